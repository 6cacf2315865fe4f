"""Ends that lie before their beginnings: asked by every model that has both."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from hooks.dates import iso, span
from hooks.records.model.fields import Model


def check_order(record: Model, start: str = "since", end: str = "until") -> None:
    """Raise `end_before_start` when the date in the field `end` lies wholly before that in `start`; what is not told is in order."""
    first, last = getattr(record, start), getattr(record, end)
    if first and last and (span(last)[1] or last) < (span(first)[0] or first):
        words = {"at": end, "value": iso(last), "start": start, "start_value": iso(first)}
        raise PydanticCustomError("end_before_start", "", words)
