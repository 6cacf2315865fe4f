"""`campaign report` in real repositories: each kind of change, and what cannot be compared."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from hooks.dates import epoch_of
from hooks.desk.reporting.command import formatted, make
from hooks.desk.withdrawing.traces import Names
from tests.building import PROJECT
from tests.campaigns import TODAY, patched, tiny_campaign, write
from tests.desk.commands import run
from tests.desk.reporting.repositories import commit, data, edit, git, report, repository, text

INDIVIDUAL, INITIATIVE = "data/individuals/nguoi-lai-do.yml", "data/initiatives/sach-tren-do.yml"
COMMUNITY, CLAN = "data/communities/ben-nuoc.yml", "data/clans/ho-ben-tren.yml"
LIST = "data/honours/2022-tuyen-duong/recipients.csv"
STORY = "stories/2022/ben-nuoc-co-sach"
PHOTO = (PROJECT / "hooks/desk/forms/faults/media/anh.png").read_bytes()


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of the tests."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch_of(TODAY)))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the tiny campaign."""
    return repository(tmp_path / "tiny")


def change(told: dict[str, Any], kind: str, what: str = "changed") -> dict[str, Any]:
    """The one change of a kind."""
    found: list[dict[str, Any]] = [c for c in told["changes"] if (c["kind"], c["what"]) == (kind, what)]
    assert len(found) == 1, told["changes"]
    return found[0]


def fields(change: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Label, before and after of what changed."""
    return [(f["label"], f["before"], f["after"]) for f in change["fields"]]


def test_nothing_changes(root: Path) -> None:
    told = data(root)

    assert told["empty"]
    assert told["changes"] == told["pages"] == told["counts"] == told["files"] == []
    assert text(root).startswith("Không có gì đổi.\n")


def test_a_field_with_both_values_by_the_name_editors_know(root: Path) -> None:
    edit(root, COMMUNITY, "summary: Bến nước có lớp buổi tối.", "summary: Bến nước có hai lớp buổi tối.")
    edit(root, COMMUNITY, "date: 2022-10\n", "date: 2022-09\n")

    told = data(root)

    assert fields(change(told, "exemplar")) == [
        ("Giới thiệu ngắn", "Bến nước có lớp buổi tối.", "Bến nước có hai lớp buổi tối."),
        ("Việc đã làm 1 › Thời gian", "10/2022", "9/2022"),
    ]
    assert change(told, "exemplar")["fields"][1]["field"] == "facts[1].date"
    assert told["summary"] == ["Sửa 1 gương sáng."]
    assert told["files"] == []


def test_a_record_that_comes_and_its_page(root: Path) -> None:
    new = tiny_campaign()[INITIATIVE].replace("ff66ff", "ff66fg").replace("Sách trên đò", "Sách trên bè")
    write(root, {"data/initiatives/sach-tren-be.yml": new})

    told = data(root)

    assert change(told, "exemplar", "added")["name"] == "Sách trên bè"
    assert ("Tên", "", "Sách trên bè") in fields(change(told, "exemplar", "added"))
    assert [p["after"] for p in told["pages"]] == ["guong-sang/ff66fg-sach-tren-be/"]
    assert {"label": "Gương sáng – Mô hình hay", "before": 1, "after": 2} in told["counts"]
    assert "Thêm 1 gương sáng." in text(root)


def test_a_record_that_goes_is_told_before_what_comes(root: Path) -> None:
    """Its address is marked: nothing leads on from it."""
    old = "guong-sang/kkk11k-sach-tren-be/"
    new = tiny_campaign()[INITIATIVE].replace("ff66ff", "kkk11k").replace("Sách trên đò", "Sách trên bè")
    write(root, {"data/initiatives/sach-tren-be.yml": new})
    commit(root)
    (root / "data/initiatives/sach-tren-be.yml").unlink()
    write(root, {"data/initiatives/sach-cho.yml": new.replace("kkk11k", "kkk11m")})

    told, words = data(root), text(root)

    assert change(told, "exemplar", "removed")["key"] == "kkk11k"
    gone = next(p for p in told["pages"] if p["before"] == old)
    flags = ("redirects", "withdrawn", "hidden")
    assert (gone["title"], gone["after"], *(gone[flag] for flag in flags)) == (
        "Sách trên bè – Gương sáng",
        None,
        *(False, False, False),
    )
    assert words.index("BỎ ĐI (1)") < words.index("THÊM (1)")
    assert "mất; KHÔNG chuyển hướng" in words


def test_a_name_that_changes_moves_its_page(root: Path) -> None:
    edit(root, INITIATIVE, "name: Sách trên đò", "name: Sách trên thuyền")

    (page,) = data(root)["pages"]

    assert (page["before"], page["after"]) == ("guong-sang/ff66ff-sach-tren-do/", "guong-sang/ff66ff-sach-tren-thuyen/")
    assert not page["redirects"]


def test_a_file_that_moves_is_the_same_record(root: Path) -> None:
    (root / INITIATIVE).rename(root / "data/initiatives/ten-moi.yml")

    told = data(root)

    assert fields(change(told, "exemplar")) == [("Tệp", INITIATIVE, "data/initiatives/ten-moi.yml")]
    assert told["files"] == told["pages"] == []


def test_a_story_whose_folder_is_renamed_is_the_same_story(root: Path) -> None:
    (root / STORY).rename(root / "stories/2022/ben-nuoc")

    told = data(root)

    assert [f[0] for f in fields(change(told, "story"))] == ["Tệp"]
    (page,) = told["pages"]
    assert page["before"] == "cau-chuyen/2022/ben-nuoc-co-sach/"


def test_of_a_long_text_only_the_sentences_that_differ(root: Path) -> None:
    long = "Câu đầu giữ nguyên và khá dài để vượt quá một dòng. " * 4
    edit(root, f"{STORY}/index.md", "## Chuyến sau", f"{long}Câu cũ ở đây.\n\n## Chuyến sau")
    commit(root)
    edit(root, f"{STORY}/index.md", "Câu cũ ở đây.", "Câu mới ở đây.")

    words = text(root)

    assert "trước: Câu cũ ở đây.\n" in words
    assert "nay: Câu mới ở đây.\n" in words
    assert "Câu đầu giữ nguyên" not in words


def test_rows_of_a_list(root: Path) -> None:
    edit(root, LIST, "3,Lê Thị Đào (minh họa)", "3,Lê Thị Đào Tiên (minh họa)")
    edit(root, LIST, "2,Gia đình bến Dưới (minh họa),family,nha-co-ke-sach,,90004,,,,,,bb22bb\n", "")
    with (root / LIST).open("a", encoding="utf-8") as file:
        file.write("5,Hoàng Văn Thử (minh họa),individual,,,90007,,,,,,\n")

    told, words = data(root), text(root)

    rows = {row["id"]: row for row in change(told, "decision")["rows"]}
    assert {id_: row["what"] for id_, row in rows.items()} == {"2": "removed", "3": "changed", "5": "added"}
    assert rows["3"]["fields"] == [
        {"field": "name", "label": "Tên", "before": "Lê Thị Đào (minh họa)", "after": "Lê Thị Đào Tiên (minh họa)"}
    ]
    assert "bỏ 1 dòng, sửa 1 dòng, thêm 1 dòng\n" in words
    assert "thêm dòng 5: Hoàng Văn Thử (minh họa) – Phường Gió Núi (90007)" in words


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


@pytest.mark.slow
def test_a_huge_list_is_counted_and_its_ends_shown(root: Path) -> None:
    with (root / LIST).open("a", encoding="utf-8") as file:
        file.writelines(f"{n},Đặng Thử {n} (minh họa),individual,,,90007,,,,,,\n" for n in range(5, 30_005))

    made = make(root, "HEAD", None, TODAY)
    told, words, marked = json.loads(formatted(made, "json")), formatted(made, "text"), formatted(made, "markdown")

    assert len(change(told, "decision")["rows"]) == 30_000
    assert "Danh sách: thêm 30.000 dòng." in words
    assert "thêm dòng 5: " in words
    assert "thêm dòng 30004: " in words
    assert "… còn 29.993 dòng thêm ở giữa" in words
    assert len(marked) < 5_000


def test_names_of_persons_that_stand_nowhere_before(root: Path) -> None:
    edit(root, f"{STORY}/index.md", "## Chuyến sau", "Ông Hoàng Văn Lạ chèo đò. Bà Trần Thị Quen kể.\n\n## Chuyến sau")
    commit(root)
    edit(root, f"{STORY}/index.md", "Ông Hoàng Văn Lạ", "Chị Đỗ Thị Mới Tinh")
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


def test_photos_with_their_words_and_without(root: Path) -> None:
    edit(root, f"{STORY}/index.md", "plate: reading-house", "cover:\n  file: do.png\n  alt: Con đò.\n  credit: Ban Thử")
    write(root, {f"{STORY}/do.png": PHOTO, f"{STORY}/la.png": PHOTO})

    told = {p["file"]: (p["where"], p["text"]) for p in data(root)["photos"]}

    assert told[f"{STORY}/do.png"] == ("thêm", "tả: “Con đò.”, của: Ban Thử")
    assert told[f"{STORY}/la.png"] == ("thêm", "CHƯA có lời tả, CHƯA ghi của ai")

    commit(root)
    write(root, {f"{STORY}/do.png": PHOTO + b"\0"})
    (changed,) = data(root)["photos"]
    assert changed["where"] == "đổi"
    assert "lời tả còn đúng không?" in changed["text"]


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


def test_what_readers_do_not_see_yet(root: Path) -> None:
    edit(root, INITIATIVE, "id: ff66ff\n", "publish_on: 2027-01-05\nid: ff66ff\n")
    edit(root, f"{STORY}/index.md", "title: Bến", "draft: true\ntitle: Bến")

    words = [w["text"] for w in data(root)["waiting"]]

    assert words == ["bản nháp, chưa hiện trên trang", "chỉ hiện từ ngày 05/01/2027"]


def test_files_that_are_no_records(root: Path) -> None:
    """The program apart from pages written by hand; a comment in a record changes nothing of it."""
    write(root, {"hooks/cu.py": "1\n"})
    commit(root)
    write(root, {"hooks/moi.py": "1\n", "docs/trang.md": "# Trang\n", ".github/workflows/a.yml": "on: push\n"})
    (root / "hooks/cu.py").unlink()
    edit(root, INITIATIVE, "id: ff66ff\n", "# lời ghi\nid: ff66ff\n")

    told, words = data(root), text(root)

    assert {(f["path"], f["what"]) for f in told["files"]} == {
        ("hooks/cu.py", "D"), ("hooks/moi.py", "A"), (".github/workflows/a.yml", "A"), ("docs/trang.md", "A"), (INITIATIVE, "M"),
    }  # fmt: skip
    assert told["changes"] == []
    assert "3 tệp chương trình đổi" in words
    assert words.index("XÓA [hooks/]") < words.index("thêm [.github/workflows/]")


def test_what_is_shared_by_all(root: Path) -> None:
    edit(
        root,
        "data/agencies.yml",
        (root / "data/agencies.yml").read_text("utf-8").split("name: ")[1].splitlines()[0],
        "Tên Mới",
    )

    told = change(data(root), "shared")

    assert told["key"] == "agencies"
    assert [f["after"] for f in told["fields"]] == ["Tên Mới"]


def test_a_kind_that_is_called_otherwise(root: Path) -> None:
    """data/kinds.yml is told field by field, and a campaign that writes down the program's kinds has changed nothing."""
    ids = ("individual", "family", "clan", "community", "unit", "initiative")
    like = "kinds:\n" + "".join(f"  - like: {id_}\n" for id_ in ids)
    write(root, {"data/kinds.yml": like})
    told = data(root)["changes"]
    write(root, {"data/kinds.yml": like.replace("like: clan\n", "like: clan\n    label: Họ tộc\n")})

    assert [value["key"] for value in told] == []
    assert "Họ tộc" in str(change(data(root), "shared")["fields"])


def test_two_revisions_whatever_lies_in_the_folder(root: Path) -> None:
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    commit(root)
    edit(root, INITIATIVE, "Từng chuyến", "Hai chuyến")

    told = data(root, "--head", "HEAD", base="HEAD~1")

    assert fields(change(told, "exemplar")) == [
        ("Giới thiệu ngắn", "Mỗi chuyến đò một rổ sách.", "Từng chuyến đò một rổ sách.")
    ]


def test_the_working_tree_and_the_repository_stay_as_they_are(root: Path) -> None:
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    before = (
        git(root, "status", "--porcelain"),
        (root / ".git/index").read_bytes(),
        sorted(p.name for p in (root / ".git").iterdir()),
    )

    data(root)

    assert before == (
        git(root, "status", "--porcelain"),
        (root / ".git/index").read_bytes(),
        sorted(p.name for p in (root / ".git").iterdir()),
    )


def test_a_record_that_cannot_be_read_is_not_said_to_be_gone(root: Path) -> None:
    edit(root, INITIATIVE, "summary:", "sumary:")
    edit(root, COMMUNITY, "Bến nước có lớp", "Bến có lớp")

    told, words = data(root), text(root)

    assert told["unread"] == {"before": [], "after": [INITIATIVE]}
    assert [c["file"] for c in told["changes"]] == [COMMUNITY]
    assert told["pages"] is None
    assert "Chưa so được: bản này có lỗi" in words
    assert f"[{INITIATIVE}:1]" in words


def test_a_list_that_cannot_be_read_is_not_said_to_be_empty(root: Path) -> None:
    edit(root, LIST, "3,Lê Thị Đào (minh họa),individual", "3,Lê Thị Đào (minh họa),nguoi")

    told = data(root)

    assert told["changes"] == []
    assert LIST in told["unread"]["after"]


def test_a_base_that_cannot_be_read_at_all(root: Path) -> None:
    (root / "data/plan.yml").write_text("a: [\n", encoding="utf-8")
    commit(root)
    write(root, {"data/plan.yml": tiny_campaign()["data/plan.yml"]})

    told, words = data(root), text(root)

    assert told["broken"] == ["before"]
    assert told["changes"] == []
    assert "Cả bản trước không đọc được" in words


def test_a_base_with_faults_of_its_own(root: Path) -> None:
    """Rows that say the same number, a photo that is not there: no reason to tell nothing."""
    edit(root, LIST, "4,Lê Thị Dung", "3,Lê Thị Dung")
    commit(root)
    edit(root, LIST, "3,Lê Thị Dung", "4,Lê Thị Dung")

    assert "Sửa" in text(root) or "Danh sách" in text(root)


def test_work_of_the_base_that_is_not_here_is_explained(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "nhanh")
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    commit(root)
    git(root, "switch", "--quiet", "main")
    edit(root, COMMUNITY, "Bến nước có lớp", "Bến có lớp")
    commit(root)
    git(root, "switch", "--quiet", "nhanh")

    assert "hiện ra ở đây như bị bỏ đi" in " ".join(text(root, base="main").split())
    assert data(root, base="main")["base_has_more"]
    assert not data(root, base="HEAD~1")["base_has_more"]


def test_everything_the_check_says_is_in_the_summary(root: Path, tmp_path: Path) -> None:
    wrong = {f"data/clans/dong-ho-{n}.yml": f"id: cc{n:02}cc\nname: Họ {n}\nsumary: sai\n" for n in range(30)}
    write(root, wrong)

    done = report(root, "--out", str(tmp_path / "ra"))

    assert done.returncode == 0
    summary = (tmp_path / "ra/summary.md").read_text("utf-8")
    assert not [file for file in wrong if file not in summary]
    assert summary.index("Máy kiểm tra") < summary.index("Chưa biết")


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("khong-co", "không có bản “khong-co”"),
        ("--all", "không phải tên một bản"),
        ("", "không phải tên một bản"),
        ("HEAD:data", "không có bản"),
    ],
)
def test_no_such_revision(root: Path, base: str, told: str) -> None:
    done = run("report", "--root", str(root), f"--base={base}")

    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_folder_that_is_there_is_not_written_into(root: Path, tmp_path: Path) -> None:
    done = report(root, "--out", str(tmp_path))

    assert (done.returncode, done.stdout) == (2, "")
    assert "Ghi tên một thư mục chưa có" in done.stderr


def test_no_repository(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tiny.parent))

    done = report(tiny)

    assert done.returncode == 2
    assert "không nằm trong một kho Git" in done.stderr


def test_no_git(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "khong-co"))

    done = report(root)

    assert (done.returncode, done.stderr) == (2, "Máy này chưa có Git. Cài Git (https://git-scm.com) rồi chạy lại.\n")


def test_a_shallow_clone(root: Path, tmp_path: Path) -> None:
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    commit(root)
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), "nong")

    done = report(tmp_path / "nong", base="HEAD~1")

    assert done.returncode == 2
    assert "git fetch --unshallow" in done.stderr


def test_a_base_without_records(tmp_path: Path) -> None:
    root = repository(tmp_path, {"a.txt": "a"})
    write(root, tiny_campaign())

    done = report(root)

    assert done.returncode == 2
    assert "chưa có thư mục data" in done.stderr


def test_a_project_in_a_folder_of_a_repository(tmp_path: Path) -> None:
    """Paths are told from the project's own root; what lies beside it is none of its concern."""
    write(tmp_path / "trang", tiny_campaign())
    repository(tmp_path, {"khac/a.txt": "a"})
    edit(tmp_path / "trang", INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    write(tmp_path, {"khac/a.txt": "b"})

    told = data(tmp_path / "trang")

    assert change(told, "exemplar")["file"] == INITIATIVE
    assert told["files"] == []


def test_links_and_paths_that_lead_elsewhere_are_left_out(root: Path) -> None:
    (root / "data/initiatives/lien-ket.yml").symlink_to("/etc/passwd")
    commit(root)
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")

    assert [c["file"] for c in data(root)["changes"]] == [INITIATIVE]


def test_lines_of_the_terminal_are_short(root: Path) -> None:
    edit(
        root,
        INITIATIVE,
        "summary: Mỗi chuyến đò",
        "summary: Mỗi chuyến đò ấy cứ dài ra dài ra dài ra dài ra dài ra dài ra dài ra dài ra dài ra",
    )

    assert max(map(len, text(root).splitlines())) <= 100


def test_a_place_that_is_renamed_keeps_its_row(root: Path) -> None:
    edit(root, "data/places.csv", "90007,Gió Núi,", "90007,Gió Đồi,")

    pages = data(root)["pages"]

    assert [(p["before"], p["after"]) for p in pages] == [("dia-phuong/90007-gio-nui/", "dia-phuong/90007-gio-doi/")]


def test_a_photo_that_became_something_else(root: Path) -> None:
    """Git has more words for a change than three."""
    write(root, {f"{STORY}/la.png": PHOTO})
    commit(root)
    (root / f"{STORY}/la.png").unlink()
    (root / f"{STORY}/la.png").symlink_to("/etc/passwd")

    assert f"{STORY}/la.png" in text(root)


def test_a_merge_that_is_not_finished(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "nhanh")
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    commit(root)
    git(root, "switch", "--quiet", "main")
    edit(root, INITIATIVE, "Mỗi chuyến", "Hai chuyến")
    commit(root)
    with pytest.raises(subprocess.CalledProcessError):
        git(root, "merge", "nhanh")

    told = data(root)

    assert told["unread"]["after"] == [INITIATIVE]
    assert told["changes"] == []


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


def test_a_ledger_that_loses_lines_is_told(root: Path) -> None:
    """Not as one file among others: with its lines goes all knowledge of what was published."""
    run("addresses", "--update", "--root", str(root))
    commit(root)
    (root / "data/addresses.csv").unlink()

    told, words = data(root), text(root)

    assert len(told["forgotten"]) > 50
    assert f"Cần xem kỹ: {len(told['forgotten'])} địa chỉ mất khỏi sổ." in words
    assert len(words) < 1500


def test_two_stories_that_change_places_are_told_by_their_addresses(root: Path) -> None:
    story, other = root / "stories/2023/den-chong-gio", root / "stories/2023/hai"
    shutil.copytree(story, other)
    edit(root, "stories/2023/hai/index.md", "title: Đèn chong gió", "title: Bài hai")
    commit(root)
    story.rename(root / "stories/2023/tam")
    other.rename(story)
    (root / "stories/2023/tam").rename(other)

    moved = [(p["title"], p["before"], p["after"], p["redirects"]) for p in data(root)["pages"]]

    at = "cau-chuyen/2023/{}/"
    assert ("Đèn chong gió", at.format("den-chong-gio"), at.format("hai"), False) in moved
    assert ("Bài hai", at.format("hai"), at.format("den-chong-gio"), False) in moved


def test_what_is_hidden_again_is_said_to_be_hidden(root: Path) -> None:
    edit(root, "stories/2023/den-chong-gio/index.md", "date: 2023", "draft: true\ndate: 2023")

    assert [p["hidden"] for p in data(root)["pages"] if p["before"] == "cau-chuyen/2023/den-chong-gio/"] == [True]
    assert "tạm ẩn" in text(root)


def test_rows_with_other_numbers_are_the_same_rows(root: Path) -> None:
    head, *rows = (root / LIST).read_text(encoding="utf-8").splitlines()
    (root / LIST).write_text("\n".join([head, *(f"1{row}" for row in rows)]) + "\n", encoding="utf-8")

    (told,) = data(root)["changes"]

    assert {r["what"] for r in told["rows"]} == {"changed"}
    assert told["rows"][0]["fields"][0]["label"] == "Số thứ tự"


def test_names_of_what_was_invented_are_new_when_it_is_real(root: Path) -> None:
    for sample in ("aa11aa", "bb22bb"):
        edit(root, LIST, sample, "")
    commit(root)
    edit(root, LIST.replace("recipients.csv", "decision.yml"), "sample: true\n", "sources:\n  - id: de-cuong\n")

    assert "Lê Thị Đào (minh họa)" in [f["text"] for f in data(root)["names"]]


def test_a_photo_alone_is_a_change_that_readers_see(root: Path) -> None:
    (root / "data/communities/ben-nuoc.png").write_bytes(PHOTO)
    edit(root, COMMUNITY, "name:", "photo:\n  file: ben-nuoc.png\n  alt: Bến\n  credit: Ban\nname:")
    commit(root)
    (root / "data/communities/ben-nuoc.png").write_bytes(PHOTO + b"x")

    assert "Thêm, đổi hoặc bỏ 1 ảnh, tệp nghe nhìn." in text(root)


def test_a_file_that_was_read_is_not_said_to_be_unread(root: Path) -> None:
    """An address that is lost is a fault of the record, told in the ledger; the ledger itself is compared."""
    run("addresses", "--update", "--root", str(root))
    commit(root)
    (root / "data/units/xuong-thuyen.yml").write_text("", encoding="utf-8")

    assert data(root)["unread"]["after"] == ["data/units/xuong-thuyen.yml"]
