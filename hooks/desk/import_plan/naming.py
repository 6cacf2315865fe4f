"""Titles of parts and clauses: in the case of a sentence, short enough that they are no text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hooks.leftovers import UNWRITTEN
from hooks.text import clean_line

MOST_SYLLABLES, _KEPT = 11, 9
"""Of a title that is taken whole, and of one that is cut: twelve syllables in a row would be the document's own text."""
_MOST_LETTERS = 280
_SHORT_SYLLABLES = 8
_ACRONYMS = re.compile(r"\b(?:ubnd|hđnd|mttq|gd&đt|tw|thcs|thpt|cntt)\b", re.IGNORECASE)
_ROMANS = re.compile(r"\b(?:ii|iii|iv|vi|vii|viii|ix)\b")


class Naming:
    """Makes titles; `proper` are names that keep their capitals."""

    def __init__(self, proper: Iterable[str]) -> None:
        listed = sorted({p for p in proper if p and not p.islower()}, key=lambda p: (-len(p), p))
        self._proper = {p.casefold(): p for p in listed}
        joined = "|".join(map(re.escape, listed))
        self._pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE) if listed else None

    def sentence(self, heading: str) -> str:
        """A heading in the case of a sentence, as a whole; at most as long as a line may be."""
        text = clean_line(heading).strip(" :.;,-–")
        if text.isupper():
            text = text.lower()
            if self._pattern:
                text = self._pattern.sub(lambda m: self._proper[m[0].casefold()], text)
            text = _ROMANS.sub(lambda m: m[0].upper(), _ACRONYMS.sub(lambda m: m[0].upper(), text))
            text = text[:1].upper() + text[1:]
        return text if len(text) <= _MOST_LETTERS else text[:_MOST_LETTERS].rsplit(" ", 1)[0] + "…"

    def title(self, heading: str) -> str:
        """A title of few syllables: the heading, or its beginning."""
        return _cut(self.sentence(heading), MOST_SYLLABLES, _KEPT)

    def short(self, heading: str) -> str:
        """A still shorter one, for lists."""
        return _cut(self.sentence(heading), _SHORT_SYLLABLES, _SHORT_SYLLABLES - 1)


def _cut(text: str, most: int, kept: int) -> str:
    words = text.split(" ")
    if len(words) <= most:
        return text
    return " ".join(words[:kept]).rstrip(" ,;:–-") + "…"


def unwritten(lines: str) -> str:
    """What stands in place of a text that nobody has written yet; `lines` says where the document has it."""
    return f"{UNWRITTEN}: dòng {lines} của văn bản gốc." if lines else f"{UNWRITTEN}."
