"""The row of headings, wherever it stands, and what each column is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from hooks.desk.importing.files.grids import Grid, letters
from hooks.records.joined.levels import COMMUNES, DISTRICTS, ELSEWHERE, any_of, names
from hooks.text import clean_line, fold

DROP, PRIVATE, UNKNOWN = "drop", "private", "unknown"
FIELDS = {
    "stt": "STT",
    "name": "Họ và tên",
    "kind": "Loại",
    "title": "Danh hiệu",
    "award": "Hình thức khen",
    "hamlet": "Ấp, khu phố",
    "commune": "Xã, phường",
    "district": "Huyện",
    "address": "Địa chỉ",
    "unit": "Đơn vị công tác",
    "achievement": "Thành tích",
}
"""What a column can be → the heading it gets in the file to mend."""
_LOOK_AT = 60
_BRACKETS, _WORD = re.compile(r"\(.*?\)"), re.compile("[a-z0-9]+")
_COMMUNE = any_of(map(fold, names(COMMUNES)))
_DISTRICT = any_of(map(fold, names(DISTRICTS, ELSEWHERE)))
_RULES: tuple[tuple[str, str], ...] = (
    (DROP, r"o so|ly do( tu choi)?"),
    (PRIVATE, r"(ngay|nam|thang)( ,?/?(thang|nam))* sinh.*|sinh (ngay|nam).*|n ?s|ntns|n t n s|tuoi|do tuoi|noi sinh"),
    (PRIVATE, r".*\b(cccd|cmnd|cmtnd|can cuoc|dinh danh|chung minh|ho chieu|bhxh|bhyt|ma so thue)\b.*"),
    (PRIVATE, r".*\b(dien thoai|sdt|so dt|dt|di dong|dtdd|zalo|email|facebook|lien he|tai khoan|ngan hang)\b.*"),
    (PRIVATE, r"so nha|dia chi nha|gioi tinh|gioi|nam nu|nam|nu|dan toc|ton giao|suc khoe|khuyet tat|hoan canh.*|(dien )?(ho )?(can )?ngheo"),
    (PRIVATE, r"(que|nguyen|chanh) quan|(ngay|noi) cap|ma (ho|so|dinh danh).*|(so )?(so )?ho khau|trinh do.*|hoc van|nghe( nghiep)?"),
    (DROP, r"so (nhan|thanh vien|nguoi|khau|con|ho|tien)( .*)?|nhan khau|muc thuong|tinh|(dat |nam )?(danh hieu )?nam( dat.*)?|so (qd|quyet dinh).*|chuc (vu|danh)"),
    (DROP, r"ghi chu|(hinh )?anh|link.*|minh chung.*|dau thoi gian|chu thich|ky nhan|ky ten|chu ky|(tong )?(so )?diem.*|xep loai|nhan xet|y kien.*"),
    ("stt", r"stt|tt|so tt|so thu tu|s t t|no"),
    ("name", r"ho( va)?,? (ten|dem|lot|chu lot)( .*)?|ten( nguoi| ca nhan)?|ho|ho va"),
    ("name", r"(ho ten|ten)? ?(chu ho|dai dien (ho|gia dinh)).*|((ho va|ho) )?(ten )?(chong|vo)"),
    ("name", r"(ten )?(gia dinh|ho gia dinh|dong ho|toc ho|chi ho|cong dong|clb|cau lac bo)( .*)?|ten (ho|tap the).*"),
    ("name", r"ten (don vi|co quan|truong|doanh nghiep|to chuc)( .*)?|ho ten va .*|tap the(,? ca nhan)?|ca nhan"),
    ("kind", r"(.* )?doi tuong( .*)?|loai( hinh)?|nhom"),
    ("title", r"danh hieu.*|ten danh hieu"),
    ("award", r"(hinh thuc|de nghi|muc)? ?khen( thuong)?.*|de nghi tang|hinh thuc"),
    ("address", r"dia chi.*|noi (o|cu tru).*|cho o.*|(noi |ho khau )?thuong tru.*|hktt|tam tru|dia ban.*|(ap|khu pho|thon|to)\b.*\b(xa|phuong)\b.*|(xa|phuong)\b.*\bhuyen\b.*"),
    ("hamlet", r"(ten )?(ap|khu pho|thon|khom|to|to dan pho|kp|khu|to nhan dan)( (ap|khu pho|thon|khom|to|to dan pho|kp|khu|ban|soc))*"),
    ("commune", rf"(ten )?({_COMMUNE}|x|p|tt)( ({_COMMUNE}|p|tt))*( noi (cu tru|o|thuong tru))?"),
    ("district", rf"(ten )?({_DISTRICT}|tp)( ({_DISTRICT}|tp|t|tx))*( cu)?"),
    ("unit", r"don vi.*|noi (cong tac|lam viec|hoc tap).*|co quan.*|truong( hoc)?|chuc (vu|danh).*(don vi|co quan|cong tac).*|lop"),
    ("achievement", r"(tom tat |noi dung )?thanh tich.*|ket qua.*|noi dung|viec lam.*"),
)  # fmt: skip
_COMPILED = tuple((name, re.compile(rule)) for name, rule in _RULES)
_NAME_KINDS = (
    (r"chu ho|gia dinh|\bho gia dinh\b", "family"),
    (r"dong ho|toc ho|chi ho", "clan"),
    (r"cong dong|clb|cau lac bo", "community"),
    (r"ten (don vi|co quan|truong|doanh nghiep|to chuc)|^don vi", "unit"),
    (r"^ca nhan$|ten ca nhan", "individual"),
)
_MIXED = re.compile(r"^ho (va )?ten.* ten (don vi|tap the|co quan)|tap the.* ca nhan|ca nhan.* tap the")
"""A heading over people and units alike: each name tells for itself."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a grid: where, its heading as printed, what it is taken for."""

    index: int
    heading: str
    field: str
    chosen: bool = False
    """Whether an editor said so."""
    encoding: str = "unicode"

    @property
    def letter(self) -> str:
        """A, B … as spreadsheets call it."""
        return letters(self.index)

    @property
    def called(self) -> str:
        """Its heading, or its letter where it has none."""
        return self.heading or self.letter


@dataclass(frozen=True, slots=True)
class Header:
    """The heading rows of one grid and its columns."""

    first: int
    last: int
    columns: tuple[Column, ...]
    by_field: Mapping[str, tuple[Column, ...]] = field(default_factory=dict)
    """The columns by what they are taken for; one may stand under two."""
    kind: str = ""
    """Kind that the name column's heading tells, or ''."""
    doubt: str = ""
    """Why no row can be read by this header, or ''."""


@lru_cache(maxsize=50_000)
def words_of(heading: str) -> str:
    """A heading folded for comparing: no accents, brackets or signs."""
    if heading.isascii() and heading.isdigit():
        return heading
    folded = fold(clean_line(heading))
    bare = _BRACKETS.sub(" ", folded) if "(" in folded else folded
    return " ".join(_WORD.findall(bare)) or " ".join(_WORD.findall(folded))


def field_of(heading: str) -> str:
    """What a column with this heading holds, or UNKNOWN."""
    words = words_of(heading)
    return next((name for name, rule in _COMPILED if rule.fullmatch(words)), UNKNOWN) if words else UNKNOWN


def find_header(grid: Grid, chosen: Mapping[str, str]) -> Header | None:
    """The heading row (or two), the columns it names; None when there is none."""
    begin = next((r for r, row in enumerate(grid.rows) if row), 0)
    looked_at = list(enumerate(grid.rows))[begin : begin + _LOOK_AT]
    for first, row in looked_at:
        if (score := _score(row, chosen)) >= 2 and _names(row, chosen):
            return _header(grid, first, chosen)
        below = grid.rows[first + 1] if first + 1 < len(grid.rows) else []
        alone = _score(below, chosen) >= 2 and _names(below, chosen)
        joined = _joined(grid, first) if score and below and not alone else []
        if _score(joined, chosen) >= 3 and _names(joined, chosen):
            return _header(grid, first, chosen)
    for first, row in looked_at:
        filled = [c for c in row if c.strip()]
        if len(filled) == 1 and _names(row, chosen) and len(words_of(filled[0]).split()) <= 4:
            return _header(grid, first, chosen)
    return None


def _looked_up(index: int, heading: str, chosen: Mapping[str, str]) -> str | None:
    return chosen.get(words_of(heading)) or chosen.get(letters(index)) if heading.strip() else None


def _score(row: list[str], chosen: Mapping[str, str]) -> int:
    known = {
        _looked_up(i, c, chosen) or field_of(c) + ("" if field_of(c) != PRIVATE else words_of(c))
        for i, c in enumerate(row)
        if c.strip() and len(c) < 80
    }
    return len(known - {UNKNOWN})


def _names(row: list[str], chosen: Mapping[str, str]) -> bool:
    """Whether a row can head a list: it says where the name stands, or what could be one."""
    return any(
        (_looked_up(i, c, chosen) or field_of(c)) in {"name", "unit", "hamlet"}
        for i, c in enumerate(row)
        if len(c) < 80
    )


def _joined(grid: Grid, first: int) -> list[str]:
    top, below = grid.rows[first], grid.rows[first + 1]
    width = max(len(top), len(below))
    pairs = zip(top + [""] * (width - len(top)), below + [""] * (width - len(below)), strict=True)
    return [b if b.strip() and field_of(b) != UNKNOWN else t or b for t, b in pairs]


def _header(grid: Grid, first: int, chosen: Mapping[str, str]) -> Header:
    last = first
    top = list(grid.rows[first])
    if first + 1 < len(grid.rows) and _is_sub_heading(grid, first):
        last = first + 1
    below = grid.rows[last] if last > first else []
    columns = []
    for i in range(grid.width):
        upper, lower = (clean_line(r[i]) if i < len(r) else "" for r in (top, below))
        heading = upper if not lower or lower == upper else f"{upper} / {lower}" if upper else lower
        found = field_of(lower) if lower else UNKNOWN
        if found == UNKNOWN or field_of(upper) == PRIVATE:
            found = field_of(upper)
        picked = next((p for h in (heading, lower, upper) if (p := _looked_up(i, h, chosen))), None)
        picked = picked if heading else chosen.get(letters(i))
        columns.append(Column(i, heading, picked or found, chosen=picked is not None))
    return _settled(first, last, columns)


def _is_sub_heading(grid: Grid, first: int) -> bool:
    """A second heading row: parts of merged headings, and no list number or name of its own."""
    row = grid.rows[first + 1]
    own = [(i, c) for i, c in enumerate(row) if c.strip() and (first + 1, i) not in grid.down]
    if not own or any(re.fullmatch(r"\(?\d+\)?", c.strip()) for _, c in own):
        return False
    above = grid.rows[first]
    inside = [
        i
        for i, _ in own
        if i >= len(above) or not above[i].strip() or (first, i) in grid.across or _spreads(grid, first, i)
    ]
    return len(inside) == len(own) and any(field_of(c) != UNKNOWN for _, c in own)


def _spreads(grid: Grid, first: int, i: int) -> bool:
    """Whether a heading reaches over its right neighbour: merged, or the neighbour is empty but for its part below."""
    above, below = (row[i + 1].strip() if i + 1 < len(row) else "" for row in grid.rows[first : first + 2])
    return (first, i + 1) in grid.across or bool(below and not above)


def _settled(first: int, last: int, columns: list[Column]) -> Header:
    """Names of several columns, units and hamlets that are the honoured themselves."""
    named = [c for c in columns if c.field == "name"]
    units = [c for c in columns if c.field == "unit"]
    kind = ""
    if any(c.chosen for c in named):
        columns = [replace(c, field=UNKNOWN) if c in named and not c.chosen else c for c in columns]
    elif not named and len(units) == 1:
        columns, kind = [replace(c, field="name") if c in units else c for c in columns], "unit"
    by_field: dict[str, tuple[Column, ...]] = {}
    for column in columns:
        by_field[column.field] = (*by_field.get(column.field, ()), column)
    return Header(first, last, tuple(columns), by_field, kind or _kind(by_field.get("name", ())), _doubt(by_field))


def _kind(names: tuple[Column, ...]) -> str:
    """The one kind that the headings over the names tell, or ''."""
    headings = [words_of(c.heading) for c in names]
    kinds = {kind for rule, kind in _NAME_KINDS if any(re.search(rule, h) for h in headings)}
    return kinds.pop() if len(kinds) == 1 and not any(_MIXED.search(h) for h in headings) else ""


def _doubt(by_field: Mapping[str, tuple[Column, ...]]) -> str:
    """Why it cannot be told where the name stands, or any other field; '' when it can."""
    found = by_field.get("name", ())
    if len(found) > 1 and not any(c.chosen for c in found) and not _one_name(found):
        return "có hơn một cột có thể là tên: " + ", ".join(f"{c.letter} “{c.heading}”" for c in found)
    for name, label in FIELDS.items():
        if name != "name" and len(several := by_field.get(name, ())) > 1:
            return f"có hơn một cột là “{label}”: " + ", ".join(c.letter for c in several)
    return "" if found else "không rõ cột nào là tên"


def _one_name(names: Sequence[Column]) -> bool:
    """“Họ và tên” over two columns, or “Họ đệm” beside “Tên”: one name in parts."""
    beside = all(b.index == a.index + 1 for a, b in pairwise(names))
    words = [words_of(c.heading) for c in names]
    parts = re.fullmatch(r"ho|ho va|ho( va)? (dem|lot|chu lot|ten dem|ten lot)", words[0]) and words[-1] == "ten"
    return beside and (len(set(words)) == 1 or (bool(parts) and len(names) == 2))
