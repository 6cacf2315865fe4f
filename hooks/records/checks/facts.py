"""The facts of a record: what it says that other records must agree with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from hooks.dates import PartialDate, span
from hooks.records.checks.doubles import called
from hooks.records.checks.ledger import Held, seal
from hooks.records.checks.photos import photos_of
from hooks.records.joined.consented import outside
from hooks.records.joined.moved import former_ids, rows_text, title_mark
from hooks.records.joined.resolved import Where
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Decision, LedgerEntry, title_of
from hooks.records.model.references import named, place_references
from hooks.records.model.shared import Publishing
from hooks.records.model.stories import Story
from hooks.records.reading.loading import Loaded, LoadedStory
from hooks.records.reading.pieces import Facts, Named, Spot
from hooks.records.reading.story_links import links

Day = PartialDate | dt.date | None


def held(facts: Facts) -> Held:
    """A decision as the ledger is held against it."""
    day, closed, *mark = (*facts.held, "") if len(facts.held) == 1 else facts.held
    values = dict(zip(LedgerEntry.model_fields, (facts.id, closed, *mark), strict=False))
    found = LedgerEntry.model_validate(values) if mark else None
    return Held(facts.file, facts.id, _day(day), _day(closed) if closed else None, found)


_day = dt.date.fromisoformat


def place_date(record: BaseModel) -> Day:
    """The time that the places of a record are spoken of; None: not told."""
    if isinstance(record, Exemplar):
        return record.place_date
    if isinstance(record, Decision):
        return record.date
    return record.as_of if isinstance(record, Statistic) else None


def facts_of(file: str, loaded: BaseModel | Loaded[Publishing] | LoadedStory, *, unread: bool = False) -> Facts:
    """The facts of a record; `unread` when the list of a decision could not be read."""
    record = loaded if isinstance(loaded, BaseModel) else loaded.record
    names: dict[Named, None] = dict.fromkeys(named([record]))
    kind, id_ = type(record).__name__.lower(), str(getattr(record, "id", ""))
    if isinstance(loaded, LoadedStory):
        id_ = f"{loaded.year}/{loaded.slug}"
        names |= {(link.kind, link.id): None for link in links(loaded)}
    elif isinstance(record, Exemplar):
        kind = "exemplar"
    sample = isinstance(record, Publishing) and record.sample
    places = dict.fromkeys(_spots(record, unread))
    told = _held(record, unread) if isinstance(record, Decision) else ()
    real = isinstance(record, Publishing) and not sample
    signed = (record.level.value, record.authority) if isinstance(record, Decision) else ()
    leads = isinstance(record, Story) and record.lead and not record.draft
    honoured = list(_honoured(record)) if isinstance(record, Decision) and not unread else ()
    facts = Facts(
        file, kind, id_, real, sample, list(names), list(places), told, signed, honoured=honoured, leads=leads
    )
    return facts._replace(**_remembered(loaded, record, unread=unread))


def _remembered(loaded: object, record: BaseModel, *, unread: bool) -> dict[str, Any]:
    """What addresses and withdrawals are judged by."""
    rows = record.recipients if isinstance(record, Decision) else []
    return {
        "former": former_ids(record, loaded.year if isinstance(loaded, LoadedStory) else ""),
        "title_mark": title_mark(record.title) if isinstance(record, Story) else "",
        "rows": "" if unread else rows_text(int(row.id) for row in rows),
        "gone": [row.id for row in rows if row.gone],
        "called": called(record),
        "hidden": _hidden(record) if isinstance(record, Exemplar | Story) else (),
        "portraits": _portraits(record) if isinstance(record, Exemplar | Story) else (),
    }


def _hidden(record: Exemplar | Story) -> Sequence[str]:
    """What keeps the page of a record from being there: a draft, an end of consent, a day that it waits for."""
    consent = getattr(record, "consent", None)
    until = consent.until.isoformat() if consent and consent.until else ""
    unnamed = "unnamed" if outside(record) == ["name"] else ""
    days = [record.publish_on, record.date if isinstance(record, Story) else None, consent and consent.given_on]
    return [
        "draft" if record.draft else "",
        until,
        unnamed,
        max((day.isoformat()[:10] for day in days if day), default=""),
    ]


def _portraits(record: Exemplar | Story) -> Sequence[str]:
    consents = (photo.consent for _, photo in photos_of(record))
    return [consent.until.isoformat() for consent in consents if consent and consent.until]


def _spots(record: BaseModel, unread: bool) -> Iterator[Spot]:
    refs: Iterable[Where] = (ref for _, ref in place_references(record))
    places = dict.fromkeys((ref.code, ref.former, ref.district) for ref in refs)
    if isinstance(record, Decision) and not unread:
        listed = dict.fromkeys((row.code, row.former, row.district) for row in record.recipients)
        places |= {at: None for at in listed if any(at)}
    first, last = (day.isoformat() if day else None for day in span(place_date(record)))
    yield from ((*at, first, last) for at in places)


def _honoured(decision: Decision) -> Iterator[Named]:
    pairs = dict.fromkeys((title_of(row, decision), row.kind) for row in decision.recipients)
    yield from ((title, kind.value) for title, kind in pairs if title)


def _held(decision: Decision, unread: bool) -> Sequence[str]:
    if not decision.closed:
        return [decision.date.isoformat()]
    dates = [decision.date.isoformat(), decision.closed.isoformat()]
    entry = None if unread else seal(decision)
    return [*dates, str(entry.rows), entry.sha256 or "", entry.marks or ""] if entry else dates
