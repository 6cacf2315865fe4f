"""What a cell reads as: in Unicode as it stands, or in an encoding of before that makes every word of it possible.

Each cell is judged by itself, by its syllables (`hooks/syllables.py`):

- a cell whose words are all Vietnamese syllables stays, whatever its neighbours are typed in. Among many cells of an
  old encoding it is doubted when it would be syllables there too (`other`): Sôn may be Sơn in VNI;
- another cell is converted when one encoding makes all its words syllables; of several, the one of its column;
- a cell of words in different encodings (Lê Hoaøng Quân) is read word by word: a syllable stays;
- a word that is no syllable in any encoding stays when a language of Vietnam could write it (K'Sơn, Niê, THCS, Vănn);
  one with letters that only old fonts show is broken: nobody can say what it was.

Measured on 10,144 names (2,500 given names with 150 family names), 8,285 names of communes, districts and provinces of all
Vietnam, and a hundred hard ones of other peoples, each also in capitals: none changed, none called broken. Typed in TCVN3,
VNI, or misread UTF-8, each alone in its column: none read wrongly; 98.9 to 100 of 100 right, the others kept (Sôn) or told to
be readable in two ways; in a column of their encoding 99.3 to 100 of 100 right and the others doubted with both readings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from hooks.old_encodings import (
    CP1258,
    OLD,
    TCVN3,
    UNICODE,
    UTF8,
    composed,
    has_only_unicode,
    reread,
    to_unicode,
)
from hooks.syllables import is_syllable, is_written
from hooks.text import LOOKALIKES

_WORD = re.compile("[^\\s\\d.,;:()/\\\\\"'’‘“”–—_&+*?!%\u2190-\u2bff\U0001f000-\U0001faff\ufe0f-]+")
"""Arrows, stars and pictures are no letters of any encoding."""
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_TO_LOOK_AT = re.compile("[\u0080-\u00a0\u00a1-\u00ff\u0300-\u036f\u01cd\u01ce\ufffd]")
_EDGES = re.compile("^[«•]+|[»²³°º¹]+$")
"""Signs around a word that are no letters of an old font there: «Hoa Sen», 5m², Sáu¹."""
_UNITS = {"", "m", "km", "cm", "C"}
_ODD = re.compile("[\u0300\u0301\u0303\u0309\u0323\u0308ñÑ]")
"""Marks that a word which is no syllable seldom has: other peoples' languages have no tones."""
_TONES, _KINDS = frozenset("\u0300\u0301\u0303\u0309\u0323\u0308"), (UNICODE, *OLD)
_SHOUTED, _SMALL = re.compile("[A-Z][^a-z\\s]*[A-Z]"), re.compile("[a-z]")
_A_MISREAD = "\u00c3\u00a0"  # “à” of UTF-8 taken for two letters, one of them a space: “HÃ Thanh” reads as syllables


class Rank(IntEnum):
    """How well a word reads."""

    SYLLABLE = 0
    OTHER = 1
    """No Vietnamese syllable, but nothing against it."""
    BROKEN = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell reads as."""

    text: str
    kind: str = UNICODE
    """The encoding it was typed in, wholly or in some words."""
    other: str = ""
    """What it could be too; '' when it is certain."""
    broken: bool = False
    """Whether words are left that no encoding explains."""
    odd: str = ""
    """A word that is none of Vietnamese and has a tone all the same: Nguyãn; kept, for nobody can say what it was."""
    telling: bool = False
    """Whether it can be nothing else: it says in what its column is typed."""


def reading_of(cell: str, usual: Sequence[str] = (), mostly: str = "") -> Reading:
    """A cell's reading.

    `usual` are the old encodings of its column and its sheet, the most frequent first: they decide between several that
    fit. `mostly` is the one that nearly all cells of its column have: what may be typed in it is not simply Unicode.
    """
    if cell.isascii() or not _TO_LOOK_AT.search(cell):
        return Reading(cell, telling=not cell.isascii())
    text = composed(_UNSEEN.sub("", cell))
    words = _marked(text)
    if _A_MISREAD in cell and not text.isupper() and (right := composed(reread(text))) != text:
        return Reading(right, UTF8, telling=True)
    if max(_ranks(words, UNICODE), default=Rank.SYLLABLE) is Rank.SYLLABLE:
        return Reading(text, other=_other(text, words, mostly), telling=not _could_be_old(words))
    if (alike := _with_d(text, mostly)) != text:
        return Reading(alike)
    if (right := composed(reread(text))) != text and max(_ranks(_marked(right), UNICODE)) < Rank.BROKEN:
        return Reading(right, UTF8, telling=True)
    return _old(text, words, usual, mostly)


def _with_d(text: str, mostly: str) -> str:
    """The text with Đ for the letters that look like it (Ð, Ɖ), where it cannot be of an encoding that has them."""
    made = text.translate(LOOKALIKES)
    words = [w for w in _marked(text) if w.translate(LOOKALIKES) != w]
    mended = max(_ranks([w.translate(LOOKALIKES) for w in words], UNICODE), default=Rank.BROKEN) is Rank.SYLLABLE
    rest = max(_ranks(_marked(made), UNICODE), default=Rank.SYLLABLE)
    old = [kind for kind in OLD if max(_ranks(_marked(text), kind), default=Rank.BROKEN) is Rank.SYLLABLE]
    return (
        made if mended and mostly not in old and (rest is Rank.SYLLABLE or (rest is Rank.OTHER and not old)) else text
    )


def _marked(text: str) -> tuple[str, ...]:
    """The words of a text that have more than plain letters."""
    return tuple(word for word in _WORD.findall(text) if not word.isascii())


def _old(text: str, words: Sequence[str], usual: Sequence[str], mostly: str) -> Reading:
    """The reading of a cell that is not all syllables as it stands."""
    ranks = dict(zip(_KINDS, zip(*map(_every_rank, words), strict=True), strict=True))
    now = ranks[UNICODE]
    broken = max(now) is Rank.BROKEN
    if fits := _all_syllables(words, ranks, usual, mostly):
        return _chosen(text, fits, usual)
    better = [k for k in OLD if max(ranks[k]) is Rank.OTHER and sum(ranks[k]) < sum(now) and (broken or k == mostly)]
    better = [k for k in better if sum(ranks[k]) == min(sum(ranks[b]) for b in better)]
    if mended := [k for k in better if _mends(now, ranks[k])]:
        return _chosen(text, mended, usual)
    if broken:
        mixed = _mixed(text, words, usual)
        return _chosen(text, better, usual) if mixed.broken and better else mixed
    kind = mostly if mostly in OLD and max(ranks[mostly]) is Rank.OTHER else UNICODE
    odd = next((w for w, rank in zip(words, now, strict=True) if rank is Rank.OTHER and _is_toned(w)), "")
    return Reading(text, other="" if (other := converted(text, kind)) == text else other, odd=odd)


def _is_toned(word: str) -> bool:
    """Whether a word has a tone, ü, or ñ at its end: other peoples' languages write ñ at the beginning."""
    if word.lower() in {"đắk", "lắk"}:  # as everybody writes these names of places
        return False
    return word.endswith(("ñ", "Ñ")) or any(c in _TONES for c in unicodedata.normalize("NFD", word.replace("ñ", "")))


def _all_syllables(
    words: Sequence[str], ranks: Mapping[str, Sequence[Rank]], usual: Sequence[str], mostly: str
) -> list[str]:
    """The encodings that make syllables of all words, if there is reason to think that the cell has one."""
    now = ranks[UNICODE]
    broken = max(now) is Rank.BROKEN
    odd = any(_is_odd(w) for w, r in zip(words, now, strict=True) if r is Rank.OTHER)
    fits = [k for k in OLD if max(ranks[k]) is Rank.SYLLABLE and (broken or odd or k == mostly)]
    # The letters of Windows-1258 are those of Unicode: a slip of the finger looks like it.
    return fits if broken or fits != [CP1258] or CP1258 in usual else []


@lru_cache(maxsize=65_536)
def _is_odd(word: str) -> bool:
    return bool(_ODD.search(unicodedata.normalize("NFD", word)))


def _mends(now: Sequence[Rank], then: Sequence[Rank]) -> bool:
    """Whether every broken word becomes a syllable."""
    return all(was < Rank.BROKEN or is_ is Rank.SYLLABLE for was, is_ in zip(now, then, strict=True))


def _chosen(text: str, fits: Sequence[str], usual: Sequence[str]) -> Reading:
    """The one encoding that fits, or of several that of the column; of several without one nobody can tell."""
    texts = {converted(text, kind): kind for kind in reversed(fits)}
    if len(texts) == 1:
        return Reading(*next(iter(texts.items())), telling=len(fits) == 1)
    if found := next((kind for kind in usual if kind in fits), ""):
        return Reading(converted(text, found), found)
    return Reading(text, other=" / ".join(sorted(texts)), broken=True)


def _mixed(text: str, words: Sequence[str], usual: Sequence[str]) -> Reading:
    """A cell read word by word: what is a syllable stays, what one encoding makes a syllable is that."""
    wrong = [w for w in words if _rank(w, UNICODE) is Rank.BROKEN]
    kinds = [k for k in OLD if wrong and max(_ranks(wrong, k)) is Rank.SYLLABLE]
    kinds = [k for k in usual if k in kinds][:1] or kinds
    if len(kinds) != 1:
        return Reading(text, broken=bool(wrong))
    made = converted(text, kinds[0], wrong)
    others = [w for w in words if w not in wrong and _rank(w, kinds[0]) <= _rank(w, UNICODE)]
    other = converted(made, kinds[0], others) if others else made
    return Reading(made, kinds[0], "" if other == made else other)


def _other(text: str, words: Sequence[str], mostly: str) -> str:
    """What a cell of syllables would be in the encoding of its column, when that is syllables too."""
    if not mostly or has_only_unicode(text):
        return ""
    if mostly == UTF8:
        return "" if (right := reread(text)) == text else composed(right)
    could = max(_ranks(words, mostly), default=Rank.BROKEN) is Rank.SYLLABLE
    return "" if not could or (other := converted(text, mostly)) == text else other


def _could_be_old(words: Sequence[str]) -> bool:
    """Whether words that are syllables as they stand are so in an old encoding too."""
    return any(max(_ranks(words, kind), default=Rank.SYLLABLE) is Rank.SYLLABLE for kind in OLD)


def converted(text: str, kind: str, only: Sequence[str] = ()) -> str:
    """A text with its words, all of them or some, of an old encoding in Unicode."""
    made = _WORD.sub(lambda m: (to_unicode(m[0], kind) or m[0]) if not only or m[0] in only else m[0], text)
    if kind != TCVN3:
        return made
    return made.upper() if _SHOUTED.search(text) and not _SMALL.search(text) else with_capitals(made)


def with_capitals(text: str) -> str:
    """TCVN3 has no capitals with tones: Ánh was typed ánh, in a name whose other words have their capital."""
    words = text.split(" ")
    plain = [w for w in words if w[:1].isascii()]
    if len(words) > 1 and plain and all(w[:1].isupper() for w in plain):
        return " ".join(w[:1].upper() + w[1:] if not w[:1].isascii() else w for w in words)
    return text


def _ranks(words: Sequence[str], kind: str) -> list[Rank]:
    return [_rank(word, kind) for word in words]


@lru_cache(maxsize=65_536)
def _every_rank(word: str) -> tuple[Rank, ...]:
    """How well a word reads in each encoding."""
    return tuple(_rank(word, kind) for kind in _KINDS)


@lru_cache(maxsize=65_536)
def _rank(word: str, kind: str) -> Rank:
    """How well a word reads in an encoding."""
    made = to_unicode(word, kind)
    if made is None:
        return Rank.BROKEN
    if kind == UNICODE and "\u00ad" in word:  # ư of TCVN3; elsewhere it cannot be seen
        return _rank(word.replace("\u00ad", ""), UNICODE) if _rank(word, TCVN3) is Rank.BROKEN else Rank.BROKEN
    if is_syllable(made):
        return Rank.SYLLABLE
    if kind == UNICODE and (bare := _EDGES.sub("", made)) != made:
        return Rank.OTHER if bare in _UNITS or is_syllable(bare) else Rank.BROKEN
    return Rank.OTHER if is_written(made) else Rank.BROKEN


def share_broken(lines: Sequence[str]) -> float:
    """Share of words with a mark that no language of Vietnam writes, once every line is read as well as it can be."""
    words = [w for line in lines for w in _marked(reading_of(line).text)]
    return sum(_rank(w, UNICODE) is Rank.BROKEN for w in words) / len(words) if words else 0.0
