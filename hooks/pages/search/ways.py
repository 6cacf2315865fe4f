"""Ways of writing and asking, told by data/search.yml: a text is found in full and written short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from hooks.pages.search.cutting import folded, words
from hooks.records.joined.levels import COMMUNES, DISTRICTS, HAMLETS
from hooks.records.model.search_words import Abbreviation, SearchWords
from hooks.records.model.titles import LearningTitle

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that are put in the place of others, all at once."""

    olds: Mapping[str, Sequence[tuple[Words, Words]]]
    """By its first word what is replaced, long ones first, and by what."""

    def __call__(self, said: Words) -> Words:
        """The words with others in their place."""
        if self.olds.keys().isdisjoint(said):  # of most names
            return said
        out: list[str] = []
        done = 0
        for start in [i for i, word in enumerate(said) if word in self.olds]:
            for old, new in self.olds[said[start]] if start >= done else ():
                if said[start : start + len(old)] == old:
                    out += (*said[done:start], *new)
                    done = start + len(old)
                    break
        return (*out, *said[done:]) if done else said

    def put(self, said: Words, starts: Iterable[int]) -> Iterator[Words]:
        """What is put in the place of others alone; `starts` are all places that something may be replaced from."""
        done = 0
        for start in starts:
            for old, new in self.olds.get(said[start], ()) if start >= done else ():
                if said[start : start + len(old)] == old:
                    yield new
                    done = start + len(old)
                    break


class Ways:
    """How people write (`rules`: everything in full, then everything short) and what they only ask with."""

    def __init__(self, rules: Sequence[Rule] = (), asking: Sequence[str] = ()) -> None:
        self.rules, self.asking = tuple(rules), tuple(asking)
        """`asking` is folded, phrases of many words first."""
        self._firsts = frozenset(word for rule in self.rules for word in rule.olds)

    @classmethod
    def of(cls, known: SearchWords, titles: Iterable[LearningTitle] = ()) -> Ways:
        """The ways of one campaign: titles and kinds of places are shortened as lists of offices shorten them."""
        asked = {" ".join(map(folded, words(phrase))) for phrase in known.asking}
        return cls(
            _rules([*_shortened(titles), *known.abbreviations]), sorted(asked, key=lambda a: (-len(a.split()), a))
        )

    def written(self, text: str) -> list[Words]:
        """The words of a text in all ways of writing it, as it is first, each once."""
        given = tuple(words(text))
        return list(dict.fromkeys((given, *(rule(given) for rule in self.rules))))

    def words(self, text: str) -> dict[str, None]:
        """Every word of a text in any way of writing it, each once: long texts are asked for no more."""
        said = tuple(words(text))
        out = dict.fromkeys(said)
        if starts := [i for i, word in enumerate(said) if word in self._firsts]:
            for rule in self.rules:
                for new in rule.put(said, starts):
                    out |= dict.fromkeys(new)
        return out


AS_WRITTEN = Ways()
"""Nothing is written in another way."""


def _shortened(titles: Iterable[LearningTitle]) -> list[Abbreviation]:
    """What the table of titles and the words for places know already."""
    known = [(t.name, t.short) for t in titles if t.short]
    if known:
        known += [(k.name, [k.short[0]]) for of in (COMMUNES, DISTRICTS, HAMLETS) for k in of if k.short]
    return [Abbreviation(long=name, short=short) for name, short in known]


def _rules(table: Iterable[Abbreviation]) -> list[Rule]:
    """The rule that writes in full; then those for the first, the second … way of writing short."""
    pairs = [(tuple(words(a.long)), [tuple(words(s)) for s in a.short]) for a in table]
    # One letter in a text is too often something else: the h of “điểm h”.
    full = [(short, long) for long, shorts in pairs for short in shorts if len("".join(short)) > 1]
    rounds = zip_longest(*([(long, short) for short in shorts] for long, shorts in pairs))
    return [_rule(one) for one in (full, *([pair for pair in one if pair] for one in rounds)) if one]


def _rule(pairs: Iterable[tuple[Words, Words]]) -> Rule:
    """Of two that say the same the first counts; long ones come before those they begin with."""
    instead: dict[Words, Words] = {}
    for old, new in pairs:
        if old and new:  # signs alone are no words
            instead.setdefault(old, new)
    olds: dict[str, list[tuple[Words, Words]]] = {}
    for old in sorted(instead, key=len, reverse=True):
        olds.setdefault(old[0], []).append((old, instead[old]))
    return Rule(olds)
