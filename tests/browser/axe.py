"""Asking axe about a page, and not again what it has answered.

Axe is slow, three quarters of it for the contrast of every text. What it says of a page follows from its elements and
which of them are shown; for a few rules also from where they lie, and those are asked about what lies near another, is
small or scrolls. What it says of colours follows from the pairs of letters and what is painted under them, whatever page
has them. So a view that shows what one before did is not asked about again, one that only lies elsewhere is asked
about what may lie wrong, and of all texts of a run that are one such pair one is looked at: the rows of a long list are a
few pairs, another width or page brings few more, the dark scheme brings as many again and moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests import building

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOUR = ["color-contrast", "link-in-text-block"]
"""All rules of WCAG that look at colours (axe's cat.color)."""

PLACED = ["scrollable-region-focusable", "target-size"]
"""The rules that hang on how large things are and how near each other."""

TURNED = ["css-orientation-lock"]
"""The rule that needs all style sheets read anew, and looks at those alone that ask how a device is held."""

_MEDIA = {"assets": ["media"]}
_LATER = {rule: {"enabled": False} for rule in (*COLOUR, *PLACED, *TURNED)}

LOOK = (Path(__file__).parent / "looking.js").read_text(encoding="utf-8")
"""What a page is and shows now, as far as axe's answers hang on it: hashes, and what has to be asked about."""

_MARK = """pairs => {
    const marked = pairs ? pairs.map(pair => firstOfPairs.get(pair)) : inDoubt;
    for (const e of marked) e.dataset.asked = "";
}"""
"""Marks a text of each of these pairs; without any, what may lie wrong."""
_UNMARK = "document.querySelectorAll('[data-asked]').forEach(e => delete e.dataset.asked)"


def axe_of(page: Page) -> AxeResults:
    """What axe finds on a page; it tells no more than the faults: that is most of its time."""
    return _run(page, {"runOnly": WCAG, "preload": True})


def _run(page: Page, options: dict[str, Any], within: str = "html") -> AxeResults:
    _put_in(page)
    asked = [{"include": [[within]]}, {"preload": _MEDIA, **options, "resultTypes": ["violations"]}]
    how = "async ([where, how]) => ({ violations: (await axe.run(where, how)).violations })"
    return AxeResults(page.evaluate(how, asked))


def colour_rules(page: Page) -> list[str]:
    """The rules that axe itself counts among those of colours, of the levels asked for."""
    _put_in(page)
    found: list[str] = page.evaluate(
        "tags => axe.getRules(tags).filter(r => r.tags.includes('cat.color')).map(r => r.ruleId).sort()", WCAG
    )
    return found


def _put_in(page: Page) -> None:
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)


class Known:
    """Pairs in which axe has found nothing wrong, on whatever page of whichever worker that shares a workshop."""

    def __init__(self, workshop: building.Workshop | None) -> None:
        self._pairs: set[str] = set()
        self._told = workshop.once("pairs", _begun) if workshop else None
        self._read = 0

    def without(self, pairs: set[str]) -> set[str]:
        """Those of some pairs that nobody has asked about."""
        if pairs - self._pairs and self._told:
            with self._told.open("rb") as lines:
                lines.seek(self._read)
                whole = lines.read().rpartition(b"\n")[0]
            self._read += len(whole)
            self._pairs.update(whole.decode().split())
        return pairs - self._pairs

    def add(self, pairs: set[str]) -> None:
        """Tell every worker."""
        self._pairs |= pairs
        if self._told:
            with self._told.open("ab") as lines:
                lines.write("".join(f"{pair}\n" for pair in sorted(pairs)).encode())


def _begun(folder: Path) -> Path:
    (folder / "known").touch()
    return folder / "known"


@cache
def _known() -> Known:
    return Known(building.workshop)


@dataclass
class Asked:
    """What axe has been asked about one page, in whatever width, scheme or browser it is shown."""

    shown: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    pairs: set[str] = field(default_factory=set)
    known: Known = field(default_factory=_known)

    def faults(self, page: Page) -> str:
        """What axe finds wrong with what is new in the page as it is shown now; empty when it is nothing."""
        return "".join(found.generate_report() for found in self._news(page) if found.violations_count)

    def _news(self, page: Page) -> Iterator[AxeResults]:
        seen = page.evaluate(LOOK)
        shown, places, pairs = seen["shown"], seen["places"], set(seen["pairs"])
        if shown not in self.shown:
            yield _run(page, {"runOnly": WCAG, "rules": _LATER})
            if seen["turns"]:
                yield _run(page, {"runOnly": {"type": "rule", "values": TURNED}, "preload": True})
        if seen["doubts"] and shown + places not in self.places:
            yield _marked(page, PLACED)
        self.shown.add(shown)
        self.places.add(shown + places)
        if new := self.known.without(pairs - self.pairs):
            found = _marked(page, COLOUR, sorted(new))
            if not found.violations_count:
                self.known.add(new)
            yield found
        self.pairs |= pairs


def _marked(page: Page, rules: list[str], pairs: list[str] | None = None) -> AxeResults:
    page.evaluate(_MARK, pairs)
    found = _run(page, {"runOnly": {"type": "rule", "values": rules}}, "[data-asked]")
    page.evaluate(_UNMARK)
    return found
