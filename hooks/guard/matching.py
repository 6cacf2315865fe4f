"""One piece of text held against the rules: each is tried only where it may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from hooks.guard.checks import CHECKS
from hooks.guard.glances import GLANCES
from hooks.guard.harmless import AMOUNTS, LINKS
from hooks.guard.misspelt import put_right
from hooks.guard.offices import is_an_offices
from hooks.guard.patterns import either_way, made_ready
from hooks.guard.pieces import FAMILIES
from hooks.guard.rules.kinds import Found
from hooks.guard.rules.rule import Rule
from hooks.guard.rules.table import RULES
from hooks.guard.seen import Seen
from hooks.guard.shapes import CASED, SHAPES


@dataclass(frozen=True)
class _Ready:
    """A rule, with its patterns made when they are first asked for."""

    rule: Rule
    words: frozenset[str]
    signs: tuple[str, ...]
    shapes: tuple[str, ...]
    by_digit: bool
    by_word: bool

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What it looks like."""
        return made_ready(self.rule.pattern, cased=self.rule.cased)

    @cached_property
    def not_after(self) -> re.Pattern[str]:
        """What stands before it if it is none."""
        return made_ready(self.rule.not_after)

    @cached_property
    def not_before(self) -> re.Pattern[str]:
        """What follows if it is none."""
        return made_ready(self.rule.not_before)


def _made(rule: Rule) -> _Ready:
    if rule.at == "name":
        words = either_way("|".join(word.lower() for word in FAMILIES.split("|")))
    else:
        words = either_way(rule.needs)
    return _Ready(
        rule,
        frozenset(word for word in words if word.isalnum()),
        tuple(word for word in words if not word.isalnum()),
        tuple(rule.shape.split()),
        "digit" in rule.at,
        rule.at != "digit" and bool(rule.at),
    )


@cache
def _ready() -> tuple[_Ready, ...]:
    return tuple(map(_made, RULES))


_NUMBERS = re.compile(r"[0-9]+")
_TOKENS = re.compile(r"[^\W\d_]+|[0-9]+")
_AMOUNTS, _LINKS = (made_ready("|".join(of)) for of in (AMOUNTS, LINKS))


def _lowered(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(frozen=True)
class _Text:
    """A piece of text in the forms that rules ask for."""

    given: str
    low: str
    blank: str
    """In small letters, dates, sums, numbers of documents and addresses of pages left out."""
    tokens: set[str]

    @cached_property
    def numbers(self) -> list[int]:
        """Where a number, or a word with one in it, begins."""
        return [m.start() for m in _BEGINNINGS.finditer(self.low)]

    shapes: dict[str, bool] = field(default_factory=dict)
    """What was asked of it before."""

    def has(self, shape: str) -> bool:
        """Whether it holds what a rule needs at least."""
        if shape not in self.shapes and shape in GLANCES:
            self.shapes[shape] = GLANCES[shape](self.given, self.low)
        if shape not in self.shapes:
            self.shapes[shape] = _shape(shape).search(self.given if shape in CASED else self.low) is not None
        return self.shapes[shape]

    def of(self, rule: Rule) -> str:
        """The form that a rule is looked for in."""
        if rule.whole:
            return self.given if rule.cased else self.low
        return self.blank_given if rule.cased else self.blank

    @cached_property
    def blank_given(self) -> str:
        """As it was given, with the same left out."""
        if self.blank is self.low:
            return self.given
        return "".join("\x00" if b == "\x00" else c for b, c in zip(self.blank, self.given, strict=True))


def _text(given: str) -> tuple[_Text, int, int]:
    """The text with how many digits it has, and how many that are nothing else for certain."""
    low = put_right(typed := _lowered(given))
    if low != typed:
        given = "".join(g if was == now else _cased(now, g) for g, was, now in zip(given, typed, low, strict=True))
    many = left = sum(map(len, _NUMBERS.findall(low)))
    blank = _LINKS.sub(_blanked, low) if "://" in low or "isbn" in low or "issn" in low else low
    if many > _FEW:
        blank = _AMOUNTS.sub(_blanked, blank)
        left = sum(map(len, _NUMBERS.findall(blank)))
    return _Text(given, low, blank, set(_TOKENS.findall(low))), many, left


def _cased(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter


_FEW, _MANY = 3, 4
"""Digits that are none of a date or sum; those of a telephone's number, some of them as letters or words."""


@lru_cache(maxsize=4096)
def in_part(given: str, kinds: frozenset[str], *, offices: bool) -> tuple[Found, ...]:
    """What a piece of text, in signs as they look, tells of persons."""
    text, many, left = _text(given)
    anywhere, by_word = _index()
    asked = {i for word in by_word.keys() & text.tokens for i in by_word[word]}
    anywhere = anywhere if left < _MANY else [*anywhere, *_numeric()]
    out: list[Found] = []
    for i in sorted(asked.union(anywhere)):
        ready = _ready()[i]
        rule = ready.rule
        if (many if rule.whole else left) < rule.digits or rule.kind not in kinds:
            continue
        if i not in asked and ready.signs and not any(map(text.low.__contains__, ready.signs)):
            continue
        if all(map(text.has, ready.shapes)):  # last: a shape that was never asked for has to be made ready
            out += _of_rule(ready, text, offices=offices)
    return tuple(out)


@cache
def _shape(name: str) -> re.Pattern[str]:
    cased = name in CASED
    return made_ready(CASED[name] if cased else SHAPES[name], cased=cased)


@cache
def _index() -> tuple[list[int], dict[str, list[int]]]:
    """The rules that any text is asked for, and those of a word."""
    anywhere: list[int] = []
    by_word: dict[str, list[int]] = {}
    for i, ready in enumerate(_ready()):
        if ready.signs or not ready.words:
            anywhere.append(i)
        for word in ready.words:
            by_word.setdefault(word, []).append(i)
    return anywhere, by_word


@cache
def _numeric() -> list[int]:
    """The rules that a number with many digits is enough for, or a word."""
    return [i for i, ready in enumerate(_ready()) if ready.by_digit and ready.by_word]


def _blanked(match: re.Match[str]) -> str:
    return "\x00" * len(match[0])


def _matches(ready: _Ready, text: _Text) -> Iterator[re.Match[str]]:
    """Where the pattern fits: tried only where it may begin, which is sooner done than everywhere."""
    searched = text.of(ready.rule)
    if not (ready.by_digit or ready.by_word):
        yield from ready.pattern.finditer(searched)
        return
    places = [*text.numbers] if ready.by_digit else []
    for word in ready.words & text.tokens if ready.by_word else ():
        at = text.low.find(word)
        while at >= 0:
            places.append(at)
            at = text.low.find(word, at + 1)
    if ready.rule.at == "name":
        places = [at for at in places if text.given[at].isupper() and not _within_a_name(text.given, at, ready.words)]
    for at in sorted(set(places)):
        if match := ready.pattern.match(searched, at):
            yield match


def _within_a_name(given: str, at: int, names: frozenset[str]) -> bool:
    """Whether a family name stands right before: “Nguyễn Thị Minh Khai” does not begin again with “Thị”."""
    before = given[max(0, at - 9) : at]
    word = re.search(r"(?<![^\W_])[^\W\d_]+ $", before)
    return word is not None and word[0][0].isupper() and word[0][:-1].lower() in names


_BEGINNINGS = re.compile(r"[0-9a-zđ](?<![^\W_].)(?=[a-z0-9]{0,11}[0-9])|[0-9](?<![0-9].)")


def _of_rule(ready: _Ready, text: _Text, *, offices: bool) -> Iterator[Found]:
    rule, low, told = ready.rule, text.low, 0
    for match in _matches(ready, text):
        start, end = match.span()
        if start < told:
            continue
        if rule.not_before and ready.not_before.match(low, end):
            continue
        if rule.not_after and ready.not_after.search(low[max(0, start - 40) : start]):
            continue
        if rule.check and not CHECKS[rule.check](Seen(low, start, end)):
            continue
        if offices and rule.offices and is_an_offices(rule.offices, low, start, end):
            continue
        told = end
        yield Found(start, end, rule.kind)
