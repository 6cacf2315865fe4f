"""What an import comes to, for people: counts, what is to be decided, what was understood, the rows as they will stand."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from hooks.desk.import_list.account import Numbers
from hooks.desk.import_list.changes import Change, Names, Why
from hooks.desk.import_list.people import lines_at, lines_of
from hooks.desk.import_list.questions import Question, questions_of
from hooks.desk.importing.columns.meanings import FIELDS
from hooks.desk.importing.steps import Accepted, Outcome, Reading, Refusal
from hooks.records.model.honours import Recipient
from hooks.records.model.kinds import registry

_PART = {
    "stt": "number", "name": "name", "kind": "honour", "title": "honour", "award": "honour",
    "unit": "more", "achievement": "more",
}  # fmt: skip
"""What a column is taken for → the part of a shown row; everything else tells the place."""
_EXAMPLES, _ORDINARY = 5, 2000
MOST_ROWS = 10_000
MOST_PRINTED = _ORDINARY + 1000
"""Rows of a preview on the terminal, which shows a thousand doubtful ones at most."""
"""Rows of a list that are shown, at a terminal or on a page."""


@dataclass(frozen=True, slots=True)
class About:
    """What the import is of, and what the editor said."""

    file: str
    target: str
    """The file that is written."""
    decision: str
    """The decision whose list it becomes, in words; '' for none."""
    day: dt.date
    """The day of the list, by which places are understood."""
    names: Names
    yes: AbstractSet[str] = frozenset()
    """Kinds of doubts the editor has said yes to."""
    wrote: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a shown row: its text, the questions that ask about it, what the file has instead."""

    text: str
    notes: tuple[int, ...] = ()
    was: tuple[tuple[str, str], ...] = ()
    """What the cell says and why it is written differently."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it will stand in the register."""

    cell: str
    number: Value
    name: Value
    honour: Value
    place: Value
    more: Value
    doubtful: bool


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """All changes for one reason: how many, whether they want a look, the first few."""

    why: str
    count: int
    certain: bool
    first: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Everything that the preview and the page show, in the order they show it."""

    about: About
    rows_in: int
    written: int
    refused: tuple[Refusal, ...]
    kinds: tuple[tuple[str, int], ...]
    questions: tuple[Question, ...]
    columns: tuple[tuple[str, str], ...]
    """Column as printed → what it was taken for."""
    certain: tuple[str, ...]
    """What was understood from elsewhere in the file, where that leaves no doubt."""
    dropped: tuple[tuple[str, str], ...]
    conversions: tuple[tuple[str, str, str], ...]
    skipped: tuple[tuple[str, str, str], ...]
    """First cell, why the line is none of the list, its text."""
    earlier: tuple[tuple[str, str, str], ...]
    changes: tuple[ChangeGroup, ...]
    rows: tuple[Row, ...]
    """In the order of the list: all that are doubtful, and the first ordinary ones; of these together the first."""
    shown: int
    """How many these are together."""
    doubtful: int
    unhonoured: int
    """Rows without a title or award, where no decision says it for all."""

    @property
    def open(self) -> tuple[Question, ...]:
        """What is still to be decided."""
        return tuple(q for q in self.questions if not q.accepted)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is refused, nothing is open, and there is something to write."""
        return not self.open and self.written > 0


Changes = Mapping[int, Sequence[Change]]
"""`id()` of an accepted row → its changes."""


def view_of(out: Outcome, numbers: Numbers, changes: Changes, about: About, most: int | None = None) -> View:
    """The view of an outcome; of ordinary rows it has the first two thousand, of all rows the first `most`."""
    questions = questions_of(out, about.yes)
    notes = _notes(out.readings, questions)
    doubted = {id(row): _is_doubtful(notes.get(id(row)), changes.get(id(row), ())) for row in out.accepted}
    shown = _shown(out.accepted, doubted, _ORDINARY)
    return View(
        about,
        out.rows_in,
        len(out.accepted),
        tuple(out.refused),
        tuple(Counter(registry.current().recipients[row.recipient.kind] for row in out.accepted).items()),
        questions,
        tuple(out.columns.items()),
        tuple(doubt.text for doubt in out.doubts if doubt.certain),
        tuple((f"{d['column']} “{d['heading']}”".removesuffix(" “”"), d["reason"]) for d in out.dropped),
        tuple(out.conversions),
        tuple((s.cell, s.reason, s.text) for s in out.skipped),
        tuple(out.earlier),
        _grouped(changes),
        tuple(_row(row, numbers, about.names, notes.get(id(row), {}), changes) for row in shown[:most]),
        len(shown),
        sum(doubted.values()),
        0 if about.decision else sum(not (row.recipient.title or row.recipient.award) for row in out.accepted),
    )


def _shown(rows: Sequence[Accepted], doubted: Mapping[int, bool], most: int) -> list[Accepted]:
    """The doubtful rows and the first ordinary ones, in their order."""
    shown = []
    for row in rows:
        if doubted[id(row)]:
            shown.append(row)
        elif most > 0:
            shown.append(row)
            most -= 1
    return shown


Notes = Mapping[str, Sequence[int]]
"""Part of a shown row → the questions that ask about it."""


def _notes(readings: Sequence[Reading], questions: Sequence[Question]) -> dict[int, Notes]:
    """`id()` of an accepted row → the questions about it."""
    lines = lines_of(readings)
    told: dict[int, dict[str, list[int]]] = {}
    for question in questions if lines else ():
        for cell in dict.fromkeys(cell for item in question.items for cell in item.cells):
            for reading, r, column in lines_at(cell, lines):
                part = _PART.get((reading.fields.get(column) or ("",))[0], "place")
                for row in reading.lines[r]:
                    told.setdefault(id(row), {}).setdefault(part, []).append(question.number)
    return dict(told)


def _is_doubtful(notes: Notes | None, changes: Sequence[Change]) -> bool:
    return bool(notes) or any(not change.is_certain for change in changes)


def _row(row: Accepted, numbers: Numbers, names: Names, notes: Notes, all_changes: Changes) -> Row:
    changes = all_changes.get(id(row), ())
    was: dict[str, dict[str, str]] = {}
    for change in changes:
        part, why = was.setdefault(_PART.get(change.field, "place"), {}), ", ".join(change.why)
        part[why] = "; ".join(filter(None, (part.get(why), change.before)))
    texts = _texts(row.recipient, numbers[id(row)], names)
    values = {
        part: Value(
            text,
            tuple(dict.fromkeys(notes.get(part, ()))),
            tuple((before, why) for why, before in was.get(part, {}).items()),
        )
        for part, text in texts.items()
    }
    return Row(row.cell, **values, doubtful=_is_doubtful(notes, changes))


def _texts(r: Recipient, number: str, names: Names) -> dict[str, str]:
    """The parts of a row as people read them."""
    code = f"{names.places.get(r.code, '')} ({r.code})".strip() if r.code else ""
    honours = (names.honours.get(each, each) for each in (r.title, r.award) if each)
    return {
        "number": number,
        "name": r.name,
        "honour": " · ".join((registry.current().recipients[r.kind], *honours)),
        "place": ", ".join(filter(None, (r.hamlet, r.former, r.district, code))),
        "more": " · ".join(filter(None, (r.unit, r.achievement))),
    }


def _grouped(changes: Changes) -> tuple[ChangeGroup, ...]:
    """The changes by reason, what wants a look first."""
    groups: dict[tuple[Why, ...], list[Change]] = {}
    for of in changes.values():
        for change in of:
            groups.setdefault(change.why, []).append(change)
    told = [ChangeGroup(", ".join(why), len(of), of[0].is_certain, tuple(of[:_EXAMPLES])) for why, of in groups.items()]
    return tuple(sorted(told, key=lambda group: group.certain))


def words_of_refusal(refusal: Refusal) -> str:
    """What a refused row says, each word with what its column was taken for."""
    return "; ".join(f"{FIELDS.get(field, field)}: {text}" for field, text in refusal.words.items())
