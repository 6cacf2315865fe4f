"""What texts on mergers name: official sentences, short ones, lists."""

from __future__ import annotations

import pytest

from hooks.desk.import_places.former_texts import Named, understood

CASES = [
    ("Nhập xã A, xã B và một phần xã C", ["Xã A", "Xã B", "Xã C (một phần)"]),
    (
        "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của phường 1, phường 2 và xã Đông (thị xã Yên) "
        "thành phường mới có tên gọi là phường Z.",
        ["Phường 1", "Phường 2", "Xã Đông, Thị xã Yên"],
    ),
    (
        "Thị trấn Bến Thử, các xã Rẫy Cao, Cầu Gỗ và một phần diện tích tự nhiên, quy mô dân số của xã Bắc, xã Nam 3",
        ["Thị trấn Bến Thử", "Xã Rẫy Cao", "Xã Cầu Gỗ", "Xã Bắc (một phần)", "Xã Nam 3 (một phần)"],
    ),
    ("Phường Một; Phường Hai (Quận Ba); P.1", ["Phường Một", "Phường Hai, Quận Ba", "Phường 1"]),
    (
        "xã Tân An, Bình Lợi thuộc huyện Cao, xã Phú (huyện Thấp, tỉnh Xa)",
        ["Xã Tân An, Huyện Cao", "Xã Bình Lợi, Huyện Cao", "Xã Phú, Huyện Thấp, Xa"],
    ),
    ("X. An Hòa + TT. Cái Bè", ["Xã An Hòa", "Thị trấn Cái Bè"]),
    ("Hợp nhất 3 xã: Yên Hòa, Nga My, Xiêng My", ["Xã Yên Hòa", "Xã Nga My", "Xã Xiêng My"]),
    (
        "xã A (một phần), phần còn lại của xã B sau khi sắp xếp, xã C",
        ["Xã A (một phần)", "Xã B (một phần)", "Xã C"],
    ),
    ("XÃ TÂN AN, XÃ BÌNH LỢI", ["Xã Tân An", "Xã Bình Lợi"]),
    ("xã Ia Pa - xã K'Bang, xã Ea H’Leo", ["Xã Ia Pa", "Xã K'Bang", "Xã Ea H’Leo"]),
    ("Nhập toàn bộ xã A với một phần dân số của các xã B, C", ["Xã A", "Xã B (một phần)", "Xã C (một phần)"]),
    ("", []),
]


def shown(unit: Named) -> str:
    where = "".join(f", {x}" for x in (unit.district, unit.province) if x)
    return f"{unit.type} {unit.name}{where}{' (một phần)' if unit.part else ''}"


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_text_names_its_units(text: str, wanted: list[str]) -> None:
    found = understood(text)

    assert [shown(u) for u in found.units] == wanted
    assert found.left == []


@pytest.mark.parametrize("text", ["Tân An, Bình Lợi", "chưa rõ nguồn gốc", "xã tên viết thường"])
def test_what_is_not_understood_is_told_and_never_guessed(text: str) -> None:
    found = understood(text)

    assert found.units == []
    assert found.left


def test_unchanged_is_no_former_unit_of_another_name() -> None:
    assert understood("Giữ nguyên").unchanged


@pytest.mark.parametrize(
    "text",
    [
        "(giữ nguyên, không sắp xếp)", "giữ nguyên, không sắp xếp", "Không thực hiện sắp xếp; giữ nguyên hiện trạng",
        "Đơn vị không thực hiện sắp xếp.",
    ],
)  # fmt: skip
def test_unchanged_may_be_said_twice_or_in_parentheses(text: str) -> None:
    assert understood(text).unchanged


@pytest.mark.parametrize(
    "text",
    ["Xã X (giữ nguyên, không sắp xếp)", "Xã X (giữ nguyên)", "Giữ nguyên xã X", "Xã X giữ nguyên", "Xã X, giữ nguyên"],
)
def test_a_unit_that_stays_is_itself(text: str) -> None:
    found = understood(text)
    assert ([shown(u) for u in found.units], found.left) == (["Xã X"], [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Toàn bộ huyện Phú Thử", ["Huyện Phú Thử"]),
        ("Toàn bộ diện tích tự nhiên, quy mô dân số của huyện Phú Thử", ["Huyện Phú Thử"]),
        ("Toàn bộ các xã, thị trấn của huyện đảo Phú Thử", ["Huyện Phú Thử"]),
        ("Nhập nguyên trạng huyện Phú Thử", ["Huyện Phú Thử"]),
        ("TOÀN BỘ HUYỆN PHÚ THỬ", ["Huyện Phú Thử"]),
        ("Xã Một và toàn bộ huyện Cao", ["Xã Một", "Huyện Cao"]),
        ("Toàn bộ huyện Cao và huyện Thấp (tỉnh Xa)", ["Huyện Cao", "Huyện Thấp, Xa"]),
        ("Một phần TP. Cao, xã Đông", ["Thành phố Cao (một phần)", "Xã Đông"]),
    ],
)
def test_a_district_may_go_as_a_whole(text: str, wanted: list[str]) -> None:
    found = understood(text)

    assert [shown(u).replace(f", {u.type} {u.name}", "") for u in found.units] == wanted
    assert [u.is_district for u in found.units] == [not name.startswith("Xã") for name in wanted]
    assert found.left == []


def test_a_district_alone_is_what_a_zone_was_and_of_others_where_they_lay() -> None:
    assert [shown(u) for u in understood("Huyện Phú Thử", of_a_zone=True).units] == ["Huyện Phú Thử, Huyện Phú Thử"]
    assert understood("Huyện Phú Thử").left == ["Huyện Phú Thử"]
    assert understood("Toàn bộ các xã thuộc huyện A: X, Y").units == []


def test_a_second_district_of_one_unit_is_told() -> None:
    assert understood("Phường 1 (thành phố Cao), thị xã Thấp").left == ["thị xã Thấp"]
