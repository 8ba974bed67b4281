"""Constructions whose roles lie elsewhere, brought into line: "was opposed to", "left Bristol", "lost to", "the prize went to"."""

from __future__ import annotations

from provaudit.analysis.claims.syntax.arguments import lemma
from provaudit.analysis.claims.syntax.draft import Draft
from provaudit.analysis.claims.syntax.predicates import (
    passive,
)
from provaudit.analysis.claims.tree import Token

_SEATS = frozenset("headquarters headquarter seat base".split())


_PRIZES = frozenset("prize award medal title trophy cup crown scholarship fellowship oscar grammy laurel".split())


_GIVEN_TO = frozenset("go_to award give present confer hand fall_to".split())


def rewrites(token: Token, draft: Draft, base: int) -> None:
    """Constructions whose roles lie elsewhere: "is opposed to", "left Bristol", "opened its doors", "there are 12 in X"."""
    verb, roles = draft.predicate, draft.arguments
    if verb == "apprentice" and "patient" in roles and "to" in roles:
        draft.predicate, roles["agent"] = "teach", roles.pop("to")
    if verb == "live" and {"until", "till"} & roles.keys() and "agent" in roles:
        draft.predicate, roles["patient"] = "die", roles.pop("agent")  # who lived until 1926 died in 1926
    if verb in CONVERSE and "agent" in roles and "patient" in roles:
        draft.predicate = verb = CONVERSE[verb]
        roles["agent"], roles["patient"] = roles["patient"], roles["agent"]
    if verb != lemma(token) and lemma(token) in ("leave", "see") and "_" not in verb:
        roles.pop("from", None)
    seat = [a for a in roles.get("patient", []) if a.heads & {"headquarters", "headquarter", "base", "seat"}]
    if verb == "have" and seat and "agent" in roles:
        draft.predicate = "headquarter"
        roles["patient"] = roles.pop("agent")
        return
    if verb == "be" and "attribute" not in roles and any(a.heads & _SEATS and a.parts for a in roles.get("agent", [])):
        # "the headquarters of X are in Gdansk"
        draft.predicate = "headquarter"
        roles["patient"] = [part for a in roles.pop("agent") for part in a.parts if part.names]
        return
    prizes = [a for role in ("agent", "patient") for a in roles.get(role, []) if (a.heads | a.names) & _PRIZES]
    if prizes and verb in _GIVEN_TO:
        # who gets a prize wins it, whether it goes to her or she is awarded it
        winners = [a for role in ("recipient", "to") for a in roles.get(role, [])] or [
            a for a in roles.get("patient", []) if a not in prizes
        ]
        if winners:
            draft.predicate = "win"
            for role in ("recipient", "to", "agent", "patient"):
                roles.pop(role, None)
            roles["agent"], roles["patient"] = winners, prizes
            return
    if verb == "have" and lemma(token) == "be" and "agent" not in roles:
        for role in ("in", "at", "on"):
            where = [a for a in roles.get(role, []) if not a.temporal]
            if where:
                roles["agent"] = where
                roles[role] = [a for a in roles[role] if a.temporal]
                break
    if verb == "be" and draft.adjective in (
        "opposed",
        "married",
        "located",
        "based",
        "situated",
        "headquartered",
        "closed",
        "home",
    ):
        draft.predicate = {"opposed": "oppose", "married": "marry", "closed": "close", "home": "have"}.get(
            draft.adjective, "locate"
        )
        draft.adjective = ""
        roles.pop("attribute", None)
        if "to" in roles:
            roles["patient"] = roles.pop("to")
    if verb == "oppose" and passive(token) and "to" in roles:
        roles["agent"], roles["patient"] = roles.get("patient", []), roles.pop("to")
    if verb == "open" and any(a.heads & {"door"} for a in roles.get("patient", [])):
        roles["patient"] = roles.pop("agent", [])
    if (
        draft.predicate in ("leave", "depart", "exit", "quit")
        and lemma(token) == verb
        and "patient" in roles
        and "agent" in roles
        and not passive(token)
    ):
        roles["from"] = [*roles.get("from", []), *roles["patient"]]
        roles["patient"] = roles.pop("agent")
    if verb == "reach" and "patient" in roles and "agent" in roles:
        roles["in"] = [*roles.get("in", []), *roles["patient"]]
        roles["patient"] = roles.pop("agent")
    if (
        verb in ("host", "stage")
        and "agent" in roles
        and "in" not in roles
        and all(a.names for a in roles["agent"])
        and not passive(token)
    ):
        roles["in"] = roles.pop("agent")
    if verb in ("become", "take_over_as") and "agent" in roles:
        roles["patient"] = roles.pop("agent")
        if "as" in roles and "attribute" not in roles:
            roles["attribute"] = roles.pop("as")


CONVERSE = {
    "lose_to": "beat",
    "trail": "outrank",
    "study_under": "teach",
    "precede": "succeed",
    "go_down_to": "beat",
    "fall_to": "beat",
}
"""Predicates told from the other side: "A lost to B" is "B beat A"."""
