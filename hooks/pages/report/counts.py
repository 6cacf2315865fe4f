"""The lines of one year, counted once: what the report's tables are sums of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from weakref import WeakKeyDictionary

from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Alike, Honour
from hooks.records.joined.resolved import Resolved, place_view
from hooks.records.model.honours import Decision
from hooks.records.model.shared import RecipientKind
from hooks.records.reading.loading import LoadedStory


class Cell(NamedTuple):
    """What lines have in common that are counted together."""

    title: str
    award: str
    kind: RecipientKind
    view: str
    """How the place is counted: current, split, district, '' for none."""
    place: str
    """Code of today's place, or the name of the former one, or ''."""


@dataclass(frozen=True, slots=True)
class Year:
    """What the catalogue has of one year: lines that stand, lines taken back, decisions, stories."""

    year: str
    standing: Counter[Cell]
    revoked: tuple[Honour, ...]
    decisions: tuple[Decision, ...]
    stories: tuple[LoadedStory, ...]

    def count(self, *views: str) -> int:
        """Standing lines, all or those with such a view of their place."""
        return sum(n for cell, n in self.standing.items() if not views or cell.view in views)

    def titled(self, title: str) -> int:
        """Standing lines with this title."""
        return sum(n for cell, n in self.standing.items() if cell.title == title)

    @property
    def awarded(self) -> int:
        """Standing lines with an award, with or without a title."""
        return sum(n for cell, n in self.standing.items() if cell.award)


_YEARS: WeakKeyDictionary[Catalogue, dict[str, Year]] = WeakKeyDictionary()


def years(c: Catalogue) -> list[str]:
    """Years with a decision or a story, newest first."""
    found = {d.record.date.year for d in c.decisions.values()} | {s.record.date.year for s in c.stories.values()}
    return [str(year) for year in sorted(found, reverse=True)]


def year_of(c: Catalogue, year: str) -> Year:
    """The year's part of the catalogue, counted once; lines belong to the year their decision was signed."""
    known = _YEARS.setdefault(c, {})
    if year not in known:
        known[year] = Year(
            year,
            _counted(n for n in c.counts if not n.revoked and str(n.decision.date.year) == year),
            tuple(h for h in c.honours_by_year.get(year, ()) if h.revoked),
            tuple(d.record for d in c.decisions.values() if str(d.record.date.year) == year),
            tuple(s for s in c.stories.values() if str(s.record.date.year) == year),
        )
    return known[year]


def _counted(counts: Iterable[Alike]) -> Counter[Cell]:
    out: Counter[Cell] = Counter()
    for n in counts:
        view = place_view(n.place)
        out[Cell(n.title, n.award, n.kind, view, _place(n.place, view))] += n.lines
    return out


def _place(place: Resolved | None, view: str) -> str:
    if place is None or view == "current":
        return place.now[0] if place else ""
    name = f"{place.label}, {place.district}" if place.district else place.label
    return f"{name[:1].upper()}{name[1:]} (cũ)"
