"""Dates after today: told as warnings, since what they date is not seen before; it may be meant so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from hooks.dates import PartialDate, show
from hooks.problems import Problem, Severity, field_name
from hooks.records.joined.dated import Dated, dates, parts
from hooks.records.model.references import Path
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import LEDGER, Loaded, LoadedStory, Records
from hooks.records.reading.single_files import SINGLE_FILES

CODE = "chua-toi-ngay"
"""Of a date after today."""


def record_dates(loaded: Loaded[Any] | LoadedStory, lines: Lines, on: dt.date) -> Iterator[Problem]:
    """A warning for every date of a record after the day `on`."""
    for dated in _ahead(loaded.record, on):
        yield _told(lines, loaded.file, dated)


def file_dates(records: Records, lines: Lines, on: dt.date) -> Iterator[Problem]:
    """As `record_dates`, for the files that every campaign has, and for its tables."""
    for name in SINGLE_FILES:
        for dated in _ahead(getattr(records, name), on):
            yield _told(lines, f"data/{name}.yml", dated)
    tables: dict[str, Iterable[BaseModel]] = {"data/places.csv": records.places, LEDGER: records.ledger}
    for table, rows in tables.items():
        for row, record in enumerate(rows):
            for dated in _ahead(record, on):
                message, hint, value = _words(dated)
                found = lines.row_problem(table, row, field_name(dated.path), CODE, message, hint, value)
                yield replace(found, severity=Severity.WARNING)


def _ahead(record: BaseModel, on: dt.date) -> Iterator[Dated]:
    return (d for d in dates(parts(record)) if d.field.told and d.field.seen_from(d.value) > on)


def _told(lines: Lines, file: str, dated: Dated) -> Problem:
    message, hint, value = _words(dated)
    return replace(lines.problem(file, dated.path, CODE, message, hint, value), severity=Severity.WARNING)


def _words(dated: Dated) -> tuple[str, str, str]:
    day = show(dated.field.seen_from(dated.value))
    what = _what(dated.path) if dated.field.holds else "riêng ngày này"
    message = f"ngày này ở sau hôm nay: {what} chưa hiện tới ngày {day}"
    value = dated.value.iso if isinstance(dated.value, PartialDate) else dated.value.isoformat()
    return message, "định trước như vậy thì để nguyên; gõ nhầm thì sửa lại ngày", value


def _what(path: Path) -> str:
    """What waits for the day: the whole record, or the part that the date stands in."""
    return f"phần {field_name(path[:-1])}" if len(path) > 1 else "cả mục"
