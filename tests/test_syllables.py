"""Which words are Vietnamese syllables, held against the rules said slowly and against real words."""

from __future__ import annotations

import itertools
import unicodedata

import pytest

from hooks.syllables import is_syllable, is_written, slips_in
from tests.desk.importing.office_files import tcvn3, vni

ONSETS = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s",
    "t", "th", "tr", "v", "x", "f", "j", "w", "z", "bl", "kr", "hm", "dr", "nd", "q", "cr",
]  # fmt: skip
MEDIALS = ["", "o", "u"]
VOWELS = [
    "a",
    "ă",
    "â",
    "e",
    "ê",
    "i",
    "y",
    "o",
    "ô",
    "ơ",
    "u",
    "ư",
    "ia",
    "iê",
    "yê",
    "ya",
    "ua",
    "uô",
    "ưa",
    "ươ",
    "oo",
    "ae",
]
CODAS = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "y", "o", "u", "k", "r", "l", "h"]
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
CLOSED_BY = {
    "a": "c ch m n ng nh p t i y o u", "ă": "c m n ng p t", "â": "c m n ng p t y u", "e": "c m n ng p t o",
    "ê": "c ch m n ng nh p t u", "i": "ch m n nh p t u", "y": "", "o": "c m n ng p t i", "ô": "c m n ng p t i",
    "ơ": "m n p t i", "u": "c m n ng p t i", "ư": "c ng t i u", "iê": "c m n ng p t u", "yê": "m n ng t u",
    "uô": "c m n ng t i", "ươ": "c m n ng p t i u", "oo": "c n ng", "ia": "", "ua": "", "ưa": "",
}  # fmt: skip
"""Which ends a vowel may have when nothing rounds it."""
ROUNDED = {
    "oa": ["", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "y", "o"], "oă": ["c", "m", "n", "ng", "p", "t"], "oe": ["", *["m", "n", "t", "o"]],
    "uâ": ["n", "ng", "t", "y"], "uê": ["", "ch", "nh"], "uơ": [""], "uy": ["", *["ch", "n", "nh", "p", "t", "u"]],
    "uya": [""], "uyê": ["n", "t"],
}  # fmt: skip
AFTER_Q = {
    "a": ["", *["c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "y", "o", "u"]], "ă": ["c", "m", "n", "ng", "p", "t"], "â": ["c", "m", "n", "ng", "p", "t", "y"],
    "e": ["", *["m", "n", "t", "o"]], "ê": ["", *["ch", "n", "nh", "t", "u"]], "i": ["", *["ch", "n", "nh", "t", "u"]],
    "y": ["", *["ch", "n", "nh", "p", "t", "u"]], "yê": ["n", "t"], "ô": ["", "c"], "ơ": ["", "i", "t"], "oa": ["ng"],
    "oă": ["n", "ng", "t"],
}  # fmt: skip


def by_hand(onset: str, medial: str, vowel: str, coda: str, tone: str) -> bool:
    """Whether a syllable may be put together so, rule after rule."""
    if onset not in ONSETS[: ONSETS.index("x") + 1]:
        return False
    if coda in {"c", "ch", "p", "t"} and tone not in {"\u0301", "\u0323"}:
        return False
    rhyme = medial + vowel
    if onset == "qu":
        return coda in AFTER_Q.get(rhyme, ())
    if rhyme[0] in "eêiy":
        if onset in {"c", "ng"} or (onset == "g" and rhyme + coda not in {"i", "im", "in", "ip", "it", "ich"}):
            return False
    elif onset in {"k", "gh", "ngh"}:
        return False
    if onset == "gi" and rhyme[0] in "iy":
        return False
    if medial or rhyme in ROUNDED:
        return coda in ROUNDED.get(rhyme, ()) and (rhyme != "uơ" or onset in {"", "h", "kh", "th"})
    if vowel == "yê" and onset:
        return False
    if coda == "" and vowel in {"ă", "â", "iê", "yê", "uô", "ươ", "oo"}:
        return False
    return vowel in CLOSED_BY and (coda == "" or coda in CLOSED_BY[vowel].split())


def main_vowel(medial: str, vowel: str, coda: str) -> int:
    """The place of the letter that schools put the tone on, in the rhyme: hòa, thúy, toán, khuyên."""
    marked = [i for i, c in enumerate(vowel) if c in "ăâêôơư"]
    at = marked[-1] if marked else 1 if len(vowel) > 1 and coda else 0
    return at if medial and not coda and len(vowel) == 1 and vowel in "aey" else len(medial) + at


def toned(plain: str, at: int, tone: str) -> str:
    """A word with a tone on one letter."""
    return unicodedata.normalize("NFC", plain[: at + 1] + tone + plain[at + 1 :])


def places(onset: str, medial: str, vowel: str, coda: str) -> set[int]:
    """Where the tone may stand: as schools put it, and on the letter that rounds: Hoà, Hòa, Hòang, Qúy, Gía."""
    main = len(onset) + main_vowel(medial, vowel, coda)
    glides = {len(onset)} if medial else {len(onset) - 1} if onset in {"qu", "gi"} else set[int]()
    return {main, *glides}


def test_all_that_can_be_put_together() -> None:
    """Every onset with every rhyme and tone, wherever the tone may stand: the same as the rules say."""
    every = list(itertools.product(ONSETS, MEDIALS, VOWELS, CODAS))
    tried = {
        way: {toned("".join(way), at, tone) for tone in TONES for at in (places(*way) if tone else {0})}
        for way in every
    }
    right = {
        toned("".join(way), at, tone)
        for way in every
        for tone in TONES
        if by_hand(*way, tone)
        for at in (places(*way) if tone else {0})
    }

    found = {word for words in tried.values() for word in words if is_syllable(word)}

    assert sorted(found - right) == []
    assert sorted(right - found) == []


@pytest.mark.parametrize(
    "word",
    [
        "Hoà",
        "Hòa",
        "Thuý",
        "Thúy",
        "Khoẻ",
        "Khỏe",
        "Hòang",
        "Hùynh",
        "Tòan",
        "Qúy",
        "Quý",
        "Quí",
        "Quỳnh",
        "Lý",
        "Lí",
        "Vỹ",
        "Vĩ",
        "Sỹ",
        "Mỹ",
        "Thy",
        "Ly",
        "Vy",
        "Huy",
        "Uy",
        "Ý",
        "Ngoạn",
        "Nguyễn",
        "Huỳnh",
        "Nghiêm",
        "Nghị",
        "Ngọc",
        "Khuyến",
        "Thuở",
        "Huệ",
        "Giang",
        "Gì",
        "Gìn",
        "Giếng",
        "Giữ",
        "Giá",
        "Già",
        "Quốc",
        "Quyết",
        "Quế",
        "Yên",
        "Yến",
        "Yếm",
        "Xoong",
        "Voòng",
        "Chềnh",
        "Sú",
        "Lỷ",
        "Mùi",
        "Vòng",
        "Sằn",
        "Cún",
        "Ưu",
        "Ước",
        "Oanh",
        "Uyên",
        "Uẩn",
        "Ơn",
        "Ổn",
        "ẤP",
        "XÃ",
        "Thoại",
        "Khuỷu",
        "Khuya",
        "Ngoằn",
        "Loan",
        "Toản",
        "Hoạch",
        "Duệ",
        "Thuận",
        "Luân",
    ],
)
def test_syllables_of_names(word: str) -> None:
    """Both places of the tone, i and y, and the tone on the first letter of a rounded rhyme."""
    assert is_syllable(word)
    assert is_written(word)


@pytest.mark.parametrize(
    "word",
    [
        "Ksor",
        "Rơ",
        "Niê",
        "Kđăm",
        "Bhiăk",
        "Krông",
        "Kră",
        "Black",
        "Vănn",
        "Trầnn",
        "Êban",
        "Knul",
        "Nguễn",
        "Hoag",
        "Ngiêm",
        "Kanh",
        "Cim",
        "Qa",
        "hOA",
        "VănAn",
    ],
)
def test_what_is_no_syllable_may_still_be_a_name(word: str) -> None:
    """Other peoples' names, and slips of a finger."""
    assert not is_syllable(word) or word == "Rơ"
    assert is_written(word)


@pytest.mark.parametrize(
    "word",
    [
        "Hoaøng",
        "Nguyeãn",
        "Vaên",
        "Ñöùc",
        "NguyÔn",
        "V¨n",
        "H÷u",
        "Xaõ",
        "Quõn",
        "Teân",
        "ThÞ",
        "§inh",
        "Nguyá»…n",
    ],
)
def test_what_only_old_fonts_show(word: str) -> None:
    """No language of Vietnam is written so."""
    assert not is_syllable(word)
    assert not is_written(word)


@pytest.mark.parametrize("typed", [tcvn3, vni])
def test_names_of_old_fonts_show_it(typed: type[str]) -> None:
    """Of frequent names typed in them each has a word that is none."""
    for name in ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường", "Phạm Hữu Đức", "Hồ Tấn Tài", "Đặng Thị Thuý"]:
        assert not all(map(is_written, typed(name).split()))


OTHERS = """
Krá, Y Krá, H'Krá, Siu Blới, Điểu Krá, K'Brốp, Rơ Lan Blới, Y Klă, Hà Plố, Ka Dzũng, Rmah Hrít, Rah Lan Blúi, Điểu Brúp, Hồ Văn Krếch
Pơloong Chưng, Alăng Bhiêu, Zơrâm Nhớ, Ríah Dung, Bhnướch Lôi, Thạch Sà Rượl, Sơn Thị Kanhà, Neáng Kim Phượl, Chamaléa Thị Khiêm
Katơr Hừng, Kadá Thượng, Đạo Thị Mrới, H'Hen Niê Kđăm, Y Bhĭm Ƀuôn Yă, Êñuôl, Phêrô Nguyễn Văn An, Y Hăn Mjâo, Cil Múp Ha Krềng
Lơ Mu Ha Póh, Liêng Jrang Ha Hoang, Hồih, Arất Thị Blưn, NIÊ KĐĂM, H'LƠI BKRÔNG, Rơ Ô H'Thuỷ, Vừ Mí Kỷ, Voòng A Sáng, Lỷ Nhộc Dếnh
CLB VĐV, TRƯỜNG CĐYT ĐỒNG NAI
"""
SLIPS = """
Nguyãn, Trầnn, Vănh, Hoãa, Nguễn, Quôc, Đưc, Phưong, Duơng, Trưong, Nguyêễn, Thịi, Bìnhh, Bìh, Hạh, Ngọk, Hồr, Tàir, Phươgn, Nguyêmn
Đuợc, Hòag, Trrần, NGUỄN, Hơng, Nguỹên, Pạhm
"""


def of(names: str) -> list[str]:
    return names.strip().replace("\n", ", ").split(", ")


@pytest.mark.parametrize("name", of(OTHERS))
def test_names_of_other_peoples_raise_no_alarm(name: str) -> None:
    """Each with words that are no Vietnamese syllables."""
    assert slips_in(name) == ()
    assert all(map(is_written, name.replace("'", " ").split()))


@pytest.mark.parametrize("word", of(SLIPS))
def test_what_no_people_writes_is_found(word: str) -> None:
    name = "LÊ VĂN " if word.isupper() else "Lê Văn "
    assert slips_in(name + word) == (word,)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Nguyeenx Vawn Bayr", ("Nguyeenx", "Vawn")),
        ("Traanf Thij Sáu", ("Traanf", "Thij")),
        ("Nguyen Van An", ("Nguyen",)),
        ("Le Thi Sau", ()),
        ("Lee Moon", ()),
        ("Ksor Hler", ()),
    ],
)
def test_keys_of_a_keyboard_that_was_off(name: str, told: tuple[str, ...]) -> None:
    assert slips_in(name) == told


def test_right_names_are_no_slips() -> None:
    """Every syllable that can be, as a given name."""
    every = itertools.product(ONSETS, MEDIALS, VOWELS, CODAS)
    words = {
        toned("".join(way), at, tone)
        for way in every
        for tone in TONES
        if by_hand(*way, tone)
        for at in (places(*way) if tone else {0})
    }

    assert [word for word in words if slips_in(word.title())] == []
