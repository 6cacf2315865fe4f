"""Numbers of rows that a list tells, in figures or in words."""

from __future__ import annotations

import pytest

from hooks.desk.importing.words.counts import count_in, in_words, words_differ
from hooks.records.model.shared import RecipientKind

FAMILY, CLAN = RecipientKind.FAMILY, RecipientKind.CLAN


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (["GIA ĐÌNH HỌC TẬP: 04 gia đình"], 4),
        (["GIA ĐÌNH HỌC TẬP: 04"], 4),
        (["Xã Tân Bình (12 hộ)"], 12),
        (["Xã Tân Bình (12 hộ, 48 nhân khẩu)"], 12),
        (["Xã Tân Bình (5 ấp, 12 hộ)"], 12),
        (["Xã Tân Bình", "12 hộ"], 12),
        (["Tổng cộng", "25"], 25),
        (["Danh sách có 25 (hai mươi lăm) gia đình"], 25),
        (["Bằng chữ: Hai mươi lăm gia đình"], 25),
        (["GIA ĐÌNH HỌC TẬP NĂM 2024"], None),
        (["GIA ĐÌNH HỌC TẬP (2024)"], None),
        (["Ấp 3"], None),
        (["Xã Tân Bình (48 người)"], None),  # people, not families
        (["Tổng cộng: 2 tờ"], None),
        (["Tổng cộng", "2", "5"], None),  # which of the two?
        (["Bằng chữ: một triệu đồng"], None),
        (["Tổng cộng: ba mươi hai hộ"], 32),
        (["Tổng cộng có năm gia đình được công nhận"], 5),
        (["Ấn định danh sách có ba (03) hộ"], 3),
        (["Tổng cộng: hai dòng họ"], None),
        (["Tổng số: ba hộ (trong đó hai hộ nghèo)"], 3),
        (["Tổng số: 3 hộ, trong đó 2 hộ nghèo"], 3),
        (["Tổng cộng: một trăm triệu đồng"], None),
        (["Ấp 1: hai gia đình"], 2),
        (["Biểu dương ba mươi hai hộ năm 2025"], 32),
        (["Danh sách đạt cuối năm gia đình học tập 2025"], None),
    ],
)
def test_counts_in_a_list_of_families(texts: list[str], number: int | None) -> None:
    found = count_in(texts, FAMILY)

    assert (found.number if found else None) == number


def test_several_kinds_are_summed() -> None:
    found = count_in(["Tổng cộng: 3 gia đình, 2 dòng họ"], None)

    assert found
    assert (found.number, set(found.kinds)) == (5, {FAMILY, CLAN})


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("hai mươi lăm", 25),
        ("Ba mươi mốt", 31),
        ("mười", 10),
        ("mười hai gia đình", 12),
        ("một trăm linh năm", 105),
        ("một nghìn hai trăm ba mươi tư", 1234),
        ("một triệu đồng", None),
        ("gia đình", None),
    ],
)
def test_numbers_in_words(text: str, number: int | None) -> None:
    assert in_words(text) == number


def test_words_beside_figures() -> None:
    texts = ["Tổng cộng: 2 gia đình (Bằng chữ: hai mươi mốt)"]
    found = count_in(texts, FAMILY)

    assert found
    assert words_differ(texts, found) == 21
