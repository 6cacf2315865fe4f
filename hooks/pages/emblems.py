"""The drawn emblem of an exemplar or a title: the frame tells the kind, gold tells an honour."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

_FRAMES = {
    "individual": ("M60 4A56 56 0 1 1 60 116A56 56 0 1 1 60 4Z", "M60 9A51 51 0 1 1 60 111A51 51 0 1 1 60 9Z"),
    "family": ("M60 3L115 43V114H5V43Z", "M60 9.2L110 45V109H10V45Z"),
    "clan": (
        "M40.7 13.3A21.6 21.6 0 0 1 79.3 13.3A21.6 21.6 0 0 1 106.7 40.7A21.6 21.6 0 0 1 106.7 79.3"
        "A21.6 21.6 0 0 1 79.3 106.7A21.6 21.6 0 0 1 40.7 106.7A21.6 21.6 0 0 1 13.3 79.3A21.6 21.6 0 0 1 13.3 40.7"
        "A21.6 21.6 0 0 1 40.7 13.3Z",
        "M42.6 18A19.5 19.5 0 0 1 77.4 18A19.5 19.5 0 0 1 102 42.6A19.5 19.5 0 0 1 102 77.4A19.5 19.5 0 0 1 77.4 102"
        "A19.5 19.5 0 0 1 42.6 102A19.5 19.5 0 0 1 18 77.4A19.5 19.5 0 0 1 18 42.6A19.5 19.5 0 0 1 42.6 18Z",
    ),
    "community": ("M60 2L110.2 31V89L60 118L9.8 89V31Z", "M60 7.6L105.3 33.8V86.2L60 112.4L14.7 86.2V33.8Z"),
    "unit": (
        "M17 7H103A10 10 0 0 0 113 17V103A10 10 0 0 0 103 113H17A10 10 0 0 0 7 103V17A10 10 0 0 0 17 7Z",
        "M22 12H98A10 10 0 0 0 108 22V98A10 10 0 0 0 98 108H22A10 10 0 0 0 12 98V22A10 10 0 0 0 22 12Z",
    ),
    "initiative": (
        "M60 1L77.3 18.2L101.7 18.3L101.8 42.7L119 60L101.8 77.3L101.7 101.7L77.3 101.8L60 119L42.7 101.8L18.3 101.7"
        "L18.2 77.3L1 60L18.2 42.7L18.3 18.3L42.7 18.2Z",
        "M60 6.4L75.7 22.1L97.9 22.1L97.9 44.3L113.6 60L97.9 75.7L97.9 97.9L75.7 97.9L60 113.6L44.3 97.9L22.1 97.9"
        "L22.1 75.7L6.4 60L22.1 44.3L22.1 22.1L44.3 22.1Z",
    ),
}
"""Outer and inner outline by kind, in a square of 120: circle, gable, eight lobes, hexagon, plaque, crossed squares."""

_SVG = Markup(
    '<svg class="{classes}" viewBox="0 0 120 120" aria-hidden="true" focusable="false">'
    '<path class="f1" d="{outer}"/><path class="f2" d="{inner}"/><circle class="d0" cx="60" cy="{y}" r="31"/>'
    '<circle class="d1" cx="60" cy="{y}" r="27.5"/><text class="n{size}" x="60" y="{y}" dy=".35em">{text}</text></svg>'
)


@lru_cache(maxsize=4096)
def emblem(kind: str, text: str | int, gold: bool = False, extra: str = "") -> Markup:
    """An SVG of the kind's frame with `text` (at most four letters) in the middle.

    Hidden from screen readers: the name always stands beside it.
    """
    outer, inner = _FRAMES[kind]
    middle = 66 if kind == "family" else 60
    classes = " ".join(x for x in ("em", "hon" if gold else "", extra) if x)
    return _SVG.format(classes=classes, outer=outer, inner=inner, y=middle, size=len(str(text)), text=text)
