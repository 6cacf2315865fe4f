"""One name in the many ways in which offices and people write it: known again, and no other name with it."""

from __future__ import annotations

import pytest

from hooks.records.joined.name_ways import known_as, ways
from hooks.records.joined.withdrawn import came_back, compared, name_hash
from hooks.records.model.withdrawals import Withdrawal

NAME = "Võ Thị Thúy Kiều"
WRITTEN = (
    NAME,
    "VÕ THỊ THUÝ KIỀU",
    "vo thi thuy kieu",
    "Võ Thị Thuí Kiều",
    "Cô giáo Võ Thị Thúy Kiều",
    "Nhà giáo Võ Thị Thúy Kiều",
    "Nhà giáo ưu tú Võ Thị Thúy Kiều",
    "Thạc sĩ Võ Thị Thúy Kiều",
    "Thạc sĩ, bác sĩ Võ Thị Thúy Kiều",
    "ThS Võ Thị Thúy Kiều",
    "ThS. BS CK2 Võ Thị Thúy Kiều",
    "NGƯT Võ Thị Thúy Kiều",
    "Đ/c Võ Thị Thúy Kiều",
    "Võ thị Thúy Kiều - giáo viên",
    "Võ Thị Thúy Kiều, GV",
    "Võ Thị Thúy Kiều giáo viên",
    "Võ Thị Thúy Kiều (giáo viên)",
    "Thúy Kiều, Võ Thị",
    "Ba Kiều (Võ Thị Thúy Kiều)",
    "Gia đình bà Võ Thị Thúy Kiều (Ba Kiều)",
    "Ông Trần Văn Bê và bà Võ Thị Thúy Kiều",
)
OTHERS = (
    "Võ Thị Kiều",
    "Võ Thị Thúy",
    "Võ Văn Thúy Kiều",
    "Nguyễn Thị Thúy Kiều",
    "Trần Văn Bê, Lê Thị Thúy Kiều",
    "Giáo viên Trường Võ Thị Sáu",
)


def withdrawn(way: str) -> Withdrawal:
    """A name that was withdrawn from the list gg77gg, of which `way` was hashed."""
    given = {"what": "gg77gg/3", "kind": "row", "scope": "gg77gg", "day": "2026-11-29", "reason": "yeu-cau"}
    return Withdrawal.model_validate(given | {"salt": "0" * 32, "hash": name_hash("gg77gg", way, "0" * 32)})


@pytest.mark.parametrize("written", WRITTEN)
def test_a_name_is_known_however_it_is_written(written: str) -> None:
    gone = withdrawn(NAME)

    assert list(came_back([gone], "gg77gg", [("8", written)])) == [gone]


@pytest.mark.parametrize("other", OTHERS)
def test_another_name_is_none_of_its_ways(other: str) -> None:
    assert known_as(NAME) not in ways(other)


def test_what_was_hashed_with_a_title_is_known_without() -> None:
    for written in ("Nhà giáo Võ Thị Thúy Kiều", "Thúy Kiều, Võ Thị", "Võ Thị Thúy Kiều - giáo viên"):
        gone = withdrawn(written)

        assert list(came_back([gone], "gg77gg", [("8", NAME)])) == [gone]


def test_hashes_of_earlier_versions_are_known_still() -> None:
    """They were made with y, and of a name with the titles it had."""
    for written in (NAME, "Gia đình ông Lý Văn Thủy", "Hồ Văn Bê", "Cô giáo Võ Thị Kiều", "Y Bhiăk"):
        assert compared(written) in {*ways(written), compared(written)}
    assert compared(NAME) in ways("ThS. Võ Thị Thuý Kiều")


@pytest.mark.parametrize(("one", "other", "same"), [
    ("Huỳnh Kỳ", "Huỳnh Kì", True),
    ("Lý Quý", "Lí Quí", True),
    ("Lê Thị Mây", "Lê Thị Mai", False),
    ("Trường THCS Tây Sơn", "Trường THCS Tai Sơn", False),
])  # fmt: skip
def test_y_is_i_where_both_are_written(one: str, other: str, same: bool) -> None:
    assert (known_as(one) == known_as(other)) is same


def test_a_row_of_several_is_one_name_and_each_of_its_persons() -> None:
    assert known_as("Ông Trần Văn Bê và bà Lê Thị Na") == "tran van be va ba le thi na"
    assert {"tran van be", "le thi na"} <= {*ways("Ông Trần Văn Bê và bà Lê Thị Na")}
    assert ways("Câu lạc bộ nữ bác sĩ Bến Trên") != ways("Câu lạc bộ nữ giáo viên Bến Trên")
    assert known_as("Bác sĩ") == "bac si"
