"""The number or sign a line begins with: Phần thứ nhất, Chương II, Điều 5., I., 1., 1.2.3., a), đ), (a), 2/, -, +, *."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from hooks.records.model.numbering import PRINTED, NumberForm
from hooks.text import fold

_LETTERS = [c for c in map(chr, range(0x1EFA)) if c.isalpha() and (c < "\u0180" or c > "\u1e9f" or c in "ƠơƯư")]
UPPER, LOWER = ("".join(filter(case, _LETTERS)) for case in (str.isupper, str.islower))
"""Letters of Vietnamese, for classes of a pattern."""
_ROMAN = "[IVXL]+"
LETTERS = "abcdđefghijklmnopqrstuvwxyz"
"""Letters as documents count by them; f, j, w, z and đ are left out by some."""
SKIPPED = frozenset("đfjwz")
BULLETS = "-+*"
"""Signs of lists; all others are taken for the first, or the last."""
_SIGNS = {**dict.fromkeys("-–—−·•●▪■◦○□❖➢➤✓✔»>\uf02d\uf0a7\uf0b7\uf0d8\uf0fc", "-"), "+": "+", "*": "*"}


@dataclass(frozen=True, slots=True)
class Marker:
    """What a line begins with, and what is left of it."""

    family: str
    """Its kind: phan, chuong, muc, tieu-muc, dieu, la-ma, chu-hoa, so, thap-phan, chu, la-ma-nho, gach, or a word."""
    style: str
    """How it is written: two of one family that are written otherwise are mostly two levels."""
    rank: float
    """Which is usually outside which: smaller stands outside."""
    value: int
    """Which in its order, from 1; 0 for a sign."""
    seat: str
    """The number alone, as the data writes it: VII, 3, đ."""
    printed: str
    """As the document has it: Điều 5., 1.2.3., a)."""
    rest: str
    form: NumberForm | None = None
    word: str | None = None
    path: tuple[str, ...] = ()
    """Of a number in several pieces (II.1, 1.2.3): all pieces."""

    @property
    def is_sign(self) -> bool:
        """Whether it is a sign, without a number."""
        return self.family == "gach"

    @property
    def is_named(self) -> bool:
        """Whether a word says what it is: Phần, Chương, Mục, Tiểu mục, Điều."""
        return self.rank < 6


_NAMED = {
    "phần": ("phan", 1.0, "Phần"), "chương": ("chuong", 2.0, "Chương"), "mục": ("muc", 3.0, "Mục"),
    "tiểu mục": ("tieu-muc", 4.0, "Tiểu mục"), "điều": ("dieu", 5.0, "Điều"),
}  # fmt: skip
_WORDED = {
    "tiêu chí": "Tiêu chí", "tiêu chuẩn": "Tiêu chuẩn", "nhiệm vụ": "Nhiệm vụ", "giải pháp": "Giải pháp",
    "nhóm": "Nhóm", "nội dung": "Nội dung", "bước": "Bước", "khoản": "Khoản", "điểm": "Điểm",
}  # fmt: skip
_ORDINALS = PRINTED[NumberForm.ORDINAL]
_ANY_WORD = "|".join((*_NAMED, *_WORDED))
_WITH_WORD = re.compile(
    rf"^(?P<word>{_ANY_WORD})(?P<th>\s+thứ)?(?:\s+số)?\s+(?P<number>{'|'.join(_ORDINALS)}|một|[IVXLivxl]+|\d{{1,3}}|[A-Za-zĐđ])"
    r"(?![\w/])(?P<sign>\s*[.:)–-]?)\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)


def roman(number: str) -> int:
    """The value of a Roman number in capitals; 0 when it is none."""
    known = PRINTED[NumberForm.ROMAN]
    return known.index(number) + 1 if number in known else 0


def letter_value(letter: str) -> int:
    """Which letter it is as documents count, from 1; 0 when it is none."""
    return LETTERS.find(letter.lower()) + 1


def marker_of(text: str) -> Marker | None:
    """The marker a line begins with; None for a paragraph without one."""
    return next((found for read in _READERS if (found := read(text))), None)


def _with_word(text: str) -> Marker | None:
    match = _WITH_WORD.match(text)
    if not match:
        return None
    word, rest = " ".join(match["word"].lower().split()), match["rest"]
    closed = bool(match["sign"].strip()) or not rest
    heading = closed or (word in {"phần", "chương", "mục", "tiểu mục"} and rest[:1].isupper() and text[:1].isupper())
    if not heading or (word not in _NAMED and not match["sign"].strip(" )–-") and rest):
        return None
    found = _number_of(match["number"], ordinal=bool(match["th"]))
    if not found:
        return None
    form, value, seat = found
    family, rank, shown = _NAMED.get(word) or (word.replace(" ", "-"), 11.0, _WORDED.get(word, ""))
    if match["th"] and form is NumberForm.ORDINAL:
        shown = f"{shown} thứ"
    printed = text[: match.start("rest")].strip()
    return Marker(family, family, rank, value, seat, printed, rest, form, shown)


def _number_of(number: str, *, ordinal: bool) -> tuple[NumberForm, int, str] | None:
    small = number.lower()
    if small in _ORDINALS or small == "một":
        name = "nhất" if small == "một" else small
        return (NumberForm.ORDINAL, _ORDINALS.index(name) + 1, fold(name)) if ordinal or small != "năm" else None
    if number.isdecimal():
        return NumberForm.ARABIC, int(number), str(int(number))
    if value := roman(number.upper()):
        return NumberForm.ROMAN, value, number.upper()
    if number.isupper():
        return NumberForm.CAPITAL, letter_value(number), number
    return NumberForm.LETTER, letter_value(number), small


_DASH = rf"\s*[–-](?=\s*[{UPPER}])|[–-](?=\s+\d)"
"""A dash as a number's sign: before a capital, or close to the number before another one (2- 100%, but 10 - 15)."""
_SEVERAL = re.compile(
    rf"^\(?(?P<path>(?:{_ROMAN}|\d{{1,2}}|[A-ZĐ])(?:\.\d{{1,2}}|\.[a-zđ](?=[).\s])){{1,5}})(?P<sign>{_DASH}|[.):/]*)\s*(?P<rest>\S.*)?$",
    re.DOTALL,
)
_CAPITAL_ROMAN = re.compile(rf"^\(?(?P<n>{_ROMAN})(?P<sign>\s*[.):/]|\s+[–-](?=\s)|-(?=\s))\s*(?P<rest>.*)$", re.DOTALL)
_CAPITAL = re.compile(r"^\(?(?P<n>[A-ZĐ])(?P<sign>[.):/])\s+(?P<rest>\S.*)$", re.DOTALL)
_ARABIC = re.compile(rf"^(?P<n>\(?\d{{1,3}})(?P<sign>\s?[.):/]+|{_DASH})\s*(?P<rest>.*)$", re.DOTALL)
_YEAR = re.compile(r"\d{4}\b")
_OF_A_DAY = re.compile(r"\d{1,2}\s*[./-]\s*\d{4}\b")
"""What stands behind the day where a line begins with a date that has blanks in it: 15. 8. 2026."""
_LETTER = re.compile(r"^(?P<n>\(?[a-zđ])(?P<sign>[).:/]|\s\)|-(?=\s))\s*(?P<rest>\S.*)$", re.DOTALL)
_SMALL_ROMAN = re.compile(r"^(?P<n>\(?[ivx]{2,5})(?P<sign>[).:/])\s*(?P<rest>\S.*)$", re.DOTALL)
_SIGN = re.compile(rf"^(?P<n>[{re.escape(''.join(_SIGNS))}])\s*(?P<rest>[^\W_].*|[“\"(\[‘].*)$", re.DOTALL)


def _several(text: str) -> Marker | None:
    match = _SEVERAL.match(text)
    if not match or not match["rest"]:
        return None
    path, rest = tuple(match["path"].split(".")), match["rest"]
    closed = bool(match["sign"])
    if not closed and (
        not text[match.start("rest") - 1].isspace() or rest[:1].islower() or rest[:1] in "%/" or _YEAR.match(rest)
    ):
        return None
    last = path[-1]
    if not last.isdecimal():
        return _made("chu", f"chu-{len(path)}", 13.0, letter_value(last), last, match, NumberForm.LETTER, path)
    seat = str(int(last))
    path = tuple(str(int(p)) if p.isdecimal() else p for p in path)
    return _made(
        "thap-phan", f"thap-phan-{len(path)}", 10 + len(path) / 10, int(last), seat, match, NumberForm.ARABIC, path
    )


def _capital_roman(text: str) -> Marker | None:
    match = _CAPITAL_ROMAN.match(text)
    value = roman(match["n"]) if match else 0
    if (
        not match
        or not value
        or (not match["rest"][:1].isupper() and match["rest"][:1].isalpha() and len(match["n"]) == 1)
    ):
        return None
    return _made("la-ma", "la-ma", 8.0, value, match["n"], match, NumberForm.ROMAN, (match["n"],))


def _capital(text: str) -> Marker | None:
    match = _CAPITAL.match(text)
    if not match:
        return None
    return _made(
        "chu-hoa", "chu-hoa", 8.0, letter_value(match["n"]), match["n"], match, NumberForm.CAPITAL, (match["n"],)
    )


def _arabic(text: str) -> Marker | None:
    match = _ARABIC.match(text)
    if not match or _is_number(match):
        return None
    sign, written = match["sign"].strip(), match["n"]
    if ("/" in sign and not match["rest"][:1].isalnum()) or (not match["rest"] and sign != "."):
        return None
    number, opened = written.strip("("), "(" if "(" in written else ""
    style = f"so{opened}{sign}" if opened or sign[:1] not in ".:–-" else "so"
    rank = 10.0 if style in {"so", "so/"} else 11.5
    return _made("so", style, rank, int(number), str(int(number)), match, NumberForm.ARABIC, (str(int(number)),))


def _is_number(match: re.Match[str]) -> bool:
    """Whether the digits behind the sign belong to those before it: 2.500 hộ, 15/8; “2. 100% tổ” is a second clause."""
    rest = match["rest"]
    return rest[:1].isdigit() and (match.end("sign") == match.start("rest") or bool(_OF_A_DAY.match(rest)))


def _letter(text: str) -> Marker | None:
    match = _LETTER.match(text)
    if not match:
        return None
    letter = match["n"].strip("(")
    return _made("chu", "chu", 13.0, letter_value(letter), letter, match, NumberForm.LETTER, (letter,))


def _small_roman(text: str) -> Marker | None:
    match = _SMALL_ROMAN.match(text)
    value = roman(match["n"].strip("(").upper()) if match else 0
    if not match or not value:
        return None
    return _made("la-ma-nho", "la-ma-nho", 14.0, value, match["n"].strip("("), match, None, ())


def _sign(text: str) -> Marker | None:
    match = _SIGN.match(text)
    if not match:
        return None
    sign = _SIGNS[match["n"]]
    return _made("gach", f"gach{sign}", 15.0 + BULLETS.index(sign) / 10, 0, "", match, NumberForm.DASH, ())


def _made(
    family: str,
    style: str,
    rank: float,
    value: int,
    seat: str,
    match: re.Match[str],
    form: NumberForm | None,
    path: tuple[str, ...],
) -> Marker | None:
    rest = match["rest"] or ""
    printed = match.string[: match.start("rest")].strip() if match["rest"] else match.string.strip()
    return Marker(family, style, rank, value, seat, printed, rest, form, None, path)


_READERS: tuple[Callable[[str], Marker | None], ...] = (
    _with_word, _several, _capital_roman, _capital, _arabic, _small_roman, _letter, _sign,
)  # fmt: skip


def as_capital(marker: Marker) -> Marker:
    """A Roman I, V, X or L read as a capital letter."""
    return Marker(
        "chu-hoa", "chu-hoa", 8.0, letter_value(marker.seat), marker.seat, marker.printed, marker.rest,
        NumberForm.CAPITAL, None, (marker.seat,),
    )  # fmt: skip
