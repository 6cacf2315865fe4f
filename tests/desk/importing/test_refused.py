"""`campaign import-list`: every row is written or refused with its reason; questions and mending."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.records.model.honours import Recipient
from hooks.records.reading.tables import read_csv
from tests.building import PROJECT, WORLD
from tests.desk.importing.imported import HEAD, OLD, ROWS, run, sheet
from tests.desk.importing.office_files import word


def test_a_refused_row_tells_everything_that_is_wrong(tmp_path: Path) -> None:
    """An editor mends a row once: name, place and a formula are told together, each with its cell."""
    rows = [[*HEAD, "Thành tích"], [1, "Nguyễn 2", "ấp 1", "Xã Không Có", "Vĩnh Cửu", "=1+1"]]

    (reason,) = run(sheet(tmp_path, rows)).reasons.values()

    assert "công thức" in reason
    assert "Sheet1!B2: tên người, gia đình có chữ số" in reason
    assert "Sheet1!D2: " in reason


def test_a_merged_name_is_not_two_people(tmp_path: Path) -> None:
    rows = [ROWS[0], [1, "Nguyễn Văn Bình", "ấp 1", "Tân Bình", "Vĩnh Cửu"], [2, "", "ấp 2", "Tân Bình", "Vĩnh Cửu"]]

    done = run(sheet(tmp_path, rows, (1, 1, 2, 1)))

    assert done.names == ["Nguyễn Văn Bình"]
    assert done.reasons == {"Sheet1!B3": "ô tên gộp với dòng trên; tách ô, mỗi dòng một tên"}


def test_a_table_without_headings_is_refused_row_by_row(tmp_path: Path) -> None:
    done = run(word(tmp_path / "ds.docx", [ROWS, [[7, "Võ Thị Mỹ", "ấp 1", "Tân Bình", "Vĩnh Cửu"]]]))

    assert len(done.rows) == 3
    assert list(done.reasons) == ["Bảng 2!A1"]


def test_refused_rows_are_read_again_once_mended(tmp_path: Path) -> None:
    rows = [ROWS[0], ["I. GIA ĐÌNH HỌC TẬP", "", "", "", ""], ROWS[1], [2, "Trần Thị Hạnh", "ấp 2", "Tân Thành", ""]]
    done = run(sheet(tmp_path, rows, (1, 0, 1, 4)), kind="")
    assert len(done.rows) == 1
    mended = tmp_path / "sua.csv"
    mended.write_text(
        done.mending.read_text(encoding="utf-8-sig").replace("Tân Thành,", "Tân Thành,Bù Đốp"), encoding="utf-8"
    )

    again = run(mended, kind="")

    assert [(r.id, r.name, r.kind, r.title, r.district) for r in again.rows] == [
        ("2", "Trần Thị Hạnh", "family", "gia-dinh", "Huyện Bù Đốp")
    ]
    assert again.code == 0


WORDS = st.sampled_from(
    ["", "1", "2", "Nguyễn Văn Bình", "Tân Bình", "Tân Thành", "Vĩnh Cửu", "STT", "Họ và tên", "Tổng cộng", "TM.", "I", "Xã", "=1", "ấp 3"]
) | st.text(max_size=8)  # fmt: skip


@settings(max_examples=25)
@given(rows=st.lists(st.lists(WORDS, min_size=1, max_size=6), max_size=9), headed=st.booleans())
def test_rows_in_are_written_or_refused(tmp_path: Path, rows: list[list[str]], headed: bool) -> None:
    """For any table: each line with anything in it is written, refused or told as skipped, once."""
    path = tmp_path / "ds.csv"
    whole = [[str(h) for h in HEAD], *rows] if headed else rows
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(whole)

    done = run(path)

    if not done.report:
        assert done.code == 1
        return
    with path.open(encoding="utf-8", newline="") as file:
        filled = sum(any(c.strip() for c in row) for row in csv.reader(file))
    told = done.report["rows_in"] + len(done.report["skipped"])
    header = done.report["columns"] or done.report["dropped_columns"]
    assert filled - told in ({1, 2} if header else {0})


def test_nobody_at_the_terminal_is_never_waited_for(tmp_path: Path) -> None:
    """Standard input open but silent: the command ends by itself, what it would have asked is refused."""
    path = sheet(tmp_path, [[*HEAD, "Chỗ khác"], [1, "Nguyễn Văn Bình", "ấp 1", "Tân Thành", "", "gì đó"]])
    command = [sys.executable, "-m", "hooks.desk.cli", "import-list", str(path), "--out", str(tmp_path / "ra.csv")]
    with subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        told = process.stdout.read().decode("utf-8")
        code = process.wait(timeout=60)

    assert code == 1
    assert "Bị từ chối" in told


AMBIGUOUS: list[list[object]] = [
    HEAD,
    *([n, name, "ấp 1", "Tân Thành", ""] for n, name in enumerate(["Nguyễn Văn Bình", "Trần Thị Hạnh"], 1)),
]


def at_a_terminal(tmp_path: Path, typed: bytes, sent: int = 0) -> tuple[int, str, str]:
    """Import AMBIGUOUS with somebody at a terminal: exit code, what was said, what was complained.

    `sent` is a signal that comes with the first question.
    """
    import pty

    where = ["--root", str(WORLD), "--out", str(tmp_path / "ra.csv"), "--date", OLD, "--kind", "family", "--write"]
    command = [sys.executable, "-u", "-m", "hooks.desk.cli", "import-list", str(sheet(tmp_path, AMBIGUOUS)), *where]
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, cwd=PROJECT, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        os.write(ours, typed)
        told = process.stdout.readline()
        if sent:
            process.send_signal(sent)
        told += process.stdout.read()
        complained = process.stderr.read()
    os.close(ours)
    os.close(theirs)
    return process.returncode, told.decode("utf-8"), complained.decode("utf-8")


needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal there")


@needs_terminal
@pytest.mark.parametrize("typed", [b"2\n", b"bu dop\n2\n"])
def test_questions_are_asked_at_a_terminal(tmp_path: Path, typed: bytes) -> None:
    """The district of an ambiguous name is asked once and holds for the rows below; a wrong answer is told."""
    _, told, _ = at_a_terminal(tmp_path, typed)

    assert told.count("ở huyện nào?") == 1
    assert ("chọn từ 1 đến 2" in told) == (typed != b"2\n")
    assert [r.district for r in read_csv(tmp_path / "ra.csv", "ra.csv", Recipient)[0]] == ["Huyện Bù Đốp"] * 2


@needs_terminal
def test_stopping_at_a_question_writes_nothing(tmp_path: Path) -> None:
    code, _, complained = at_a_terminal(tmp_path, b"", signal.SIGINT)

    assert (code, complained.strip()) == (130, "Đã dừng. Danh sách chưa được ghi.")
    assert not (tmp_path / "ra.csv").exists()


def test_two_people_in_one_cell_are_not_one_name(tmp_path: Path) -> None:
    """Refused, and again when nobody mended the row."""
    done = run(sheet(tmp_path, [*ROWS, [4, "Võ Văn Mỹ\nLê Văn Ba", *ROWS[1][2:]]]))
    assert "hai gia đình" in done.reasons["Sheet1!B5"]
    mended = tmp_path / "sua.csv"
    mended.write_bytes(done.mending.read_bytes())

    assert run(mended).names == []
    assert run(sheet(tmp_path, [*ROWS, [4, "Võ Thị\nMỹ", *ROWS[1][2:]]])).names[-1] == "Võ Thị Mỹ"


@pytest.mark.parametrize("name", ["Võ Thị Mỹ, Lê Văn Ba", "Võ Thị Mỹ và chồng"])
def test_a_list_of_people_has_one_in_a_row(tmp_path: Path, name: str) -> None:
    """A family may be named by two."""
    rows = [HEAD, [1, name, *ROWS[1][2:]]]

    assert "mỗi người một dòng" in run(sheet(tmp_path, rows), kind="individual").reasons["Sheet1!B2"]
    assert run(sheet(tmp_path, rows)).names == [name]
