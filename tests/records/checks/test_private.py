"""Personal details told by the check."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.problems import Problem, Severity
from hooks.records.checks import private
from hooks.records.checks.project import find_problems
from tests.campaigns import tiny_campaign, write

STORY = "stories/2023/den-chong-gio/index.md"
ROWS = "data/honours/2022-tuyen-duong/recipients.csv"


def test_of_very_many_details_the_rest_is_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each hash takes long; what is not told by itself still counts, as bad as the worst of it."""
    monkeypatch.setattr(private, "_MOST_TOLD", 2)
    text = "".join(f"Dòng {n}: gọi anh An, 09123456{n}.\n\n" for n in range(10, 15))

    *first, rest = private.text_faults("stories/a.md", text, "body", 10)

    assert [(p.line, p.value.split()[0]) for p in first] == [(10, "dien-thoai"), (12, "dien-thoai")]
    assert ("còn 3 chỗ nữa" in rest.message, rest.code, rest.severity) == (True, private.CODE, Severity.ERROR)


def _told(root: Path, path: str, more: str) -> list[Problem]:
    files = {**tiny_campaign()}
    files[path] = f"{files[path]}{more}"
    return [p for p in find_problems(write(root, files)) if p.code == private.CODE]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Gọi &#48;912345678 nhé.", "dien-thoai"),
        ("Gọi anh An, 0912&nbsp;345&nbsp;678 nhé.", "dien-thoai"),
        ("Gọi anh An, [0912](https://example.org/a)345678 nhé.", "dien-thoai"),
        ("Gọi anh An, 0912\\\n345\\\n678 nhé.", "dien-thoai"),
        ("Thư anh An: tu&#64;gmail.com nhé.", "email"),
        ("Thư anh An: **tu**@gmail.com nhé.", "email"),
        ("Thư anh An: tu\\@gmail.com nhé.", "email"),
    ],
)
def test_a_story_is_read_as_readers_get_it(tmp_path: Path, written: str, kind: str) -> None:
    """Signs of Markdown hide nothing; what is found in the source as well is told once."""
    before = str(tiny_campaign()[STORY])

    (problem,) = _told(tmp_path, STORY, f"\n{written}\n")

    assert problem.value.startswith(kind)
    assert problem.line == before.count("\n") + 2


def test_a_detail_in_the_source_is_told_once(tmp_path: Path) -> None:
    assert len(_told(tmp_path, STORY, "\nGọi anh An, **0912 345 678** nhé.\n")) == 1


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ('7,Nguyễn Thị Lan,individual,,,90007,,,Cầu Gỗ,"Lớp 5A, Trường Tiểu học Trảng Dài",,', "name"),
        ("7,Trần Văn Tư,individual,,,90007,,,Số 12/4,đường Nguyễn Ái Quốc,,", "hamlet"),
        ("7,Trần Văn Tư,individual,,,90007,,,Ấp 3,Tổ 12,,", ""),
    ],
)
def test_a_row_is_read_as_it_is_shown(tmp_path: Path, row: str, field: str) -> None:
    """A name in one cell and a school in the next tell of a child, though neither does alone."""
    assert [p.field for p in _told(tmp_path, ROWS, f"{row}\n")] == ([field] if field else [])


@pytest.mark.parametrize(
    ("stem", "kind", "instead"),
    [
        ("0912345678", "dien-thoai", "ten-viec-hay-ten-noi"),
        ("ong-tu-0912345678", "dien-thoai", "ong-tu"),
        ("ong-tu-0912-345-678", "dien-thoai", "ong-tu"),
        ("ong-tu-0-9-1-2-3-4-5-6-7-8-ke", "dien-thoai", "ong-tu-ke"),
        ("ong-tu0912345678", "dien-thoai", "ong"),
        ("anh-20231120-0912345678", "dien-thoai", "anh"),
        ("khong-chin-mot-hai-ba-bon-nam-sau-bay-tam", "dien-thoai", "ten-viec-hay-ten-noi"),
        ("ba-ba-cccd-079201012345", "giay-to", "ba-ba-cccd"),
        ("nha-so-12-duong-tran-phu", "so-nha", "nha-so-duong-tran-phu"),
    ],
)
def test_names_that_become_addresses_are_asked_of(stem: str, kind: str, instead: str) -> None:
    (record,) = private.name_faults(f"data/units/{stem}.yml", [f"{stem}.yml", f"{stem}.jpg"])
    (story,) = private.name_faults(f"stories/2023/{stem}/index.md", ["index.md", "a.jpg"])
    (medium,) = private.name_faults("stories/2023/lop-hoc/index.md", ["index.md", f"{stem}.mp3"])

    assert (record.file, story.file) == (f"data/units/{stem}.yml", f"stories/2023/{stem}/index.md")
    assert medium.file == f"stories/2023/lop-hoc/{stem}.mp3"
    assert {p.value.split()[0] for p in (record, story, medium)} == {kind}
    assert record.hint.startswith(f"đổi tên, ví dụ {instead};")


@pytest.mark.parametrize(
    "stem",
    ["quyet-dinh-387-qd-ttg-25-3-2022", "giai-doan-2021-2030-tam-nhin-2045", "img-20231120-153045", "10-diem-10"],
)
def test_dates_and_numbers_of_documents_may_stand_in_names(stem: str) -> None:
    assert list(private.name_faults(f"stories/2023/{stem}/index.md", [f"{stem}.jpg"])) == []
