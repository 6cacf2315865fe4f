"""Names of people beside names of places; several people in one cell."""

from __future__ import annotations

import pytest

from hooks.desk.importing.granting.grants import Grants
from hooks.desk.importing.row_words import is_ditto, is_signature, is_total
from hooks.desk.importing.words import people
from hooks.desk.importing.words.people import (
    is_couple,
    is_oddly_cased,
    is_personal,
    is_remark,
    is_surely_place,
    misspelt_surname,
    people_in,
)
from hooks.desk.place_words.addresses import Addresses
from tests.desk.importing.stepping import gazetteer, records


@pytest.mark.parametrize(
    ("name", "personal"),
    [
        ("Phường Văn An", True),
        ("Tổ Thị Lan", True),
        ("Trường Văn Ba", True),
        ("Phòng Văn hóa", False),
        ("Trường Văn hóa Nghệ thuật", False),
        ("Ấp Bình Lục", False),
        ("Tổ Lan", False),
    ],
)
def test_names_that_only_people_have(name: str, personal: bool) -> None:
    assert is_personal(name) == personal


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Xã Tân Bình", True),  # there is one
        ("Ấp 3", True),
        ("ấp Bình Lục", True),  # a person's name begins with a capital
        ("Huyện Vĩnh Cửu", True),
        ("Buôn Krông Ngọc Lan", False),
        ("Phường Minh Tuấn", False),  # no ward is called so
        ("Nguyễn Văn An", False),
    ],
)
def test_places_that_no_person_is_called(name: str, place: bool) -> None:
    assert is_surely_place(name, Addresses(gazetteer())) == place


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Văn An",
        "Y-Bhiăk Niê",
        "K'-Ré",
        "H'Lan-Ni Byă",
        "Nguyễn Văn An (Ba Lành)",
        "Nguyễn Văn An tức Ba Lành",
        "Và Bá Dia",
        "PGS, TS Trần Văn Bình",
        "BS CK1 Lê Thị Cúc",
        "Hộ ông/bà Nguyễn Văn An",
        "Gđ ông Trần Bình",
        "Cụ bà Trần Thị Sáu",
        "Nguyễn Thị Bà",
        "Lê Anh Dũng",
        "(Bà) Trần Thị Cúc",
    ],
)
def test_one_person(name: str) -> None:
    assert people_in(name) == [name]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ông Nguyễn Văn An - bà Trần Thị Bình", ["Ông Nguyễn Văn An", "bà Trần Thị Bình"]),
        ("Nguyễn Văn An/Trần Thị Bình", ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("Nguyễn Văn An-Trần Thị Bình", ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("Nguyễn Văn An & Trần Thị Bình", ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("Nguyễn Văn An + Trần Thị Bình", ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("Nguyễn Văn An; Trần Thị Bình", ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("NGUYỄN VĂN AN VÀ TRẦN THỊ BÌNH", ["NGUYỄN VĂN AN", "TRẦN THỊ BÌNH"]),
        ("Ông Nguyễn Văn An bà Trần Thị Bình", ["Ông Nguyễn Văn An", "bà Trần Thị Bình"]),
        ("Nguyễn Văn An - Trưởng ấp", ["Nguyễn Văn An", "Trưởng ấp"]),
    ],
)
def test_several_people(name: str, parts: list[str]) -> None:
    assert people_in(name) == parts


@pytest.mark.parametrize(
    ("parts", "said", "couple"),
    [
        (["Nguyễn Văn An", "Trần Thị Bình"], False, True),
        (["Nguyễn Văn An", "Trần Thị Bình"], True, False),  # nobody wrote that they are
        (["Ông Lê An", "bà Võ Mỹ"], True, True),
        (["Lê An (chồng)", "Võ Mỹ (vợ)"], True, True),
        (["Nguyễn Văn An", "Trần Văn Bình"], False, False),
        (["Lê Thị Anh", "Võ Thị Mỹ"], False, False),
        (["Nguyễn Văn An"], False, False),
    ],
)
def test_couples(parts: list[str], said: bool, couple: bool) -> None:
    assert is_couple(parts, said=said) == couple


@pytest.mark.parametrize(("part", "remark"), [("hộ nghèo", True), ("vợ", False), ("các con", False), ("Hạnh", False)])
def test_what_is_no_name_behind_a_sign(part: str, remark: bool) -> None:
    assert is_remark(part) == remark


@pytest.fixture(scope="module")
def addresses() -> Addresses:
    return Addresses(gazetteer())


@pytest.mark.parametrize("surname", people._SURNAMES.split("|"))
def test_the_short_way_of_plain_names_says_what_the_long_way_says(surname: str, addresses: Addresses) -> None:
    kinds = Grants(records().titles).kinds
    for name in (f"{surname} Văn An", f"{surname} Thị Bình", f"{surname} Trường Phong", f"{surname} Minh".upper()):
        assert people.is_plain_name(name)
        assert not (is_total(name) or is_signature(name) or is_ditto(name))
        assert kinds.of_name(name) is None
        assert not addresses.is_place(name)
        assert people_in(name) == [name]


@pytest.mark.parametrize(
    "name", ["Đoàn Thanh Niên", "Nguyễn Văn An và Lê Thị Ba", "Ngô Ngày Tháng", "Trần Thị Bình (vợ)", "Lê"]
)
def test_other_names_go_the_long_way(name: str) -> None:
    assert not people.is_plain_name(name)


@pytest.mark.parametrize(
    ("name", "slip"),
    [
        ("Nguyển Thị Hoà", "Nguyển"),
        ("NGUYẾN VĂN AN", "NGUYẾN"),
        ("Hộ ông Nguyên Văn An", "Nguyên"),
        ("Phàm Thị Hoa", "Phàm"),
        ("Huýnh Thị Bé", "Huýnh"),
        ("Nguyễn Thị Hoà", ""),
        ("NGUYỄN VĂN AN", ""),
        ("Nguyen Van An", ""),  # the whole list may be so
        ("Lê Nguyên Khang", ""),
        ("Phan Văn Phẩm", ""),
        ("Nguyên Hồng", ""),
    ],
)
def test_a_family_name_that_nobody_has(name: str, slip: str) -> None:
    assert misspelt_surname(name) == slip


@pytest.mark.parametrize(
    ("name", "odd"),
    [
        ("lê QUANG minh", True),
        ("Phạm thị hoa", True),
        ("NGUYỄN VĂN Bình", True),
        ("LÊ AN", True),
        ("lê an", True),
        ("LÝ A SÁNG và Vòng Thị Múi", True),
        ("Lê Quang Minh", False),
        ("Ông Lê A và bà Trần Thị B", False),
        ("TS. Lê Quang Minh", False),
        ("Điểu K'Rứt", False),
        ("Gia đình ông Lê An", False),
        ("Lê Văn Ba và vợ", False),
    ],
)
def test_capitals_that_no_name_has(name: str, odd: bool) -> None:
    assert is_oddly_cased(name) is odd
