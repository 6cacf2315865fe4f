"""One cell → its text without private details, once for all cells of a column that say the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.listings import Listing, Told
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.row_words import is_ditto, number_in
from hooks.desk.place_words.hamlets import labelled
from hooks.guard.removal import bare_name, without_private
from hooks.records.model.shared import RecipientKind

_PLACES = {"hamlet", "commune", "address"}
_NO_NUMBERS = {"name", "unit", *_PLACES}
"""Fields that hold no telephone and no address of mail, be it an office's."""
_WITH_REMARKS = {None, RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}
"""Whose names may have a year or a bracket behind them; units and clans keep these in their name."""
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?1?\\d"
DATE = re.compile(
    rf"(?:\d{{1,2}}[/.-]){{2}}\d{{4}}(?: [\d:]+)?|\d{{4}}(?:-\d\d){{2}}.*|\d{{1,2}}[ -](?:{_MONTHS})(?:[ -]\d+)?", re.I
)
"""What spreadsheets make of “1/2”."""
_SIMPLE = re.compile(r"[\w\s.,;:()/'’-]+")


def without_details(listing: Listing, r: int, column: Column, memory: Memory) -> tuple[str, Sequence[tuple[str, str]]]:
    """A cell's text without private details; the cell with each that was taken out, never the detail itself."""
    text, taken, _ = text_of(listing, r, column, memory)
    return text, [(listing.at(r, column.index), what) for what in taken]


def text_of(listing: Listing, r: int, column: Column, memory: Memory) -> Told:
    """What a cell says, without private details."""
    typed, field = listing.table.cell(r, column), column.field
    if not typed:
        return "", (), True
    if field == "stt" and number_in(typed):
        return typed, (), True
    text, taken, plain = listing.told_cells[column.index].get(typed) or _without(listing, column, typed)
    if field == "name" and not text.replace(" ", "").isalpha() and _may_have_remark(listing, text, memory):
        text, more = bare_name(text)
        taken = (*taken, *more)
    return text, taken, plain


def _without(listing: Listing, column: Column, typed: str) -> Told:
    """A text without private details, once for all cells of a column that say the same; a name's is hardly said twice."""
    field = column.field
    houses = ("số nhà, tên đường",) if field in _PLACES else ()
    # first: a hamlet beside a house stays
    bare = listing.rules.placer.addresses.without_house(typed) if houses else typed
    text, taken = without_private(bare, houses=field != "name", offices=field not in _NO_NUMBERS)
    if field == "hamlet" and len(listing.table.columns(field)) > 1:
        text = labelled(text, column.own)
    found = text, tuple(dict.fromkeys((*(houses if bare != typed else ()), *taken))), _is_plain(text, typed)
    if field not in {"name", "stt"}:
        listing.told_cells[column.index][typed] = found
    return found


def _is_plain(text: str, typed: str) -> bool:
    """Whether nothing of a text has to be looked at further: words and numbers, no date, no sign that stands for others."""
    if is_ditto(text) or text[:3] == "Err":
        return False
    if text.replace(" ", "").isalpha():
        return True
    dated = typed[:1].isdigit() and DATE.fullmatch(typed)
    return text[:1].isalnum() and not dated and _SIMPLE.fullmatch(text) is not None


def _may_have_remark(listing: Listing, name: str, memory: Memory) -> bool:
    group = memory.groups.now
    if group.kinds and not group.kinds & _WITH_REMARKS:
        return False
    return {listing.rules.grants.kinds.of_name(name), group.kind or listing.kind} <= _WITH_REMARKS
