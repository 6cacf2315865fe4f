"""`campaign import-list`: what is written where, duplicates, the report, wrong use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hooks.desk import cli
from hooks.records.checks.project import find_problems
from hooks.records.model.honours import Recipient
from hooks.records.reading.tables import read_csv
from tests.building import WORLD
from tests.desk.importing.imported import HEAD, ROWS, decided, into, run, sheet


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sheet(tmp_path, ROWS)

    code = cli.main(
        ["import-list", str(path), "--root", str(WORLD), "--out", str(tmp_path / "ra.csv"), "--kind", "family"]
    )

    assert code == 1  # old names today: told as doubts
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ds.xlsx"]
    assert "chưa ghi gì" in capsys.readouterr().out


def test_an_existing_file_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "ra.csv").write_text("giữ", encoding="utf-8")

    code = cli.main(
        [
            "import-list",
            str(sheet(tmp_path, ROWS)),
            "--root",
            str(WORLD),
            "--out",
            str(tmp_path / "ra.csv"),
            "--write",
        ]
    )

    assert code == 2
    assert (tmp_path / "ra.csv").read_text(encoding="utf-8") == "giữ"


def test_a_decision_with_a_list_is_only_appended_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = decided(tmp_path)
    listed = root / "data/honours/2022-tuyen-duong/recipients.csv"
    before = read_csv(listed, "r", Recipient)[0]
    path = sheet(
        tmp_path, [["STT", "Họ và tên", "Xã"], [1, "Nguyễn Văn Bình", "Cầu Gỗ"], [2, "Võ Thị Mỹ", "Không Đâu"]]
    )

    assert into(root, path, "--kind", "individual", "--write") == 2
    assert "--append" in capsys.readouterr().err
    assert into(root, path, "--kind", "individual", "--append", "--write") == 1

    after = read_csv(listed, "r", Recipient)[0]
    assert after[: len(before)] == before
    assert [r.name for r in after[len(before) :]] == ["Nguyễn Văn Bình"]
    assert len({r.id for r in after}) == len(after)
    assert find_problems(root) == []
    assert (tmp_path / "ds-can-sua.csv").exists()
    assert sorted(p.name for p in listed.parent.iterdir()) == ["decision.yml", "recipients.csv"]


def test_rows_that_stand_in_the_decision_already_are_told(tmp_path: Path) -> None:
    root = decided(tmp_path)
    path = sheet(tmp_path, [["STT", "Họ và tên", "Xã"], [71, "Nguyễn Văn Bình", "Cầu Gỗ"]])
    report = tmp_path / "r.json"

    assert into(root, path, "--kind", "individual", "--append", "--write", "--report", str(report)) == 0
    assert into(root, path, "--kind", "individual", "--append", "--report", str(report)) == 1
    assert [d["same_as"] for d in json.loads(report.read_text())["duplicates"]] == ["số 71 của danh sách này"]


def test_duplicates_within_the_list_are_written_and_told(tmp_path: Path) -> None:
    done = run(sheet(tmp_path, [*ROWS, [4, *ROWS[1][1:]]]))

    assert (len(done.rows), done.code) == (4, 1)
    assert done.report["duplicates"] == [{"cell": "Sheet1!B5", "name": "Nguyễn Văn Bình", "same_as": "Sheet1!B2"}]


def test_wrong_use(tmp_path: Path) -> None:
    path = sheet(tmp_path, ROWS)

    assert run(path, "--map", "vô nghĩa").code == 2
    assert run(path, "--title", "khong-co").code == 2
    assert run(path, kind="ai").code == 2
    assert run(path, date="hôm nay").code == 2
    assert into(decided(tmp_path), tmp_path / "khong-co.xlsx", "--append") == 1
    with pytest.raises(SystemExit, match="2"):
        cli.main(["import-list", str(path), "--root", str(tmp_path), "--out", str(tmp_path / "ra.csv")])


def test_the_whole_report(tmp_path: Path) -> None:
    """The report of a small list with one of everything, as it is promised to others."""
    rows = [[*HEAD, "Năm sinh"], [*ROWS[1], 1970], [2, "Trần Thị Hạnh", "ấp 2", "Tân Thành", "", 1971], ["", "Cộng: 2"]]

    assert run(sheet(tmp_path, rows)).report == {
        "file": "ds.xlsx",
        "target": "ra.csv",
        "dry_run": False,
        "rows_in": 2,
        "written": 1,
        "refused": [
            {"cell": "Sheet1!D3", "reason": "“Tân Thành” có ở 2 huyện: Thành phố Đồng Xoài, Huyện Bù Đốp; ghi rõ huyện"}
        ],
        "skipped": [{"cell": "Sheet1!B4", "text": "Cộng: 2", "reason": "dòng tổng cộng"}],
        "columns": {
            "Sheet1!A “STT”": "STT",
            "Sheet1!B “Họ và tên”": "Họ và tên",
            "Sheet1!C “Ấp”": "Ấp, khu phố",
            "Sheet1!D “Xã/phường”": "Xã, phường",
            "Sheet1!E “Huyện”": "Huyện",
        },
        "dropped_columns": [{"column": "Sheet1!F", "heading": "Năm sinh", "reason": "sổ không giữ điều riêng tư này"}],
        "encoding": dict.fromkeys([f"Sheet1!{c}" for c in "ABCDE"], "unicode"),
        "conversions": [],
        "ambiguous": [{"cell": "Sheet1!D3", "value": "Tân Thành", "choices": ["Thành phố Đồng Xoài", "Huyện Bù Đốp"]}],
        "removed": [],
        "duplicates": [],
        "earlier": [],
        "doubts": [],
        "questions": [
            {
                "kind": "",
                "title": "Bị từ chối vì tên nơi có ở nhiều huyện",
                "accepted": False,
                "items": [
                    {
                        "text": "“Tân Thành” có ở 2 huyện: Thành phố Đồng Xoài, Huyện Bù Đốp; ghi rõ huyện",
                        "cells": ["Sheet1!D3"],
                        "remedy": "",
                    }
                ],
            }
        ],
        "counts": {"tên cột": 6, "ghi": 5, "bỏ: điều riêng tư": 2, "từ chối": 4, "dòng tổng cộng": 1},
        "changed": [
            {
                "cell": "Sheet1!E2",
                "field": "district",
                "from": "Vĩnh Cửu",
                "to": "Huyện Vĩnh Cửu",
                "why": "tên nơi theo sổ địa danh",
            }
        ],
        "cells": {
            "Sheet1": [
                *([f"{letter}1", "tên cột", ""] for letter in "ABCDEF"),
                ["A2", "ghi", "1 id"],
                ["B2", "ghi", "1 name"],
                ["C2", "ghi", "1 hamlet"],
                ["D2", "ghi", "1 former"],
                ["E2", "ghi", "1 district"],
                ["F2", "bỏ: điều riêng tư", ""],
                *([f"{letter}3", "từ chối", "Sheet1!D3"] for letter in "ABCD"),
                ["F3", "bỏ: điều riêng tư", ""],
                ["B4", "dòng tổng cộng", ""],
            ]
        },
    }


def test_a_file_imported_twice_is_told(tmp_path: Path) -> None:
    root = decided(tmp_path)
    path = sheet(tmp_path, [["STT", "Họ và tên", "Xã"], [71, "Nguyễn Văn Bình", "Cầu Gỗ"]])
    report = tmp_path / "r.json"

    into(root, path, "--kind", "individual", "--append", "--write")
    into(root, path, "--kind", "individual", "--append", "--report", str(report))

    assert any("đã được nhập rồi" in d for d in json.loads(report.read_text(encoding="utf-8"))["doubts"])


@pytest.mark.parametrize(("new", "held"), [(0, True), (1, True), (2, False)])
def test_rows_that_are_there_already_are_not_written_before_a_yes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], new: int, held: bool
) -> None:
    """They could never be deleted: a file written already, or mended and given whole, stops where half of it is there."""
    root = decided(tmp_path)
    listed = root / "data/honours/2022-tuyen-duong/recipients.csv"
    head, first = ["STT", "Họ và tên", "Xã"], [71, "Nguyễn Văn Bình", "Cầu Gỗ"]
    more = [[72 + n, name, "Cầu Gỗ"] for n, name in enumerate(["Võ Thị Mỹ", "Lê Văn Ba"][:new])]
    append = ("--kind", "individual", "--append", "--write")
    into(root, sheet(tmp_path, [head, first]), *append)
    before = listed.read_bytes()
    again = sheet(tmp_path, [head, first, *more])

    assert into(root, again, *append) == 1
    assert (listed.read_bytes() == before) is held
    assert ("CHƯA GHI GÌ" in capsys.readouterr().out) is held
    if held:
        yes = ("--yes", "da-nhap", "--yes", "trung-ten")
        assert into(root, again, *append, *yes) == 0
        assert listed.read_bytes().count("Nguyễn Văn Bình".encode()) == 2


def test_rows_that_somebody_is_mending_are_not_written_over(tmp_path: Path) -> None:
    root = decided(tmp_path)
    path = sheet(tmp_path, [["STT", "Họ và tên", "Xã"], [1, "Võ Thị Mỹ", "Cầu Gỗ"], [2, "Lê Văn Ba", "Không Đâu"]])
    begun = tmp_path / "ds-can-sua.csv"
    begun.write_text("đang sửa", encoding="utf-8")

    into(root, path, "--kind", "individual", "--append", "--write")

    assert begun.read_text(encoding="utf-8") == "đang sửa"
    assert "Lê Văn Ba" in (tmp_path / "ds-can-sua-2.csv").read_text(encoding="utf-8-sig")


def test_a_report_never_takes_the_place_of_another_file(tmp_path: Path) -> None:
    path = sheet(tmp_path, ROWS)
    before = path.read_bytes()

    assert run(path, "--report", str(path)).code == 2
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["Ông Nguyễn Văn Bình", "Hộ ông Nguyễn Văn Bình", "Gia đình ông Nguyễn Văn Bình"])
def test_a_courtesy_before_the_name_hides_no_duplicate(tmp_path: Path, name: str) -> None:
    done = run(sheet(tmp_path, [*ROWS, [4, name, *ROWS[1][2:]]]))

    assert [d["same_as"] for d in done.report["duplicates"]] == ["Sheet1!B2"]
