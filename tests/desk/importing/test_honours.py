"""The step from cells to whom a row honours: the nearest sign of its kind, title and award."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from hooks.desk.importing.cells import Cells
from hooks.desk.importing.granting.grants import Granted
from hooks.desk.importing.groups import Group, Groups, Heading
from hooks.desk.importing.honours import Honour, honour_of
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.steps import Options
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.stepping import OLD, listing

HEAD = ["STT", "Họ và tên", "Xã", "Đối tượng", "Danh hiệu", "Hình thức khen"]
CLANS = Groups().entered(Heading("capital", Group(Granted("dong-ho", "", RecipientKind.CLAN), RecipientKind.CLAN)))


def _honour(
    words: Mapping[str, str], options: Options | None = None, groups: Groups | None = None, titles: tuple[str, ...] = ()
) -> Honour:
    found = listing([*([t] for t in titles), HEAD, ["1", "Lê Văn Ba", "Tân Bình", "", "", ""]], options)
    return honour_of(found, Cells(words), Memory(groups=groups or Groups()))[0]


FAMILY, AWARD = Options(OLD, kind=RecipientKind.FAMILY), Options(OLD, kind=RecipientKind.FAMILY, award="giay-khen")
FAMILIES = ("DANH SÁCH GIA ĐÌNH HỌC TẬP",)


@pytest.mark.parametrize(
    ("words", "options", "groups", "titles", "expected"),
    [
        ({"kind": "Cá nhân"}, FAMILY, None, (), ("individual", "", "")),
        ({"title": "Gia đình học tập"}, None, CLANS, (), ("family", "gia-dinh", "")),
        ({"title": "gia-dinh", "award": "giấy khen của Chủ tịch"}, None, None, (), ("family", "gia-dinh", "giay-khen")),
        ({}, FAMILY, CLANS, (), ("clan", "dong-ho", "")),
        ({}, FAMILY, None, ("DANH SÁCH DÒNG HỌ",), ("family", "", "")),
        ({}, AWARD, None, FAMILIES, ("family", "", "giay-khen")),  # the command's own word before the title's
        ({}, None, None, FAMILIES, ("family", "gia-dinh", "")),
        ({}, None, None, ("DANH SÁCH CÁC ĐƠN VỊ",), ("unit", "", "")),
        ({"name": "Hộ ông Lê Văn Ba"}, None, None, (), ("family", "", "")),
        ({}, Options(OLD, decision_title="gia-dinh", into_decision=True, kind=RecipientKind.FAMILY), None, FAMILIES, ("family", "", "")),
    ],
)  # fmt: skip
def test_the_nearest_sign_tells(
    words: Mapping[str, str],
    options: Options | None,
    groups: Groups | None,
    titles: tuple[str, ...],
    expected: tuple[str, str, str],
) -> None:
    """The row's own cells, the heading inside the list, the command, what stands above, the name."""
    honour = _honour(words, options, groups, titles)

    assert (honour.kind, honour.title, honour.award, honour.faults) == (*expected, ())


@pytest.mark.parametrize(
    ("words", "options", "column", "told"),
    [
        ({}, None, 1, "chưa rõ là cá nhân, gia đình"),
        ({"kind": "bạn bè"}, FAMILY, 3, "không rõ “bạn bè”"),
        ({"title": "Gia đình giỏi"}, FAMILY, 4, "tên “Gia đình giỏi”"),
        ({"award": "khen miệng"}, FAMILY, 5, "tên “khen miệng”"),
        ({"title": "Dòng họ học tập"}, Options(OLD, kind=RecipientKind.FAMILY, into_decision=True), None, ""),
        ({}, Options(OLD, kind=RecipientKind.FAMILY, into_decision=True), 1, "chưa rõ được danh hiệu"),
        ({"kind": "Cá nhân", "title": "Gia đình học tập"}, None, 1, "không dành cho loại “Cá nhân”"),
    ],
)
def test_what_cannot_be_judged(
    words: Mapping[str, str], options: Options | None, column: int | None, told: str
) -> None:
    faults = _honour(words, options).faults

    assert [f.column for f in faults] == ([] if column is None else [column])
    assert all(told in f.reason for f in faults)


@pytest.mark.parametrize(("answer", "kind"), [("Dòng họ", "clan"), (None, None)])
def test_whom_a_list_is_of_is_asked_once(answer: str | None, kind: str | None) -> None:
    """Whatever comes of the question holds for the rows below."""
    asked: list[str] = []

    def ask(question: str, choices: object) -> str | None:
        asked.append(question)
        return answer

    found, memory = listing([HEAD, ["1", "Lê Văn Ba", "Tân Bình", "", "", ""]], ask=ask), Memory()
    for _ in range(2):
        honour, memory = honour_of(found, Cells({}), memory)
        assert honour.kind == kind

    assert asked == ["Danh sách ở “T” gồm những ai?"]
