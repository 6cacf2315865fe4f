"""Who does what: every body the plan names, its work, and what it is today."""

from __future__ import annotations

from functools import partial
from typing import Any

from hooks.pages import parts
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import own_work
from hooks.records.model.agencies import CERTAINTY_LABELS, Agency, Certainty, Successor
from hooks.text import sort_key

Data = dict[str, Any]
ROLES = {"lead": "Chủ trì, thực hiện", "partners": "Phối hợp", "receives": "Nhận báo cáo, tham mưu"}
"""What a body does in a clause: the clause's field, and its heading."""


def view(c: Catalogue) -> View:
    """The page of all bodies."""
    return View(
        "ke-hoach/ai-lam-viec-gi/",
        "plan/agencies.html",
        "Ai làm việc gì",
        "Từng cơ quan có tên trong kế hoạch: việc được giao ở điều nào, nay là cơ quan nào, điều gì chưa xác minh.",
        partial(bodies_data, c),
        source="data/agencies.yml",
    )


def sure(successors: list[Successor]) -> bool:
    """Whether what became of a body was fully seen."""
    return all(s.certainty is Certainty.SEEN for s in successors)


def bodies_data(c: Catalogue) -> Data:
    """All bodies that have work, then the ones that only took over from others."""
    all_of_them = [full_body(c, a) for a in c.agencies.values()]
    working = [a for a in all_of_them if a["work"] or a["shared"]]
    index = [
        {"name": name, "anchor": a["id"], "same": name == a["name"]}
        for a in working
        for name in (a["name"], *a["also"])
    ]
    return {
        "crumbs": [("Kế hoạch", "ke-hoach/"), ("Ai làm việc gì", None)],
        "index": sorted(index, key=lambda i: sort_key(i["name"])),
        "bodies": working,
        "others": [a for a in all_of_them if not (a["work"] or a["shared"])],
    }


def full_body(c: Catalogue, agency: Agency) -> Data:
    """One body with its work, what it is now, its members and groups."""
    groups = [a for a in c.agencies.values() if agency.id in a.members]
    own = work(c, agency.id)
    mine = {w["id"] for w in own}
    shared = [
        {"group": g.name, "anchor": g.id, "work": [w for w in work(c, g.id) if w["id"] not in mine]} for g in groups
    ]
    return {
        "id": agency.id,
        "name": agency.name,
        "also": agency.also,
        "since": agency.since,
        "until": agency.until,
        "members": [parts.agency(c, m) for m in agency.members],
        "successors": [successor(c, s) for s in agency.successors],
        "took_over": [
            parts.agency(c, a.id) for a in c.agencies.values() if agency.id in {s.agency for s in a.successors}
        ],
        "work": own,
        "shared": [s for s in shared if s["work"]],
        "notes": parts.notes(c, agency.notes),
    }


def successor(c: Catalogue, item: Successor) -> Data:
    """What a body became: of which work, since when, how sure."""
    return {
        "name": c.agencies[item.agency].name,
        "anchor": item.agency,
        "since": item.since,
        "scope": item.scope,
        "sure": item.certainty is Certainty.SEEN,
        "certainty": CERTAINTY_LABELS[item.certainty],
        "sources": parts.citations(c, item.sources),
    }


def work(c: Catalogue, agency_id: str) -> list[Data]:
    """The clauses that give work to a body itself, in the plan's order, with its roles in each."""
    out = []
    for entry in c.clauses.values():
        roles = [ROLES[role] for body, role in own_work(entry.clause) if body == agency_id] if entry.clause else []
        if roles:
            out.append(parts.clause(c, entry.id) | {"roles": ", ".join(roles)})
    return out
