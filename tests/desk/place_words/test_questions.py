"""Places as editors type them at a question."""

from __future__ import annotations

import datetime as dt

import pytest

from hooks.desk.place_words.questions import PlaceFinder
from tests.desk.importing.stepping import gazetteer

BEFORE = dt.date(2024, 12, 20)
BINH_LOI = {"former": "Bình Lợi", "district": "Vĩnh Cửu"}


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("Bình Lợi, Vĩnh Cửu", BINH_LOI),
        ("xa binh loi, h. vinh cuu, t. dong nai", BINH_LOI),
        ("Bình Lợi, Vĩnh Cửu, ĐN", BINH_LOI),
        ("KP3, Bình Lợi, Vĩnh Cửu", {**BINH_LOI, "hamlet": "KP3"}),
        ("khu dân cư 2, Bình Lợi, Vĩnh Cửu", {**BINH_LOI, "hamlet": "khu dân cư 2"}),
        ("huyện Vĩnh Cửu", {"district": "Vĩnh Cửu"}),
        ("Lang Minh, Xuân Lộc", {"former": "Lang Minh", "district": "Xuân Lộc"}),  # no làng
        ("doi 61, trang bom", {"former": "Đồi 61", "district": "Trảng Bom"}),  # no đội
        ("làng 5, Lang Minh, Xuân Lộc", {"former": "Lang Minh", "district": "Xuân Lộc", "hamlet": "làng 5"}),
    ],
)
def test_what_is_typed_means_one_place(typed: str, fields: dict[str, str]) -> None:
    assert [found.fields for found in PlaceFinder(gazetteer(), BEFORE).find(typed)] == [fields]


@pytest.mark.parametrize("typed", ["", "Đồng Nai", "bp", "tỉnh Bình Phước", "ấp 3", "không đâu"])
def test_what_is_typed_means_no_place(typed: str) -> None:
    assert PlaceFinder(gazetteer(), BEFORE).find(typed) == []


def test_a_name_of_several_places_is_a_question() -> None:
    found = PlaceFinder(gazetteer(), BEFORE).find("tan thanh")

    assert {f.fields["district"] for f in found} == {"Đồng Xoài", "Bù Đốp"}
    for each in found:
        assert [f.fields for f in PlaceFinder(gazetteer(), BEFORE).find(each.typed)] == [each.fields]
