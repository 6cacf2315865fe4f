"""Địa phương: the map and list of communes and wards, former names, a page for each."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.parts import Data
from hooks.pages.places import maps, place, tiles
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined import positions
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.levels import COMMUNES
from hooks.records.joined.places import Place
from hooks.records.model.places import FormerUnit, Share
from hooks.sections import Section, named
from hooks.text import slug, sort_key

TOP = place.TOP
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_IN_A_ROW = 8
"""Places in a row of the link picture where nobody knows where they lie."""
_TELEX = {"Đ": "dd", "Ă": "aw", "Â": "aa", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"}
"""Letters that are no ASCII, as they are typed, for anchors."""


def views(c: Catalogue) -> Iterator[View]:
    """The index, and a page for every commune and ward."""
    count = len(c.gazetteer.places)
    about = f"Bản đồ và danh sách {count} {called(c)} của {c.campaign.area}; tên cũ và nơi mang tên mới."
    yield View(TOP, "places/index.html", named(Section.PLACES), about, partial(_index, c), sign=partial(_sign, c))
    known = place.Known.of(c)
    for one in c.gazetteer.by_name:
        yield View(
            addresses.place(one),
            "places/place.html",
            parts.capital(one.label),
            _description(c, one),
            partial(place.data, c, one, known),
            source="data/places.csv",
        )


def called(c: Catalogue) -> str:
    """What the places of today are: xã, phường, and đặc khu where there are any."""
    there = {p.now.type.casefold() for p in c.gazetteer.places.values()}
    return ", ".join(kind.name for kind in COMMUNES if kind.name in there)


def _sign(c: Catalogue) -> signs.Heading:
    found = c.gazetteer.places.values()
    cells = positions.tiles(c.gazetteer) or {p.code: divmod(i, _IN_A_ROW) for i, p in enumerate(c.gazetteer.by_name)}
    spots = tuple((cells[p.code][1], cells[p.code][0], min(2, maps.total(c, p))) for p in found)
    return "", f"Địa phương: {len(spots)} {called(c)}", signs.Tiles(spots)


def _description(c: Catalogue, one: Place) -> str:
    olds = ", ".join(f"{u.type.lower()} {u.name}" for u in one.former)
    before = f" Trước {show(c.gazetteer.starts)}: {olds}." if olds else ""
    told = maps.told(c, one) or "tên cũ, nơi gần nhất, việc kế hoạch đặt ra"
    return parts.description(f"{parts.capital(one.label)}: {told}.{before}")


# ---------------------------------------------------------------- the index


def _index(c: Catalogue) -> Data:
    return {
        "count": len(c.gazetteer.places),
        "called": called(c),
        "kinds": _kinds(c),
        "letters": letters(c),
        "map": tiles.tile_map(c),
        "lace": maps.discs(c),
        "areas": maps.areas(c),
        "districts": _districts(c),
        "last_day": show(max(u.until for u in c.gazetteer.former)) if c.gazetteer.former else "",
        "starts": show(c.gazetteer.starts),
        "example": _example(c),
    }


def _example(c: Catalogue) -> str:
    """A name that may be typed: of a town that ended if there is one, of a former unit, or of a place of today."""
    olds = [u for u in c.gazetteer.former if u.name != c.gazetteer.places[u.now_code].name]
    towns = [u for u in olds if u.type == "Thị trấn"]
    names = [u.name for u in (*towns, *olds)] or [place.name for place in c.gazetteer.by_name]
    return names[0].lower()


def _kinds(c: Catalogue) -> str:
    counts: dict[str, int] = defaultdict(int)
    for one in c.gazetteer.places.values():
        counts[one.now.type.lower()] += 1
    return ", ".join(f"{n}\u00a0{kind}" for kind, n in sorted(counts.items(), key=lambda x: sort_key(x[0])))


def letters(c: Catalogue) -> list[Data]:
    """Places by first letter, without its tone, in Vietnamese order."""
    found: dict[str, list[Data]] = defaultdict(list)
    for p in c.gazetteer.by_name:
        found[_letter(p.name)].append(parts.place_link(p) | {"count": maps.total(c, p), "told": maps.told(c, p)})
    return [
        {"letter": one, "anchor": f"chu-{_TELEX.get(one, one.lower())}", "places": places}
        for one, places in found.items()
    ]


def _letter(name: str) -> str:
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", name[0].upper())))


def _districts(c: Catalogue) -> list[Data]:
    """Former provinces with their districts, each with its former units and where they are now."""
    found: dict[tuple[str, str], list[FormerUnit]] = defaultdict(list)
    for unit in c.gazetteer.former:
        found[(unit.province, unit.district)].append(unit)
    provinces: dict[str, list[Data]] = defaultdict(list)
    for (province, district), units in sorted(found.items(), key=lambda x: tuple(map(sort_key, (x[0][0], x[0][1])))):
        provinces[province].append({"name": district, "anchor": slug(district), "units": _former(c, units)})
    return [{"name": name, "districts": districts} for name, districts in provinces.items()]


def _former(c: Catalogue, units: list[FormerUnit]) -> list[Data]:
    """Former units in Vietnamese order, each once with all places it went to."""
    last = max(u.until for u in c.gazetteer.former)
    out: dict[tuple[str, str, dt.date], Data] = {}
    for u in sorted(units, key=lambda u: (sort_key(u.name), u.type, u.now_code)):
        ended = show(u.until) if u.until < last else ""
        entry = out.setdefault(
            (u.type, u.name, u.until), {"label": f"{u.type.lower()} {u.name}", "ended": ended, "now": []}
        )
        now = parts.place_link(c.gazetteer.places[u.now_code])
        entry["now"].append(now | {"part": u.share is Share.PART})
    return list(out.values())
