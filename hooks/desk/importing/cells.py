"""Rows → cells: what a row says in each of its columns, without private details, “như trên” filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hooks.desk.importing.columns.finding import Finding
from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.columns.judging import findings
from hooks.desk.importing.columns.marks import marked
from hooks.desk.importing.columns.meanings import (
    KIND_MARK,
    MARK,
)  # fmt: skip
from hooks.desk.importing.columns.standing import other_movement, told_otherwise
from hooks.desk.importing.lines import Line
from hooks.desk.importing.listings import Listing, Told
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.row_words import is_ditto, number_in
from hooks.desk.importing.sequence import NUMBERED
from hooks.desk.place_words.hamlets import labelled
from hooks.guard.removal import bare_name, hidden, undated, without_private
from hooks.guard.rules.kinds import CHILD
from hooks.records.model.shared import RecipientKind

Titles = tuple[tuple[str, str], ...]
"""Field and words of each title or award that a row is marked with."""
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


@dataclass(frozen=True, slots=True)
class Cells:
    """What one row says."""

    words: Mapping[str, str]
    """Field → text; columns that nobody knows by their headings, with their letter where that alone is no name of its own."""
    number: str = ""
    """The row's number in the office's list."""
    ditto: str = ""
    """The first cell that stood for the one above, as it was typed."""
    removed: tuple[tuple[str, str], ...] = ()
    """Cell and what private detail was taken out of it."""
    findings: tuple[Finding, ...] = ()
    """What its results, remarks and marks say against it."""
    titles: Titles = ()
    """What it is marked with, of several columns of titles: each is an honour of its own."""
    plain: bool = False
    """Whether its texts are words and numbers of which nothing can be wrong as such."""

    @property
    def against(self) -> list[Finding]:
        """What refuses the row."""
        return [each for each in self.findings if each.refuses]

    @property
    def to_mend(self) -> Mapping[str, str]:
        """The words for the file to mend: what speaks against the row goes with it, so that it is not forgotten."""
        return {**self.words, **{each.field: hidden(each.words) for each in self.against if each.words}}

    @property
    def honours(self) -> Iterator[Cells]:
        """The same cells once for each honour that they are marked with."""
        for name, words in self.titles:
            yield replace(self, words={**self.words, name: words})
        if not self.titles:
            yield self


def cells_of(listing: Listing, line: Line, memory: Memory) -> Cells:
    """The cells of a row."""
    words, removed, dittos, plain = dict[str, str](), list[tuple[str, str]](), list[str](), True
    across, row = listing.table.grid.across, listing.table.tidied[line.r]
    for name, column, known in listing.to_read:
        at = column.index
        if across and (line.r, at) in across:
            continue
        typed = row[at] if at < len(row) else ""
        text, taken, is_plain = known.get(typed) or text_of(listing, line.r, column, memory)
        if taken:
            removed += [(listing.at(line.r, at), what) for what in taken]
        if before := words.get(name):
            between = listing.table.joiner(name) if text else " "
            text = f"{before}{between}{text}".strip()
        words[name] = text
        plain = plain and is_plain
        if not is_plain and text and name != "name" and is_ditto(text):
            dittos.append(name)
    ditto = words[dittos[0]] if dittos else ""
    words |= {name: memory.above.get(name, "") for name in dittos}
    number = number_in(line.text.number)
    if not line.text.number and (match := NUMBERED.match(words.get("name", ""))):
        number, words["name"] = match[1], words["name"][match.end() :]
    found, titles = _judged(listing, line.r, words, memory)
    return Cells(words, number, ditto, tuple(removed), found, titles, plain and not dittos)


def _judged(listing: Listing, r: int, words: dict[str, str], memory: Memory) -> tuple[tuple[Finding, ...], Titles]:
    """What the row's results, remarks and marks say against it, and its titles; the kind it is marked with goes into `words`."""
    table, row = listing.table, listing.table.grid.rows[r]
    if refusal := listing.refusal or (_refused_by_group(listing, memory) if memory.groups.open else ""):
        told = refusal.partition(":")[0].partition(";")[0]
        return (Finding(table.named.index, refusal, told),), ()
    found, titles = findings(listing.judges, row), Titles()
    for name, columns in listing.marked:
        told_by = marked(columns, row, one=name != MARK)
        found += told_by.findings
        titles = told_by.meant if name == MARK else titles
        if name == KIND_MARK and told_by.meant:
            words["kind"] = told_by.meant[0][1]
    return tuple(found), titles


def _refused_by_group(listing: Listing, memory: Memory) -> str:
    """Why a heading inside the list keeps the rows below it out: “II. KHÔNG ĐẠT”."""
    if listing.rules.options.decided:
        return ""
    headings = [heading for heading in memory.groups.open if heading.text]
    told = [told_otherwise((heading.text, *listing.titles)) for heading in headings]
    others = [other_movement((heading.text,)) for heading in headings if not heading.group.granted]
    return next(filter(None, [*told, *others]), "")


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
    dated = " sinh " in text or not text.replace(" ", "").isalpha()
    if field == "name" and dated and _may_have_remark(listing, text, memory):
        text, born = undated(text)
        text, more = bare_name(text)
        taken = tuple(dict.fromkeys((*taken, *born, *more)))
    return text, taken, plain


def _without(listing: Listing, column: Column, typed: str) -> Told:
    """A text without private details, once for all cells of a column that say the same; a name's is hardly said twice."""
    field = column.field
    houses = ("số nhà, tên đường",) if field in _PLACES else ()
    # first: a hamlet beside a house stays
    bare = listing.rules.placer.addresses.without_house(typed) if houses else typed
    named = field == "name"
    text, taken = without_private(bare, houses=not named, offices=field not in _NO_NUMBERS, named=named)
    text = text if named else hidden(text, {CHILD})
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
