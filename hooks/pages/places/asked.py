"""What the plan asks of a commune or ward: the work of its bodies, its criteria, the next deadline."""

from __future__ import annotations

import re
from typing import Any

from hooks.pages import addresses, parts
from hooks.pages.plan import bodies, deadlines, duties
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.agencies import Agency, Certainty
from hooks.records.model.plan import SubjectGroup
from hooks.records.model.shared import Level
from hooks.text import lower_first

Data = dict[str, Any]
MOST_LINES = 5
_EITHER = re.compile(r"\b[Xx]ã, phường(?:, thị trấn)?\b")
"""How the criteria speak to a place of either type."""


def asked(c: Catalogue, kind: str) -> Data | None:
    """A few lines of it, and where the rest is; None where the records name no body and no group of this level.

    `kind` is the type of the place, which is all that the lines of two places differ in.
    """
    offices = [a for a in c.agencies.values() if a.level is Level.COMMUNE]
    ours = {*_with_groups(c, offices)}
    groups = [g for g in c.criteria.groups if g.ended is None and not ours.isdisjoint(g.bodies)]
    lines = [*_work(c, offices), *_criteria(c, groups, kind)]
    if not lines:
        return None
    return {
        "lines": lines[:MOST_LINES],
        "deadline": _next(c, offices),
        "unsettled": [duties.in_a_sentence(a.name) for a in c.agencies.values() if _unsettled(c, a)],
        "groups": [{"name": g.short, "url": addresses.group(g)} for g in groups],
        "offices": [parts.agency(c, a.id) for a in offices],
    }


def worded(text: str, kind: str) -> str:
    """A sentence to communes and wards as it is to a place of one type: Xã, phường đã … → Phường đã …"""
    return _EITHER.sub(lambda m: kind.capitalize() if m[0][0] == "X" else kind.lower(), text)


def _with_groups(c: Catalogue, offices: list[Agency]) -> list[str]:
    """The offices, and the bodies of the plan they are members of."""
    ids = [a.id for a in offices]
    return [*ids, *(a.id for a in c.agencies.values() if not {*a.members}.isdisjoint(ids))]


def _work(c: Catalogue, offices: list[Agency]) -> list[Data]:
    found = {w["id"]: w for a in _with_groups(c, offices) for w in bodies.work(c, a) if c.clauses[w["id"]].clause}
    return [{"clause": w, "text": f"{w['title']}: {lower_first(w['roles'])}"} for w in found.values()]


def _criteria(c: Catalogue, groups: list[SubjectGroup], kind: str) -> list[Data]:
    return [{"clause": parts.clause(c, k.id), "text": worded(k.ask, kind)} for g in groups for k in g.criteria]


def _next(c: Catalogue, offices: list[Agency]) -> Data | None:
    ours = {*_with_groups(c, offices)}
    owed = (d for d in deadlines.deadlines(c) if not d["past"] and ours & {a["id"] for a in d["owing"]})
    return next(owed, None)


def _unsettled(c: Catalogue, body: Agency) -> bool:
    """Whether a body has ended and it is not known who has its work now; a group is told of in its members."""
    sure = any(s.certainty is Certainty.SEEN for s in body.successors)
    return deadlines.over_for(c, body.id, c.on) and not sure and not body.members
