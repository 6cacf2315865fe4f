"""Deadlines that a text states: trước ngày 15 tháng 12 hằng năm, trong quý I năm 2024, đến hết năm 2030."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.records.model.milestones import Limit

_BEFORE = r"(?P<word>trước|trong|vào|đến hết|hết|chậm nhất(?: là| vào)*(?: trước)?|hoàn thành|xong)(?: thời điểm)?\s+(?:vào |trong |trước )?"
_YEAR = r"(?:(?:\s*/\s*|,?\s*năm\s+|-)(?P<{}>20\d\d))?"
_TIME = re.compile(
    rf"(?:{_BEFORE})(?:"
    rf"(?:ngày\s+)?(?P<d>\d{{1,2}})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<m>\d{{1,2}}){_YEAR.format('y1')}"
    rf"|tháng\s+(?P<m2>\d{{1,2}}){_YEAR.format('y2')}"
    rf"|quý\s+(?P<q>IV|III|II|I|[1-4]){_YEAR.format('y3')}"
    rf"|năm\s+(?P<y4>20\d\d))",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"^{_TIME.pattern[_TIME.pattern.index('(?:(?:ngày') :]}", re.IGNORECASE)
"""A cell of a table that says only when."""
_YEARLY = re.compile(r"h[ằà]ng năm|mỗi năm|từng năm", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;](?=\s)|$")
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
_LIMITS = (
    (re.compile("trước"), Limit.BEFORE), (re.compile("hết|chậm nhất"), Limit.THROUGH), (re.compile("vào"), Limit.IN),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time a clause states, in the words of data/milestones.yml."""

    said: str
    limit: Limit
    date: str = ""
    quarter: int = 0
    every: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the data can hold it: a day, month or year, or what comes every year."""
        return bool(self.date or self.every)


def deadlines_in(text: str) -> Iterator[Deadline]:
    """The deadlines of a text, in its order."""
    for match in _TIME.finditer(text):
        yield _made(match, _limit(match["word"]), _is_yearly(text, match))


def deadline_of_cell(text: str) -> Deadline | None:
    """The deadline that a column of times states: Quý I/2026, 15/12/2026, Năm 2027, Hằng năm trước 15/12."""
    if found := next(deadlines_in(text), None):
        return found
    match = _ALONE.match(_YEARLY.sub("", text).strip(" ,;:"))
    return _made(match, Limit.IN, bool(_YEARLY.search(text))) if match else None


def _limit(word: str) -> Limit:
    return next((limit for pattern, limit in _LIMITS if pattern.search(word.lower())), Limit.WITHIN)


def _is_yearly(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence says that it comes every year."""
    begin = max((m.end() for m in re.finditer(r"[.;]\s", text[: match.start()])), default=0)
    end = _SENTENCE.search(text, match.end())
    return bool(
        _YEARLY.search(text[max(begin, match.start() - 40) : min(end.start() if end else len(text), match.end() + 30)])
    )


def _made(match: re.Match[str], limit: Limit, yearly: bool) -> Deadline:
    year = next((match[name] for name in ("y1", "y2", "y3", "y4") if match[name]), "")
    month, day = int(match["m"] or match["m2"] or 0), int(match["d"] or 0)
    quarter = _QUARTERS.get((match["q"] or "").upper()) or int(match["q"] or 0) if match["q"] else 0
    date = every = ""
    if month and (month > 12 or day > calendar.monthrange(int(year or 2024), month)[1] or (match["d"] and not day)):
        pass
    elif month:
        written = f"{month:02}-{day:02}" if day else f"{month:02}"
        date, every = (
            (f"{year}-{written}", "") if year and not yearly else ("", written if yearly and written != "02-29" else "")
        )
    elif year and not yearly:
        date = year
    return Deadline(match[0].strip(), limit, date, quarter if date else 0, every)
