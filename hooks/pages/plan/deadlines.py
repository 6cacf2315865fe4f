"""The plan's deadlines in its own words: when, who owes what to whom, and when it is over."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hooks.dates import PartialDate, show
from hooks.pages import parts
from hooks.pages.plan import duties
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.agencies import Certainty
from hooks.records.model.milestones import LIMIT_LABELS, Milestone
from hooks.text import lower_first

Data = dict[str, Any]
QUARTERS = ("I", "II", "III", "IV")


def when(milestone: Milestone, year: int, clause: str = "") -> str:
    """The time of a milestone in words, for its occurrence in `year`: Trước ngày 15/12/2026, Trong tháng 12/2026.

    With the word of `clause`, where several clauses state it.
    """
    said = LIMIT_LABELS[milestone.limits.get(clause, milestone.limit)]
    if milestone.quarter:
        return f"{said} quý {QUARTERS[milestone.quarter - 1]} năm {year}"
    first, last = milestone.stated(year)
    named = f"ngày {show(first)}" if first == last else f"tháng {PartialDate(year, first.month)}"
    return f"{said} {named if first.month == last.month else f'năm {year}'}"


def stated(milestone: Milestone, clause: str = "") -> str:
    """The time as the plan states it, without a year where it states none: Trước ngày 15/12 hằng năm."""
    if milestone.every is None:
        assert milestone.date is not None
        return when(milestone, milestone.date.year, clause)
    month, _, day = milestone.every.partition("-")
    named = f"ngày {day}/{_month(month)}" if day else f"tháng {_month(month)}"
    return f"{LIMIT_LABELS[milestone.limits.get(clause, milestone.limit)]} {named} hằng năm"


def _month(digits: str) -> str:
    return str(PartialDate(2000, int(digits))).partition("/")[0]


def over_for(c: Catalogue, agency_id: str, day: dt.date) -> bool:
    """Whether a body that has ended owes nothing any more on `day`."""
    until = c.agencies[agency_id].until
    return until is not None and until.last < day


def next_year(c: Catalogue, m: Milestone) -> int | None:
    """The year it is due next; None when it is over, or when every body that owed it has ended."""
    return None if all(over_for(c, a, c.on) for a in m.who) else m.next_year(c.on)


def last_year(c: Catalogue, m: Milestone) -> int | None:
    """The last year in which somebody owes it; None where no end is set."""
    first, last = m.years
    ends = [until.last for a in m.who if (until := c.agencies[a].until) and over_for(c, a, c.on)]
    if m.every is None or len(ends) < len(m.who):
        return last
    year = max(ends).year if m.last_day(max(ends).year) <= max(ends) else max(ends).year - 1
    return max(year if last is None else min(year, last), first or year)


def deadline(c: Catalogue, m: Milestone, clause: str = "") -> Data:
    """A milestone with its next time, as lists show it; its last one if it is over. In the words of `clause`."""
    year, last = next_year(c, m), last_year(c, m)
    shown = year or last or c.on.year
    return {
        "id": m.id,
        "title": m.task(clause),
        "clause": parts.clause(c, m.clause),
        "clauses": list(m.limits),
        "when": when(m, shown, clause),
        "stated": stated(m, clause),
        "turn": f"{'kỳ cuối' if year is None else 'kỳ tới'}: năm {shown}" if m.every else "",
        "years": (m.years[0], last),
        "repeats": _repeats(m, last),
        "past": year is None,
        "day": m.last_day(shown),
        "who": [parts.agency(c, a) for a in m.who],
        "owing": [parts.agency(c, a) for a in m.who if not over_for(c, a, c.on)],
        "role": duties.of_several(c, clause or m.clause, m.who),
        "vacant": _vacant(c, m),
        "to": [parts.agency(c, a) for a in m.to],
    }


def _vacant(c: Catalogue, m: Milestone) -> bool:
    """Whether it would still come, all bodies that owed it have ended, and nobody is known who took over."""
    if m.next_year(c.on) is None or next_year(c, m) is not None:
        return False
    return not any(s.certainty is Certainty.SEEN for a in m.who for s in c.agencies[a].successors)


def _repeats(m: Milestone, last: int | None) -> str:
    """That it comes every year, and until when; '' for what is due once."""
    first, until = m.years
    if m.every is None:
        return ""
    if last != until:
        return f"Hằng năm; kỳ cuối: năm {last}"
    return f"Hằng năm, {first} – {last}" if first and last else "Hằng năm"


def deadlines(c: Catalogue) -> list[Data]:
    """All milestones: those to come by date, then those that are over, latest first."""
    found = sorted((deadline(c, m) for m in c.milestones.values()), key=lambda d: (d["day"], d["id"]))
    return [d for d in found if not d["past"]] + [d for d in reversed(found) if d["past"]]


def lapsed(c: Catalogue) -> list[Data]:
    """Yearly milestones that would still come, but for the end of all bodies that owed them."""
    gone = [m for m in c.milestones.values() if m.every and next_year(c, m) is None and m.next_year(c.on) is not None]
    return [deadline(c, m) | {"ended": _ended(c, m)} for m in gone]


def _ended(c: Catalogue, m: Milestone) -> str:
    last = max(until.last for a in m.who if (until := c.agencies[a].until))
    return show(last)


def in_a_line(d: Data) -> str:
    """A deadline inside a sentence: trước ngày 15/12/2026, gửi báo cáo năm."""
    return f"{lower_first(d['when'])}, {lower_first(d['title'])}"


def drawn(m: Milestone, year: int) -> dt.date:
    """The day a milestone is drawn at: the day itself, or the middle of a longer time."""
    first, last = m.stated(year)
    return first + (last - first) / 2
