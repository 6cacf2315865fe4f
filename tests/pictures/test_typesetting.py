"""Titles on link pictures: lines that fit, names and numbers kept whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.pictures.drawing import width
from hooks.pictures.typesetting import fit, units

SIZES = range(88, 39, -4)


def lines(title: str, room: float = 656, most: int = 4) -> list[str]:
    return fit(title, width, room, 330, SIZES, most)[1]


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("Lớp xóa mù chữ thôn 6, xã Long Tân", ["mù chữ", "thôn 6,", "xã Long Tân"]),
        ("Học lấy con chữ: từ thôn 6 Long Tân tới Hớn Quản", ["Long Tân", "Hớn Quản"]),
        ("Ngôi nhà trí tuệ: 46 điểm học chung do người dân Vĩnh Cửu góp nên", ["46 điểm", "Vĩnh Cửu", "trí tuệ:"]),
        ("Đọc những con số 2016 – 2022 ở Bù Gia Mập", ["2016 – 2022", "Bù Gia Mập"]),
        ("Đồng Nai học tập suốt đời", ["Đồng Nai", "học tập", "suốt đời"]),
        ("Cấp huyện (đến 30/6/2025)", ["(đến 30/6/2025)"]),
    ],
)
def test_names_numbers_and_pairs_stay_on_one_line(title: str, whole: list[str]) -> None:
    found = lines(title)

    assert " ".join(found) == title
    for words in whole:
        assert any(words in line for line in found), found


def test_no_line_begins_with_a_dash() -> None:
    assert not any(
        line.startswith(("-", "–")) for line in lines("Trung tâm Văn hóa thể thao - học tập – cộng đồng mới")
    )


def test_a_title_in_capitals_is_not_one_name() -> None:
    assert max(unit.count(" ") for unit in units(["ĐỒNG"] * 40)) < 5
    assert len(lines("ĐỒNG NAI CÙNG HỌC TẬP SUỐT ĐỜI")) > 1


def test_the_largest_size_that_fits_is_taken() -> None:
    assert fit("An", width, 656, 330, SIZES)[0] == 88
    assert 40 <= fit("Mạng lưới trung tâm văn hóa thể thao cộng đồng huyện Vĩnh Cửu", width, 656, 330, SIZES)[0] < 88


def test_what_is_too_long_is_cut_after_a_word() -> None:
    title = "người dân cùng nhau học tập mỗi ngày " * 9
    found = lines(title)
    text = " ".join(found)

    assert len(found) == 4
    assert text.endswith("…")
    assert title.startswith(text.removesuffix("…"))
    assert title[len(text) - 1] == " "


@given(st.lists(st.text(st.sampled_from("aăđêộWĐ0–-.,:()…"), min_size=1, max_size=30), min_size=1, max_size=40))
def test_any_title_fits(words: list[str]) -> None:
    title = " ".join(words)
    size, found = fit(title, width, 500, 300, SIZES)

    assert 1 <= len(found) <= 4
    assert all(line and width(line, size) <= 500 for line in found)
    assert " ".join(found) == title or "…" in found[-1]


def test_nothing_follows_a_word_that_was_cut() -> None:
    found = lines(f"Một {'Nghiêngngả' * 12} hai ba")

    assert found[0] == "Một"
    assert found[1].startswith("Nghiêng")
    assert found[1].endswith("…")
    assert len(found) == 2
