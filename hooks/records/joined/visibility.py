"""The one question of visibility: what of the records may be seen at a minute; where a day alone is told, at its end.

What is dated after the day is not there: the record whose own date it is, or the part of a record (a fact, a
correction, a source), and with it all that cannot be said without it. A year or a month has come once it has begun.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel

from hooks.dates import minute
from hooks.records.joined.consented import as_consented, with_photos_consented
from hooks.records.joined.dated import said_of
from hooks.records.joined.waiting import Waiting, waits
from hooks.records.model.shared import Publishing
from hooks.records.reading.loading import Loaded, LoadedStory, Records
from hooks.records.reading.single_files import SINGLE_FILES

M = TypeVar("M", bound=BaseModel)
L = TypeVar("L", Loaded[Any], LoadedStory)
Gone = Set[tuple[str, str]]
"""Kind and id of what is named by others and has not come yet."""


def is_published(record: Publishing, on: dt.date, samples: bool, early: bool = False) -> bool:
    """May `record` be seen at `on`? With `early` also before it is ready or due, as a preview shows it."""
    now = minute(on)
    wait = waits(record, now) if early else None
    return _out(record, now, samples, wait) and come(record, wait.day if wait else now.date()) is not None


def _out(record: Publishing, now: dt.datetime, samples: bool, wait: Waiting | None) -> bool:
    """Whether what a record says of its own publication lets it be seen; of one that is seen early only its consent is asked."""
    if record.sample and not samples:
        return False
    if wait is None and (record.draft or (record.publish_on and record.publish_on > now)):
        return False
    consent = getattr(record, "consent", None)
    return not consent or (
        consent.given_on <= now.date() <= (consent.until or now.date()) and as_consented(record) is not None
    )


class Back(Enum):
    """Why something of a file is held back."""

    CONSENT = "consent"
    DATE = "date"


class Seen(NamedTuple):
    """All records as they are seen at a minute, and the files of which something is still held back."""

    records: Records
    in_part: Mapping[str, Back]
    waiting: Mapping[str, Waiting]
    """By file, what is seen before it is ready or due."""


def seen(records: Records, on: dt.date, samples: bool, early: bool = False) -> Seen:
    """Everything that may be seen at `on`, as `is_published` says; what each campaign needs is always there."""
    now = minute(on)
    on = now.date()
    sources = come(records.sources, on) or records.sources
    gone = {("source", s.id) for s in records.sources.sources} - {("source", s.id) for s in sources.sources}
    agencies = come(records.agencies, on, gone) or records.agencies
    gone |= {("agency", a.id) for a in records.agencies.agencies} - {("agency", a.id) for a in agencies.agencies}
    first = max(on, min(p.since for p in records.places))  # before that there are no codes to speak of
    places = tuple(_come_all(records.places, first))
    codes = {place.code for place in places}
    ask = _Asked(now, samples, early, gone, records.latest)
    single = {name: come(getattr(records, name), on, gone) or getattr(records, name) for name in SINGLE_FILES}
    left = replace(
        records,
        **single,
        places=places,
        former=tuple(unit for unit in _come_all(records.former, first) if unit.into or unit.now_code in codes),
        ledger=tuple(_come_all(records.ledger, on)),
        withdrawn=tuple(_come_all(records.withdrawn, on)),
        exemplars=tuple(ask.all(records.exemplars)),
        decisions=tuple(ask.all(records.decisions)),
        statistics=tuple(ask.all(records.statistics)),
        stories=tuple(ask.all(records.stories)),
    )
    return Seen(left, ask.in_part, ask.waiting)


@dataclass
class _Asked:
    """The question asked of many records; `latest` spares those a closer look of which nothing lies ahead."""

    now: dt.datetime
    samples: bool
    early: bool
    gone: Gone
    latest: Mapping[str, str]
    in_part: dict[str, Back] = field(default_factory=dict)
    waiting: dict[str, Waiting] = field(default_factory=dict)

    def all(self, loaded: Iterable[L]) -> Iterator[L]:
        on = self.now.date()
        today = on.isoformat()
        for item in loaded:
            wait = waits(item.record, self.now) if self.early else None
            if not _out(item.record, self.now, self.samples, wait):
                continue
            if wait:
                self.waiting[item.file] = wait
            whole = not self.gone and self.latest.get(item.file, "9999") <= today
            shown = with_photos_consented(item.record, on)
            left = shown if whole else come(shown, wait.day if wait else on, self.gone)
            record = as_consented(left) if left is not None and getattr(left, "consent", None) else left
            if record is item.record:
                yield item
            elif record is not None:
                consented = shown is item.record and record is left
                self.in_part[item.file] = Back.DATE if consented else Back.CONSENT
                yield replace(item, record=record)


def _come_all(items: Iterable[M], on: dt.date) -> Iterator[M]:
    return (found for item in items if (found := come(item, on)) is not None)


def come(item: M, on: dt.date, gone: Gone = frozenset()) -> M | None:
    """What of `item` has come by the day `on`: itself if all of it has, None if it has not.

    `gone` is what it may not name.
    """
    said = said_of(type(item))
    less: dict[str, Any] = {}
    for date in said.dates:
        value = getattr(item, date.name)
        if value is not None and date.seen_from(value) > on:
            if date.holds:
                return None
            less[date.name] = None
    for name, kind in said.names if gone else ():
        _lessen(less, name, getattr(item, name), partial(_unless_gone, gone, kind))
    for name in said.inside:
        _lessen(less, name, getattr(item, name), partial(come, on=on, gone=gone))
    if not less:
        return item
    return None if any(not less[name] for name in said.needed & less.keys()) else item.model_copy(update=less)


def _unless_gone(gone: Gone, kind: str, id_: str) -> str | None:
    return None if (kind, id_) in gone else id_


def _lessen(less: dict[str, Any], name: str, value: Any, left: Callable[[Any], Any]) -> None:
    """Note in `less` what is left of a field's value, if that is not all of it."""
    if isinstance(value, list):
        kept = [left(part) for part in value]
        if any(now is not part for now, part in zip(kept, value, strict=True)):
            less[name] = [part for part in kept if part is not None]
    elif value is not None and (now := left(value)) is not value:
        less[name] = now
