"""What stands above a list: its title, the paragraphs of a Word file, the sheet's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from hooks.desk.importing.steps import Rules
from hooks.desk.importing.tables import Table
from hooks.desk.importing.words.title_texts import LONGEST, NUMBERED, titles_in
from hooks.desk.place_words.addresses import Addresses, Words
from hooks.desk.place_words.capitals import usual_case
from hooks.desk.place_words.provinces import of_another
from hooks.records.joined.levels import COMMUNES, any_of, names, type_and_name
from hooks.records.joined.places import district_key
from hooks.records.joined.spelling import name_key
from hooks.text import modern_line

T = TypeVar("T")
TITLE, PARAGRAPH, EARLIER = "tên bảng", "đoạn văn phía trên bảng", "đoạn văn phía trên bảng trước"
SHEET, FILE, LETTERHEAD = "tên trang tính", "tên tệp", "tên cơ quan ghi phía trên bảng"
CITED, HEADINGS = "câu dẫn văn bản phía trên bảng", "tên cột"
"""Where a list's place stands, as an editor reads it."""
_SHEET = re.compile(r"^(?:(?:ds|danh sách|sheet|biểu|bảng|mẫu|\d+|[IVX]+)(?:[\s._-]+|(?<=[.)])))+", re.IGNORECASE)
"""What stands before a place in the name of a sheet: “01. DS Tân An”."""
_SHEET_END = re.compile(r"[\s._-]*\(?(?:\d+|năm \d{4}|(?:19|20)\d\d)(?: \w+)?\)?$", re.IGNORECASE)
_HAMLET_NAME = (
    r"(?:(?:ấp|khu phố|kp|thôn|khóm|tổ dân phố|tdp|sóc|buôn|phum)[\s.]+(?:\d{1,2}[a-z]?|(?!và\b|văn hóa)[^\W\d]+"
    r"(?:\s+(?!xã\b|phường\b|thị trấn\b|đặc khu\b|năm\b|và\b)\w+){0,3})|(?:tổ|khu|đội|khu dân cư)\s+\d{1,2}[a-z]?)"
)
_IN_HAMLET = re.compile(
    rf"(?:^|\b(?:học tập|hiếu học|tiêu biểu|địa bàn|thuộc|tại|của|danh sách)\s+)({_HAMLET_NAME})"
    r"(?=\s*(?:[,;–-]\s*)?(?:$|(?:xã|phường|thị trấn|đặc khu|năm)\b))",
    re.IGNORECASE,
)
"""The hamlet a whole list is of: at the beginning of a title or behind what is listed, before its commune or the year."""
_CITING = re.compile(
    r"\W*(?:theo|căn cứ|xét|(?:đính |gửi )?kèm|ban hành|thực hiện|trích|dựa|trên cơ sở|tại)\b", re.IGNORECASE
)
"""How a text begins that names documents, and with them who wrote these: “(Theo Tờ trình số … của UBND xã …)”."""
_COMMUNE_SAID = re.compile(rf"\b(?:{any_of(names(COMMUNES))})\s+(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Above:
    """The place that is told for a whole list, and where each part of it stands."""

    place: Words = field(default_factory=Words)
    of_commune: str = ""
    of_district: str = ""
    of_hamlet: str = ""
    hamlet: str = ""
    """The hamlet as it is typed there."""

    @property
    def origin(self) -> str:
        """Where it stands: “tên trang tính và tên bảng”."""
        parts = (
            (self.place.hamlet, self.of_hamlet),
            (self.place.commune, self.of_commune),
            (self.place.district, self.of_district),
        )
        return " và ".join(dict.fromkeys(of for said, of in parts if said and of))


def texts_above(table: Table) -> list[list[str]]:
    """The texts above a list, the nearest first: another list's title counts only when its own says nothing."""
    grid = table.grid
    own = [c for row in grid.rows[: table.header.first] for c in row if len(c) <= LONGEST]
    return [[*own, *grid.above, grid.name], *map(list, grid.further)]


def told_in(texts: Sequence[Sequence[str]], find: Callable[[Sequence[str]], T | None]) -> T | None:
    """The first answer that is one."""
    return next((found for of in texts if (found := find(of))), None)


def place_above(table: Table, rules: Rules) -> Above:
    """The commune and district that the title, a paragraph or the sheet's name tells for the whole list.

    `left` says it when the title and the sheet's name tell two communes.
    """
    gazetteer, addresses = rules.placer.gazetteer, rules.placer.addresses
    title, issuer = _by_titles(table, addresses)
    told = _joined(title, Above() if title.place.commune else issuer, issuer)
    sheet = next(filter(None, (_by_sheet(name, addresses) for name in _sheet_names(table))), None)
    place = told.place
    if sheet and district_key(sheet.commune) not in gazetteer.districts:  # “Long Thành”: a town, and its district
        called = _called(table, rules)
        if two := title.place.commune and sheet.commune and _key(place.commune) != _key(sheet.commune):
            told = Above(Words(left=f"{told.of_commune} ghi {place.commune}, {called} là {sheet.commune}"))
        at = {"of_commune": called} if sheet.commune else {}
        named = Words(
            "" if two else sheet.commune or place.commune, sheet.district or place.district, left=told.place.left
        )
        told = replace(told, place=named, **at, **({"of_district": called} if sheet.district else {}))
    if not (told.place.commune or told.place.left):
        told = _by_headings(table, addresses) or _cited(table, addresses) or told
    # After the reform a district in a letterhead says who wrote it, not where.
    if rules.options.day >= gazetteer.starts:
        place = Words(told.place.commune, near=told.place.district, left=told.place.left)
        told = replace(told, place=place, of_district="")
    return _with_hamlet(table, rules, told) if told.place.commune else told


def _cited(table: Table, addresses: Addresses) -> Above | None:
    """The one commune that sentences about documents name, where they name no other place; for where nothing else tells."""
    above = [*(c for row in table.grid.rows[: table.header.first] for c in dict.fromkeys(row)), *table.grid.above]
    texts = [line for line in map(modern_line, above) if len(line) <= 2 * LONGEST and _CITING.match(line)]
    return _only(texts, CITED, addresses)


def _by_headings(table: Table, addresses: Addresses) -> Above | None:
    """The one commune that the names of the columns tell: “Ấp (thuộc xã Bàu Hàm)”."""
    rows = table.grid.rows[table.header.first : table.header.last + 1]
    return _only([modern_line(c) for row in rows for c in dict.fromkeys(row)], HEADINGS, addresses)


def _only(texts: Sequence[str], origin: str, addresses: Addresses) -> Above | None:
    """The commune of some texts when they name one, known, and none besides."""
    found = addresses.named_in(texts)
    said = [text[m.end() :] for text in texts for m in _COMMUNE_SAID.finditer(text)]
    name = type_and_name(found.commune)[1].lower()
    others = [text for text in said if text[0].isupper() and not text.lower().startswith(name)]
    undated = tuple(re.sub(r"\bngày\b", "", text, flags=re.IGNORECASE) for text in texts)
    if not found.commune or others or of_another(undated, addresses.own_provinces):
        return None
    return Above(Words(found.commune, found.district), origin, origin if found.district else "")


def _joined(title: Above, commune: Above, district: Above) -> Above:
    """What the titles say, and what they leave out by what names who wrote the list."""
    by, of = (title if title.place.commune else commune), (title if title.place.district else district)
    return Above(Words(by.place.commune, of.place.district), by.of_commune, of.of_district)


def _with_hamlet(table: Table, rules: Rules, told: Above) -> Above:
    """With the one hamlet that the sheet's name or the titles tell: “Ấp 1”, “… HỌC TẬP ẤP BÌNH CHÁNH, XÃ TÂN AN”."""
    own = [c for row in table.grid.rows[: table.header.first] for c in row if 0 < len(c) <= LONGEST]
    sheet, titles = (
        _bare_sheet(table.grid.name),
        [(c, TITLE) for c in own] + [(c, _beside(table)) for c in table.grid.above],
    )
    for texts in ([(sheet, _called(table, rules))], titles):
        found = {
            m[1]: origin
            for text, origin in texts
            for m in _IN_HAMLET.finditer(modern_line(text))
            if text.isupper() or not any(word[0].islower() for word in m[1].split()[-1:])
        }
        if len({usual_case(hamlet) for hamlet in found}) == 1:
            hamlet, origin = next(iter(found.items()))
            return replace(told, place=replace(told.place, hamlet=usual_case(hamlet)), of_hamlet=origin, hamlet=hamlet)
    return told


def _called(table: Table, rules: Rules) -> str:
    return FILE if table.grid.name == rules.options.file_name else SHEET


def _beside(table: Table) -> str:
    """What the texts are that stand with a grid and not in it."""
    return PARAGRAPH if table.grid.flows else TITLE


def _bare_sheet(name: str) -> str:
    return _SHEET.sub("", modern_line(name).replace("_", " "))


def _by_titles(table: Table, addresses: Addresses) -> tuple[Above, Above]:
    """What the titles say, the nearest first, and what those texts say that name who wrote the list."""
    grid = table.grid
    own = tuple(c for row in grid.rows[: table.header.first] for c in reversed(dict.fromkeys(row)))
    found = [*((t, _beside(table)) for t in titles_in(grid.above)), *((t, TITLE) for t in titles_in(own))]
    # Another table's own number, “2. Xã Tân An”, is not this one's.
    numbered = any(map(NUMBERED.match, (*grid.above, *own)))
    found += [(t, EARLIER) for of in grid.further for t in titles_in(of) if not (numbered and t.numbered)]
    titles = [(t.text, origin) for t, origin in found if not t.issuer]
    return _nearest(titles, addresses), _nearest([(t.text, LETTERHEAD) for t, _ in found if t.issuer], addresses)


def _nearest(texts: Sequence[tuple[str, str]], addresses: Addresses) -> Above:
    """The commune of the first text that names one, and the district of the first that names one."""
    found = [(*addresses.in_title(text), origin) for text, origin in texts]
    of_commune = next((f for f in found if f[0].commune or f[1]), (Words(), False, ""))
    of_district = next((f for f in found if f[0].district), (Words(), False, ""))
    return Above(Words(of_commune[0].commune, of_district[0].district), of_commune[2], of_district[2])


def _sheet_names(table: Table) -> list[str]:
    """The sheet's name, and in Unicode where it was typed otherwise: it stands last above the list then."""
    grid = table.grid
    return [grid.name, *(() if grid.flows else grid.above[-1:])]


def _by_sheet(name: str, addresses: Addresses) -> Words:
    """What the name of a sheet says, when it is a place and nothing else."""
    bare = _bare_sheet(name)
    for text in (bare, _SHEET_END.sub("", bare)):
        words = addresses.split(usual_case(text))
        if words and not (words.left or words.removed or words.hamlet):
            return words
    return Words()


def _key(commune: str) -> str:
    return name_key(type_and_name(commune)[1])


def communes_said(table: Table, rules: Rules, place: Words) -> frozenset[str]:
    """The communes that the rows' own cells name; none where no row could be given another place than its own."""
    addresses = rules.placer.addresses
    if not (place.commune or rules.options.placed):
        return frozenset()
    columns = [*table.columns("commune"), *table.columns("address")]
    cells = {table.cell(r, column) for column in columns for r in table.below}
    said = {_key(addresses.split(cell).commune) for cell in cells if cell}
    return frozenset(key for key in said if key in addresses.today or key in addresses.former)
