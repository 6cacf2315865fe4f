"""The words for places stand once: lists and typed questions know the same ones."""

from __future__ import annotations

import datetime as dt

import pytest

from hooks.desk.place_words.addresses import Addresses, Words
from hooks.desk.place_words.questions import PlaceFinder
from hooks.records.joined.levels import (
    COMMUNES,
    DISTRICTS,
    HAMLETS,
    any_of,
    kind_of,
    names,
    shorts,
    spellings,
    type_and_name,
)
from hooks.records.joined.places import Gazetteer
from hooks.records.reading.loading import load
from hooks.text import fold
from tests.building import SITES
from tests.desk.importing.stepping import gazetteer

BEFORE = dt.date(2024, 12, 20)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Xã", "xã"), ("xa", "xã"), ("X.", "xã"), ("p", "phường"), ("F.", "phường"), ("phuong", "phường"),
        ("TT", "thị trấn"), ("t.trấn", "thị trấn"), ("T. Tran", "thị trấn"), ("thi tran", "thị trấn"),
    ],
)  # fmt: skip
def test_the_kind_a_word_means(word: str, kind: str) -> None:
    assert kind_of(word) == kind


def test_no_word_means_two_kinds_of_one_level() -> None:
    """Nor does it without its accents."""
    for level in (COMMUNES, DISTRICTS, HAMLETS):
        words = [fold(word) for word in (*spellings(level), *shorts(level))]
        assert len(words) == len(set(words))


def test_the_longer_word_is_tried_first() -> None:
    assert any_of(["tổ", "tổ dân phố"]).split("|") == ["tổ\\ dân\\ phố", "tổ"]


@pytest.mark.parametrize("word", [w for w in (*names(COMMUNES), *shorts(COMMUNES)) if kind_of(w) != "đặc khu"])
def test_a_commune_by_every_word(word: str) -> None:
    """In a list, and typed with accents or without."""
    dot = "." if word in shorts(COMMUNES) else ""
    kind = kind_of(word)
    name = {"xã": "Bình Lợi", "phường": "Tân Phong", "thị trấn": "Vĩnh An"}[kind]

    assert type_and_name(f"{word.upper()}{dot} {name}") == (kind, name)
    for typed in (f"{word}{dot} {name}", fold(f"{word}{dot} {name}")):
        (found,) = PlaceFinder(gazetteer(), BEFORE).find(typed)
        assert found.fields["former"] == name


@pytest.mark.parametrize("word", ["Đặc khu", "đặc khu", "ĐK."])
def test_a_special_zone_by_its_words(word: str) -> None:
    """There is none in the province whose names the other tests use."""
    records, _ = load(SITES / "north")
    assert records
    north = Gazetteer(records.places, records.former)
    (found,) = PlaceFinder(north, dt.date(2026, 6, 1)).find(f"{word} Cồn Sóng")
    assert found.fields == {"code": "91007"}
    assert Addresses(north).split(f"xóm 3, {word} Cồn Sóng").hamlet == "xóm 3"


@pytest.mark.parametrize("word", [*names(HAMLETS), *shorts(HAMLETS)])
def test_a_hamlet_by_every_word(word: str) -> None:
    hamlet = f"{word} 3"

    assert Addresses(gazetteer()).split(f"{hamlet}, Bình Lợi, Vĩnh Cửu") == Words("Bình Lợi", "Vĩnh Cửu", hamlet)
    (found,) = PlaceFinder(gazetteer(), BEFORE).find(f"{hamlet}, Bình Lợi, Vĩnh Cửu")
    assert found.fields == {"former": "Bình Lợi", "district": "Vĩnh Cửu", "hamlet": hamlet}


@pytest.mark.parametrize(
    ("word", "name"), [("huyện", "Vĩnh Cửu"), ("H.", "Vĩnh Cửu"), ("TP", "Biên Hòa"), ("tx.", "Bình Long")]
)
def test_a_district_by_its_words(word: str, name: str) -> None:
    assert Addresses(gazetteer()).split(f"{word} {name}") == Words(district=f"{word} {name}")
    assert [f.fields["district"] for f in PlaceFinder(gazetteer(), BEFORE).find(f"{word} {name}")] == [name]
