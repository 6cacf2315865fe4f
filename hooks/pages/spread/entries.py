"""What was recorded when and where: exemplars, published figures, decisions, each in the year it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.dates import PartialDate
from hooks.pages import addresses, parts
from hooks.pages.honours import registers
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.resolved import Resolved
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision


def kinds(c: Catalogue) -> tuple[str, str, str]:
    """What entries are counted as, in this order: exemplars, figures, lines of decisions."""
    return c.campaign.words.exemplars, "bảng số liệu", "lượt vinh danh"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of one year: what it is, how many it counts for, where it was and in which places of today that lies."""

    year: int | None
    """None when no source tells."""
    kind: str
    name: str
    url: str
    where: str
    """The place as the record has it, '' when the name says it or none is known."""
    exact: frozenset[str]
    """Codes of today's places it surely belongs to."""
    around: frozenset[str]
    """Codes of a whole former district, or of the parts of a split commune: somewhere among these."""
    count: int
    sample: bool


def entries(c: Catalogue) -> list[Entry]:
    """All of them, oldest year first, those without a year last, then by kind and name."""
    order = kinds(c)
    found = [*_exemplars(c), *_figures(c), *_decisions(c)]
    return sorted(found, key=lambda e: (e.year is None, e.year or 0, order.index(e.kind), e.name))


def _exemplars(c: Catalogue) -> Iterator[Entry]:
    for loaded in c.exemplars.values():
        record = loaded.record
        places, year = c.places_of(record), first_year(record)
        where = "; ".join(dict.fromkeys(_called(p) for p in places))
        address = addresses.exemplar(record)
        yield Entry(year, kinds(c)[0], record.name, address, where, *_codes(places), 1, record.sample)


def first_year(record: Exemplar) -> int | None:
    """The first year of which the record tells; without any, the year the first source told of it."""
    told: list[PartialDate] = [fact.date for fact in record.facts if fact.date]
    told += [started] if isinstance(started := getattr(record, "started", None), PartialDate) else []
    told = told or [s.published for s in record.sources if s.published]
    return min((date.year for date in told), default=None)


def _figures(c: Catalogue) -> Iterator[Entry]:
    for loaded in c.statistics:
        record = loaded.record
        place = c.resolve(record.place, record.as_of) if record.place else None
        first = record.figures[0]
        name = f"{record.subject}: {first.label[:1].lower()}{first.label[1:]} {first.value} ({record.period})"
        if early := c.waiting.get(loaded.file):
            name += f". {early.told}"
        url = addresses.statistic(record)
        yield Entry(record.as_of.year, kinds(c)[1], name, url, "", *_codes([place] if place else []), 1, record.sample)


def _decisions(c: Catalogue) -> Iterator[Entry]:
    lines = Counter[str]()
    places: dict[str, dict[int, Resolved]] = {}
    for n in c.counts:
        lines[n.decision.id] += n.lines
        if n.place:
            places.setdefault(n.decision.id, {})[id(n.place)] = n.place
    for id_, count in lines.items():
        yield _decision(c, c.decisions[id_].record, count, places.get(id_, {}).values())


def _decision(c: Catalogue, d: Decision, count: int, places: Iterable[Resolved]) -> Entry:
    name = f"{registers.decision_name(d)}: {parts.number(count)} lượt vinh danh"
    return Entry(d.date.year, kinds(c)[2], name, addresses.decision(d), "", *_codes(places), count, d.sample)


def _codes(places: Iterable[Resolved]) -> tuple[frozenset[str], frozenset[str]]:
    exact, around = set[str](), set[str]()
    for place in places:
        (exact if len(place.now) == 1 else around).update(place.now)
    return frozenset(exact), frozenset(around - exact)


def _called(place: Resolved) -> str:
    return ", ".join(filter(None, (place.hamlet, place.label, place.district)))
