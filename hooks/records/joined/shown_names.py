"""The spelling of names in lists of honours that the campaign chose: as signed, or as books write them today."""

from __future__ import annotations

import re
from dataclasses import replace

from hooks.lean import leaned
from hooks.records.model.campaign import NameSpelling
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.shared import RecipientKind
from hooks.records.reading.loaded import Loaded, Records
from hooks.text import modern_line

_SIGNED = ("name", "hamlet", "unit", "achievement")
"""What stands in a recipient's line as in the signed list."""


_PEOPLE = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}


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
    name = changed.get("name", line.name)
    if line.kind in _PEOPLE and name.isupper():
        changed["name"] = title_case(name)
    return leaned(line, line.model_fields_set, changed) if changed else line


def title_case(name: str) -> str:
    """NGUYỄN VĂN A → Nguyễn Văn A; “GIA ĐÌNH ÔNG” keeps one capital."""
    words = " ".join(w[:1].upper() + w[1:].lower() for w in name.split(" "))
    # K'LỨ is K'Lứ, and a bracket holds a name too.
    words = re.sub(r"(?<![^\W\d]{2})(['’(])([^\W\d])", lambda m: m[1] + m[2].upper(), words)
    return re.sub(
        r"^(Gia Đình|Hộ|Ông|Bà)( Ông| Bà| Anh| Chị)?(?= )", lambda m: m[1].capitalize() + (m[2] or "").lower(), words
    )
