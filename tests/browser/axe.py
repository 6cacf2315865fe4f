"""Asking axe about a page, and not again what it has answered.

Axe is slow, three quarters of it for the contrast of every text. What it says of a page follows from its elements and
which of them are shown, for a few rules also from where they lie; what it says of colours follows from the pairs of
letters and what is painted under them. So a view that shows and lays out what one before did is not asked about again,
one that only lies elsewhere is asked about the few rules, and of texts that are one such pair one is looked at: the rows
of a long list are a few pairs, another width brings few more, the dark scheme brings as many again and moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOUR = ["color-contrast", "link-in-text-block"]
"""All rules of WCAG that look at colours (axe's cat.color)."""

PLACED = ["scrollable-region-focusable", "target-size"]
"""The rules that hang on how large things are and how near each other."""

_STATE = """() => {
    const shown = [], places = [];
    for (const e of document.body.querySelectorAll("*")) {
        if (e.closest("noscript, script")) continue;
        const style = getComputedStyle(e), box = e.getBoundingClientRect();
        const said = [...e.attributes].map(a => a.name + "=" + a.value);
        const text = [...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data.trim());
        shown.push([e.tagName, ...said, ...text, style.display, style.visibility, box.width > 0, box.height > 0].join(" "));
        places.push([box.x, box.y, box.width, box.height].join(" "));
    }
    return [shown.join("\\n"), places.join("\\n")];
}"""
"""Every element with what it says of itself and whether it is shown, and where."""

_PAIRS = """known => {
    const boxed = e => { const s = getComputedStyle(e); return { e, s, box: e.getBoundingClientRect() }; };
    const all = [...document.querySelectorAll("html, body, body *")].map(boxed);
    const painted = all.filter(({ e, s, box }) => box.width && box.height && (s.backgroundColor !== "rgba(0, 0, 0, 0)"
        || s.backgroundImage !== "none" || e.matches("img, video, svg, svg *")));
    const pairs = new Set(known), range = document.createRange(), bands = new Map(), band = y => Math.floor(y / 400);
    for (const each of painted) for (let i = band(each.box.top); i <= band(each.box.bottom); i++)
        bands.has(i) ? bands.get(i).push(each) : bands.set(i, [each]);
    for (const { e, s, box } of all) {
        const texts = [...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
        const lines = texts.flatMap(n => { range.selectNodeContents(n); return [...range.getClientRects()]; });
        if (e.matches("input, select, textarea") && box.width) lines.push(box);
        if (!lines.length || s.visibility !== "visible") continue;
        const size = parseFloat(s.fontSize), large = size >= 24 ? 2 : size >= 18.66 ? 1 : 0;
        let seen = 1, around = [];
        for (let up = e; up; up = up.parentElement) seen *= getComputedStyle(up).opacity;
        const idle = !!e.closest("[disabled], [aria-disabled=true], [aria-hidden=true], [inert]");
        const letters = [s.color, large, s.fontWeight, s.textShadow, s.textDecorationLine, s.borderBottom, s.filter, seen,
            idle, !!e.closest("a"), getComputedStyle(e.parentElement).color];
        for (const line of lines) {
            const near = band(line.top) === band(line.bottom) ? bands.get(band(line.top)) ?? [] : painted;
            const under = near.filter(({ box: b }) => b.left < line.right && b.right > line.left
                && b.top < line.bottom && b.bottom > line.top);
            const pair = JSON.stringify([letters, under.map(({ e: u, s: p, box: b }) => [
                u.contains(e), b.left <= line.left && b.right >= line.right && b.top <= line.top && b.bottom >= line.bottom,
                p.backgroundColor, p.backgroundImage, p.fill, p.opacity, p.position, p.zIndex])]);
            if (!pairs.has(pair)) e.dataset.unseen = "";
            pairs.add(pair);
        }
    }
    return [...pairs];
}"""
"""Every text's colour, size and weight with all that is painted where it stands: the same pair has the same contrast.
Takes the pairs that are known, marks a text of every other, and gives them all."""


def axe_of(page: Page) -> AxeResults:
    """What axe finds on a page; it tells no more than the faults: that is most of its time."""
    return _run(page, {"runOnly": WCAG})


def _run(page: Page, options: dict[str, Any], within: str = "html") -> AxeResults:
    _put_in(page)
    asked = [{"include": [[within]]}, {**options, "resultTypes": ["violations"]}]
    return AxeResults(page.evaluate("([where, how]) => axe.run(where, how)", asked))


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


@dataclass
class Asked:
    """What axe has been asked about one page, in whatever width, scheme or browser it is shown."""

    shown: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    pairs: list[str] = field(default_factory=list)

    def faults(self, page: Page) -> str:
        """What axe finds wrong with what is new in the page as it is shown now; empty when it is nothing."""
        return "".join(found.generate_report() for found in self._news(page) if found.violations_count)

    def _news(self, page: Page) -> Iterator[AxeResults]:
        shown, places = page.evaluate(_STATE)
        if shown not in self.shown:
            yield _run(page, {"runOnly": WCAG, "rules": {rule: {"enabled": False} for rule in COLOUR}})
        elif shown + places not in self.places:
            yield _run(page, {"runOnly": {"type": "rule", "values": PLACED}})
        self.shown.add(shown)
        self.places.add(shown + places)
        pairs = page.evaluate(_PAIRS, self.pairs)
        if len(pairs) > len(self.pairs):
            self.pairs = pairs
            yield _run(page, {"runOnly": {"type": "rule", "values": COLOUR}}, "[data-unseen]")
            page.evaluate("document.querySelectorAll('[data-unseen]').forEach(e => delete e.dataset.unseen)")
