"""Who does what, in words: the roles of a clause for its own page, and for the page of each body."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from hooks.pages import parts
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import own_work
from hooks.records.model.duties import ROLE_LABELS, Role
from hooks.records.model.plan import Clause
from hooks.text import lower_first

Data = dict[str, Any]
_ORDER = {role: i for i, role in enumerate(Role)}
_ASKED = (Role.ASKED, Role.DIRECTED)
"""Said before what the body is asked or told to do: được đề nghị phối hợp."""
_ALONE = {Role.WITH: "Phối hợp với", Role.ADVISED: "Tham mưu cho"}
"""How a clause introduces bodies that only stand at the other end of what its doers do."""
_OTHER_END = {
    Role.ADVISES: ("tham mưu cho", Role.ADVISED),
    Role.JOINS: ("phối hợp với", Role.WITH),
    Role.DIRECTS: ("chỉ đạo", Role.DIRECTED),
    Role.ORIENTS: ("định hướng", Role.ORIENTED),
    Role.REPORTS: ("báo cáo", Role.RECEIVES),
}
"""What a doer does, and to whom."""


def of_clause(c: Catalogue, clause: Clause) -> list[Data]:
    """The roles a clause gives, those of the same bodies in one line: “Chủ trì, tham mưu”, bodies."""
    by_bodies: dict[tuple[str, ...], list[Role]] = {}
    for duty in clause.roles:
        by_bodies.setdefault(tuple(duty.bodies), []).append(duty.role)
    return [
        {"label": label(roles), "roles": sorted(roles, key=_ORDER.__getitem__), "bodies": _bodies(c, ids)}
        for ids, roles in by_bodies.items()
    ]


def _bodies(c: Catalogue, ids: Iterable[str]) -> list[Data]:
    return [parts.agency(c, a) for a in ids]


def label(roles: Iterable[Role]) -> str:
    """Several roles of one body in one line: “Được đề nghị phối hợp, chỉ đạo”."""
    roles = list(roles)
    if len(roles) == 1 and roles[0] in _ALONE:
        return _ALONE[roles[0]]
    return _joined(roles, [ROLE_LABELS[role] for role in sorted(roles, key=_ORDER.__getitem__)])


def _joined(roles: Collection[Role], words: list[str], between: str = ", ") -> str:
    first, *others = words
    if not others:
        return first
    asked = any(role in roles for role in _ASKED) and any(role not in _ASKED for role in roles)
    return f"{first}{' ' if asked else between}{between.join(map(lower_first, others))}"


def of_body(c: Catalogue, clause: Clause, agency_id: str) -> str:
    """What a clause has one body do, with whom and for whom: “Phối hợp với Sở Nội vụ, tham mưu cho …”; '' for nothing."""
    roles = sorted({role for body, role in own_work(clause) if body == agency_id}, key=_ORDER.__getitem__)
    if not roles:
        return ""
    words = [_words(c, clause, role) for role in roles]
    if Role.LEADS in roles and Role.JOINS not in roles and (others := _names(c, clause, Role.WITH)):
        words.insert(roles.index(Role.LEADS) + 1, f"phối hợp với {others}")
    return _joined(roles, [words[0][:1].upper() + words[0][1:], *words[1:]], "; ")


def _words(c: Catalogue, clause: Clause, role: Role) -> str:
    if role in _OTHER_END:
        words, other = _OTHER_END[role]
        names = _names(c, clause, other)
        return f"{words} {names}" if names else lower_first(ROLE_LABELS[role])
    if role is Role.WITH:
        return f"phối hợp cùng {_names(c, clause, Role.LEADS) or _names(c, clause, Role.JOINS)}"
    if role is Role.ADVISED:
        return f"được {_names(c, clause, Role.ADVISES)} tham mưu"
    return lower_first(ROLE_LABELS[role])


def _names(c: Catalogue, clause: Clause, role: Role) -> str:
    ids = dict.fromkeys(a for duty in clause.roles if duty.role is role for a in duty.bodies)
    *names, last = [in_a_sentence(c.agencies[a].name) for a in ids] or [""]
    return f"{', '.join(names)} và {last}" if names else last


def in_a_sentence(name: str) -> str:
    """A body's name inside a sentence: a group's begins small (các sở), an office's stays as it is."""
    return lower_first(name) if name.startswith(("Các ", "Những ", "Lực lượng ", "Hệ thống ")) else name
