"""What the steps of an import are told and what comes of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum

from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.granting.grants import Grants
from hooks.desk.place_words.lists import Placer
from hooks.records.model.honours import Recipient
from hooks.records.model.shared import RecipientKind

Ask = Callable[[str, Sequence[str]], str | None]
"""Puts a question with its choices to the editor; None when there is nobody to answer."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the editor said on the command line, and what the decision says."""

    day: dt.date
    kind: RecipientKind | None = None
    title: str = ""
    award: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    """Folded heading or column letter → field, from --map."""
    decision_title: str = ""
    decision_award: str = ""
    into_decision: bool = False
    district: str = ""
    """Former district the whole list lies in, if the decision says so."""
    placed: bool = False
    """Whether rows without a place have the decision's."""
    file_name: str = ""
    """The office's file, which may be called “de-nghi-…”."""
    decided: bool = False
    """Whether the editor said that the list is the decided one, whatever its title says."""
    decision_says: tuple[str, str, str] = ("", "", "")
    """Its number, its authority, and its name and period, which may tell another year than its day."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What every row of a file is read by: the editor's options, titles and awards, places, whom to ask."""

    options: Options
    grants: Grants
    placer: Placer
    ask: Ask


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row cannot be written, and the column to mend."""

    column: int
    reason: str
    name: str = ""
    """What the row to mend has for a name instead, so that it is refused again until somebody mended it."""
    of_column: bool = False
    """Whether it is the column's, the same for all rows that fill it."""
    of_several: bool = False
    """Whether only several cells of the row tell it together."""


class DoubtKind(StrEnum):
    """What an editor has to look at before a list is written; the value is what `--yes` takes."""

    ENCODING = "bang-ma"
    """Text of an old font, turned into Unicode."""
    SLIP = "go-sai"
    """Words that a slip of the finger leaves; they stay as they are."""
    CAPITALS = "chu-hoa"
    """Names all in capitals, in none, or in some that no name has."""
    PLACE = "noi-o"
    """A place understood from elsewhere, or left out."""
    FORMER_NAME = "ten-cu"
    """A place by a name it no longer has."""
    DITTO = "nhu-tren"
    """Cells that stand for the one above."""
    HEADING = "ten-cot"
    """Tables whose headings stand elsewhere or nowhere, lines that may be headings."""
    KIND = "loai"
    """A name that sounds like another kind of recipient."""
    NUMBERS = "so-thu-tu"
    """Numbers that are missing, or stand twice."""
    COUNT = "so-luong"
    """Counts of a title, a heading or a total that the rows do not come to."""
    NOT_READ = "khong-doc"
    """Parts of the file that were not read."""
    READING = "cach-doc"
    """How the file itself had to be read."""
    RESULT = "ket-qua"
    """Results and remarks that may speak against a row."""
    DECISION = "quyet-dinh"
    """A list whose headings name another decision, agency or year than it goes into."""
    REPEATED = "da-nhap"
    """A list that seems to be written already."""
    TWICE = "trung-ten"
    """Rows that stand twice, in the file or in the decision's own list."""
    REMOVED = "rieng-tu"
    """Private details that were taken out of cells."""


DOUBT_TITLES = {
    DoubtKind.ENCODING: "Chữ gõ bằng bảng mã cũ, đã đổi",
    DoubtKind.SLIP: "Chữ như gõ sai, giữ nguyên",
    DoubtKind.CAPITALS: "Tên viết hoa, viết thường khác lệ",
    DoubtKind.PLACE: "Nơi ở hiểu theo chỗ khác, hoặc thiếu",
    DoubtKind.FORMER_NAME: "Tên nơi không còn dùng, hoặc viết khác",
    DoubtKind.DITTO: "Ô ghi “như trên”",
    DoubtKind.HEADING: "Tên cột, tên nhóm không rõ",
    DoubtKind.KIND: "Tên nghe như loại khác",
    DoubtKind.NUMBERS: "Số thứ tự thiếu, lặp",
    DoubtKind.COUNT: "Số lượng ghi khác số dòng",
    DoubtKind.NOT_READ: "Phần của tệp không đọc",
    DoubtKind.READING: "Cách đọc tệp",
    DoubtKind.RESULT: "Kết quả, ghi chú cần xem",
    DoubtKind.DECISION: "Danh sách ghi quyết định, cơ quan hay năm khác",
    DoubtKind.REPEATED: "Danh sách hình như đã nhập",
    DoubtKind.TWICE: "Dòng trùng nhau",
    DoubtKind.REMOVED: "Điều riêng tư đã bỏ trong ô",
}
"""What an editor reads above the doubts of each kind."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What was understood without being certain: an editor looks at it once, for all its cells."""

    kind: DoubtKind
    text: str
    cells: tuple[str, ...] = ()
    """Where it is, where that can be said; all of them, in their order."""
    remedy: str = ""
    """The exact flag to add or the cell to change when it is wrong, '' where the text says so."""
    certain: bool = False
    """Whether the list itself says it plainly: it is told, and nobody has to say yes to it."""

    def __str__(self) -> str:
        """What an editor reads."""
        return self.text


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row that is not written: the cell to mend, why, and the row's words by column."""

    cell: str
    reason: str
    words: Mapping[str, str]
    of_column: str = ""
    """The part of the reason that is one for all rows: a column of which nobody knows what it is; '' for none."""
    own: tuple[str, str] = ("", "")
    """Cell and reason of what else is wrong then."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that is no row of the list: its first cell, its text, what it was taken for."""

    cell: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """One row that can be written, its cell and its number in the office's list ('' for none)."""

    cell: str
    stt: str
    recipient: Recipient


@dataclass(slots=True)
class Reading:
    """One table of a file and what became of its lines: what the account of its cells is made from."""

    typed: Grid
    """As the file has it."""
    grid: Grid
    """The same in Unicode."""
    fields: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Column → what it was taken for."""
    headings: range = range(0)
    """The rows of headings."""
    lines: dict[int, Sequence[Accepted | Refusal | Skipped]] = field(default_factory=dict)
    """Row of the grid → everything that came of it."""


class NoColumnError(Exception):
    """A column that the editor named stands in no table."""

    def __init__(self, key: str, known: Sequence[str]) -> None:
        """`key` is what it was looked up by, `known` the columns there are."""
        super().__init__(key, *known)
        self.key, self.known = key, known


@dataclass(slots=True)
class Outcome:
    """Everything that came of reading one file, or a part of it. rows_in == len(accepted) + len(refused), always."""

    accepted: list[Accepted] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    """Sheet1!B “Họ và tên” → what it was taken for."""
    dropped: list[dict[str, str]] = field(default_factory=list)
    encoding: dict[str, str] = field(default_factory=dict)
    conversions: list[tuple[str, str, str]] = field(default_factory=list)
    """Cell, as it was typed, as it reads now: the first few of each column."""
    ambiguous: list[dict[str, object]] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    """Cell and what private detail was taken out of it; never the detail itself."""
    within: list[tuple[str, str, str]] = field(default_factory=list)
    """Cell, name, cell of the row it repeats."""
    earlier: list[tuple[str, str, str]] = field(default_factory=list)
    """Cell, name, file of the earlier list."""
    doubts: list[Doubt] = field(default_factory=list)
    shared: dict[tuple[DoubtKind, str, str], list[str]] = field(default_factory=dict)
    """Kind, text and remedy of a doubt that several rows share → its cells, until all rows are read."""
    readings: list[Reading] = field(default_factory=list)
    """The tables that were read."""

    @property
    def rows_in(self) -> int:
        """Rows of the list that were read."""
        return len(self.accepted) + len(self.refused)

    def add(self, part: Outcome) -> None:
        """Take in what came of a later part."""
        for each in fields(self):
            mine, more = getattr(self, each.name), getattr(part, each.name)
            mine.update(more) if isinstance(mine, dict) else mine.extend(more)
