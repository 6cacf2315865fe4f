"""The step from cells to a name: as the register writes it, or why it is none."""

from __future__ import annotations

import pytest

from hooks.desk.importing.cells import cells_of
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.names import Name, name_of
from hooks.desk.importing.steps import Fault
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.stepping import HEAD, ROW, last_line, listing

INDIVIDUAL, FAMILY, UNIT = RecipientKind.INDIVIDUAL, RecipientKind.FAMILY, RecipientKind.UNIT


def _name(typed: str, kind: RecipientKind, down: frozenset[tuple[int, int]] = frozenset()) -> Name | Fault:
    found = listing([HEAD, ROW, ["2", typed, *ROW[2:]]], down=down)
    return name_of(found, 2, cells_of(found, last_line(found), Memory()), kind)


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("Lê Văn Ba", INDIVIDUAL, Name("Lê Văn Ba")),
        ("Điểu K'Rứt", INDIVIDUAL, Name("Điểu K'Rứt")),
        ("LÊ VĂN BA", FAMILY, Name("LÊ VĂN BA", same_case=True)),
        ("lê văn ba", FAMILY, Name("lê văn ba", same_case=True)),
        ("TRƯỜNG TIỂU HỌC A", UNIT, Name("TRƯỜNG TIỂU HỌC A")),
        ("Hộ ông:\nLê Văn Ba", FAMILY, Name("Hộ ông Lê Văn Ba")),
        ("Lê Văn\nBa", FAMILY, Name("Lê Văn Ba")),
        ("Lê Văn Ba và vợ", FAMILY, Name("Lê Văn Ba và vợ")),
        ("Ông Lê Văn Ba - bà Võ Thị Mỹ", FAMILY, Name("Ông Lê Văn Ba - bà Võ Thị Mỹ")),
        ("Lê Văn Ba / Võ Thị Mỹ", FAMILY, Name("Lê Văn Ba / Võ Thị Mỹ")),
        ("Ông Lê Văn Ba\nBà Võ Thị Mỹ", FAMILY, Name("Ông Lê Văn Ba và Bà Võ Thị Mỹ")),
        ("Lê Văn Ba (chồng), Võ Thị Mỹ (vợ)", FAMILY, Name("Lê Văn Ba (chồng), Võ Thị Mỹ (vợ)")),
        ("Y-Bhiăk Niê", INDIVIDUAL, Name("Y-Bhiăk Niê")),
        ("PGS, TS Lê Văn Ba", INDIVIDUAL, Name("PGS, TS Lê Văn Ba")),
        ("BS CK1 Lê Văn Ba", INDIVIDUAL, Name("BS CK1 Lê Văn Ba")),
        ("Lê Văn Ba (tức Ba Lành)", INDIVIDUAL, Name("Lê Văn Ba (tức Ba Lành)")),
        ("Và Bá Dia", INDIVIDUAL, Name("Và Bá Dia")),
        ("Tổ Thị Lan", INDIVIDUAL, Name("Tổ Thị Lan")),
        ("UBND XÃ TÂN BÌNH", UNIT, Name("UBND XÃ TÂN BÌNH")),
        ("Trường TH số 2", UNIT, Name("Trường TH số 2")),
    ],
)
def test_names_that_are_written(typed: str, kind: RecipientKind, written: Name) -> None:
    assert _name(typed, kind) == written


@pytest.mark.parametrize(
    ("typed", "kind", "told"),
    [
        ("", FAMILY, "thiếu tên"),
        ("nt", FAMILY, "ô tên ghi “như trên”"),
        ("Tổng cộng", UNIT, "trông như dòng tổng"),
        ("TM. UBND", FAMILY, "hay chữ ký"),
        ("Lê Văn Ba và vợ", INDIVIDUAL, "mỗi người một dòng"),
        ("Ông Lê Văn Ba - bà Võ Thị Mỹ", INDIVIDUAL, "tách mỗi người một dòng"),
        ("Lê Văn Ba/Võ Thị Mỹ", INDIVIDUAL, "tách mỗi người một dòng"),
        ("Lê Văn Ba - Trưởng ấp", INDIVIDUAL, "có thêm chức vụ"),
        ("Lê Văn Ba - Trưởng ấp", FAMILY, "có thêm chức vụ"),
        ("Lê Văn Ba - hộ nghèo", FAMILY, "có thêm điều khác"),
        ("Lê Văn Ba, Võ Văn Tư", FAMILY, "như có hai gia đình"),
        ("Lê Văn Ba, Võ Thị Mỹ, Trần Thị Bình", FAMILY, "như có hai gia đình"),
        ("Nguy?n V?n B", FAMILY, "mất chữ có dấu"),
        ("★ Lê Văn Ba", FAMILY, "không giống một cái tên"),
        ("123", UNIT, "không giống một cái tên"),
        ("Xã Tân Bình", FAMILY, "là tên nơi"),
        ("Lê Văn 2", FAMILY, "có chữ số"),
    ],
)
def test_what_is_no_name(typed: str, kind: RecipientKind, told: str) -> None:
    found = _name(typed, kind)

    assert isinstance(found, Fault)
    assert found.column == 1
    assert told in found.reason


_BOTH = [
    "{} và {}",
    "{} & {}",
    "{}+{}",
    "{} / {}",
    "{}; {}",
    "{} - {}",
    "{} với {}",
    "{} cùng vợ {}",
    "{} cùng vợ là {}",
    "{}, vợ là {}",
    "{} + vợ là {}",
    "{} vợ: {}",
    "{} (vợ: {})",
    "{} (vợ là {})",
    "{} (cùng vợ {})",
    "{} (chồng) và {} (vợ)",
    "{} (chủ hộ), {} (vợ)",
    "Vợ chồng {} - {}",
    "{}\n{}",
    "{}\nvà {}",
]


@pytest.mark.parametrize("writing", _BOTH)
@pytest.mark.parametrize("names", [("Lê Văn Ba", "Võ Thị Mỹ"), ("Lê Ba", "Võ Mỹ")])
def test_a_couple_is_one_family_and_two_persons_however_it_is_written(writing: str, names: tuple[str, str]) -> None:
    family, persons = (_name(writing.format(*names), kind) for kind in (FAMILY, INDIVIDUAL))

    assert isinstance(family, Name)
    assert all(name in family.text for name in names)
    assert isinstance(persons, Fault)
    assert "mỗi người một dòng" in persons.reason


@pytest.mark.parametrize(
    "typed",
    ["Lê Văn Ba & vợ", "Lê Văn Ba cùng vợ", "Lê Văn Ba (và vợ)", "Lê Văn Ba và các con", "Lê Văn Ba cùng gia đình"],
)
def test_who_has_no_name_stays_with_a_family_and_is_too_many_for_a_person(typed: str) -> None:
    assert _name(typed, FAMILY) == Name(typed)
    assert "mỗi người một dòng" in getattr(_name(typed, INDIVIDUAL), "reason", "")


@pytest.mark.parametrize("typed", ["Lê Ba và Võ Mỹ", "Lê Ba/Võ Mỹ", "Lê Ba\nVõ Mỹ"])
def test_two_names_that_may_be_a_couple_are_asked_about(typed: str) -> None:
    found = _name(typed, FAMILY)

    assert isinstance(found, Name)
    assert found.unsaid


@pytest.mark.parametrize(
    "typed",
    [
        "Lê Văn Ba và Võ Văn Tư",
        "Lê Thị Ba & Võ Thị Mỹ",
        "Lê Văn Ba\nVõ Văn Tư",
        "Lê Văn Ba và con gái Lê Thị Mỹ",
        "Lê Ba, Tân Bình",
    ],
)
def test_two_that_are_no_couple_are_no_family(typed: str) -> None:
    assert isinstance(_name(typed, FAMILY), Fault)


@pytest.mark.parametrize("typed", ["Lê Thị Ba (vợ)", "Trần Văn Cùng", "Võ Thị Với"])
def test_words_of_couples_that_say_who_one_person_is(typed: str) -> None:
    assert _name(typed, INDIVIDUAL) == Name(typed)


def test_two_people_in_one_cell_stay_two_in_the_row_to_mend() -> None:
    found = _name("Võ Thị Mỹ\nLê Văn Ba", INDIVIDUAL)

    assert isinstance(found, Fault)
    assert found.name == "Võ Thị Mỹ | Lê Văn Ba"


def test_a_name_merged_with_the_one_above_is_none() -> None:
    found = _name("Nguyễn Văn Bình", FAMILY, down=frozenset({(2, 1)}))

    assert isinstance(found, Fault)
    assert "gộp với dòng trên" in found.reason


def test_a_column_of_capitals_stays_as_signed() -> None:
    rows = [HEAD, *([str(n), "ĐIỂU K'RỨT", *ROW[2:]] for n in range(1, 4))]
    found = listing(rows)
    cells = cells_of(found, last_line(found), Memory())

    assert name_of(found, 3, cells, FAMILY) == Name("ĐIỂU K'RỨT")
    assert name_of(found, 3, cells, UNIT) == Name("ĐIỂU K'RỨT")
