"""Names that were withdrawn do not come back by a list, wherever it is written to; the slow hash is asked as seldom as can be."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

import pytest

from hooks.desk.import_list.withdrawn import Beside, beside, refuse_withdrawn
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.steps import Accepted, Outcome
from hooks.records.joined.withdrawn import name_hash
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.places import FormerUnit, PlacePeriod
from hooks.records.model.shared import RecipientKind
from hooks.records.model.titles import Titles
from hooks.records.model.withdrawals import Withdrawal, Withdrawn
from hooks.records.reading.loaded import Loaded
from tests.desk.importing.stepping import records

SALT, DAY = "5" * 32, dt.date(2025, 10, 20)
GONE = Withdrawal.model_construct(
    what="gg77gg/3",
    kind=Withdrawn.ROW,
    scope="gg77gg",
    day=DAY,
    salt=SALT,
    hash=name_hash("gg77gg", "Lê Thị Đào", SALT),
)
DECISION = Decision.model_construct(id="gg77gg", number="12/QĐ-UBND", date=DAY, recipients=[])
OTHER_DAY = dt.date(2024, 1, 2)


@dataclass(frozen=True)
class Known:
    """A campaign with one decision, from whose list row 3 was withdrawn."""

    withdrawn: tuple[Withdrawal, ...] = (GONE,)
    decisions: tuple[Loaded[Decision], ...] = (Loaded(DECISION, "data/honours/a/decision.yml"),)
    places: tuple[PlacePeriod, ...] = field(default_factory=lambda: records().places)
    former: tuple[FormerUnit, ...] = field(default_factory=lambda: records().former)
    titles: Titles = field(default_factory=lambda: records().titles)


def outcome(*rows: tuple[str, str]) -> Outcome:
    made = (Recipient(id="1", name=name, kind=RecipientKind.INDIVIDUAL) for _, name in rows)
    return Outcome([Accepted(f"T!B{stt}", stt, r) for (stt, _), r in zip(rows, made, strict=True)])


TITLE = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 20/10/2025)"


@pytest.mark.parametrize(
    ("list_", "number", "refused"),
    [
        (Beside(DAY, ()), "8", True),  # a list of the decision's day
        (Beside(OTHER_DAY, ("Quyết định số 12 /QĐ-UBND",)), "8", True),  # of its number
        (Beside(OTHER_DAY, ()), "3", True),  # of neither, with the row's number
        (Beside(OTHER_DAY, ()), "8", False),
    ],
)
def test_a_list_beside_the_decisions_is_compared_too(list_: Beside, number: str, refused: bool) -> None:
    out = outcome((number, "Bà Lê Thị Đào"), ("9", "Lê Thị Mận"))

    refuse_withdrawn(out, Known(), None, list_)

    assert [row.recipient.name for row in out.accepted] == (
        ["Lê Thị Mận"] if refused else ["Bà Lê Thị Đào", "Lê Thị Mận"]
    )
    assert [r.reason for r in out.refused] == ["đã gỡ theo yêu cầu ngày 20/10/2025; không nhập lại"] * refused
    assert bool(out.doubts) == (list_ == Beside(OTHER_DAY, ()))


def test_a_list_names_its_decision_above_its_rows() -> None:
    grids = [Grid("T", [[TITLE], ["STT", "Họ tên"]]), Grid("Bảng 1", [], above=("Quyết định 5/QĐ-UBND",))]

    assert beside(OTHER_DAY, grids).texts == [TITLE, "Quyết định 5/QĐ-UBND"]
    assert beside(OTHER_DAY, grids).is_of(DECISION)


def test_without_hashes_it_is_told_that_nothing_was_compared() -> None:
    """In a browser."""
    bare = Withdrawal.model_construct(what=GONE.what, kind=GONE.kind, scope=GONE.scope)
    out = outcome(("3", "Lê Thị Đào"))

    refuse_withdrawn(out, replace(Known(), withdrawn=(bare,)), Known().decisions[0], Beside(OTHER_DAY, ()))

    assert len(out.accepted) == 1
    assert [d.text.partition(":")[0] for d in out.doubts] == ["quyết định này có tên đã gỡ theo yêu cầu (dòng 3)"]
