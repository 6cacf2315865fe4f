"""Texts that a spreadsheet would run as a formula: told of names, guarded in every table that leaves.

Source: OWASP, CSV Injection.
"""

from __future__ import annotations

import re

FORMULA = "^[\\s\u00ad\u200b-\u200f\u2060\ufeff'\"‘’“”„«]*[=+\\-@＝＋－＠﹢﹣﹦﹫\t\r]"
"""How such a text begins; spaces, quotes and what has no width aside."""
_FORMULA = re.compile(FORMULA)
_NUMBER = re.compile(r"[-+]?\d[\d.,]*\s?%?")
_INNER = re.compile(r"(?<=[;\t\r\n])(?=[\s'\"]*(?:[=+@＝＋＠]|-\S))")
"""Where a cell would begin for a spreadsheet that parts cells by semicolons or tabs."""


def runs(text: str) -> bool:
    """Whether a spreadsheet might run a text as a formula."""
    return _FORMULA.search(text) is not None


def guarded(text: str) -> str:
    """A text of a table that leaves: behind an apostrophe if a spreadsheet might run it; numbers stay as they are.

    The one guard of all that writes tables for others. Nothing of ours takes the apostrophe away but an import, which
    refuses what stands behind it.
    """
    if text.isalpha() or _NUMBER.fullmatch(text):
        return text
    text = _INNER.sub("'", text) if ";" in text or not text.isprintable() else text
    return f"'{text}" if runs(text) else text
