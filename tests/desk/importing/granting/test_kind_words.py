"""Kinds of recipients by the words of data/titles.yml."""

from __future__ import annotations

import pytest

from hooks.desk.importing.granting.kind_words import COLLECTIVES, everyone
from tests.desk.importing.granting.test_grants import grants


@pytest.mark.parametrize(
    ("name", "anywhere", "among_collectives"),
    [
        *((name, "community", "community") for name in ("Ấp 3", "ẤP 3", "Ap 3", "KP3", "KP. 3", "Tổ 4", "Thôn 2A", "Khối 3")),
        *((name, "community", "community") for name in ("Câu lạc bộ Thơ", "Chi hội Khuyến học ấp 3", "Nhân dân ấp 3")),
        *((name, None, "community") for name in ("Ấp Bàu Cối", "Buôn Krông Ngọc Lan", "Xã Tân An", "Phường Trảng Dài")),
        *((name, "unit", "unit") for name in ("UBND xã Tân An", "THCS Tân Xuân", "Tập thể Trường Tiểu học A", "Hợp tác xã B")),
        *((name, None, None) for name in ("Tổ Toán", "Tổ 3 Trường Tiểu học A", "Lớp 5A", "Nguyễn Văn A", "Ho Van A")),
        *(("Họ Nguyễn", "clan", "clan"), ("Họ đạo Bến Gỗ", "community", "community")),
        *(("Hộ ông Ba", "family", "family"), ("Hộ kinh doanh Ba", "unit", "unit"), ("Ông Lê A", "individual", "individual")),
        ("Đoàn Văn Hậu", None, "unit"),
    ],
)  # fmt: skip
def test_first_words_of_names(name: str, anywhere: str | None, among_collectives: str | None) -> None:
    """A word that may be a family's name tells nothing where people may stand, but with a number."""
    of_name = grants().kinds.of_name

    assert (of_name(name, everyone()), of_name(name, COLLECTIVES)) == (anywhere, among_collectives)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("TẬP THỂ", {"community", "unit"}),
        ("Tập thể, cá nhân", {"community", "unit", "individual"}),
        ("TT", {"community", "unit"}),
        ("CN", {"individual"}),
        ("TT xã", set()),  # short forms stand alone
        ("ĐƠN VỊ: TRƯỜNG TIỂU HỌC A", set()),
        ("Đơn vị công tác", set()),
        ("Trung tâm học tập cộng đồng", {"unit"}),
        ("clan", {"clan"}),
    ],
)
def test_kinds_a_text_speaks_of(text: str, kinds: set[str]) -> None:
    assert set(grants().kinds.in_text(text)) == kinds
