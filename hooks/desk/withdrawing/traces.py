"""Finding names wherever they may stand: in text however it is written, packed, escaped or joined, in pictures' notes."""

from __future__ import annotations

import gzip
import html
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.text import clean_line, fold, modern
from hooks.titles import DEGREES, HOUSES, KIN, TITLES

_OPEN = re.compile("(?<![qQ])([oO](?=.[aAeE])|[uU](?=.[yY]))([\u0300\u0309\u0303\u0301\u0323])([aAeEyY])$")
_AS_I, _AS_Y = re.compile("(?<![aA\u0302])[yY](?![eE])"), re.compile("(?<=[hklmstuHKLMSTU])i(?=[\u0300-\u0323]?$)")
"""Letters of a word, its marks apart, that may be the other one: Kỳ and Kì, Thúy and Thuí, not Mây."""
BETWEEN = r"[\W_]{1,4}"
"""What may part the words of a name: spaces of any kind, signs, hyphens of an address."""
_PACKED = (".xlsx", ".zip", ".docx", ".ods")
MOST_BYTES = 64 * 1024 * 1024
"""Larger files are not looked into: no page, list or photo of the project is."""


_PARTS = re.compile(r"[,;:()\[\]\"“”«»/&+–—]|\s-\s|\s(?:và|với|cùng|vợ|chồng|con|là)\s")
_COURTESY = re.compile(rf"^(?:(?:{HOUSES}|ông bà|{TITLES}|{KIN}|{DEGREES})[\s.]+)+", re.IGNORECASE)


def called(name: str) -> list[str]:
    """A name as it was written, and those of persons in it as other texts have them.

    Of “Gia đình ông Trần Văn Bê (Ba Bê)” also “Trần Văn Bê” and “Ba Bê”: two words or more, each with a capital.
    """
    return list(dict.fromkeys((name, *persons(name))))


def persons(name: str) -> list[str]:
    """The persons in a name, without what stands before it."""
    parts = (_COURTESY.sub("", part.strip()) for part in _PARTS.split(clean_line(name)))
    return [p for p in parts if len(words := p.split()) > 1 and all(word[0].isupper() for word in words)]


def spelt(word: str) -> str:
    """A word as a pattern: however its tone is placed, with y or i, and without any mark."""
    ways = {
        way
        for one in (word, fold(word))
        for toned in (one, modern(one), _old(modern(one)))
        for way in _with_y_or_i(toned)
    }
    return f"(?:{'|'.join(map(re.escape, sorted(ways, key=len, reverse=True)))})"


def _old(word: str) -> str:
    """A word with the tone of an open oa, oe, uy on its last letter: Hoà, Thuý."""
    return unicodedata.normalize("NFC", _OPEN.sub(r"\1\3\2", unicodedata.normalize("NFD", word)))


def _with_y_or_i(word: str) -> Iterator[str]:
    apart = unicodedata.normalize("NFD", word)
    yield word
    yield from (
        unicodedata.normalize("NFC", _AS_I.sub("i", apart)),
        unicodedata.normalize("NFC", _AS_Y.sub("y", apart)),
    )


def _longest_first(words: list[str]) -> list[str]:
    """Words of a name, the one first that stands in the fewest texts."""
    return sorted(words, key=len, reverse=True)


class Names:
    """Names to be looked for: as written, in capitals, without marks, as in an address or the name of a file.

    Wherever the tone of oa, oe, uy stands, and with y or i (`spelt`).
    """

    def __init__(self, names: Iterable[str]) -> None:
        parted = [words for name in names if (words := re.findall(r"\w+", clean_line(name)))]
        ways = sorted({BETWEEN.join(map(spelt, words)) for words in parted}, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE) if ways else None
        self._words = [[spelt(word)[3:-1].casefold().split("|") for word in _longest_first(words)] for words in parted]

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return self._pattern is not None

    def in_text(self, text: str) -> bool:
        """Whether one of the names stands in a text."""
        return bool(self._pattern and self._may_stand_in(text) and self._pattern.search(text))

    def _may_stand_in(self, text: str) -> bool:
        """Whether every word of a name does, somewhere: told far sooner than by the pattern, which is slow at each of them."""
        small = text.casefold().replace("ı", "i")  # an i to the pattern too
        return any(all(any(way in small for way in ways) for ways in words) for words in self._words)

    def lines(self, text: str) -> list[int]:
        """The lines of a text that one of the names begins on, counted from 1."""
        found = self._pattern.finditer(text) if self._pattern and self._may_stand_in(text) else ()
        return sorted({text.count("\n", 0, match.start()) + 1 for match in found})


def holds(names: Names, path: str, data: bytes) -> bool:
    """Whether a file holds one of the names: in its own name, its text, what is packed in it, what a picture tells."""
    return names.in_text(path) or any(map(names.in_text, _texts(path, data)))


def files_with(names: Names, folder: Path, under: Iterable[str] = ("",)) -> Iterator[str]:
    """The files below `folder` that hold one of the names, in order."""
    for path in sorted({p for part in under for p in (folder / part).rglob("*") if p.is_file()}):
        if path.stat().st_size <= MOST_BYTES and holds(names, path.relative_to(folder).as_posix(), path.read_bytes()):
            yield path.relative_to(folder).as_posix()


def _texts(path: str, data: bytes) -> Iterator[str]:
    """A file as text, in every way it may be meant."""
    if path.endswith(".gz"):
        yield from _texts(path.removesuffix(".gz"), gzip.decompress(data))
        return
    if path.endswith(_PACKED):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield name
                yield from _texts(name, packed.read(name))
        return
    text = data.decode("utf-8", "replace")
    yield text
    if path.endswith(".ics"):  # its lines are broken at 75 bytes, within words too
        yield text.replace("\r\n ", "")
    if "&" in text:
        yield html.unescape(text)
    if "\\u" in text and path.endswith(".json"):
        yield json.dumps(json.loads(text), ensure_ascii=False)
    if "\0" in text:  # notes inside pictures may be in two bytes a letter
        yield data.decode("utf-16-le", "replace")
        yield data.decode("utf-16-be", "replace")
