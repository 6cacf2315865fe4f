"""Files of a synthetic campaign: an exemplar, a story, and ids that no record has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


def exemplar_text(i: int, called: str, place: str, clauses: Sequence[str]) -> str:
    """A synthetic record."""
    named = f"clauses:\n  - {clauses[i % len(clauses)]}\n" if clauses else ""
    return (
        f"sample: true\nid: {synthetic_id('zz', i)}\nname: {called} thử số {i}\nplace:\n{place}"
        f"summary: Bản ghi thử số {i} để đo thời gian dựng trang.\nstory: Đoạn giới thiệu của bản ghi thử số {i}, chỉ để đo.\n"
        f"facts:\n  - text: Việc thứ nhất của bản ghi {i}.\n    date: 2023\n  - text: Việc thứ hai của bản ghi {i}.\n"
        f"    date: 2024-05\n{named}unknown:\n  - Năm ra mắt\n"
    )


def story_text(i: int, codes: Sequence[str]) -> str:
    """A synthetic story of some three hundred words."""
    year = 2024 + i % 3
    day = dt.date(year, 1, 1) + dt.timedelta(days=i % 300)
    body = "\n\n".join(
        f"## Đoạn {n}\n\n" + " ".join(f"Câu thử số {n}.{k} của bài {i}, viết ra chỉ để đo." for k in range(8))
        for n in range(1, 5)
    )
    return (
        f"---\nsample: true\ntitle: Bài thử số {i}\nstandfirst: Bài viết thử số {i}, chỉ để đo.\ndate: {day}\n"
        f"authors:\n  - Ban Thử\nplaces:\n  - code: '{codes[i % len(codes)]}'\n---\n\n{body}\n"
    )


def synthetic_id(prefix: str, number: int) -> str:
    """A six-character id that no real record uses: starts with two letters of its own."""
    out = ""
    for _ in range(4):
        number, rest = divmod(number, len(_LETTERS))
        out = _LETTERS[rest] + out
    return prefix + out
