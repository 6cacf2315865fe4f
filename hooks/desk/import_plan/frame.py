"""What stands around the text of a document (Nghị định số 30/2020/NĐ-CP, phụ lục I): told line by line.

The patterns are those of the layout that the decree sets, and of how offices depart from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from hooks.desk.import_plan.lines import Line, Table
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


_KINDS = (
    "quyết định|kế hoạch|chỉ thị|hướng dẫn|thông báo|nghị quyết|chương trình|đề án|dự án|phương án|công văn|thông tư|nghị định|quy chế"
    "|quy định|quy ước|bộ tiêu chí|tiêu chí|bảng tiêu chí|danh mục|thể lệ|điều lệ|kết luận|công điện|báo cáo|tờ trình|lời kêu gọi|đề cương"
)
KIND = re.compile(rf"^(?:{_KINDS})(?: liên tịch)?$", re.IGNORECASE)
KIND_AND_TITLE = re.compile(rf"^(?:{_KINDS})\b", re.IGNORECASE)
MOTTO = re.compile(r"cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc|dang cong san viet nam")
NUMBER = re.compile(r"^số\s*:?\s*[\d.…_ ]{0,12}\s*[/-]\s*[\wĐđ.-]+[/\w-]*$|^số\s*:", re.IGNORECASE)
DATE = re.compile(r"^(?:[^,]{0,60},\s*)?ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm\s*[\d.…_]*\.?$", re.IGNORECASE)
RULE = re.compile(r"^[\W_]+$|^(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?$", re.IGNORECASE)
BASIS = re.compile(
    r"^[-–+•]?\s*(?:Căn cứ|Thực hiện|Xét (?:đề nghị|tờ trình|báo cáo|nhu cầu|thấy)|Theo đề nghị|Thi hành|Triển khai thực hiện)\b|^CĂN CỨ\b"
)
ORDER = re.compile(r"^(?:quyết định|quyết nghị|chỉ thị|ban hành)\s*:$", re.IGNORECASE)
TO = re.compile(r"^nơi (?:nhận|gửi)\b", re.IGNORECASE)
ADDRESSED = re.compile(r"^kính gửi\b", re.IGNORECASE)
SIGNED = re.compile(
    r"^(?:TM|T/M|KT|K/T|TL|TUQ|Q)\s*\.\s*\S|^\((?:đã ký|ký|đã kí)[^)]*\)$|^(?:đã ký)\W*$", re.IGNORECASE
)
WITH = re.compile(
    r"^\(?\s*(?:ban hành )?(?:kèm|đính kèm|theo|trích)\b.*(?:quyết định|kế hoạch|công văn|chỉ thị|nghị quyết|hướng dẫn|văn bản)",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"^(?P<word>phụ lục|phụ biểu|biểu mẫu|mẫu số|biểu số)(?:\s+số)?(?:\s+(?P<n>[IVXLC]+|\d{1,2}|[A-ZĐ])(?![\w/]))?\s*(?P<sign>[.:–-]?)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
MOST_LETTERS = 200
"""Of a line of a frame."""


def appendix_heading(text: str) -> tuple[str, str, str] | None:
    """The word, number and title of a line that heads an appendix: Phụ lục, I, …; None for others."""
    match = _APPENDIX.match(text)
    if not match or len(text) > MOST_LETTERS or text.rstrip().endswith((";", ",")):
        return None
    rest = match["rest"]
    if rest and not (match["sign"] or rest.isupper() or rest.startswith("(")):
        return None
    if text.rstrip().endswith(".") and rest and not rest.isupper():
        return None
    return match["word"].capitalize(), match["n"] or "", rest


def of_head(text: str) -> Part | None:
    """What a line of a letterhead is by its words alone; None for others."""
    if MOTTO.search(fold(text)) and len(text) < MOST_LETTERS:
        return Part.MOTTO
    if NUMBER.match(text):
        return Part.NUMBER
    if DATE.match(text):
        return Part.DATE
    return None
