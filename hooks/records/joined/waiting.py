"""What a preview shows before its time: records that are drafts, or whose day lies ahead."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from hooks.dates import begin, minute, show_moment
from hooks.records.joined.dated import said_of
from hooks.records.model.shared import Publishing


class Waiting(NamedTuple):
    """Why a record is not on the site yet."""

    draft: bool
    moment: dt.datetime
    """The first minute at which no date of its own holds it back, the build's if none does."""
    due: bool
    """Whether that minute has come."""

    @property
    def day(self) -> dt.date:
        """The day of that minute."""
        return self.moment.date()

    @property
    def told(self) -> str:
        """The mark on its page and beside every link to it."""
        words = (["Bản nháp"] if self.draft else []) + ([] if self.due else [f"Chờ {show_moment(self.moment)}"])
        return ". ".join(words)


def waits(record: Publishing, on: dt.date) -> Waiting | None:
    """What `record` still waits for at the minute `on`, or at the end of a day; None when it is neither a draft nor dated ahead.

    Consent is no part of it: who has not consented, or no longer does, is not waiting.
    """
    now = minute(on)
    moments = [now, record.publish_on or now]
    for date in said_of(type(record)).dates:
        value = getattr(record, date.name)
        if date.holds and value is not None:
            moments.append(begin(date.seen_from(value)))
    first = max(moments)
    return Waiting(record.draft, first, first == now) if record.draft or first > now else None
