"""The lines below the headings: which are rows of the list, which are groups, totals and signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from hooks.desk.importing.columns.meanings import words_of
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.groups import MARK, Candidate, Group, Heading, heading_of
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.row_words import is_signature, is_total, number_in
from hooks.desk.importing.sequence import NUMBERED, PlaceReading
from hooks.desk.importing.steps import Skipped
from hooks.desk.importing.tables import LONGEST
from hooks.desk.importing.words.people import is_personal, is_surely_place
from hooks.guard.removal import hidden
from hooks.records.model.shared import RecipientKind
from hooks.text import clean_line

_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")
_PAGE = re.compile(
    r"(?:trang|tờ)\s*(?:số\s*)?:?\s*\d+(?:\s*/\s*\d+)?|\d+\s*/\s*\d+|\(?\.*còn tiếp\.*\)?|\./\.?|hết\.?", re.IGNORECASE
)
NOTE = re.compile(r"(?:ghi chú|lưu ý|chú thích|chú ý)\b\s*[:.(]?|\(\*+\)|\*+\s*\)?\s*:|n\.?b\.?\s*:", re.IGNORECASE)
_FOOTMARK = re.compile(r"\(?([*†‡¹²³]+)\)?")
"""What stands before a footnote, and behind the names that it is about."""
_LIST = re.compile(r"danh sách\b", re.IGNORECASE)
_CALLED_LIKE_PLACES = {RecipientKind.COMMUNITY, RecipientKind.UNIT}
_LONGEST_HEADING = 80
_SHOWN = 200


class LineKind(StrEnum):
    """What a line is, in the words an editor reads."""

    ROW = "dòng của danh sách"
    UNSURE = (
        "dòng không có số thứ tự, chỉ có một ô chữ; là người, đơn vị được công nhận thì thêm số thứ tự, là tên nhóm thì thêm I, II, "
        "còn lại thì xóa"
    )
    """A footnote, or a name: an editor decides."""
    UNSURE_PLACE = (
        "không rõ là tên người hay tên nơi; là người thì ghi thêm nơi ở ở cột bên, là tên nhóm thì đổi số thành I, II"
    )
    """A person, or a heading of the rows below: the numbers allow both."""
    ABOVE = "chữ phía trên bảng"
    DASHES = "dòng chỉ có dấu gạch"
    MERGED = "dòng dưới của các ô gộp"
    """A row of the sheet that every cell of the one above reaches into."""
    HEADINGS = "dòng tên cột lặp lại"
    COLUMN_NUMBERS = "dòng đánh số cột"
    TOTAL = "dòng tổng cộng"
    SIGNATURE = "phần ký tên, nơi nhận"
    GROUP = "tên nhóm: áp dụng cho các dòng dưới"
    PAGE = "số trang, “còn tiếp”, tên bảng lặp lại"
    NOTE = "ghi chú"
    AFTER = "sau phần ký tên"
    NOTHING = "không có số thứ tự, không có tên"


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in one line: its texts without empty and repeated cells, its number and name."""

    r: int
    texts: Sequence[str] = ()
    number: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line and what it is."""

    text: Text
    kind: LineKind
    heading: Heading | None = None
    """What a line of kind GROUP says of the rows below."""

    @property
    def r(self) -> int:
        """Its row in the grid."""
        return self.text.r


def line_of(listing: Listing, r: int, memory: Memory) -> Line:
    """What one line below the headings is."""
    table = listing.table
    across = table.grid.across
    texts = [told for i, told in enumerate(table.tidied[r]) if told and not (across and (r, i) in across)]
    if not texts:
        return Line(Text(r), LineKind.DASHES)
    text = Text(r, texts, table.numbers[r], table.name(r))
    if table.grid.down and _is_merged(table.grid, r):
        return Line(text, LineKind.MERGED)
    if _repeats_headings(listing, r):
        return Line(text, LineKind.HEADINGS)
    if len(texts) > 1 and r <= table.header.last + 2 and all(_COLUMN_NUMBER.fullmatch(t) for t in texts):
        return Line(text, LineKind.COLUMN_NUMBERS)
    reading = _place_reading(listing, r, memory)
    if reading is PlaceReading.UNSURE:
        return Line(text, LineKind.UNSURE_PLACE)
    if number_in(text.number) and len(texts) > 1 and reading is not PlaceReading.HEADING:
        return Line(text, LineKind.ROW)
    return _unlisted(listing, text, memory, numbered_place=reading is PlaceReading.HEADING)


def _unlisted(listing: Listing, text: Text, memory: Memory, *, numbered_place: bool) -> Line:
    """What a line is that does not begin with a number of the list."""
    texts, name = text.texts, text.name
    if any(map(is_total, texts[:2])):
        return Line(text, LineKind.TOTAL)
    if kind := _between_pages(listing, text):
        return Line(text, kind)
    if any(map(is_signature, texts)) and (not name or memory.ended or is_signature(name)):
        return Line(text, LineKind.SIGNATURE)
    if _is_footnote(listing, text):
        return Line(text, LineKind.NOTE)
    if heading := _heading(listing, text, numbered_place=numbered_place):
        return Line(text, LineKind.GROUP, heading)
    if memory.ended and len(texts) <= 2:
        return Line(text, LineKind.AFTER)
    if not name and not number_in(text.number):
        return Line(text, LineKind.NOTHING)
    signs = bool(text.number) and not any(map(str.isalnum, text.number))
    if signs and len(texts) <= 2 and _FOOTMARK.fullmatch(text.number):
        return Line(text, LineKind.NOTE)
    unsure = (signs or not text.number) and len(texts) == 1 + signs and listing.numbered
    return Line(text, LineKind.UNSURE if unsure else LineKind.ROW)


def _between_pages(listing: Listing, text: Text) -> LineKind | None:
    """A number of a page, the title that a page repeats, a note: nothing of them is a row or heads one."""
    if not number_in(text.number) and listing.printed.issuperset(text.texts):
        return LineKind.PAGE
    first = text.texts[0]
    if len(text.texts) > 1:
        return LineKind.NOTE if NOTE.match(first) and first != text.name else None
    return LineKind.PAGE if _PAGE.fullmatch(first) else LineKind.NOTE if NOTE.match(first) else None


def _is_footnote(listing: Listing, text: Text) -> bool:
    """“* | Hộ thuộc diện chính sách” below “Trần Văn A*”: one text behind a mark that names above it have."""
    typed = next(c.strip() for c in listing.table.grid.rows[text.r] if c.strip())
    mark = _FOOTMARK.match(typed)
    return bool(mark and len(text.texts) <= 2) and any(
        listing.table.name(r).endswith((mark[1], f"({mark[1]})")) for r in listing.table.below if mark and r != text.r
    )


def _is_merged(grid: Grid, r: int) -> bool:
    return all((r, i) in grid.down for i, c in enumerate(grid.rows[r]) if c.strip() and (r, i) not in grid.across)


def _repeats_headings(listing: Listing, r: int) -> bool:
    row, found = listing.table.grid.rows[r], 0
    for i, known, initials in listing.headings:
        text = row[i] if i < len(row) else ""
        if not text or (text.isdecimal() and text not in known) or len(text) >= _LONGEST_HEADING:
            continue
        initial = _initial(text[0]) if text[0].isalpha() else ""
        if not initial or initial in initials:
            found += words_of(text) in known
    return found >= 2


@lru_cache(maxsize=1024)
def _initial(letter: str) -> str:
    """What the words of a text begin with that begins with a letter."""
    return words_of(letter)


def _heading(listing: Listing, text: Text, *, numbered_place: bool) -> Heading | None:
    marked = MARK.fullmatch(text.number) and not (listing.roman or number_in(text.number))
    if not (marked or numbered_place) and _may_be_honoured(listing, text):
        return None
    row = listing.table.grid.rows[text.r]
    spans = any((text.r, i) in listing.table.grid.across for i in range(len(row)))
    found = Candidate(text.texts, text.number if marked or numbered_place else "", spans)
    rules = listing.rules
    places = listing.numbered or listing.people
    return heading_of(found, rules.grants, rules.placer.addresses, places=places, people=listing.people)


def _place_reading(listing: Listing, r: int, memory: Memory) -> PlaceReading | None:
    """How the numbers have a line with a place's name understood; units and communities are called like places."""
    kind = memory.groups.now.kind or listing.kind
    return None if kind in _CALLED_LIKE_PLACES else listing.sequence.places.get(r)


def _may_be_honoured(listing: Listing, text: Text) -> bool:
    """Whether a line that no mark makes a heading may be a person called like a place."""
    name = text.texts[0] if len(text.texts) == 1 else ""
    if match := NUMBERED.match(name):
        if text.r in listing.sequence.places:
            return listing.sequence.places[text.r] is PlaceReading.ROW
        name = name[match.end() :]
    if is_personal(name):
        return True
    addresses = listing.rules.placer.addresses
    alone = not (listing.numbered or listing.sequence.wide)
    return alone and listing.people and addresses.is_place(name) and not is_surely_place(name, addresses)


def after(listing: Listing, line: Line, memory: Memory) -> Memory:
    """What the line leaves to those below it; of a row, that it was one."""
    if line.kind is LineKind.SIGNATURE:
        return replace(memory, ended=True)
    if line.heading:
        return replace(memory, groups=memory.groups.entered(line.heading), ended=False)
    loose = line.kind is LineKind.NOTHING and len(line.text.texts) == 1
    if loose and (memory.groups.now != Group() or _LIST.match(line.text.texts[0])):
        at = listing.at(line.r, _first_filled(listing.table.grid, line.r))
        return replace(memory, unclear=memory.unclear or f"{at} “{line.text.texts[0][:60]}”")
    return replace(memory, unclear="") if line.kind is LineKind.ROW and memory.unclear else memory


def skipped(grid: Grid, r: int, kind: LineKind) -> Skipped:
    """A line that is no row, with its text as far as it is no private detail."""
    cells = grid.rows[r]
    first = _first_filled(grid, r)
    text = " | ".join(clean_line(c[:LONGEST]) for i, c in enumerate(cells) if c.strip() and (r, i) not in grid.across)
    return Skipped(grid.address(r, first), _short(hidden(text[:LONGEST])), kind.value)


def _short(text: str) -> str:
    """Its beginning; a mark that stands for a detail is whole, or not there."""
    cut = text[:_SHOWN]
    begun = cut.rfind("[")
    return cut[:begun].rstrip() if len(text) > _SHOWN and cut.find("]", begun) < 0 <= begun else cut


def _first_filled(grid: Grid, r: int) -> int:
    return next(i for i, c in enumerate(grid.rows[r]) if c.strip())
