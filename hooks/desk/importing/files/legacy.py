"""Text typed with the fonts of before Unicode, TCVN3 (.VnTime) and VNI (VNI-Times): told and converted by column."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from hooks.text import clean_line

UNICODE, TCVN3, VNI = "unicode", "tcvn3", "vni"
NAMES = {UNICODE: "Unicode", TCVN3: "TCVN3", VNI: "VNI"}
"""What editors call each encoding."""
_SUSPICIOUS, _BETTER = 0.12, 3
_SAMPLE = 400

# TCVN3 as tcvn-abc keyboards wrote it; capitals with a tone have no code of their own: a font drew them.
_TCVN3 = str.maketrans(
    dict(
        zip(
            "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
            "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
            strict=True,
        )
    )
)
_VNI_TONE = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_ROUND = dict(
    zip("âáàåãä", ("\u0302" + t for t in ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")), strict=True)
)
_VNI_SHORT = dict(
    zip("êéèúüë", ("\u0306" + t for t in ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")), strict=True)
)
_VNI_ALONE = dict(zip("íìæóòôöîñ", "íìỉĩịơưỵđ", strict=True))
_VNI_PAIR = re.compile("([aeiouyôö])([ùøûõïâáàåãäêéèúüë])", re.IGNORECASE)
_NOT_OLD = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]"
)
_LATIN_1 = re.compile("[\u00a1-\u00ff]")

_ONSET = "(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdđhklmnpqrstvx])?"
_ENDS = {
    "a": "c ch i m n ng nh o p t u y", "ă": "c m n ng p t", "â": "c m n ng p t u y", "e": "c m n ng o p t",
    "ê": "ch m n nh p t u c ng", "i": "a ch m n nh p t u", "o": "a c e i m n ng p t", "ô": "c i m n ng p t",
    "ơ": "i m n p t", "u": "a c i m n ng p t", "ư": "a c i m n ng t u", "y": "t nh m n", "iê": "c m n ng p t u",
    "yê": "m n ng t u", "uô": "c i m n ng t", "ươ": "c i m n ng p t u", "oa": "c ch i m n ng nh o p t y",
    "oă": "c m n ng t", "oe": "m n o t", "oo": "n ng c", "uâ": "n ng t y", "uê": "ch nh n", "uơ": "n",
    "uy": "a ch n nh p t u", "uyê": "n t", "ia": "", "ưa": "", "ua": "",
}  # fmt: skip
_OPEN = ["a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ia", "ua", "ưa", "oa", "oe", "uê", "uy", "uơ"]
_SYLLABLE = re.compile(
    _ONSET + "(?:" + "|".join([*_OPEN, *(n + e for n, ends in _ENDS.items() for e in ends.split())]) + ")"
)
_TONES = re.compile("[\u0300\u0309\u0303\u0301\u0323]")
_WORD = re.compile("[^\\s\\d.,;:()/\"'’–-]+")


def encoding_of(cells: Iterable[str]) -> str:
    """The encoding a column's cells were typed in: the one that leaves the fewest impossible syllables."""
    marked = [c for c in dict.fromkeys(cells) if _LATIN_1.search(c) and not _NOT_OLD.search(c)]
    marked = marked[:: max(1, len(marked) // _SAMPLE)]
    plain = strangeness(marked)
    if plain < _SUSPICIOUS:
        return UNICODE
    shares = {kind: strangeness(to_unicode(c, kind) for c in marked) for kind in (TCVN3, VNI)}
    best = min(shares, key=lambda k: shares[k])
    return best if shares[best] * _BETTER < plain else UNICODE


def to_unicode(text: str, kind: str) -> str:
    """`text` of an old encoding in Unicode. Text that must be Unicode already, or has no marks, stays."""
    if kind == UNICODE or _NOT_OLD.search(text) or not _LATIN_1.search(text):
        return text
    return _from_vni(text) if kind == VNI else _from_tcvn3(text)


def strangeness(cells: Iterable[str]) -> float:
    """Share of words with an accent or not that no Vietnamese syllable is spelt like."""
    words = [w for cell in cells for w in _WORD.findall(cell)]
    return sum(map(_strange, words)) / len(words) if words else 0.0


def _from_tcvn3(text: str) -> str:
    words = []
    capitals = [w for w in text.split() if sum(c.isascii() and c.isupper() for c in w) >= 2]
    shouted = bool(capitals) and not re.search("[a-z]", text)
    for word in text.split(" "):
        turned = word.translate(_TCVN3)
        words.append(turned.upper() if shouted else turned)
    return unicodedata.normalize("NFC", " ".join(words))


def _from_vni(text: str) -> str:
    marks = {**_VNI_TONE, **_VNI_ROUND, **_VNI_SHORT}

    def joined(match: re.Match[str]) -> str:
        base, mark = match[1], match[2].lower()
        allowed = {"a": marks, "e": {**_VNI_TONE, **_VNI_ROUND}, "o": {**_VNI_TONE, **_VNI_ROUND}}
        found = allowed.get(base.lower(), _VNI_TONE).get(mark)
        if found is None:
            return _alone(base) + _alone(match[2])
        return unicodedata.normalize("NFC", _alone(base) + found)

    out, end = [], 0
    for match in _VNI_PAIR.finditer(text):
        out += [*map(_alone, text[end : match.start()]), joined(match)]
        end = match.end()
    return unicodedata.normalize("NFC", "".join([*out, *map(_alone, text[end:])]))


def _alone(letter: str) -> str:
    found = _VNI_ALONE.get(letter.lower(), letter)
    return found.upper() if letter.isupper() else found


@lru_cache(maxsize=20000)
def _strange(word: str) -> bool:
    decomposed = unicodedata.normalize("NFD", clean_line(word) if "\u00ad" not in word else word)
    bare = unicodedata.normalize("NFC", _TONES.sub("", decomposed))
    if len(_TONES.findall(decomposed)) > 1 or not _SYLLABLE.fullmatch(bare.lower()):
        return True
    return not (bare.islower() or bare.isupper() or bare[1:].islower())
