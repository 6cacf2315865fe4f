"""Ways of writing: in full and short, in texts and in the index."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.pages.search.documents import Document
from hooks.pages.search.found_by import fields
from hooks.pages.search.ways import AS_WRITTEN, Ways
from hooks.records.model.search_words import Abbreviation, SearchWords
from tests.pages.search.searching import split

TABLE = [
    Abbreviation(long="gia đình học tập", short=["GĐHT"]),
    Abbreviation(long="giáo dục và đào tạo", short=["GD&ĐT", "GDĐT"]),
    Abbreviation(long="sở giáo dục và đào tạo", short=["SGDĐT"]),
    Abbreviation(long="huyện", short=["H"]),
    Abbreviation(long="thành phố", short=["TP"]),
]
WAYS = Ways.of(SearchWords(abbreviations=TABLE, asking=["gì", "Làm gì", "là những gì"]))


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Gia đình học tập 2024", ["gia đình học tập 2024", "gđht 2024"]),
        ("hộ GĐHT", ["hộ gđht", "hộ gia đình học tập"]),
        ("Gia đình ông Học", ["gia đình ông học"]),
        ("Sở GD&ĐT", ["sở gd đt", "sở giáo dục và đào tạo"]),
        ("Sở Giáo dục và Đào tạo", ["sở giáo dục và đào tạo", "sgdđt", "sở gdđt"]),
        ("điểm h", ["điểm h"]),  # one letter is not written in full
        ("Huyện Vĩnh Cửu", ["huyện vĩnh cửu", "h vĩnh cửu"]),
        ("TP. Biên Hòa", ["tp biên hòa", "thành phố biên hòa"]),
        ("", [""]),
    ],
)
def test_a_text_in_all_its_ways(text: str, ways: list[str]) -> None:
    assert [" ".join(way) for way in WAYS.written(text)] == ways


PIECES = ["gia", "đình học tập", "gđht", "sở", "giáo dục", "và đào tạo", "gdđt", "h", "huyện", "khác"]


@given(st.lists(st.sampled_from(PIECES)))
def test_the_text_as_it_is_comes_first_and_each_way_once(said: list[str]) -> None:
    ways = WAYS.written(" ".join(said))
    assert list(ways[0]) == split(" ".join(said))
    assert len(set(ways)) == len(ways) <= 4
    assert AS_WRITTEN.written(" ".join(said)) == ways[:1]


def test_asking_words_are_folded_and_longer_ones_come_first() -> None:
    assert WAYS.asking == ("la nhung gi", "lam gi", "gi")


def test_a_document_is_called_by_every_way_of_its_name() -> None:
    document = Document("danh-hieu", "gia-dinh", "Gia đình học tập", "danh-hieu/", body="do Sở GDĐT xét")
    found = fields(document, WAYS)
    assert {word for word, field in found.items() if field == 0} == {
        *("gia", "đình", "học", "tập", "gđht"),
        *("_gia dinh", "_dinh hoc", "_hoc tap"),
        *("=gia dinh hoc tap", "=gdht"),
    }
    assert {"gdđt", "đào", "tạo"} <= {word for word, field in found.items() if field == 2}
