"""Tables → lists: what stands above the rows, and how this office wrote them, told before any row is read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any

from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.columns.judging import Judges, judges_of
from hooks.desk.importing.columns.meanings import KIND_MARK, MARK, UNKNOWN, YEAR, words_of
from hooks.desk.importing.columns.standing import other_movement, told_otherwise, year_of
from hooks.desk.importing.columns.verdicts import is_mark, is_no_mark
from hooks.desk.importing.granting.grants import Granted
from hooks.desk.importing.granting.kind_words import Kinds, only
from hooks.desk.importing.memory import Source
from hooks.desk.importing.row_words import is_signature, is_total, number_in, tidy
from hooks.desk.importing.sequence import Sequence, sequence_of
from hooks.desk.importing.steps import Fault, Rules
from hooks.desk.importing.tables import Table
from hooks.desk.importing.titles import Above, communes_said, place_above, texts_above, told_in
from hooks.desk.place_words.addresses import Words
from hooks.desk.place_words.provinces import of_another
from hooks.records.model.honours import Recipient
from hooks.records.model.shared import RecipientKind

_ROMAN = re.compile(r"[IVXLC]+[.)]?")
_NAMED_LIKE_PEOPLE = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY, RecipientKind.CLAN}


Told = tuple[str, tuple[str, ...], bool]
"""A cell's text without private details, what these were, and whether nothing of the text has to be looked at further."""


@dataclass(frozen=True)
class Listing:
    """A list whose rows are to be read."""

    table: Table
    rules: Rules
    kind: RecipientKind | None
    """The kind told for all of it, by whatever sign."""
    granted: Granted | None
    """The title or award named above the list."""
    kinds_above: Kinds
    """The kinds the texts above speak of."""
    kinds_headed: Kinds
    """The kinds the heading over the names speaks of: “Tập thể, cá nhân”."""
    above: Above
    """The place the title or the sheet's name tells."""
    said: frozenset[str]
    """The communes that rows name in their own cells, as keys, where the title or the decision names one too."""
    headings: tuple[tuple[int, frozenset[str], frozenset[str]], ...]
    """Column, its headings as words, to know them when a page repeats them, and their first letters."""
    printed: frozenset[str]
    """The texts above the list, which every page may repeat."""
    numbered: bool
    """Whether the office numbered its rows."""
    roman: bool
    """Whether I, II, III are the numbers of the rows: then they head nothing."""
    sequence: Sequence
    """How the numbers have lines with a place's name understood."""
    capitals: bool
    """Whether the whole column of names is in capitals."""
    judges: Judges
    """The columns that say whether a row passed."""
    marks: Mapping[str, tuple[Column, ...]]
    """The columns of x marks by what they mark: titles, kinds, the list's own year."""
    titles: tuple[str, ...] = ()
    """The texts right above the list and the file's name."""
    told_places: dict[tuple[object, ...], tuple[Words, Source] | Fault] = field(default_factory=dict)
    """What cells and headings said of places before: most rows say the same as another."""

    told_where: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """The same → where it is, as far as nothing of it has to be told of each row."""
    told_cells: dict[int, dict[str, Told]] = field(default_factory=lambda: defaultdict(dict))
    """Column → text of a cell → what it says."""
    told_recipients: dict[tuple[object, ...], Recipient] = field(default_factory=dict)
    """Everything that the register holds of a row but its number and name → a row with it."""
    told_honours: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """Everything that tells an honour → the honour."""

    @cached_property
    def refusal(self) -> str:
        """Why the list is none of the honoured at all: proposed only, or a summary; else ''."""
        told = self.table.header.refusal or ("" if self.rules.options.decided else told_otherwise(self.titles))
        return told or self._of_others()

    def _of_others(self) -> str:
        """Why it is another movement's list, or another province's; '' where the campaign's own is named."""
        options, addresses = self.rules.options, self.rules.placer.addresses
        if elsewhere := of_another(self.titles[:-1], addresses.own_provinces):
            return f"danh sách của tỉnh khác: “{elsewhere[:80]}”; sổ này không ghi, ghi nhầm thì sửa chữ ấy"
        told = self.granted or options.title or options.award or self.table.columns("title") or self.marks[MARK]
        return "" if told else other_movement(self.titles)

    @cached_property
    def to_read(self) -> list[tuple[str, Column, dict[str, Told]]]:
        """The columns that a row's words are taken from, with what their cells said before."""
        return [(name, column, self.told_cells[column.index]) for name, column in self.table.to_read]

    @cached_property
    def crossed(self) -> frozenset[int]:
        """Unclear columns of nothing but crosses: there an empty cell says as much as a full one."""
        filled = {c.index: of for c in self.table.columns(UNKNOWN) if (of := self.table.values[c.index])}
        return frozenset(i for i, of in filled.items() if all(is_mark(v) or is_no_mark(v) for v in of))

    @cached_property
    def marked(self) -> tuple[tuple[str, tuple[Column, ...]], ...]:
        """The columns of x marks by what they mark, where there are any."""
        return tuple((name, columns) for name, columns in self.marks.items() if columns)

    @property
    def place(self) -> Words:
        """The place told for the whole list."""
        return self.above.place

    @property
    def people(self) -> bool:
        """Whether the list is of people, families or clans, whose names are no places."""
        return self.kind in _NAMED_LIKE_PEOPLE

    def at(self, r: int, column: int) -> str:
        """A cell's address."""
        return self.table.grid.address(r, column)


def listing_of(table: Table, rules: Rules) -> Listing:
    """What a table tells of its rows as a whole."""
    texts, header, above = texts_above(table), table.header, place_above(table, rules)
    names = [c.heading for c in table.columns("name")]
    granted = told_in([names, *texts], lambda of: rules.grants.named_in([*of, f"của {rules.options.decision_says[1]}"]))
    kinds_above = told_in(texts, lambda of: rules.grants.kinds.in_text(" | ".join(of)) or None) or frozenset()
    rows, numbered = _named(table)
    return Listing(
        table,
        rules,
        kind=_kind(rules, header.kind, granted, kinds_above),
        granted=granted,
        kinds_above=kinds_above,
        kinds_headed=rules.grants.kinds.headed(names),
        above=above,
        said=communes_said(table, rules, above.place),
        headings=tuple(_headings(header.columns)),
        printed=frozenset(map(tidy, chain.from_iterable(table.grid.rows[: header.first]))) - {""},
        numbered=numbered,
        sequence=sequence_of(table, rules.placer.addresses),
        roman=bool(rows) and all(_ROMAN.fullmatch(number) for number, _ in rows),
        capitals=_all_capitals(name for number, name in rows if number_in(number or ("" if numbered else "1"))),
        judges=judges_of(header, table.values),
        marks=_marks(table, year_of(texts, rules.options.day.year)),
        titles=(*texts[0], rules.options.file_name),
    )


def _named(table: Table) -> tuple[list[tuple[str, str]], bool]:
    """Number and name of each row that has a name; whether the office numbered them."""
    rows = [(table.numbers[r], name) for r in table.below if (name := table.name(r))]
    return rows, _is_numbered(number for number, _ in rows)


def _kind(rules: Rules, heading: str, granted: Granted | None, above: Kinds) -> RecipientKind | None:
    """The kind of a whole list: the command's, the name column's, the title's or award's, the texts' above."""
    headed = RecipientKind(heading) if heading else None
    return rules.options.kind or headed or (granted.kind if granted else None) or only(above)


def _headings(columns: Iterable[Column]) -> Iterator[tuple[int, frozenset[str], frozenset[str]]]:
    """Column, its headings as words, their first letters."""
    for column in columns:
        if column.heading:
            words = frozenset(map(words_of, (column.heading, *column.heading.split(" / "))))
            yield column.index, words, frozenset(word[:1] for word in words)


def _marks(table: Table, year: int) -> Mapping[str, tuple[Column, ...]]:
    """The columns of x marks; of years only the list's own."""
    own = tuple(c for c in table.columns(YEAR) if str(year) in c.own)
    return {MARK: tuple(table.columns(MARK)), KIND_MARK: tuple(table.columns(KIND_MARK)), YEAR: own}


def _is_numbered(numbers: Iterable[str]) -> bool:
    """Whether, down to the last number, most lines with a name have one."""
    named = [bool(number_in(number)) for number in numbers]
    last = max((n for n, numbered in enumerate(named, 1) if numbered), default=0)
    return 2 * sum(named) > last > 0


def _all_capitals(names: Iterable[str]) -> bool:
    """Whether there are three names at least and all are in capitals."""
    found = [n for n in names if not is_total(n) and not is_signature(n)]
    return len(found) > 2 and all(n.isupper() for n in found)
