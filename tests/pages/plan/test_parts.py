"""How much a part holds, as a reader of the plan counts it."""

from __future__ import annotations

from pathlib import Path

from hooks.pages.plan.pages import size
from hooks.records.joined.catalogue import Catalogue
from tests.campaigns import TODAY, catalogue_of, tiny_campaign, world


def test_a_part_counts_its_numbers_level_by_level() -> None:
    """Counted in the plan: paragraphs without a number are not counted, the groups of criteria are."""
    records = world()
    c = Catalogue(records, TODAY)

    assert {p.id: size(c, p) for p in c.plan.parts} == {
        "I": "2 điều, 6 điểm",
        "II": "6 điều",
        "III": "2 điều, 9 điểm, 22 tiêu chí",
        "IV": "6 điều",
        "V": "2 điều, 2 điểm",
        "VI": "",
        "VII": "10 điều, 21 điểm",
    }


def test_a_part_of_another_plan_is_counted_the_same_way(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())

    assert [size(c, p) for p in c.plan.parts] == ["2 điều, 2 điểm", "2 điều, 2 điểm, 3 tiêu chí", "1 điều"]
