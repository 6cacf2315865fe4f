"""Targets of the documents on a line from 0 to 100 per cent, with published shares of the same kind."""

from __future__ import annotations

import re
from typing import Any

from hooks.pages import parts
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.figures import Goal, Statistic, Target
from hooks.records.model.shared import Level
from hooks.text import slug

Data = dict[str, Any]
_SHARE = re.compile(r"(?:(?:hơn|trên|gần|khoảng) )?(\d{1,3}(?:,\d+)?) ?%", re.IGNORECASE)
_NEAR_EDGE = 12
"""Per cent from either end within which a number would run out of the drawing."""


def by_document(c: Catalogue) -> list[Data]:
    """Targets under the document that sets them, in the order of data/targets.yml; `compared` where a figure is near."""
    out: dict[str, Data] = {}
    years = sorted({g.year for t in c.targets for g in t.goals})
    for target in c.targets:
        group = out.setdefault(
            target.source, {"document": parts.document(c, target.source), "years": years, "rows": [], "notes": []}
        )
        group["rows"].append(_row(c, target, years))
        group["compared"] = any(row["published"] for row in group["rows"])
        group["notes"] += [{"name": target.name, "notes": parts.notes(c, target.notes)}] if target.notes else []
    return list(out.values())


def _row(c: Catalogue, target: Target, years: list[int]) -> Data:
    by_year = {g.year: g for g in target.goals}
    published = [p for s in c.statistics if (p := _published(s.record, target))]
    return {
        "id": target.id,
        "name": target.name,
        "base": target.base,
        "goals": [_goal(by_year.get(year), year) for year in years],
        "marks": [
            _mark(g.percent, f"{g.year}: {g.percent}%") | {"below": g.year != years[0]}
            for g in target.goals
            if g.percent is not None
        ],
        "published": published,
    }


def _goal(goal: Goal | None, year: int) -> Data:
    """A cell of the table: a share, not read yet, or not asked for in that year."""
    percent = f"{goal.percent}%" if goal and goal.percent is not None else ""
    return {"year": year, "text": percent, "unread": bool(goal and not percent), "note": goal.note if goal else None}


def _mark(share: float, text: str) -> Data:
    anchor = "start" if share < _NEAR_EDGE else "end" if share > 100 - _NEAR_EDGE else "middle"
    return {"x": share, "text": text, "anchor": anchor}


def _published(record: Statistic, target: Target) -> Data | None:
    """A published share of exactly this measure, for a place of this level; None for anything else.

    A count, or a share of another whole, says nothing about how near the target is.
    """
    if level_of(record) is not target.level:
        return None
    for figure in record.figures:
        found = _SHARE.fullmatch(figure.value.strip())
        if figure.measure == target.measure and found:
            share = min(100.0, float(found[1].replace(",", ".")))
            return _mark(share, figure.value) | {
                "subject": record.subject,
                "period": record.period,
                "anchor_id": slug(record.subject),
                "id": record.id,
                "sample": record.sample,
            }
    return None


def level_of(record: Statistic) -> Level | None:
    """The level a published figure is for: as written, or as its place tells; None when unknown."""
    if record.level or record.place is None:
        return record.level
    return Level.COMMUNE if record.place.code or record.place.former else Level.DISTRICT
