"""One digest of a page's data: equal for equal data, another for any other, refused where nobody can tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest
from markupsafe import Markup
from pydantic import BaseModel

from hooks.dates import PartialDate
from hooks.keeping.values import CannotTellError, Values


class Inner(BaseModel):
    text: str


class Record(BaseModel):
    name: str
    parts: list[Inner] = []


@dataclass(frozen=True, slots=True)
class Pair:
    record: Record
    day: dt.date


DAY = dt.date(2024, 5, 1)


class Kind(StrEnum):
    ONE = "mot"


def data(name: str = "Bến", text: str = "sông", day: int = 1, **more: object) -> dict[str, Any]:
    """Made anew each time: no object of it is one of another."""
    record = Record(name=str(name), parts=[Inner(text=text)])
    where = {"kind": Kind.ONE, "when": PartialDate(2024, 5), "html": Markup("<b>") + name, "none": None, "n": [1, 2.5]}
    return {"e": record, "pair": Pair(record, dt.date(2024, 5, day)), **where, **more}


def test_equal_data_have_one_digest() -> None:
    values = Values()

    assert values.digest(data()) == values.digest(data())
    assert values.digest(data()) == Values().digest(data())


@pytest.mark.parametrize(
    "other",
    [data("Bãi"), data(text="biển"), data(day=2), data(n=[1, 2]), data(none=""), data(html="<b>Bến"), data(kind="mot")],
)
def test_any_difference_is_another_digest(other: dict[str, Any]) -> None:
    assert Values().digest(other) != Values().digest(data())


def test_one_record_told_twice_is_as_two_that_are_equal() -> None:
    one = Record(name="Bến")

    assert Values().digest([one, one]) == Values().digest([one, Record(name="Bến")])


def test_a_record_whose_digest_is_known_is_not_looked_at() -> None:
    one, other = Record(name="Bến"), Record(name="Bến")
    known = Values(known=[(one, "tệp 1")])

    assert known.digest([one]) == Values(known=[(other, "tệp 1")]).digest([other])
    assert known.digest([one]) != Values(known=[(one, "tệp 2")]).digest([one])
    assert known.digest([other]) == Values().digest([other])


@pytest.mark.parametrize("what", [lambda: 1, data, iter([1]), map(str, [1]), {1: 2}.items(), object(), open])
def test_what_is_no_plain_value_is_refused(what: Callable[..., object]) -> None:
    with pytest.raises(CannotTellError):
        Values().digest({"inside": [what]})


@dataclass(frozen=True, slots=True)
class Row:
    name: str


class Listed(BaseModel):
    rows: list[Inner]


def test_of_what_is_known_otherwise_only_that_it_is_there_is_told() -> None:
    """In a record, which is looked at once, as in a list: each time it is said."""
    values = Values((Row, Inner))
    listed = Listed(rows=[Inner(text="một")])
    found = []
    for value in (
        [Row("a"), "x"],
        [Row("b"), "x"],
        ["x"],
        {"in": listed},
        {"in": listed},
        [Pair(Record(name=""), DAY)],
    ):
        found.append((values.digest(value), values.met))

    assert [met for _, met in found] == [True, True, False, True, True, False]
    assert found[0] == found[1] != found[2]
    assert values.digest([Row("a"), Row("a")]) != found[0][0]
    assert values.digest(Listed(rows=[Inner(text="hai")])) == values.digest(listed)
