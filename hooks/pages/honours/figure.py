"""The drawing of honours by year and title: a small column chart for each title, x in per cent."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hooks.pages import parts
from hooks.records.joined.catalogue import Catalogue

Data = dict[str, Any]
_HIGH, _TOP = 76, 22
"""Height of the tallest column, and the room for its number above it."""
MOST_YEARS = 8


def by_year_and_title(c: Catalogue) -> Data | None:
    """Charts and table; None when no title has been granted yet."""
    found: Counter[tuple[str, int]] = Counter()
    for n in c.counts:
        if n.title in c.titles:
            found[n.title, n.decision.date.year] += n.lines
    if not found:
        return None
    years = [year for _, year in found]
    shown = list(range(min(years), max(max(years), c.on.year) + 1))
    most = max(n for (_, year), n in found.items() if year in shown[-MOST_YEARS:])
    signed = {d.record.date.year for d in c.decisions.values()}
    drawn = {
        name: [(y, found[key, y] if y in signed else None) for y in shown[-MOST_YEARS:]] for key, name in _names(c)
    }
    rows: list[Data] = [
        {"year": y, "cells": [_cell(name, found[key, y]) for key, name in _names(c)]} for y in reversed(shown)
    ]
    return {
        "charts": [_chart(name, counted, most) for name, counted in drawn.items()],
        "unsigned": not signed.issuperset(shown[-MOST_YEARS:]),
        "height": _HIGH + _TOP + 24,
        "base": _HIGH + _TOP,
        "columns": [name for _, name in _names(c)],
        "rows": [row for row in rows if any(cell["count"] for cell in row["cells"])],
        "told": _told(c, found, shown),
        "earlier": shown[0] < shown[-MOST_YEARS:][0],
    }


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


def _told(c: Catalogue, found: Counter[tuple[str, int]], years: list[int]) -> str:
    """The drawing in one sentence, for those who cannot see it."""
    span = f"từ {years[0]} đến {years[-1]}" if len(years) > 1 else f"năm {years[0]}"
    sums = [(name, sum(found[key, y] for y in years)) for key, name in _names(c)]
    listed = "; ".join(f"{name} {parts.number(n)} lượt" for name, n in sums)
    return f"Biểu đồ cột số lượt ghi danh {span}: {listed}. Số từng năm ở bảng bên dưới."
