"""What holds of every report: nothing told where nothing differs, everything where something does, mirrored when turned."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Hashable, Iterable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from hooks.desk.reporting.changes import Change, RowChange, compared
from hooks.desk.reporting.comparing import differences
from hooks.desk.reporting.items import Item, items
from hooks.desk.reporting.sides import Side
from hooks.records.model.honours import Recipient
from hooks.records.model.shared import RecipientKind
from hooks.records.reading.loading import Records, load
from tests.campaigns import TINY

TABLES = ("exemplars", "decisions", "statistics", "stories", "places", "former", "ledger")
NOT_COMPARED = {"root", "unread", "latest"}
"""What of the records is no content."""
LEDGERS = {"published", "withdrawn"}
"""Tables that the program writes beside records that are told anyway: told as files only."""


@cache
def tiny_records() -> Records:
    records, _ = load(TINY)
    assert records
    return records


def side(records: Records) -> Side:
    return Side(records, ())


def test_every_kind_of_record_is_compared() -> None:
    """A new table of records must be told too, or named here."""
    single = {item.key for item in items(tiny_records()).values() if item.kind == "shared"}

    assert {f.name for f in dataclasses.fields(Records)} - LEDGERS == {*TABLES, *single} | NOT_COMPARED


@st.composite
def some_records(draw: st.DrawFn) -> Records:
    """The tiny campaign with some of its records left out, and some texts and rows changed."""
    parts: dict[str, Any] = {}
    for name in TABLES:
        kept = tuple(item for item in getattr(tiny_records(), name) if draw(st.booleans()))
        parts[name] = tuple(_edited(item, draw) for item in kept)
    titles = tiny_records().titles
    parts["titles"] = titles.model_copy(update={"titles": [t for t in titles.titles if draw(st.booleans())]})
    return dataclasses.replace(tiny_records(), **parts)


def _edited(item: Any, draw: st.DrawFn) -> Any:
    if not hasattr(item, "record") or not draw(st.booleans()):
        return item
    record = item.record
    if hasattr(record, "recipients"):
        rows = [row for row in record.recipients if draw(st.booleans())]
        rows += [Recipient(id="9", name=draw(st.sampled_from(["Lê A", "Võ B"])), kind=RecipientKind.INDIVIDUAL)]
        return dataclasses.replace(item, record=record.model_copy(update={"recipients": rows}))
    field = next(f for f in ("name", "title", "subject") if f in type(record).model_fields)
    changed = record.model_copy(update={field: draw(st.sampled_from(["Một", "Hai"]))})
    body = {"body": draw(st.sampled_from(["a", "b"]))} if hasattr(item, "body") else {}
    return dataclasses.replace(item, record=changed, **body)


def content(records: Records) -> list[Any]:
    return [getattr(records, f.name) for f in dataclasses.fields(records) if f.name not in NOT_COMPARED | LEDGERS]


@settings(max_examples=60)
@given(some_records(), some_records())
def test_a_report_is_empty_where_the_records_are_equal_and_nowhere_else(one: Records, other: Records) -> None:
    assert compared(side(one), side(one)).changes == ()
    assert (compared(side(one), side(other)).changes == ()) == (content(one) == content(other))


@settings(max_examples=60)
@given(some_records(), some_records())
def test_turned_round_what_was_added_is_removed(one: Records, other: Records) -> None:
    there, back = (compared(side(a), side(b)).changes for a, b in ((one, other), (other, one)))

    assert {told(c.before, c.after, c.rows) for c in there} == {
        told(c.after, c.before, c.rows, back=True) for c in back
    }
    assert fields(there) == {(*of, field, after, before) for *of, field, before, after in fields(back)}


def told(one: Item | None, other: Item | None, rows: Iterable[RowChange], *, back: bool = False) -> Hashable:
    """What a change says, as seen from one of its sides."""
    sides = [(row.before, row.after)[:: -1 if back else 1] for row in rows]
    keys = [(item.kind, item.key) if item else None for item in (one, other)]
    return (*keys, frozenset(repr(side) for side in sides))


def fields(changes: Iterable[Change]) -> set[tuple[str, ...]]:
    """Every field that changed, whatever its place in a list."""
    changed = [c for c in changes if c.what == "changed"]
    return {
        (c.item.kind, re.sub(r"\[\d+\]", "[]", d.field), repr(d.before), repr(d.after))
        for c in changed
        for d in c.differences
    }


@pytest.mark.parametrize("table", TABLES[:4])
def test_every_field_of_a_record_that_goes_is_told(table: str) -> None:
    """In the model's own order, each by its Vietnamese title."""
    for loaded in getattr(tiny_records(), table):
        record: BaseModel = loaded.record
        told = [d.field for d in differences(record, None)]
        held = [name for name in type(record).model_fields if getattr(record, name) not in (None, [])]
        assert told == held


def test_the_order_of_a_list_is_told() -> None:
    """Of records with ids once for the whole list; of plain values with the whole list."""
    titles = tiny_records().titles
    turned = titles.model_copy(update={"titles": titles.titles[::-1]})

    (found,) = differences(titles, turned)

    assert found.field == "titles[]"
    assert found.label.endswith(": thứ tự")
    assert found.before == found.after[::-1]
