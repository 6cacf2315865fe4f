"""Who else bears a name that is withdrawn, where it may not come back: the same person, or another one; an editor has to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hooks.desk.withdrawing.targets import Row, Target, WrongUseError, target_of
from hooks.records.joined.name_ways import known_as, ways
from hooks.records.model.honours import Decision
from hooks.records.model.withdrawals import Withdrawn
from hooks.records.reading.loading import Loaded, Records


class _Bearer(NamedTuple):
    """Who bears a name: as an editor withdraws it, as an editor says that it is another one."""

    what: str
    bearer: str


def others_of(asked: Iterable[str], records: Records) -> tuple[str, ...]:
    """Who is not withdrawn, as records have it: whatever form an editor wrote; the number of a row alone stays one."""
    return tuple(one if one.isdecimal() else _named(one, records) for one in asked)


def _named(asked: str, records: Records) -> str:
    try:
        return target_of(asked, records).what
    except WrongUseError:
        return asked


def namesakes(others: Iterable[str], scope: str) -> str:
    """Of these others, how they are told where names are compared in `scope`: the rows of a decision by their number."""
    return " ".join(dict.fromkeys(other.removeprefix(f"{scope}/") for other in others))


def alike(targets: Sequence[Target], records: Records, others: Sequence[str]) -> Iterator[str]:
    """What to ask: all of it in one round, so rows that are alike to one that is asked about are asked about too."""
    decisions = {d.record.id: d.record for d in records.decisions}
    scopes = {t.scope for t in targets if isinstance(t.found, Row)}
    leave = {*others, *(t.what for t in targets), *(f"{scope}/{other}" for scope in scopes for other in others)}
    asked: dict[str, str] = {}
    for t in targets:
        for what, bearer in _bearers(t, records):
            near = _beside(decisions[what.partition("/")[0]], t) if "/" in what else ()
            for one in (_Bearer(what, bearer), *near):
                if one.what not in leave and one.what not in asked:
                    asked[one.what] = one.bearer
                    yield _question(one, t)


def _question(one: _Bearer, t: Target) -> str:
    same = f"Cùng người thì ghi thêm {one.what} vào lệnh; người khác thì thêm --other {one.bearer}."
    return f"{one.what} có cùng tên với {t.what}. {same}"


def _known(t: Target) -> set[str]:
    return {known_as(name) for name in t.names[: None if t.kind is Withdrawn.RECORD else 1]}


def _bearers(t: Target, records: Records) -> Iterator[_Bearer]:
    if isinstance(t.found, Row):
        number = t.what.partition("/")[2]
        yield from (_Bearer(one.what, one.what.partition("/")[2]) for one in _beside(t.found.loaded.record, t, number))
    elif isinstance(t.found, Loaded):
        first = set(map(known_as, t.names[:1]))
        for e in (e.record for e in records.exemplars if e.record.kind == t.scope):
            if any(first & {*ways(name)} for name in (e.name, *e.other_names)):
                yield _Bearer(e.id, e.id)
        for d in (loaded.record for loaded in records.decisions):
            leading = [r for r in d.recipients if r.exemplar == t.what and _known(t) & {*ways(r.name)}]
            yield from (_Bearer(f"{d.id}/{r.id}", f"{d.id}/{r.id}") for r in leading)


def _beside(decision: Decision, t: Target, but: str = "") -> Iterator[_Bearer]:
    """The rows of a decision that bear the name."""
    known = _known(t)
    for r in decision.recipients:
        if not r.gone and r.id != but and known & {*ways(r.name)}:
            yield _Bearer(f"{decision.id}/{r.id}", f"{decision.id}/{r.id}")
