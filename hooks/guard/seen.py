"""What a pattern found, with what stands around it, and the digits of a number as people write it."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = {
    "không": "0", "khong": "0", "một": "1", "mot": "1", "mốt": "1", "hai": "2", "ba": "3", "bốn": "4", "bon": "4", "tư": "4", "tu": "4",
    "năm": "5", "nam": "5", "lăm": "5", "lam": "5", "sáu": "6", "sau": "6", "bảy": "7", "bay": "7", "bẩy": "7", "tám": "8", "tam": "8",
    "chín": "9", "chin": "9", "o": "0", "l": "1", "i": "1",
}  # fmt: skip
MOBILE = r"0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])[0-9]{7}"
"""The number of a mobile telephone."""
_PIECE = r"[0-9]|[^\W\d_]+"


class Seen(NamedTuple):
    """What a pattern found, in small letters, with what stands around it."""

    text: str
    start: int
    end: int

    @property
    def found(self) -> str:
        """The words found."""
        return self.text[self.start : self.end]

    def before(self, most: int = 60) -> str:
        """What stands before it."""
        return self.text[max(0, self.start - most) : self.start]

    def behind(self, most: int = 60) -> str:
        """What follows."""
        return self.text[self.end : self.end + most]


def digits_of(found: str) -> str:
    """The digits of a number as people write it, with words and letters for some."""
    out = ""
    for piece in re.findall(_PIECE, found):
        if piece.isdigit():
            out += piece
        elif piece in _WORDS:
            out += _WORDS[piece]
        else:
            out += "".join(_WORDS.get(letter, "") for letter in piece)
    return out
