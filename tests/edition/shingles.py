"""Runs of words that a text has in common with the plan, found without holding the plan.

`plan_shingles.txt` has a hash of five bytes for each run of 12 syllables of the plan's text, sorted: enough to tell whether
a run stands in the plan, not enough to read it back. It is made from a text file of the plan:

    python -m tests.edition.shingles PLAN.txt

Two runs of different words share a hash about once in 10^8 comparisons with the whole plan.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from hooks.text import clean

LENGTH = 12
"""Syllables of a run that may not be shared."""
KNOWN = Path(__file__).with_name("plan_shingles.txt")
_SYLLABLE = re.compile(r"[^\W_]+")


def syllables(text: str) -> list[str]:
    """The words of `text` one by one: NFC, lower case, marks and spaces between them left out."""
    return _SYLLABLE.findall(clean(text).lower())


def hashes(words: Sequence[str]) -> Iterator[str]:
    """Ten hexadecimal digits for each run of `LENGTH` words, in order."""
    for i in range(len(words) - LENGTH + 1):
        yield blake2b(" ".join(words[i : i + LENGTH]).encode(), digest_size=5).hexdigest()


@dataclass(frozen=True)
class Names:
    """Official names and titles, which anybody writes alike; the longest is found first."""

    names: dict[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Names:
        """The names in `texts`, by their first word."""
        found: dict[str, set[tuple[str, ...]]] = {}
        for words in filter(None, (tuple(syllables(t)) for t in texts)):
            found.setdefault(words[0], set()).add(words)
        return cls({first: tuple(sorted(all_, key=lambda w: (-len(w), w))) for first, all_ in found.items()})

    def marks(self, words: Sequence[str]) -> list[bool]:
        """For each word whether it belongs to a name."""
        out, i = [False] * len(words), 0
        while i < len(words):
            name = next((n for n in self.names.get(words[i], ()) if tuple(words[i : i + len(n)]) == n), ())
            out[i : i + len(name)] = [True] * len(name)
            i += len(name) or 1
        return out


def shared_runs(text: str, plan: frozenset[str], names: Names) -> list[str]:
    """Runs of `text` that stand in the plan as well and have `LENGTH` words or more besides names."""
    words = syllables(text)
    hits = [h in plan for h in hashes(words)]
    if not any(hits):
        return []
    named = names.marks(words)
    runs, start = [], None
    for i, hit in enumerate([*hits, False]):
        if hit and start is None:
            start = i
        if not hit and start is not None:
            span = slice(start, i + LENGTH - 1)
            if named[span].count(False) >= LENGTH:
                runs.append(" ".join(words[span]))
            start = None
    return runs


def plan_hashes() -> frozenset[str]:
    """Hashes of all runs of the plan."""
    return frozenset(KNOWN.read_text(encoding="ascii").split())


def main(path: str) -> None:
    """Write the hashes of the plan whose text is in the file `path`."""
    found = sorted(set(hashes(syllables(Path(path).read_text(encoding="utf-8")))))
    KNOWN.write_text("\n".join(found) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1])
