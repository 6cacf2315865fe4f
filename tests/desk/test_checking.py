"""`campaign check` as editors and workflows run it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from hooks.problems import Problem, Severity, summary
from hooks.records.checks.project import find_problems
from tests.building import PROJECT, TINY, WORLD
from tests.campaigns import faults, tiny_campaign, write
from tests.desk.commands import run, run_apart

COMMUNITY = "data/communities/ben-nuoc.yml"


@pytest.fixture
def faulty(tiny: Path) -> Path:
    """The tiny campaign with two faults in one file, one with a value that needs escaping."""
    text = tiny_campaign()[COMMUNITY].replace("level: commune", "level: 100%").replace("summary:", "sumary:")
    write(tiny, {COMMUNITY: text})
    return tiny


def test_a_campaign_without_problems(tiny: Path) -> None:
    """Exit code 0 and one line to say so."""
    done = run_apart("check", "--root", str(tiny))

    assert (done.returncode, done.stdout, done.stderr) == (0, "Mọi bản ghi và bài viết đều đúng.\n", "")


def test_problems_as_text(faulty: Path) -> None:
    """Exit code 1, every problem with its file and line, and a closing count."""
    done = run("check", "--root", str(faulty))

    assert done.returncode == 1
    assert (
        f"{COMMUNITY}:1: LỖI thieu-truong\n    trường summary\n    thiếu trường bắt buộc “Giới thiệu ngắn”\n"
        in done.stdout
    )
    assert f"{COMMUNITY}:7: LỖI truong-la\n    trường sumary\n" in done.stdout
    assert f"{COMMUNITY}:22: LỖI gia-tri-la\n    trường level = “100%”\n" in done.stdout
    assert done.stdout.endswith("Có 3 chỗ cần xem lại trong 1 tệp.\n")


def test_problems_for_github(faulty: Path) -> None:
    """One command a line on standard output, the count apart on standard error."""
    write(
        faulty,
        {
            "data/clans/a,b%.yml": tiny_campaign()["data/clans/ho-ben-tren.yml"]
            .replace("cc33cc", "cc33cd")
            .replace("bến Trên", "bến Dưới")
        },
    )

    done = run("check", "--root", str(faulty), "--format", "github")

    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) == 4
    assert all(line.startswith("::error file=data/") for line in lines)
    assert lines[0].startswith("::error file=data/clans/a%2Cb%25.yml,title=ten-tep::tên này không dùng được")
    assert lines[2].startswith(
        f"::error file={COMMUNITY},line=7,title=truong-la::sumary: không có trường nào tên “sumary”"
    )
    assert done.stderr == "Có 4 chỗ cần xem lại trong 2 tệp.\n"


def test_nothing_to_tell_github(tiny: Path) -> None:
    """A clean campaign prints nothing in a workflow."""
    done = run("check", "--root", str(tiny), "--format", "github")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_folder_it_runs_in_is_the_default(tiny: Path) -> None:
    """Without --root the current folder is checked, and paths are relative to it."""
    (tiny / "data" / "plan.yml").unlink()

    done = run("check", cwd=tiny)

    assert done.returncode == 1
    assert done.stdout.startswith("data/plan.yml: LỖI thieu-tep\n")


@pytest.mark.parametrize("arguments", [("check", "--root", "."), ("check", "--format", "xml"), ("chek",)])
def test_wrong_use(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """A folder without records, an unknown format, an unknown command: exit code 2, told on standard error."""
    done = run_apart(*arguments, cwd=tmp_path)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr


def test_a_terminal_that_cannot_vietnamese(faulty: Path) -> None:
    """Where the system's encoding has no “đ”, the output is UTF-8 all the same."""
    done = run_apart("check", "--root", str(faulty), PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")

    assert done.returncode == 1
    assert "Có 3 chỗ cần xem lại" in done.stdout


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="file names are bytes only on Linux")
def test_file_names_that_are_not_text(tiny: Path) -> None:
    """Names in another encoding are told, not a crash; so are the faults inside."""
    name = os.fsencode(tiny / "data" / "clans") + b"/h\xe4.yml"
    Path(os.fsdecode(name)).write_text("id: cc33cc\n", encoding="utf-8")
    folder = Path(os.fsdecode(os.fsencode(tiny / "data" / "honours") + b"/n\xe4m"))
    write(folder, {n.rpartition("/")[2]: t for n, t in tiny_campaign().items() if n.startswith("data/honours/")})
    write(folder, {"recipients.csv": "id,name,kind,code\n1,An,unit,90009\n"})

    done = run_apart("check", "--root", str(tiny))

    assert done.returncode == 1
    assert "data/clans/h\ufffd.yml: LỖI ten-tep" in done.stdout
    assert "không có xã, phường nào mang mã này" in done.stdout


def test_problems_come_in_order_of_files_and_lines(faulty: Path) -> None:
    """So that two runs say the same, and a person can work from top to bottom."""
    write(faulty, {"data/agencies.yml": "agencies:\n  - id: A\n  - id: b\n"})

    problems = find_problems(faulty)

    assert problems == sorted(problems, key=lambda p: (p.file, p.line, p.field, p.code))
    assert problems == find_problems(faulty)
    assert {p.file for p in problems} == {"data/agencies.yml", COMMUNITY}


def test_summary_counts_problems_and_files() -> None:
    """Problems and the files they stand in are different numbers."""
    told = summary([Problem("a", 1, "", "x", "lạ"), Problem("a", 2, "", "x", "lạ"), Problem("b", 1, "", "x", "lạ")])

    assert told == "Có 3 chỗ cần xem lại trong 2 tệp."


def test_the_projects_own_records_have_no_error() -> None:
    """Whatever campaign the repository has can be built; what is only to be looked at, as a plan to be rewritten, is for `make check`."""
    assert [p.as_text() for p in find_problems(PROJECT) if p.severity is Severity.ERROR] == []


@pytest.mark.parametrize("root", [TINY, WORLD], ids=lambda root: root.name)
def test_what_the_tests_read_has_no_problem(root: Path) -> None:
    """Only the newsroom's contacts may still be waited for."""
    assert [p.as_text() for p in faults(root)] == []
