"""`campaign report` in real repositories: each kind of change."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from hooks.desk.reporting.command import formatted, make
from tests.building import PROJECT
from tests.campaigns import TODAY, tiny_campaign, write
from tests.desk.commands import run
from tests.desk.reporting.repositories import change, commit, data, edit, fields, report, text

INITIATIVE = "data/initiatives/sach-tren-do.yml"
COMMUNITY = "data/communities/ben-nuoc.yml"
LIST = "data/honours/2022-tuyen-duong/recipients.csv"
STORY = "stories/2022/ben-nuoc-co-sach"
LATER = "stories/2023/den-chong-gio/index.md"
PHOTO = (PROJECT / "hooks/desk/forms/faults/media/anh.png").read_bytes()


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


def test_what_readers_do_not_see_yet(root: Path) -> None:
    edit(root, INITIATIVE, "id: ff66ff\n", "publish_on: 2027-01-05\nid: ff66ff\n")
    edit(root, f"{STORY}/index.md", "title: Bến", "draft: true\ntitle: Bến")
    early = tiny_campaign()[LATER].replace("date: 2023-01-20", "date: 2027-02-20\npublish_on: 2027-02-19T15:00")
    write(root, {"stories/2027/den-moi/index.md": early.replace("title: Đèn", "title: Đèn mới")})

    words = [w["text"] for w in data(root)["waiting"]]

    assert words == [
        "bản nháp, chưa hiện trên trang",
        "chỉ hiện từ ngày 20/02/2027",  # the later of its two days, as pages have it
        "chỉ hiện từ ngày 05/01/2027",
    ]


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


def test_everything_the_check_says_is_in_the_summary(root: Path, tmp_path: Path) -> None:
    wrong = {f"data/clans/dong-ho-{n}.yml": f"id: cc{n:02}cc\nname: Họ {n}\nsumary: sai\n" for n in range(30)}
    write(root, wrong)

    done = report(root, "--out", str(tmp_path / "ra"))

    assert done.returncode == 0
    summary = (tmp_path / "ra/summary.md").read_text("utf-8")
    assert not [file for file in wrong if file not in summary]
    assert summary.index("Máy kiểm tra") < summary.index("Chưa biết")


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


def test_a_photo_alone_is_a_change_that_readers_see(root: Path) -> None:
    (root / "data/communities/ben-nuoc.png").write_bytes(PHOTO)
    edit(root, COMMUNITY, "name:", "photo:\n  file: ben-nuoc.png\n  alt: Bến\n  credit: Ban\nname:")
    commit(root)
    (root / "data/communities/ben-nuoc.png").write_bytes(PHOTO + b"x")

    assert "Thêm, đổi hoặc bỏ 1 ảnh, tệp nghe nhìn." in text(root)
