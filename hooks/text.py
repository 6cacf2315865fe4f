"""Vietnamese text: cleaned once on reading, folded for finding, keyed for sorting, slugged.

Names of people and of who is honoured are kept as signed (`clean`); prose has the modern place of tones (`modern`).
Whatever compares, finds, sorts or makes addresses takes both places for one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile("[\u0300-\u036f]")
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\u00ad\u034f\u061c\u180e\ufeff]")
"""Signs that nobody sees: without width, or turning the line round."""
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_WIDE, _SPACES = (re.compile(f"[\u00a0\u2000-\u200a\u202f\u205f\u3000{more}]") for more in ("", "\t"))
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Ð (eth) and Ɖ (African d) look like Đ and come from old keyboards and office files.
LOOKALIKES = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"})
"""Letters that look like Đ, for `str.translate`."""
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng: dictionary order
# Old tone placement (hoà, thuý, khoẻ) puts the mark on the last letter of an open oa, oe, uy.
_OLD_TONE = re.compile(rf"(?<![qQ])([oO](?=[aAeE])|[uU](?=[yY]))([aAeEyY])([{_TONES}])(?![\w\u0300-\u036f])")
_TONED = {base: "".join(unicodedata.normalize("NFC", base + tone) for tone in _TONES) for base in "aAeEyY"}
# What clean() might change in text that is NFC already; most text has none of it. A set and a pattern that begins
# with one class of letters are found three times as fast as one pattern for all.
_RANGES = (
    *((0x00, 0x09), (0x0B, 0x1F), (0x7F, 0xA0), (0xAD, 0xAD), (0xD0, 0xD0), (0xF0, 0xF0), (0x189, 0x189)),
    *((0x256, 0x256), (0x34F, 0x34F), (0x61C, 0x61C), (0x180E, 0x180E), (0x2000, 0x200F), (0x2028, 0x202F)),
    *((0x205F, 0x206F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)),
)
_SUSPECT = frozenset(chr(code) for first, last in _RANGES for code in range(first, last + 1))
_MAYBE_OLD_TONE = re.compile(rf"[oOuU][{''.join(_TONED.values())}](?!\w)")


def clean(text: str) -> str:
    """NFC, plain spaces, no invisible or control characters; the letters and where their tones stand are as written.

    Names are kept so: Hoà stays Hoà. Line breaks stay. Idempotent: clean(clean(t)) == clean(t).
    """
    if _SUSPECT.isdisjoint(text) and unicodedata.is_normalized("NFC", text):
        return text.strip()
    text = _BREAKS.sub("\n", text).translate(LOOKALIKES)
    if text.isascii():
        return _CONTROL.sub("", text.replace("\t", " ")).strip()
    text = _CONTROL.sub("", INVISIBLE.sub("", _SPACES.sub(" ", text)))
    return unicodedata.normalize("NFC", text).strip()


def clean_body(text: str) -> str:
    """Running text in Markdown, as long as it was: Đ for what looks like it, spaces of all widths as plain ones."""
    return text if text.isascii() else _WIDE.sub(" ", text.translate(LOOKALIKES))


@lru_cache(maxsize=16384)
def clean_line(text: str) -> str:
    """As `clean`, on one line with single spaces."""
    text = clean(text)
    return text if "  " not in text and text.isprintable() else " ".join(text.split())


def modern(text: str) -> str:
    """As `clean`, with tones where schools have them today (hòa, thúy): the house's own prose, and what is compared.

    Two spellings of one name are the same when their modern ones are: Hoà and Hòa.
    """
    return _modern(clean(text))


def modern_line(text: str) -> str:
    """As `clean_line`, with tones where schools have them today."""
    return _modern(clean_line(text))


def _modern(text: str) -> str:
    if not _MAYBE_OLD_TONE.search(text):
        return text
    return unicodedata.normalize("NFC", _OLD_TONE.sub(r"\1\3\2", unicodedata.normalize("NFD", text)))


def fold(text: str) -> str:
    """Lower case without tones, marks or đ, for comparing what people type."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text.lower())).replace("đ", "d")


@lru_cache(maxsize=65536)
def slug(text: str, most: int = 60) -> str:
    """A readable piece of an address: a-z, 0-9 and hyphens, cut at a word, never empty."""
    words = re.findall(r"[a-z0-9]+", fold(clean(text)))
    out = ""
    for word in words:
        if out and len(out) + 1 + len(word) > most:
            break
        out = f"{out}-{word}" if out else word[:most]
    return out or "muc"


def lower_first(text: str) -> str:
    """The text with a small first letter: Huyện Sông Mẫu → huyện Sông Mẫu."""
    return text[:1].lower() + text[1:]


def ascii_clause(clause_id: str) -> str:
    """A clause number as an anchor and address part.

    The one rule: dots and letters stay as they are, đ (which comes after d in the plan) is
    written dd. So III.1.đ.2 → III.1.dd.2, VII.1.c → VII.1.c.
    """
    return clause_id.replace("đ", "dd").replace("Đ", "DD")


_NUMBERED = "năm tháng ngày quý thôn ấp phố tổ lớp số điều khoản phường quận mục phần đợt kỳ khóa cấp lần thứ"
_COMPOUNDS = (("[Tt]hành", "phố"), ("[Tt]hị", "xã"), ("[Tt]hị", "trấn"), ("[Gg]iai", "đoạn"))  # before names and years
_CAPITAL = "".join(c for c in map(chr, range(0x1EFA)) if c.isupper() and c.isalpha())
# It begins at one of few signs, which the engine looks for by itself; what it is shows by that sign.
_WHOLE = re.compile(
    rf"[{_CAPITAL}\d ](?:"
    rf"(?<=[{_CAPITAL}])(?<!\w[{_CAPITAL}])[^\W\d]*(?: [{_CAPITAL}]\w*)+"  # a name
    rf"|(?<= )(?=[\d–-]|{'|'.join(second for _, second in _COMPOUNDS)})(?:"
    # before a number, unless that is long: a date, a document's
    r"(?=\d{1,4}(?!\d|/|[.]\d|-\w))(?:"
    + "|".join(rf"(?<=\b{word} )" for word in _NUMBERED.split())
    + ")"
    + "".join(rf"|(?<=\b{first} )(?={second}\b)" for first, second in _COMPOUNDS)
    + r"|(?<=\d{4} )– (?=\d{4}\b)"  # between two years
    "|(?=[–-] ))"  # before a dash
    r"|(?<=\d)(?<!\w\d)\d*[A-Z]?(?:-[A-ZĐ]+)?(?:/\d{4})?/[A-ZĐ][\w-]*"  # the number of a document
    ")"
)
_JOINED = re.compile("(?<=[-–/])(?=.)")
_LONGEST_NAME, _LONGEST_NUMBER = 14, 18


@lru_cache(maxsize=4096, typed=True)  # text that is to be escaped is not what is escaped already
def unbroken(text: str) -> str:
    """The text with no-break spaces inside names and numbered things, so that lines end between them.

    A name is a run of words that begin with a capital (Long Mẫu); numbered things are “tháng 10”, “thôn 6”, not what
    has a long number (ngày 30/6/2025); “thành phố” and “giai đoạn” stay whole; a dash never begins a line, and between
    two years or in the number of a document it does not end one (a word joiner stands after it: browsers break after a
    dash whatever space follows). Names are parted after 14 letters, for narrow screens.
    """
    if len(text) <= _LONGEST_NAME and text.istitle() and (words := text.split(" ")) and all(map(str.isalpha, words)):
        return "\u00a0".join(words)  # the name of a person: most of what long lists ask for
    return _WHOLE.sub(_whole, text)


def _whole(match: re.Match[str]) -> str:
    text = match[0]
    if (text[0].isdigit() or text == " – ") and len(text) <= _LONGEST_NUMBER:
        return _JOINED.sub("\u2060", text.replace(" ", "\u00a0"))
    if len(text) <= _LONGEST_NAME:
        return text.replace(" ", "\u00a0")
    first, *words = text.split(" ")
    out, run = first, len(first)
    for word in words:
        joined = run + 1 + len(word) <= _LONGEST_NAME
        out += f"\u00a0{word}" if joined else f" {word}"
        run = run + 1 + len(word) if joined else len(word)
    return out


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"


def _letter_table() -> dict[str, tuple[int, int]]:
    table = {c: (i, 0) for i, c in enumerate("0123456789" + _ALPHABET, 1)}
    for letter in _ALPHABET:
        for tone, mark in enumerate(_TONES, 1):
            composed = unicodedata.normalize("NFC", letter + mark)
            if len(composed) == 1:
                table[composed] = (table[letter][0], tone)
    return table


_LETTERS = _letter_table()
SortKey = bytes
"""Compares byte by byte as the words do one after the other: no word's key begins another word's."""


def sort_key(text: str) -> SortKey:
    """Dictionary order, syllable by syllable: letters first, then tones.

    Runs of digits sort by value, so “ấp 2” comes before “ấp 10”; Hoà and Hòa are one.
    """
    return b"".join(map(_word_key, text.split()))


@lru_cache(maxsize=16384)  # a few thousand syllables make all names
def _word_key(word: str) -> SortKey:
    runs = re.findall(r"\d+|[^\W\d]+", _modern(unicodedata.normalize("NFC", word)))
    return b"".join(_number_key(run) if run.isdecimal() else _syllable_key(run) for run in runs)


def _syllable_key(syllable: str) -> SortKey:
    """Letters (1 and more), a zero, then as many tones: a shorter syllable ends sooner and comes first."""
    pairs = [_LETTERS.get(c, (0, 0)) for c in syllable.lower()]
    return bytes([*(letter + 1 for letter, _ in pairs), 0, *(tone for _, tone in pairs)])


def _number_key(digits: str) -> SortKey:
    """A zero, before all letters; how many digits, then these."""
    plain = "".join(str(unicodedata.decimal(d)) for d in digits).lstrip("0")
    return b"\0" + len(plain).to_bytes(4, "big") + plain.encode()


def person_key(name: str) -> SortKey:
    """Order of people's names: given name, family name, then the middle ones."""
    words = name.split()
    return b"".join(map(_word_key, words[-1:] + words[:-1]))


_FIRST_WORDS = "các cấp xã phường ấp thôn buôn khu tổ lớp trường hội đội đoàn khoa phòng ban sở chi quỹ nhóm đợt việc tỉnh huyện số"
"""What a body is, in one syllable: left out where its name begins, for names of places hold such words too."""
_ANYWHERE = (
    "thị trấn|đặc khu|thị xã|thành phố|khu phố|tổ dân phố|chi hội|câu lạc bộ|clb|trung tâm|thư viện|mạng lưới|phong trào|mô hình|"
    "công ty|tnhh|cổ phần|doanh nghiệp|hợp tác xã|mầm non|mẫu giáo|tiểu học|trung học|phổ thông|cơ sở|đại học|cao đẳng|"
    "dân tộc nội trú|thcs|thpt|ptdtnt"
)
"""What a body is, in words that no name of a place holds: left out wherever they stand."""
_UNIT_WORDS = re.compile(
    rf"(?<!\w)(?:{_ANYWHERE})(?!\w)|(?:^|(?<=[,(] )|(?<=[–-] ))(?:{_FIRST_WORDS.replace(' ', '|')})(?= )", re.IGNORECASE
)


@lru_cache(maxsize=16384)  # each that shows a card of it asks
def without_unit_words(name: str) -> str:
    """A body's name without the words for what it is, if that leaves something: Trường THPT Trấn Biên → Trấn Biên."""
    rest = " ".join(_UNIT_WORDS.sub(" ", name).split())
    return rest if any(word[0].isupper() for word in rest.split()) else name


@lru_cache(maxsize=16384)
def initials(name: str, most: int = 3) -> str:
    """At most three capital letters for an emblem, from the last words of a name, and a short number at its end."""
    words = re.findall(r"\w+", name)
    number = words[-1] if words and re.fullmatch(r"\d{1,2}", words[-1]) else ""
    capitals = [w[0] for w in words if w[0].isupper()][-(most - bool(number)) :]
    return ("".join(capitals) or "".join(w[0].upper() for w in words[:1])) + (number if capitals else "")


_STOP = re.compile(r"[.!?…]\s+(?=\S)")


def first_sentence(text: str) -> str:
    """The first sentence of a text, on one line: what a card has room for."""
    line = " ".join(text.split())
    ends = (m.start() + 1 for m in _STOP.finditer(line) if line[m.end()].isupper())
    return line[: next(ends, len(line))]
