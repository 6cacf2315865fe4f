"""Words typed with the fonts of before Unicode (TCVN3, VNI) or garbled on the way, as they read in Unicode."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

UNICODE, TCVN3, VNI, CP1258, UTF8 = "unicode", "tcvn3", "vni", "cp1258", "utf-8"
NAMES = {UNICODE: "Unicode", TCVN3: "TCVN3", VNI: "VNI", CP1258: "Windows-1258", UTF8: "UTF-8 đọc nhầm"}
"""What editors call each encoding; the last is UTF-8 that some program took for Windows-1252."""
OLD = (TCVN3, VNI, CP1258)
"""The encodings that a word alone may be typed in."""

# TCVN3 as tcvn-abc keyboards wrote it; capitals with a tone have no code of their own: a font drew them.
_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũụúừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_MARKS = tuple("\u0301\u0300\u0309\u0303\u0323")  # sắc huyền hỏi ngã nặng
_VNI_TONE = dict(zip("ùøûõï", _MARKS, strict=True))
_VNI_ROUND = dict(zip("âáàåãä", ("\u0302", *("\u0302" + t for t in _MARKS)), strict=True))
_VNI_SHORT = dict(zip("êéèúüë", ("\u0306", *("\u0306" + t for t in _MARKS)), strict=True))
_VNI_ALONE = dict(zip("íìæóòôöîñ", "íìỉĩịơưỵđ", strict=True))
_VNI_AFTER = {
    "a": _VNI_TONE | _VNI_ROUND | _VNI_SHORT,
    **dict.fromkeys("eo", _VNI_TONE | _VNI_ROUND),
    **dict.fromkeys("uyôö", _VNI_TONE),
}
"""Which marks stand behind which letter; i and ỵ have letters of their own."""
_CP1258 = dict(zip("ÌÒÞìòãðõýÃÐÕÝ", "\u0300\u0309\u0303\u0301\u0323ăđơưĂĐƠƯ", strict=True)) | {"þ": "\u0303"}
_ONLY_UNICODE = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_CAPITAL_INSIDE, _SMALL = re.compile("(?<=.)[A-Z]"), re.compile("[a-z]")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SWAPPED = re.compile("([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])")
_CARONS = str.maketrans("ǎǍ", "ăĂ")  # look like ă, and stand beside it in lists of characters


@lru_cache(maxsize=65_536)
def to_unicode(word: str, kind: str) -> str | None:
    """A word of an old encoding in Unicode; None for one that cannot have been typed so."""
    if kind == UNICODE or word.isascii():
        return word
    if has_only_unicode(word):
        return None
    made = {TCVN3: _from_tcvn3, VNI: _from_vni, CP1258: _from_cp1258}[kind](word)
    return None if made is None else unicodedata.normalize("NFC", made)


def has_only_unicode(text: str) -> bool:
    """Whether a letter stands in it that no old encoding shows: ă, đ, ơ, ư, ạ … composed."""
    return _ONLY_UNICODE.search(text) is not None


def composed(text: str) -> str:
    """NFC, also of marks in the wrong order (é and ◌̂ for ế) and of letters with a caron for a breve (ǎ for ă)."""
    text = unicodedata.normalize("NFC", text.translate(_CARONS))
    if _TONES.search(text) is None:
        return text
    return unicodedata.normalize("NFC", _SWAPPED.sub(r"\2\1", unicodedata.normalize("NFD", text)))


def _from_tcvn3(word: str) -> str | None:
    if any(c not in _TCVN3 for c in word if not c.isascii()):
        return None
    made = "".join(_TCVN3.get(c, c) for c in word)
    return made.upper() if _CAPITAL_INSIDE.search(word) and not _SMALL.search(word) else made


def _from_vni(word: str) -> str | None:
    out: list[str] = []
    base = ""
    for at, letter in enumerate(word):
        small = letter.lower()
        mark = _VNI_AFTER.get(base.lower(), {}).get(small)
        if mark and (letter.isupper() == base.isupper() or (at == 1 and word[1:].islower())):
            out.append(mark)
        elif letter.isascii() or small in _VNI_ALONE:
            found = _VNI_ALONE.get(small, small)
            out.append(found.upper() if letter.isupper() else found)
        else:
            return None
        base = "" if mark else letter
    return "".join(out)


def _from_cp1258(word: str) -> str:
    return "".join(_CP1258.get(c, c) for c in word)


_WINDOWS = {chr(b): bytes([b]) for b in range(256)} | {
    bytes([b]).decode("cp1252"): bytes([b]) for b in range(0x80, 0xA0) if b not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
"""Characters of Windows-1252 and Latin-1 → their byte."""
_BEHIND = "".join(re.escape(c) for c, b in _WINDOWS.items() if 0x80 <= b[0] < 0xC0)
_MISREAD = re.compile(f"[\u00c3-\u00c6][{_BEHIND}]|\u00e1[\u00ba\u00bb][{_BEHIND}]|\u00cc[{_BEHIND}]")
"""What a Vietnamese letter of two or three bytes looks like when each byte is taken for a letter."""


def reread(text: str) -> str:
    """UTF-8 that was taken for Windows-1252 (Nguyá»…n) put right; what is none stays."""
    return _MISREAD.sub(_decoded, text)


def _decoded(match: re.Match[str]) -> str:
    try:
        letter = b"".join(_WINDOWS[c] for c in match[0]).decode()
    except UnicodeDecodeError:
        return match[0]
    return letter if unicodedata.normalize("NFC", letter).isalpha() or unicodedata.combining(letter) else match[0]
