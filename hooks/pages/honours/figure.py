"""The drawing of honours by year and title: a small column chart for each title, x in per cent."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hooks.pages import parts
from hooks.records.joined.catalogue import Catalogue

Data = dict[str, Any]
Granted = Counter[tuple[str, int]]
"""Lines by title id and year."""
_HIGH, _TOP = 76, 22
"""Height of the tallest column, and the room for its number above it."""
MOST_YEARS = 8


def by_year_and_title(c: Catalogue) -> Data | None:
    """Charts and table; None when no title has been granted yet."""
    found = _granted(c)
    if not found:
        return None
    years = [year for _, year in found]
    shown = list(range(min(years), max(max(years), c.on.year) + 1))
    drawn = shown[-MOST_YEARS:]
    most = max(n for (_, year), n in found.items() if year in drawn)
    signed = {d.record.date.year for d in c.decisions.values()}
    return {
        "charts": [
            _chart(name, [(y, found[key, y] if y in signed else None) for y in drawn], most) for key, name in _names(c)
        ],
        "unsigned": not signed.issuperset(drawn),
        "height": _HIGH + _TOP + 24,
        "base": _HIGH + _TOP,
        "columns": [name for _, name in _names(c)],
        "rows": _rows(c, found, shown),
        "claim": _claim(c, found),
        "told": _told(c, found, shown),
        "earlier": shown[0] < drawn[0],
    }


def _granted(c: Catalogue) -> Granted:
    found: Granted = Counter()
    for n in c.counts:
        if n.title in c.titles:
            found[n.title, n.decision.date.year] += n.lines
    return found


def _rows(c: Catalogue, found: Granted, years: list[int]) -> list[Data]:
    """The table, newest year first, without years that granted nothing."""
    rows = [(y, [_cell(name, found[key, y]) for key, name in _names(c)]) for y in reversed(years)]
    return [{"year": y, "cells": cells} for y, cells in rows if any(cell["count"] for cell in cells)]


def _names(c: Catalogue) -> list[tuple[str, str]]:
    return [(t.id, t.name) for t in c.titles.values()]


def _cell(name: str, count: int) -> Data:
    return {"label": name, "count": count, "text": parts.number(count)}


def _chart(name: str, counted: list[tuple[int, int | None]], most: int) -> Data:
    """Columns of one title; a year without any decision has no number, which is not the same as none."""
    step = 100 / len(counted)
    wide = min(step * 0.62, 22)
    bars = []
    for i, (year, count) in enumerate(counted):
        middle = step * (i + 0.5)
        high = max(2, round(_HIGH * count / most)) if count else 0
        bars.append(
            {
                "year": year,
                "text": "–" if count is None else parts.number(count),
                "x": round(middle - wide / 2, 2),
                "middle": round(middle, 2),
                "width": round(wide, 2),
                "height": high,
                "y": _TOP + _HIGH - high,
            }
        )
    return {"name": name, "bars": bars, "total": parts.number(sum(n or 0 for _, n in counted))}


def _claim(c: Catalogue, found: Granted) -> str:
    """What the drawing shows first, as its title: the title granted most, and the year that granted most."""
    by_title, by_year = Counter[str](), Counter[int]()
    for (key, year), n in found.items():
        by_title[key] += n
        by_year[year] += n
    (key, most), *others = by_title.most_common()
    if any(n == most for _, n in others):
        return "Danh hiệu theo năm"
    first = f"{c.titles[key].name} có nhiều lượt nhất: {parts.number(most)} trong {parts.number(by_title.total())}"
    (year, count), *rest = by_year.most_common()
    clear = rest and all(n < count for _, n in rest)
    return f"{first}; năm {year} ký nhiều nhất, {parts.number(count)} lượt" if clear else first


def _told(c: Catalogue, found: Granted, years: list[int]) -> str:
    """The drawing in one sentence, for those who cannot see it."""
    span = f"từ {years[0]} đến {years[-1]}" if len(years) > 1 else f"năm {years[0]}"
    sums = [(name, sum(found[key, y] for y in years)) for key, name in _names(c)]
    listed = "; ".join(f"{name} {parts.number(n)} lượt" for name, n in sums)
    return f"Biểu đồ cột số lượt vinh danh {span}: {listed}. Số từng năm ở bảng bên dưới."
