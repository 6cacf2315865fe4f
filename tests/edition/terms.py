"""The editors' table of words, docs/huong-dan/tu-ngu.md, and the ways of writing it asks for, as finders of faults."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.building import PROJECT

TABLE = PROJECT / "docs" / "huong-dan" / "tu-ngu.md"
_UNLESS = re.compile("Trừ “([^”]+)”")
_ROW = re.compile(r"^\| (.+) \|$", re.MULTILINE)
_KINDS = "Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Kết luận|Luật"
_CUT_SHORT = re.compile(
    rf"\b(?:{_KINDS}|Đề án) \d[^\s,;.)]*|\bKế hoạch \d+[/-][^\s,;.)]*|\b(?:{_KINDS}|Kế hoạch) số \d+(?:/\d{{4}})?(?![\d/-])",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![sS]ố )(?<![\w/])\d+(?:/\d{4})?[/-](?:QĐ|NĐ|NQ|TT|CT|KL|KH|QH\d\d)\b[\w-]*")
_SPAN = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)( ?[-–] ?)((?:19|20)\d\d)(?![\d/-])")
_DATE = re.compile(r"(?<![\d/])(?:(\d{1,2})/)?(\d{1,2})/((?:19|20)\d\d)(?![\d/])|\bngày (\d{1,2})/(\d{1,2})(?![\d/])")
_NUMBER = re.compile(r"(?<![\w.,/-])\d{5,}(?![\w/-])")
_CLAUSE = re.compile(r"\b(phần|điều|khoản|điểm|tiêu chí) ((?:I{1,3}|IV|VI{0,2})(?:\.[0-9a-zđ]+)*)(?!\w)", re.IGNORECASE)
_LEVELS = ("phần", "điều", "điểm", "tiêu chí")


@dataclass(frozen=True)
class Term:
    """A row of the table: what is written, what is not, and where that stands for something else."""

    used: tuple[str, ...]
    unused: tuple[str, ...]
    unless: tuple[str, ...]


def _cell(text: str) -> tuple[str, ...]:
    return tuple(re.sub("^“([^”]*)”$", r"\1", part.strip()) for part in text.split(";"))


def terms() -> list[Term]:
    """All rows of the table."""
    part = TABLE.read_text(encoding="utf-8").split("## Một việc một từ")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in row.split("|")] for row in _ROW.findall(part)][2:]
    return [Term(_cell(used), _cell(unused), tuple(_UNLESS.findall(why))) for used, unused, why in rows]


@cache
def _pattern(words: str, *, exact: bool = False) -> re.Pattern[str]:
    inner = r"\s+".join(re.escape(w).replace(r"\#", r"\d[\d.]*") for w in words.split())
    before = r"(?<![\w-])" if re.match(r"\w|#", words) else ""
    after = r"(?![\w-]|\.\w)" if re.search(r"\w$", words) else ""
    return re.compile(before + inner + after, 0 if exact else re.IGNORECASE)


def unused_words(text: str, table: list[Term]) -> Iterator[str]:
    """Words of `text` that the table rules out, each with what to write instead."""
    for term in table:
        for words in term.unused:
            exact = words.lower() in {w.lower() for w in term.used}
            if not (wrong := list(_pattern(words, exact=exact).finditer(text))):
                continue
            right = [_pattern(w, exact=exact) for w in (*term.used, *term.unless) if w.lower() not in words.lower()]
            spared = [m.span() for pattern in right for m in pattern.finditer(text)]
            for m in wrong:
                if not any(m.start() < end and start < m.end() for start, end in spared):
                    yield f"“{_around(text, m)}”: {' / '.join(term.used)}"


def numbers_of_documents(text: str) -> Iterator[str]:
    """Documents named without their kind, the word “số” or the letters of their number.

    A cell or a value of its own may be bare.
    """
    yield from (_around(text, m) for m in _CUT_SHORT.finditer(text))
    for m in _BARE.finditer(text):
        if m.start() and not text[: m.start()].endswith(("\n", ": ")):
            yield _around(text, m)


def spans_of_years(text: str, titles: list[str]) -> Iterator[str]:
    """Spans of years not written 2016 – 2020, official titles apart."""
    for title in sorted(titles, key=len, reverse=True):
        text = text.replace(title, "…")
    yield from (_around(text, m) for m in _SPAN.finditer(text) if m[2] != " – ")


def dates(text: str) -> Iterator[str]:
    """Dates without the 0 before a day under ten or before January and February, or with one too many."""
    for m in _DATE.finditer(text):
        day, month = (m[4], m[5]) if m[4] else (m[1], m[2])
        if (int(month) <= 12 and (month != f"{int(month):02d}"[-2 if int(month) < 3 else -len(str(int(month))) :])) or (
            day and len(day) != 2
        ):
            yield _around(text, m)


def large_numbers(text: str, codes: frozenset[str]) -> Iterator[str]:
    """Numbers of five digits and more without dots; `codes` are no numbers."""
    yield from (_around(text, m) for m in _NUMBER.finditer(text) if m[0] not in codes)


def levels_of_clauses(text: str) -> Iterator[str]:
    """Clauses called by another level than theirs: phần VI, điều II.3, điểm VII.1.c, tiêu chí III.1.đ.2."""
    for m in _CLAUSE.finditer(text):
        if _LEVELS[m[2].count(".")] != m[1].lower():
            yield _around(text, m)


def _around(text: str, m: re.Match[str]) -> str:
    return " ".join(text[max(0, m.start() - 30) : m.end() + 20].split())
