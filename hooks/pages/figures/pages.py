"""Published figures: kept as they were printed, by place, never added up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from hooks.pages import parts
from hooks.pages.figures import targets
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.figures import Statistic
from hooks.records.model.kinds.registry import RECIPIENT_LABELS
from hooks.text import slug, sort_key

Data = dict[str, Any]


def views(c: Catalogue) -> Iterator[View]:
    """The page of published figures."""
    text = "Các con số về học tập suốt đời đã được báo chí, cơ quan công bố, xếp theo địa phương, kèm nguồn và điều cần lưu ý."
    yield View(
        "so-lieu/",
        "figures/index.html",
        "Số liệu đã công bố",
        text,
        partial(data, c),
        sign=lambda: ("", "Số liệu đã công bố", signs.Abacus()),
    )


def data(c: Catalogue) -> Data:
    """All figures by place; the newest of a place first."""
    found: dict[str, list[Data]] = {}
    for loaded in sorted(c.statistics, key=lambda s: sort_key(s.record.subject)):
        found.setdefault(loaded.record.subject, []).append(entry(c, loaded.record))
    places = [{"name": name, "anchor": slug(name), "entries": entries} for name, entries in found.items()]
    aims = targets.by_document(c)
    return {"places": places, "targets": aims, "samples": any(s.record.sample for s in c.statistics)}


def entry(c: Catalogue, record: Statistic) -> Data:
    """One place and period."""
    return {
        "id": record.id,
        "period": record.period,
        "place": parts.place_of(c, record.place, record.as_of) if record.place else None,
        "figures": [{"label": f.label, "value": f.value, "note": f.note} for f in record.figures],
        "caution": record.caution,
        "notes": parts.notes(c, record.notes),
        "sources": parts.citations(c, record.sources),
        "sample": record.sample,
    }


def comparison(c: Catalogue) -> Data:
    """Places with a figure for each title that has figures at all, one line each: the newest."""
    printed = {f.measure for s in c.statistics for f in s.record.figures}
    compared = [(t.id, RECIPIENT_LABELS[t.kind]) for t in c.titles.values() if t.id in printed]
    rows: dict[str, Data] = {}
    for loaded in c.statistics:
        record = loaded.record
        values = {f.measure: f.value for f in record.figures}
        if record.place and record.subject not in rows and all(measure in values for measure, _ in compared):
            cells = [{"label": label, "value": values[measure]} for measure, label in compared]
            rows[record.subject] = {
                "subject": record.subject,
                "period": record.period,
                "cells": cells,
                "sources": parts.citations(c, record.sources),
                "sample": record.sample,
            }
    ordered = [rows[name] for name in sorted(rows, key=sort_key)]
    sources: list[Data] = []
    for row in ordered:
        sources += [s for s in row["sources"] if s not in sources]
    return {"columns": [label for _, label in compared], "rows": ordered, "sources": sources}
