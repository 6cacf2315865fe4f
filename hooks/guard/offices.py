"""Whose number or address it is: an office's, which may be told, or a person's."""

from __future__ import annotations

import re

from hooks.guard.harmless import OFFICES
from hooks.guard.patterns import spelled_out
from hooks.guard.pieces import PIECES

BEFORE, BEHIND = 90, 60
"""How many signs before and behind are read."""
_WORDS = {name: re.compile(spelled_out(pattern, PIECES)) for name, pattern in OFFICES.items()}
_STOP = re.compile(r".*(?:[;!?|]|(?<![0-9])\.\s+(?=\S)|\n\s*\n)", re.DOTALL)


def is_an_offices(how: str, text: str, start: int, end: int) -> bool:
    """Whether what stands in `text` (small letters) from `start` to `end` is an office's, asked in one of the ways of a rule."""
    found = text[start:end]
    if how == "page":
        return bool(_WORDS["office_page"].search(found))
    if how == "mail" and _WORDS["office_mail"].search(found):
        return True
    before = text[max(0, start - BEFORE) : start]
    before = ("cơ quan" if ".gov.vn" in before else "") + _STOP.sub("", before)
    behind = text[end : end + BEHIND].split("\n")[0]
    strict = _WORDS["free_mail" if how == "mail" else "mobile"].search(found) is not None and how != "house"
    return _said_before(before + _label(how, found), strict=strict) or _said_behind(behind)


def _label(how: str, found: str) -> str:
    """The words inside what was found, before its first digit: “hotline 0912…”."""
    match = re.match(r"[^0-9@]{0,40}", found)
    return match[0] if how != "mail" and match else ""


def _said_before(before: str, *, strict: bool) -> bool:
    """An office is named and no person after it; of a mobile phone, no person at all, or it is a hotline."""
    offices = list(_WORDS["office"].finditer(before))
    if not offices:
        return False
    persons = [m.start() for m in _WORDS["person"].finditer(before)]
    hotline = _WORDS["hotline"].search(before)
    after = [p for p in persons if p >= offices[-1].end()]
    if strict and not hotline:
        return not persons and len(before) - offices[-1].end() <= _NEAR
    return not after


_NEAR = 45


def _said_behind(behind: str) -> bool:
    match = _WORDS["behind"].match(behind)
    return bool(match) and not _WORDS["person"].search(behind[: match.end()]) if match else False
