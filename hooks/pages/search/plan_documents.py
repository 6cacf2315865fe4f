"""The plan as documents of /tra-cuu/: every clause with who does what and by when, every body then and now."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.pages import addresses, parts
from hooks.pages.plan import deadlines, duties
from hooks.pages.search.documents import Document
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import ClauseEntry


def documents(c: Catalogue) -> Iterator[Document]:
    """Parts, clauses, groups, criteria and bodies."""
    for entry in c.clauses.values():
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
        body = " ".join(filter(None, (text, *_roles(c, entry), *_deadlines(c, entry.id))))
        yield Document("ke-hoach", entry.id, title, addresses.clause(entry), lines, (title, entry.label), body)
    yield from _agencies(c)


def _roles(c: Catalogue, entry: ClauseEntry) -> Iterator[str]:
    """Who does what in a clause: “Chủ trì: Sở Giáo dục và Đào tạo.”"""
    for line in duties.of_place(c, entry):
        yield f"{line['label']}: {'; '.join(a['name'] for a in line['bodies'])}."


def _deadlines(c: Catalogue, clause_id: str) -> Iterator[str]:
    for m in c.milestones.values():
        if clause_id in m.limits:
            yield f"{deadlines.stated(m, clause_id)}: {m.title}."


def _agencies(c: Catalogue) -> Iterator[Document]:
    for a in c.agencies.values():
        also = (f"Tên khác: {', '.join(a.also)}",) if a.also else ()
        now = parts.agency(c, a.id)["now"]
        told = [
            f"{'Nay là' if x['sure'] else 'Có thể nay thuộc'}: {x['name']}"
            + ("" if x["sure"] else f" ({x['certainty']})")
            for x in now
        ]
        names, body = (a.name, *a.also), " ".join(x["name"] for x in now)
        lines = ("Cơ quan", *also, *told)
        yield Document("ke-hoach", a.id, a.name, addresses.agency(a.id), lines, names, body)
