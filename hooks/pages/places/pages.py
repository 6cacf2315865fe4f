"""Địa phương: the map and list of communes and wards, former names, a page for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.pages.places import maps
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue, period_label
from hooks.records.joined.honours import Honour
from hooks.records.joined.places import Place, district_key
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.figures import Statistic
from hooks.records.model.places import FormerUnit, Share
from hooks.records.reading.loading import Loaded
from hooks.text import slug, sort_key

TOP = "dia-phuong/"
_ROWS = 10
Whole = Mapping[str, tuple[Loaded[Exemplar], ...]]


def views(c: Catalogue) -> Iterator[View]:
    """The index, and a page for every commune and ward."""
    count = len(c.gazetteer.places)
    about = f"Bản đồ và danh sách {count} xã, phường của {c.campaign.area}; tên cũ và nơi mang tên mới."
    yield View(TOP, "places/index.html", "Địa phương", about, partial(_index, c), sign=partial(_sign, c))
    whole, figures = _whole_districts(c), _statistics(c)
    for place in c.gazetteer.by_name:
        yield View(
            addresses.place(place),
            "places/place.html",
            _capital(place.label),
            _description(c, place),
            partial(_page, c, place, whole, figures),
            source="data/places.csv",
        )


def _sign(c: Catalogue) -> signs.Heading:
    found = c.gazetteer.places.values()
    spots = tuple((p.now.tile_col, p.now.tile_row, min(2, maps.total(c, p))) for p in found)
    return "", f"Địa phương: {len(spots)} xã, phường", signs.Tiles(spots)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _description(c: Catalogue, place: Place) -> str:
    olds = ", ".join(f"{u.type.lower()} {u.name}" for u in place.former)
    before = f" Trước {show(c.gazetteer.starts)}: {olds}." if olds else ""
    return parts.description(f"{_capital(place.label)}: danh hiệu, gương sáng, câu chuyện học tập.{before}")


# ---------------------------------------------------------------- the index


def _index(c: Catalogue) -> Data:
    return {
        "count": len(c.gazetteer.places),
        "kinds": _kinds(c),
        "places": [
            parts.place_link(p) | {"count": maps.total(c, p), "told": maps.told(c, p)} for p in c.gazetteer.by_name
        ],
        "map": maps.tiles(c),
        "lace": maps.discs(c),
        "areas": maps.areas(c),
        "districts": _districts(c),
        "last_day": show(max(u.until for u in c.gazetteer.former)),
        "starts": show(c.gazetteer.starts),
    }


def _kinds(c: Catalogue) -> str:
    counts: dict[str, int] = defaultdict(int)
    for place in c.gazetteer.places.values():
        counts[place.now.type.lower()] += 1
    return ", ".join(f"{n} {kind}" for kind, n in sorted(counts.items(), key=lambda x: sort_key(x[0])))


def _linked_counts(c: Catalogue, place: Place) -> list[Data]:
    return [{"label": _capital(w), "count": parts.number(n), "id": slug(w)} for n, w in maps.counts(c, place)]


def _districts(c: Catalogue) -> list[Data]:
    """Former provinces with their districts, each with its former units and where they are now."""
    found: dict[tuple[str, str], list[FormerUnit]] = defaultdict(list)
    for unit in c.gazetteer.former:
        found[(unit.province, unit.district)].append(unit)
    provinces: dict[str, list[Data]] = defaultdict(list)
    for (province, district), units in sorted(found.items(), key=lambda x: tuple(map(sort_key, (x[0][0], x[0][1])))):
        provinces[province].append({"name": district, "units": _former(c, units)})
    return [{"name": name, "districts": districts} for name, districts in provinces.items()]


def _former(c: Catalogue, units: list[FormerUnit]) -> list[Data]:
    """Former units in Vietnamese order, each once with all places it went to."""
    out: dict[tuple[str, str], Data] = {}
    for u in sorted(units, key=lambda u: (sort_key(u.name), u.type, u.now_code)):
        entry = out.setdefault((u.type, u.name), {"label": f"{u.type.lower()} {u.name}", "now": []})
        now = parts.place_link(c.gazetteer.places[u.now_code])
        entry["now"].append(now | {"part": u.share is Share.PART})
    return list(out.values())


# ---------------------------------------------------------------- one place


def _whole_districts(c: Catalogue) -> Whole:
    """Exemplars of a whole former district, by the district's key."""
    out: dict[str, list[Loaded[Exemplar]]] = defaultdict(list)
    for loaded in c.exemplars.values():
        for key in {district_key(p.label) for p in c.places_of(loaded.record) if p.whole_district}:
            out[key].append(loaded)
    return {key: tuple(found) for key, found in out.items()}


def _statistics(c: Catalogue) -> Mapping[str, list[Data]]:
    """Published figures by today's place code."""
    out: dict[str, list[Data]] = defaultdict(list)
    for loaded in c.statistics:
        found = c.resolve(loaded.record.place) if loaded.record.place else None
        for code in found.now if found else ():
            out[code].append(_figures(c, loaded.record))
    return out


def _figures(c: Catalogue, s: Statistic) -> Data:
    return {
        "subject": s.subject,
        "period": s.period,
        "figures": s.figures,
        "caution": s.caution,
        "notes": parts.notes(c, s.notes),
        "sources": parts.citations(c, s.sources),
        "sample": s.sample,
    }


def _page(c: Catalogue, place: Place, whole: Whole, figures: Mapping[str, list[Data]]) -> Data:
    honours = c.honours_at.get(place.code, ())
    return {
        "name": _capital(place.label),
        "label": place.label,
        "code": place.code,
        "counts": _linked_counts(c, place),
        "crumbs": [("Địa phương", TOP), (_capital(place.label), None)],
        "periods": [
            {"label": period_label(p), "since": show(p.since), "until": show(p.until) if p.until else ""}
            for p in place.periods
        ],
        "former": [_old(u) for u in place.former],
        "last_day": show(place.former[0].until) if place.former else "",
        "decisions": [_decision(c, d, lines) for d, lines in _by_decision(honours).items()],
        "exemplars": [parts.exemplar_card(c, e) for e in c.exemplars_at.get(place.code, ())],
        "stories": [parts.story_card(c, s) for s in c.stories_at.get(place.code, ())],
        "districts": _of_districts(c, place, whole),
        "statistics": figures.get(place.code, []),
    }


def _old(u: FormerUnit) -> Data:
    district = u.district[:1].lower() + u.district[1:]
    return {
        "label": f"{u.type} {u.name}",
        "district": district,
        "province": u.province,
        "part": u.share is Share.PART,
    }


def _by_decision(honours: tuple[Honour, ...]) -> Mapping[str, list[Honour]]:
    out: dict[str, list[Honour]] = defaultdict(list)
    for h in honours:
        out[h.decision.id].append(h)
    return out


def _decision(c: Catalogue, decision: str, lines: list[Honour]) -> Data:
    card = registers.decision_card(c, c.decisions[decision].record)
    first = lines[:_ROWS]
    return card | {"lines": first, "here": parts.number(len(lines)), "rest": parts.number(len(lines) - len(first))}


def _of_districts(c: Catalogue, place: Place, whole: Whole) -> list[Data]:
    """Exemplars of the whole of a former district that this place was in."""
    names = {district_key(u.district): u.district for u in place.former}
    return [
        {"name": name[:1].lower() + name[1:], "cards": [parts.exemplar_card(c, e) for e in whole[key]]}
        for key, name in sorted(names.items(), key=lambda n: sort_key(n[1]))
        if key in whole
    ]
