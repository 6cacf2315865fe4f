"""Which texts above a list are titles, and what their form tells of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from hooks.text import modern_line

LONGEST = 300
"""Letters of a title."""
_TITLE = re.compile(
    r"\(?(?:danh sách|kèm theo|ban hành|ủy ban|ubnd|xã|phường|thị trấn|đặc khu|huyện|thành phố|ấp|khu phố|đơn vị|địa bàn"
    r"|gia đình|dòng họ|cộng đồng|công dân|cá nhân|tập thể)\b"
    r"|\(?(?:[IVX]+|\d+|[a-zđ]|bảng \d+|biểu \d+)[.):/-]|[-+*•]",
    re.IGNORECASE,
)
"""How a title begins; “Xét Tờ trình của Hội Khuyến học xã …” names a commune too and is none."""
NUMBERED = re.compile(r"\(?(?:[IVX]+|\d+|[a-zđ])[.)/-]|[-+*•]", re.IGNORECASE)
"""A number or a dash before a text."""
_ISSUER = re.compile(
    r"\(?(?:kèm theo|ban hành|theo quyết định|của |ủy ban|ubnd|hội |đảng |đảng ủy|phòng )", re.IGNORECASE
)
"""How a text begins that names who wrote the list: its place is theirs, and the list's only when no title tells."""


class Title(NamedTuple):
    """A text that is a title."""

    text: str
    numbered: bool
    """Whether it has a number of its own, as “2. Xã Tân An”."""
    issuer: bool
    """Whether it names who wrote the list."""


@lru_cache(maxsize=1024)
def titles_in(texts: tuple[str, ...]) -> tuple[Title, ...]:
    """The titles among texts, the last one first; those above one table are asked for by all tables after it."""
    lines = ((modern_line(text), bool(NUMBERED.match(text))) for text in reversed(texts))
    return tuple(
        Title(line, numbered, bool(_ISSUER.match(line)))
        for line, numbered in lines
        if len(line) <= LONGEST and (line.isupper() or _TITLE.match(line))
    )
