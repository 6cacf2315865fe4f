"""Cells of an office's list without what no list may keep, and what was taken out of them."""

from __future__ import annotations

import re

from hooks.guard.finding import found_in
from hooks.guard.rules import kinds

_LABEL = re.compile(
    r"(?:(?:số\s)?(?:đt|sđt|dđ|đtdđ|điện thoại|di động|tel|zalo|mobile|phone|e-?mail|thư điện tử|cccd|cmnd)\s{0,2}[:.]?\s{0,2}\+?)?$",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = re.compile(r"[,;.\s–-]{0,20}[(]?\s{0,2}$"), re.compile(r"\s{0,2}[)]")
_TOLD = {kinds.HOUSE: "số nhà, tên đường"}
"""What goes with a kind of detail when it is cut out."""
_IN_LISTS = kinds.ALL - {kinds.CHILD}
_YEAR = re.compile(r"[\s,;(–-]+(?:19|20)\d\d\s*\)?$")
_BRACKET = re.compile(r"\s*\(([^()]*)\)$")
_KEPT = re.compile(
    r"(?:(?:(?:và|cùng|với)\s)?(?:vợ|chồng)|tức|tự|bí danh|pháp danh|tên khác|(?:còn|thường) gọi)\b", re.IGNORECASE
)
"""What a bracket behind a name says of who it is."""
_HEAD = re.compile(r"\s*\(\s*(?:là )?chủ hộ\s*\)", re.IGNORECASE)
"""It may stand behind the first of two names."""
_FOOTNOTE = re.compile(r"(?:\s*(?:\(\*+\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹]))+$")


def without_private(text: str, *, houses: bool = True, offices: bool = True) -> tuple[str, list[str]]:
    """The text without private details, and the names of what was taken out.

    Without `houses`, a number and a street stay: a school's name may hold them. With `offices`, numbers and addresses
    that are an office's stay: an achievement may tell of them, a name or a place does not.
    """
    asked = _IN_LISTS if houses else _IN_LISTS - {kinds.HOUSE}
    found = found_in(text, asked, offices=offices)
    out, end = "", 0
    for each in found:
        out += _cut(text[end : each.start])
        bracket = _BEHIND.match(text, each.end)
        end = bracket.end() if bracket else each.end
    if not found:
        return text, []
    return (out + text[end:]).strip(" ,;.-"), list(dict.fromkeys(_TOLD.get(f.kind, f.about.label) for f in found))


def _cut(before: str) -> str:
    """What stays of the text before a detail: without its label, commas and bracket."""
    before = before[: _LABEL.search(before).start()]  # type: ignore[union-attr]
    return before[: _BEFORE.search(before).start()] if before.strip() else ""  # type: ignore[union-attr]


def bare_name(name: str) -> tuple[str, list[str]]:
    """A person's name without a birth year or a remark behind it (“1970”, “(hộ nghèo)”), and what was taken out.

    Another name in brackets, “(Ba Cúc)”, “(tức Ba Cúc)”, and “(vợ)” stay. Footnote marks go unsaid.
    """
    taken: list[str] = []
    if name.replace(" ", "").isalpha():
        return name, taken
    name, heads = _HEAD.subn("", _FOOTNOTE.sub("", name))
    if match := _YEAR.search(name):
        name = name[: match.start()]
        taken.append("ngày, năm sinh")
    match = _BRACKET.search(name)
    taken += ["phần trong ngoặc sau tên"] * bool(heads)
    if match and not (_KEPT.match(match[1]) or (match[1].istitle() and not name.isupper())):
        name = name[: match.start()]
        taken += [] if heads else ["phần trong ngoặc sau tên"]
    return _FOOTNOTE.sub("", name).rstrip(" ,;.-"), taken
