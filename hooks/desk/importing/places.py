"""Cells → where a row is: its own cells, the heading inside the list, the list's title, in this order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from hooks.desk.importing.cells import Cells
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.steps import Fault, Remark
from hooks.desk.place_words.addresses import Words
from hooks.desk.place_words.lists import FORMERLY, Placed

_SIGNS = re.compile(r"[,;(-]")
"""What parts an address."""

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
    found = _words(listing, cells.words, memory.groups.now.words)
    if isinstance(found, Fault):
        return Where({}, found), memory
    words, by_title = found
    table, options = listing.table, listing.rules.options
    column = next((c for of in ("commune", "address", "district", "hamlet") for c in table.columns(of)), None)
    at = column.index if column else 0
    remarks = _remarked(listing, r, at, Remark.BY_TITLE) if by_title else ()
    if not (words.commune or words.district):
        if column and not options.placed and column.field != "hamlet":
            return Where({}, Fault(at, _no_commune(cells.words)), remarks), memory
        nowhere = () if options.placed else _remarked(listing, r, at, Remark.NOWHERE)
        return Where({"hamlet": words.hamlet}, None, remarks + nowhere), memory
    placed, choices, memory = _placed(listing, words, memory)
    ambiguous = {"cell": listing.at(r, at), "value": words.commune, "choices": list(choices)} if choices else None
    if placed.fault:
        return Where({}, Fault(at, placed.fault), remarks, ambiguous=ambiguous), memory
    if not words.commune and table.columns("commune"):
        remarks += _remarked(listing, r, at, Remark.DISTRICT_ONLY)
    columns = {"code": placed.code, "former": placed.former, "district": placed.district, "hamlet": words.hamlet}
    return Where(columns, None, remarks, placed.note, ambiguous), memory


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
    return f"không thấy tên xã, phường trong “{said[:80]}”" if said else "ô nơi ở hoặc trụ sở để trống"


def _words(listing: Listing, words: Mapping[str, str], above: Words) -> tuple[Words, bool] | Fault:
    """What the row's cells, then the headings above it, say of its place; whether the list's title had to tell."""
    addresses, title = listing.rules.placer.addresses, listing.place
    address = addresses.split(words["address"]) if words.get("address") else _NOTHING
    commune, hamlet = words.get("commune", ""), _NOTHING
    inside = addresses.split(commune) if _is_address(commune) else Words(commune)
    if words.get("hamlet"):
        hamlet = addresses.hamlet(words["hamlet"], listing.table.columns("hamlet")[0].heading.split(" / ")[-1])
    for of, part in (("address", address), ("hamlet", hamlet), ("commune", inside)):
        if part.left:
            return Fault(listing.table.columns(of)[0].index, f"không hiểu phần “{part.left[:80]}” trong nơi ở")
    main = inside.commune or address.commune or hamlet.commune
    district = words.get("district") or inside.district or address.district or hamlet.district
    small = hamlet.hamlet or inside.hamlet or address.hamlet or ("" if main else above.hamlet)
    main, district, by_title = from_above(listing, main, district, above)
    near = title.district or title.near
    return Words(main, district, small, address.province or inside.province, near=near), by_title


def _is_address(commune: str) -> bool:
    """Whether more than a name stands in a commune's cell; “(cũ)” belongs to the name."""
    return bool(_SIGNS.search(commune)) and bool(_SIGNS.search(FORMERLY.sub("", commune)))


def from_above(listing: Listing, commune: str, district: str, above: Words) -> tuple[str, str, bool]:
    """What a row leaves out, from the heading inside the list, else from the list's title, which is told."""
    commune, district = commune or above.commune, district or above.district
    if commune or district or listing.table.columns("commune") or listing.table.columns("address"):
        return commune, district, False
    title = listing.place
    district = "" if title.commune or listing.rules.options.placed else title.district
    return title.commune, district, bool(title.commune or district)
