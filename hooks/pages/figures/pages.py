"""Published figures: kept as they were printed, by place, never added up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from hooks.pages import parts
from hooks.pages.figures import targets
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.figures import Statistic
from hooks.text import slug, sort_key

Data = dict[str, Any]


def views(c: Catalogue) -> Iterator[View]:
    """The page of published figures."""
    text = "Các con số về học tập suốt đời đã được báo chí, cơ quan công bố, xếp theo địa phương, kèm nguồn và điều cần lưu ý."
    yield View(
        "so-lieu/",
        "figures/index.html",
        "Số liệu đã công bố",
        text,
        partial(data, c),
        sign=lambda: ("", "Số liệu đã công bố", signs.Abacus()),
    )


def data(c: Catalogue) -> Data:
    """All figures by place; the newest of a place first."""
    found: dict[str, list[Data]] = {}
    for loaded in sorted(c.statistics, key=lambda s: sort_key(s.record.subject)):
        found.setdefault(loaded.record.subject, []).append(entry(c, loaded.record))
    places = [{"name": name, "anchor": slug(name), "entries": entries} for name, entries in found.items()]
    aims = targets.by_document(c)
    return {"places": places, "targets": aims, "samples": any(s.record.sample for s in c.statistics)}


def entry(c: Catalogue, record: Statistic) -> Data:
    """One place and period."""
    return {
        "id": record.id,
        "period": record.period,
        "place": parts.place_of(c, record.place, record.as_of) if record.place else None,
        "figures": [{"label": f.label, "value": f.value, "note": f.note} for f in record.figures],
        "caution": record.caution,
        "notes": parts.notes(c, record.notes),
        "sources": parts.citations(c, record.sources),
        "sample": record.sample,
    }
