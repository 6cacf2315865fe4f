"""How one shape of a detail is written down, for Python and for browsers alike."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """One shape of a detail. All patterns are written in the short way of `patterns`, for text in small letters.

    Every repetition is bounded, so that a text takes time by its length alone.
    """

    kind: str
    pattern: str
    cased: bool = False
    """Whether capitals matter: names."""
    whole: bool = False
    """Whether it is looked for in the text as it stands; else dates, sums, numbers of documents and addresses of pages are left out."""
    needs: str = ""
    """Words of which one is in every text that it can be found in, with a bar between them; “” for none."""
    at: str = ""
    """Where it begins: “word” one of these, “digit” a number, “name” a family name, or several; “” anywhere."""
    digits: int = 0
    """How many digits a text has at least that it can be found in."""
    shape: str = ""
    """By the names that `shapes` has for it, what a text holds at least that it can be found in."""
    check: str = ""
    """A further question that `checks` answers, by name."""
    not_after: str = ""
    """What stands right before (to the end of it) if it is none."""
    not_before: str = ""
    """What follows right behind if it is none."""
    offices: str = ""
    """Whether one of an office is none: “” no, “near” if words of an office stand before or behind, “direct” if it is a hotline."""
