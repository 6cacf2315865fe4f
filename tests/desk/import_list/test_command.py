"""`campaign import-list`: saying yes to doubts, columns that are not there, exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.importing.imported import HEAD, ROWS, decided, into, run, sheet

TWICE = [*ROWS, [4, *ROWS[1][1:]]]
REFUSED: list[object] = [5, "Võ Thị Mỹ", "ấp 1", "Không Có", "Vĩnh Cửu"]


def test_a_doubt_said_yes_to_is_settled_and_kept(tmp_path: Path) -> None:
    path = sheet(tmp_path, TWICE)

    assert run(path).code == 1
    done = run(path, "--yes", "trung-ten")

    assert (done.code, len(done.rows)) == (0, 4)
    assert [(q["kind"], q["accepted"]) for q in done.report["questions"]] == [("trung-ten", True)]
    assert len(done.report["duplicates"]) == 1


def test_yes_to_one_kind_is_no_yes_to_another(tmp_path: Path) -> None:
    rows = [*TWICE, [5, "Trường Mẫu giáo A", *ROWS[1][2:]]]

    assert run(sheet(tmp_path, rows), "--yes", "trung-ten").code == 1
    assert run(sheet(tmp_path, rows), "--yes", "trung-ten", "--yes", "loai").code == 0


def test_nobody_says_yes_to_a_refusal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sheet(tmp_path, [*TWICE, REFUSED])

    assert run(path, "--yes", "trung-ten").code == 1
    assert run(path, "--yes", "all").code == 2
    told = capsys.readouterr().err
    assert "trung-ten (dòng trùng nhau)" in told
    assert "Dòng bị từ chối thì phải sửa." in told


def test_a_column_that_is_not_there_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sheet(tmp_path, ROWS)

    for given in ("Người được khen=name", "F=bo", "Z=bo"):
        done = run(path, "--map", given)
        assert (done.code, done.rows) == (2, [])
        told = capsys.readouterr().err
        assert f"không có cột “{given.partition('=')[0]}”" in told
        assert "B “Họ và tên”" in told
    assert run(path, "--map", "họ và TÊN=name").code == 0
    assert run(path, "--map", "b=name").code == 0


def test_a_column_without_a_heading_is_chosen_by_its_letter(tmp_path: Path) -> None:
    """As its refusal advises."""
    path = sheet(tmp_path, [HEAD, [*ROWS[1], "gì đó"]])

    assert '--map "F=bo"' in run(path).reasons["Sheet1!F2"]
    assert run(path, "--map", "F=bo").names == ["Nguyễn Văn Bình"]


def test_a_hint_never_makes_names_of_numbers(tmp_path: Path) -> None:
    rows: list[list[object]] = [["STT", "Chủ thể", "Ấp", "Xã", "Huyện"], ROWS[1]]

    (reason,) = run(sheet(tmp_path, rows)).reasons.values()

    assert '--map "Chủ thể=name"' in reason
    assert "STT=" not in reason


def test_the_page_is_written_where_it_may_be(tmp_path: Path) -> None:
    path = sheet(tmp_path, ROWS)

    assert run(path, "--html", str(tmp_path / "trang.txt")).code == 2
    assert run(path, "--html", str(tmp_path / "khong-co" / "trang.html")).code == 2
    assert run(path, "--html", str(tmp_path / "trang.html")).code == 0
    assert (tmp_path / "trang.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_list_of_another_year_is_asked_about(tmp_path: Path) -> None:
    """Beside a day its year tells; each sheet for itself."""
    title: list[object] = ["(Kèm theo Quyết định số 3890/QĐ-UBND ngày 05/12/2023 của UBND huyện Vĩnh Cửu)"]
    path = sheet(tmp_path, [title, *ROWS])

    asked = run(path)
    assert asked.code == 1
    (question,) = asked.report["questions"]
    assert question["kind"] == "quyet-dinh"
    assert "Sheet1!A1: ghi “(Kèm theo Quyết định số 3890/QĐ-UBND" in str(question)
    assert "--date 2023-12-05" in str(question)
    assert run(path, "--yes", "quyet-dinh").code == 0
    assert run(path, date="2023-12-05").code == 0


def test_a_list_of_another_decision_is_asked_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    title: list[object] = ["(Kèm theo Quyết định số 77/QĐ-UBND ngày 1/12/2022 của UBND huyện Long Thành)"]
    path, root = sheet(tmp_path, [title, *ROWS]), decided(tmp_path)

    into(root, path, "--kind", "individual", "--append")

    told = capsys.readouterr().out
    assert "khác số, cơ quan với quyết định đang nhập: 00/QĐ-THỬ, ngày 01/12/2022, Phòng Học Vùng Thử" in told
    assert "--yes quyet-dinh" in told


def test_an_unclear_column_is_told_once(tmp_path: Path) -> None:
    """With the fields it may be; what else is wrong with its rows stands for itself."""
    rows: list[list[object]] = [[*HEAD, "Màu"], *([*row, "tím"] for row in ROWS[1:]), [4, *REFUSED[1:], "xanh"]]

    done = run(sheet(tmp_path, rows))

    column, refused = done.report["questions"]
    (item,) = column["items"]
    assert (column["title"], item["cells"]) == (
        "Cột chưa rõ là gì, chưa ghi dòng nào có chữ ở đó",
        ["Sheet1!F2", "Sheet1!F3", "Sheet1!F4", "Sheet1!F5"],
    )
    assert '--map "Màu=bo" để bỏ, hoặc thay “bo” bằng một trường: name, kind, ' in item["text"]
    assert [each["cells"] for each in refused["items"]] == [["Sheet1!D5"]]
    assert run(sheet(tmp_path, rows), "--map", "Màu=unit").report["written"] == 3


@pytest.mark.parametrize(
    "heading", ["Nghề nghiệp, nơi công tác", "Nghề nghiệp và đơn vị công tác", "Nghề, chỗ làm việc"]
)
def test_a_trade_beside_a_place_of_work_is_where_one_works(tmp_path: Path, heading: str) -> None:
    rows: list[list[object]] = [[*HEAD, heading], [*ROWS[1], "Bác sĩ, Trạm Y tế"]]

    assert [row.unit for row in run(sheet(tmp_path, rows), kind="individual").rows] == ["Bác sĩ, Trạm Y tế"]
