"""Whose number or address it is: an office's, which may be told, or a person's."""

from __future__ import annotations

import re
from functools import cache

from hooks.guard import sayings as said
from hooks.guard.harmless import OFFICES
from hooks.guard.patterns import made_ready

BEFORE, BEHIND = 90, 60
"""How many signs before and behind are read."""
_STOP = r"(?s).*(?:[;!?|]|(?<![0-9])(?<![0-9] )(?<!tp)\.\s+(?=\S)(?!(?:số )?(?:stk|tk|tài khoản))|\n\s*\n)"
_END = r"(?s).*(?:[;!?]|(?<![0-9])(?<![0-9] )(?<!tp)\.\s+(?=\S)|\n\s*\n|\n(?=[^\n]*[|]))"
"""The same where the cells of a row belong together: not for a mobile phone, which stands in one beside a person's name."""
_AT = r"\s{0,2}[\[({<]\s?(?:at|a còng|@)\s?[\])}>]\s{0,2}"
_DOT = r"\s{0,2}[\[({<]\s?(?:dot|chấm|\.)\s?[\])}>]\s{0,2}"
"""Signs of addresses in words, so that programs do not find them."""
_QUOTED = r"[\"“][^\"”]{0,60}[\"”]"
"""What something is called, which may be like a person."""


@cache
def _words(name: str) -> re.Pattern[str]:
    return made_ready(OFFICES[name])


def is_an_offices(how: str, text: str, start: int, end: int) -> bool:
    """Whether what stands in `text` (small letters) from `start` to `end` is an office's, asked in one of the ways of a rule."""
    if how in {"page", "account"} and _owned_behind(text[end : end + BEHIND]):
        return True
    return _asked(how, text, start, end) or (how in _IN_ROWS and _of_an_offices_row(how, text, start, end))


_IN_ROWS = {"near": "office", "account": "holder", "place": "place", "map": "place"}
_LINE = r"(?s).*(?:[!?]|(?<![0-9])\.\s+(?=\S)|\n)"


def _of_an_offices_row(how: str, text: str, start: int, end: int) -> bool:
    """Cells of a table are one row: an office's, if one is named in it and nobody at all."""
    before = re.sub(_LINE, "", text[max(0, start - BEFORE) : start])
    if not (";" in before or (how != "near" and "|" in before)) or (
        how == "near" and _words("mobile").search(text[start:end])
    ):
        return False
    row = f"{before} {text[start:end]} " + re.split(r"[!?\n]|(?<![0-9])\.\s", text[end : end + BEHIND])[0]
    if any(_words(name).search(row) for name in ("person", "name", "own_account", "dwelling")):
        return False
    return _words(_IN_ROWS[how]).search(before) is not None


def _asked(how: str, text: str, start: int, end: int) -> bool:
    found = text[start:end]
    if how in {"map", "place", "page"}:
        return _leads_to_one(how, text, start, end) or _is_a_places(how, text, start, end)
    written = re.sub(_AT, "@", re.sub(_DOT, ".", found)) if how == "mail" else found
    if how == "mail" and _words("office_mail").search(written):
        return not re.match(said.OWN_BOX, written)
    if how == "account":
        return _is_held_by_one(text[max(0, start - BEFORE) : start] + _label(how, found), text[end : end + BEHIND])
    return _is_said(how, text, (start, end), written)


def _is_said(how: str, text: str, at: tuple[int, int], written: str) -> bool:
    """Whether words around a number, an address of mail, a house say that it is an office’s."""
    start, end = at
    found, before = text[start:end], text[max(0, start - BEFORE) : start]
    behind = text[end : end + BEHIND].split("\n")[0]
    strict = _words("free_mail" if how == "mail" else "mobile").search(written) is not None and how != "house"
    stop = _STOP if strict or how == "mail" else _END
    before = ("cơ quan" if ".gov.vn" in before else "") + re.sub(stop, "", before)
    if how == "near" and _words("within").search(found):
        return True
    if _words("from").search(before + _label(how, found)):
        return False
    told = before + _label(how, found)
    if strict and _is_somebodys(before, told, behind):
        return False
    return (
        _said_before(told, strict=strict)
        or _said_behind(behind)
        or (not strict and _is_bracketed(before, found + behind))
    )


def _leads_to_one(how: str, text: str, start: int, end: int) -> bool:
    """Whether the address of a page or of a map tells the office itself."""
    if how == "page":
        return _words("office_page").search(text[start:end]) is not None
    return how == "map" and _words("office_map").search(text[start : end + BEHIND]) is not None


def _is_somebodys(before: str, told: str, behind: str) -> bool:
    """Whether a mobile phone or a free mailbox is a person's, be an office named beside it: “em Lan 09…, tòa soạn gọi giúp”."""
    if _words("somebodys").match(behind) and not _words("hotline").search(before):
        return True
    if re.search(said.JUST_NAMED, told) or (
        re.match(said.BESIDE, behind) and not _words("hotline").search(told + behind)
    ):
        return True
    return bool(_words("person").search(told)) and not _words("hotline").search(told)


def _is_a_places(how: str, text: str, start: int, end: int) -> bool:
    """A spot, or a page, is nobody's if an office or a place for all is named before it, or behind in brackets, and nobody with it."""
    before = re.sub(_STOP, "", text[max(0, start - BEFORE) : start])
    behind = re.sub(_QUOTED, "", re.split(r"[;.!?|\n]", text[end : end + BEHIND])[0])
    told = before + text[start:end]
    if _words("person").search(told + behind.split(",")[0]) or _words("dwelling").search(told + behind):
        return False
    if how == "page":
        return bool(_words("campaign").search(before) or _words("holder").search(before))
    brackets = re.match(r"[^\s]{0,30}\s?\(([^)]*)", behind)
    return bool(_words("place").search(told) or (brackets and _words("place").search(brackets[1])))


def _is_held_by_one(before: str, behind: str) -> bool:
    """An account is an office's if one is named last before it, and nobody after that or behind the number."""
    before = re.sub(_QUOTED, "", re.sub(_STOP, "", before))
    before = _words("somewhere").sub("xã", _words("named_after").sub("quỹ", before))
    behind = re.sub(said.NOT_TO, "", behind)
    holders = list(_words("holder").finditer(before))
    behind = re.split(r"[;!?|\n]", behind)[0]
    if _words("treasury").search(behind):
        return True
    if not holders and (named := _words("holder").search(behind)):
        told = before + " " + behind
        return named.start() <= _NEAR_BEHIND and not (
            _words("own_account").search(told) or _words("person").search(told)
        )
    if holders and re.search(said.DIRECTLY, before[: holders[-1].start()]) and not re.search(said.IN_NAME_OF, behind):
        behind = ""  # “tài khoản của Quỹ … 0121…, em chuyển rồi”
    return bool(holders) and not _words("own_account").search(before[holders[-1].end() :] + " " + behind)


def _owned_behind(behind: str) -> bool:
    """“… của Quỹ khuyến học”."""
    match = re.match(said.OWNED, behind)
    return match is not None and _words("office").match(behind, match.end()) is not None


def _label(how: str, found: str) -> str:
    """The words inside what was found, before its first digit: “hotline 0912…”."""
    match = re.match(r"[^0-9@]{0,80}", found)
    return match[0] if how != "mail" and match else ""


def _said_before(before: str, *, strict: bool) -> bool:
    """An office is named and no person after it; of a mobile phone, no person at all, or it is a hotline."""
    offices = [m for m in _words("office").finditer(before) if not re.search(said.TITLED, before[: m.end()])]
    if not offices:
        return False
    persons = [m.start() for m in _words("person").finditer(before) if not re.search(said.SHRINE, before[: m.start()])]
    hotline = _words("hotline").search(before)
    after = [p for p in persons if p >= offices[-1].end()]
    if strict and not hotline:
        return not (persons or _words("name").search(before)) and len(before) - offices[-1].end() <= _NEAR
    return not after


_NEAR, _NEAR_BEHIND = 60, 30


def _is_bracketed(before: str, told: str) -> bool:
    """“26 đường …, phường … (Thư viện tỉnh)”, with nobody before."""
    match = _words("bracketed").match(told)
    return match is not None and not _words("person").search(f"{before} {match[0]}")


def _said_behind(behind: str) -> bool:
    match = _words("behind").match(behind)
    return bool(match) and not _words("person").search(behind[: match.end()]) if match else False
