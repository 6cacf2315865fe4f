"""Numbers and days of spreadsheets as text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

_DATE_IDS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Built-in number formats that show days or times: ECMA-376 part 1, 18.8.30."""
_NO_DATE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Shown:
    """How a cell shows its number."""

    day: bool = False
    digits: int = 0
    """Digits at least, with zeros before: 00123."""


@lru_cache(maxsize=1000)
def shown_by(number: int, code: str = "") -> Shown:
    """What a number format shows, by its number and its code."""
    first = _NO_DATE.sub("", code).partition(";")[0].lower()
    day = number in _DATE_IDS or (first != "general" and bool(re.search("[dmyhs]", first)))
    return Shown(day, len(code) if re.fullmatch("0{2,20}", code) else 0)


def number_text(value: float, shown: Shown = Shown(), *, since_1904: bool = False) -> str:
    """A number as a list writes it: 12, 0.5, 20/12/2024."""
    if shown.day and (day := _day(value, since_1904=since_1904)):
        return day
    if not value.is_integer() or abs(value) >= 1e15:
        return f"{value:.10g}"
    return str(int(value)).zfill(shown.digits)


def _day(serial: float, *, since_1904: bool) -> str:
    """A serial day as text; '' when it is none."""
    if not 0 <= serial < 2_958_466:
        return ""
    serial += 1462 if since_1904 else serial < 60  # the calendar of 1900 counts a 29 February too many
    return day_text(dt.datetime(1899, 12, 30) + dt.timedelta(seconds=round(serial * _SECONDS)))


def day_text(at: dt.datetime) -> str:
    """20/12/2024; with its time where it has one; the time alone of a day before there were any."""
    if at.year < 1900:
        return str(at.time())
    return at.strftime("%d/%m/%Y") if at.time() == dt.time() else str(at)


def iso_day_text(text: str) -> str:
    """20/12/2024 for 2024-12-20; what is no such day stays."""
    try:
        return day_text(dt.datetime.fromisoformat(text))
    except ValueError:
        return text
