"""The spelling of names in lists of honours that the campaign chose: as signed, or with tones in their modern place."""

from __future__ import annotations

from dataclasses import replace

from hooks.records.model.campaign import NameSpelling
from hooks.records.model.honours import Decision, Recipient
from hooks.records.reading.loading import Loaded, Records
from hooks.text import modern_line

_SIGNED = ("name", "hamlet", "unit", "achievement")
"""What stands in a recipient's line as in the signed list."""


def spelt(records: Records) -> Records:
    """The records with the lines of all lists as the campaign wants them shown."""
    if records.campaign.names is NameSpelling.AS_SIGNED:
        return records
    return replace(records, decisions=tuple(map(_decision, records.decisions)))


def _decision(loaded: Loaded[Decision]) -> Loaded[Decision]:
    lines = [_line(line) for line in loaded.record.recipients]
    return replace(loaded, record=loaded.record.model_copy(update={"recipients": lines}))


def _line(line: Recipient) -> Recipient:
    given = ((name, getattr(line, name)) for name in _SIGNED)
    changed = {name: new for name, text in given if text and (new := modern_line(text)) != text}
    return line.model_copy(update=changed) if changed else line
