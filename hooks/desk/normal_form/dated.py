"""Dates as people write them, 20/12/2026, as files keep them: 2026-12-20."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from hooks.dates import PartialDate, iso, read_moment
from hooks.records.reading.validating import submodel


def with_iso_dates(value: Any, model: type[BaseModel] | None) -> Any:
    """`value`, read as text only, with each dated field of `model` as year-month-day, in place.

    What is no date stays: the check tells it.
    """
    if isinstance(value, list):
        for item in value:
            with_iso_dates(item, model)
    elif isinstance(value, dict) and model is not None:
        for name, field in model.model_fields.items():
            if name in value:
                inner = value[name]
                value[name] = (
                    _iso(inner, hours=dt.datetime in _types(field.annotation))
                    if _is_date(field.annotation)
                    else with_iso_dates(inner, submodel(field.annotation))
                )
    return value


def _is_date(annotation: Any) -> bool:
    return any(a in (PartialDate, dt.date, dt.datetime) for a in _types(annotation))


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from _types(inner)


def _iso(value: Any, *, hours: bool) -> Any:
    if isinstance(value, list):
        value[:] = (_iso(item, hours=hours) for item in value)
        return value
    try:
        text = iso(read_moment(value) if hours else PartialDate.parse(value))
    except (TypeError, AttributeError, ValueError):
        return value
    return value if text == value else type(value)(text)
