"""The plan's deadlines as a calendar (iCalendar, RFC 5545), which phones and offices subscribe to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from urllib.parse import urlsplit

from hooks.pages import addresses
from hooks.pages.plan import deadlines
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.milestones import Milestone
from hooks.text import lower_first

_LINE_ENDS = dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", " ")
"""What some programs take for the end of a line."""
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None, **_LINE_ENDS})
_MOST = 75
"""Octets of a line (RFC 5545, 3.1); what follows stands on the next, behind a space."""


def ics(c: Catalogue, base: str) -> bytes:
    """All days from this year to the end of the movement, each the last in time; the same bytes on the same day."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//campaign-publication//vi",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(f'Các hạn của kế hoạch, {c.campaign.site_name}')}",
        "REFRESH-INTERVAL;VALUE=DURATION:P7D",
        *(line for m in c.milestones.values() for year in _years(c, m) for line in _event(c, base, m, year)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _years(c: Catalogue, m: Milestone) -> range:
    first, last = m.years[0] or c.on.year, deadlines.last_year(c, m)
    return range(max(first, c.on.year), (c.campaign.ends.year if last is None else last) + 1)


def _event(c: Catalogue, base: str, m: Milestone, year: int) -> Iterator[str]:
    day, said = m.last_day(year), lower_first(deadlines.when(m, year))
    entry = c.clauses[m.clause]
    told = [f"Kế hoạch, {entry.label}."]
    if m.stated(year)[0] != m.stated(year)[1]:
        told.append(f"Kế hoạch chỉ ghi “{said}”, không ghi ngày: lịch đặt vào ngày cuối của hạn.")
    told.append(f"Nơi phải làm: {'; '.join(c.agencies[a].name for a in m.who if not deadlines.over_for(c, a, day))}.")
    yield "BEGIN:VEVENT"
    yield f"UID:{m.id}-{year}@{urlsplit(base).hostname}"
    yield f"DTSTAMP:{c.on:%Y%m%d}T050000Z"  # noon in Vietnam on the build's day
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(f'{m.title} ({said})')}"
    yield f"DESCRIPTION:{_text(' '.join(told))}"
    yield f"URL:{base}{addresses.clause(entry)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(words: str) -> str:
    return words.translate(_ESCAPES)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no letter torn apart."""
    pieces, room = [""], _MOST
    for letter in line:
        room -= len(letter.encode())
        if room < 0:
            pieces.append("")
            room = _MOST - 1 - len(letter.encode())
        pieces[-1] += letter
    return "\r\n ".join(pieces)
