"""The plan's time: where it stands, and the drawings of it (x in per cent)."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

from hooks.dates import show
from hooks.pages import parts
from hooks.pages.plan import deadlines
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.campaign import Campaign
from hooks.records.model.milestones import Milestone
from hooks.records.model.plan import Phase

Data = dict[str, Any]
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def words(number: int, names: tuple[str, ...] = _NUMBERS) -> str:
    """A small number in words, a larger one in digits."""
    return names[number - 1] if 1 <= number <= len(names) else str(number)


def phases_on(campaign: Campaign, day: dt.date) -> list[Phase]:
    """The phases that `day` lies in: two where they overlap."""
    return [p for p in campaign.phases if p.starts <= day <= p.ends]


def standing(c: Catalogue) -> str:
    """One sentence: which phase, which year of it; both where two run."""
    if phases := phases_on(c.campaign, c.on):
        return f"{'; '.join(_within(p, c.on) for p in phases)}."
    if c.campaign.starts <= c.on <= c.campaign.ends:
        return "Phong trào đang ở giữa hai giai đoạn."
    # a plan that gives years gives no first and no last day
    first, last = c.campaign.starts.year, c.campaign.ends.year
    return f"Kế hoạch ghi phong trào từ năm {first} đến năm {last}; thời gian ấy {_outside(c)}."


def _outside(c: Catalogue) -> str:
    return "chưa tới" if c.on < c.campaign.starts else "đã qua"


def running(c: Catalogue) -> str:
    """The same in a few words, for the head of every page: the phases, or that the plan's time is over."""
    if phases := phases_on(c.campaign, c.on):
        return "; ".join(f"{p.name}, {p.starts.year} – {p.ends.year}" for p in phases)
    if c.campaign.starts <= c.on <= c.campaign.ends:
        return ""
    return f"Thời gian của kế hoạch ({c.campaign.starts.year} – {c.campaign.ends.year}) {_outside(c)}"


def _within(phase: Phase, day: dt.date) -> str:
    nth, years = day.year - phase.starts.year + 1, phase.ends.year - phase.starts.year + 1
    return f"{phase.name}, năm thứ {words(nth, _ORDINALS)} trong {words(years)} năm"


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
        "anchor": "start" if now < 24 else "end" if now > 76 else "middle",
    }


def ticks(c: Catalogue) -> list[float]:
    """Where the yearly days lie, each once."""
    scale, out = Scale(c.campaign), set()
    for m in c.milestones.values():
        if m.every is not None and "-" in m.every:
            first, last = m.years[0] or scale.first, deadlines.last_year(c, m) or scale.last
            out |= {scale.x(deadlines.drawn(m, year)) for year in range(first, last + 1)}
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
    x, year = scale.x(deadlines.drawn(m, m.date.year)), m.date.year
    return {
        "x": x,
        "lane": "axis",
        "text": f"{deadlines.when(m, year)}: {m.title}",
        "clause": parts.clause(c, m.clause),
    }


def _overlap_key(c: Catalogue, scale: Scale, a: Phase, b: Phase) -> Data:
    same = b.starts.year == a.ends.year
    span = f"Năm {a.ends.year}" if same else f"Từ {show(b.starts)} đến {show(a.ends)}"
    text = f"{span} nằm trong cả {a.name.lower()} và {b.name.lower()}; bản gốc viết như vậy"
    x = scale.x(b.starts + (a.ends - b.starts) / 2)
    return {"x": x, "lane": "phase", "text": text, "clause": parts.clause(c, b.clause)}


def _today_key(c: Catalogue, scale: Scale) -> Data:
    coming = [d for d in deadlines.deadlines(c) if not d["past"]]
    text = f"Hôm nay, {show(c.on)}."
    if coming:
        text += f" Hạn sắp tới: {deadlines.in_a_line(coming[0])}"
    return {"x": scale.x(c.on), "lane": "now", "text": text, "clause": coming[0]["clause"] if coming else None}
