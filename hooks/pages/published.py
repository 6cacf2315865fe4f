"""Published figures of the learning titles side by side, never added up: where there is no list yet, they lead."""

from __future__ import annotations

from hooks.pages import parts
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.kinds import registry
from hooks.text import sort_key


def comparison(c: Catalogue) -> Data:
    """Places with a figure for each title that has figures at all, one line each: the newest."""
    printed = {f.measure for s in c.statistics for f in s.record.figures}
    compared = [(t.id, registry.current().recipients[t.kind]) for t in c.titles.values() if t.id in printed]
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
                "id": record.id,
                "sample": record.sample,
            }
    ordered = [rows[name] for name in sorted(rows, key=sort_key)]
    sources: list[Data] = []
    for row in ordered:
        sources += [s for s in row["sources"] if s not in sources]
    return {"columns": [label for _, label in compared], "rows": ordered, "sources": sources}
