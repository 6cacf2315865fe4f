"""One figure to step through: in which places something has been recorded, year by year, with a sentence and a table each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from hooks.pages import addresses, parts
from hooks.pages.parts import Data
from hooks.pages.places import maps
from hooks.pages.spread.entries import Entry, entries, kinds
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue

MOST_STEPS = 10
"""More years than this are put together at the beginning."""
MOST_NAMED = 6
"""Most names written on the map of a step."""


def views(c: Catalogue) -> Iterator[View]:
    """The page, once anything has a year."""
    found = entries(c)
    if any(e.year for e in found):
        text = f"Từng năm một: {c.campaign.words.exemplars}, số liệu, danh sách vinh danh được ghi lại ở những xã, phường nào."
        yield View(addresses.SPREAD, "spread/index.html", claim(c, found), text, partial(data, c, found))


def claim(c: Catalogue, found: Sequence[Entry]) -> str:
    """What the figure shows, as its title."""
    reached = set[str]().union(*(e.exact for e in found))
    if not reached:
        return "Số liệu được công bố ở những đâu"
    words = (c.campaign.words.exemplars, "số liệu", "vinh danh")
    there = [word for kind, word in zip(kinds(c), words, strict=True) if _any(found, kind)]
    told = " hoặc ".join(filter(None, (", ".join(there[:-1]), there[-1])))
    return f"{told[:1].upper()}{told[1:]} ở {len(reached)} trong {len(c.gazetteer.places)} xã, phường"


def _any(found: Sequence[Entry], kind: str) -> bool:
    return any(e.kind == kind and e.exact for e in found)


def data(c: Catalogue, found: Sequence[Entry]) -> Data:
    """The steps, oldest first, and the ground of their maps."""
    drawn = maps.discs(c)
    spots = {disc["code"]: disc for disc in drawn.get("discs", ())}
    size = (drawn.get("width", 0), drawn.get("height", 0))
    steps, before = [], (frozenset[str](), frozenset[str]())
    for label, group in _years(found):
        exact = frozenset[str]().union(*(e.exact for e in group))
        around = frozenset[str]().union(*(e.around for e in group))
        steps.append(_step(c, label, group, before, (exact, around), spots, size))
        before = (before[0] | exact, before[1] | around)
    most = max((s["total"] for s in steps), default=0)
    for step in steps:
        step["share"] = round(100 * step["total"] / most) if most else 0
    return {
        "claim": claim(c, found),
        "steps": steps,
        "early": next((s["label"] for s in steps if " – " in s["label"]), ""),
        "undated": [e for e in found if e.year is None],
        "ground": drawn,
        "sample": any(e.sample for e in found),
    }


def _years(found: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """Entries by year with what the step is called; early years together when there are too many."""
    years = sorted({e.year for e in found if e.year})
    early = years[: max(0, len(years) - MOST_STEPS + 1)] if len(years) > MOST_STEPS else []
    if early:
        yield f"{early[0]} – {early[-1]}", [e for e in found if e.year in early]
    for year in years[len(early) :]:
        yield str(year), [e for e in found if e.year == year]


def _step(
    c: Catalogue,
    label: str,
    group: Sequence[Entry],
    before: tuple[frozenset[str], frozenset[str]],
    now: tuple[frozenset[str], frozenset[str]],
    spots: dict[str, Data],
    size: tuple[float, float],
) -> Data:
    new, total = now[0] - before[0], before[0] | now[0]
    around = (before[1] | now[1]) - total
    named = [spots[p.code] | {"on": True} for p in c.gazetteer.by_name if p.code in new & spots.keys()][:MOST_NAMED]
    return {
        "id": f"nam-{label.replace(' – ', '-')}",
        "label": label,
        "short": f"tới {label[-4:]}" if " – " in label else label,
        "told": _told(c, group, len(new), len(total)),
        "total": len(total),
        "was": [spots[code] for code in sorted((total - new) & spots.keys())],
        "new": [spots[code] for code in sorted(new & spots.keys())],
        "around": [spots[code] for code in sorted(around & spots.keys())],
        "names": maps.names(named, *size) if named else [],
        "rows": [{"name": e.name, "url": e.url, "where": e.where, "kind": e.kind, "sample": e.sample} for e in group],
        "sample": any(e.sample for e in group),
    }


def _told(c: Catalogue, group: Sequence[Entry], new: int, total: int) -> str:
    """The step in words: how much of each kind, how many places for the first time, how many in all."""
    counts = Counter[str]()
    for e in group:
        counts[e.kind] += e.count
    listed = [f"{parts.number(counts[kind])} {kind}" for kind in kinds(c) if counts[kind]]
    things = " và ".join(filter(None, (", ".join(listed[:-1]), listed[-1])))
    first = f"{new} xã, phường lần đầu có mặt" if new else "Không có xã, phường nào mới"
    return f"Có {things}. {first}; tính cả các năm trước là {total} trong {len(c.gazetteer.places)}."
