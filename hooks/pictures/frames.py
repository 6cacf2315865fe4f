"""The frames of emblems in a square of 120: outlines as SVG paths, and how the rosette in them is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.records.model.kind_entries import FrameName


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of an emblem: outlines as SVG paths, and how its rosette is drawn."""

    outer: str
    inner: str
    reach: float
    """Radius of the rosette."""
    flatness: float
    """How flat the rosette's ellipses are: their short radius by the long one."""
    middle: int = 60
    """Height of the emblem's middle, from the top."""


FRAMES = {
    FrameName.CIRCLE: Frame(
        "M60 4A56 56 0 1 1 60 116A56 56 0 1 1 60 4Z",
        "M60 9A51 51 0 1 1 60 111A51 51 0 1 1 60 9Z",
        reach=45,
        flatness=0.42,
    ),
    FrameName.GABLE: Frame("M60 3L115 43V114H5V43Z", "M60 9.2L110 45V109H10V45Z", reach=43, flatness=0.5, middle=66),
    FrameName.LOBES: Frame(
        (
            "M40.7 13.3A21.6 21.6 0 0 1 79.3 13.3A21.6 21.6 0 0 1 106.7 40.7A21.6 21.6 0 0 1 106.7 79.3"
            "A21.6 21.6 0 0 1 79.3 106.7A21.6 21.6 0 0 1 40.7 106.7A21.6 21.6 0 0 1 13.3 79.3"
            "A21.6 21.6 0 0 1 13.3 40.7A21.6 21.6 0 0 1 40.7 13.3Z"
        ),
        (
            "M42.6 18A19.5 19.5 0 0 1 77.4 18A19.5 19.5 0 0 1 102 42.6A19.5 19.5 0 0 1 102 77.4"
            "A19.5 19.5 0 0 1 77.4 102A19.5 19.5 0 0 1 42.6 102A19.5 19.5 0 0 1 18 77.4"
            "A19.5 19.5 0 0 1 18 42.6A19.5 19.5 0 0 1 42.6 18Z"
        ),
        reach=45,
        flatness=0.34,
    ),
    FrameName.HEXAGON: Frame(
        "M60 2L110.2 31V89L60 118L9.8 89V31Z",
        "M60 7.6L105.3 33.8V86.2L60 112.4L14.7 86.2V33.8Z",
        reach=46,
        flatness=0.56,
    ),
    FrameName.PLAQUE: Frame(
        "M17 7H103A10 10 0 0 0 113 17V103A10 10 0 0 0 103 113H17A10 10 0 0 0 7 103V17A10 10 0 0 0 17 7Z",
        "M22 12H98A10 10 0 0 0 108 22V98A10 10 0 0 0 98 108H22A10 10 0 0 0 12 98V22A10 10 0 0 0 22 12Z",
        reach=46,
        flatness=0.28,
    ),
    FrameName.STAR: Frame(
        (
            "M60 1L77.3 18.2L101.7 18.3L101.8 42.7L119 60L101.8 77.3L101.7 101.7L77.3 101.8L60 119L42.7 101.8"
            "L18.3 101.7L18.2 77.3L1 60L18.2 42.7L18.3 18.3L42.7 18.2Z"
        ),
        (
            "M60 6.4L75.7 22.1L97.9 22.1L97.9 44.3L113.6 60L97.9 75.7L97.9 97.9L75.7 97.9L60 113.6L44.3 97.9"
            "L22.1 97.9L22.1 75.7L6.4 60L22.1 44.3L22.1 22.1L44.3 22.1Z"
        ),
        reach=41,
        flatness=0.48,
    ),
    FrameName.OCTAGON: Frame(
        "M37.8 6.4H82.2L113.6 37.8V82.2L82.2 113.6H37.8L6.4 82.2V37.8Z",
        "M39.9 11.4H80.1L108.6 39.9V80.1L80.1 108.6H39.9L11.4 80.1V39.9Z",
        reach=45,
        flatness=0.38,
    ),
    FrameName.SHIELD: Frame(
        "M60 3L112 15V62C112 92 88 110 60 117C32 110 8 92 8 62V15Z",
        "M60 8.2L107 19V62C107 89 85 105.5 60 111.8C35 105.5 13 89 13 62V19Z",
        reach=43,
        flatness=0.46,
        middle=58,
    ),
    FrameName.SQUARE: Frame(
        "M14 6H106A8 8 0 0 1 114 14V106A8 8 0 0 1 106 114H14A8 8 0 0 1 6 106V14A8 8 0 0 1 14 6Z",
        "M16 11H104A5 5 0 0 1 109 16V104A5 5 0 0 1 104 109H16A5 5 0 0 1 11 104V16A5 5 0 0 1 16 11Z",
        reach=45,
        flatness=0.32,
    ),
}
"""Each frame by its name in data/kinds.yml."""
