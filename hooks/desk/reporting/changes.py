"""All records of two sides held against each other: what was added, changed, removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import PurePosixPath

from hooks.desk.reporting.comparing import Difference, differences
from hooks.desk.reporting.items import Item, Key, items
from hooks.desk.reporting.sides import Side
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.shared import RecipientKind
from hooks.records.model.withdrawals import Withdrawal, Withdrawn
from hooks.records.reading.loading import Records

WITHHELD = "(không chép lại)"
"""What stands for a value that may hold the name of somebody who is gone."""
NAMELESS = "(tên không chép lại)"
"""What stands for such a name."""
PERSONS = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}
"""Recipients that are private persons."""
ROWS = "recipients"
"""The field of a decision that is told row by row."""
BODY = "Nội dung bài"
"""What the text of a story is called."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of a list; a side where it is not there is None."""

    before: Recipient | None
    after: Recipient | None
    differences: tuple[Difference, ...] = ()
    silent: bool = False
    """Whether nothing of before is to be told again: something was withdrawn."""
    elsewhere: bool = False
    """Whether the name before stands in a row of today, of whatever list."""

    @property
    def withheld(self) -> bool:
        """Whether the name before is not to be told again: the row of a person is gone, or has another name altogether."""
        if self.silent:
            return self.before is not None
        if self.before is None or self.before.kind not in PERSONS or self.elsewhere:
            return False
        return self.after is None or {*self.before.name.split()}.isdisjoint(self.after.name.split())

    @property
    def name(self) -> str:
        """As it may be told."""
        return self.after.name if self.after else NAMELESS if self.withheld else self.row.name

    @property
    def row(self) -> Recipient:
        """As it is now, or was last."""
        row = self.after or self.before
        assert row
        return row


@dataclass(frozen=True, slots=True)
class Change:
    """One record that differs; a side where it is not there is None. Only a decision has `rows`."""

    before: Item | None
    after: Item | None
    differences: tuple[Difference, ...] = ()
    rows: tuple[RowChange, ...] = ()
    silent: bool = False
    """Whether nothing of before is to be told again: something was withdrawn, and its name may stand anywhere."""

    @property
    def item(self) -> Item:
        """As it is now, or was last."""
        item = self.after or self.before
        assert item
        return item

    @property
    def what(self) -> str:
        """added, changed or removed: stable, for the JSON."""
        return what(self.before, self.after)

    @property
    def withheld(self) -> bool:
        """Whether this tells of a person who is gone from the site, perhaps at their own wish: no name, no field of theirs."""
        return self.after is None and (self.silent or self.item.names_person)

    @property
    def name(self) -> str:
        """As it may be told."""
        return f"{self.key and f'mã {self.key} '}{NAMELESS}" if self.withheld else self.item.name

    @property
    def key(self) -> str:
        """As it may be told: that of a story is made of its title."""
        return "" if self.withheld and self.item.kind == "story" else self.item.key

    @property
    def file(self) -> str:
        """As it may be told: the name of a file may hold the name of a person."""
        if not self.withheld:
            return self.item.file
        return str(PurePosixPath(self.item.file).parents[self.item.kind == "story"]) + "/"


def what(before: object | None, after: object | None) -> str:
    """What happened to something that has these two sides."""
    return "added" if before is None else "removed" if after is None else "changed"


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything that differs, and files that could not be compared since one side of them cannot be read."""

    changes: tuple[Change, ...] = ()
    unread_before: tuple[str, ...] = ()
    unread_after: tuple[str, ...] = ()

    @property
    def unread(self) -> tuple[str, ...]:
        """The files of both sides."""
        return (*self.unread_before, *self.unread_after)


def compared(before: Side, after: Side) -> Compared:
    """The records of two sides; without any where one has none that can be read."""
    told = tuple(sorted(before.unread)), tuple(sorted(after.unread))
    if before.records is None or after.records is None:
        return Compared((), *told)
    one, other = items(before.records), items(after.records)
    unread = before.unread | after.unread
    silent = bool(newly_withdrawn(before.records, after.records))
    names = {r.name for d in after.records.decisions for r in d.record.recipients}
    changes = [c for c in _changes(_repaired(one, other), other, names, silent=silent) if not _unknown(c, unread)]
    return Compared(tuple(changes), *told)


def newly_withdrawn(before: Records | None, after: Records | None) -> list[Withdrawal]:
    """What was withdrawn between two sides, photos that go with a record or a story aside."""
    known = {(w.what, w.kind, w.hash) for w in (before.withdrawn if before else ())}
    new = [w for w in (after.withdrawn if after else ()) if (w.what, w.kind, w.hash) not in known]
    whole = {w.what for w in new if w.kind is not Withdrawn.PHOTO}
    return [w for w in new if w.kind is not Withdrawn.PHOTO or w.what not in whole]


def _unknown(change: Change, unread: frozenset[str]) -> bool:
    """Whether a record seems to come or go only because a file of it cannot be read on one side."""
    sides = [side.file for side in (change.before, change.after) if side]
    files = {*sides, *(file.replace("decision.yml", "recipients.csv") for file in sides)}
    return not files.isdisjoint(unread)


def _repaired(before: Mapping[Key, Item], after: Mapping[Key, Item]) -> dict[Key, Item]:
    """The items of before under the keys they have now: a story's folder may be renamed, a record's id changed."""
    gone = {key: item for key, item in before.items() if key not in after}
    new: dict[tuple[str, object], Key] = {}
    for key, item in after.items():
        if key not in before:
            for mark in _marks(item):
                new.setdefault((item.kind, mark), key)
    taken: set[Key] = set()
    found: dict[Key, Item] = {}
    for key, item in before.items():
        same = (new[(item.kind, mark)] for mark in _marks(item) if (item.kind, mark) in new) if key in gone else ()
        now = next((k for k in same if k not in taken), key)
        taken.add(now)
        found[now] = item
    return found


def _marks(item: Item) -> Iterator[object]:
    """By what an item is known when its key is another."""
    if item.kind == "story":
        yield from (item.body, item.name)
    elif item.kind in ("exemplar", "decision", "statistic"):
        yield item.file


def _changes(
    before: Mapping[Key, Item], after: Mapping[Key, Item], names: Set[str], *, silent: bool
) -> Iterator[Change]:
    for key in (*(k for k in before if k not in after), *after):
        one, other = before.get(key), after.get(key)
        if one is None or other is None:
            yield Change(one, other, rows=tuple(_rows(one, other, names, silent=silent)), silent=silent)
            continue
        found = _item_differences(one, other)
        rows = tuple(_rows(one, other, names, silent=silent))
        if found or rows:
            yield Change(one, other, tuple(found), rows, silent)


def _item_differences(one: Item, other: Item) -> list[Difference]:
    found = (
        []
        if one.record == other.record
        else differences(one.record, other.record, {ROWS} if one.kind == "decision" else frozenset())
    )
    if one.file != other.file:
        found.append(Difference("file", "Tệp", one.file, other.file))
    elif one.key != other.key and one.kind == "story":
        found.append(Difference("folder", "Thư mục", one.key, other.key))
    if one.body != other.body:
        found.append(Difference("body", BODY, one.body, other.body))
    return found


def _rows(one: Item | None, other: Item | None, names: Set[str], *, silent: bool) -> Iterator[RowChange]:
    """The rows of a decision's list that differ: removed ones first, then as the list has them.

    `names` are those of all rows of today. A row that is the same but for its number was renumbered.
    """
    before, after = _by_number(one), _by_number(other)
    before = {**before, **_renumbered(before, after)}
    kept = {row.id for number, row in before.items() if number in after}
    for number, row in before.items():
        if number not in after and row.id not in kept:
            yield RowChange(row, None, (), silent, row.name in names)
    for number, row in after.items():
        then = before.get(number)
        if then != row:
            yield RowChange(then, row, tuple(differences(then, row)) if then else (), silent)


def _renumbered(before: Mapping[str, Recipient], after: Mapping[str, Recipient]) -> dict[str, Recipient]:
    """Rows of before by the numbers they have now, of those that are the same in all but the number."""
    gone: dict[str, list[Recipient]] = {}
    for number, row in before.items():
        if number not in after:
            gone.setdefault(row.model_dump_json(exclude={"id"}), []).append(row)
    found: dict[str, Recipient] = {}
    for number, row in after.items():
        if gone and number not in before and (same := gone.get(row.model_dump_json(exclude={"id"}))):
            found[number] = same.pop(0)
    return found


def _by_number(item: Item | None) -> dict[str, Recipient]:
    decision = item.record if item else None
    return {r.id: r for r in decision.recipients} if isinstance(decision, Decision) else {}
