"""What pages say of corrections of their record, and when the record was last changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from hooks.dates import show
from hooks.pages.parts import Data, capital
from hooks.records.model.shared import Correction


def corrections(items: Iterable[Correction]) -> list[Data]:
    """What was corrected, when and why, newest first; each begins a sentence."""
    newest = sorted(items, key=lambda x: x.date, reverse=True)
    return [
        {"date": show(x.date), "iso": x.date.isoformat(), "text": capital(x.text), "why": x.why or ""} for x in newest
    ]


def changed_on(updated: dt.date | None, items: Sequence[Correction]) -> dt.date | None:
    """The day of the latest change of a record: it was updated, or corrected; None when nobody said so."""
    return max((day for day in (updated, *(x.date for x in items)) if day), default=None) if items else updated
