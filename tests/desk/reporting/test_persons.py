"""What a report tells of persons, and what it never repeats: details, consents, names that are new or withdrawn."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from hooks.desk.withdrawing.traces import Names
from tests.building import PROJECT
from tests.campaigns import TODAY, patched, tiny_campaign, write
from tests.desk.commands import run
from tests.desk.reporting.repositories import commit, data, edit, report, repository

INDIVIDUAL, INITIATIVE = "data/individuals/nguoi-lai-do.yml", "data/initiatives/sach-tren-do.yml"
COMMUNITY = "data/communities/ben-nuoc.yml"
LIST = "data/honours/2022-tuyen-duong/recipients.csv"
STORY = "stories/2022/ben-nuoc-co-sach"
PHOTO = (PROJECT / "hooks/desk/forms/faults/media/anh.png").read_bytes()


def test_persons_who_are_gone_are_not_named_again(root: Path) -> None:
    """Who leaves the site may have asked for it: neither name nor address, in no format."""
    edit(root, LIST, "4,Lê Thị Dung (minh họa),individual,,,90007,,,,,,\n", "")
    edit(root, LIST, "3,Lê Thị Đào (minh họa)", "3,đã gỡ theo yêu cầu")
    (root / INDIVIDUAL).unlink()

    done = [report(root, "--format", form).stdout for form in ("text", "markdown", "json")]

    for name in ("Dung", "Đào", "Quý", "Trần", "nguoi-lai-do.yml", "tran-van-quy"):
        assert not [told for told in done if name in told], name
    assert all("aa11aa" in told for told in done)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_story_that_goes_is_not_told_by_a_title_that_names_somebody(root: Path, form: str) -> None:
    named = "stories/2023/lop-cua-co-tram"
    new = tiny_campaign()[f"{STORY}/index.md"].replace("title: Bến nước có sách", "title: Lớp của cô Nguyễn Thị Trâm")
    write(
        root,
        {f"{named}/index.md": new.replace("date: 2022-10-09", "date: 2023-10-09").replace("2022-10-11", "2023-10-11")},
    )
    write(root, {f"{named}/co-tram.png": PHOTO, f"{named}/co-tram.txt": "Lời."})
    commit(root)
    for file in ("index.md", "co-tram.png", "co-tram.txt"):
        (root / named / file).unlink()
    (root / named).rmdir()

    told = report(root, "--format", form).stdout

    assert "tên không chép lại" in told
    assert not [part for part in ("Trâm", "Lớp của", "lop-cua", "tram") if part in told]


def test_names_of_persons_that_stand_nowhere_before(root: Path) -> None:
    edit(root, f"{STORY}/index.md", "## Chuyến sau", "Ông Hoàng Văn Lạ chèo đò. Bà Trần Thị Quen kể.\n\n## Chuyến sau")
    commit(root)
    edit(root, f"{STORY}/index.md", "Ông Hoàng Văn Lạ", "Chị Đỗ Thị Mới Tinh")
    edit(root, f"{STORY}/index.md", "authors:\n", "authors:\n  - Võ Thị Bút\n")
    edit(root, COMMUNITY, "summary: Bến nước", "summary: Chị Trần Thị Quen mở bến nước")

    names = [(n["text"], n["file"]) for n in data(root)["names"]]

    assert names == [("Đỗ Thị Mới Tinh", f"{STORY}/index.md")]


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_private_details_are_told_by_kind_and_never_repeated(root: Path, form: str) -> None:
    edit(root, COMMUNITY, "summary: Bến nước có lớp buổi tối.", "summary: Hỏi cô giáo theo số 0912 345 678.")
    edit(
        root,
        f"{STORY}/index.md",
        "## Chuyến sau",
        "Viết cho ai.do@example.org hoặc gọi. 0987.\n654.321\n\n## Chuyến sau",
    )
    with (root / LIST).open("a", encoding="utf-8") as file:
        file.write("5,Hoàng Thử 0911222333,individual,,,90007,,,,,,\n")

    told = report(root, "--format", form).stdout

    assert "số điện thoại" in told
    assert not [part for part in ("0912 ", "345 678", "ai.do", "0911222333", "654.321") if part in told]
    assert re.search(
        r'recipients\.csv(:6|",\s+"line": 6,)', told
    )  # the list is not read with it; where it stands is told


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_private_detail_in_a_name_is_in_no_address(root: Path, form: str) -> None:
    edit(root, INITIATIVE, "name: Sách trên đò", "name: Sách trên đò 0912 345 678")

    told = report(root, "--format", form).stdout

    assert "số điện thoại" in told
    assert not [part for part in ("0912 ", "0912-", "345 678", "345-678") if part in told]


def consent(until: dt.date) -> tuple[str, str, str]:
    """What gives the individual of the tiny campaign a consent with an end."""
    given = f"consent:\n  given_on: 2022-01-01\n  scope: Tên\n  kept_by: Ban Thử\n  until: {until}\n"
    return INDIVIDUAL, "role: Lái đò", f"{given}role: Lái đò"


def test_consent_that_ends_soon(tmp_path: Path) -> None:
    """Told whatever the request changes, since nobody else tells; not before it is time."""
    root = repository(tmp_path, patched(consent(TODAY + dt.timedelta(30))))

    found = data(root)

    assert found["empty"]
    (told,) = found["consents"]
    assert (told["where"], told["text"]) == ("Trần Văn Quý (minh họa)", "phiếu đồng ý còn đến hết ngày 29/12/2026")
    write(root, patched(consent(TODAY + dt.timedelta(31))))
    assert data(root)["consents"] == []


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_whose_consent_has_ended_is_not_named(tmp_path: Path, form: str) -> None:
    root = repository(tmp_path, patched(consent(TODAY - dt.timedelta(1))))

    told = report(root, "--format", form).stdout

    assert "đã hết từ sau ngày 28/11/2026" in told
    assert "mã aa11aa" in told
    assert "Quý" not in told
    assert "nguoi-lai-do" not in told


def test_what_was_withdrawn_is_told_by_its_id_and_nobody_is_named(root: Path) -> None:
    """Neither in what goes nor in what changes with it: not even of a community, whose name is no secret elsewhere."""
    assert run("withdraw", "dd44dd", "gg77gg/3", "--reason", "yeu-cau", "--write", "--root", str(root)).returncode == 0

    said = {form: report(root, "--format", form).stdout for form in ("text", "markdown", "json")}

    for form, words in said.items():
        assert all(what in words for what in ("dd44dd", "gg77gg/3", "người được nêu yêu cầu")), form
        assert not Names(["Bến Nước Đồi Sim", "Lê Thị Đào"]).in_text(words), form
    told = json.loads(said["json"])
    assert {p["withdrawn"] for p in told["pages"] if p["before"]} == {True}
    commit(root)
    (root / "data/withdrawn.csv").unlink()
    told = data(root)
    assert [f["where"] for f in told["withdrawn"]] == ["Một mục gương sáng: dd44dd", "Một dòng của danh sách: gg77gg/3"]
    assert all("BỎ khỏi sổ gỡ" in f["text"] for f in told["withdrawn"])


def test_names_of_what_was_invented_are_new_when_it_is_real(root: Path) -> None:
    for sample in ("aa11aa", "bb22bb"):
        edit(root, LIST, sample, "")
    commit(root)
    edit(root, LIST.replace("recipients.csv", "decision.yml"), "sample: true\n", "sources:\n  - id: de-cuong\n")

    assert "Lê Thị Đào (minh họa)" in [f["text"] for f in data(root)["names"]]
