"""Texts cut into the words that they are found by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from hooks.text import fold

_WORD = re.compile(r"[^\W_]+")
folded = lru_cache(maxsize=None)(fold)
"""A word without its marks; words come again and again."""


def words(text: str) -> list[str]:
    """The words of a text in lower case, with their marks."""
    lower = unicodedata.normalize("NFC", text).lower()
    parts = lower.split(" ")  # names are nothing but words and spaces
    return parts if all(map(str.isalnum, parts)) else _WORD.findall(lower)


def pairs(name: Sequence[str]) -> Iterator[str]:
    """Every two words that follow each other in a name, as the index keeps them: “_tan binh”."""
    return (f"_{folded(a)} {folded(b)}" for a, b in pairwise(name))
