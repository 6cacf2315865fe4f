"""The index of Vinh danh: every way into the lists; before the first decision, what has been published instead."""

from __future__ import annotations

import datetime as dt

from hooks.pages import addresses, parts, published
from hooks.pages.honours import figure as honours_figure
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.kinds import registry
from hooks.records.model.titles import LearningTitle
from hooks.sections import at
from hooks.text import sort_key

TOP = "vinh-danh/"
MOST_TOLD = 6
"""Exemplars shown on the index while there is no decision."""


def data(c: Catalogue) -> Data:
    """Decisions, titles, years and places that have lines; while there are none, what is known instead."""
    return {
        "decisions": [registers.decision_card(c, d.record) for d in c.decisions.values()],
        "total": len(c.honours),
        "figure": honours_figure.by_year_and_title(c),
        "titles": [_title_count(c, t) for t in c.titles.values() if t.id in c.honours_by_title],
        "awards": sum(n.lines for n in c.counts if n.award),
        "years": [_year_count(c, year) for year in sorted(c.honours_by_year, reverse=True)],
        "places": [
            parts.place_link(p) | {"count": len(c.honours_at[p.code])}
            for p in c.gazetteer.by_name
            if p.code in c.honours_at
        ],
        "sample": any(d.record.sample for d in c.decisions.values()),
    } | ({} if c.decisions else _instead(c))


def _instead(c: Catalogue) -> Data:
    """What the page tells while no decision is out: the titles, the figures that were published, who did what."""
    honoured = [e for e in c.exemplars.values() if e.record.about.honoured_as]
    told = [e for e in honoured if not (e.record.sample or e.record.historical)]
    told.sort(key=lambda e: (-(e.record.updated or dt.date.min).toordinal(), sort_key(e.record.name)))
    return {
        "table": published.comparison(c),
        "honoured": registry.current().honoured(),
        "all_titles": [
            {"name": t.name, "frame": t.kind.value, "url": addresses.title(t.id)} for t in c.titles.values()
        ],
        "exemplars": [parts.exemplar_card(c, e) for e in told[:MOST_TOLD]],
    }


def _title_count(c: Catalogue, title: LearningTitle) -> Data:
    return {"name": title.name, "url": title_address(title.id), "count": len(c.honours_by_title[title.id])}


def _year_count(c: Catalogue, year: str) -> Data:
    """A year in the index: how many lines, its page, its files."""
    return {
        "name": year,
        "url": year_address(year),
        "count": len(c.honours_by_year[year]),
        "files": year_links(c, year),
    }


def year_links(c: Catalogue, year: str) -> list[Data]:
    """The files of a year's lines: address and what they are."""
    words = {"csv": "CSV", "zip": "CSV, nén", "xlsx": "XLSX"}
    return [{"url": path, "form": words[path.rpartition(".")[2]]} for path in registers.year_files(c, year)]


def title_address(title_id: str) -> str:
    """All who hold a title."""
    return at(f"{TOP}danh-hieu/{title_id}/")


def year_address(year: str) -> str:
    """All lines of a year's decisions."""
    return at(f"{TOP}nam/{year}/")
