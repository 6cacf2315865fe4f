"""Honours as readers see them in a list: rows, groups with true counts, pages of bounded length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from weakref import WeakKeyDictionary

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.joined.resolved import Resolved
from hooks.records.model.honours import CHANGE_LABELS, Decision
from hooks.records.model.shared import LEVEL_LABELS, Level, RecipientKind
from hooks.records.model.withdrawals import GONE
from hooks.sections import at
from hooks.text import sort_key

PAGE_ROWS = 500
"""Most rows of one page of a list."""
WORKBOOK_ROWS = 5_000
"""Most lines of a year's workbook: more would cost the build seconds, and CSV opens in the same program."""
LONG = 10
"""From how many rows in a list there is a box to find a name in them."""
_GROUPS: WeakKeyDictionary[Catalogue, dict[str, list[Group]]] = WeakKeyDictionary()
_PAGE_OF: WeakKeyDictionary[Catalogue, dict[str, dict[str, int]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a register: its heading, the heading's link, all its lines in order.

    With a `place`, all its lines are of that place, and only their hamlets differ. With `mixed`, the group is a
    whole list as it was signed, and each line says what it grants.
    """

    key: str
    name: str
    url: str | None
    lines: tuple[Honour, ...]
    place: Resolved | None = None
    mixed: bool = False

    @property
    def people(self) -> bool:
        """Whether all its lines are people: they are sorted by given name."""
        return all(h.recipient.kind is RecipientKind.INDIVIDUAL for h in self.lines)


def granted(c: Catalogue, honour: Honour) -> str:
    """Name of the title or award a line grants."""
    return c.titles[honour.title].name if honour.title else c.awards[honour.award].name


def by_grant(c: Catalogue, lines: Iterable[Honour]) -> list[Group]:
    """Lines by title, then by award, in the order of the titles; each group in the order the lines come in."""
    found: dict[str, list[Honour]] = defaultdict(list)
    for line in lines:
        found[line.title or line.award].append(line)
    out = []
    for key in [k for k in (*c.titles, *c.awards) if k in found]:
        name = c.titles[key].name if key in c.titles else c.awards[key].name
        url = at(f"vinh-danh/danh-hieu/{key}/") if key in c.titles else addresses.award(key)
        out.append(Group(key, name, url, tuple(found[key])))
    return out


def of_decision(c: Catalogue, decision: str) -> list[Group]:
    """The lines of one decision in the order of its list: a group for each run of one title or award.

    A list that goes to and fro between titles is one group, each line with its title. One longer than a page
    is told by title and place, as most are signed anyway, each group in the order of the list.
    """
    known = _GROUPS.setdefault(c, {})
    if decision not in known:
        lines = c.signed.get(decision, ())
        groups = by_grant(c, lines)
        if len(lines) > PAGE_ROWS:
            groups = [inner for g in groups for inner in _by_place(g)]
        elif len(runs := [key for key, _ in groupby(h.title or h.award for h in lines)]) > len(groups):
            groups = [Group("", "", None, tuple(lines), mixed=True)]
        else:
            groups.sort(key=lambda g: runs.index(g.key))
        known[decision] = groups
    return known[decision]


def _by_place(group: Group) -> Iterator[Group]:
    found: dict[int, list[Honour]] = defaultdict(list)  # one place is one object, see Gazetteer.unit
    for line in group.lines:
        found[id(line.place)].append(line)
    for lines in sorted(found.values(), key=lambda lines: _place_key(lines[0].place)):
        yield Group(group.key, group.name, group.url, tuple(lines), lines[0].place)


def _place_key(place: Resolved | None) -> tuple[object, ...]:
    return (place is None, *((sort_key(place.label), sort_key(place.district), place.now) if place else ()))


def by_decision(c: Catalogue, lines: Iterable[Honour]) -> list[Group]:
    """Lines by decision, newest first; each group in Vietnamese order."""
    found: dict[str, list[Honour]] = defaultdict(list)
    for line in lines:
        found[line.decision.id].append(line)
    return [
        Group(d, decision_name(c.decisions[d].record), addresses.decision(c.decisions[d].record), tuple(found[d]))
        for d in c.decisions
        if d in found
    ]


def decision_name(d: Decision) -> str:
    """What a decision is called in a list: its number and day, or its subject and day."""
    return f"Quyết định số {d.number}, {show(d.date)}" if d.number else f"{d.name}, {show(d.date)}"


def decision_link(d: Decision) -> Data:
    """A decision named in passing."""
    return {"name": decision_name(d), "url": addresses.decision(d)}


def decision_card(c: Catalogue, d: Decision) -> Data:
    """A decision in a list: number, day, authority, level, how many lines."""
    lines = c.honours_by_decision.get(d.id, ())
    return {
        "name": d.name,
        "number": d.number,
        "date": show(d.date),
        "iso": d.date.isoformat(),
        "authority": d.authority,
        "level": LEVEL_LABELS[d.level],
        "url": addresses.decision(d),
        "count": len(lines),
        "revoked": c.revoked_in[d.id],
        "sample": d.sample,
    }


def list_file(c: Catalogue, decision: str) -> str:
    """Address of a decision's list as CSV; one of more than a page is packed, a tenth as large on the way."""
    end = ".zip" if len(c.honours_by_decision.get(decision, ())) > PAGE_ROWS else ".csv"
    return f"{addresses.DECISION_LISTS}{decision}{end}"


def year_files(c: Catalogue, year: str) -> list[str]:
    """Addresses of a year's lines as CSV (packed when long) and, up to `WORKBOOK_ROWS` lines, as a workbook."""
    lines = len(c.honours_by_year.get(year, ()))
    ends = [".zip" if lines > PAGE_ROWS else ".csv"] + ([".xlsx"] if lines <= WORKBOOK_ROWS else [])
    return [f"{addresses.YEAR_LISTS}vinh-danh-{year}{end}" for end in ends]


def district_ended(c: Catalogue, d: Decision) -> str:
    """The day from which there is no district level any more, for decisions of that level."""
    return show(c.gazetteer.starts) if d.level is Level.DISTRICT else ""


def row(c: Catalogue, h: Honour) -> Data:
    """One line as the page of its exemplar tells it; lists write their rows in rolls.py."""
    return {
        "granted": granted(c, h),
        "award": c.awards[h.award].name if h.title and h.award else "",
        "achievement": h.recipient.achievement,
        "revoked": h.revoked,
        "changes": changes(c, h),
    }


def changes(c: Catalogue, h: Honour) -> list[Data]:
    """Later entries of a line: what kind, when, what, by which source."""
    return [
        {"label": CHANGE_LABELS[x.kind], "date": show(x.date), "text": x.text, "sources": parts.citations(c, x.sources)}
        for x in h.changes
    ]


def gone(c: Catalogue, h: Honour) -> str:
    """What stands in the place of a name that was withdrawn, with the day."""
    found = c.withdrawn_rows.get((h.decision.id, h.recipient.id))
    return f"{GONE} ngày {show(found.day)}" if found else GONE


def row_address(c: Catalogue, h: Honour) -> str:
    """The line itself: its decision's page that holds it, and its anchor."""
    base = addresses.decision(h.decision)
    lines = c.honours_by_decision[h.decision.id]
    page = 1 if len(lines) <= PAGE_ROWS else _pages_of(c, h.decision.id)[h.recipient.id]
    return f"{page_address(base, page)}#r{h.recipient.id}"


def in_order_of_pages(c: Catalogue, decision: str) -> list[Honour]:
    """The lines of a decision as they stand on its pages, one after the other."""
    return [h for g in of_decision(c, decision) for h in g.lines]


def _pages_of(c: Catalogue, decision: str) -> dict[str, int]:
    known = _PAGE_OF.setdefault(c, {})
    if decision not in known:
        lines = in_order_of_pages(c, decision)
        known[decision] = {h.recipient.id: i // PAGE_ROWS + 1 for i, h in enumerate(lines)}
    return known[decision]


def page_address(base: str, number: int) -> str:
    """Address of one page of a list; the first has no number."""
    return base if number == 1 else f"{base}trang-{number}/"


def page_count(rows: int, size: int = PAGE_ROWS) -> int:
    """How many pages a list needs; an empty list has one too."""
    return max(1, -(-rows // size))


def pager(base: str, number: int, rows: int, size: int = PAGE_ROWS) -> Data:
    """Which rows a page shows of how many, and its neighbours."""
    pages = page_count(rows, size)
    around = range(max(1, number - 5), min(pages, number + 5) + 1)
    return {
        "number": number,
        "pages": pages,
        "first": parts.number((number - 1) * size + 1 if rows else 0),
        "last": parts.number(min(number * size, rows)),
        "all": parts.number(rows),
        "long": rows >= LONG,
        "near": [{"number": n, "url": page_address(base, n)} for n in around if n != number],
        "before": page_address(base, number - 1) if number > 1 else None,
        "after": page_address(base, number + 1) if number < pages else None,
    }


def page_groups(c: Catalogue, groups: Sequence[Group], number: int) -> list[Data]:
    """The groups of one page with that page's rows; a group cut by a page break says so."""
    first, last, at, out = (number - 1) * PAGE_ROWS, number * PAGE_ROWS, 0, []
    for g in groups:
        start, end = max(first - at, 0), min(last - at, len(g.lines))
        if start < end:
            count = parts.number(len(g.lines))
            out.append(
                {"name": g.name, "url": g.url, "place": g.place, "count": count, "lines": g.lines[start:end]}
                | {"continued": start > 0, "mixed": g.mixed, "people": g.people}
            )
        at += len(g.lines)
    return out
