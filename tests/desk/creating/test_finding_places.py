"""Places typed as people remember them."""

from __future__ import annotations

import re

import pytest

from hooks.desk.place_words.questions import PlaceFinder
from hooks.records.joined.places import Gazetteer
from tests.campaigns import world


@pytest.mark.slow
def test_every_old_name_is_found_or_asked_for() -> None:
    """All former units by name and district, with and without accents; ambiguous names are never one answer."""
    records = world()
    finder = PlaceFinder(Gazetteer(records.places, records.former), None)
    districts: dict[str, set[str]] = {}
    for unit in records.former:
        districts.setdefault(unit.name, set()).add(unit.district)
        found = finder.find(f"{unit.type} {unit.name}, {unit.district}")
        assert len(found) == 1
        assert found[0].fields["district"] in unit.district
    ambiguous = [name for name, there in districts.items() if len(there) > 1]
    assert len(ambiguous) == 27
    for name in ambiguous:
        found = finder.find(name)
        assert {f.fields["district"] for f in found if "district" in f.fields} == {
            re.sub("^(Huyện|Thị xã|Thành phố) ", "", d) for d in districts[name]
        }
        assert [finder.find(f.typed) for f in found] == [[f] for f in found]
