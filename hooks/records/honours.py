"""Decisions and their lines: what was granted, to whom, where, and what changed later."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hooks.records.kinds import Change, ChangeKind, Decision, Recipient, RecipientKind
from hooks.records.places import Gazetteer, PlaceFault, Resolved, Where
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


def order(h: Honour) -> tuple[SortKey, int]:
    """Vietnamese order: people by given name, others by name; then by number in the list."""
    r = h.recipient
    key = person_key if r.kind is RecipientKind.INDIVIDUAL else sort_key
    return key(r.name), int(r.id)


def honours_of(decision: Decision, gazetteer: Gazetteer) -> list[Honour]:
    """The lines of a decision in Vietnamese order: sorted once, for every page and file."""
    return sorted(_lines_of(decision, gazetteer), key=order)


def as_signed(lines: Iterable[Honour]) -> list[Honour]:
    """The lines of one decision in the order of its list."""
    return sorted(lines, key=lambda h: int(h.recipient.id))


def _lines_of(decision: Decision, gazetteer: Gazetteer) -> Iterator[Honour]:
    changes: dict[str, list[Change]] = defaultdict(list)
    for change in sorted(decision.changes, key=lambda c: c.date):
        changes[change.recipient].append(change)

    around = _at(decision.place, decision.date, gazetteer) if decision.place else None
    told = (decision.place.hamlet if decision.place else None) or ""
    for r in decision.recipients:
        place = _at(r, decision.date, gazetteer) if r.code or r.district else None
        hamlet = r.hamlet or ("" if place else told)
        title = r.title or ("" if r.award else decision.title or "")
        award = r.award or ("" if r.title else decision.award or "")
        later = tuple(changes[r.id]) if r.id in changes else ()
        revoked = any(c.kind is ChangeKind.REVOCATION for c in later)
        yield Honour(decision, r, place or around, hamlet, title, award, later, revoked)


def _at(ref: Where, day: dt.date, gazetteer: Gazetteer) -> Resolved | None:
    found = gazetteer.unit(ref, day, day)
    return None if isinstance(found, PlaceFault) else found
