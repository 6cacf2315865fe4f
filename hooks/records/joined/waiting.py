"""What a preview shows before its time: records that are drafts, or whose day lies ahead."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from hooks.dates import show
from hooks.records.joined.dated import said_of
from hooks.records.model.shared import Publishing


class Waiting(NamedTuple):
    """Why a record is not on the site yet."""

    draft: bool
    day: dt.date
    """The first day on which no date of its own holds it back, the build's day if none does."""
    due: bool
    """Whether that day has come."""

    @property
    def told(self) -> str:
        """The mark on its page and beside every link to it."""
        words = (["Bản nháp"] if self.draft else []) + ([] if self.due else [f"Chờ ngày {show(self.day)}"])
        return ". ".join(words)


def waits(record: Publishing, on: dt.date) -> Waiting | None:
    """What `record` still waits for on the day `on`; None when it is neither a draft nor dated ahead.

    Consent is no part of it: who has not consented, or no longer does, is not waiting.
    """
    days = [on, record.publish_on or on]
    for date in said_of(type(record)).dates:
        value = getattr(record, date.name)
        if date.holds and value is not None:
            days.append(date.seen_from(value))
    day = max(days)
    return Waiting(record.draft, day, day == on) if record.draft or day > on else None
