"""How far back the records can be spoken of: before that they know what was still to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from hooks.dates import iso
from hooks.records.model.references import Path
from hooks.records.reading.loading import Records


class Bar(NamedTuple):
    """A day before which no edition can be, why none can, in Vietnamese, and where the day is written."""

    day: dt.date
    why: str
    file: str
    path: Path
    written: str
    """As its file has it."""


def earliest(records: Records) -> tuple[dt.date, str]:
    """The first day an edition can be of, and why none can be of a day before, in Vietnamese."""
    last = max(bars_of(records))
    return last.day, last.why


def bars_of(records: Records) -> Iterator[Bar]:
    """Every day before which no edition can be.

    Everything dated answers as of its day. What is written without a date (the words of the campaign, notes, what
    became of a body) does not, and `builds_from` says from when on it is right.
    """
    row, place = min(enumerate(records.places), key=lambda p: p[1].since)
    why = "data/places.csv chưa có xã, phường nào vào ngày ấy"
    yield Bar(place.since, why, "data/places.csv", (row, "since"), iso(place.since))
    for i, source in enumerate(records.sources.sources):
        if source.id == records.plan.source and source.issued:
            at: Path = ("sources", i, "issued")
            yield Bar(source.issued.first, "kế hoạch ban hành sau ngày ấy", "data/sources.yml", at, iso(source.issued))
            break
    if day := records.campaign.builds_from:
        why = "lời trên trang nói theo tên gọi và cơ quan có sau ngày ấy (builds_from trong data/campaign.yml)"
        yield Bar(day, why, "data/campaign.yml", ("builds_from",), iso(day))
