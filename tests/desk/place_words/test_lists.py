"""Words for places in a list → the register's place columns on the list's day, never guessed."""

from __future__ import annotations

import datetime as dt

import pytest

from hooks.desk.place_words.addresses import Words
from hooks.desk.place_words.lists import Placed, Placer
from tests.desk.importing.stepping import NEW, OLD, gazetteer


@pytest.mark.parametrize(
    ("words", "day", "placed"),
    [
        (Words(), OLD, Placed()),
        (Words("Tân Bình", "Vĩnh Cửu"), OLD, Placed(former="Xã Tân Bình", district="Huyện Vĩnh Cửu")),
        (Words("P. Tân Bình"), OLD, Placed(former="Phường Tân Bình", district="Thành phố Đồng Xoài")),
        (Words(district="h. Vĩnh Cửu"), OLD, Placed(district="Huyện Vĩnh Cửu")),
        (Words("xã Trị An"), NEW, Placed(code="26170")),
        (Words("P. Trị An"), NEW, Placed(code="26170", note="“phường Trị An”: lúc ấy là xã")),
        (Words("Tân Thành", province="bp"), OLD, Placed(fault="“Tân Thành” có ở 2 huyện: Thành phố Đồng Xoài, Huyện Bù Đốp; ghi rõ huyện", choices=("Thành phố Đồng Xoài", "Huyện Bù Đốp"))),
    ],
)  # fmt: skip
def test_places_on_the_day_of_a_list(words: Words, day: dt.date, placed: Placed) -> None:
    assert Placer(gazetteer(), day).place(words) == placed


def test_a_former_province_tells_between_communes_of_one_name() -> None:
    placer = Placer(gazetteer(), OLD)

    assert placer.place(Words("Tân Bình")).choices
    for province in ("ĐN", "tỉnh Đồng Nai", "đồng nai cũ"):
        assert placer.place(Words("Xã Tân Bình", province=province)).district == "Huyện Vĩnh Cửu"


def test_the_decisions_district_tells_without_a_word_the_titles_with_one() -> None:
    by_decision = Placer(gazetteer(), OLD, "Huyện Bù Đốp").place(Words("Tân Thành"))
    by_title = Placer(gazetteer(), OLD).place(Words("Tân Thành", near="Huyện Bù Đốp"))

    assert (by_decision.district, by_decision.note) == ("Huyện Bù Đốp", "")
    assert (by_title.district, by_title.note) == (
        "Huyện Bù Đốp",
        "“Tân Thành” có ở nhiều huyện, lấy Huyện Bù Đốp ghi phía trên bảng",
    )


def test_a_commune_is_called_as_on_the_day_of_the_list() -> None:
    """Trị An was a commune until it became a ward on 30/4/2026."""
    for day, called in ((dt.date(2025, 9, 15), "xã Trị An"), (dt.date(2026, 6, 1), "phường Trị An")):
        assert Placer(gazetteer(), day).place(Words("thị trấn Vĩnh An cũ")).note == (
            f"tên cũ “thị trấn Vĩnh An cũ” → {called}"
        )
