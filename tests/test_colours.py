"""A campaign's two colours: whatever they are, letters can be read in both schemes, or the colours are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, product
from random import Random

import pytest

from hooks import colours
from tests.building import PROJECT

STYLES = (PROJECT / "overrides/assets/site.css").read_text(encoding="utf-8")
USUAL = [dict(re.findall(r"--([\w-]+):(#[0-9A-F]{6})", block)) for block in re.findall(r":root\{([^}]*)\}", STYLES)]
"""The tokens of site.css in the light scheme, and those the dark one changes."""
LETTERS = ("ink", "soft", "goldink", "river", "deep", "clay", "clay2")
GROUNDS = ("paper", "sheet", "wash", "goldwash", "claywash")
FILLED = (("onclay", "clay"), ("onclay", "clay2"), ("onfill", "fill"), ("onfill", "fill2"), ("paper", "river"))


def taken(count: int) -> Iterator[tuple[str, str]]:
    """Pairs of colours out of the whole cube that the check would take."""
    random = Random(18)  # noqa: S311 (colours, the same in every run)
    tried = (f"#{random.randrange(1 << 24):06X}" for _ in range(count))
    return pairwise(c for c in tried if colours.weakest(c) >= colours.LEAST)


def faint(shades: dict[str, str]) -> list[tuple[str, str]]:
    """Letters and grounds that are too near each other."""
    pairs = (*product(LETTERS, GROUNDS), *FILLED)
    return [(a, b) for a, b in pairs if colours.contrast(shades[a], shades[b]) < colours.LEAST]


def test_contrast_is_that_of_the_standard() -> None:
    assert colours.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert colours.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_letters_can_be_read_in_whatever_colours_are_taken() -> None:
    day, night = USUAL[0], USUAL[0] | USUAL[1]
    pairs = [*taken(800), ("#0B4F8A", "#8A3A00"), ("#000000", "#000000")]

    assert len(pairs) > 150
    assert [faint(day), faint(night)] == [[], []]
    for own in pairs:  # as styles are laid one over another
        assert faint(day | colours.light(*own)) == [], own
        assert faint(night | colours.light(*own) | colours.dark(*own)) == [], own


def test_every_shade_is_one_that_the_styles_have() -> None:
    assert set(colours.light("#14524A", "#A3371B")) <= set(USUAL[0])
    assert set(colours.dark("#14524A", "#A3371B")) <= set(USUAL[0])
    assert tuple(USUAL[0][n] for n in ("paper", "sheet", "goldwash")) == (
        colours.PAPER,
        colours.SHEET,
        colours.GOLDWASH,
    )


def test_pale_colours_are_not_taken() -> None:
    assert all(colours.weakest(c) < colours.LEAST for c in ("#3FA7D6", "#FFC400", "#FFFFFF", "#7F7F7F"))
    assert all(colours.weakest(c) >= colours.LEAST for c in (USUAL[0]["river"], USUAL[0]["clay"], "#0B4F8A"))


def test_what_is_proposed_for_a_pale_colour_is_just_dark_enough() -> None:
    for pale in ("#3FA7D6", "#FFC400", "#FFFFFF", "#7F7F7F", "#66BB6A"):
        shade = colours.darker(pale)
        assert colours.weakest(shade) >= colours.LEAST
        assert colours.weakest(shade) < colours.LEAST + 0.3
    assert colours.darker("#0B4F8A") == "#0B4F8A"
