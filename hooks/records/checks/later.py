"""Dates after today: told as warnings, since what they date is not seen before; it may be meant so.

Before some days there can be no edition at all: one of them after today is an error.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from hooks.dates import iso, show
from hooks.problems import Problem, Severity, field_name
from hooks.records.joined.dated import Dated, dates, parts
from hooks.records.joined.earliest import Bar, bars_of
from hooks.records.model.references import Path
from hooks.records.model.told import UNSEEN_TOLD
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import LEDGER, WITHDRAWN, Loaded, LoadedStory, Records
from hooks.records.reading.single_files import SINGLE_FILES

CODE, _MESSAGE, _HINT = UNSEEN_TOLD["ahead"]
"""Of a date after today."""


def record_dates(loaded: Loaded[Any] | LoadedStory, lines: Lines, on: dt.date) -> Iterator[Problem]:
    """A warning for every date of a record after the day `on`."""
    for dated in _ahead(loaded.record, on):
        yield _told(lines, loaded.file, dated)


def file_dates(records: Records, lines: Lines, on: dt.date) -> Iterator[Problem]:
    """As `record_dates`, for the files that every campaign has, and for its tables."""
    bars = {(bar.file, bar.path): bar for bar in bars_of(records) if bar.day > on}
    for bar in bars.values():
        yield _barred(lines, bar)
    for name in SINGLE_FILES:
        for dated in _ahead(getattr(records, name), on):
            if (f"data/{name}.yml", dated.path) not in bars:
                yield _told(lines, f"data/{name}.yml", dated)
    tables: dict[str, Iterable[BaseModel]] = {
        "data/places.csv": records.places,
        LEDGER: records.ledger,
        WITHDRAWN: records.withdrawn,
    }
    for table, rows in tables.items():
        for row, record in enumerate(rows):
            for dated in _ahead(record, on):
                message, hint, value = _words(dated)
                found = lines.row_problem(table, row, field_name(dated.path), CODE, message, hint, value)
                if (table, (row, *dated.path)) not in bars:
                    yield replace(found, severity=Severity.WARNING)


def _barred(lines: Lines, bar: Bar) -> Problem:
    message = f"ngày này ở sau hôm nay: trước ngày {show(bar.day)} không dựng được trang"
    told = (CODE, message, "ghi lại một ngày đã qua", bar.written)
    if bar.file.endswith(".csv"):
        row, field = bar.path
        return lines.row_problem(bar.file, int(row), str(field), *told)
    return lines.problem(bar.file, bar.path, *told)


def _ahead(record: BaseModel, on: dt.date) -> Iterator[Dated]:
    return (d for d in dates(parts(record)) if d.field.told and d.field.seen_from(d.value) > on)


def _told(lines: Lines, file: str, dated: Dated) -> Problem:
    message, hint, value = _words(dated)
    return replace(lines.problem(file, dated.path, CODE, message, hint, value), severity=Severity.WARNING)


def _words(dated: Dated) -> tuple[str, str, str]:
    day = show(dated.field.seen_from(dated.value))
    what = _what(dated.path) if dated.field.holds else "riêng ngày này"
    return _MESSAGE.format(what=what, day=day), _HINT, iso(dated.value)


def _what(path: Path) -> str:
    """What waits for the day: the whole record, or the part that the date stands in."""
    return f"phần {field_name(path[:-1])}" if len(path) > 1 else "cả mục"
