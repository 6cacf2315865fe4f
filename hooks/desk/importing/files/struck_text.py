"""Text of which parts may be struck through: what of it still holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Piece = tuple[str, bool | None]
"""A run of text, and whether it is struck through; None: as its cell or paragraph is."""
_LEFT_OVER = " \t\n,;/+–-"
"""What parted the struck words from the others."""


@dataclass(frozen=True, slots=True)
class Held:
    """The text of a cell without what is struck out; whole where all of it is struck."""

    text: str
    struck: bool = False
    partly: bool = False


def held(text: str | Sequence[Piece], *, struck: bool = False) -> Held:
    """What holds of a text, in a cell or paragraph that is itself struck or not."""
    if isinstance(text, str):
        return Held(text, struck and bool(text.strip()))
    pieces = [(words, struck if own is None else own) for words, own in text]
    whole = "".join(words for words, _ in pieces)
    if not any(gone and words.strip() for words, gone in pieces):
        return Held(whole)
    kept = "".join(words for words, gone in pieces if not gone).strip(_LEFT_OVER)
    return Held(kept, partly=True) if kept else Held(whole, struck=True)
