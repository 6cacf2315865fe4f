"""The numbers of rows in the register."""

from __future__ import annotations

import pytest

from hooks.desk.import_list.numbering import numbered
from hooks.desk.importing.steps import Accepted
from hooks.records.model.honours import Recipient

BINH = Recipient.model_validate({"id": "1", "name": "Nguyễn Văn Bình", "kind": "family"})


@pytest.mark.parametrize(
    ("own", "taken", "numbers"),
    [
        (["7", "9"], [], ["7", "9"]),
        (["7", "9"], ["8"], ["7", "9"]),
        (["7", "9"], ["9"], ["10", "11"]),  # taken
        (["7", "7"], [], ["1", "2"]),  # twice
        (["7", ""], ["3"], ["4", "5"]),  # missing
        ([], ["3"], []),
    ],
)
def test_the_offices_own_numbers_or_new_ones(own: list[str], taken: list[str], numbers: list[str]) -> None:
    rows = numbered([Accepted("T!B2", number, BINH) for number in own], taken)

    assert [row.id for row in rows] == numbers
