"""Cells → where a row is: its own cells, the heading inside the list, the list's title, in this order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from hooks.desk.importing.cells import Cells
from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.memory import Memory, Remark, Source
from hooks.desk.importing.steps import Fault
from hooks.desk.place_words.addresses import Words
from hooks.desk.place_words.lists import FORMERLY, Placed
from hooks.records.joined.levels import COMMUNES, names, type_and_name
from hooks.records.joined.spelling import name_key

_SIGNS = re.compile(r"[,;(-]")
"""What parts an address."""
_HERE = re.compile(
    r"(?:(?:toàn|trong|cả|tại|ở|thuộc|cùng|nội)\s+)*(?:địa bàn\s+)?(?:xã|phường|thị trấn|đặc khu)(?:\s+(?:nhà|này|ta|mình|sở tại))?",
    re.IGNORECASE,
)
"""“Toàn xã”, “xã nhà”: the list's own commune."""
_WORK = re.compile(
    r"(?:trường (?:mầm|mẫu|mn|tiểu|th|trung|cao|đại|phổ|chính)|(?:mn|th|thcs|thpt|cty) |công ty|doanh nghiệp|ủy ban|ubnd|phòng |sở "
    r"|trung tâm \w+ |bệnh viện|trạm |hợp tác xã|công an|hội (?:khuyến|nông|liên|phụ|cựu|chữ|người)|đảng ủy|xí nghiệp|nhà máy)",
    re.IGNORECASE,
)
"""How the name of a place of work begins, where a hamlet should stand."""
_PART = re.compile(r"(?:tổ|xóm|đội|cụm|liên gia)\b", re.IGNORECASE)
"""Parts of a hamlet."""
_PLACES = ("commune", "address", "district", "hamlet")
_NOTHING = Words()


Remarks = tuple[tuple[Remark, str], ...]
"""What is to be counted over the whole list, with the cell."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place columns of a row, or why there are none, and what is to be told of them."""

    columns: Mapping[str, str | None]
    fault: Fault | None = None
    remarks: Remarks = ()
    note: str = ""
    ambiguous: Mapping[str, object] | None = None
    """A name of several districts, with these."""


def place_of(listing: Listing, r: int, cells: Cells, memory: Memory) -> tuple[Where, Memory]:
    """The place of a row. Which of several it is, an editor is asked; the answer holds below."""
    key = (memory.groups.now.words, *map(cells.words.get, _PLACES))
    if known := listing.told_where.get(key):
        return known, memory
    where, after = _place_of(listing, r, cells, memory)
    if after is memory and not (where.remarks or where.ambiguous):  # these name the row's own cell
        listing.told_where[key] = where
    return where, after


def _place_of(listing: Listing, r: int, cells: Cells, memory: Memory) -> tuple[Where, Memory]:
    above = memory.groups.now.words
    found = told_place(listing, cells.words, above)
    if isinstance(found, Fault):
        return Where({}, found), memory
    words, source = found
    column = next((c for of in _PLACES for c in listing.table.columns(of)), None)
    at = column.index if column else listing.table.named.index
    by_title = _remarked(listing, r, at, Remark.BY_TITLE) if source is Source.TITLE else ()
    remarks = by_title + _worked(listing, r, words.hamlet)
    if not words.commune and (reason := _missing(listing, cells.words, words, source, column)):
        return Where({}, Fault(at, reason), remarks), memory
    if not (words.commune or words.district):
        nowhere = () if listing.rules.options.placed else _remarked(listing, r, at, Remark.NOWHERE)
        return Where({"hamlet": words.hamlet}, None, remarks + nowhere), memory
    placed, choices, memory = _placed(listing, words, memory)
    ambiguous = {"cell": listing.at(r, at), "value": words.commune, "choices": list(choices)} if choices else None
    if placed.fault:
        return Where(
            {}, Fault(_told_at(listing, cells.words, words, at), placed.fault), remarks, ambiguous=ambiguous
        ), memory
    if odd := _oddness(listing, words, source, above, placed):
        remarks += _remarked(listing, r, at, odd)
    columns = {"code": placed.code, "former": placed.former, "district": placed.district, "hamlet": words.hamlet}
    return Where(columns, None, remarks, placed.note, ambiguous), memory


def _told_at(listing: Listing, cells: Mapping[str, str], words: Words, at: int) -> int:
    """The column to mend: the district's where its own cell names none that there was."""
    column = next(iter(listing.table.columns("district")), None)
    own = column is not None and bool(words.district) and cells.get("district") == words.district
    return column.index if column and own and not listing.rules.placer.addresses.district(words.district) else at


def _missing(listing: Listing, words: Mapping[str, str], found: Words, source: Source, column: Column | None) -> str:
    """Why a row that nothing gives a commune cannot be written; '' when it can do without."""
    if listing.place.left and not found.district:
        return f"{listing.place.left}: không rõ ở xã nào; ghi tên xã, phường ở dòng này"
    if source is Source.HERE:
        return "ô nơi ở ghi “xã nhà”, “toàn xã” mà tên bảng không nói xã nào; ghi tên xã, phường"
    if found.district or column is None or column.field == "hamlet":
        return ""
    return _no_commune(words) if listing.said or not listing.rules.options.placed else ""


def _oddness(listing: Listing, words: Words, source: Source, above: Words, placed: Placed) -> Remark | None:
    """What is to be told of a row whose place was found."""
    if not words.commune:
        return Remark.DISTRICT_ONLY if listing.table.columns("commune") else None
    if source is not Source.CELL:
        return None
    if above.commune:
        return Remark.AGAINST_GROUP if _differs(listing, placed, above) else None
    title = listing.place
    against = title.commune and not listing.table.columns("commune") and _differs(listing, placed, title)
    return Remark.AGAINST_TITLE if against else None


def _differs(listing: Listing, placed: Placed, above: Words) -> bool:
    """Whether a row's own place is another than its heading's."""
    other = listing.rules.placer.place(
        Words(above.commune, above.district, near=listing.place.district or listing.place.near)
    )
    return not other.fault and (other.code, other.former, other.district) != (
        placed.code,
        placed.former,
        placed.district,
    )


def _worked(listing: Listing, r: int, hamlet: str) -> Remarks:
    """A hamlet's cell that names a place of work is told."""
    columns = [*listing.table.columns("hamlet"), *listing.table.columns("address")]
    return _remarked(listing, r, columns[0].index, Remark.WORK) if columns and _WORK.match(hamlet) else ()


def _remarked(listing: Listing, r: int, at: int, remark: Remark) -> Remarks:
    return ((remark, listing.at(r, at)),)


def _placed(listing: Listing, words: Words, memory: Memory) -> tuple[Placed, tuple[str, ...], Memory]:
    """The place of words, the districts it had to be chosen from, and the memory with the answer."""
    placer, key = listing.rules.placer, (words.commune, words.district, words.province, words.near)
    if key in memory.answers:
        return placer.place(Words(words.commune, memory.answers[key])), (), memory
    placed = placer.place(words)
    answer = listing.rules.ask(f"“{words.commune}” ở huyện nào?", placed.choices) if placed.choices else None
    if not answer:
        return placed, placed.choices, memory
    memory = replace(memory, answers={**memory.answers, key: answer})
    return placer.place(Words(words.commune, answer)), placed.choices, memory


def _no_commune(words: Mapping[str, str]) -> str:
    said = next((words[f] for f in ("commune", "address") if words.get(f)), "")
    empty = "ô nơi ở hoặc trụ sở để trống; ghi xã, phường vào ô ấy, cả khi tên đã có"
    return f"không thấy tên xã, phường trong “{said[:80]}”" if said else empty


def told_place(listing: Listing, words: Mapping[str, str], above: Words) -> tuple[Words, Source] | Fault:
    """What the row's cells, then the headings above it, say of its place, once for all rows that say the same."""
    key = (above, *map(words.get, _PLACES))
    if key not in listing.told_places:
        listing.told_places[key] = _words(listing, words, above)
    return listing.told_places[key]


def _words(listing: Listing, words: Mapping[str, str], above: Words) -> tuple[Words, Source] | Fault:
    """What the row's cells, then the headings above it, say of its place; and what told the commune."""
    addresses, title = listing.rules.placer.addresses, listing.place
    words, here = _without_here(words)
    address = addresses.split(words["address"]) if words.get("address") else _NOTHING
    commune, hamlet = words.get("commune", ""), _NOTHING
    inside = addresses.split(commune) if _is_address(commune) else Words(commune)
    if words.get("hamlet"):
        hamlet = addresses.hamlet(words["hamlet"], listing.table.columns("hamlet")[0].heading.split(" / ")[-1])
    for of, part in (("address", address), ("hamlet", hamlet), ("commune", inside)):
        if part.left:
            return Fault(listing.table.columns(of)[0].index, _not_understood(part.left))
    main = inside.commune or address.commune or hamlet.commune
    district = words.get("district") or inside.district or address.district or hamlet.district
    small = hamlet.hamlet or inside.hamlet or address.hamlet
    own = bool(main)
    main, district, source = from_above(listing, main, district, above, here=here)
    if not own:
        small = _inside(small, above.hamlet or (title.hamlet if source is Source.TITLE else ""))
    near = title.district or title.near
    return Words(main, district, small, address.province or inside.province, near=near), source


def _not_understood(left: str) -> str:
    return (
        f"không hiểu phần “{left[:80]}” trong nơi ở; chỉ ghi ấp, khu phố, xã, huyện lúc ấy: "
        "cụm công nghiệp, chợ, cơ quan thì thay bằng tên xã, phường nơi nó đóng"
    )


def _inside(small: str, hamlet: str) -> str:
    """“Tổ 3” in a row below the heading “Ấp Bình Chánh” lies in it; another hamlet stands for itself."""
    if small and hamlet and _PART.match(small) and not _PART.match(hamlet) and "," not in small:
        return f"{small}, {hamlet}"
    return small or hamlet


def _without_here(words: Mapping[str, str]) -> tuple[Mapping[str, str], bool]:
    """The words without “xã nhà”, “toàn xã”, and whether they said so."""
    told = dict(words)
    for of in ("commune", "address", "hamlet"):
        if any(kind in told.get(of, "").lower() for kind in names(COMMUNES)):
            parts = [part.strip() for part in told[of].split(",")]
            kept = [part for part in parts if not _HERE.fullmatch(part)]
            if len(kept) < len(parts):
                told[of] = ", ".join(kept)
    return told, told != words


def _is_address(commune: str) -> bool:
    """Whether more than a name stands in a commune's cell; “(cũ)” belongs to the name."""
    return bool(_SIGNS.search(commune)) and bool(_SIGNS.search(FORMERLY.sub("", commune)))


def from_above(
    listing: Listing, commune: str, district: str, above: Words, *, here: bool = False
) -> tuple[str, str, Source]:
    """What a row leaves out, from the heading inside the list, else from the list's title, which is told.

    Where other rows name other communes than the title's, an empty cell is not the title's, unless it says `here`.
    """
    if commune:
        other = above.commune and _key(commune) != _key(above.commune)
        return commune, district or ("" if other else above.district), Source.CELL
    district = district or above.district
    if above.commune:
        return above.commune, district, Source.GROUP
    title, told = listing.place, listing.table.columns("commune")
    if title.commune and not (district and told) and (here or listing.said <= {_key(title.commune)}):
        return title.commune, district, Source.TITLE
    if here or district or told or listing.table.columns("address") or listing.rules.options.placed:
        return "", district, Source.HERE if here else Source.CELL
    return "", title.district, Source.TITLE if title.district else Source.CELL


def _key(commune: str) -> str:
    return name_key(type_and_name(FORMERLY.sub("", commune))[1])
