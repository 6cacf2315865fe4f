"""Headings inside a list: “I. Xã Tân Bình”, “A. GIA ĐÌNH ĐỌC SÁCH”; what each says holds until one of its level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hooks.desk.importing.columns.standing import told_otherwise
from hooks.desk.importing.granting.grants import Granted, Grants
from hooks.desk.importing.granting.kind_words import Kinds, only
from hooks.desk.importing.words.counts import without_count
from hooks.desk.place_words.addresses import Addresses, Words
from hooks.desk.place_words.capitals import usual_case
from hooks.records.joined.levels import BLOCS
from hooks.records.model.shared import RecipientKind

MARK = re.compile(r"(?:[IVXLC]{1,6}|[A-ZĐa-zđ]|[IVX]+\.\d+|[*+•-])[.)/]?")
"""What stands in front of a heading, in a cell of its own."""
_MARKED = re.compile(r"^(?:(?:[IVXLC]{1,6}|[A-HĐa-hđ]|\d{1,2})[.)/:-]\s*|[*+•]\s*)+")
_ROMAN = re.compile(r"[IVXLC]+[.)/:-]\s*\w{2}")
_AMOUNT = re.compile(r"\(?\d+(?: [^\W\d]+){0,3}\)?")
"""“25 hộ” beside a heading."""
_LEVELS = (
    ("roman and number", re.compile(r"[IVXLC]+\.\d")),
    ("roman", re.compile(r"[IVX]+\b|[LC]{2,}\b")),
    ("capital", re.compile(r"[A-ZĐ]\b")),
    ("small", re.compile(r"[a-zđ]\b")),
    ("number", re.compile(r"\d+[.)/:-]")),
)
TITLE = "title"
"""The level of “DANH SÁCH …” inside a sheet: another list begins, and nothing of the one before holds."""
_LIST = re.compile(r"danh sách\b", re.IGNORECASE)
_CLASS = re.compile(
    r"(khối(?: lớp)?|lớp)\s*\d{1,2}(?:\s*[a-zđ]?(?:[./-]?\d{1,2})?)?"
    r"|(tổ) (?:(?:bộ môn|chuyên môn|toán|vật lý|lý|hóa|hoá|sinh|ngữ văn|văn|sử|địa|tiếng anh|anh|ngoại ngữ|tin|thể dục|khoa học tự nhiên"
    r"|khoa học xã hội|khtn|khxh|hành chính|văn phòng|nhà trẻ|mẫu giáo|mầm|chồi|lá)\b)(?:\s*[-–,&+]\s*.*)?",
    re.IGNORECASE,
)
"""“Khối 6”, “Lớp 6A”, “LỚP 6/1”, “Tổ Toán - Tin”: where people learn or teach, no person and no place."""
_OF_SOMEONE = re.compile(r"\b(ông|bà|anh|chị)\b", re.IGNORECASE)
_BLOC = re.compile(rf"(?:{BLOCS}|khối|cụm|ngành|lĩnh vực)\b(?!\s*\d)", re.IGNORECASE)
"""“Khối doanh nghiệp”: where those below work, be they people or bodies."""
_NUMBERED = {"roman", "number", "roman and number", "small"}
_ALONE = {"roman", "capital"}
"""Marks that make a heading of any words."""


@dataclass(frozen=True, slots=True)
class Group:
    """What a heading inside the list says of the rows below it."""

    granted: Granted | None = None
    kind: RecipientKind | None = None
    words: Words = field(default_factory=Words)
    kinds: Kinds = frozenset()
    """All kinds it speaks of, where they are several: “TẬP THỂ”."""
    bloc: Kinds = frozenset()
    """The kinds that the name of a bloc speaks of, which tell something only where nothing else does."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a list: its level, and what it says."""

    level: str
    group: Group
    text: str = ""
    """Its own words, which may say that those below did not pass."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The headings that hold at one line, from the outermost to the innermost."""

    open: tuple[Heading, ...] = ()
    now: Group = Group()
    """Everything they say together; an inner one speaks louder."""

    def entered(self, heading: Heading) -> Groups:
        """With one more heading: all of its level or below it end."""
        if heading.level == TITLE:
            return Groups((heading,), heading.group)
        levels = [known.level for known in self.open]
        kept = self.open[: levels.index(heading.level)] if heading.level in levels else self.open
        if heading.group.kind is RecipientKind.UNIT and any(map(_of_people, kept)) and heading.level in _NUMBERED:
            heading = replace(heading, group=replace(heading.group, kind=None, bloc=frozenset({RecipientKind.UNIT})))
        return Groups((*kept, heading), _together([h.group for h in (*kept, heading)]))


def _of_people(heading: Heading) -> bool:
    """“B. CÁ NHÂN”: the bodies named below it with I, II or 1, 2 are where those people work."""
    return heading.level == "capital" and heading.group.kind is RecipientKind.INDIVIDUAL


def _together(groups: Sequence[Group]) -> Group:
    whole = Group()
    for group in groups:
        told = group if group.granted or group.kind or group.kinds else whole
        bloc = group.bloc if group.bloc or told is group else whole.bloc
        whole = Group(told.granted, told.kind, _inside(whole.words, group.words), told.kinds, bloc)
    return whole


@dataclass(frozen=True, slots=True)
class Candidate:
    """One line that may be a heading: its texts, the mark before them, whether a cell spans the table."""

    texts: Sequence[str]
    mark: str = ""
    spans: bool = False

    @property
    def words(self) -> list[str]:
        """The texts without the mark and the amounts."""
        rest = [t for t in self.texts if t != self.mark]
        return [t for n, t in enumerate(rest) if not n or not _AMOUNT.fullmatch(t)]


def heading_of(
    line: Candidate, grants: Grants, addresses: Addresses, *, places: bool = True, people: bool = False
) -> Heading | None:
    """The heading that a line is; None for any other line.

    With `people` a class is one. With `places` a line that names a commune with its kind is a heading without any mark.
    """
    if len(line.words) != 1:
        return None
    text = line.words[0]
    bare = without_count(_MARKED.sub("", text)).strip(" :.-")
    if people and (learning := _CLASS.fullmatch(bare)):
        return Heading((learning[1] or learning[2]).lower(), Group(), bare)
    group = _said(bare, grants, addresses)
    level = TITLE if not line.mark and _LIST.match(bare) else _level(line.mark or text, group)
    marked = bool(line.mark) or bool(_ROMAN.match(text))
    told = group != Group() and (bool(group.words.commune or group.words.district) or not group.words or line.spans)
    shown = marked or text.isupper() or line.spans or level == TITLE
    if level == TITLE and told_otherwise((bare,)):  # nobody below it is honoured
        return Heading(level, group, bare)
    if (shown and (told or (marked and level in _ALONE))) or (
        places and bool(group.words) and addresses.is_named(bare)
    ):
        return Heading(level, group, bare)
    return None


def _said(bare: str, grants: Grants, addresses: Addresses) -> Group:
    """“XÃ TÂN BÌNH”, “GIA ĐÌNH ĐỌC SÁCH”, or both: “GIA ĐÌNH ĐỌC SÁCH XÃ TÂN BÌNH”."""
    granted = grants.named_in([bare])
    kinds = (
        grants.kinds.in_text(bare) if not (granted and granted.kind) and not _OF_SOMEONE.search(bare) else frozenset()
    )
    kind = granted.kind if granted and granted.kind else only(kinds)
    words = usual_case(bare)
    if kinds and not granted and _BLOC.match(bare):
        return Group(words=addresses.named_in([words]), bloc=kinds)
    place = addresses.split(words)
    if granted or place.left or place.removed or not place:
        return Group(granted, kind, addresses.named_in([words]), kinds if kind is None else frozenset())
    return Group(words=place)


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
