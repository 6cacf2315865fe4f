"""Hamlets that are called by their number."""

from __future__ import annotations

import re

from hooks.records.joined.levels import BY_NUMBER, HAMLETS
from hooks.text import fold

NUMBER = re.compile(r"\d{1,2}[a-zA-Z]?")
"""All of a hamlet's cell that says only its number."""
_LABELS = {fold(word): kind.name for kind in HAMLETS if kind.name in BY_NUMBER for word in (kind.name, *kind.short)}


def labelled(cell: str, heading: str) -> str:
    """A hamlet's cell by its whole name: “3” under “Ấp”, “Tên ấp” is “ấp 3”; other texts stay."""
    if not NUMBER.fullmatch(cell):
        return cell
    label = _LABELS.get(fold(heading).removeprefix("ten ").strip(" ."), "")
    return f"{label} {cell}".strip()
