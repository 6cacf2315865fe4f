"""Words beside a detail with wrong marks, as people type in a hurry: put right before the rules look."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_VOWELS = {
    "a": "aàáảãạăằắẳẵặâầấẩẫậ",
    "e": "eèéẻẽẹêềếểễệ",
    "i": "iìíỉĩị",
    "o": "oòóỏõọôồốổỗộơờớởỡợ",
    "u": "uùúủũụưừứửữự",
    "y": "yỳýỷỹỵ",
}
MISSPELT: tuple[str, ...] = (
    "ngày ~sinh", "~sinh ngày", "năm ~sinh", "~ngày sinh", "~căn cước", "căn ~cước", "~chứng minh nhân", "chứng ~minh nhân", "~định danh", "điện ~thoại", "~điện thoại",
    "mã số ~thuế", "mã ~số thuế", "~mã số thuế", "biển ~số", "~biển số xe", "địa ~chỉ", "~địa chỉ", "thường ~trú", "~hộ khẩu", "hộ ~khẩu", "~trường tiểu học", "~trường mầm non",
    "~trường thcs", "~trường thpt", "~trường th", "~tiểu học", "~mầm non", "~hẻm #", "~lớp #", "~tọa độ", "tọa ~độ", "số ~tài khoản", "số tài ~khoản", "số ~nhà #",
)  # fmt: skip
"""What is meant: behind “~” the word whose marks may be others; “#” for a digit."""


def variants(phrase: str) -> str:
    """A pattern of the phrase, in small letters, with any marks on the word behind “~”."""
    out = []
    for word in phrase.split(" "):
        if word == "#":
            out.append("(?=[0-9])")
        elif word[0] == "~":
            out.append("".join(map(_any_marks, word[1:])))
        else:
            out.append(word)
    return " ".join(out)


def _any_marks(letter: str) -> str:
    bare = "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]
    return "[dđ]" if bare == "d" else f"[{_VOWELS[bare]}]" if bare in _VOWELS else letter


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![^\W_])(?:" + "|".join(f"({variants(p)})" for p in MISSPELT) + r")(?![^\W\d_])")


def put_right(text: str) -> str:
    """The text in small letters with the words that were meant; as long as it was."""
    return text if text.isascii() else _pattern().sub(_meant, text)


def _meant(match: re.Match[str]) -> str:
    meant = MISSPELT[(match.lastindex or 1) - 1].replace("~", "").replace("#", "")
    return match[0] if match[0].isascii() else meant
