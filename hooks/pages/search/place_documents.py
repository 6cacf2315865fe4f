"""Places as documents of /tra-cuu/: those of today, and the communes, districts and provinces that were before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote_plus

from hooks.dates import show
from hooks.pages import addresses
from hooks.pages.places import pages as places_pages
from hooks.pages.search.documents import Document
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.places import Place, bare_district
from hooks.records.joined.spelling import other_spellings
from hooks.records.model.places import FormerUnit, Share
from hooks.sections import at
from hooks.text import lower_first, slug, sort_key

KIND = "dia-phuong"
_MOST_NAMES = 6
"""So many successors are named; of more it is said how many."""


def documents(c: Catalogue) -> Iterator[Document]:
    """Places of today, the area itself, districts and provinces that ended, former units; all lead to places of today."""
    for place in c.gazetteer.by_name:
        yield _today(c, place)
    yield _area(c)
    yield from _ended(c, lambda unit: unit.district, "huyen")
    yield from _ended(c, lambda unit: f"Tỉnh {unit.province}" if unit.province != c.campaign.area else "", "tinh")
    for unit in sorted(c.gazetteer.former, key=lambda u: (sort_key(u.name), sort_key(u.district), u.now_code)):
        if unit.name != c.gazetteer.places[unit.now_code].name:
            yield _former(c, unit)


def _today(c: Catalogue, place: Place) -> Document:
    by_district: dict[str, dict[str, None]] = {}
    for unit in place.former:
        by_district.setdefault(lower_first(unit.within), {})[_old(unit)] = None
    listed = ((", ".join(units), f" ({district})" if district else "") for district, units in by_district.items())
    olds = "; ".join(map("".join, listed))
    lines = (f"Trước {show(c.gazetteer.starts)}: {olds}",) if olds else ()
    names = (place.label, place.name, *other_spellings(place.label), *other_spellings(place.name))
    body = " ".join(dict.fromkeys(_around((*place.former, *place.earlier))))
    return Document(
        KIND, place.code, _capital(place.label), addresses.place(place), lines, names, body, places=(place.code,)
    )


def _around(units: Iterable[FormerUnit]) -> Iterator[str]:
    """Former units, districts and provinces, as words to be found by."""
    for unit in units:
        yield from (_old(unit), unit.district, unit.province)


def _former(c: Catalogue, unit: FormerUnit) -> Document:
    """A former name with its district, and the place of today it leads to."""
    place, old, district = c.gazetteer.places[unit.now_code], _old(unit), lower_first(unit.within)
    within = (f"{old} {district}", f"{unit.name} {bare_district(unit.district)}") if district else ()
    called = (old, unit.name, *within)
    names = tuple(dict.fromkeys((*called, *(way for name in called for way in other_spellings(name)))))
    until = f".{unit.until}" if unit.into else ""
    return Document(
        KIND,
        f"{place.code}.{slug(old)}.{slug(unit.district)}{until}",
        ", ".join(filter(None, (f"{_capital(old)} cũ", district))),
        addresses.place(place),
        (_became(unit, place),),
        names,
        f"{unit.district} {unit.province} {place.label}".strip(),
        places=(place.code,),
    )


def _became(unit: FormerUnit, place: Place) -> str:
    now = f"{'Một phần nay' if unit.share is Share.PART else 'Nay'} thuộc {place.label}"
    return f"Đến hết {show(unit.until)}, nhập vào {lower_first(unit.into)}. {now}" if unit.into else now


def _ended(c: Catalogue, name_of: Callable[[FormerUnit], str], key: str) -> Iterator[Document]:
    """Districts or provinces that are no more, each with the places of today its units went to."""
    found: dict[str, list[FormerUnit]] = {}
    for unit in c.gazetteer.former:
        if name := name_of(unit):
            found.setdefault(name, []).append(unit)
    for name, units in sorted(found.items(), key=lambda x: sort_key(x[0])):
        now = dict.fromkeys(u.now_code for u in units)
        labels = sorted((c.gazetteer.places[code].label for code in now), key=sort_key)
        bare = bare_district(name).removeprefix("Tỉnh ")
        asked = f"?tim={quote_plus(bare)}" if key == "huyen" else ""  # the box there knows no provinces
        address = f"{at(places_pages.TOP)}{asked}#ten-cu"
        lines = (f"Tên cũ, đến {show(max(u.until for u in units))}", f"Nay là {_listed(labels)}")
        yield Document(KIND, f"{key}.{slug(name)}", name, address, lines, (name, bare), " ".join(labels))


def _listed(labels: list[str]) -> str:
    return ", ".join(labels) if len(labels) <= _MOST_NAMES else f"{len(labels)} xã, phường"


def _area(c: Catalogue) -> Document:
    """The whole area by all names it had."""
    names = [period.name for period in c.campaign.area_names]
    then = [f"{_capital(p.name)} đến {p.until}" for p in c.campaign.area_names if p.until]
    count = f"{len(c.gazetteer.places)} xã, phường: bản đồ, danh sách, tên cũ"
    return Document(
        KIND, "dia-ban", _capital(names[-1]), at(places_pages.TOP), (count, *then), (*names, c.campaign.area), count
    )


def _old(unit: FormerUnit) -> str:
    return f"{unit.type.lower()} {unit.name}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
