"""Vietnamese text: cleaning, folding, order, addresses."""

from __future__ import annotations

import itertools
import re
import string
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hooks.records.joined.clauses import clause_index
from hooks.text import (
    ascii_clause,
    clean,
    clean_line,
    fold,
    initials,
    modern,
    modern_line,
    person_key,
    slug,
    sort_key,
    unbroken,
    without_unit_words,
)
from tests.campaigns import world

SYLLABLES = ["quý", "Hoàn", "hoà", "hòa", "TOÀ", "thuỷ", "khuỷu", "Đỗ", "đò", "ấp", "Ơ", "ngoáy", "x", "12", "007", "-"]
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(SYLLABLES)).map(" ".join),
    st.text(alphabet="oaeuyqghOAEUYQ\u0300\u0301\u0303\u0309\u0323\u0302\u031b \u200b\u00adđĐÐ"),
)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("hoà", "hòa"),
        ("HOÀ", "HÒA"),
        ("Toà án", "Tòa án"),
        ("thuý", "thúy"),
        ("Thuỵ", "Thụy"),
        ("uỷ ban", "ủy ban"),
        ("khoẻ", "khỏe"),
        ("loè loẹt", "lòe loẹt"),
        ("(hoá)", "(hóa)"),
        ("hoà-bình", "hòa-bình"),
    ],
)
def test_old_tone_placement_becomes_modern(typed: str, wanted: str) -> None:
    """The mark of an open oa, oe, uy moves to the first letter, whatever the case and the form of the text."""
    assert modern(typed) == modern_line(typed) == wanted
    assert modern(unicodedata.normalize("NFD", typed)) == wanted


@pytest.mark.parametrize("name", ["Hoà", "Trần Thị Thuý", "khoẻ", "HOÀ", "Nguyễn Qúy", "Hòang"])
def test_names_stay_as_written(name: str) -> None:
    """Cleaning composes letters and does not respell them."""
    assert clean(name) == clean_line(unicodedata.normalize("NFD", name)) == name


@pytest.mark.parametrize(("old", "new"), [("Lê Thị Hoà", "Lê Thị Hòa"), ("Thuý", "Thúy"), ("Võ Khoẻ", "Võ Khỏe")])
def test_both_places_of_a_tone_are_found_and_ordered_alike(old: str, new: str) -> None:
    """Folded, sorted and in addresses Hoà and Hòa are one; the next name still comes after both."""
    assert fold(old) == fold(new)
    assert slug(old) == slug(new)
    assert sort_key(old) == sort_key(new)
    assert person_key(old) == person_key(new)
    assert modern(old) == modern(new)


def test_names_with_either_place_of_the_tone_stand_between_their_neighbours() -> None:
    """Hoà comes after Hoa and before Hoả, as Hòa does."""
    assert sorted(["Hoả", "Hoà", "Hoa", "Hoàn"], key=sort_key) == ["Hoa", "Hoà", "Hoả", "Hoàn"]


@pytest.mark.parametrize(
    "word",
    [
        "quý",
        "Quỳ",
        "hoàn",
        "ngoáy",
        "khuỷu",
        "thuở",
        "giò",
        "hòa",
        "Thúy",
        "quả",
        "toán",
        "huỳnh",
        "khuya",
        "loẹt",
        "góa chồng",
    ],
)
def test_right_tone_placement_stays(word: str) -> None:
    """Words whose mark stands where it belongs are left as they are."""
    assert modern(word) == word


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Ðồng Nai", "Đồng Nai"),
        ("Ɖồng ðất", "Đồng đất"),
        ("Bến\u00a0Nước", "Bến Nước"),
        ("Bến\u200b Nư\u00adớc\ufeff", "Bến Nước"),
        ("\u202eBến\u2066 Nước\u2069", "Bến Nước"),
        ("a\tb", "a b"),
        ("a\x00b\x07", "ab"),
        ("ấp\x00\x9f", "ấp"),
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("một\u2028hai\x0cba\x85bốn", "một\nhai\nba\nbốn"),
        ("  x  ", "x"),
    ],
)
def test_what_cannot_be_seen_goes(typed: str, wanted: str) -> None:
    """Look-alikes of Đ, odd spaces, invisible and control characters are mended; lines stay apart."""
    assert clean(typed) == wanted


def test_clean_line_has_single_spaces() -> None:
    """Lines and runs of spaces become one space."""
    assert clean_line(" Bến \n\n  Nước\u00a0 ") == "Bến Nước"


@given(TEXTS)
@example("hoà\u0316")
@example("uoa\u0300")
def test_clean_is_idempotent_and_composed(text: str) -> None:
    """Cleaning what is clean changes nothing, and the result is NFC."""
    once = clean(text)

    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert modern(modern(text)) == modern(text)
    assert unicodedata.is_normalized("NFC", modern(text))


@given(TEXTS)
def test_clean_does_not_care_how_letters_are_composed(text: str) -> None:
    """NFC and NFD of one text clean to the same."""
    assert clean(unicodedata.normalize("NFD", text)) == clean(unicodedata.normalize("NFC", text))
    assert modern(unicodedata.normalize("NFD", text)) == modern(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đường Hồ Chí Minh", "duong ho chi minh"), ("ƯỚC", "uoc"), ("Khuỷu", "khuyu"), ("a-1", "a-1")],
)
def test_fold(text: str, folded: str) -> None:
    """Folding takes tones, marks, đ and capitals away, in either form."""
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(TEXTS, st.integers(min_value=1, max_value=80))
def test_slug_is_a_safe_bounded_piece_of_an_address(text: str, most: int) -> None:
    """Never empty, only a-z, 0-9 and single hyphens between words, never longer than asked."""
    made = slug(text, most)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= max(most, len("muc"))


def test_slug_is_cut_between_words() -> None:
    """A long title loses whole words."""
    assert slug("Đèn chong gió giữa bến", 10) == "den-chong"
    assert slug("…") == "muc"


# ---------------------------------------------------------------- order, against a second definition

LETTERS = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
WORDS = st.lists(
    st.tuples(st.sampled_from(LETTERS), st.sampled_from(TONES)).map(
        lambda p: unicodedata.normalize("NFC", p[0] + p[1])
    ),
    min_size=1,
    max_size=4,
).map("".join)
NAMES = st.lists(st.one_of(WORDS, st.integers(min_value=0, max_value=10**25).map(str)), max_size=4)


def by_hand(words: list[str]) -> list[tuple[object, ...]]:
    """The order said slowly: word after word; numbers first, by value; letters before tones in their modern place."""
    out: list[tuple[object, ...]] = []
    for word in map(modern, words):
        if word.isdecimal():
            out.append((0, int(word)))
            continue
        pairs = []
        for letter, tone in itertools.product(LETTERS, TONES):
            pairs.append((unicodedata.normalize("NFC", letter + tone), LETTERS.index(letter), TONES.index(tone)))
        table = {composed: (letter, tone) for composed, letter, tone in pairs if len(composed) == 1}
        out.append((1, [table[c][0] for c in word], [table[c][1] for c in word]))
    return out


def composable(words: list[str]) -> bool:
    """Whether every letter of the words is one character, as in Vietnamese."""
    return all(not unicodedata.combining(c) for word in words for c in word)


@given(NAMES.filter(composable), NAMES.filter(composable))
def test_sort_key_agrees_with_the_definition(one: list[str], other: list[str]) -> None:
    """sort_key orders as the alphabet, the tones and the values of numbers say."""
    left, right = sort_key(" ".join(one)), sort_key(" ".join(other))

    assert (left < right) == (by_hand(one) < by_hand(other))
    assert (left == right) == (by_hand(one) == by_hand(other))


@given(TEXTS, TEXTS, TEXTS)
def test_sort_key_is_a_total_order(a: str, b: str, c: str) -> None:
    """Any two texts compare, and the order is transitive."""
    x, y, z = sorted([sort_key(a), sort_key(b), sort_key(c)])

    assert x <= y <= z
    assert x <= z


@pytest.mark.parametrize(
    "ordered",
    [
        ["ba", "bà", "bả", "bã", "bá", "bạ"],
        ["da", "đa", "e", "ê"],
        ["ấp 2", "ấp 10", "ấp 010a"],
        ["Lộc Thành", "Lộc Thạnh", "Lộc Thiện"],
        ["Hòa", "Hoàn", "Hoàng"],
        ["tổ " + "9" * 8, "tổ 1" + "0" * 30],
    ],
)
def test_sort_key_of_real_words(ordered: list[str]) -> None:
    """Short lists that dictionaries order so."""
    turned = ordered[1:] + ordered[:1]

    assert sorted(turned, key=sort_key) == ordered


def test_sort_key_does_not_care_about_case_and_form() -> None:
    """Capitals and decomposed letters stand beside the others."""
    assert sort_key("ĐỒNG NAI") == sort_key(unicodedata.normalize("NFD", "Đồng Nai"))


def test_sort_key_takes_numbers_by_value() -> None:
    """Zeros in front do not count, nor does the script of the digits."""
    assert sort_key("ấp 02") == sort_key("ấp 2") == sort_key("ấp ２")
    assert sort_key("ấp 0") < sort_key("ấp 1")


def test_sort_key_takes_very_long_numbers() -> None:
    """More digits than Python turns into a number are still ordered by value."""
    assert sort_key("1" * 5000) < sort_key("2" * 5000) < sort_key("1" * 5001)


def test_people_are_ordered_by_given_name() -> None:
    """Given name, then family name, then the middle ones."""
    people = ["Trần Văn An", "Lê Thị Đào", "Lê Văn An", "Lê Thị An", "Dương Dung"]

    assert sorted(people, key=person_key) == ["Lê Thị An", "Lê Văn An", "Trần Văn An", "Dương Dung", "Lê Thị Đào"]


def test_a_one_word_name_and_no_name_have_keys() -> None:
    """Short names are no trouble."""
    assert person_key("") == b""
    assert person_key("An") == sort_key("An")


# ---------------------------------------------------------------- clause numbers, letters, initials


def test_clause_addresses_differ_for_all_real_clauses() -> None:
    """No two numbers of the plan, đ and d among them, share an anchor."""
    records = world()
    ids = list(clause_index(records))

    assert len({ascii_clause(i) for i in ids}) == len(ids) > 20
    assert all(ascii_clause(i).isascii() for i in ids)


def test_clause_addresses_differ_for_all_possible_letters() -> None:
    """A point has one letter, so dd can only come from đ."""
    letters = [*string.ascii_lowercase, "đ"]

    assert len({ascii_clause(f"III.1.{c}.2") for c in letters}) == len(letters)
    assert ascii_clause("III.1.đ.2") == "III.1.dd.2"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Trần Văn Quý", "TVQ"),
        ("Cá nhân mẫu 07", "C07"),
        ("Nguyễn Đỗ Thị Út", "ĐTÚ"),
        ("bến", "B"),
        ("…", ""),
        ("Đợt liên tỉnh năm 2025", "Đ"),
        ("Ấp 5, xã Nha Bích", "ẤNB"),
        ("Suối Cát 1", "SC1"),
    ],
)
def test_initials(name: str, shown: str) -> None:
    """The last capitals of a name, with a short number at its end, or its first letter."""
    assert initials(name) == shown


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Trường THPT Trấn Biên", "Trấn Biên"),
        ("Xã Xuân Lộc", "Xuân Lộc"),
        ("Xã Trường Sơn", "Trường Sơn"),  # a name of a place may hold such a word
        ("Hội Khuyến học tỉnh Đồng Nai", "Khuyến học tỉnh Đồng Nai"),
        ("Khoa Cơ điện, Trường Đại học Lạc Hồng", "Cơ điện, Lạc Hồng"),
        ("Câu lạc bộ trồng điều Suối Cát 1", "trồng điều Suối Cát 1"),
        ("Công ty TNHH ofi Việt Nam", "ofi Việt Nam"),
        ("Thư viện", "Thư viện"),  # nothing would be left
        ("Hội trường nhỏ", "Hội trường nhỏ"),
        ("Hội", "Hội"),
    ],
)
def test_words_for_what_a_body_is_are_left_out(name: str, left: str) -> None:
    """Of emblems' letters: TB, not TTB."""
    assert without_unit_words(name) == left


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Long Thành, Long Khánh: con số 2016 – 2022", "Long_Thành, Long_Khánh: con số_2016_–+_2022"),
        ("từ thôn 6 Long Tân tới Hớn Quản", "từ thôn_6 Long_Tân tới Hớn_Quản"),
        ("Trung tâm Văn hóa - Điện ảnh Đồng Nai", "Trung tâm Văn hóa_- Điện ảnh Đồng_Nai"),
        ("ngày 01/7/2025 có 20 người", "ngày 01/7/2025 có 20 người"),
        ("ngày 15 và 16/5, từ năm 2025.", "ngày_15 và 16/5, từ năm_2025."),
        ("giai đoạn 2024 – 2030", "giai_đoạn 2024_–+_2030"),
        ("Thành phố Biên Hòa (cũ), thị xã Bình Long", "Thành_phố Biên_Hòa (cũ), thị_xã Bình_Long"),
        ("chị Nguyễn Thị Hồng Nhung", "chị Nguyễn_Thị Hồng_Nhung"),
        ("Hội Khuyến học", "Hội_Khuyến học"),
        ("Biên Hòa. Trị An", "Biên_Hòa. Trị_An"),
        ("Quyết định số 324/QĐ-KHVN", "Quyết định số 324/+QĐ-+KHVN"),
        ("theo 30/2020/NĐ-CP, 286-KH/TU", "theo 30/+2020/+NĐ-+CP, 286-+KH/+TU"),
        ("từ 5 – 10, ngày 15/12/2026 – chưa rõ", "từ 5_– 10, ngày 15/12/2026_– chưa rõ"),
        ("", ""),
    ],
)
def test_lines_end_between_names(text: str, shown: str) -> None:
    assert unbroken(text).replace("\u00a0", "_").replace("\u2060", "+") == shown


@given(st.lists(st.sampled_from(["Long", "An", "ÁNH", "Ỷ", "đà", "Nguyễn", "6", "", "D'Ran", "Ma-ri"])).map(" ".join))
def test_a_short_name_is_kept_whole_as_in_a_sentence(name: str) -> None:
    """The quick way for names alone says what the way for all text says."""
    assert unbroken(name) == unbroken(f"{name}, ơ").removesuffix(", ơ")


@given(st.one_of(TEXTS, st.lists(st.sampled_from(["Long", "Khánh", "năm", "2025", "–", "", "và"])).map(" ".join)))
def test_unbroken_changes_only_spaces_and_leaves_room_for_narrow_screens(text: str) -> None:
    text = text.replace("\u00a0", " ")
    out = unbroken(text)
    assert out.replace("\u00a0", " ") == text
    for run in out.split(" "):
        assert "\u00a0" not in run or len(run) <= 20
