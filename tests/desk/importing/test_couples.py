"""`campaign import-list`: husband and wife, in columns of their own or beside the head of the household."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.importing.imported import run, sheet

PLACE = ["ấp 1", "Tân Bình", "Vĩnh Cửu"]


def _list(tmp_path: Path, first: str, second: str, *couples: tuple[str, str]) -> Path:
    rows: list[list[object]] = [["STT", first, second, "Ấp", "Xã", "Huyện"]]
    return sheet(tmp_path, [*rows, *([n, *couple, *PLACE] for n, couple in enumerate(couples, 1))])


@pytest.mark.parametrize(
    ("first", "second"),
    [("Họ tên chồng", "Họ tên vợ"), ("Tên chồng", "Tên vợ"), ("Chồng", "Vợ"), ("Họ và tên vợ", "Họ và tên chồng")],
)
def test_two_columns_say_that_they_are_a_couple(tmp_path: Path, first: str, second: str) -> None:
    """No “Văn” and no “Thị” is needed; two people in one cell are still refused."""
    path = _list(
        tmp_path,
        first,
        second,
        ("Phạm Minh Đức", "Vòng Ngọc Múi"),
        ("Lý A Sáng", ""),
        ("Lê Ba, Hồ Tư", "Võ Mỹ"),
        ("Lê Ba, Hồ Tư", ""),
    )

    done = run(path, kind="")

    assert [(r.name, r.kind) for r in done.rows] == [
        ("Phạm Minh Đức và Vòng Ngọc Múi", "family"),
        ("Lý A Sáng", "family"),
    ]
    assert list(done.reasons) == ["Sheet1!B4", "Sheet1!B5"]
    assert [q["kind"] for q in done.report["questions"]] == ["", "ten-cot"]


@pytest.mark.parametrize("spouse", ["Vợ (chồng)", "Vợ/chồng", "Họ tên vợ", "Họ và tên vợ hoặc chồng"])
def test_a_spouse_beside_the_head_is_asked_about(tmp_path: Path, spouse: str) -> None:
    """Families are called by their heads; the decision may name both."""
    path = _list(tmp_path, "Chủ hộ", spouse, ("Phạm Minh Đức", "Vòng Ngọc Múi"), ("Lê Sáng", ""))

    done = run(path, kind="")
    assert (done.code, done.names) == (1, ["Phạm Minh Đức", "Lê Sáng"])
    (question,) = done.report["questions"]
    assert (question["kind"], question["items"][0]["cells"]) == ("ten-cot", ["Sheet1!C2"])
    assert '--map "B=name" --map "C=name"' in str(question["items"][0]["remedy"])

    assert run(path, "--yes", "ten-cot", kind="").code == 0
    assert run(path, "--map", "C=bo", kind="").code == 0
    both = run(path, "--map", "B=name", "--map", "C=name", kind="")
    assert (both.code, both.names) == (0, ["Phạm Minh Đức và Vòng Ngọc Múi", "Lê Sáng"])


def test_an_empty_column_of_spouses_asks_nothing(tmp_path: Path) -> None:
    assert run(_list(tmp_path, "Chủ hộ", "Vợ/chồng", ("Phạm Minh Đức", "")), kind="").code == 0


def test_a_couple_in_one_cell_is_asked_about_once_for_all_rows(tmp_path: Path) -> None:
    """Where nothing says that they are one; each row stays one family."""
    rows: list[list[object]] = [["STT", "Họ tên", "Ấp", "Xã", "Huyện"]]
    names = ["Lê Ba và Võ Mỹ", "Lê Tư & Hồ An", "Lê Văn Ba (chủ hộ), Võ Thị Mỹ"]
    path = sheet(tmp_path, [*rows, *([n, name, *PLACE] for n, name in enumerate(names, 1))])

    done = run(path)
    assert (done.code, done.names) == (1, [*names[:2], "Lê Văn Ba, Võ Thị Mỹ"])
    (question,) = [q for q in done.report["questions"] if q["kind"] == "loai"]
    assert question["items"][0]["cells"] == ["Sheet1!B2", "Sheet1!B3"]
    assert [cell for cell, *_ in (tuple(each.values()) for each in done.report["removed"])] == ["Sheet1!B4"]
