"""The audit as W3C PROV-JSON: sources as entities, publishers as agents, who took from whom as derivations and quotations."""

from __future__ import annotations

from typing import Any

from provaudit.errors import UsageError
from provaudit.model.audit import Audit
from provaudit.model.profile import Ground
from provaudit.model.source import Source
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
    document.add_namespace("work", "urn:provaudit:work:")
    document.add_namespace("provaudit", "urn:provaudit:terms:")
    document.add_namespace("dcterms", "http://purl.org/dc/terms/")
    for source in audit.sources:
        document.entity(f"source:{_local(source.id)}", _attributes(source))
        if source.publisher:
            agent = f"agent:{_local(source.publisher)}"
            document.agent(agent, {"prov:label": source.publisher})
            document.wasAttributedTo(f"source:{_local(source.id)}", agent)
    known = {s.id for s in audit.sources}
    for edge in audit.dependences:
        giver = f"{'source' if edge.giver in known else 'work'}:{_local(edge.giver)}"
        if edge.giver not in known:
            document.entity(giver, {"prov:label": edge.giver})
        if edge.directed:
            attributes = {"provaudit:evidence": "; ".join(edge.evidence)}
            relate = document.quotation if edge.grounds == (Ground.CREDIT,) else document.derivation
            relate(f"source:{_local(edge.taker)}", giver, other_attributes=attributes)
        else:
            document.influence(f"source:{_local(edge.taker)}", giver)
    return inert_json(str(document.serialize(format="json", indent=2))) + "\n"


def _attributes(source: Source) -> dict[str, str]:
    pairs = {
        "prov:label": source.title or source.id,
        "dcterms:publisher": source.publisher,
        "dcterms:issued": source.published,
        "dcterms:source": source.url,
        "dcterms:license": source.licence,
        "provaudit:sha256": source.sha256,
    }
    return {key: value for key, value in pairs.items() if value}


def _local(name: str) -> str:
    """A name as the local part of a qualified name: letters and digits stay, all else becomes its code point."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else f"_{ord(c):x}_" for c in name) or "_"
