"""Everything the plan and the criteria can be cited by: parts, clauses, unnumbered paragraphs, subject groups, criteria."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hooks.records.model.duties import Role
from hooks.records.model.numbering import label
from hooks.records.model.plan import Clause, Criterion, PlanPart, SubjectGroup
from hooks.records.reading.loading import Records


@dataclass(frozen=True, slots=True)
class ClauseEntry:
    """A citable place of the plan and what stands there; neither part nor group: the plan's opening."""

    id: str
    label: str
    """How it is cited: its number, or the words for a paragraph without one."""
    title: str
    part: PlanPart | None = None
    clause: Clause | None = None
    group: SubjectGroup | None = None
    criterion: Criterion | None = None


def clause_index(records: Records) -> dict[str, ClauseEntry]:
    """All that can be cited: opening, parts, clauses, subject groups and criteria, in the plan's order."""
    return {entry.id: entry for entry in (*_of_plan(records), *_of_criteria(records))}


def _of_plan(records: Records) -> Iterator[ClauseEntry]:
    plan = records.plan
    for clause in walk_clauses(plan.opening):
        yield ClauseEntry(clause.id, clause.cited_as or clause.id, clause.title or "Lời mở đầu", clause=clause)
    for part in plan.parts:
        yield ClauseEntry(part.id, label(plan.numbering, part.id), part.title, part=part)
        for clause in walk_clauses(part.clauses):
            cited = clause.cited_as or label(plan.numbering, clause.id)
            yield ClauseEntry(clause.id, cited, clause.title or part.short, part=part, clause=clause)


def _of_criteria(records: Records) -> Iterator[ClauseEntry]:
    numbering = records.plan.numbering
    for group in records.criteria.groups:
        yield ClauseEntry(group.id, label(numbering, group.id), group.short, group=group)
        for criterion in group.criteria:
            cited = label(numbering, criterion.id)
            yield ClauseEntry(criterion.id, cited, group.short, group=group, criterion=criterion)


def in_plan_order(index: Mapping[str, ClauseEntry]) -> list[ClauseEntry]:
    """All entries as the plan has them: a group and its criteria stand after the clause that holds them."""
    order = {clause: i for i, clause in enumerate(index)}

    def key(entry: ClauseEntry) -> int:
        return order[entry.group.id.rpartition(".")[0] if entry.group else entry.id]

    return sorted(index.values(), key=key)


def walk_clauses(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """Clauses and the ones inside them, in reading order."""
    for clause in clauses:
        yield clause
        yield from walk_clauses(clause.clauses)


def roles_of(place: Clause | Criterion) -> Iterator[tuple[str, Role]]:
    """(agency id, role) for each body a clause or a criterion names, as it says it."""
    for duty in place.roles:
        yield from ((agency_id, duty.role) for agency_id in duty.bodies)


def roles_at(entry: ClauseEntry) -> Iterator[tuple[str, Role]]:
    """(agency id, role) at any citable place; a group of criteria is who competes by them."""
    place = entry.clause or entry.criterion
    if place:
        yield from roles_of(place)
    elif entry.group:
        yield from ((agency_id, Role.COMPETES) for agency_id in entry.group.bodies)
