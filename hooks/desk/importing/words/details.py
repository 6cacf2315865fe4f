"""Private details of rows: what messages may quote of cells, and what a row that is ready to be written tells all the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import takewhile

from hooks.desk.importing.words.people import is_plain_name
from hooks.guard.finding import found_in, may_be_in
from hooks.guard.in_rows import HALF, together
from hooks.guard.removal import NOT_REPEATED, hidden, undated, without_private
from hooks.guard.rules.kinds import BIRTH, KINDS, Kind
from hooks.records.joined.written import texts_of
from hooks.records.model.honours import Recipient

_QUOTED = re.compile("“([^“”]*)(”|$)")
_PARTS = re.compile(r"(\s*(?:[,;/|&+:(]|\s[-–—]\s)\s*)")
_BESIDE = {"hamlet", "address", "unit", "achievement"}
_SMALL = frozenset({"và", "vợ", "chồng", "là", "cùng", "với", "ông", "bà", "anh", "chị", "hộ", "gia", "đình", "con"})


def in_quotes(reason: str, *, named: bool = False) -> str:
    """A message with what it quotes as it may be shown: a mark for each private detail, of a name's cell the names alone."""
    if "“" not in reason:
        return reason
    return _QUOTED.sub(lambda m: f"“{_shown(m[1], named=named)}{m[2]}", reason)


def _shown(text: str, *, named: bool) -> str:
    said = names_in(text) if named else text
    bare, dated = undated(said)
    return hidden(f"{bare} [{KINDS[BIRTH].label}{NOT_REPEATED}" if dated and named else said)


def names_in(text: str) -> str:
    """The names that a cell of names begins with, or has; “…” for remarks, which may tell more of somebody than is to be shown."""
    parts = _PARTS.split(text)
    names = [at for at in range(0, len(parts), 2) if _may_be_name(parts[at])]
    if not names or len(names) * 2 > len(parts):
        return text
    begin = [*takewhile(lambda at: at in names, range(0, len(parts), 2))]
    return f"{''.join(parts[: begin[-1] + 1]).rstrip()}…" if begin else ", ".join(f"…{parts[at]}" for at in names)


def _may_be_name(part: str) -> bool:
    words = part.rstrip(").").split()
    return bool(words) and all(word in _SMALL or not (word[0].islower() or word[0].isdigit()) for word in words)


def bare(name: str) -> str:
    """What a cell of names says, for a row to mend: without private details."""
    return undated(without_private(name, houses=False, offices=False, named=True)[0])[0]


def told_by(made: Recipient) -> list[tuple[str, Kind, bool]]:
    """The private details that the check would find in a row: in which field, of which kind, whether only several cells tell it."""
    written = texts_of(made)
    texts = [_A_NAME if text == made.name and is_plain_name(text) else text for text, _ in written]
    return [(str(written[cell][1][1]), kind, several) for cell, kind, several in _told_in(tuple(texts))]


_A_NAME = "Nguyễn Văn Bình"
"""For every plain name: most rows say the same as others but for whom they name, and are asked once."""


@lru_cache(maxsize=4096)
def _told_in(texts: tuple[str, ...]) -> tuple[tuple[int, Kind, bool], ...]:
    halves = [text for text in texts if HALF.search(text)]
    if not may_be_in([*texts, *([", ".join(texts)] if halves else []), *(f"{texts[0]}, {text}" for text in halves)]):
        return ()
    alone = [(cell, found.about, False) for cell, text in enumerate(texts) for found in found_in(text)]
    beside = together(texts) if halves else ()
    return *alone, *((cell, found.about, True) for found, _, cell in beside)


def without_halves(words: Mapping[str, str]) -> dict[str, str]:
    """The cells of a row that tell something together, without those that it takes beside the name."""
    mark = f"[điều riêng tư khi đứng cạnh tên{NOT_REPEATED}"
    return {field: mark if field in _BESIDE and HALF.search(text) else text for field, text in words.items()}
