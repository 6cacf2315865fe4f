"""Text that is not what it seems: hidden characters, broken encodings, letters of other alphabets that look like ours.

`odd` finds them, in any text: a field, a cell, the body of a story. What can mean only one thing is not told but put
right on reading (`text.clean`): decomposed letters, hard spaces, Ð for Đ. A letter of another alphabet is no fault by
itself: a word of Russian, Greek, Chinese, Lao or Khmer may be quoted; within a Vietnamese word it is.

Every rule is a regular expression that browsers read as Python does, or a table: the forms get them as data (`TABLE`).
Sources of the ranges: The Unicode Standard 15, chapter 23; UTS 39 (confusables); UTR 36 (bidirectional spoofing).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from hooks.formulas import FORMULA

HIDDEN, BROKEN, ALIKE = "odd_hidden", "odd_broken", "foreign_letters"
"""Kinds of oddness: keys of `records.model.told.TOLD`."""


class Odd(NamedTuple):
    """One odd thing: its kind, where it stands in the text (from 0), itself, and what was meant, '' if nobody can tell."""

    kind: str
    at: int
    found: str
    instead: str = ""


SOFT = "\u00ad\u034f\u180e\u200b-\u200d\u2060\ufeff"
"""What has no width and no meaning in Vietnamese: fields lose it without a word, files are told."""
_HIDDEN = (
    "\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u200e\u200f\u202a-\u202e\u2061-\u206f"
    "\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0e\uffa0\ufff0-\ufffb\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 15))
)
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff"
_MARK = "\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f"
_OVER = "\u0334-\u0338\u0488\u0489\u20d0-\u20e2\u20e4-\u20ff"
"""Marks that strike letters out or go round them."""
_QUOTED = "\u0370-\u0373\u0376-\u0377\u037b-\u03ff\u1f00-\u1fff\u0400-\u0482\u048a-\u052f\u1c80-\u1c8f\ua640-\ua69f\u0530-\u058f\u10a0-\u10ff"
"""Greek, Cyrillic, Armenian, Georgian: words of them may be quoted."""
_NEVER = "\u13a0-\u13ff\uab70-\uabbf\u1400-\u167f\u2c00-\u2c5f\u2c80-\u2cff\u2d30-\u2d7f\ua4d0-\ua4ff\U00010280-\U000104ff\U0001e900-\U0001e95f"
"""Alphabets that only imitate ours here: Cherokee, Canadian, Coptic, Lisu, Deseret …"""
_UNITS = "ΩΔμπΣλ"
_FOREIGN = f"(?![{_UNITS}])[{_QUOTED}]"
_FANCY = (
    "\u0251\u0261\u026a\u0262\u0274\u0280\u028f\u0299\u029c\u029f\u1d00-\u1dbf\u2071\u207f\u2090-\u209c\u2102\u210a-\u2115\u2119-\u211d\u2124\u2128"
    "\u212a-\u2134\u2139\u2145-\u2149\u2160-\u2188\u249c-\u24e9\ua7f7-\ua7f9\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
    "\U0001d400-\U0001d7ff\U0001f110-\U0001f189"
)
"""Letters and digits drawn: mathematical, circled, full-width, small capitals, ligatures."""
_PHONETIC = (
    "\u0131-\u0133\u0138\u013f\u0140\u0149\u017f\u0182-\u0188\u018a-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd\u01e4\u01e5\u01f1-\u01f3\u01f6\u01f7\u021c\u021d"
    "\u0220-\u0225\u0234-\u0242\u0244-\u0252\u0254\u0255\u0257-\u02af\u1e9a-\u1e9d\u1e9f\u1efa-\u1eff\u2c60-\u2c7f\ua722-\ua7ff\uab30-\uab6f"
)
"""Latin letters of phonetics and of Africa, old and undotted ones: ɩ, ı, ſ, ƙ, ǀ. Vietnam's peoples write ƀ and ɓ; Ɖ and ɖ are read as Đ."""
_DRAWN = "\u2024\u2025\u2044\u2215\u29f8\ufe52"
"""Dots and strokes that look like those of every keyboard."""
_CAPITAL = "\u0391-\u03a9\u0400-\u042f\u0531-\u0556\u10a0-\u10c5"
_OTHER_SCRIPT = (
    "\u0590-\u109f\u1100-\u13ff\u1780-\u1cff\u2e80-\ua4cf\ua8e0-\uabff\uac00-\ud7ff\uf900-\ufaff\U0001f000-\U0001faff"
)
_EMOJI = "\u00a9\u00ae0-9#*\u203c-\u3299\U0001f000-\U0001faff"
_SIGN = "¡-¨ª¬®¯±´-¸¼-¿×÷"
"""What the font TCVN3 drew letters over, « and © aside."""
_AFTER_BYTE = "\x80-\x9f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_BYTE = f"{_AFTER_BYTE}\u00a0-¿"
_SMALL = "a-zà-öø-ÿăđĩũơưạ-ỹ"
_PATTERNS: tuple[tuple[str, str], ...] = (
    (HIDDEN, f"[{_HIDDEN}]"),
    (HIDDEN, f"(?<![{_OTHER_SCRIPT}\ufe0f])[\u200b-\u200d]|[\u200b-\u200d](?![{_OTHER_SCRIPT}])|[\u00ad\u034f\u180e\u2060\ufeff]"),
    (HIDDEN, f"(?<![{_EMOJI}])\ufe0f"),
    (BROKEN, "[\ue000-\uf8ff\ufffd\U000f0000-\U000ffffd\U00100000-\U0010fffd]"),
    (BROKEN, f"[{_MARK}]{{2,}}|[{_OVER}]|(?<![{_LATIN}{_QUOTED}{_MARK}])[{_MARK}]"),
    # UTF-8 read as Windows-1252: every letter of two or three bytes begins with one of these.
    (BROKEN, f"[ÄÅÆ](?![’”»])[{_BYTE}]|Ã(?:[¡-¬®-º¼-¿]|[{_AFTER_BYTE}](?=[a-z]))|(?<=[{_SMALL}])Ã[{_BYTE}]|á[º»](?:[{_BYTE}]|(?=[a-z]))|â€|Ì[€\x80-\x9fƒ‰£‚†]|Â[\u00a0»«·°](?=[a-z])"),
    # TCVN3: signs within words and at their ends, capitals with a mark behind small letters.
    (BROKEN, f"(?<=[A-Za-z])[{_SIGN}](?=[A-Za-zà-ÿ])|(?<=[A-Za-z])[¨¬¶¸µ¼½¾](?![{_LATIN}0-9])|[§®¸¶¨](?=[A-Za-zà-ÿ])|(?<=[a-zà-ÿ])[À-ÖØ-Þ]"),
    # VNI: marks as letters of their own behind the vowel. Neáng is a Khmer name.
    (BROKEN, f"(?<=[aA])(?:[áàãâêéèùúûõüåäøÁÀÃÂÊÉÈÙÚÛÕÜÅÄØ]|[ëË](?=[cmnptCMNPT])|[ïÏ](?=[mnhpcoiuyMNHPCOIUY]|(?![{_LATIN}-])))|(?<=[eE])(?!(?<=(?<![{_LATIN}])[Nn][eE])[áÁ](?:ng|NG)(?![{_LATIN}]))[áàãâùûõåäøÁÀÃÂÙÛÕÅÄØ]|(?<=[oO])[âùûõåäøÂÙÛÕÅÄØ]|(?<=[uyôöUYÔÖ])[ùûõøÙÛÕØ]|(?<=[öÖ])[ôïÔÏ]|Ñ(?=[oöaeâOÖAEÂ])"),
    (ALIKE, f"[{_FANCY}]+|[{_NEVER}]+|[{_PHONETIC}]+|[{_DRAWN}]"),
    # Initials of a name that is not of their language: “ông А. Б.”, not “А. С. Пушкин”, “Пушкин А. С.”.
    (ALIKE, f"(?<![{_QUOTED}{_MARK}])(?<![{_QUOTED}]{{2}} )(?<![{_QUOTED}]{{2}} [{_QUOTED}]\\.)(?<![{_QUOTED}]{{2}} [{_QUOTED}]\\. )(?![{_UNITS}])[{_CAPITAL}](?=\\.)(?!(?:\\. ?[{_QUOTED}]){{0,3}}\\. ?[{_QUOTED}]{{2}})"),
    (ALIKE, f"(?<=[{_LATIN}])[{_MARK}]*(?:{_FOREIGN})+|(?:{_FOREIGN})+(?=[{_MARK}]*[{_LATIN}])"),
)  # fmt: skip
_FOREIGN_TWINS = (
    "АВЕЅІЈКМНОРСТУХЗЬҮԌаеѕіјорсухһԁԛԝѵґүΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικρυαϲϳγՕՍԼհոսօց",
    "ABESIJKMHOPCTYX3bYGaesijopcyxhdqwvrYABEZHIKMNOPTYXovikpuacjyOULhnuoq",
)
"""Letters of other alphabets and the Latin ones they look like."""
_TWINS = (
    _FOREIGN_TWINS[0] + "ɩıɪɨɑɒĸƙƘǀɫɭʟȴɲƞɳɴȵɱƒƑɡɠǥǤɢƈƇȼȻƥƤƭƬʈȶɦʜȷɉɾɽɼʀɍʂȿʋʏƴƳɏʐƶƵȥʙɅ⁄∕⧸",
    _FOREIGN_TWINS[1] + "iiiiaakkKlllllnnnnnmfFgggGgcCcCpPtTtthhjjrrrrrssvyyYyzzZzbA///",
)
"""Those, and letters and strokes of our own alphabet that only look like others of it."""
_TWIN = dict(zip(*_TWINS, strict=True))
_ALONE = f"(?<![{_QUOTED}])[{_FOREIGN_TWINS[0]}]+(?![{_QUOTED}{_MARK}])"
_REACH = 4
"""How far from a word of twins only the next word of its language may stand."""
NO_NAME = f"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|^[^{_LATIN}0-9]*$"
"""What no name holds, or all of what is none: writing from right to left, not one Latin letter or digit."""
TABLE = {"patterns": _PATTERNS, "alone": _ALONE, "unlike": f"[{_QUOTED}]", "twins": _TWINS, "soft": f"[{SOFT}]", "no_name": NO_NAME, "formula": FORMULA}  # fmt: skip
"""All of it as data, for the browser's forms."""
BMP = "|".join(f"[{part}]" for part in ("\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f", "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd\ue000-\uf8ff")) + (
    "|[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u1ea0-\u1ef9][\u0400-\u052f]|[\u0400-\u052f][A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u1ea0-\u1ef9]"
)  # fmt: skip
"""The plainest of it in one expression, for tools that read only the JSON Schema."""

# What most text is made of: where nothing else stands, only the pairs below could be odd.
_RARE = re.compile(
    "[^\n\t -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u00a0“”‘’–—…•°²³₫€«»\u2011\u2026]"
)
_PAIR = re.compile(
    "[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝáàãâêéèùúõôº»](?:(?<=[a-zà-ÿ][À-ÖØ-Þ])|(?<=[aA].)|(?<=[eE][áàãâùõÁÀÃÂÙÕ])|(?<=[oO][âùõÂÙÕ])|(?<=[uyôUYÔ][ùõÙÕ])|(?<=á[º»])|(?=€)|(?=[\u00a0»«°]))"
)
_RULES = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_ONE, _UNLIKE, _SOFT = re.compile(_ALONE), re.compile(f"[{_QUOTED}]"), re.compile(f"[{SOFT}]")
_NO_NAME, _FORMULA = re.compile(NO_NAME), re.compile(FORMULA)


def maybe_odd(text: str) -> bool:
    """Whether a closer look is needed: not at most text, and soon told."""
    if text.isascii():
        return not text.isprintable() and _RARE.search(text) is not None
    return _RARE.search(text) is not None or _PAIR.search(text) is not None


def odd(text: str) -> Iterator[Odd]:
    """Everything odd in a text in NFC, one after the other."""
    if not maybe_odd(text):
        return
    found = [Odd(kind, m.start(), m[0]) for kind, rule in _RULES for m in rule.finditer(text)]
    found += [Odd(ALIKE, m.start(), m[0]) for m in _ONE.finditer(text) if not _in_a_quotation(text, m)]
    end = -1
    for one in sorted(found, key=lambda o: o.at):
        if one.at >= end:
            yield one._replace(instead=meant(one.found)) if one.kind == ALIKE else one
            end = one.at + len(one.found)


def _in_a_quotation(text: str, match: re.Match[str]) -> bool:
    """Whether a word that could be ours or of another alphabet stands beside one that is of the other for sure."""
    start, end = match.span()
    beside = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return any(_UNLIKE.search(near) for near in beside) and _sure(text, start, end)


def _sure(text: str, start: int, end: int, reach: int = 60) -> bool:
    return any(m[0] not in _TWIN for m in _UNLIKE.finditer(text[max(0, start - reach) : end + reach]))


def meant(letters: str) -> str:
    """What letters that look like ours would be; '' where they look like none."""
    plain = "".join(_TWIN.get(c, c) for c in unicodedata.normalize("NFKC", letters))
    return plain if plain.isascii() else ""


@lru_cache(maxsize=65_536)
def odd_field(text: str, *, name: bool = False) -> Odd | None:
    """The first odd thing in the value of a field; what only has no width aside. Of a name, also what is none."""
    if not maybe_odd(text) and (not name or text[:1].isalpha()):
        return None
    text = unicodedata.normalize("NFC", _SOFT.sub("", text))
    if found := next(odd(text), None):
        return found
    if name and (match := _FORMULA.search(text)):
        return Odd("formula", 0, match[0].strip())
    if name and text.strip() and (match := _NO_NAME.search(text)):
        return Odd("odd_name", match.start(), match[0])
    return None


def named(character: str) -> str:
    """A character that cannot be shown, by its number: U+202E."""
    return f"U+{ord(character):04X}"


def shown(found: str) -> str:
    """What was found, in a form that does nothing to a terminal or a page."""
    return "".join(
        named(c) if c == "\ufffd" or (c != " " and unicodedata.category(c)[0] in "CMZ") else c for c in found[:12]
    )


def visible(text: str) -> str:
    """The text with control signs, signs of direction and others that nobody sees written out: ‹U+202E›."""
    if text.isprintable():
        return text
    return "".join(c if c in " \n" or not _hidden(c) else f"‹{named(c)}›" for c in text)


def _hidden(c: str) -> bool:
    return unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}


def odd_words(found: Odd) -> dict[str, str]:
    """What the messages of the record model name of an odd thing."""
    return {"letters": shown(found.found), "instead": f"; viết: {found.instead}" if found.instead else ""}


_STEERS = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def neutral(text: str) -> str:
    """A text for a terminal or a log: what would steer it or turn the line round is a mark; lines, tabs and returns stay."""
    return text if text.isprintable() else _STEERS.sub("\ufffd", text)
