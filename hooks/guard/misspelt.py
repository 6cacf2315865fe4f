"""Words beside a detail with wrong marks, as people type in a hurry: put right before the rules look."""

from __future__ import annotations

import re
from functools import cache

_LETTERS = {
    "a": "àáảãạăằắẳẵặâầấẩẫậ",
    "d": "đ",
    "e": "èéẻẽẹêềếểễệ",
    "i": "ìíỉĩị",
    "o": "òóỏõọôồốổỗộơờớởỡợ",
    "u": "ùúủũụưừứửữự",
    "y": "ỳýỷỹỵ",
}
_BARE = str.maketrans({letter: bare for bare, letters in _LETTERS.items() for letter in letters})
_PHRASES: tuple[str, ...] = (
    "ngày ~sinh", "~sinh ngày", "năm ~sinh", "~ngày sinh", "~căn cước", "căn ~cước", "~chứng minh nhân", "chứng ~minh nhân", "~định danh", "điện ~thoại", "~điện thoại",
    "mã số ~thuế", "mã ~thuế cá nhân", "mã ~số thuế", "~mã số thuế", "biển ~số", "~biển số xe", "địa ~chỉ", "~địa chỉ", "thường ~trú", "~hộ khẩu", "hộ ~khẩu", "~trường tiểu học", "~trường mầm non",
    "~trường thcs", "~trường thpt", "~trường th", "~tiểu học", "~mầm non", "~hẻm #", "~lớp #", "~tọa độ", "tọa ~độ", "số ~tài khoản", "số tài ~khoản", "số ~nhà #",
)  # fmt: skip
"""What is meant: behind “~” the word whose marks may be others; “#” for a digit."""


@cache
def meant() -> dict[str, tuple[str, tuple[int, ...]]]:
    """Phrase without marks → as it is meant, and which of its words may have others."""
    out: dict[str, tuple[str, tuple[int, ...]]] = {}
    for phrase in _PHRASES:
        right = phrase.replace("~", "").removesuffix("#")
        wrong = next(i for i, word in enumerate(phrase.split(" ")) if word[0] == "~")
        bare = right.translate(_BARE)
        out[bare] = (right, (*out.get(bare, ("", ()))[1], wrong))
    return out


@cache
def pattern() -> str:
    """Any of the phrases, in a text without marks."""
    said = "|".join(bare + "(?=[0-9])" if bare.endswith(" ") else bare + "(?![a-z])" for bare in meant())
    return f"(?<![a-z0-9])(?:{said})"


def put_right(text: str) -> str:
    """The text in small letters with the words that were meant; as long as it was."""
    if text.isascii():
        return text
    out, end = "", 0
    for match in re.finditer(pattern(), text.translate(_BARE)):
        right, may_be_wrong = meant()[match[0]]
        found = text[match.start() : match.end()]
        wrong = [i for i, (a, b) in enumerate(zip(found.split(" "), right.split(" "), strict=True)) if a != b]
        if len(wrong) == 1 and wrong[0] in may_be_wrong and not found.split(" ")[wrong[0]].isascii():
            out, end = out + text[end : match.start()] + right, match.end()
    return out + text[end:]
