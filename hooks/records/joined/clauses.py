"""Everything the plan and the criteria can be cited by: parts, clauses, subject groups, criteria."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.records.model.plan import Clause, Criterion, PlanPart, SubjectGroup
from hooks.records.reading.loading import Records

ROLES = ("lead", "partners", "receives")
"""Fields of a clause that name bodies."""


@dataclass(frozen=True, slots=True)
class ClauseEntry:
    """A citable number of the plan and what stands under it."""

    id: str
    title: str
    part: PlanPart | None = None
    clause: Clause | None = None
    group: SubjectGroup | None = None
    criterion: Criterion | None = None


def clause_index(records: Records) -> dict[str, ClauseEntry]:
    """All citable numbers: parts, clauses, subject groups and criteria, in the plan's order."""
    out: dict[str, ClauseEntry] = {}
    for part in records.plan.parts:
        out[part.id] = ClauseEntry(part.id, part.title, part=part)
        for clause in walk_clauses(part.clauses):
            out[clause.id] = ClauseEntry(clause.id, clause.title or part.short, part=part, clause=clause)
    for group in records.criteria.groups:
        out[group.id] = ClauseEntry(group.id, group.short, group=group)
        for criterion in group.criteria:
            out[criterion.id] = ClauseEntry(criterion.id, group.short, group=group, criterion=criterion)
    return out


def walk_clauses(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """Clauses and the ones inside them, in reading order."""
    for clause in clauses:
        yield clause
        yield from walk_clauses(clause.clauses)


def own_work(clause: Clause) -> Iterator[tuple[str, str]]:
    """(agency id, role) for each body a clause gives work to.

    A body that its points name as well is left out: the points are what is to be done and cited.
    """
    inner = {a for point in walk_clauses(clause.clauses) for role in ROLES for a in getattr(point, role)}
    for role in ROLES:
        yield from ((agency_id, role) for agency_id in getattr(clause, role) if agency_id not in inner)
