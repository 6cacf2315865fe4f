"""Who does what, in words: the roles of a clause for its own page, and for the page of each body."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from hooks.pages import parts
from hooks.pages.plan.shared import Shared, Sharing, by_bodies
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import ClauseEntry, roles_of
from hooks.records.model.duties import ROLE_LABELS, Role
from hooks.records.model.plan import Clause, Criterion
from hooks.text import lower_first

Data = dict[str, Any]
_ASKED = (Role.ASKED, Role.DIRECTED)
"""Said before what the body is asked or told to do: được đề nghị phối hợp."""
_DONE_TO = (*_ASKED, Role.ORIENTED, Role.ADVISED, Role.URGED, Role.MOBILISED)
"""What others do towards the body: nothing it can be asked for."""
_ALONE = {Role.WITH: "Phối hợp với", Role.ADVISED: "Tham mưu cho"}
"""How a clause introduces bodies that only stand at the other end of what its doers do."""
_OTHER_END = {
    Role.ADVISES: ("tham mưu cho", Role.ADVISED),
    Role.JOINS: ("phối hợp với", Role.WITH),
    Role.DIRECTS: ("chỉ đạo", Role.DIRECTED),
    Role.ORIENTS: ("định hướng", Role.ORIENTED),
    Role.REPORTS: ("báo cáo", Role.RECEIVES),
    Role.URGES: ("vận động", Role.URGED),
    Role.MOBILISES: ("huy động", Role.MOBILISED),
}
"""What a doer does, and to whom."""
_SEVERAL = ("Các ", "Những ", "Mọi ", "Mỗi ", "Từng ")
_JOINED_BY = (Role.LEADS, Role.JOINS, Role.ISSUES)
"""Whom a body works with, where the clause names it as the other side."""
_BY = {
    Role.ADVISED: ("tham mưu", Role.ADVISES),
    Role.URGED: ("vận động", Role.URGES),
    Role.MOBILISED: ("huy động", Role.MOBILISES),
}
"""What is done towards a body, and who does it."""


def of_clause(c: Catalogue, clause: Clause | Criterion) -> list[Data]:
    """The roles a clause gives, those of the same bodies in one line: “Chủ trì, tham mưu”, bodies."""
    return [_line(c, label(roles), ids) for ids, roles in by_bodies(clause).items()]


def of_place(c: Catalogue, entry: ClauseEntry) -> list[Data]:
    """The same at any citable place; a group of criteria is who competes by them."""
    if entry.group and not entry.criterion:
        return [_line(c, label([Role.COMPETES]), entry.group.bodies)] if entry.group.bodies else []
    place = entry.clause or entry.criterion
    return of_clause(c, place) if place else []


def in_section(c: Catalogue, clause: Clause, sharing: Sharing) -> list[Data]:
    """The lines of a clause on the page of its part.

    Bodies that the whole section shares are named where it begins; further down only what a clause adds, with `at`,
    the clause that names them.
    """
    told, left_out = sharing.told.get(clause.id), sharing.left_out.get(clause.id)
    own = by_bodies(clause)
    if told:
        own.setdefault(told.bodies, [])
    lines = []
    for ids, roles in own.items():
        if told and told.bodies == ids:
            lines.append(_line(c, _whole(c, roles, told), ids))
        elif left_out and left_out.bodies == ids:
            rest = [role for role in roles if role not in left_out.roles]
            lines += [_line(c, label(rest), ids) | {"at": parts.clause(c, left_out.at)}] if rest else []
        else:
            lines.append(_line(c, label(roles), ids))
    return lines


def _whole(c: Catalogue, own: list[Role], shared: Shared) -> str:
    """“Áp dụng cho cả VII.1 (được đề nghị)”; what only the first clause says stands before it."""
    first, last = (c.clauses[shared.clauses[at]].label for at in (0, -1))
    inside = all(one.startswith(f"{shared.at}.") for one in shared.clauses)
    words = f"áp dụng cho cả {c.clauses[shared.at].label}" if inside else f"áp dụng từ {first} đến {last}"
    words += f" ({lower_first(label(shared.roles))})" if shared.roles else ""
    alone = [] if set(own) <= set(shared.roles) else [label(own)]
    return _upper_first("; ".join([*alone, words]))


def _line(c: Catalogue, words: str, ids: Iterable[str]) -> Data:
    return {"label": words, "bodies": [parts.agency(c, a) for a in ids], "at": None}


def label(roles: Iterable[Role]) -> str:
    """Several roles of one body in one line: “Được đề nghị phối hợp, chỉ đạo”."""
    roles = list(roles)
    if len(roles) == 1 and roles[0] in _ALONE:
        return _ALONE[roles[0]]
    return _joined(roles, [ROLE_LABELS[role] for role in roles])


def _joined(roles: Collection[Role], words: list[str], between: str = ", ") -> str:
    first, *others = words
    if not others:
        return first
    asked = any(role in roles for role in _ASKED) and any(role not in _DONE_TO for role in roles)
    return f"{first}{' ' if asked else between}{between.join(map(lower_first, others))}"


def of_body(c: Catalogue, clause: Clause | Criterion, agency_id: str) -> str:
    """What a clause has one body do, with whom and for whom: “Phối hợp với Sở Nội vụ, tham mưu cho …”; '' for nothing."""
    roles = list(dict.fromkeys(role for body, role in roles_of(clause) if body == agency_id))
    if not roles:
        return ""
    words = [_words(c, clause, role) for role in roles]
    first = next((role for role in (Role.LEADS, Role.ISSUES) if role in roles), None)
    if first and Role.JOINS not in roles and (others := _names(c, clause, Role.WITH)):
        words.insert(roles.index(first) + 1, f"phối hợp với {others}")
    return _joined(roles, [_upper_first(words[0]), *words[1:]], "; ")


def of_several(c: Catalogue, clause_id: str, bodies: Sequence[str]) -> str:
    """What a clause has all of several bodies do: “Chủ trì, tham mưu cho …”; '' where they do not do the same."""
    place = c.clauses[clause_id].clause
    roles = {tuple(role for body, role in roles_of(place) if body == one) for one in bodies} if place else set()
    (same,) = roles if len(roles) == 1 else [()]
    advised = _names(c, place, Role.ADVISED) if place and Role.ADVISES in same else ""
    return f"{label(same)}{f' cho {advised}' if advised else ''}" if same else ""


def _words(c: Catalogue, clause: Clause | Criterion, role: Role) -> str:
    if role in _OTHER_END:
        words, other = _OTHER_END[role]
        names = _names(c, clause, other)
        return f"{words} {names}" if names else lower_first(ROLE_LABELS[role])
    if role is Role.WITH:
        return f"phối hợp cùng {next(filter(None, (_names(c, clause, one) for one in _JOINED_BY)), '')}"
    if role in _BY:
        words, doer = _BY[role]
        return f"được {_names(c, clause, doer)} {words}"
    return lower_first(ROLE_LABELS[role])


def _names(c: Catalogue, clause: Clause | Criterion, role: Role) -> str:
    ids = dict.fromkeys(a for duty in clause.roles if duty.role is role for a in duty.bodies)
    *names, last = [in_a_sentence(c.agencies[a].name) for a in ids] or [""]
    return f"{', '.join(names)} và {last}" if names else last


def in_a_sentence(name: str) -> str:
    """A body's name inside a sentence: a group's begins small (các sở, mỗi công dân), an office's stays as it is."""
    office = name.startswith("Ủy ban") or (name[1:] != name[1:].lower() and not name.startswith(_SEVERAL))
    return name if office else lower_first(name)


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]
