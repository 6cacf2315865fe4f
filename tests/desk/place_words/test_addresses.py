"""Addresses in one cell, hamlets' cells, titles → the places their words name."""

from __future__ import annotations

import pytest

from hooks.desk.place_words.addresses import Addresses, Words
from tests.desk.importing.stepping import gazetteer


@pytest.fixture(scope="module")
def addresses() -> Addresses:
    return Addresses(gazetteer())


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", Words()),
        ("ấp 3 xã Bình Lợi huyện Vĩnh Cửu", Words("xã Bình Lợi", "huyện Vĩnh Cửu", "ấp 3")),
        ("Tổ 5, KP.3, P.Tân Phong, TP.Biên Hòa, T.Đồng Nai", Words("P.Tân Phong", "TP.Biên Hòa", "Tổ 5, KP.3", "T.Đồng Nai")),
        ("Bình Lợi", Words("Bình Lợi")),
        ("Vĩnh Cửu", Words(district="Vĩnh Cửu")),
        ("12/4 ấp 3, X. Bình Lợi", Words("X. Bình Lợi", hamlet="ấp 3", removed=True)),
        ("số nhà 5, xã Bình Lợi", Words("xã Bình Lợi", removed=True)),
        ("xã Bình Lợi, xã Tân Bình", Words("xã Bình Lợi", left="xã Tân Bình")),
        ("chỗ nào đó, xã Bình Lợi", Words("xã Bình Lợi", left="chỗ nào đó")),
        ("phường 5, quận 3", Words("phường 5", left="quận 3")),
    ],
)  # fmt: skip
def test_the_parts_of_an_address(addresses: Addresses, address: str, words: Words) -> None:
    assert addresses.split(address) == words


@pytest.mark.parametrize(
    ("cell", "heading", "hamlet"),
    [
        ("3", "Ấp", "ấp 3"), ("3", "Khu phố", "khu phố 3"), ("3", "Ấp, khu phố", "3"), ("3a", "Tổ", "tổ 3a"),
        ("3", "Tên ấp", "ấp 3"), ("4", "Tổ dân phố", "tổ dân phố 4"),
        ("12/4 ấp 3", "Ấp", "ấp 3"), ("Vĩnh Tân", "Ấp", "Vĩnh Tân"), ("Tổ 5 - Ấp 3", "Ấp", "Tổ 5, Ấp 3"),
    ],
)  # fmt: skip
def test_a_hamlets_cell(addresses: Addresses, cell: str, heading: str, hamlet: str) -> None:
    assert addresses.hamlet(cell, heading).hamlet == hamlet


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["DANH SÁCH XÃ BÌNH LỢI"], Words("xã Bình Lợi")),
        (["Danh sách hộ xã Bình Lợi, huyện Vĩnh Cửu"], Words("xã Bình Lợi", "Huyện Vĩnh Cửu")),
        (["XÃ BÌNH LỢI VÀ XÃ TRỊ AN"], Words()),
        (["xã hội học tập"], Words()),
    ],
)
def test_the_places_a_title_names(addresses: Addresses, texts: list[str], words: Words) -> None:
    """Only one of each; only names that there are."""
    assert addresses.named_in(texts) == words


@pytest.mark.parametrize(
    ("text", "place"),
    [("Xã Tân Bình", True), ("Ấp 3", True), ("Tân Bình", False), ("Xã Tân Bình, chỗ nào đó", False), ("Nguyễn Văn A", False)],
)  # fmt: skip
def test_what_is_a_place_and_nothing_else(addresses: Addresses, text: str, place: bool) -> None:
    assert addresses.is_place(text) is place


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("12/4 ấp 3", "ấp 3"),
        ("ấp 3", "ấp 3"),
        ("Bình Lục", "Bình Lục"),
        ("45 đường Trần Phú", ""),
        ("tổ 5, 12/4, ấp 3", "tổ 5, ấp 3"),
    ],
)
def test_a_text_without_its_house(addresses: Addresses, text: str, left: str) -> None:
    assert addresses.without_house(text) == left


@pytest.mark.parametrize(
    ("cell", "hamlet"),
    [
        ("C4 khu phố 1", "khu phố 1"),
        ("29/A1, KP.2", "KP.2"),
        ("khu phố 3 B12", "khu phố 3"),
        ("12 Nguyễn Trãi tổ 4", "tổ 4"),
        ("Lô B khu phố Tân Lập", "khu phố Tân Lập"),
        ("dãy B, block C2, ấp 3 (gần chợ)", "ấp 3"),
        ("QL20 ấp 2", "ấp 2"),
        ("tổ 5 khu phố 2", "tổ 5, khu phố 2"),
        ("Ấp C4", "Ấp C4"),
        ("C4", "C4"),  # nothing tells that it is no hamlet
        ("đường Ấp Bắc, ấp 2", "ấp 2"),
    ],
)
def test_a_house_beside_a_hamlet_is_private(addresses: Addresses, cell: str, hamlet: str) -> None:
    assert addresses.hamlet(cell, "Ấp, khu phố").hamlet == hamlet
