"""How offices are reached: no private detail, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.records.joined.written import texts_of
from hooks.records.reading.loaded import Records

OFFICES_FIELDS = {"phone", "hotline", "email", "address"}
"""Fields of campaign.yml and agencies.yml by which readers reach an office."""


def offices_own(records: Records) -> Iterator[str]:
    """Telephones, as dialled at home and from abroad, and addresses of mail that campaign.yml and agencies.yml tell of offices."""
    for text, (_, name) in (*texts_of(records.campaign), *texts_of(records.agencies)):
        if name in OFFICES_FIELDS:
            yield text
            if text.startswith("0") and text.isdecimal():
                yield f"+84{text[1:]}"
