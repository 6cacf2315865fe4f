"""A campaign's two colours, and everything made of them: shades of both schemes, held to the contrast letters need.

Contrast as in WCAG 2.2, success criterion 1.4.3; colours are “#” and six hexadecimal digits.
"""

from __future__ import annotations

from collections.abc import Mapping

LEAST = 4.5
"""Contrast of letters with their ground."""
PAPER, SHEET, GOLDWASH = "#FBF6EA", "#FFFDF7", "#F8EED3"
"""Grounds of the light scheme that no campaign changes."""
_DARK, _LIT = "#141A17", "#2B322E"
"""Paper of the dark scheme, and a ground lighter than any it has."""
_TITLES = "#EFE8D5"
"""Headings of the dark scheme."""
_BLACK, _WHITE = "#000000", "#FFFFFF"
_TINT = 0.92
"""How much of a wash is paper."""


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """One colour with a share, 0 to 1, of another."""
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(_rgb(one), _rgb(other), strict=True))


def weakest(colour: str) -> float:
    """The least contrast of letters in this colour on the light scheme's grounds, a wash of whatever colour among them."""
    return min(contrast(colour, ground) for ground in (PAPER, SHEET, GOLDWASH, mixed(_BLACK, PAPER, _TINT)))


def darker(colour: str) -> str:
    """The colour with as little black as letters in it need on the light scheme's grounds."""
    steps = (mixed(colour, _BLACK, share / 100) for share in range(101))
    return next(shade for shade in steps if weakest(shade) >= LEAST)


def light(main: str, accent: str) -> dict[str, str]:
    """Tokens of assets/site.css in the light scheme."""
    deep = mixed(main, _BLACK, 0.3)
    return {
        **{"river": main, "fill": main, "shade": main, "deep": deep, "fill2": deep, "wash": mixed(main, PAPER, _TINT)},
        **{"clay": accent, "clay2": mixed(accent, _BLACK, 0.25), "claywash": mixed(accent, SHEET, _TINT)},
    }


def dark(main: str, accent: str) -> dict[str, str]:
    """The same tokens in the dark scheme, every one of them: its rule stands behind the light one.

    Letters are as light, fields as dark, as letters need.
    """
    river, clay, fill = _lighter(main, _LIT, 6), _lighter(accent, _LIT, 5.5), _lighter(main, _DARK, 2.1)
    return {
        **{"deep": _TITLES, "river": river, "wash": mixed(river, _DARK, 0.9), "fill": fill},
        **{"fill2": mixed(fill, _BLACK, 0.2), "shade": mixed(fill, _BLACK, 0.25)},
        **{"clay": clay, "clay2": mixed(clay, _WHITE, 0.35), "onclay": mixed(accent, _BLACK, 0.8)},
        "claywash": mixed(clay, _DARK, 0.9),
    }


def css(main: str, accent: str) -> str:
    """The rule that stands behind those of assets/site.css."""
    day, night = (_declared(shades) for shades in (light(main, accent), dark(main, accent)))
    return f":root{{{day}}}@media screen and (prefers-color-scheme:dark){{:root{{{night}}}}}\n"


def _declared(shades: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{shade}" for name, shade in shades.items())


def _lighter(colour: str, ground: str, least: float) -> str:
    """The colour with as little white as makes it stand out from a dark ground."""
    steps = (mixed(colour, _WHITE, share / 100) for share in range(101))
    return next(shade for shade in steps if contrast(shade, ground) >= least)


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def _luminance(colour: str) -> float:
    linear = ((v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4) for v in (c / 255 for c in _rgb(colour)))
    return sum(share * v for share, v in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
