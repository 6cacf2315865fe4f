"""Numbers as Vietnamese readers write them."""

from __future__ import annotations


def number(value: int) -> str:
    """A whole number: 30.594."""
    return f"{value:,}".replace(",", ".")
