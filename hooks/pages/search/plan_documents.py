"""The plan as documents of /tra-cuu/: deadlines, every body then and now, every clause with who does what and by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from hooks.dates import PartialDate, show
from hooks.pages import addresses, parts
from hooks.pages.plan import deadlines, duties
from hooks.pages.search.documents import Document
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import ClauseEntry
from hooks.records.model.agencies import Agency
from hooks.records.model.milestones import Milestone
from hooks.text import lower_first

KIND = "ke-hoach"


def documents(c: Catalogue) -> Iterator[Document]:
    """Deadlines, bodies, then parts, clauses, groups and criteria."""
    for found in deadlines.deadlines(c):
        yield _deadline(c, c.milestones[found["id"]], found)
    for agency in c.agencies.values():
        yield _agency(c, agency)
    for entry in c.clauses.values():
        yield _clause(c, entry)


# ---------------------------------------------------------------- deadlines


def _deadline(c: Catalogue, m: Milestone, found: dict[str, Any]) -> Document:
    """What is due by when, from whom and to whom; found by its date, its words and the bodies."""
    owing = found["who"] if found["past"] else found["owing"]
    who, to = _names(owing), _names(found["to"])
    over = "Hạn đã qua: " if found["past"] else ""
    when = f"{over}{lower_first(found['when']) if over else found['when']}"
    lines = (
        f"{when}. {found['repeats']}" if found["repeats"] and not over else when,
        f"{found['role'] or 'Ai làm'}: {who}" + (f". Gửi tới: {to}" if to else ""),
        f"Kế hoạch, {', '.join(c.clauses[i].label for i in found['clauses'])}",
    )
    title, day = found["title"], _stated(m, found["day"].year)
    asked = [f"{word} {lower_first(title)}" for word in ("Hạn", "Thời hạn", *(["Hạn nộp"] if m.to else []))]
    names = (title, *asked, f"Hạn {day}", day, lines[0])
    body = " ".join((*lines, "Hạn chót, thời hạn, kỳ hạn", *_also(c, (*m.who, *m.to))))
    return Document(
        KIND, f"han.{m.id}", f"Hạn: {lower_first(title)}", addresses.clause(c.clauses[m.clause]), lines, names, body
    )


def _stated(m: Milestone, year: int) -> str:
    """The day, month or year that is written as the limit: 15/12/2026, 12/2026, 2030."""
    first, last = m.stated(year)
    if first == last:
        return show(first)
    return str(PartialDate(year, first.month)) if first.month == last.month else str(year)


def _names(bodies: Iterable[dict[str, Any]]) -> str:
    return "; ".join(body["name"] for body in bodies)


def _also(c: Catalogue, ids: Iterable[str]) -> Iterator[str]:
    """Other names of bodies, and the names of what they are today."""
    for agency in (c.agencies[i] for i in ids):
        yield from (*agency.also, *(x["name"] for x in parts.agency(c, agency.id)["now"]))


# ---------------------------------------------------------------- clauses


def _clause(c: Catalogue, entry: ClauseEntry) -> Document:
    if entry.clause:
        title, text = entry.clause.title or entry.title, entry.clause.text
    elif entry.criterion:
        title, text = entry.criterion.ask, f"{entry.criterion.text} {entry.criterion.how or ''}"
    elif entry.group:
        title, text = f"Tiêu chí: {entry.group.short}", f"{entry.group.title}. {entry.group.lead}"
    else:
        title, text = entry.title, f"{entry.part.lead} {entry.part.text or ''}" if entry.part else ""
    name = "Tiêu chí" if entry.criterion else "Kế hoạch"
    lines: tuple[str, ...] = (f"{name}, {entry.label}", parts.description(text or ""))
    body = " ".join(filter(None, (text, *_roles(c, entry), *_dates(c, entry.id))))
    return Document(KIND, entry.id, title, addresses.clause(entry), lines, (title, entry.label), body)


def _roles(c: Catalogue, entry: ClauseEntry) -> Iterator[str]:
    """Who does what in a clause: “Chủ trì: Sở Giáo dục và Đào tạo.”"""
    for line in duties.of_place(c, entry):
        yield f"{line['label']}: {'; '.join(a['name'] for a in line['bodies'])}."


def _dates(c: Catalogue, clause_id: str) -> Iterator[str]:
    for m in c.milestones.values():
        if clause_id in m.limits:
            yield f"Hạn: {deadlines.stated(m, clause_id)}: {m.task(clause_id)}."


# ---------------------------------------------------------------- bodies


def _agency(c: Catalogue, a: Agency) -> Document:
    """A body with its other names, what it is today, what it owes next."""
    also = (f"Tên khác: {', '.join(a.also)}",) if a.also else ()
    now = parts.agency(c, a.id)["now"]
    told = [
        f"{'Nay là' if x['sure'] else 'Có thể nay thuộc'}: {x['name']}" + ("" if x["sure"] else f" ({x['certainty']})")
        for x in now
    ]
    owed = [f"{d['when']}: {lower_first(d['title'])}" for d in deadlines.deadlines(c) if _owes(d, a.id)]
    lines = ("Cơ quan: việc được giao trong kế hoạch", *also, *told, *owed)
    return Document(KIND, a.id, a.name, addresses.agency(a.id), lines, (a.name, *a.also), " ".join(lines))


def _owes(deadline: dict[str, Any], agency_id: str) -> bool:
    return not deadline["past"] and any(body["id"] == agency_id for body in deadline["owing"])
