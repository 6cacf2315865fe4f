"""What each date of a record says of when it may be seen: found from the field types, told apart here and nowhere else.

A date of a new field is left out until it has come. Other meanings stand in the sets below; a field called `until` is
an end.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from hooks.dates import PartialDate
from hooks.records.model.agencies import Agency, Successor
from hooks.records.model.campaign import Campaign
from hooks.records.model.consents import Consent
from hooks.records.model.exemplars import Fact, KeyFigure
from hooks.records.model.fields import Waits
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Change, Decision, LedgerEntry
from hooks.records.model.milestones import Milestone
from hooks.records.model.places import FormerUnit, PlacePeriod
from hooks.records.model.plan import Phase
from hooks.records.model.published import PublishedAddress
from hooks.records.model.references import Path, reference_kind
from hooks.records.model.shared import Citation, Correction, Draft, NamedPeriod, Publishing
from hooks.records.model.sources import Source
from hooks.records.model.stories import Story
from hooks.records.model.withdrawals import Withdrawal

_DAY = dt.timedelta(days=1)


class Meaning(Enum):
    """What a date says of when it may be seen."""

    HOLDS = "what it stands in is not there before"
    FOLLOWS = "what it stands in is there from the next day on"
    LEFT_OUT = "left out until it has come; what it stands in is there"
    ENDS = "as LEFT_OUT, but an end may well lie ahead"
    AHEAD = "meant to lie ahead, and shown"


HOLDS = {
    *((Decision, "date"), (Change, "date"), (LedgerEntry, "closed"), (Story, "date"), (Correction, "date")),
    *((Fact, "date"), (KeyFigure, "date"), (Consent, "given_on"), (Statistic, "as_of")),
    *((Citation, "published"), (Source, "issued"), (NamedPeriod, "since"), (PlacePeriod, "since")),
    *((Agency, "since"), (Successor, "since"), (Withdrawal, "day")),
}
"""Dates that hold back what they stand in; besides them those that a field marks (`Waits`)."""
FOLLOWS = {(FormerUnit, "until")}
"""A unit is a former one from the day after its last."""
PLANNED = {Campaign, Phase, Milestone}
"""Models all of whose dates are meant to lie ahead."""
AHEAD = {
    *((Consent, "until"), (Source, "effective")),
    *((LedgerEntry, "resealed"), (PublishedAddress, "since"), (Draft, "date")),
}
"""Other dates that are meant to lie ahead, or that the program writes and no page shows."""


class DatedField(NamedTuple):
    """A field that holds a date, and what the date says."""

    name: str
    meaning: Meaning

    def seen_from(self, value: dt.date | PartialDate) -> dt.date:
        """The day from which a value of this field may be seen: of a month or a year its first."""
        first = value.first if isinstance(value, PartialDate) else value
        return first + _DAY if self.meaning is Meaning.FOLLOWS else first

    @property
    def told(self) -> bool:
        """Whether the check tells of a value that lies ahead: it is rarely meant."""
        return self.meaning in (Meaning.HOLDS, Meaning.LEFT_OUT)

    @property
    def holds(self) -> bool:
        """Whether what it stands in waits for the day too."""
        return self.meaning in (Meaning.HOLDS, Meaning.FOLLOWS)


class Said(NamedTuple):
    """What a model has to do with dates, by names of fields."""

    dates: tuple[DatedField, ...]
    """Its own, those apart that may be shown whatever they are."""
    names: tuple[tuple[str, str], ...]
    """Fields that name sources and bodies, which may be still to come, with the kind they name."""
    inside: tuple[str, ...]
    """Fields that hold models with dates or such names."""
    needed: frozenset[str]
    """Without one of these nothing is left to say."""

    def __bool__(self) -> bool:
        """Whether there is anything to ask."""
        return bool(self.dates or self.names or self.inside)


Part = tuple[Path, BaseModel]
"""A record, or something inside one, and its path."""


class Dated(NamedTuple):
    """One date of a record."""

    path: Path
    field: DatedField
    value: dt.date | PartialDate


def dates(inside: Iterable[Part]) -> Iterator[Dated]:
    """Every date in the parts of a record, those apart that may be shown whatever they are."""
    for path, part in inside:
        for field in said_of(type(part)).dates:
            if (value := getattr(part, field.name)) is not None:
                yield Dated((*path, field.name), field, value)


def latest(inside: Iterable[Part]) -> dt.date | None:
    """The day from which all of a record is seen; None when nothing in it is dated."""
    days = [
        field.seen_from(value)
        for _, part in inside
        for field in said_of(type(part)).dates
        if (value := getattr(part, field.name)) is not None
    ]
    return max(days, default=None)


def parts(record: BaseModel) -> list[Part]:
    """A record and everything inside it that has to do with dates."""
    found: list[Part] = [((), record)]
    for path, part in found:  # which grows while it is walked
        for name in said_of(type(part)).inside:
            if value := getattr(part, name):
                if isinstance(value, list):
                    found += [((*path, name, i), item) for i, item in enumerate(value)]
                else:
                    found.append(((*path, name), value))
    return found


def meaning_of(model: type[BaseModel], name: str) -> Meaning:
    """What the date in a field of a model says."""
    homes = [home for home in model.__mro__ if name in vars(home).get("__annotations__", {})]
    field = (homes[0] if homes else model, name)
    if model in PLANNED or field in AHEAD:
        return Meaning.AHEAD
    if field in HOLDS or any(isinstance(m, Waits) for m in model.model_fields[name].metadata):
        return Meaning.HOLDS
    if field in FOLLOWS:
        return Meaning.FOLLOWS
    return Meaning.ENDS if name == "until" else Meaning.LEFT_OUT


@cache
def said_of(model: type[BaseModel]) -> Said:
    """What a model has to do with dates."""
    return _said_of(model, ())


def _said_of(model: type[BaseModel], above: tuple[type[BaseModel], ...]) -> Said:
    dated, names, inside = [], [], []
    for name, field in model.model_fields.items():
        kind = reference_kind(field)
        if kind in ("source", "agency"):
            names.append((name, kind))
        elif _types(field.annotation) & {dt.date, PartialDate}:
            dated.append(DatedField(name, meaning_of(model, name)))
        elif any(_said_of(held, (*above, model)) for held in _models(field.annotation) if held not in above):
            inside.append(name)
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    needed -= {name for name in inside if _types(model.model_fields[name].annotation) & {list}}
    # What others cite by its id stays; all else that its sources bear falls with the last of them.
    if "sources" in inside and (issubclass(model, Publishing) or "id" not in model.model_fields):
        needed.add("sources")
    if model is Citation:
        needed.add("id")  # one that names a document has nothing else to say
    shown = tuple(field for field in dated if field.meaning is not Meaning.AHEAD)
    return Said(shown, tuple(names), tuple(inside), frozenset(needed))


def _types(annotation: Any) -> set[Any]:
    """The types an annotation is made of."""
    inner = get_args(annotation)
    origin = {list} if getattr(annotation, "__origin__", None) is list else set()
    return (
        {annotation} if not inner else origin.union(*(_types(a) for a in inner if isinstance(a, type) or get_args(a)))
    )


def _models(annotation: Any) -> list[type[BaseModel]]:
    return [t for t in _types(annotation) if isinstance(t, type) and issubclass(t, BaseModel)]
