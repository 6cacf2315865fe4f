"""What was recorded when and where: held against the records, read a second way."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from hooks.pages.spread import pages as spread
from hooks.pages.spread.entries import Entry, entries, first_year
from hooks.records.joined.catalogue import Catalogue
from tests.campaigns import world

DAYS = (dt.date(2026, 4, 30), dt.date(2026, 11, 25), dt.date(2026, 12, 31))


@pytest.fixture(scope="module", params=[(day, samples) for day in DAYS for samples in (True, False)], ids=str)
def c(request: pytest.FixtureRequest) -> Catalogue:
    records = world()
    day, samples = request.param
    return Catalogue(records, day, samples)


def test_every_thing_with_a_year_and_a_place_is_there_once(c: Catalogue) -> None:
    found = entries(c)

    assert Counter(e.kind for e in found) == Counter(
        {
            "gương sáng": len(c.exemplars),
            "bảng số liệu": len(c.statistics),
            "lượt vinh danh": sum(bool(lines) for lines in c.signed.values()),
        }
    )
    assert sum(e.count for e in found if e.kind == "lượt vinh danh") == len(c.honours)
    years = [e.year for e in found if e.year]
    assert years == sorted(years)
    assert years[-1] <= c.on.year
    assert {e.name for e in found if not e.year} == {
        x.record.name for x in c.exemplars.values() if not first_year(x.record)
    }
    if not c.samples:
        assert not any(e.sample for e in found)


def test_places_add_up_from_step_to_step(c: Catalogue) -> None:
    """The map of a step has what came before and what is new, never a place twice; the last has what places' pages have."""
    data = spread.data(c, entries(c))
    seen: set[tuple[float, float]] = set()
    for step in data["steps"]:
        was, new, around = ({(d["x"], d["y"]) for d in step[key]} for key in ("was", "new", "around"))
        assert was == seen
        assert not (new & was or around & (new | was))
        assert step["total"] == len(was | new)
        seen |= new
    reached = {code for code, found in c.exemplars_at.items() if any(_exact(c, code, x.record.id) for x in found)}
    reached |= {code for code, lines in c.honours_at.items() if any(h.place and len(h.place.now) == 1 for h in lines)}
    reached |= {
        p.now[0]
        for x in c.statistics
        if x.record.place and (p := c.resolve(x.record.place, x.record.as_of)) and len(p.now) == 1
    }
    assert len(seen) == len(reached)
    undated = set[str]().union(*(e.exact for e in entries(c) if not e.year))
    told = f"ở {len(reached | undated)} trong {len(c.gazetteer.places)} xã, phường"
    assert spread.claim(c, entries(c)).endswith(told)


def _exact(c: Catalogue, code: str, exemplar: str) -> bool:
    record = c.exemplars[exemplar].record
    return first_year(record) is not None and any(p.now == (code,) for p in c.places_of(record))


def test_many_years_begin_with_one_step_for_the_early_ones() -> None:
    """No entry is lost, and there are never more steps than a phone has room for."""
    for many in range(1, 30):
        found = [
            Entry(2000 + i, "bảng số liệu", f"Nơi {i}", "", "", frozenset(), frozenset(), 1, False) for i in range(many)
        ]
        steps = list(spread._years(found))
        assert [e for _, group in steps for e in group] == found
        assert len(steps) == min(many, spread.MOST_STEPS)
        assert (" – " in steps[0][0]) == (many > spread.MOST_STEPS)
