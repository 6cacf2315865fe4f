"""What has to be the same in two rows of lists that may be one."""

from __future__ import annotations

from hooks.records.model.honours import Recipient

COMPARED = ("name", "kind", "code", "former", "district", "hamlet", "unit")
"""The fields that are compared."""


def place_key(recipient: Recipient) -> str:
    """Rows of different places are never the same."""
    return "|".join((recipient.code or "", recipient.former or "", recipient.district or ""))
