"""“Nhập xã A, xã B và một phần xã C” → the former units it names, and what was not understood of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hooks.desk.import_places.words import means, type_and_bare_name, without_ending
from hooks.desk.place_words.capitals import usual_case
from hooks.text import clean_line

_LAW = r"(?:\s*(?:diện tích(?: tự nhiên)?|(?:quy mô )?dân số|,|và|của))*"
_END = re.compile(
    r"\s*(?:,\s*)?(?:thành (?:một )?(?=xã|phường|đặc khu|đơn vị)|để (?:thành )?lập|(?:và )?(?:có|lấy) tên|\(?(?:có )?tên gọi).*$",
    re.I,
)
_BEGIN = re.compile(
    r"^(?:trên cơ sở |thành lập[^:]*?(?:trên cơ sở|từ) )?(?:được )?"
    r"(?:(?:sáp |hợp )?nhập(?: từ| các)?|hợp nhất(?: từ)?|sắp xếp(?: từ| lại)?|nhập nguyên trạng|điều chỉnh"
    r"|giữ nguyên(?= (?:xã|phường|thị trấn|đặc khu|huyện|toàn bộ|các)\b))?[\s:]*",
    re.I,
)
_PART = re.compile(rf"^(một phần|phần còn lại|phần lớn|1 phần)({_LAW})\s*", re.I)
_WHOLE = re.compile(rf"^(toàn bộ|trọn|nguyên trạng|cả)({_LAW})\s*", re.I)
_MANY = re.compile(r"^(?:các|những|(?:hai|ba|bốn|năm|\d+) (?=xã|phường|thị trấn))\s*", re.I)
_PARTED = re.compile(r"\s*(?:[,;\n+•]|\s(?:&|và|với|cùng|vào|[-–])\s)\s*")
_PARENTHESES = re.compile(r"\(([^()]*)\)")
_PROVINCE = re.compile(r"^(?:tỉnh)\s+(.+)$", re.I)
_DISTRICT = re.compile(r"^(?:(?:thuộc|của|ở)\s+)?((?:huyện|quận|thị xã|thành phố|h\.|q\.|tx\.?|tp\.?)\s*.+)$", re.I)
_INSIDE = re.compile(r"\s+(?:thuộc|của|ở)\s+(?=(?:huyện|quận|thị xã|thành phố|tỉnh|h\.|q\.|tx\.?|tp\.?)\s*)", re.I)
_TOWNS = r"(?:(?:huyện|quận|thị xã|thành phố) |(?:h|q|tx|tp)\. ?)"
_ALL_OF = re.compile(
    r"(?<!\w)(toàn bộ|trọn|nguyên trạng|cả)(?: (?:các|những|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|đơn vị hành chính|cấp xã|xã|phường"
    rf"|thị trấn|diện tích(?: tự nhiên)?|(?:quy mô )?dân số|trực thuộc|thuộc|của|và)|,)+ (?={_TOWNS}\S)",
    re.I,
)
"""“Toàn bộ các xã của huyện X” is the whole of huyện X."""
_A_DISTRICT = re.compile(rf"^{_TOWNS}[^:]+$", re.I)
_DISTRICT_NAMED = re.compile("^(Huyện|Quận|Thị xã|Thành phố) (.+)$")
_LONGEST = 60
_FULL = {"h": "Huyện", "q": "Quận", "tx": "Thị xã", "tp": "Thành phố"}
_SHORT = re.compile(r"^(h|q|tx|tp)(?:\.\s*|\s+)", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """A former unit as a text names it."""

    type: str
    name: str
    part: bool = False
    district: str = ""
    """Of a district that went as a whole: itself."""
    province: str = ""

    @property
    def is_district(self) -> bool:
        """Whether it is a district rather than a commune of one."""
        return self.district == f"{self.type} {self.name}"


@dataclass(slots=True)
class Understood:
    """What a text names, and the words nobody could make anything of."""

    units: list[Named] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    unchanged: bool = False
    """Whether the text says that nothing was merged."""


def full_district(words: str) -> str:
    """“TP. Sông Mẫu” → “Thành phố Sông Mẫu”, “huyện đảo X” → “Huyện X”; '' stays."""
    words = re.sub("^huyện đảo ", "huyện ", words, flags=re.I)
    match = _SHORT.match(words)
    line = f"{_FULL[match[1].lower()]} {words[match.end() :]}" if match else words
    return line[:1].upper() + line[1:]


def understood(text: str, *, of_a_zone: bool = False) -> Understood:
    """Read one cell; `of_a_zone`: of a special zone, which a district alone became, whatever verb is left out."""
    line = clean_line(text.replace("\n", "; ")).strip(" .")
    said = [one for one in re.split(r"[,;()]| và ", line) if one.strip(" .")]
    if said and all(means(one, "unchanged") for one in said):
        return Understood(unchanged=True)
    line = _END.sub("", line)
    begins = _BEGIN.match(line)
    begun = begins.end() if begins else 0
    pieces = list(_pieces(_ALL_OF.sub(r"\1 ", line[begun:].strip())))
    reader = _Reader(takes_districts=begun > 0 or (of_a_zone and len(pieces) == 1))
    for piece in pieces:
        reader.take(piece)
    return reader.found


def _pieces(line: str) -> Iterator[str]:
    """The parts of a list; what stands in parentheses goes with its part, whatever signs it holds."""
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match[1])
        return f"\x00{len(kept) - 1}\x00"

    # “toàn bộ diện tích tự nhiên, quy mô dân số của xã A”: these commas part nothing
    line = re.sub(rf"(một phần|phần còn lại|phần lớn|toàn bộ){_LAW}", _joined, _PARENTHESES.sub(hide, line), flags=re.I)
    for piece in _PARTED.split(line):
        yield re.sub("\x00(\\d+)\x00", lambda m: f"({kept[int(m[1])]})", piece).strip(" .")


def _joined(match: re.Match[str]) -> str:
    return match[1] + (" diện tích " if "tích" in match[0] or "dân số" in match[0] else " ")


class _Reader:
    """Takes the pieces of a list one by one."""

    def __init__(self, *, takes_districts: bool) -> None:
        self.found = Understood()
        self._type, self._part, self._carried = "", False, False
        self._takes_districts = takes_districts
        """Whether a district is what was merged rather than where something lay."""

    def take(self, piece: str) -> None:
        """Note what one piece says."""
        piece = re.sub(r"^và\s+|\s+sau khi .*$", "", piece, flags=re.I)
        if not piece or means(piece, "unchanged"):
            return
        piece = without_ending(piece, "unchanged")
        inside = _PARENTHESES.findall(piece)
        piece, *after = _INSIDE.split(_PARENTHESES.sub("", piece).strip())
        where = [w.strip() for text in (*inside, *after) for w in re.split(r",", text) if w.strip()]
        if self._is_where(piece):
            where, piece = [piece, *where], ""
        if piece:
            self._unit(self._marked(piece))
        for words in where:
            self._within(words, only_last=bool(inside) and not after)

    def _is_where(self, piece: str) -> bool:
        units = self.found.units
        if not units or (units[-1].is_district and _A_DISTRICT.match(piece)):
            return False
        return bool(_DISTRICT.match(piece) or _PROVINCE.match(piece))

    def _marked(self, piece: str) -> str:
        """The piece without “một phần”, “toàn bộ”, “các”, which are remembered for it and, where they hold on, for others."""
        part, whole = _PART.match(piece), _WHOLE.match(piece)
        if not self._carried or whole:
            self._part, self._carried = False, False
        self._takes_districts |= bool(part or whole)
        if part:
            self._part, self._carried = True, bool(part[2].strip())
        rest = piece[(part or whole).end() :] if part or whole else piece  # type: ignore[union-attr]
        rest = re.sub(r"^của\s+", "", rest, flags=re.I)
        if many := _MANY.match(rest):
            self._carried, rest = self._part, rest[many.end() :]
        return rest

    def _unit(self, words: str) -> None:
        if self._takes_districts and _A_DISTRICT.match(words) and self._district(words):
            return
        kind, name = type_and_bare_name(words)
        self._type = kind or self._type
        capitals = all(word[0].isupper() or word[0].isdigit() for word in name.split())
        if not self._type or not name or not capitals or len(name) > _LONGEST:
            self.found.left.append(words)
            return
        self.found.units.append(Named(self._type, name, self._part))

    def _district(self, words: str) -> bool:
        """Take a whole district; False where the words name none."""
        match = _DISTRICT_NAMED.match(full_district(usual_case(words)))
        if not match or not match[2][0].isupper() or len(match[2]) > _LONGEST:
            return False
        self.found.units.append(Named(match[1], match[2], self._part, match[0]))
        return True

    def _within(self, words: str, *, only_last: bool) -> None:
        """Give a district or a province to the last unit, or to all that have none yet."""
        district, province = _DISTRICT.match(words), _PROVINCE.match(words)
        if not district and not province:
            if means(words, "part") and self.found.units:
                self.found.units[-1] = replace(self.found.units[-1], part=True)
            elif not means(words, "whole") and not means(words, "unchanged"):
                self.found.left.append(f"({words})")
            return
        given = {"province": province[1]} if province else {"district": full_district(district[1])}  # type: ignore[index]
        for i in reversed(range(len(self.found.units))):
            unit = self.found.units[i]
            if there := unit.province if province else unit.district:
                if unit is self.found.units[-1] and there not in given.values():
                    self.found.left.append(words)
                break
            self.found.units[i] = replace(unit, **given)
            if only_last:
                break
