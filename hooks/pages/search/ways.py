"""Ways of writing and asking, told by data/search.yml: a text is found in full and written short."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from hooks.pages.search.cutting import folded, words
from hooks.records.model.search_words import Abbreviation, SearchWords

Words = tuple[str, ...]
Rules = dict[str, list[tuple[Words, Words]]]
"""First word → what is replaced and by what, long before short."""


class Ways:
    """How people write (`rules`: everything in full, then everything short) and what they only ask with."""

    def __init__(self, rules: Sequence[Rules] = (), asking: Sequence[str] = ()) -> None:
        self.rules, self.asking = tuple(rules), tuple(asking)
        """`asking` is folded, phrases of many words first."""
        self._starts = frozenset(first for one in rules for first in one)

    @classmethod
    def of(cls, known: SearchWords) -> Ways:
        """The ways of one campaign."""
        asked = {" ".join(map(folded, words(phrase))) for phrase in known.asking}
        return cls(_all_rules(known.abbreviations), tuple(sorted(asked, key=lambda a: (-len(a.split()), a))))

    def written(self, text: str) -> list[Words]:
        """The words of a text in all ways of writing it, as it is first, each once."""
        given = tuple(words(text))
        if self._starts.isdisjoint(given):
            return [given]
        return list(dict.fromkeys([given, *(_replaced(given, rules) for rules in self.rules)]))


AS_WRITTEN = Ways()
"""Nothing is written in another way."""


def _all_rules(table: Iterable[Abbreviation]) -> tuple[Rules, ...]:
    """The rules that write in full; then for the first, the second … way of writing short."""
    pairs = [(tuple(words(a.long)), [tuple(words(s)) for s in a.short]) for a in table]
    # One letter in a text is too often something else: the h of “điểm h”.
    full = [(short, long) for long, shorts in pairs for short in shorts if len("".join(short)) > 1]
    rounds = zip_longest(*([(long, short) for short in shorts] for long, shorts in pairs))
    return _rules(full), *(_rules(filter(None, one)) for one in rounds)


def _rules(pairs: Iterable[tuple[Words, Words]]) -> Rules:
    rules: Rules = {}
    for old, new in pairs:
        rules.setdefault(old[0], []).append((old, new))
    return {first: sorted(found, key=lambda pair: -len(pair[0])) for first, found in rules.items()}


def _replaced(said: Sequence[str], rules: Rules) -> Words:
    out: list[str] = []
    at = 0
    while at < len(said):
        fitting = (pair for pair in rules.get(said[at], ()) if tuple(said[at : at + len(pair[0])]) == pair[0])
        old, new = next(fitting, ((said[at],), (said[at],)))
        out += new
        at += len(old)
    return tuple(out)
