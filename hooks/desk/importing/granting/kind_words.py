"""By which words a list tells whom it honours: in titles, headings and cells, and in the first words of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from functools import cached_property, lru_cache

from hooks.records.joined.levels import any_of
from hooks.records.model.kinds import registry
from hooks.records.model.shared import RecipientKind
from hooks.records.model.titles import RecipientWords
from hooks.text import clean_line, fold, modern_line

Kinds = frozenset[RecipientKind]
NAMED_ALIKE: Kinds = frozenset({RecipientKind.INDIVIDUAL, RecipientKind.FAMILY})
"""Who is called by people's names: their first words may be family names."""
COLLECTIVES: Kinds = frozenset({RecipientKind.COMMUNITY, RecipientKind.UNIT})
"""Whom offices call “đơn vị”, “tập thể” alike."""
_NUMBER = r"(?:[\s.:]*(?:số\s*)?\d|\s+[IVX]+\b)"
_SAID_OTHERWISE = re.compile(
    r"\bdon vi(?= (?:tinh|bao cao|lap|gui|cong tac|chu quan|de nghi|trinh)\b|\s*:)|\b(?:thu truong|dai dien|lanh dao) (?:co quan|don vi)\b"
)
"""“Đơn vị: Trường …” above a list says who wrote it, “đơn vị công tác” where people work."""
_BEFORE_NAME = re.compile(r"^[\s“”\"'«»–•*-]+")


class KindWords:
    """Kinds of recipients found by the words of data/titles.yml."""

    def __init__(self, words: Iterable[RecipientWords]) -> None:
        self._words = tuple(words)
        self.of_name = lru_cache(maxsize=16384)(self._of_name)
        self.in_text = lru_cache(maxsize=10_000)(self._in_text)

    def one_in(self, text: str) -> RecipientKind | None:
        """The one kind a text speaks of; None when it names none or several."""
        return only(self.in_text(text))

    def headed(self, headings: Iterable[str]) -> Kinds:
        """The kinds that the headings over a column of names speak of; none where “Họ tên” may be anybody's."""
        text = " | ".join(headings)
        return frozenset() if re.search(r"\bho (?:va )?ten\b", fold(text)) else self.in_text(text)

    def _in_text(self, text: str) -> Kinds:
        """All kinds a text speaks of: “TẬP THỂ, CÁ NHÂN”."""
        value = fold(clean_line(text)).strip(" .:")
        if value in everyone():
            return frozenset({RecipientKind(value)})
        if alone := self._alone.get(value):
            return alone
        found = self._said.findall(_SAID_OTHERWISE.sub(" ", value))
        return frozenset(kind for word in found for kind in self._called[word])

    def _of_name(self, name: str, among: Kinds = NAMED_ALIKE) -> RecipientKind | None:
        """The kind a name's first words tell for certain, when it is of one of the kinds `among`."""
        text = self._around.sub("", _BEFORE_NAME.sub("", modern_line(name)))
        unaccented = text.isascii()
        found = [self._numbered[unaccented].match(text), self._certain[unaccented].match(text)]
        if not among & NAMED_ALIKE:
            found.append(self._weak.match(text))
        match = max(filter(None, found), key=lambda m: len(m[1]), default=None)
        if match is None:
            return None
        kind = self._kinds[fold(match[1]) if unaccented else match[1].casefold()]
        # “Tổ 3 Trường Tiểu học …” is a part of a school, no neighbourhood.
        rest = text[match.end() :].lstrip(" ,-–") if match is found[0] else ""
        part = kind is not RecipientKind.UNIT and self._certain[unaccented].match(rest)
        return None if part and self._kinds[part[1].casefold()] is RecipientKind.UNIT else kind

    @cached_property
    def _called(self) -> Mapping[str, Kinds]:
        return _together((fold(word), w.kind) for w in self._words for word in w.called)

    @cached_property
    def _alone(self) -> Mapping[str, Kinds]:
        return _together((fold(word), w.kind) for w in self._words for word in (*w.short, *w.called))

    @cached_property
    def _said(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_any(self._called)})(?!\w)")

    @cached_property
    def _around(self) -> re.Pattern[str]:
        """What stands before a name and tells no one kind: “Tập thể Trường …”."""
        several = {word for w in self._words for word in w.called if len(self._called[fold(word)]) > 1}
        return re.compile(rf"^(?:{_any(several)})\s+", re.IGNORECASE)

    @cached_property
    def _kinds(self) -> Mapping[str, RecipientKind]:
        words = [
            (word, w.kind) for w in self._words for word in (*w.begins, *w.begins_numbered, *w.begins_unless_people)
        ]
        return {key: kind for word, kind in words for key in (fold(word), word.casefold())}

    @cached_property
    def _certain(self) -> Mapping[bool, re.Pattern[str]]:
        """By whether the name is written without accents: then “ho” may be hộ, họ or Hồ, and tells nothing."""
        words = [word for w in self._words for word in w.begins]
        plain = {fold(word) for word in words if " " in word or word.isascii()}
        return {False: _first(words), True: _first(plain)}

    @cached_property
    def _numbered(self) -> Mapping[bool, re.Pattern[str]]:
        words = [word for w in self._words for word in (*w.begins, *w.begins_numbered, *w.begins_unless_people)]
        return {False: _first(words, _NUMBER), True: _first(map(fold, words), _NUMBER)}

    @cached_property
    def _weak(self) -> re.Pattern[str]:
        return _first(word for w in self._words for word in w.begins_unless_people)


def everyone() -> Kinds:
    """All kinds there are, those of the campaign's own with them."""
    return frozenset(registry.current().recipients)


def only(kinds: Kinds) -> RecipientKind | None:
    """The kind, where there is one."""
    return next(iter(kinds)) if len(kinds) == 1 else None


def _first(words: Iterable[str], then: str = r"(?!\w)") -> re.Pattern[str]:
    return re.compile(rf"((?i:{_any(words)})){then}")


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words; one that nothing matches for none."""
    return any_of(sorted(set(words))) or r"(?!)"


def _together(pairs: Iterable[tuple[str, RecipientKind]]) -> Mapping[str, Kinds]:
    out: dict[str, Set[RecipientKind]] = {}
    for word, kind in pairs:
        out[word] = out.get(word, frozenset()) | {kind}
    return {word: frozenset(kinds) for word, kinds in out.items()}
