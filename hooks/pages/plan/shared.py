"""Several bodies that every clause of a section names: told once, where the section begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hooks.records.model.duties import Role
from hooks.records.model.plan import Clause, Criterion, PlanPart

Bodies = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Bodies that all clauses of a section name together."""

    bodies: Bodies
    at: str
    """The clause that prints their names."""
    roles: tuple[Role, ...]
    """What every one of the clauses has them do, in the first one's order."""
    clauses: tuple[str, ...]
    """The clauses of the section."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """What is told once in a part, by the clause that tells it and by those that leave it out."""

    told: dict[str, Shared] = field(default_factory=dict)
    left_out: dict[str, Shared] = field(default_factory=dict)


def by_bodies(place: Clause | Criterion) -> dict[Bodies, list[Role]]:
    """The roles of each set of bodies, in the clause's order."""
    found: dict[Bodies, list[Role]] = {}
    for duty in place.roles:
        found.setdefault(tuple(duty.bodies), []).append(duty.role)
    return found


def of_part(part: PlanPart) -> Sharing:
    """All that the sections of a part share."""
    sharing = Sharing()
    _look(sharing, None, part.clauses)
    return sharing


def _look(sharing: Sharing, heading: Clause | None, clauses: Sequence[Clause]) -> None:
    numbered = [one for one in clauses if not one.cited_as]
    common = _common(numbered)
    if len(common) == 1:  # of two, “the bodies named above” would not say which
        ((bodies, roles),) = common.items()
        at = heading or next((one for one in clauses if one.cited_as and bodies in by_bodies(one)), None)
        if at is not None:
            shared = Shared(bodies, at.id, roles, tuple(one.id for one in numbered))
            sharing.told[at.id] = shared
            sharing.left_out.update({one.id: shared for one in numbered})
    for one in clauses:
        _look(sharing, one, one.clauses)


def _common(clauses: Sequence[Clause]) -> dict[Bodies, tuple[Role, ...]]:
    """The sets of several bodies that all of several clauses name, with the roles that all of them give."""
    if len(clauses) < 2:
        return {}
    first, *others = (by_bodies(one) for one in clauses)
    return {
        bodies: tuple(role for role in roles if all(role in other[bodies] for other in others))
        for bodies, roles in first.items()
        if len(bodies) > 1 and all(bodies in other for other in others)
    }
