"""Every value that is written other than its cell says it: where, what, into what, and why."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from hooks.desk.import_list.account import Numbers
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.row_words import is_ditto, number_in, tidy
from hooks.desk.importing.steps import Accepted, Outcome, Reading
from hooks.records.model.honours import Recipient
from hooks.records.model.kinds import registry
from hooks.text import INVISIBLE, clean, fold

_PLACES = ("hamlet", "commune", "district", "address")
_SIGNS = re.compile(r"^\(?\d{1,6}[.)]|[\W_¹²³⁴⁵⁶⁷⁸⁹]+")
"""What says nothing of a text: a number before it, signs, marks of footnotes."""


class Why(StrEnum):
    """Why a value differs from its cell, in the words of the report."""

    PLACE = "tên nơi theo sổ địa danh"
    TITLE = "tên danh hiệu theo bảng danh hiệu"
    KIND = "loại theo tên trong sổ"
    NUMBER = "đánh số lại"
    DITTO = "lấy theo dòng trên"
    PRIVATE = "đã bỏ điều riêng tư"
    ENCODING = "đổi bảng mã"
    UNSEEN = "bỏ ký tự ẩn"
    CAPITALS = "đổi chữ hoa, chữ thường"
    SPELLING = "đổi cách đặt dấu, chữ giống nhau"
    SIGNS = "bỏ dấu, số đứng ngoài chữ"
    OTHER = "chữ đã đổi"


CERTAIN = {Why.PLACE, Why.TITLE, Why.KIND, Why.NUMBER, Why.PRIVATE, Why.SIGNS}
"""Changes that are as expected, or told elsewhere: counted in the preview, nothing to look at one by one."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is written other than its cell says it."""

    cell: str
    field: str
    """What the column was taken for."""
    before: str
    """The cell's text on one line; '' where a private detail was in it."""
    after: str
    why: tuple[Why, ...]

    @property
    def is_certain(self) -> bool:
        """Whether there is nothing to look at."""
        return CERTAIN.issuperset(self.why)


@dataclass(frozen=True, slots=True)
class Names:
    """What codes are called."""

    places: Mapping[str, str]
    """Code of a commune → its name on the list's day."""
    honours: Mapping[str, str]
    """Id of a title or award → its name."""
    _told: dict[tuple[str | None, ...], tuple[str, str, str]] = field(default_factory=dict)

    def told(self, *of: str | None) -> tuple[str, str, str]:
        """Commune, whole place and honour, of code, former name, hamlet, district, title and award; most rows have another's."""
        if of not in self._told:
            code, former, hamlet, district, *granted = of
            unit = f"{self.places.get(code, '')} ({code})".strip() if code else former or ""
            place = ", ".join(filter(None, (hamlet, unit, district)))
            self._told[of] = unit, place, ", ".join(self.honours.get(each, each) for each in granted if each)
        return self._told[of]


def changes_of(out: Outcome, numbers: Numbers, names: Names) -> dict[int, list[Change]]:
    """`id()` of each accepted row of which something changed → its changes; in the order of the file."""
    removed, told = {cell for cell, _ in out.removed}, defaultdict[int, list[Change]](list)
    for reading in out.readings:
        for row, change in _changes(reading, numbers, names, removed):
            told[id(row)].append(change)
    return dict(told)


def _changes(reading: Reading, numbers: Numbers, names: Names, removed: set[str]) -> Iterator[tuple[Accepted, Change]]:
    fields: dict[str, list[int]] = {}
    for column, taken_for in reading.fields.items():
        for name in taken_for:
            fields.setdefault(name, []).append(column)
    for r, rows in reading.lines.items():
        for row in rows:
            values = _values(row.recipient, numbers[id(row)], names) if isinstance(row, Accepted) else {}
            for name, columns in fields.items():
                after = values.get(name)
                if after is None or _stands(reading.typed.rows[r], columns, after):
                    continue
                if found := _change(reading, r, (name, columns), after, removed):
                    assert isinstance(row, Accepted)
                    yield row, found


def _stands(row: Sequence[str], columns: Sequence[int], value: str) -> bool:
    """Whether the one cell of a field says just what is written: most do, and are not looked at further."""
    return len(columns) == 1 and columns[0] < len(row) and row[columns[0]] == value


def _values(r: Recipient, number: str, names: Names) -> dict[str, str]:
    """What is written, by what a column is taken for; ids and codes by what they are called."""
    unit, place, honour = names.told(r.code, r.former, r.hamlet, r.district, r.title, r.award)
    return {
        "stt": number, "name": r.name, "kind": registry.current().recipients[r.kind], "title": honour, "award": honour,
        "hamlet": r.hamlet or place, "commune": unit or place, "district": r.district or place, "address": place,
        "unit": r.unit or "", "achievement": r.achievement or "",
    }  # fmt: skip


def _change(reading: Reading, r: int, what: tuple[str, Sequence[int]], after: str, removed: set[str]) -> Change | None:
    """How a value differs from its cells; None when it does not."""
    name, columns = what
    own = [c for c in columns if (r, c) not in reading.grid.across]
    typed = _text(reading.typed, r, own)
    if typed == after or not tidy(typed):
        return None
    read = _text(reading.grid, r, own)
    cells = [reading.grid.address(r, c) for c in own]
    private = not removed.isdisjoint(cells)
    why = _why(name, typed, read, after)
    if private:
        why = (Why.PRIVATE, *(each for each in why if each in {Why.ENCODING, Why.UNSEEN}))
    return Change(cells[0], name, "" if private else typed, after, why) if why else None


def _text(grid: Grid, r: int, columns: Sequence[int]) -> str:
    """The text of cells on one line, composed; nothing else of it is tidied."""
    row = grid.rows[r]
    parts = [row[c] for c in columns if c < len(row)]
    text = " ".join(" ".join(parts).split())
    if parts and text == parts[0] and unicodedata.is_normalized("NFC", text):
        return parts[0]  # the same text, held once
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=16384)
def _why(of: str, typed: str, read: str, after: str) -> tuple[Why, ...]:
    """Why a value differs; () when the difference says nothing (“1.”, “Gia đình”)."""
    unseen = (Why.UNSEEN,) if INVISIBLE.search(typed) else ()
    typed, read = (" ".join(INVISIBLE.sub("", text).split()) for text in (typed, read))
    turned = (*unseen, Why.ENCODING) if typed != read and fold(typed) != fold(read) else unseen
    if of == "stt":
        number = number_in(tidy(read))
        return () if number and int(number) == int(after) else (Why.NUMBER,)
    if is_ditto(tidy(read)):
        return (*turned, Why.DITTO)
    if of in _PLACES:
        return (*turned, Why.PLACE)
    if of in {"kind", "title", "award"}:
        same = fold(read) == fold(after)
        return turned if same else (*turned, Why.KIND if of == "kind" else Why.TITLE)
    return (*turned, *_rewritten(read, after)) if read != after else turned or (Why.SPELLING,)


def _rewritten(read: str, after: str) -> tuple[Why, ...]:
    """What was done to a text beside turning its encoding."""
    if read.casefold() == after.casefold():
        return (Why.CAPITALS,)
    bare, written = (_SIGNS.sub(" ", text).strip() for text in (read, after))
    if bare == written:
        return (Why.SIGNS,)
    if bare.casefold() == written.casefold():
        return Why.CAPITALS, Why.SIGNS
    return (Why.SPELLING,) if fold(clean(bare)) == fold(clean(written)) else (Why.OTHER,)
