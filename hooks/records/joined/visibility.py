"""The one question of visibility: what of the records may be seen on a day.

What is dated after the day is not there: the record whose own date it is, or the part of a record (a fact, a
correction, a source), and with it all that cannot be said without it. A year or a month has come once it has begun.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel

from hooks.records.joined.dated import said_of
from hooks.records.model.shared import Publishing
from hooks.records.reading.loading import SINGLE_FILES, Loaded, LoadedStory, Records

M = TypeVar("M", bound=BaseModel)
L = TypeVar("L", Loaded[Any], LoadedStory)
Gone = Set[tuple[str, str]]
"""Kind and id of what is named by others and has not come yet."""


def is_published(record: Publishing, on: dt.date, samples: bool) -> bool:
    """May `record` be seen on the day `on`?"""
    return shown(record, on, samples) is not None


def shown(record: Any, on: dt.date, samples: bool, gone: Gone = frozenset()) -> Any:
    """What of a record may be seen on the day `on`: itself, a copy without what is to come, or None."""
    if record.draft or (record.sample and not samples):
        return None
    if record.publish_on and record.publish_on > on:
        return None
    consent = getattr(record, "consent", None)
    if consent and not consent.given_on <= on <= (consent.until or on):
        return None
    return come(record, on, gone)


class Seen(NamedTuple):
    """All records as they are seen on a day, and the files of which something is still held back."""

    records: Records
    in_part: frozenset[str]


def seen(records: Records, on: dt.date, samples: bool) -> Seen:
    """Everything that may be seen on the day `on`; what each campaign needs is always there."""
    held: set[str] = set()
    sources = come(records.sources, on) or records.sources
    gone = {("source", s.id) for s in records.sources.sources} - {("source", s.id) for s in sources.sources}
    agencies = come(records.agencies, on, gone) or records.agencies
    gone |= {("agency", a.id) for a in records.agencies.agencies} - {("agency", a.id) for a in agencies.agencies}
    first = max(on, min(p.since for p in records.places))  # before that there are no codes to speak of
    places = tuple(_come_all(records.places, first))
    codes = {place.code for place in places}
    single = {name: come(getattr(records, name), on, gone) or getattr(records, name) for name in SINGLE_FILES}
    now = replace(
        records,
        **single,
        places=places,
        former=tuple(unit for unit in _come_all(records.former, first) if unit.now_code in codes),
        ledger=tuple(_come_all(records.ledger, on)),
        exemplars=tuple(_loaded(records.exemplars, on, samples, gone, held)),
        decisions=tuple(_loaded(records.decisions, on, samples, gone, held)),
        statistics=tuple(_loaded(records.statistics, on, samples, gone, held)),
        stories=tuple(_loaded(records.stories, on, samples, gone, held)),
    )
    return Seen(now, frozenset(held))


def _loaded(loaded: Iterable[L], on: dt.date, samples: bool, gone: Gone, held: set[str]) -> Iterator[L]:
    for item in loaded:
        record = shown(item.record, on, samples, gone)
        if record is item.record:
            yield item
        elif record is not None:
            held.add(item.file)
            yield replace(item, record=record)


def _come_all(items: Iterable[M], on: dt.date) -> Iterator[M]:
    return (found for item in items if (found := come(item, on)) is not None)


def come(item: M, on: dt.date, gone: Gone = frozenset()) -> M | None:
    """What of `item` has come by the day `on`: itself if all of it has, None if it has not.

    `gone` is what it may not name.
    """
    said = said_of(type(item))
    less: dict[str, Any] = {}
    for field in said.dates:
        value = getattr(item, field.name)
        if value is not None and field.seen_from(value) > on:
            if field.holds:
                return None
            less[field.name] = None
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
