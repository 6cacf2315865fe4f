"""The page of one commune or ward: what it was, what is told of it, its neighbours, what the plan asks of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.parts import Data
from hooks.pages.places import asked, maps, recipients, tiles
from hooks.pages.sending import pages as sending
from hooks.records.joined import positions
from hooks.records.joined.catalogue import Catalogue, period_label
from hooks.records.joined.places import Place, district_key
from hooks.records.joined.resolved import Resolved
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.figures import Statistic
from hooks.records.model.kinds import registry
from hooks.records.model.kinds.registry import listed
from hooks.records.model.places import FormerUnit, Share
from hooks.records.reading.loading import Loaded
from hooks.sections import Section, named
from hooks.text import lower_first, sort_key

TOP = "dia-phuong/"
MOST_NEIGHBOURS, MOST_CARDS = 6, 4


@dataclass(frozen=True, slots=True)
class Known:
    """What is made out once for the pages of all places."""

    whole: Mapping[str, list[Loaded[Exemplar]]]
    """Exemplars of a whole former district, by the district's key."""
    figures: Mapping[str, list[Data]]
    """Published figures by today's place code: those of a former commune before those of its district."""
    locator: tiles.Locator
    asked: Callable[[str], Data | None]
    """What the plan asks of a place of this type, when the first such place is told of."""

    @classmethod
    def of(cls, c: Catalogue) -> Known:
        """Of this catalogue."""
        return cls(_whole_districts(c), _statistics(c), tiles.Locator.of(c), cache(partial(asked.asked, c)))


def _whole_districts(c: Catalogue) -> Mapping[str, list[Loaded[Exemplar]]]:
    out: dict[str, list[Loaded[Exemplar]]] = defaultdict(list)
    for loaded in c.exemplars.values():
        for key in {district_key(p.label) for p in c.places_of(loaded.record) if p.whole_district}:
            out[key].append(loaded)
    return out


def _statistics(c: Catalogue) -> Mapping[str, list[Data]]:
    out: dict[str, list[Data]] = defaultdict(list)
    placed = [(s.record, c.resolve(s.record.place)) for s in c.statistics if s.record.place]
    for record, found in sorted(placed, key=lambda x: bool(x[1] and x[1].whole_district)):
        for code in found.now if found else ():
            out[code].append(_figures(c, record, found))
    return out


def _figures(c: Catalogue, s: Statistic, found: Resolved | None) -> Data:
    return {
        "subject": s.subject,
        "place": parts.place(c, found) if found else None,
        "period": s.period,
        "figures": s.figures,
        "caution": s.caution,
        "notes": parts.notes(c, s.notes),
        "sources": parts.citations(c, s.sources),
        "id": s.id,
        "sample": s.sample,
    }


def data(c: Catalogue, place: Place, known: Known) -> Data:
    """What the page shows."""
    exemplars = [parts.exemplar_card(c, e) for e in c.exemplars_at.get(place.code, ())]
    return _header(c, place, known) | {
        "counts": _counts(c, place),
        "decisions": recipients.decisions(c, place),
        "searched": len(c.honours_at.get(place.code, ())) > recipients.MOST_ROWS,
        "exemplars": exemplars[:MOST_CARDS],
        "more_exemplars": exemplars[MOST_CARDS:],
        "stories": [parts.story_card(c, s) for s in c.stories_at.get(place.code, ())],
        "districts": _of_districts(c, place, known),
        "statistics": known.figures.get(place.code, []),
        "asked": known.asked(place.now.type),
        "neighbours": _neighbours(c, place),
        "any_of": listed([f"một {word}" for word in _after_one()], "hay"),
        "forms": [
            {"name": name, "url": f"{sending.address(kind)}?noi={place.code}"}
            for kind, name in registry.current().labels.items()
        ],
    }


def _after_one() -> list[str]:
    return list(dict.fromkeys(kind.after_one for kind in registry.current().known.values()))


def _header(c: Catalogue, place: Place, known: Known) -> Data:
    """What the place is called, where it lies, what it was."""
    return {
        "name": parts.capital(place.label),
        "label": place.label,
        "type": place.now.type,
        "bare": place.name,
        "kind": place.now.type.lower(),
        "code": place.code,
        "crumbs": [(named(Section.PLACES), TOP), (parts.capital(place.label), None)],
        "periods": [
            {"label": period_label(p), "since": show(p.since), "until": show(p.until) if p.until else ""}
            for p in place.periods
        ],
        "former": [_old(u) for u in place.former],
        "earlier": _earlier(c, place),
        "last_day": show(place.former[0].until) if place.former else "",
        "locator": known.locator.marked(c, place),
    }


def _counts(c: Catalogue, place: Place) -> list[Data]:
    """What there is, each with where on the page."""
    return [
        {"label": parts.capital(what), "count": parts.number(n), "id": where}
        for where, (n, what) in zip(("guong-sang", "cau-chuyen", "luot-vinh-danh"), maps.counts(c, place), strict=True)
        if n
    ]


def _old(u: FormerUnit) -> Data:
    return {
        "label": f"{u.type} {u.name}",
        "district": lower_first(u.within),
        "province": u.province,
        "part": u.share is Share.PART,
    }


def _earlier(c: Catalogue, place: Place) -> list[Data]:
    """Units that had gone into the others before these ended: by their last day and where that is told."""
    out: dict[object, Data] = {}
    for u in place.earlier:
        sources = [parts.document(c, u.source)] if u.source in c.sources else []
        about = {"until": show(u.until), "sources": sources, "unverified": u.unverified, "units": []}
        group = out.setdefault((u.until, u.source, u.unverified), about)
        group["units"].append(_old(u) | {"into": lower_first(u.into or "")})
    return list(out.values())


def _of_districts(c: Catalogue, place: Place, known: Known) -> list[Data]:
    """Exemplars of the whole of a former district that this place was in."""
    names = {district_key(u.district): u.district for u in place.former}
    return [
        {"name": lower_first(name), "cards": [parts.exemplar_card(c, e) for e in known.whole[key]]}
        for key, name in sorted(names.items(), key=lambda n: sort_key(n[1]))
        if key in known.whole
    ]


def _neighbours(c: Catalogue, place: Place) -> list[Data]:
    """The places with the nearest centres: how far in whole kilometres, what is told of them."""
    return [
        {
            "name": parts.capital(near.place.label),
            "url": addresses.place(near.place),
            "far": f"{near.km:.0f}\u00a0km" if near.km >= 1 else "dưới\u00a01\u00a0km",
            "told": maps.told(c, near.place),
        }
        for near in positions.nearest(c.gazetteer, place, MOST_NEIGHBOURS)
    ]
