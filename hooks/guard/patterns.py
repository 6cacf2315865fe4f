"""A short way to write patterns of Vietnamese words, and what they become in Python and in browsers.

đường     a letter with marks stands for itself and for the bare one: people type “duong”
Đ         only đ: “ĐT” is a telephone, “DT” an area (texts are matched in small letters)
<<  >>    a word begins, ends
\\d        0 to 9, nothing else
‹sở›      with its marks only: “so” may be another word
⟨lớp⟩     in patterns of capitals: large or small letters
{L}, {SIGN}   a letter; what is none, no digit and no space
{NAME}    a piece of `PIECES`
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from hooks.guard.pieces import PIECES
from hooks.keeping.patterns import Patterns

_BORDERS = {
    "python": ((r"<<", r"(?<![^\W_])"), (r">>", r"(?![^\W_])"), ("{L}", r"[^\W\d_]"), ("{SIGN}", r"[^\w\s]")),
    "browser": (
        ("{L}", r"\p{L}"),
        ("{SIGN}", r"[^\p{L}\p{N}_\s]"),
        (r"<<", r"(?<![\p{L}\p{N}])"),
        (r">>", r"(?![\p{L}\p{N}])"),
    ),
}
_WORDS = re.compile("⟨([^⟩]*)⟩")
_EXACT = re.compile(r"(‹[^›]*›|\[(?:\\.|[^\]\\])*\])")
"""What stays as it is written: words in ‹›, classes of letters."""


@cache
def _bare(letter: str) -> str:
    return "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]


@cache
def _either(letter: str) -> str:
    """A small letter as it may be typed."""
    if letter == "Đ":
        return "đ"
    bare = _bare(letter)
    return f"[{letter}{bare}]" if not letter.isascii() and bare.isascii() and bare.isalpha() else letter


def _any_case(word: str) -> str:
    forms = ((c, _bare(c)) if c.islower() else (c,) for c in word)
    return "".join(
        "[" + "".join(dict.fromkeys("".join(f + f.upper() for f in of))) + "]" if of[0].islower() else of[0]
        for of in forms
    )


def _folded(word: str) -> str:
    """The same, made ready sooner; few browsers know it."""
    return "(?i:" + "".join(map(_either, word)) + ")"


_IN_ANY_CASE = {"python": _folded, "browser": _any_case}


def spelled_out(pattern: str, pieces: Mapping[str, str], *, dialect: str = "python", cased: bool = False) -> str:
    """The pattern as a regular expression of one of the two programs."""
    for _ in range(3):  # pieces may hold pieces
        for name, piece in pieces.items():
            pattern = pattern.replace("{" + name + "}", piece)
    if cased:
        in_any = _IN_ANY_CASE[dialect]
        pattern = _WORDS.sub(lambda m: in_any(m[1]), pattern.replace("‹", "").replace("›", ""))
    else:
        parts = _EXACT.split(pattern)
        pattern = "".join(p.strip("‹›") if i % 2 else "".join(map(_either, p)) for i, p in enumerate(parts))
    pattern = pattern.replace(r"\d", "[0-9]")
    for short, long in _BORDERS[dialect]:
        pattern = pattern.replace(short, long)
    return pattern


_PATTERNS = Patterns(__file__, (PIECES, Path(__file__).read_bytes()))


def made_ready(pattern: str, *, cased: bool = False) -> re.Pattern[str]:
    """The pattern with the pieces of all rules, ready to be looked for; it is kept for later processes."""
    return _PATTERNS.ready(f"{cased:d}{pattern}", lambda: spelled_out(pattern, PIECES, cased=cased))


@cache
def either_way(words: str) -> tuple[str, ...]:
    """Words with a bar between them, each as it is and without marks."""
    known = (form for word in words.split("|") if word for form in (word, "".join(map(_bare, word))))
    return tuple(dict.fromkeys(known))


_IN_BROWSERS = (
    (r"(?<!\w)", r"(?<![\p{L}\p{N}_])"),
    (r"(?!\w)", r"(?![\p{L}\p{N}_])"),
    (r"[^\W\d_]", r"\p{L}"),
    (r"\d", "[0-9]"),
)


def in_browsers(pattern: str) -> str:
    """A regular expression as Python has it, as browsers have it."""
    for here, there in _IN_BROWSERS:
        pattern = pattern.replace(here, there)
    assert r"\w" not in pattern.lower(), pattern
    return pattern
