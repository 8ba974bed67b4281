"""The audit as W3C PROV-JSON: sources as entities, publishers as agents, who took from whom as derivations and quotations.

Where the direction is not known PROV has no derivation to offer: two copies of one text are alternates of one another, and two sources with
the same loss or the same error are both influenced by a work that nobody has named. Sources of one origin are members of a collection.
"""

from __future__ import annotations

from typing import Any

from provaudit.errors import UsageError
from provaudit.model.audit import Audit
from provaudit.model.profile import Ground, Profile
from provaudit.model.source import Source
from provaudit.reports.graph import credits
from provaudit.reports.inert import inert_json


def render(audit: Audit) -> str:
    """PROV-JSON, written by the `prov` package (the extra `provaudit[prov]`). Raises UsageError where it is not installed."""
    try:
        from prov.model import ProvDocument
    except ImportError:
        raise UsageError("PROV needs the prov package; install provaudit[prov]") from None
    document: Any = ProvDocument()
    document.add_namespace("source", "urn:provaudit:source:")
    document.add_namespace("agent", "urn:provaudit:agent:")
    document.add_namespace("origin", "urn:provaudit:origin:")
    document.add_namespace("work", "urn:provaudit:work:")
    document.add_namespace("provaudit", "urn:provaudit:terms:")
    document.add_namespace("dcterms", "http://purl.org/dc/terms/")
    profiles = {p.source: p for p in audit.profiles}
    for source in audit.sources:
        document.entity(f"source:{_local(source.id)}", _attributes(source, profiles.get(source.id)))
        if source.publisher:
            agent = f"agent:{_local(source.publisher)}"
            document.agent(agent, {"prov:label": source.publisher})
            document.wasAttributedTo(f"source:{_local(source.id)}", agent)
    known = {s.id for s in audit.sources}
    works = {name for e in audit.dependences for name in (e.taker, e.giver)} | {b for _, b, _ in credits(audit)}
    for work in sorted(works - known):
        document.entity(f"work:{_local(work)}", {"prov:label": work})
    quotes = {s.id: set(s.quoted_from) - set(s.derived_from) for s in audit.sources}
    for edge in audit.dependences:
        giver = f"{'source' if edge.giver in known else 'work'}:{_local(edge.giver)}"
        taker = f"source:{_local(edge.taker)}"
        told = {"provaudit:evidence": "; ".join(edge.evidence)}
        if edge.directed:
            quoted = edge.giver in quotes[edge.taker] or edge.grounds == (Ground.CREDIT,)
            (document.quotation if quoted else document.derivation)(taker, giver, other_attributes=told)
        elif Ground.COPY in edge.grounds:
            document.alternate(taker, giver)
        else:
            unnamed = f"work:unnamed-{_local(edge.taker)}-{_local(edge.giver)}"
            document.entity(unnamed, {"prov:label": f"what {edge.taker} and {edge.giver} have in common", **told})
            for one in (taker, giver):
                document.influence(one, unnamed)
    for citing, cited, what in credits(audit):
        giver = f"{'source' if cited in known else 'work'}:{_local(cited)}"
        relate = document.primary_source if what.endswith("all of it") else document.quotation
        relate(f"source:{_local(citing)}", giver, other_attributes={"provaudit:evidence": "a credit line"})
    for origin in audit.origins:
        if len(origin.members) > 1:
            document.collection(f"origin:{_local(origin.id)}", {"prov:label": f"the origin of {origin.id}"})
            for member in origin.members:
                document.membership(f"origin:{_local(origin.id)}", f"source:{_local(member)}")
    return inert_json(str(document.serialize(format="json", indent=2))) + "\n"


def _attributes(source: Source, profile: Profile | None) -> dict[str, str]:
    pairs = {
        "prov:label": source.title or source.id,
        "dcterms:publisher": source.publisher,
        "dcterms:issued": source.published,
        "dcterms:source": source.url,
        "dcterms:license": source.licence,
        "provaudit:retrieved": source.retrieved,
        "provaudit:rating": source.rating,
        "provaudit:proposedRating": profile.proposed if profile else None,
        "provaudit:madeAs": str(profile.makeup) if profile else None,
        "provaudit:sha256": source.sha256,
    }
    return {key: value for key, value in pairs.items() if value}


def _local(name: str) -> str:
    """A name as the local part of a qualified name: letters and digits stay, all else becomes its code point."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else f"_{ord(c):x}_" for c in name) or "_"
