"""Headings inside a list: “I. Xã Tân Bình”, “A. GIA ĐÌNH HỌC TẬP”; what each says holds until one of its level."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from hooks.desk.importing.row_words import Granted, Grants, kind_in, title_case
from hooks.desk.place_words.addresses import Addresses, Words
from hooks.records.model.shared import RecipientKind

MARK = re.compile(r"(?:[IVXLC]{1,6}|[A-ZĐa-zđ]|[IVX]+\.\d+|[*+•-])[.)/]?")
"""What stands in front of a heading, in a cell of its own."""
_MARKED = re.compile(r"^(?:(?:[IVXLC]{1,6}|[A-HĐa-hđ]|\d{1,2})[.)/:-]\s*|[*+•]\s*)+")
_ROMAN = re.compile(r"[IVXLC]+[.)/:-]\s*\w{2}")
_COUNT = re.compile(r"\s*[(:]\s*\d+[^)]*\)?\s*$")
_AMOUNT = re.compile(r"\(?\d+(?: [^\W\d]+){0,3}\)?")
"""“25 hộ” beside a heading."""
_LEVELS = (
    ("roman and number", re.compile(r"[IVXLC]+\.\d")),
    ("roman", re.compile(r"[IVX]+\b|[LC]{2,}\b")),
    ("capital", re.compile(r"[A-ZĐ]\b")),
    ("small", re.compile(r"[a-zđ]\b")),
    ("number", re.compile(r"\d+[.)/:-]")),
)
_OF_SOMEONE = re.compile(r"\b(ông|bà|anh|chị)\b", re.IGNORECASE)
_ALONE = {"roman", "capital"}
"""Marks that make a heading of any words."""


@dataclass(frozen=True, slots=True)
class Group:
    """What a heading inside the list says of the rows below it."""

    granted: Granted | None = None
    kind: RecipientKind | None = None
    words: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that may be a heading: its texts, the mark before them, whether a cell spans the table."""

    texts: tuple[str, ...]
    mark: str = ""
    spans: bool = False

    @property
    def words(self) -> list[str]:
        """The texts without the mark and the amounts."""
        rest = [t for t in self.texts if t != self.mark]
        return [t for n, t in enumerate(rest) if not n or not _AMOUNT.fullmatch(t)]


class Groups:
    """The headings that hold at one line, from the outermost to the innermost."""

    def __init__(self, grants: Grants, addresses: Addresses) -> None:
        self.grants, self.addresses = grants, addresses
        self._open: list[tuple[str, Group]] = []
        self.now = Group()
        """Everything the open headings say; an inner one speaks louder."""

    def _whole(self) -> Group:
        whole = Group()
        for _, group in self._open:
            told = (group.granted, group.kind) if group.granted or group.kind else (whole.granted, whole.kind)
            whole = Group(*told, _inside(whole.words, group.words))
        return whole

    def take(self, line: Line, *, places: bool = True) -> bool:
        """Whether the line is a heading; then it holds, and all of its level or below it end.

        With `places` a line that names a commune with its kind is a heading without any mark.
        """
        if len(line.words) != 1:
            return False
        text = line.words[0]
        bare = _COUNT.sub("", _MARKED.sub("", text)).strip(" :.-")
        group = self._said(bare)
        level = _level(line.mark or text, group)
        marked = bool(line.mark) or bool(_ROMAN.match(text))
        told = group != Group() and (bool(group.words.commune or group.words.district) or not group.words or line.spans)
        shown = marked or text.isupper() or line.spans
        if (shown and (told or (marked and level in _ALONE))) or (
            places and bool(group.words) and self.addresses.is_named(bare)
        ):
            self._enter(level, group)
            return True
        return False

    def _said(self, bare: str) -> Group:
        """“XÃ TÂN BÌNH”, “GIA ĐÌNH HỌC TẬP”, or both: “GIA ĐÌNH HỌC TẬP XÃ TÂN BÌNH”."""
        granted = self.grants.named_in([bare])
        kind = granted.kind if granted else None if _OF_SOMEONE.search(bare) else kind_in(bare)
        words = title_case(bare) if bare.isupper() else bare
        place = self.addresses.split(words)
        if granted or place.left or place.removed or not place:
            return Group(granted, kind, self.addresses.named_in([words]))
        return Group(words=place)

    def _enter(self, level: str, group: Group) -> None:
        levels = [known for known, _ in self._open]
        if level in levels:
            del self._open[levels.index(level) :]
        self._open.append((level, group))
        self.now = self._whole()


def _inside(outer: Words, inner: Words) -> Words:
    if inner.commune or inner.district:
        district = inner.district or (outer.district if inner.commune else "")
        return Words(inner.commune, district, inner.hamlet, inner.province)
    return replace(outer, hamlet=inner.hamlet) if inner.hamlet else outer


def _level(mark: str, group: Group) -> str:
    """Headings with the same kind of mark are of one level; without a mark, those that tell the same."""
    if found := next((level for level, rule in _LEVELS if rule.match(mark)), ""):
        return found
    if not group.words:
        return "honour"
    return "place" if group.words.commune or group.words.district else "hamlet"
