"""Former units that ended before others: through those that took them in, to the places of today."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from hooks.records.joined.levels import type_and_name
from hooks.records.joined.spelling import name_key
from hooks.records.model.places import FormerUnit, Share

_DAY = dt.timedelta(days=1)


def alive(unit: FormerUnit, first: dt.date | None, last: dt.date | None) -> bool:
    """Whether the unit was there on some day from `first` to `last`; a day not given may be any."""
    return not ((first and first > unit.until) or (last and unit.since and last < unit.since))


class Chains:
    """Follows each former unit to those that took it in. Each ended after the one before it, so that there is no circle."""

    def __init__(self, units: Iterable[FormerUnit]) -> None:
        self.recorded = tuple(units)
        self._named: dict[tuple[str, str], list[FormerUnit]] = defaultdict(list)
        for unit in self.recorded:
            self._named[name_key(unit.name), unit.district].append(unit)

    def successors(self, unit: FormerUnit) -> list[FormerUnit]:
        """The rows of the unit that took this one in, as it was on the next day; none when it went to a place of today."""
        kind, name = type_and_name(unit.into or "")
        day = unit.until + _DAY
        named = self._named.get((name_key(name), unit.district), []) if unit.into else []
        return [u for u in named if u.until >= day and alive(u, day, day) and kind in ("", u.type.lower())]

    def resolved(self) -> Iterator[FormerUnit]:
        """All units with the codes of today; one that is left without any is not there."""
        return (found for unit in self.recorded for found in self._of_today(unit))

    def _of_today(self, unit: FormerUnit) -> Iterator[FormerUnit]:
        if unit.now_code:
            yield unit
            return
        parts = [part for taker in self.successors(unit) for part in self._of_today(taker)]
        for code in dict.fromkeys(part.now_code for part in parts):
            whole = unit.share is Share.WHOLE and len({part.now_code for part in parts}) == 1
            share = Share.WHOLE if whole and all(p.share is Share.WHOLE for p in parts) else Share.PART
            yield unit.model_copy(update={"now_code": code, "share": share})

    def on(self, unit: FormerUnit, day: dt.date) -> Iterator[FormerUnit]:
        """What had become of an ended unit by `day`, among former units: each row of what it was in then."""
        for taker in self.successors(unit):
            if taker.until >= day:
                yield taker
            else:
                yield from self.on(taker, day)
