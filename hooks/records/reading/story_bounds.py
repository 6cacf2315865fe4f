"""How much a story's text may hold: counted before it is read as Markdown, so that no text takes long.

What is read grows with the size of the text and, for some signs, with their number; both are bounded here.
No clock is asked: a limit of time would tell a slow machine's story wrong and a fast one's right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LETTERS, ROW, RUN = 60_000, 10_000, 100
"""Most letters of a text (some 12,000 words), of a row, and the longest run of one sign."""
DEPTH, INDENT, CELLS = 10, 40, 30
"""Most quotes and lists in one another, spaces before a row, bars in a row of a table."""
ROWS = 3_000
"""Most rows that hold something."""
COUNTS = {"#": 100, "[": 500, "<": 200, "`": 1_000, "|": 2_000, "*": 2_000, "_": 2_000, "~": 500, "\\": 1_000, "@": 500}
"""Most of one sign in a text; “#” counts names of sections."""
_RUN = re.compile(rf"([!-/:-@\[-`{{-~])\1{{{RUN}}}")
_NEST = re.compile(r"(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])))+")
_RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*")
_HEADING = re.compile(r"[ \t>]*(?:#{1,6}(?:[ \t]|$)|(?:=+|-+)[ \t]*$)")
_INDENT = re.compile(r"[ \t]*")
_MARKER = re.compile(r">|[-+*.)]")

Excess = tuple[int, str, str, int]
"""Row counted from 0, key of what is said (`STORY_TOLD`), the sign or “”, how many there may be."""


def excesses(body: str) -> list[Excess]:
    """What a text has too much of, each once, at the first row where it is."""
    rows = body.split("\n")
    found: dict[tuple[str, str], Excess] = {}
    for excess in (*_of_the_whole(body, rows), *_of_signs(body, rows), *_of_rows(rows)):
        found.setdefault(excess[1:3], excess)
    return sorted(found.values())


def _of_the_whole(body: str, rows: list[str]) -> Iterator[Excess]:
    if len(body) > LETTERS:
        yield body.count("\n", 0, LETTERS), "story_long", "", LETTERS
    filled = [i for i, row in enumerate(rows) if row.strip()]
    if len(filled) > ROWS:
        yield filled[ROWS], "story_rows", "", ROWS


def _of_signs(body: str, rows: list[str]) -> Iterator[Excess]:
    for sign, most in COUNTS.items():
        if body.count(sign) <= most and sign != "#":
            continue
        counted = 0
        for i, row in enumerate(rows):
            counted += bool(_HEADING.match(row)) if sign == "#" else row.count(sign)
            if counted > most:
                yield i, "story_headings" if sign == "#" else "story_signs", sign, most
                break


def _of_rows(rows: list[str]) -> Iterator[Excess]:
    for i, row in enumerate(rows):
        if len(row) > ROW:
            yield i, "story_row", "", ROW
        if run := _RUN.search(row):
            yield i, "story_run", run[1], RUN
        if row.count("|") > CELLS:
            yield i, "story_cells", "|", CELLS
        nest = _NEST.match(row)
        deep = len(_MARKER.findall(nest[0])) if nest else 0
        spaces = _INDENT.match(row)
        far = spaces is not None and len(spaces[0].expandtabs(4)) > INDENT and bool(row.strip())
        if (deep > DEPTH or far) and not _RULE.fullmatch(row):
            yield i, "story_deep", "", DEPTH
