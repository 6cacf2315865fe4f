"""Báo cáo năm: one page a year, its workbook and its CSV file, and the list of years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from hooks import tabular
from hooks.dates import show
from hooks.pages import addresses, parts, published
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.pages.plan import deadlines
from hooks.pages.report import tables as tables
from hooks.pages.report.counts import Year, year_of, years
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.sections import Section, named
from hooks.tabular import Row, Sheet
from hooks.text import lower_first

TOP = "bao-cao/"
MILESTONE = "bao-cao-nam"
"""The yearly deadline in data/milestones.yml that these reports are for; a campaign may have none."""


def views(c: Catalogue) -> Iterator[View]:
    """The list of years and the report of each."""
    text = "Số liệu từng năm cho báo cáo về phong trào: danh hiệu theo loại người nhận và theo nơi, quyết định, câu chuyện."
    yield View(TOP, "report/index.html", named(Section.REPORTS), text, partial(_index, c))
    for year in years(c):
        of = year_of(c, year)
        text = f"Số liệu năm {year}: {_told(of)}."
        yield View(
            addresses.report(year),
            "report/year.html",
            f"Báo cáo năm {year}",
            text,
            partial(_page, c, of),
            sample=any(d.sample for d in of.decisions),
        )


def paths(c: Catalogue) -> list[str]:
    """Where `files` will lie."""
    return [_file(year, form) for year in years(c) if year_of(c, year).decisions for form in ("csv", "xlsx")]


def files(c: Catalogue) -> dict[str, bytes]:
    """A workbook and a CSV file for every year with a decision: address → content."""
    made = {}
    for year in (y for y in years(c) if year_of(c, y).decisions):
        sheets = list(tables.sheets(c, year_of(c, year), _before(c, year)))
        if _has_samples(c, year, _before(c, year).year):
            sheets.insert(0, Sheet("Lưu ý", ("Lưu ý",), (("Có số từ dữ liệu minh họa, không dùng để báo cáo.",),)))
        made[_file(year, "csv")] = b"".join(tabular.parts_for_people(_COLUMNS, _flat(year, sheets)))
        made[_file(year, "xlsx")] = tabular.workbook(sheets, f"Báo cáo năm {year}", c.on)
    return made


_COLUMNS = ("Năm", "Bảng", "Dòng", "Nội dung dòng", "Cột", "Giá trị")


def _flat(year: str, sheets: list[Sheet]) -> Iterator[Row]:
    """Every cell of every table as one line: easy to filter, nothing to take apart."""
    for sheet in sheets:
        for number, row in enumerate(sheet.rows, 1):
            first = min(1, len(row) - 1)
            for column, cell in zip(sheet.columns[first:], row[first:], strict=True):
                yield (int(year), sheet.name, number, row[0], column, cell)


def _file(year: str, form: str) -> str:
    return f"{addresses.report(year)}bao-cao-{year}.{form}"


def _before(c: Catalogue, year: str) -> Year:
    return year_of(c, str(int(year) - 1))


def _has_samples(c: Catalogue, *of: str) -> bool:
    return any(d.record.sample for d in c.decisions.values() if str(d.record.date.year) in of)


# ---------------------------------------------------------------- pages


def _index(c: Catalogue) -> Data:
    return {
        "years": [{"year": y, "url": addresses.report(y), "told": _told(year_of(c, y))} for y in years(c)],
        "any": bool(c.decisions),
        "deadline": _deadline(c, str(c.on.year)),
        "sample": any(_has_samples(c, y) for y in years(c)),
    }


def _told(of: Year) -> str:
    """What a year has, in words, without what it has none of."""
    revoked = f" (đã trừ {parts.number(len(of.revoked))} lượt thu hồi)" if of.revoked else ""
    counts = [
        (len(of.decisions), "quyết định", ""),
        (of.count(), "lượt vinh danh", revoked),
        (len(of.stories), "câu chuyện", ""),
    ]
    return ", ".join(f"{parts.number(n)} {what}{more}" for n, what, more in counts if n)


def _page(c: Catalogue, of: Year) -> Data:
    before = _before(c, of.year)
    return _tables(c, of, before) | {
        "crumbs": [(named(Section.REPORTS), TOP), (f"Năm {of.year}", None)],
        "year": of.year,
        "before": before.year,
        "deadline": _deadline(c, of.year),
        "date": show(c.on),
        "running": c.on.year == int(of.year),
        "sample": _has_samples(c, of.year, before.year),
        "decisions": [registers.decision_card(c, d) for d in of.decisions],
        "stories": [parts.story_card(c, s) for s in of.stories],
        "standing": of.count(),
        "current": of.count("current"),
        "old": of.count("split", "district"),
        "nowhere": of.count(""),
        "unnumbered": sum(not d.number for d in of.decisions),
        "unlisted": sum(not c.honours_by_decision.get(d.id) for d in of.decisions),
        "csv": _file(of.year, "csv"),
        "xlsx": _file(of.year, "xlsx"),
        "table": published.comparison(c),
        "chart": _chart(c, of),
    }


def _chart(c: Catalogue, of: Year) -> Data | None:
    """Standing lines of each title that has any as bars, with what they show as the claim; None without any."""
    counts = Counter({t.name: n for t in c.titles.values() if (n := of.titled(t.id))})
    if not counts:
        return None
    (name, most), *others = counts.most_common()
    first = f"{name} nhiều nhất: {parts.number(most)} trong {parts.number(counts.total())} lượt"
    return {
        "claim": first
        if all(count < most for _, count in others)
        else f"{parts.number(counts.total())} lượt danh hiệu",
        "bars": [{"name": n, "count": count, "width": round(100 * count / most, 1)} for n, count in counts.items()],
    }


def _tables(c: Catalogue, of: Year, before: Year) -> Data:
    return {
        "summary": tables.summary(c, of),
        "kinds": _without_zeros(tables.by_kind(c, of)),
        "awards": _without_zeros(tables.awards(c, of)),
        "places": _without_zeros(tables.by_place(c, of)),
        "former": _without_zeros(tables.by_former(c, of)),
        "compared": tables.compared(c, of, before),
        "least": tables.LEAST_BASE,
        "revoked": tables.taken_back(c, of),
    }


def _without_zeros(sheet: Sheet) -> Sheet:
    """A table as the page shows it: without the rows and the columns that have nothing but zeros."""
    rows = tuple(row for row in sheet.rows if any(row[1:]))
    kept = [0, *(i for i in range(1, len(sheet.columns)) if any(row[i] for row in rows))]
    return Sheet(sheet.name, tuple(sheet.columns[i] for i in kept), tuple(tuple(row[i] for i in kept) for row in rows))


def _deadline(c: Catalogue, year: str) -> Data | None:
    """When the plan wants the report of this year, in its own words, from whom, for whom, and its clause."""
    milestone = c.milestones.get(MILESTONE)
    if milestone is None or not milestone.every:
        return None
    first, last = milestone.years
    if (first and int(year) < first) or (last and int(year) > last):
        return None
    when = lower_first(deadlines.when(milestone, int(year)))
    owing = [c.agencies[a].name for a in milestone.who if not deadlines.over_for(c, a, c.on)]
    to = [c.agencies[a].name for a in milestone.to]
    return {"when": when, "who": owing, "to": to, "clause": parts.clause(c, milestone.clause)}
