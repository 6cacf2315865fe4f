"""Published figures: kept as they were printed, by place, never added up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from hooks.pages import parts
from hooks.pages.corrected import corrections
from hooks.pages.figures import targets
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.figures import Statistic
from hooks.records.model.shared import Level
from hooks.sections import Section, named
from hooks.text import slug, sort_key

Data = dict[str, Any]
_ORDER = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, None, Level.MINISTRY, Level.NATIONAL)
"""What readers look for first; figures without a level are of bodies of the area."""


def views(c: Catalogue) -> Iterator[View]:
    """The page of published figures."""
    text = (
        f"Các con số về {c.campaign.words.movement} đã được công bố, xếp theo địa phương, kèm nguồn và điều cần lưu ý."
    )
    yield View(
        "so-lieu/",
        "figures/index.html",
        named(Section.FIGURES),
        text,
        partial(data, c),
        sign=lambda: ("", named(Section.FIGURES), signs.Abacus()),
    )


def data(c: Catalogue) -> Data:
    """All figures by place; the newest of a place first, those of earlier years apart."""
    found: dict[str, list[Statistic]] = {}
    for loaded in c.statistics:
        found.setdefault(loaded.record.subject, []).append(loaded.record)
    aims = targets.by_document(c)
    return {
        "places": [_place(c, records) for records in sorted(found.values(), key=_nearest)],
        "targets": aims,
        "compared": any(group["compared"] for group in aims),
        "samples": any(s.record.sample for s in c.statistics),
        "corrections": corrections(x for s in c.statistics for x in s.record.corrections),
    }


def _nearest(records: list[Statistic]) -> tuple[int, int, bytes]:
    """The area, then what is in it from large to small, then others; of one level the newest first."""
    level = next(filter(None, map(targets.level_of, records)), None)
    newest = max(record.as_of.first for record in records)
    return _ORDER.index(level), -newest.toordinal(), sort_key(records[0].subject)


def _place(c: Catalogue, records: list[Statistic]) -> Data:
    newest = records[0].as_of.year
    older = [record for record in records if record.as_of.year < newest]
    return {
        "name": records[0].subject,
        "anchor": slug(records[0].subject),
        "entries": [entry(c, record) for record in records if record not in older],
        "older": [entry(c, record) for record in older],
    }


def entry(c: Catalogue, record: Statistic) -> Data:
    """One place and period."""
    return {
        "id": record.id,
        "period": record.period,
        "year": record.as_of.year,
        "place": parts.place_of(c, record.place, record.as_of) if record.place else None,
        "figures": [{"label": f.label, "value": f.value, "note": f.note} for f in record.figures],
        "caution": record.caution,
        "notes": parts.notes(c, record.notes),
        "sources": parts.citations(c, record.sources),
        "corrections": corrections(record.corrections),
        "sample": record.sample,
    }
