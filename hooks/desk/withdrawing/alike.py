"""Who else bears a name that is withdrawn, where it may not come back: the same person, or another one; an editor has to say."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from hooks.desk.withdrawing.targets import Row, Target, WrongUseError, target_of
from hooks.records.joined.name_ways import known_as, several, ways
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.withdrawals import Withdrawn
from hooks.records.reading.loading import Loaded, Records


class _Bearer(NamedTuple):
    """Who bears a name: as an editor withdraws it, as an editor says that it is another one."""

    what: str
    bearer: str
    name: str
    """All of it, for others may stand in it too."""
    file: str
    """Where it stands."""


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
    decisions = {d.record.id: d for d in records.decisions}
    scopes = {t.scope for t in targets if isinstance(t.found, Row)}
    leave = {*others, *(t.what for t in targets), *(f"{scope}/{other}" for scope in scopes for other in others)}
    asked: set[str] = set()
    for t in targets:
        for found in _bearers(t, records):
            near = _beside(decisions[found.what.partition("/")[0]], t) if "/" in found.what else ()
            for one in (found, *near):
                if one.what not in leave and one.what not in asked:
                    asked.add(one.what)
                    yield _question(one, t)


def _question(one: _Bearer, t: Target) -> str:
    other = f"người khác thì thêm --other {one.bearer}."
    if not several(one.name):
        return f"{one.what} có cùng tên với {t.what}. Cùng người thì ghi thêm {one.what} vào lệnh; {other}"
    return (
        f"{one.what} có cùng tên với {t.what}, và có tên người khác nữa: gỡ {one.what} là bỏ tên mọi người ở đó. Cùng người thì "
        f"sửa {one.file} trước, bỏ riêng tên người ấy (docs/huong-dan/bo-mot-ten.md), rồi chạy lại lệnh này; "
        f"mọi người ở đó đều xin gỡ thì ghi thêm {one.what} vào lệnh; {other}"
    )


def _known(t: Target) -> set[str]:
    return {known_as(name) for name in t.names[: None if t.kind is Withdrawn.RECORD else 1]}


def _bearers(t: Target, records: Records) -> Iterator[_Bearer]:
    if isinstance(t.found, Row):
        number, leads = t.what.partition("/")[2], t.found.recipient.exemplar
        yield from (
            _Bearer(one.what, one.what.partition("/")[2], *one[2:]) for one in _beside(t.found.loaded, t, number)
        )
        people = {*ways(t.found.recipient.name)}
        if leads:
            yield from (*_records(records, people, {leads}), *_leading(records, leads, people))
    elif isinstance(t.found, Loaded):
        same_kind = (e.record.id for e in records.exemplars if e.record.kind == t.scope)
        yield from _records(records, set(map(known_as, t.names[:1])), {*same_kind})
        yield from _leading(records, t.what, _known(t))


def _records(records: Records, known: set[str], among: Container[str]) -> Iterator[_Bearer]:
    """The records among these that bear one of the names."""
    for loaded in records.exemplars:
        e = loaded.record
        if e.id in among and any(known & {*ways(name)} for name in (e.name, *e.other_names)):
            yield _Bearer(e.id, e.id, e.name, loaded.file)


def _leading(records: Records, id_: str, known: set[str]) -> Iterator[_Bearer]:
    """The rows of all lists that lead to a record and bear one of the names."""
    for loaded in records.decisions:
        for r in loaded.record.recipients:
            if r.exemplar == id_ and known & {*ways(r.name)}:
                yield _row(loaded, r)


def _beside(loaded: Loaded[Decision], t: Target, but: str = "") -> Iterator[_Bearer]:
    """The rows of a decision that bear the name."""
    known = _known(t)
    for r in loaded.record.recipients:
        if not r.gone and r.id != but and known & {*ways(r.name)}:
            yield _row(loaded, r)


def _row(loaded: Loaded[Decision], r: Recipient) -> _Bearer:
    what = f"{loaded.record.id}/{r.id}"
    return _Bearer(
        what, what, r.name, f"{loaded.file.replace('decision.yml', 'recipients.csv')} (danh sách ngắn: {loaded.file})"
    )
