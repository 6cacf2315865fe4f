"""Titles and awards found in what lists write: names, abbreviations, names cut short, who gives an award."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from hooks.desk.importing.granting.kind_words import KindWords
from hooks.records.joined.levels import any_of
from hooks.records.model.kinds.registry import words_of
from hooks.records.model.shared import RecipientKind
from hooks.records.model.titles import Award, LearningTitle, Titles
from hooks.text import clean_line, fold

_MARKS = re.compile("[\u0300-\u036f]")
_AROUND = re.compile(
    r"(?:\b(?:danh hieu|dh|(?:da |duoc )?(?:dat|cong nhan)|cap {0}(?:\s*(?:[/,]|va)\s*(?:cap )?{0})*|nam|giai doan|muc do|muc"
    r"|va)\b|\d+|[^\w]|_)*".replace("{0}", "(?:xa|phuong|thi tran|dac khu|huyen|thi xa|thanh pho|tinh)")
)
"""What may stand around a title in a cell without making another of it: “Danh hiệu … cấp xã năm 2024”."""
_BETWEEN = r"[\s.\-–_/]*"
_ENUMERATED = r"(?:\s*[,;/&+–-]\s*(?:va\s+)?|\s+va\s+|\s+hoac\s+)"
_GIVEN_FOR = re.compile(r"\b(?:cho|doi voi)\b")
_BY = re.compile(r"[\s:,(-]*(?:cua |do |tu )?(?:dong chi )?")


@dataclass(frozen=True, slots=True)
class Granted:
    """What a text grants: a title or an award by id, with the kind a title is for."""

    title: str = ""
    award: str = ""
    kind: RecipientKind | None = None
    earlier: str = ""
    """A title of before that is none of the campaign's, though it sounds like one."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Titles that words may mean, one where they are certain, and where these stand."""

    titles: tuple[str, ...]
    start: int
    end: int


class Grants:
    """Titles and awards found by their names, abbreviations or ids; the words for kinds of recipients."""

    def __init__(self, titles: Titles) -> None:
        self.titles = {t.id: t for t in titles.titles}
        self.awards = {a.id: a for a in titles.awards}
        self.kinds = KindWords(words_of(titles))
        self._sure = {id_: _pattern(title, "đ") for id_, title in self.titles.items()}
        self._loose = {id_: _pattern(title, "[đd]") for id_, title in self.titles.items()}
        self._stems = _stems(self.titles.values())
        self._called = [(fold(name), award) for award in titles.awards for name in (award.name, *award.also)]
        self.exact = lru_cache(maxsize=10_000)(self._exact)
        self._told = lru_cache(maxsize=10_000)(self._told_in)

    def kind_for(self, title: str) -> RecipientKind | None:
        """The kind a title is for; None for an unknown one."""
        found = self.titles.get(title)
        return found.kind if found else None

    def _exact(self, text: str) -> Granted | None:
        """A cell that is a title's or award's id or name, in any usual spelling, with its level or year."""
        if text in self.titles:
            return Granted(title=text, kind=self.kind_for(text))
        found = self._found(text)
        bare = fold(_without(clean_line(text), found))
        if [len(f.titles) for f in found] == [1]:
            title = Granted(title=found[0].titles[0], kind=self.kind_for(found[0].titles[0]))
            if _AROUND.fullmatch(bare):
                return title
            award = self._award(bare.strip(" ,;+-–"))
            return replace(title, award=award) if award else None
        award = text if text in self.awards else "" if found else self._award(fold(clean_line(text)))
        return Granted(award=award) if award else None

    def named_in(self, texts: Iterable[str]) -> Granted | None:
        """The only title and award named anywhere in `texts`; None when none or several are."""
        return self._told(" | ".join(texts))

    def _told_in(self, text: str) -> Granted | None:
        whole = clean_line(text)
        found = self._found(whole)
        named = {id_ for f in found for id_ in f.titles} | self._enumerated(whole, found)
        earlier = self.earlier_in(whole)
        if len(named) > 1 or (named and earlier):
            return None
        award, end = self._award_in(fold(whole))
        if earlier:
            return Granted(award=award, kind=earlier.kind, earlier=_earlier(earlier, whole))
        if not named:
            return Granted(award=award) if award else None
        (id_,) = named
        # “tặng Giấy khen cho các Gia đình đọc sách”: the award is granted, the title was before.
        only_award = award and end <= found[0].start and _GIVEN_FOR.search(fold(whole[end : found[0].start]))
        return Granted("" if only_award else id_, award, self.kind_for(id_))

    def unclear(self, text: str) -> str:
        """Why a text that sounds like a title is none, and what to write instead; '' where nothing is known of it."""
        if title := self.earlier_in(text):
            return f"“{_earlier(title, text)}” là danh hiệu trước đây, không phải “{title.name}”"
        found = self._found(text)
        names = list(dict.fromkeys(self.titles[i].name for f in found for i in f.titles))
        if any(len(f.titles) > 1 for f in found):
            return f"“{text[:80]}” có thể là {' hay '.join(names)}; ghi đủ chữ"
        if len(found) > 1:
            return f"ô có hơn một danh hiệu: {', '.join(names)}; mỗi danh hiệu một dòng"
        called = {a.name: None for name, a in self._called if re.match(rf"{re.escape(name)}(?!\w)", fold(text))}
        return f"“{text[:80]}” chưa rõ là hình thức khen nào; ghi đủ: {' hay '.join(called)}" if called else ""

    def earlier_in(self, text: str) -> LearningTitle | None:
        """The title that a text names by what another was called before."""
        folded = fold(text)
        return next((t for t in self.titles.values() for e in t.earlier_names if fold(e) in folded), None)

    def _found(self, text: str) -> list[_Found]:
        """Every place where a title is named, in order, with all titles it may be."""
        plain = _plain(clean_line(text))
        spans: dict[tuple[int, int], list[str]] = {}
        for id_, rule in self._loose.items():
            for match in rule.finditer(plain):
                spans.setdefault(match.span(), []).append(id_)
        return [_Found(self._meant(plain, text, at, ids), *at) for at, ids in sorted(spans.items())]

    def _meant(self, plain: str, text: str, at: tuple[int, int], ids: list[str]) -> tuple[str, ...]:
        """CĐHT is told from CDHT by its Đ, where who wrote it has that letter; of “cdht” nobody can tell."""
        written = plain[slice(*at)]
        sure = [id_ for id_ in ids if self._sure[id_].fullmatch(written)]
        rest = plain[: at[0]] + plain[at[1] :]
        unaccented = text.isascii() and bool(re.search(r"[a-zA-Z]{3}", rest))
        if len(ids) > 1 and len(sure) == 1 and ("đ" in written.lower() or (written.isupper() and not unaccented)):
            return (sure[0],)
        return tuple(ids)

    def _enumerated(self, text: str, found: list[_Found]) -> set[str]:
        """“GIA ĐÌNH, DÒNG HỌ, CỘNG ĐỒNG ĐỌC SÁCH” names three."""
        folded, out = fold(text), set()
        for each in found:
            before = folded[: each.start]
            while match := re.search(rf"(?<!\w)({any_of(self._stems)}){_ENUMERATED}$", before):
                out.add(self._stems[match[1]])
                before = before[: match.start()]
        return out

    def _award(self, folded: str) -> str:
        """The one award that a folded text begins with; '' for none, or several."""
        whole = {a.id for name, a in self._called if folded == fold(a.name)}
        found = whole or {a.id for name, a in self._called if self._given(folded, name, a, whole=True)}
        return found.pop() if len(found) == 1 else ""

    def _award_in(self, folded: str) -> tuple[str, int]:
        """The one award named anywhere in a folded text, and where its name ends."""
        found: dict[str, int] = {}
        for name, award in self._called:
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", folded):
                if self._given(folded[match.start() :], name, award, whole=False):
                    found.setdefault(award.id, match.end())
        if not found:
            found = self._by_givers(folded)
        return next(iter(found.items())) if len(found) == 1 else ("", 0)

    def _by_givers(self, folded: str) -> dict[str, int]:
        """“ĐƯỢC TẶNG BẰNG KHEN … | của Chủ tịch UBND tỉnh”: awards called alike, of which the giver stands elsewhere."""
        granted = re.compile(r"\b(?:duoc|tang|trao|nhan|danh sach)\b[^|]*?(?<!\w)$")
        return {
            award.id: match.end()
            for name, award in self._called
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", folded)
            if award.givers and granted.search(folded[: match.start()])
            if re.search(rf"\bcua (?:dong chi )?(?:{any_of(map(fold, award.givers))})(?!\w)", folded)
        }

    def awards_called(self, text: str) -> frozenset[str]:
        """The awards that a text may speak of, whoever gives them."""
        folded = fold(clean_line(text))
        return frozenset(a.id for name, a in self._called if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded))

    @staticmethod
    def _given(folded: str, name: str, award: Award, *, whole: bool) -> bool:
        """Whether a text that begins with what an award is called means it, by who gives it."""
        if not (match := re.match(rf"{re.escape(name)}(?!\w)", folded)):
            return False
        if name == fold(award.name) and not whole:
            return True
        rest = folded[match.end() :]
        if award.givers:
            return bool(re.match(rf"{_BY.pattern}(?:{any_of(map(fold, award.givers))})(?!\w)", rest))
        return not whole or bool(
            _AROUND.fullmatch(rest)
            or re.match(r"[\s:,(-]*(?:cua|do|cap|ubnd|uy ban|chu tich|giam doc|hoi|so|phong)\b", rest)
        )


def _earlier(title: LearningTitle, text: str) -> str:
    return next(e for e in title.earlier_names if fold(e) in fold(text))


def _plain(text: str) -> str:
    """Without tones and marks, but with Đ and its own capitals."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text))


def _without(text: str, found: Iterable[_Found]) -> str:
    for each in reversed(list(found)):
        text = f"{text[: each.start]} {text[each.end :]}"
    return text


def _pattern(title: LearningTitle, initial: str) -> re.Pattern[str]:
    """A title's name with any of its words cut to the initial its abbreviation has; `initial` is what stands for one Đ."""
    words = _plain(title.name).lower().split()
    full = [re.escape(word).replace("đ", "[đd]") for word in words]
    others = []
    for short in (_plain(s).lower() for s in title.short):
        if [word[0] for word in words] == list(short):
            letters = [letter.replace("đ", initial) for letter in short]
            full = [f"(?:{word}|{letter})" for word, letter in zip(full, letters, strict=True)]
        else:
            others.append(re.escape(short).replace("đ", initial))
    whole = _BETWEEN.join(full)
    return re.compile(rf"(?<!\w)(?:{'|'.join([whole, *others])})(?!\w)", re.IGNORECASE)


def _stems(titles: Iterable[LearningTitle]) -> dict[str, str]:
    """The names without the words they all end in: “gia dinh” of “Gia đình đọc sách”."""
    return dict(_stemmed([(t.id, fold(t.name).split()) for t in titles]))


def _stemmed(named: list[tuple[str, list[str]]]) -> Iterator[tuple[str, str]]:
    for id_, words in named:
        others = [other for other_id, other in named if other_id != id_]
        ends = max((_shared_end(words, other) for other in others), default=0)
        yield " ".join(words[: len(words) - ends] or words), id_


def _shared_end(words: list[str], other: list[str]) -> int:
    """How many words two names end in alike."""
    same = 0
    while same < min(len(words), len(other)) and words[-1 - same] == other[-1 - same]:
        same += 1
    return same
