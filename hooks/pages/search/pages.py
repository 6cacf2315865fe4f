"""Tra cứu: the page with the one box. Without script it tells where names are listed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from hooks.pages import parts
from hooks.pages.exemplars import kinds
from hooks.pages.honours import index as honours_index
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.pages.search.documents import KINDS
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.kinds.registry import EXEMPLAR_KINDS, KIND_LABELS

_MOST_DECISIONS = 5


def views(c: Catalogue) -> Iterator[View]:
    """The page."""
    about = f"Tìm người, gia đình, đơn vị, bài viết, xã, phường ở {c.campaign.area}: gõ có dấu hay không dấu, tên cũ hay mới."
    yield View("tra-cuu/", "search/index.html", "Tra cứu", about, partial(_page, c))


def _page(c: Catalogue) -> Data:
    years = {str(s.record.date.year) for s in c.stories.values()} | set(c.honours_by_year)
    decisions = list(c.decisions.values())
    return {
        "kinds": list(KINDS.items()),
        "years": sorted(years, reverse=True),
        "titles": [{"id": t.id, "name": t.name} for t in c.titles.values()],
        "places": [parts.place_link(p) for p in c.gazetteer.by_name],
        "title_lists": [
            {"name": t.name, "url": honours_index.title_address(t.id)}
            for t in c.titles.values()
            if t.id in c.honours_by_title
        ],
        "year_lists": [
            {"name": year, "url": honours_index.year_address(year)} for year in sorted(c.honours_by_year, reverse=True)
        ],
        "decisions": [registers.decision_card(c, d.record) for d in decisions[:_MOST_DECISIONS]],
        "kinds_of_exemplar": [{"name": KIND_LABELS[k.kind], "url": kinds.kind_address(k.kind)} for k in EXEMPLAR_KINDS],
    }
