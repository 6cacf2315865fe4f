"""What stands around the text of a document (Nghị định số 30/2020/NĐ-CP, phụ lục I): told line by line.

A document is cut into sections: the one that has the plan, what is issued with it, appendices. What frames a section, from
the name of the motto to the signature, is told apart from its body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from hooks.desk.import_plan.lines import Line, Table
from hooks.desk.import_plan.markers import marker_of
from hooks.text import fold


class Part(StrEnum):
    """What a line of the frame is."""

    MOTTO = "Quốc hiệu, tiêu ngữ"
    ISSUER = "tên cơ quan ban hành"
    NUMBER = "số và ký hiệu"
    DATE = "nơi và ngày ban hành"
    KIND = "tên loại văn bản"
    TITLE = "trích yếu"
    AUTHORITY = "thẩm quyền ban hành"
    ORDER = "lời ban hành"
    ADDRESSED = "kính gửi"
    BASIS = "căn cứ"
    OPENING = "lời mở đầu"
    BODY = "nội dung"
    RECIPIENTS = "nơi nhận"
    SIGNATURE = "chữ ký"
    WITH = "lời ghi kèm theo văn bản nào"
    RULE = "dòng kẻ, số trang"


@dataclass(slots=True)
class Section:
    """One piece of a document: the plan, an annex issued with it, an appendix."""

    is_appendix: bool = False
    heading: list[Line] = field(default_factory=list)
    """Of an appendix: the line with its number, and its title."""
    frame: list[tuple[Line, Part]] = field(default_factory=list)
    body: list[Line | Table] = field(default_factory=list)

    def of(self, *parts: Part) -> list[Line]:
        """The lines of the frame that are one of these."""
        return [line for line, part in self.frame if part in parts]

    @property
    def has_signature(self) -> bool:
        """Whether it is signed or says who receives it."""
        return bool(self.of(Part.RECIPIENTS, Part.SIGNATURE))


_KINDS = (
    "quyết định|kế hoạch|chỉ thị|hướng dẫn|thông báo|nghị quyết|chương trình|đề án|dự án|phương án|công văn|thông tư|nghị định|quy chế"
    "|quy định|quy ước|bộ tiêu chí|tiêu chí|bảng tiêu chí|danh mục|thể lệ|điều lệ|kết luận|công điện|báo cáo|tờ trình|lời kêu gọi|đề cương"
)
_KIND = re.compile(rf"^(?:{_KINDS})(?: liên tịch)?$", re.IGNORECASE)
_KIND_AND_TITLE = re.compile(rf"^(?:{_KINDS})\b", re.IGNORECASE)
_MOTTO = re.compile(r"cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc|dang cong san viet nam")
_NUMBER = re.compile(r"^số\s*:?\s*[\d.…_ ]{0,12}\s*[/-]\s*[\wĐđ.-]+[/\w-]*$|^số\s*:", re.IGNORECASE)
_DATE = re.compile(r"^(?:[^,]{0,60},\s*)?ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm\s*[\d.…_]*\.?$", re.IGNORECASE)
_RULE = re.compile(r"^[\W_]+$|^(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?$", re.IGNORECASE)
_BASIS = re.compile(r"^[-–+•]?\s*(?:Căn cứ|Thực hiện|Xét|Theo đề nghị|Thi hành|Triển khai thực hiện)\b|^CĂN CỨ\b")
_ORDER = re.compile(r"^(?:quyết định|quyết nghị|chỉ thị|ban hành)\s*:$", re.IGNORECASE)
_TO = re.compile(r"^nơi (?:nhận|gửi)\b", re.IGNORECASE)
_ADDRESSED = re.compile(r"^kính gửi\b", re.IGNORECASE)
_SIGNED = re.compile(r"^(?:TM|T/M|KT|K/T|TL|TUQ|Q)\s*\.\s*\S|^\((?:đã ký|ký|đã kí)[^)]*\)$|^(?:đã ký)\W*$", re.IGNORECASE)
_WITH = re.compile(r"^\(?\s*(?:ban hành )?(?:kèm|đính kèm|theo|trích)\b.*(?:quyết định|kế hoạch|công văn|chỉ thị|nghị quyết|hướng dẫn|văn bản)", re.IGNORECASE)
_APPENDIX = re.compile(
    r"^(?P<word>phụ lục|phụ biểu|biểu mẫu|mẫu số|biểu số)(?:\s+số)?(?:\s+(?P<n>[IVXLC]+|\d{1,2}|[A-ZĐ])(?![\w/]))?\s*(?P<sign>[.:–-]?)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_MOST_LETTERS = 200


def appendix_heading(text: str) -> tuple[str, str, str] | None:
    """The word, number and title of a line that heads an appendix: Phụ lục, I, …; None for others."""
    match = _APPENDIX.match(text)
    if not match or len(text) > _MOST_LETTERS or text.rstrip().endswith((";", ",")):
        return None
    rest = match["rest"]
    if rest and not (match["sign"] or rest.isupper() or rest.startswith("(")):
        return None
    if text.rstrip().endswith(".") and rest and not rest.isupper():
        return None
    return match["word"].capitalize(), match["n"] or "", rest


def sections(blocks: list[Line | Table]) -> list[Section]:
    """The sections of a document, each with its frame and its body."""
    reader = _Reader()
    for block in _flat(blocks):
        reader.read(block)
    return reader.sections


def _flat(blocks: list[Line | Table]) -> Iterator[Line | Table]:
    """The blocks, tables that only lay out a letterhead or a signature as lines, column by column."""
    for block in blocks:
        if isinstance(block, Table) and (_lays_out(block) or max(map(len, block.rows), default=0) < 2):
            for column in range(max(map(len, block.rows), default=0)):
                for row in block.rows:
                    yield from row[column] if column < len(row) else ()
        else:
            yield block


def _lays_out(table: Table) -> bool:
    told = [line.text for line in table.lines()]
    return len(table.rows) <= 12 and any(_MOTTO.search(fold(t)) or _TO.match(t) or _SIGNED.match(t) or _NUMBER.match(t) for t in told)


class _Reader:
    """Reads line after line: before the title, in it, in the opening, in the body, after the end."""

    def __init__(self) -> None:
        self.sections = [Section()]
        self.state = "head"

    @property
    def now(self) -> Section:
        """The section that is read."""
        return self.sections[-1]

    def read(self, block: Line | Table) -> None:
        """Put a line or a table where it belongs."""
        if isinstance(block, Table):
            self.state = "body" if self.state != "ended" else self.state
            if self.state == "ended":
                self._begin(Section(is_appendix=True))
                self.state = "body"
            self.now.body.append(block)
        elif _RULE.match(block.text):
            self.now.frame.append((block, Part.RULE))
        elif self.state != "head" and self._ends_here(block.text) and self._appendix(block):
            pass
        else:
            getattr(self, f"_{self.state}")(block)

    def _ends_here(self, text: str) -> bool:
        return self.state in {"ended", "body", "title", "opening"} and appendix_heading(text) is not None

    def _appendix(self, line: Line) -> bool:
        if self.state != "ended" and line.text[:1].islower():
            return False
        self._begin(Section(is_appendix=True, heading=[line]))
        self.state = "annex"
        return True

    def _begin(self, section: Section) -> None:
        empty = len(self.sections) == 1 and not (self.now.frame or self.now.body)
        self.sections[-1:] = [section] if empty else [self.now, section]

    def _head(self, line: Line) -> None:
        text = line.text
        if part := _of_head(text):
            self.now.frame.append((line, part))
        elif _KIND_AND_TITLE.match(text) and text.isupper():
            self._kind(line)
        elif text.isupper() and not marker_of(text):
            self.now.frame.append((line, Part.ISSUER))
        elif _ADDRESSED.match(text):
            self.now.frame.append((line, Part.ADDRESSED))
            self.state = "opening"
        elif appendix_heading(text) and self._appendix(line):
            pass
        else:
            self.state = "opening" if _has_kind(self.now) or not self._is_short(text) else "title"
            self._opening(line) if self.state == "opening" else self._title(line)

    def _is_short(self, text: str) -> bool:
        return len(text) < _MOST_LETTERS and not text.endswith((".", ";", ":")) and not _BASIS.match(text) and not marker_of(text)

    def _kind(self, line: Line) -> None:
        self.now.frame.append((line, Part.KIND if _KIND.match(line.text) else Part.TITLE))
        self.state = "title"

    def _title(self, line: Line) -> None:
        text = line.text
        has_title = bool(self.now.of(Part.TITLE))
        if part := _of_head(text):
            self.now.frame.append((line, part))
        elif has_title and text.isupper() and not marker_of(text) and not self.now.of(Part.TITLE)[-1].text.isupper():
            self.now.frame.append((line, Part.AUTHORITY))
        elif self._is_short(text) or (not has_title and not marker_of(text) and not _BASIS.match(text)):
            self.now.frame.append((line, Part.TITLE))
        elif _WITH.match(text):
            self.now.frame.append((line, Part.WITH))
        else:
            self.state = "opening"
            self._opening(line)

    def _annex(self, line: Line) -> None:
        """The title of an appendix: lines in capitals, or short ones, before its first number."""
        if _WITH.match(line.text) or (line.text.startswith("(") and line.text.endswith(")")):
            self.now.frame.append((line, Part.WITH))
        elif part := _of_head(line.text):
            self.now.frame.append((line, part))
        elif self._is_short(line.text) and (len(self.now.heading) < 2 or line.text.isupper()):
            self.now.heading.append(line)
        else:
            self.state = "body"
            self._body(line)

    def _opening(self, line: Line) -> None:
        text = line.text
        if _ORDER.match(text):
            self.now.frame.append((line, Part.ORDER))
        elif _ADDRESSED.match(text) or (self.now.frame and self.now.frame[-1][1] is Part.ADDRESSED and self._addressed(text)):
            self.now.frame.append((line, Part.ADDRESSED))
        elif part := _of_head(text):
            self.now.frame.append((line, part))
        elif _BASIS.match(text) and not text.endswith("sau:") and (not marker_of(text) or text[:1] in "-–+•"):
            self.now.frame.append((line, Part.BASIS))
        elif marker_of(text):
            self.state = "body"
            self._body(line)
        elif text.isupper() and len(text) < _MOST_LETTERS:
            self.now.frame.append((line, Part.AUTHORITY))
        elif _TO.match(text) or _SIGNED.match(text):
            self._body(line)
        else:
            self.now.frame.append((line, Part.OPENING))

    @staticmethod
    def _addressed(text: str) -> bool:
        marker = marker_of(text)
        return len(text) < _MOST_LETTERS and (marker.is_sign if marker else text.endswith((";", ",")))

    def _body(self, line: Line) -> None:
        if _TO.match(line.text) or _SIGNED.match(line.text):
            self.state = "ended"
            self._ended(line)
        elif self._is_annexed(line.text):
            self._begin(Section())
            self.state = "head"
            self._head(line)
        else:
            self.now.body.append(line)

    def _is_annexed(self, text: str) -> bool:
        """Whether another document begins right after the body, without a signature: its kind alone, in capitals."""
        return text.isupper() and bool(_KIND.match(text)) and not _ORDER.match(text) and bool(self.now.body)

    def _ended(self, line: Line) -> None:
        text = line.text
        if text.isupper() and _KIND_AND_TITLE.match(text) and not text.endswith(":"):
            self._begin(Section())
            self.state = "head"
            self._head(line)
        elif _TO.match(text):
            self.now.frame.append((line, Part.RECIPIENTS))
        elif self._is_recipient(text):
            self.now.frame.append((line, Part.RECIPIENTS))
        else:
            self.now.frame.append((line, Part.SIGNATURE))

    def _is_recipient(self, text: str) -> bool:
        """Whether a line after the end says who receives the document: with a dash, or right after such lines."""
        marker = marker_of(text)
        last = self.now.frame[-1][1] if self.now.frame else None
        listed = (marker is not None and marker.is_sign) or text.endswith((";", "."))
        return listed and not text.isupper() and not _SIGNED.match(text) and (last is Part.RECIPIENTS or bool(self.now.of(Part.RECIPIENTS)))


def _has_kind(section: Section) -> bool:
    return bool(section.of(Part.KIND, Part.TITLE))


def _of_head(text: str) -> Part | None:
    if _MOTTO.search(fold(text)) and len(text) < _MOST_LETTERS:
        return Part.MOTTO
    if _NUMBER.match(text):
        return Part.NUMBER
    if _DATE.match(text):
        return Part.DATE
    return None
