"""Deadlines that a text states: trước ngày 15 tháng 12 hằng năm, trong quý I năm 2024, đến hết năm 2030."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.records.model.milestones import Limit

_LATEST = r"(?:chậm|muộn|trễ) nhất|không (?:được |để )?(?:quá|sau|(?:muộn|chậm|trễ) (?:hơn|quá))|(?:ngày )?hạn (?:cuối cùng|cuối|chót)"
_WORD = rf"trước hoặc (?:vào|trong|đúng)|(?:vào|trong|đúng) hoặc trước|{_LATEST}|trước|trong|vào|đến hết|hết|hoàn thành|xong"
_FILLING = "là|đến|tới|thời điểm|thời hạn|hạn"
_BEFORE = rf"(?<!\w)(?P<word>(?:{_WORD})(?: (?:{_WORD}|{_FILLING}))*)\s*:?\s+"
"""All words of a limit that stand together: which day is the last in time hangs on each of them, not on the first alone."""
_HOUR = r"(?P<hour>\d{1,2} ?(?:giờ|h|:)(?: ?\d{1,2})?(?: ?phút)?,? +)?"
_YEAR = r"(?:(?:\s*[/.]\s*|,?\s*năm\s+|-)(?P<{}>20\d\d))?"
_WHEN = (
    rf"(?:{_HOUR}(?:ngày\s+)?(?P<d>\d{{1,2}})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<m>\d{{1,2}})(?!\d){_YEAR.format('y1')}"
    rf"|tháng\s+(?P<m2>\d{{1,2}}){_YEAR.format('y2')}"
    rf"|quý\s+(?P<q>IV|III|II|I|[1-4]){_YEAR.format('y3')}"
    rf"|năm\s+(?P<y4>20\d\d))"
)
_TIME = re.compile(_BEFORE + _WHEN, re.IGNORECASE)
_ALONE = re.compile(rf"^{_WHEN}", re.IGNORECASE)
"""A cell of a table that says only when."""
_AGAIN = re.compile(rf",? và (?!năm){_WHEN}", re.IGNORECASE)
"""A second time under the same words: trước ngày 15/6 và ngày 15/12 hằng năm."""
_NO_END = re.compile(r"(?<!\w)(?:không(?: được)?|từ)\s+$", re.IGNORECASE)
"""What turns “trước ngày” into something that is no limit: không trước ngày, từ trước ngày."""
_YEARLY = re.compile(r"h[ằà]ng năm|mỗi năm|từng năm", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;](?=\s)|$")
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
_LIMITS = (
    (re.compile(rf"hoặc|trước hết|(?:{_LATEST})(?!.*trước)"), Limit.THROUGH), (re.compile("trước"), Limit.BEFORE),
    (re.compile(r"hết|(?<!\w)(?:đến|tới)"), Limit.THROUGH), (re.compile("trong"), Limit.WITHIN),
    (re.compile("vào"), Limit.IN),
)  # fmt: skip
"""Of these the first that the words have: “hoàn thành trước”, “chậm nhất là trước” end the day before."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time a clause states, in the words of data/milestones.yml."""

    said: str
    limit: Limit
    date: str = ""
    quarter: int = 0
    every: str = ""
    hour: bool = False
    """Whether it ends at an hour of that day: neither the day before nor the whole day is what the text says."""

    @property
    def is_whole(self) -> bool:
        """Whether the data can hold it: a day, month or year, or what comes every year."""
        return bool(self.date or self.every) and not self.hour


def deadlines_in(text: str) -> Iterator[Deadline]:
    """The deadlines of a text, in its order."""
    for match in _TIME.finditer(text):
        if match["word"].lower().startswith("trước") and _NO_END.search(text[: match.start()]):
            continue
        limit, again = _limit(match["word"]), match
        yield _made(match, limit, _is_yearly(text, match))
        while found := _AGAIN.match(text, again.end()):
            again = found
            yield _made(again, limit, _is_yearly(text, again))


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
    return Deadline(
        match[0].removeprefix(",").removeprefix(" và ").strip(" ,"),
        limit,
        date,
        quarter if date else 0,
        every,
        bool(match["hour"]),
    )
