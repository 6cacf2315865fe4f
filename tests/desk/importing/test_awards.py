"""`campaign import-list`: awards that are called alike, awards that the decision does not grant, rows without any."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.desk.importing.granting.grants import Granted
from tests.building import WORLD
from tests.desk.importing.imported import decided, into, run, sheet
from tests.desk.importing.stepping import rules

TITLE = "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN"
BY = "(Kèm theo Quyết định số 5/QĐ-UBND ngày 20/12/2024 của Chủ tịch UBND tỉnh)"
HEAD: list[object] = ["STT", "Họ và tên", "Ấp", "Xã", "Huyện"]
ROW: list[object] = [1, "Nguyễn Văn Bình", "ấp 1", "Tân Bình", "Vĩnh Cửu"]


@pytest.mark.parametrize(
    ("texts", "award"),
    [
        ([TITLE, BY], "bang-khen-bo-nganh-tinh"),
        ([BY, TITLE], "bang-khen-bo-nganh-tinh"),
        ([TITLE, "(Theo Quyết định của Thủ tướng Chính phủ)"], "bang-khen-thu-tuong"),
    ],
)
def test_who_gives_an_award_may_stand_elsewhere(texts: list[str], award: str) -> None:
    assert rules().grants.named_in(texts) == Granted(award=award)


@pytest.mark.parametrize(
    "texts",
    [
        [TITLE],
        [TITLE, "của UBND xã Tân An"],
        [TITLE, BY, "theo Quyết định của Thủ tướng Chính phủ"],  # whose of the two?
        ["Mức 2: bằng khen, giấy khen là thành tích", BY],
    ],
)
def test_an_award_that_nobody_can_tell(texts: list[str]) -> None:
    found = rules().grants.named_in(texts)
    assert found is None or not found.award.startswith("bang-khen")


def test_an_unclear_award_is_asked_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = run(sheet(tmp_path, [[TITLE], HEAD, ROW]), kind="")

    assert (done.code, [r.award for r in done.rows]) == (1, [None])
    (question,) = done.report["questions"]
    assert question["kind"] == "khong-doc"
    assert "--award bang-khen-bo-nganh-tinh (Bằng khen cấp" in question["items"][0]["remedy"]
    assert "1 dòng không mang danh hiệu, hình thức khen nào" in capsys.readouterr().out

    clear = run(sheet(tmp_path, [[TITLE], [BY], HEAD, ROW]), kind="")
    assert (clear.code, [r.award for r in clear.rows]) == (0, ["bang-khen-bo-nganh-tinh"])
    assert "không mang danh hiệu" not in capsys.readouterr().out


DECISION = """id: gg77gg
number: 5/QĐ-UBND
name: Tặng Bằng khen về khuyến học năm 2024
date: 2024-12-20
authority: Chủ tịch UBND tỉnh
level: province
sources:
  - publisher: Báo
    title: Quyết định 5
"""


def _into(tmp_path: Path, capsys: pytest.CaptureFixture[str], *rows: list[object]) -> str:
    root = decided(tmp_path, decision__yml=DECISION)
    (root / "data/honours/2022-tuyen-duong/recipients.csv").unlink()
    (root / "data/titles.yml").write_bytes((WORLD / "data/titles.yml").read_bytes())
    into(root, sheet(tmp_path, list(rows)))
    told = capsys.readouterr()
    return told.out + told.err


def test_another_award_than_the_decision_grants_is_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _into(tmp_path, capsys, ["DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN NĂM 2024"], HEAD, ROW)

    assert "tên bảng ghi “Giấy khen”, quyết định đang nhập tặng “Bằng khen" in told


def test_codes_are_told_where_nothing_is_granted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = _into(tmp_path, capsys, ["DANH SÁCH CÁ NHÂN NĂM 2024"], HEAD, ROW)

    assert "--title MÃ (" in told
    assert "giay-khen" in told
