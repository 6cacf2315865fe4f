"""Tra cứu: the page with the one box. Without script it tells where names are listed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice

from hooks.pages import addresses, parts
from hooks.pages.exemplars import kinds
from hooks.pages.honours import index as honours_index
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.pages.plan.criteria import current_first
from hooks.pages.search.documents import KINDS
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.places import bare_district
from hooks.records.model.kinds import registry
from hooks.sections import called

_MOST_DECISIONS = 5


def views(c: Catalogue) -> Iterator[View]:
    """The page."""
    about = f"Tìm người, gia đình, đơn vị, bài viết, xã, phường ở {c.campaign.area}: gõ có dấu hay không dấu, tên cũ hay mới."
    yield View("tra-cuu/", "search/index.html", "Tra cứu", about, partial(_page, c))


def _page(c: Catalogue) -> Data:
    years = {str(s.record.date.year) for s in c.stories.values()} | set(c.honours_by_year)
    return {
        "kinds": [(kind, called(kind, label)) for kind, label in KINDS.items()],
        "years": sorted(years, reverse=True),
        "titles": [{"id": t.id, "name": t.name} for t in c.titles.values()],
        "places": [parts.place_link(p) for p in c.gazetteer.by_name],
        "letters": _letters(c),
        "former": _former(c),
        "ended": bool(c.gazetteer.former),
        "groups": [{"short": g.short, "url": addresses.group(g)} for g in current_first(c)],
        "title_lists": [
            {
                "name": t.name,
                "url": addresses.title(t.id),
                "list": honours_index.title_address(t.id) if t.id in c.honours_by_title else None,
            }
            for t in c.titles.values()
        ],
        "year_lists": [
            {"name": year, "url": honours_index.year_address(year)} for year in sorted(c.honours_by_year, reverse=True)
        ],
        "decisions": [registers.decision_card(c, d.record) for d in islice(c.decisions.values(), _MOST_DECISIONS)],
        "kinds_of_exemplar": _kinds(c),
    }


def _kinds(c: Catalogue) -> list[Data]:
    """Kinds of which there is an exemplar."""
    shown = {e.record.kind for e in c.exemplars.values()}
    return [
        {"name": k.about.many, "url": kinds.kind_address(k.kind)} for k in registry.current().models if k.kind in shown
    ]


def _letters(c: Catalogue) -> list[tuple[str, list[Data]]]:
    """Places of today by the first letter of their names."""
    found: dict[str, list[Data]] = {}
    for place in c.gazetteer.by_name:
        found.setdefault(place.name[0].upper(), []).append(parts.place_link(place))
    return list(found.items())


def _former(c: Catalogue) -> Data | None:
    """A former name and its district as an example of what may be typed."""
    gone = (u for u in c.gazetteer.former if u.district and u.name != c.gazetteer.places[u.now_code].name)
    unit = next(gone, None)
    return {"unit": unit.name, "district": bare_district(unit.district)} if unit else None
