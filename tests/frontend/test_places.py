"""Places in the forms of the browser, in Node: what is offered at a date, and what is wrong, as the check says it."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from hooks.dates import iso
from hooks.pages.sending.files import build
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.levels import type_and_name
from hooks.records.joined.resolved import PlaceFault
from hooks.records.joined.spelling import name_key
from hooks.records.model.shared import PlaceRef
from tests.campaigns import TODAY
from tests.desk.importing.stepping import gazetteer, records
from tests.frontend.nodejs import needs_node, run
from tests.records.joined.test_spelling import DAYS, ways_of

pytestmark = needs_node
TYPED = ["Xã {}", "x. {}", "P.{}", "TT {}", "{} TT", "{} (thị trấn)", "T. trấn {}", "tt.{}", "{}"]


@pytest.fixture(scope="module")
def places() -> Any:
    """What the forms read of places."""
    return dict(build(Catalogue(records(), TODAY)))["noi.json"]


def test_names_are_compared_as_the_program_compares_them() -> None:
    names = sorted({way for unit in gazetteer().former for way in ways_of(unit.name)})
    names += [form.format(name) for form in TYPED for name in ("Đak Lua", "Lộc Ninh", "Quý", "Thuỷ Ý", "Mĩ Lí")]

    assert len(names) > 1300
    assert run(["gui-bai/spelling.js"], "(m, names) => names.map(m.nameKey)", names) == [name_key(n) for n in names]
    told = run(["gui-bai/spelling.js"], "(m, names) => names.map(m.typeAndName)", names)
    assert told == [list(type_and_name(n)) for n in names]


def test_a_place_at_a_date_is_judged_as_the_check_judges_it(places: Any) -> None:
    """Every former unit on every day, by its own name and by another spelling, with and without its type."""
    g = gazetteer()
    cases = [
        ({"former": former, "district": unit.district}, iso(day))
        for unit, day in itertools.product(g.former, DAYS)
        for former in (unit.name, f"{unit.type} {unit.name}", f"Xã {unit.name}".replace("Đak", "Đắc"))
    ]
    expected = []
    for (ref, _), day in zip(cases, (day for _ in g.former for day in DAYS for _ in range(3)), strict=True):
        found = g.resolve(PlaceRef.model_validate(ref), day, day)
        expected.append([found.field, found.message] if isinstance(found, PlaceFault) else None)

    judge = "(m, [places, cases]) => cases.map(([ref, date]) => m.placeFault(places, ref, date))"
    assert run(["gui-bai/across.js"], judge, [places, cases]) == expected


def test_an_ended_unit_is_offered_to_its_last_day_and_found_by_other_spellings(places: Any) -> None:
    ask = """(m, [places, asks]) => asks.map(([date, typed]) => m.ways(places, date).filter((way) =>
        typed.every((word) => ` ${way.words}`.includes(` ${word}`))).map((way) => [way.label, way.note]))"""
    asks = [
        ["2024-10-31", ["quyet", "thang"]],
        ["2024-11-01", ["quyet", "thang"]],
        ["", ["quyet", "thang"]],
        ["2024-09", ["dac", "lua"]],
        ["2026-09-01", ["dac", "o"]],
    ]
    ended = ["Phường Quyết Thắng, thành phố Biên Hòa", "tên cũ đến 31/10/2024; nay thuộc phường Trấn Biên"]
    before, after, undated, lua, o = run(["gui-bai/places.js"], ask, [places, asks])

    assert before == undated == [ended]
    assert after == []
    assert [label for label, _ in lua] == ["Xã Đak Lua, huyện Tân Phú"]
    assert [label for label, _ in o] == ["Xã Đăk Ơ"]


def test_a_name_typed_and_not_chosen_is_asked_about_or_not_there(places: Any) -> None:
    ask = "(m, [places, asks]) => asks.map(([typed, date]) => m.notChosen(places, typed, date).message)"
    asks = [["Trảng Bom 9", ""], ["Xuan Loc", ""], ["phường Xuân Lộc", "2026-08-01"], ["   ", ""], ["dak lua", "2024"]]
    nowhere, today, typed, nothing, old = run(["gui-bai/places.js"], ask, [places, asks])

    assert nowhere == nothing == "không có xã, phường nào tên như vậy"
    assert today == "chưa chọn trong danh sách: có phải Phường Xuân Lộc hay Cả huyện Xuân Lộc?"
    assert typed == "chưa chọn trong danh sách: có phải Phường Xuân Lộc?"
    assert old == "chưa chọn trong danh sách: có phải Xã Đak Lua, huyện Tân Phú?"
