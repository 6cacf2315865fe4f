"""The plan's time: where it stands, what is due next, and the drawings of it (x in per cent)."""

from __future__ import annotations

import calendar
import datetime as dt
from itertools import pairwise
from typing import Any

from hooks.dates import show
from hooks.pages import parts
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.campaign import Campaign
from hooks.records.model.plan import Milestone, Phase

Data = dict[str, Any]
QUARTERS = ("I", "II", "III", "IV")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def words(number: int, names: tuple[str, ...] = _NUMBERS) -> str:
    """A small number in words, a larger one in digits."""
    return names[number - 1] if 1 <= number <= len(names) else str(number)


def phase_on(campaign: Campaign, day: dt.date) -> Phase | None:
    """The phase that `day` lies in; the later one where two overlap."""
    return next((p for p in reversed(campaign.phases) if p.starts <= day <= p.ends), None)


def standing(c: Catalogue) -> str:
    """One sentence: which phase, which year of it."""
    phase = phase_on(c.campaign, c.on)
    if phase is None:
        if c.on < c.campaign.starts:
            return f"Phong trào bắt đầu từ {show(c.campaign.starts)}."
        return f"Phong trào đã kết thúc ngày {show(c.campaign.ends)}."
    nth, years = c.on.year - phase.starts.year + 1, phase.ends.year - phase.starts.year + 1
    return f"{phase.name}, năm thứ {words(nth, _ORDINALS)} trong {words(years)} năm."


def last_day(milestone: Milestone) -> dt.date | None:
    """The last day of a milestone that comes once; None for one that comes every year."""
    if milestone.date is None:
        return None
    if milestone.quarter:
        month = milestone.quarter * 3
        return dt.date(milestone.date.year, month, calendar.monthrange(milestone.date.year, month)[1])
    return milestone.date.last


def yearly_day(milestone: Milestone, year: int) -> dt.date:
    """The day of a yearly milestone in `year`; 29 February becomes the 28th where it must."""
    assert milestone.every is not None
    month, day = (int(part) for part in milestone.every.split("-"))
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def next_day(milestone: Milestone, on: dt.date) -> dt.date | None:
    """When it is due next, seen from `on`; None when it is over."""
    once = last_day(milestone)
    if once is not None:
        return once if once >= on else None
    year = max(on.year, milestone.since.year if milestone.since else on.year)
    if yearly_day(milestone, year) < on:
        year += 1
    over = milestone.until is not None and year > milestone.until.year
    return None if over else yearly_day(milestone, year)


def when(milestone: Milestone, day: dt.date | None) -> str:
    """The time of a milestone in words, for its occurrence on `day` if it is a yearly one."""
    if milestone.date is not None:
        if milestone.quarter:
            return f"Quý {QUARTERS[milestone.quarter - 1]}/{milestone.date.year}"
        kind = "" if milestone.date.day else "Tháng " if milestone.date.month else "Năm "
        return f"{kind}{milestone.date}"
    day = day or yearly_day(milestone, milestone.until.year if milestone.until else dt.date.max.year)
    return f"Trong tháng {day.month}/{day.year}" if milestone.whole_month else show(day)


def rhythm(milestone: Milestone) -> str:
    """How often a yearly milestone comes, or ''."""
    if milestone.every is None:
        return ""
    month, day = milestone.every.split("-")
    text = f"Trong tháng {int(month)} hằng năm" if milestone.whole_month else f"Trước ngày {day}/{month} hằng năm"
    first, last = milestone.since, milestone.until
    if first and last:
        return f"{text}, {first} – {last}" if first.year != last.year else f"{text} (chỉ năm {first})"
    return text


def deadline(c: Catalogue, milestone: Milestone) -> Data:
    """A milestone with its next time, as lists show it."""
    day = next_day(milestone, c.on)
    return {
        "id": milestone.id,
        "title": milestone.title,
        "clause": parts.clause(c, milestone.clause),
        "when": when(milestone, day),
        "rhythm": rhythm(milestone),
        "past": day is None,
        "day": day,
        "who": [parts.agency(c, a) for a in milestone.who],
        "to": [parts.agency(c, a) for a in milestone.to],
    }


def deadlines(c: Catalogue) -> list[Data]:
    """All milestones: those to come by date, then those that are over, latest first."""
    found = [(deadline(c, m), m) for m in c.milestones.values()]
    coming = sorted((p for p in found if p[0]["day"]), key=lambda p: (p[0]["day"], p[1].whole_month, p[1].id))
    over = sorted((p for p in found if not p[0]["day"]), key=lambda p: (_end(p[1]), p[1].id), reverse=True)
    return [p[0] for p in coming + over]


def _end(milestone: Milestone) -> dt.date:
    once = last_day(milestone)
    if once is not None:
        return once
    return yearly_day(milestone, milestone.until.year) if milestone.until else dt.date.max


class Scale:
    """Days → per cent of the whole movement, by whole calendar years."""

    def __init__(self, campaign: Campaign) -> None:
        self.first, self.last = campaign.starts.year, campaign.ends.year

    def x(self, day: dt.date) -> float:
        """Where `day` lies, from 0 to 100, kept inside."""
        begin = dt.date(self.first, 1, 1)
        whole = (dt.date(self.last + 1, 1, 1) - begin).days
        return round(min(100.0, max(0.0, (day - begin).days / whole * 100)), 2)

    def years(self) -> list[Data]:
        """The years: label, left edge and middle."""
        return [
            {"label": y, "x": self.x(dt.date(y, 1, 1)), "mid": self.x(dt.date(y, 7, 2))}
            for y in range(self.first, self.last + 1)
        ]

    def bar(self, first: dt.date, last: dt.date) -> Data:
        """A span of days as left edge and width."""
        x = self.x(first)
        return {"x": x, "width": round(self.x(last + dt.timedelta(days=1)) - x, 2)}


def drawing(c: Catalogue) -> Data:
    """What both timelines draw: years, phases, the overlap, today."""
    scale, phases = Scale(c.campaign), c.campaign.phases
    inside = c.campaign.starts <= c.on <= c.campaign.ends
    now = scale.x(c.on)
    # a name stands after the part its bar shares with the bar before
    free = [
        scale.x(phases[0].starts),
        *(scale.x(max(b.starts, a.ends + dt.timedelta(days=1))) for a, b in pairwise(phases)),
    ]
    bars = [
        scale.bar(p.starts, p.ends) | {"name": p.name, "starts": p.starts, "ends": p.ends, "label_x": x}
        for p, x in zip(phases, free, strict=True)
    ]
    return {
        "years": scale.years(),
        "phases": bars,
        "overlaps": [scale.bar(b.starts, a.ends) for a, b in pairwise(phases) if b.starts <= a.ends],
        "now": now if inside else None,
        "anchor": "start" if now < 15 else "end" if now > 85 else "middle",
    }


def ticks(c: Catalogue) -> list[float]:
    """Where the yearly days lie, each once."""
    scale, out = Scale(c.campaign), set()
    for m in c.milestones.values():
        if m.every is not None and not m.whole_month:
            first = m.since.year if m.since else scale.first
            last = m.until.year if m.until else scale.last
            out |= {scale.x(yearly_day(m, y)) for y in range(first, last + 1)}
    return sorted(out)


def keys(c: Catalogue) -> list[Data]:
    """The numbered markers from left to right, with what each means."""
    scale = Scale(c.campaign)
    found = [_milestone_key(c, scale, m) for m in c.milestones.values() if m.date is not None]
    found += [_overlap_key(c, scale, a, b) for a, b in pairwise(c.campaign.phases) if b.starts <= a.ends]
    if c.campaign.starts <= c.on <= c.campaign.ends:
        found.append(_today_key(c, scale))
    found.sort(key=lambda k: (k["x"], k["lane"]))
    before, row = -100.0, 0
    for key in found:
        if key["lane"] == "axis":
            row = 1 - row if key["x"] - before < 8 else 0
            key["row"], before = row, key["x"]
    return found


def _milestone_key(c: Catalogue, scale: Scale, m: Milestone) -> Data:
    assert m.date is not None
    last = last_day(m) or m.date.last
    first = dt.date(m.date.year, m.quarter * 3 - 2, 1) if m.quarter else m.date.first
    text = f"{when(m, None)}: {m.title}"
    return {"x": scale.x(first + (last - first) / 2), "lane": "axis", "text": text, "clause": parts.clause(c, m.clause)}


def _overlap_key(c: Catalogue, scale: Scale, a: Phase, b: Phase) -> Data:
    same = b.starts.year == a.ends.year
    span = f"Năm {a.ends.year}" if same else f"Từ {show(b.starts)} đến {show(a.ends)}"
    text = f"{span} nằm trong cả {a.name.lower()} và {b.name.lower()}; bản gốc viết như vậy"
    x = scale.x(b.starts + (a.ends - b.starts) / 2)
    return {"x": x, "lane": "phase", "text": text, "clause": parts.clause(c, b.clause)}


def _today_key(c: Catalogue, scale: Scale) -> Data:
    coming = [d for d in deadlines(c) if not d["past"]]
    text = f"Hôm nay, {show(c.on)}."
    if coming:
        text += f" Hạn sắp tới: {coming[0]['when'][:1].lower()}{coming[0]['when'][1:]}, {coming[0]['title'][:1].lower()}{coming[0]['title'][1:]}"
    return {"x": scale.x(c.on), "lane": "now", "text": text, "clause": coming[0]["clause"] if coming else None}
