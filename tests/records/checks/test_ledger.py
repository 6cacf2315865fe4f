"""Closed lists: closing, the ledger, what may still change and what may not; how long titles hold."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.desk.cli import main
from hooks.pages.exemplars.pages import _holds
from hooks.records.checks.project import find_problems
from hooks.records.model.shared import Level
from hooks.records.model.titles import LearningTitle
from hooks.records.reading.loading import LEDGER
from tests.building import TINY, built, lay_out
from tests.campaigns import TODAY, catalogue_of, patched, tiny_campaign, write

FOLDER = "data/honours/2022-tuyen-duong"
DECISION, ROWS = f"{FOLDER}/decision.yml", f"{FOLDER}/recipients.csv"


@pytest.fixture
def closed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project whose one list has just been closed."""
    write(tmp_path, tiny_campaign())
    assert main(["close", "gg77gg", "--root", str(tmp_path), "--on", "2023-03-01"]) == 0
    assert "4 dòng, ngày 01/3/2023" in capsys.readouterr().out
    assert find_problems(tmp_path) == []
    return tmp_path


def codes(root: Path) -> set[str]:
    return {p.code for p in find_problems(root)}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Lê Thị Đào", "Lê Thị Đạo"),
        ("bến Trên", "bến Dưới"),
        ("Xưởng mẫu", "Xưởng khác"),
        ('"Kể chuyện, đọc sách"', "Kể chuyện"),
        ("giay-khen-ben-nuoc", ""),
        ("4,Lê Thị Dung (minh họa),individual,,,90007", "4,Lê Thị Dung (minh họa),individual,,,90001"),
        ("4,Lê Thị Dung", "5,Lê Thị Dung"),
    ],
)
def test_no_row_of_a_closed_list_may_change(closed: Path, old: str, new: str) -> None:
    edit(closed / ROWS, old, new)
    assert "danh-sach-da-dong" in codes(closed)


@pytest.mark.parametrize(
    ("old", "new"), [("date: 2022-12-01", "date: 2022-12-02"), ("Phòng Học", "Sở Học"), ("00/QĐ-THỬ", "01/QĐ-THỬ")]
)
def test_the_facts_of_a_closed_decision_may_not_change(closed: Path, old: str, new: str) -> None:
    edit(closed / DECISION, old, new)
    (found,) = find_problems(closed)
    assert found.code == "danh-sach-da-dong"
    assert "phần đầu quyết định" in found.message


def test_a_row_may_not_be_added_or_dropped(closed: Path) -> None:
    rows = (closed / ROWS).read_text(encoding="utf-8")
    (closed / ROWS).write_text(rows + "5,Người thử,individual,,,90001,,,,,,\n", encoding="utf-8")
    assert [p.message for p in find_problems(closed)] == [
        "danh sách đã chốt ngày 01/3/2023, không được sửa: lúc chốt có 4 dòng, nay có 5"
    ]


def test_dated_entries_links_and_the_look_of_the_file_may_change(closed: Path) -> None:
    """A correction, a link to an exemplar's page, another order or quoting of the same rows."""
    edit(
        closed / DECISION,
        "  - recipient: 4\n",
        "  - recipient: 1\n    kind: correction\n    date: 2023-04-01\n    text: ghi lại cho đúng\n  - recipient: 4\n",
    )
    header, *rows = csv.reader(io.StringIO((closed / ROWS).read_text(encoding="utf-8")))
    rows[0][header.index("exemplar")] = ""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([header, *reversed(rows)])
    (closed / ROWS).write_text(out.getvalue(), encoding="utf-8", newline="")
    assert find_problems(closed) == []


def test_a_closed_list_may_not_vanish_or_be_opened_again(closed: Path) -> None:
    edit(closed / DECISION, "closed: 2023-03-01\n", "")
    assert codes(closed) == {"so-mo-lai"}
    for path in (closed / FOLDER).iterdir():
        path.unlink()
    (closed / FOLDER).rmdir()
    assert codes(closed) == {"so-mat-danh-sach"}


def test_a_change_in_a_long_list_is_located(tmp_path: Path) -> None:
    files = tiny_campaign()
    header = files[ROWS].splitlines()[0]
    rows = [f"{i},Người thử {i},individual,,,90001,,,,,," for i in range(1, 251)]
    write(tmp_path, {**files, ROWS: "\n".join([header, *rows]) + "\n"})
    assert main(["close", "gg77gg", "--root", str(tmp_path)]) == 0
    edit(tmp_path / ROWS, "Người thử 237,", "Người khác,")
    (found,) = find_problems(tmp_path)
    assert found.message.endswith("trong các dòng thứ 201 đến 250 theo số thứ tự")


def test_a_list_not_yet_sent_is_opened_as_it_was_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, tiny_campaign())
    before = (tmp_path / DECISION).read_bytes()
    assert main(["close", "gg77gg", "--root", str(tmp_path), "--on", "2023-03-01"]) == 0
    assert "bỏ dòng closed trong tệp trên, xóa tệp dưới" in capsys.readouterr().out
    edit(tmp_path / DECISION, "closed: 2023-03-01\n", "")
    (tmp_path / LEDGER).unlink()
    assert (tmp_path / DECISION).read_bytes() == before
    assert find_problems(tmp_path) == []


def test_one_name_of_a_row_is_taken_out_of_a_closed_list_as_the_guide_says(closed: Path) -> None:
    """docs/huong-dan/go-mot-muc.md: the file opened, the words taken out, closed again as of the same day."""
    sealed = (closed / LEDGER).read_bytes()
    edit(closed / ROWS, "Gia đình bến Dưới", "Gia đình bến")
    assert codes(closed) == {"danh-sach-da-dong"}
    edit(closed / DECISION, "closed: 2023-03-01\n", "")
    (closed / LEDGER).unlink()
    assert main(["close", "gg77gg", "--root", str(closed), "--on", "2023-03-01"]) == 0
    assert codes(closed) == set()
    assert (closed / LEDGER).read_bytes() != sealed


def test_closing_twice_changes_nothing(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (closed / LEDGER).read_bytes(), (closed / DECISION).read_bytes()
    assert main(["close", "gg77gg", "--root", str(closed)]) == 0
    assert "đã chốt" in capsys.readouterr().out
    assert ((closed / LEDGER).read_bytes(), (closed / DECISION).read_bytes()) == before


def test_no_list_is_brought_into_a_closed_one(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = (closed / ROWS).read_bytes()
    office = closed / "them.csv"
    office.write_text("STT,Họ và tên,Xã\n1,Người Thử,Bến Trên\n", encoding="utf-8")
    assert main(["import-list", str(office), "--decision", "gg77gg", "--append", "--write", "--root", str(closed)]) == 2
    assert "đã chốt" in capsys.readouterr().err
    assert (closed / ROWS).read_bytes() == rows


@pytest.mark.parametrize(
    ("files", "arguments", "told"),
    [
        ({}, ["zzzzzz"], "Không có quyết định nào mang mã zzzzzz"),
        ({}, ["gg77gg", "--on", "2000-01-01"], "đứng trước ngày ký"),
        ({}, ["gg77gg", "--on", "20/12/2090"], "chưa tới. Lệnh này chốt ngay khi chạy"),
        ({ROWS: "id,name,kind\n1,Người thử,sai\n"}, ["gg77gg"], "Sửa lỗi trước"),
    ],
)
def test_what_cannot_be_closed_stays_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], files: dict[str, str], arguments: list[str], told: str
) -> None:
    write(tmp_path, tiny_campaign() | files)
    before = (tmp_path / DECISION).read_bytes()
    assert main(["close", *arguments, "--root", str(tmp_path)]) == 1
    shown = capsys.readouterr()
    assert told in shown.out + shown.err
    assert (tmp_path / DECISION).read_bytes() == before
    assert not (tmp_path / LEDGER).exists()


@pytest.mark.slow
def test_the_page_says_that_a_list_is_closed(tmp_path: Path) -> None:
    project = lay_out(tmp_path / "project", TINY)
    assert main(["close", "gg77gg", "--root", str(project), "--on", "2023-03-01"]) == 0
    html = (built(project, tmp_path / "site") / "vinh-danh/quyet-dinh/gg77gg/index.html").read_text(encoding="utf-8")
    assert "01/3/2023" in html
    assert "danh sách gốc" not in html  # rows may have been counted on: the page cannot know
    (row,) = csv.DictReader((project / LEDGER).read_text(encoding="utf-8").splitlines())
    assert row["sha256"] in html


# ---------------------------------------------------------------- how long a title holds


def title(months: str | None, levels: list[str]) -> LearningTitle:
    said = {"text": "Ai cũng được.", "sources": [{"publisher": "Thử"}]}
    return LearningTitle.model_validate(
        {
            **{"id": "thu", "name": "Thử", "for_whom": "Ai", "kind": "unit", "lead": "Thử."},
            **{"validity_months": months, "validity_levels": levels, "sources": [{"publisher": "Thử"}]},
            "routes": [{"id": "mot", "name": "Ai", "answers": {"who": [said], "asked": ["phong-hoc"]}}],
        }
    )


@given(st.integers(2000, 2100), st.sampled_from(Level))
def test_months_count_from_the_end_of_the_year_of_recognition(year: int, level: Level) -> None:
    known = title("36", ["district", "province"]).valid_through(year, level)
    assert known == (year + 3 if level in {Level.DISTRICT, Level.PROVINCE} else None)
    assert title("36", []).valid_through(year, level) is None
    assert title(None, ["province"]).valid_through(year, level) is None
    assert title("30", ["province"]).valid_through(year, Level.PROVINCE) is None


def test_an_exemplar_tells_until_when_its_title_holds(tmp_path: Path) -> None:
    files = patched(
        (
            "data/titles.yml",
            "name: Nhà có kệ sách\n",
            "name: Nhà có kệ sách\n    validity_months: 36\n    validity_levels: [province]\n",
        )
    )
    told = {}
    for on in (TODAY.replace(year=2025), dt.date(2026, 1, 1)):
        catalogue = catalogue_of(tmp_path / str(on), files, on)
        told[on.year] = {h.recipient.id: _holds(catalogue, h) for h in catalogue.honours}
    assert told[2025] == {"1": "Thời hạn chưa xác minh", "2": "Còn hiệu lực đến hết năm 2025", "3": "", "4": ""}
    assert told[2026]["2"] == "Hết hiệu lực từ năm 2026"
