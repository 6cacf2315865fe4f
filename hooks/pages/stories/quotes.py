"""A quotation signed in its last row, “— Tên, vai trò”, is set large; any other stays as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.token import Token

_DASH = re.compile(r"\s*(?:—|–|--)\s*(?=\S)")
_SIGNATURE = re.compile(r"(?:—|–|--)\s+(\w.{0,118}[^\s.!?…:;])")

_SHORTEST = 4
"""Tokens of a quotation of one paragraph before its end."""


class Signed(NamedTuple):
    """A signed quotation: tokens of what was said and of who said it; where in the text's tokens it ends."""

    said: Sequence[Token]
    by: Sequence[Token]
    end: int


def signed(tokens: Sequence[Token], at: int) -> Signed | None:
    """The signed quotation that begins at a token; None when it is signed by nobody.

    Two rows with a dash are a conversation, which nobody signs.
    """
    if tokens[at].type != "blockquote_open" or tokens[at].level:
        return None
    end = next(i for i in range(at, len(tokens)) if tokens[i].type == "blockquote_close" and not tokens[i].level)
    if end - at < _SHORTEST:
        return None
    opened, last = tokens[end - 3], tokens[end - 2]
    if opened.type != "paragraph_open" or opened.level != 1 or last.type != "inline":
        return None
    rows = [row.strip() for t in tokens[at:end] if t.type == "inline" for row in t.content.split("\n")]
    match = _SIGNATURE.fullmatch(rows[-1])
    if not match or match[1][0].islower() or not any(rows[:-1]) or any(map(_DASH.match, rows[:-1])):
        return None
    before, by = _parted(last.children or [])
    if not by or by[0].type != "text" or not _DASH.match(by[0].content):
        return None
    name = by[0].copy(content=_DASH.sub("", by[0].content, count=1))
    rest = [opened, last.copy(children=before), tokens[end - 1]] if before else []
    return Signed([*tokens[at + 1 : end - 3], *rest], [name, *by[1:]], end + 1)


def _parted(children: list[Token]) -> tuple[list[Token], list[Token]]:
    """The pieces of a paragraph before its last row, and those of it; nothing of a row that lies in one sign with others."""
    breaks = [i for i, t in enumerate(children) if t.type in {"softbreak", "hardbreak"}]
    if not breaks:
        return [], children
    at = breaks[-1]
    return (children[:at], children[at + 1 :]) if not children[at].level else ([], [])
