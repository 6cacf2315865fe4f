"""Grids → tables: encodings told by column, headings found, unsure columns asked about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from hooks.desk.importing.columns.evidence import Meant, by_values
from hooks.desk.importing.columns.header import Column, Header, find_header
from hooks.desk.importing.columns.meanings import (
    DROP,
    FIELDS,
    KIND_MARK,
    KINDS,
    MARK,
    NOT_KEPT,
    PRIVATE,
    RANK,
    REMARK,
    SCORE,
    UNKNOWN,
    YEAR,
    words_of,
)  # fmt: skip
from hooks.desk.importing.columns.settled import settled
from hooks.desk.importing.columns.values import Values, values_of
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.granting.grants import Grants
from hooks.desk.importing.row_words import tidy
from hooks.desk.importing.steps import Ask, Doubt, DoubtKind, Outcome, Rules
from hooks.old_encodings import UNICODE
from hooks.text import clean_line

_NOT_READ = {DROP, PRIVATE, UNKNOWN, *NOT_KEPT}
_NO_DATES = ("name", "hamlet", "commune", "district", "address", "title", "kind")
LONGEST = 1000
"""Letters of a cell that are read: more is no cell of a list, and would cost time."""


@dataclass(frozen=True)
class Table:
    """A grid with its headings, text all Unicode."""

    grid: Grid
    header: Header
    values: Mapping[int, Values]
    """How often each text stands in each column."""

    @property
    def below(self) -> range:
        """The rows below the headings."""
        return range(self.header.last + 1, len(self.grid.rows))

    def columns(self, field: str) -> Sequence[Column]:
        """The columns taken for a field."""
        return self.header.by_field.get(field, ())

    @cached_property
    def named(self) -> Column:
        """The column that a fault of the whole row is told at."""
        return (self.columns("name") or self.header.columns)[0]

    @cached_property
    def undated(self) -> Sequence[int]:
        """The columns of names, places and honours, where no date stands."""
        return [c.index for name in _NO_DATES for c in self.columns(name)]

    @cached_property
    def _names(self) -> Sequence[str]:
        """The name of each row of the grid."""
        columns, across, joiner = [c.index for c in self.columns("name")], self.grid.across, self.joiner("name")
        if len(columns) == 1 and not across:
            return [row[columns[0]] if columns[0] < len(row) else "" for row in self.tidied]
        return [
            joiner.join(row[i] for i in columns if i < len(row) and row[i] and (r, i) not in across)
            for r, row in enumerate(self.tidied)
        ]

    @cached_property
    def to_read(self) -> Sequence[tuple[str, Column]]:
        """The columns that a row's words are taken from: those of each field in their order, then the unclear ones, each for itself."""
        known = [(name, c) for name, of in self.header.by_field.items() if name not in _NOT_READ for c in of]
        unclear = self.columns(UNKNOWN)
        headings = Counter(column.called for column in unclear)
        own = {c for c in unclear if headings[c.called] == 1 and c.called not in FIELDS}
        return [*known, *((c.called if c in own else f"{c.called} ({c.letter})", c) for c in unclear)]

    @cached_property
    def tidied(self) -> Sequence[Sequence[str]]:
        """Every cell's text, tidied: each is asked for by several steps."""
        return [
            [cell if cell.isdecimal() and cell != "0" else tidy(cell[:LONGEST]) for cell in row]
            for row in self.grid.rows
        ]

    def cell(self, r: int, column: Column) -> str:
        """A cell's text, tidied; '' beyond the end of the row."""
        row = self.tidied[r]
        return row[column.index] if column.index < len(row) else ""

    @cached_property
    def is_plain(self) -> bool:
        """Whether its columns are all clear, no cell is struck and none longer than what is read."""
        longest = max(map(len, chain.from_iterable(self.grid.rows)), default=0)
        return not (self.header.doubt or self.columns(UNKNOWN) or self.grid.struck) and longest <= LONGEST

    @cached_property
    def numbers(self) -> Sequence[str]:
        """What stands for a number in each row of the grid; '' in a list without a column of numbers."""
        column = next(iter(self.columns("stt")), None)
        return [self.cell(r, column) if column else "" for r in range(len(self.grid.rows))]

    def raw(self, r: int, column: Column) -> str:
        """A cell's text on one line, dashes and crosses too; '' beyond the end of the row."""
        row = self.grid.rows[r]
        return clean_line(row[column.index][:LONGEST]) if column.index < len(row) else ""

    def name(self, r: int) -> str:
        """The name in a row, from all its columns."""
        return self._names[r]

    def joiner(self, field: str) -> str:
        """What stands between the columns of one field: of a name, of a hamlet and its part."""
        return " và " if self.header.couple and field == "name" else ", " if field == "hamlet" else " "


def table_of(grid: Grid, encodings: Mapping[int, str], rules: Rules) -> Table | Grid:
    """The table of a grid in Unicode; the grid alone when no heading row was found."""
    header = find_header(grid, rules.options.chosen)
    if header is None:
        return grid
    values = values_of(grid, header)
    header = settled(grid, by_values(header, values, meant_by(rules.grants)))
    header = _hamlet_as_name(grid, _with_encodings(header, encodings), rules)
    for column in header.by_field.get(UNKNOWN, ()):
        if _is_filled(grid, column, header.last):
            header = _asked(grid.name, header, column, rules.ask)
    return Table(grid, header, values)


def meant_by(grants: Grants) -> Meant:
    """What a mark under a heading stands for: the title or award it names, else a kind."""

    def meant(column: Column) -> tuple[str, str] | None:
        if found := grants.exact(column.own) or grants.named_in([column.own]):
            name = grants.titles[found.title].name if found.title else grants.awards[found.award].name
            return ("title" if found.title else "award", name)
        upper = words_of(column.heading.rpartition(" / ")[0])
        named = upper.startswith(("danh hieu", "hinh thuc", "khen", "de nghi"))
        if KINDS.fullmatch(words_of(column.own)):
            kind = grants.kinds.one_in(column.own)
            own = [title.name for title in grants.titles.values() if title.kind is kind] if "danh hieu" in upper else []
            return ("title", own[0]) if len(own) == 1 else ("kind", column.own)
        return ("title", column.own) if named and column.own != column.heading else None

    return meant


def _with_encodings(header: Header, encodings: Mapping[int, str]) -> Header:
    """Each column told what it was typed in."""
    columns = {c: replace(c, encoding=encodings.get(c.index, UNICODE)) for c in header.columns}
    by_field = {name: tuple(columns[c] for c in of) for name, of in header.by_field.items()}
    return replace(header, columns=tuple(columns.values()), by_field=by_field)


def _hamlet_as_name(grid: Grid, header: Header, rules: Rules) -> Header:
    """A list of communities may name only the hamlet: then the hamlet is who is honoured."""
    hamlets = header.by_field.get("hamlet", ())
    if header.by_field.get("name") or len(hamlets) != 1:
        return header
    above = [c for row in grid.rows[: header.first] for c in row if len(c) <= LONGEST]
    granted = rules.grants.named_in([*above, *grid.above, grid.name])
    titles = {
        row[c.index]
        for c in header.by_field.get("title", ())
        for row in grid.rows[header.last + 1 :]
        if len(row) > c.index
    }
    each = [granted] if granted else [rules.grants.named_in([title]) for title in sorted(filter(None, titles))]
    kinds = {rules.options.kind} if rules.options.kind else {found.kind if found else "" for found in each}
    if kinds != {"community"}:
        return header
    return replace(header, by_field={**header.by_field, "name": hamlets}, kind="community", doubt="")


def _asked(sheet: str, header: Header, column: Column, ask: Ask) -> Header:
    """The header after a question what an unclear column is; unanswered it stays, and its rows are refused."""
    answer = ask(f"Cột {sheet}!{column.letter} “{column.heading}” là gì?", [*FIELDS.values(), "bỏ cột này"])
    if answer is None:
        return header
    found = next((f for f, label in FIELDS.items() if label == answer), DROP)
    told = replace(column, field=found, chosen=True)
    by_field = dict(header.by_field)
    by_field[UNKNOWN] = tuple(c for c in by_field[UNKNOWN] if c != column)
    by_field[found] = (*by_field.get(found, ()), told)
    doubt = "" if found == "name" and len(by_field["name"]) == 1 else header.doubt
    columns = tuple(told if c == column else c for c in header.columns)
    return replace(header, columns=columns, by_field=by_field, doubt=doubt)


def _is_filled(grid: Grid, column: Column, last: int) -> bool:
    return any(column.index < len(row) and row[column.index].strip() for row in grid.rows[last + 1 :])


def told_columns(table: Table) -> Outcome:
    """What each column was taken for, dropped for or converted from."""
    out = Outcome()
    for column in table.header.columns:
        place = f"{table.grid.name}!{column.letter}"
        filled = _is_filled(table.grid, column, table.header.last)
        if column.field in {DROP, PRIVATE, REMARK, RANK, SCORE}:
            if filled and words_of(column.heading) not in {"o so", "ly do"}:
                why = "sổ không giữ điều riêng tư này" if column.field == PRIVATE else "sổ không có chỗ cho cột này"
                out.dropped.append({"column": place, "heading": column.heading, "reason": why})
        elif column.heading or filled:
            out.columns[f"{place} “{column.heading}”"] = _told(column)
            out.encoding[place] = column.encoding
    if table.header.couple:
        out.doubts.append(_couple(table))
    out.doubts += (_spouse(table, c) for c in table.header.spouses if _is_filled(table.grid, c, table.header.last))
    return out


def _couple(table: Table) -> Doubt:
    first, second = table.columns("name")
    told = f"{table.grid.name}: cột {first.letter} và {second.letter} là chồng và vợ, mỗi dòng là một gia đình mang tên cả hai"
    remedy = f'chỉ lấy một tên thì thêm --map "{first.letter}=name" --map "{second.letter}=bo"'
    cell = table.grid.address(table.header.last, first.index)
    return Doubt(DoubtKind.HEADING, told, (cell,), remedy, certain=first.chosen)


def _spouse(table: Table, column: Column) -> Doubt:
    """Whoever is left out may be named by the decision all the same."""
    name = table.named
    told = f"{table.grid.name}: cột {column.letter} “{column.heading}” không đọc, mỗi gia đình chỉ mang tên ở cột {name.letter} “{name.heading}”"
    remedy = f'gia đình mang tên cả hai thì thêm --map "{name.letter}=name" --map "{column.letter}=name"'
    rows = [r for r in table.below if table.cell(r, column)]
    return Doubt(DoubtKind.HEADING, told, tuple(table.grid.address(r, column.index) for r in rows), remedy)


def _told(column: Column) -> str:
    """What a column was taken for, as an editor reads it."""
    if column.field in {MARK, KIND_MARK}:
        return f"đánh dấu: {column.meant[1]}"
    return "đánh dấu theo năm" if column.field == YEAR else FIELDS.get(column.field, "chưa rõ")
