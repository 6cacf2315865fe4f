"""Decisions and their lines: what was granted, to whom, where, and what changed later."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hooks.records.joined.places import Gazetteer
from hooks.records.joined.resolved import PlaceFault, Resolved, Where
from hooks.records.model.honours import Change, ChangeKind, Decision, Recipient, title_of
from hooks.records.model.shared import RecipientKind
from hooks.records.model.withdrawals import GONE
from hooks.text import SortKey, person_key, sort_key


class Honour(NamedTuple):
    """One line of one decision, with all that is asked of it made out once: there may be a hundred thousand."""

    decision: Decision
    recipient: Recipient
    place: Resolved | None
    """The unit, made out at the decision's date, without hamlet: one object for all lines of a place and day."""
    hamlet: str
    """Ấp, khu phố, as the list has it, or ''."""
    title: str
    """Id of the title granted, or '' for an award."""
    award: str
    """Id of the award granted, or ''."""
    changes: tuple[Change, ...]
    revoked: bool
    """Whether a later entry took the honour back."""


class Alike(NamedTuple):
    """Lines of one decision that differ in nothing that is counted, and how many they are."""

    decision: Decision
    title: str
    award: str
    kind: RecipientKind
    place: Resolved | None
    revoked: bool
    lines: int


def as_signed(decision: Decision, gazetteer: Gazetteer) -> list[Honour]:
    """The lines of a decision in the order of the numbers in its list."""
    return sorted(_lines_of(decision, gazetteer), key=lambda h: int(h.recipient.id))


def in_order(lines: Sequence[Honour]) -> list[Honour]:
    """The lines of a list, which stand as signed, in Vietnamese order; who is called alike stays as signed."""
    return sorted(lines, key=_order)


_LAST = b"\xff"
"""After every name: where what was withdrawn stands, whose name is not there to be sorted by."""


def _order(h: Honour) -> SortKey:
    """People by given name, others by name."""
    r = h.recipient
    if r.name == GONE:
        return _LAST
    return person_key(r.name) if r.kind is RecipientKind.INDIVIDUAL else sort_key(r.name)


def counted(decision: Decision, lines: Sequence[Honour]) -> Iterator[Alike]:
    """The lines of a decision put together by what they have in common, in the order of the list."""
    places = {id(h.place): h.place for h in lines}  # one place is one object
    found = Counter((h.title, h.award, h.recipient.kind, id(h.place), h.revoked) for h in lines)
    for (title, award, kind, place, revoked), count in found.items():
        yield Alike(decision, title, award, kind, places[place], revoked, count)


def _lines_of(decision: Decision, gazetteer: Gazetteer) -> Iterator[Honour]:
    changes: dict[str, list[Change]] = defaultdict(list)
    for change in sorted(decision.changes, key=lambda c: c.date):
        changes[change.recipient].append(change)

    around = _at(decision.place, decision.date, gazetteer) if decision.place else None
    told = (decision.place.hamlet if decision.place else None) or ""
    for r in decision.recipients:
        place = _at(r, decision.date, gazetteer) if r.code or r.district else None
        if not place and r.name != GONE:  # of whom was withdrawn nothing is told, not even where the whole list is of
            place = around
            hamlet = r.hamlet or told
        else:
            hamlet = r.hamlet or ""
        title = title_of(r, decision)
        award = r.award or ("" if r.title else decision.award or "")
        later = tuple(changes[r.id]) if r.id in changes else ()
        revoked = bool(later) and any(c.kind is ChangeKind.REVOCATION for c in later)
        # As Honour(…), without a call in Python for each of a hundred thousand.
        yield tuple.__new__(Honour, (decision, r, place, hamlet, title, award, later, revoked))


def _at(ref: Where, day: dt.date, gazetteer: Gazetteer) -> Resolved | None:
    found = gazetteer.unit(ref, day, day)
    return None if isinstance(found, PlaceFault) else found
