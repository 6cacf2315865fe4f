"""Decisions and their lines: what was granted, to whom, where, and what changed later."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.records.kinds import Change, ChangeKind, Decision, Recipient, RecipientKind
from hooks.records.places import Gazetteer, PlaceFault, Resolved, Where
from hooks.text import SortKey, person_key, sort_key


@dataclass(frozen=True, slots=True)
class Honour:
    """One line of one decision, with its place made out at the decision's date."""

    decision: Decision
    recipient: Recipient
    place: Resolved | None
    changes: tuple[Change, ...]

    @property
    def title(self) -> str:
        """Id of the title granted, or '' for an award."""
        r = self.recipient
        return r.title or ("" if r.award else self.decision.title or "")

    @property
    def award(self) -> str:
        """Id of the award granted, or ''."""
        r = self.recipient
        return r.award or ("" if r.title else self.decision.award or "")

    @property
    def revoked(self) -> bool:
        """Whether a later entry took the honour back."""
        return bool(self.changes) and any(c.kind is ChangeKind.REVOCATION for c in self.changes)

    @property
    def order(self) -> tuple[SortKey, int]:
        """Vietnamese order: people by given name, others by name; then by number in the list."""
        key = person_key if self.recipient.kind is RecipientKind.INDIVIDUAL else sort_key
        return key(self.recipient.name), int(self.recipient.id)


def honours_of(decision: Decision, gazetteer: Gazetteer) -> list[Honour]:
    """The lines of a decision in Vietnamese order: sorted once, for every page and file."""
    return sorted(_lines_of(decision, gazetteer), key=lambda h: h.order)


def as_signed(lines: Iterable[Honour]) -> list[Honour]:
    """The lines of one decision in the order of its list."""
    return sorted(lines, key=lambda h: int(h.recipient.id))


def _lines_of(decision: Decision, gazetteer: Gazetteer) -> Iterator[Honour]:
    changes: dict[str, list[Change]] = defaultdict(list)
    for change in sorted(decision.changes, key=lambda c: c.date):
        changes[change.recipient].append(change)

    for r in decision.recipients:
        place = _at(r, decision.date, gazetteer) if r.code or r.district else None
        if place is None and decision.place is not None:
            place = _at(decision.place, decision.date, gazetteer)
        yield Honour(decision, r, place, tuple(changes[r.id]))


def _at(ref: Where, day: dt.date, gazetteer: Gazetteer) -> Resolved | None:
    found = gazetteer.resolve(ref, day, day)
    return None if isinstance(found, PlaceFault) else found
