"""What tells of somebody who goes is named with its lines, however little of the name it says; nobody's name is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.desk.withdrawing.people import ShortNames
from hooks.desk.withdrawing.traces import Names, called
from tests.building import EPOCH
from tests.campaigns import faults, patched, write
from tests.desk.commands import run
from tests.desk.withdrawing.planted import photo

RECORD = "data/individuals/nguoi-lai-do.yml"
KEPT = "stories/2022/ben-nuoc-co-sach/index.md"
FOLDER = "stories/2022/ben-nuoc-co-sach"
NAME = "Võ Thị Thúy Kiều"
CONSENT = "consent:\n  given_on: 2022-02-02\n  scope: tên, ảnh chân dung, câu chuyện, nơi ở\n  kept_by: Tòa soạn\n"
SOURCES = "sources:\n  - publisher: Báo Thử\n    title: Bài thử\n"
COVER = (
    "cover:\n  file: ba-nguoi.jpg\n  alt: Cô Kiều đứng lớp\n  credit: Ban Thử\n"
    f"  caption: Bà {NAME}, ông Trần Văn Bê và bà Lê Thị Na.\n"
    "  consent:\n    given_on: 2022-02-02\n    scope: tên, ảnh chân dung\n    kept_by: Tòa soạn\n"
)


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """The tiny campaign in which a real person has a portrait, and a story is about her with a picture of three."""
    files = patched(
        (RECORD, "sample: true\n", ""),
        (RECORD, "name: Trần Văn Quý (minh họa)", f"name: {NAME}"),
        (RECORD, "units:\n  - ee55ee\n", ""),
        (KEPT, "  - ff66ff\n  - dd44dd\n", "  - aa11aa\n"),
        (KEPT, "Một rổ sách trên đò, cả bến cùng đọc.", "Bà Kiều mở lớp tối."),
        (KEPT, "Bản đầu ghi hai rổ; đúng là một rổ.", "Bản đầu ghi bà Thúy Kiều dạy ba năm."),
        (KEPT, "plate: reading-house\n", f"plate: reading-house\n{COVER}"),
        (KEPT, "## Chuyến sau", "Chị Thuý Kiều và anh Thái.\n\nChưa rõ ThS. Kiều dạy bao lâu.\n\n## Chuyến sau"),
    )
    shown = "photo:\n  file: nguoi-lai-do.jpg\n  alt: Bà đọc sách\n  credit: Ban Thử\n"
    files[RECORD] += shown + CONSENT + SOURCES
    table = "data/honours/2022-tuyen-duong/recipients.csv"
    files[table] = files[table].replace("Trần Văn Quý (minh họa)", "Trần Văn Bê").replace("aa11aa", "")
    root = write(tmp_path, files)
    (root / RECORD).with_suffix(".jpg").write_bytes(photo((9, 9, 200), "x"))
    (root / FOLDER / "ba-nguoi.jpg").write_bytes(photo((200, 9, 9), "x"))
    assert [p.as_text() for p in faults(root) if p.severity.value == "error"] == []
    return root


def withdraw(root: Path, *arguments: str, reason: str = "yeu-cau") -> str:
    done = run("withdraw", *arguments, "--reason", reason, "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.partition("Lịch sử Git")[0]


def line_of(root: Path, words: str) -> int:
    rows = (root / KEPT).read_text(encoding="utf-8").split("\n")
    return next(i for i, row in enumerate(rows, 1) if words in row)


SHORT = ShortNames([NAME])


@pytest.mark.parametrize(
    "text",
    ["Bà Kiều mở lớp", "cô giáo Kiều.", "Chị Thuý Kiều", "chị thuý kiều", "ThS. Kiều", "Thúy Kiều", "bà Võ nói", "NHÀ GIÁO KIỀU"],
)  # fmt: skip
def test_a_short_name_is_seen(text: str) -> None:
    assert SHORT.in_text(text)


@pytest.mark.parametrize("text", ["Truyện Kiều", "chị Kiều Oanh", "bà Võ Thị Sáu", "Kiều bào", "chị Kiệu", "anh Thái"])
def test_what_is_somebody_elses_is_not(text: str) -> None:
    assert not SHORT.in_text(text)


def test_a_story_about_the_person_is_named_with_its_lines(campaign: Path) -> None:
    told = withdraw(campaign, "aa11aa", "--write")

    at = {words: line_of(campaign, words) for words in ("Bà Kiều", "Cô Kiều", "caption:", "Chị Thuý Kiều", "ThS. Kiều")}
    assert (
        f"{KEPT}: bài này viết về người ấy, dẫn tới mục của người ấy; có thể gọi tắt ở dòng {at['Bà Kiều']}, "
        f"{at['Cô Kiều']} (mô tả ảnh), {at['caption:']} (chú thích ảnh), {at['Chị Thuý Kiều']}, {at['ThS. Kiều']}\n"
    ) in told
    assert f"{KEPT}: dòng {at['caption:']} (chú thích ảnh)" in told
    assert "thêm --name" in told
    assert "Kiều" not in told


def test_a_correction_that_has_the_short_name_loses_its_words(campaign: Path) -> None:
    withdraw(campaign, "aa11aa", "--write")

    story = (campaign / KEPT).read_text(encoding="utf-8")
    assert "dạy ba năm" not in story
    assert "text: nội dung đã gỡ theo yêu cầu" in story


def test_fields_that_nobody_touched_stay_as_and_where_they_stand(campaign: Path) -> None:
    """In a story that is not in normal form; what builds keep is thrown away, and said to be."""
    caption = f"  caption: Bà {NAME}, ông Trần Văn Bê và bà Lê Thị Na.\n"
    text = (campaign / KEPT).read_text(encoding="utf-8")
    text = text.replace("  credit: Ban Thử\n" + caption, caption + "  credit: Ban Thử\n")
    text = text.replace(
        "    scope: tên, ảnh chân dung\n", "    covers: [name, portrait]\n    scope: tên, ảnh chân dung\n"
    )
    (campaign / KEPT).write_text(text, encoding="utf-8")
    (campaign / ".cache").mkdir()

    asked = ("aa11aa", "--reason", "yeu-cau", "--root", str(campaign), "--write")
    told = run("withdraw", *asked, SOURCE_DATE_EPOCH=EPOCH).stdout

    left = (campaign / KEPT).read_text(encoding="utf-8").split("\n")
    new = [line for line in left if line not in text.split("\n")]
    assert [line.strip() for line in new] == ["text: nội dung đã gỡ theo yêu cầu"]
    assert [line for line in left if line in text.split("\n")] == [line for line in text.split("\n") if line in left]
    assert "Đã xóa .cache/" in told
    assert not (campaign / ".cache").exists()


def test_the_check_tells_of_words_that_have_the_whole_name_still(campaign: Path) -> None:
    withdraw(campaign, "aa11aa", "--write")

    (told,) = [p for p in faults(campaign) if p.code == "da-go"]

    assert (told.file, told.field, told.severity.value) == (KEPT, "cover.caption", "warning")


def test_the_check_tells_of_a_text_that_has_the_whole_name_still_by_its_line(campaign: Path) -> None:
    """However its lines are broken, and behind a line that ends in another name."""
    withdraw(campaign, "aa11aa", "--write")
    text = (campaign / KEPT).read_text(encoding="utf-8")
    more = "Lớp đông.\n\nNgày ấy có bà Võ Thị\nThúy Kiều dạy.\n\n## Chuyến sau"
    (campaign / KEPT).write_text(text.replace("## Chuyến sau", more), encoding="utf-8")

    told = [p for p in faults(campaign) if p.code == "da-go" and not p.field]

    assert [(p.file, p.line, p.severity.value) for p in told] == [(KEPT, line_of(campaign, "Ngày ấy có bà"), "warning")]
    (campaign / KEPT).write_text(text.replace("## Chuyến sau", "Võ Thị Thúy Kiều\nHôm nay\n\n## Chuyến sau"), "utf-8")
    assert [p.line for p in faults(campaign) if p.code == "da-go" and not p.field] == [line_of(campaign, "Hôm nay") - 1]


def test_a_place_that_names_somebody_with_a_record_and_a_row_is_told_once(campaign: Path) -> None:
    table = campaign / "data/honours/2022-tuyen-duong/recipients.csv"
    rows = table.read_text(encoding="utf-8")
    table.write_text(rows.replace("Trần Văn Bê", NAME), encoding="utf-8")
    row = next(line.partition(",")[0] for line in rows.split("\n") if "Trần Văn Bê" in line)
    withdraw(campaign, "aa11aa", f"gg77gg/{row}", "--write")

    assert [p.field for p in faults(campaign) if p.code == "da-go"] == ["cover.caption"]


def test_nothing_is_told_of_stories_about_others(campaign: Path) -> None:
    told = withdraw(campaign, "dd44dd")

    assert "Đọc lại cả bài" not in told


# ---------------------------------------------------------------- pictures


def test_a_portrait_alone_is_found_on_the_site_and_no_other_may_come(campaign: Path) -> None:
    told = withdraw(campaign, "data/individuals/nguoi-lai-do.jpg", "--write")

    assert f"/guong-sang/aa11aa-vo-thi-thuy-kieu/ (có ảnh; từ {RECORD})" in told
    assert "/guong-sang/ca-nhan/ (có ảnh; dòng, thẻ" in told
    assert f"{RECORD}: consent.covers thôi có portrait" in told
    record = (campaign / RECORD).read_text(encoding="utf-8")
    assert "covers:\n    - name\n    - text\n    - place\n" in record
    assert "photo:" not in record


def test_other_pictures_that_name_the_person_are_told(campaign: Path) -> None:
    told = withdraw(campaign, "data/individuals/nguoi-lai-do.jpg")

    alt, caption = (line_of(campaign, words) for words in ("alt: Cô Kiều", "caption:"))
    assert "Ảnh khác có chú thích, mô tả nêu người ấy" in told
    assert f"{KEPT}: dòng {alt} (mô tả ảnh), {caption} (chú thích ảnh)\n" in told
    assert (campaign / KEPT).read_text(encoding="utf-8").count("dạy ba năm") == 1


def test_pictures_that_call_by_less_who_was_given_are_told_with_the_one_that_goes(campaign: Path) -> None:
    """No record says whom a story's picture shows: the name that was given does."""
    text = (campaign / RECORD).read_text(encoding="utf-8")
    (campaign / RECORD).write_text(text.replace("alt: Bà đọc sách", "alt: Chị Na đọc sách"), encoding="utf-8")

    told = withdraw(campaign, f"{FOLDER}/ba-nguoi.jpg", "--name", "Lê Thị Na", "--name", NAME)

    assert f": 2022/ben-nuoc-co-sach, {FOLDER}/ba-nguoi.jpg" in told
    others = told.partition("Ảnh khác có chú thích, mô tả nêu người ấy")[2]
    assert f"{RECORD}: dòng " in others
    assert "(mô tả ảnh)" in others


def test_what_is_left_to_mend_is_files_not_their_pages(campaign: Path) -> None:
    told = withdraw(campaign, "aa11aa")

    left = told.partition("Sau khi gỡ còn ở")[2].partition("Đọc lại cả bài")[0]
    assert f"{KEPT}: dòng " in left
    assert "(từ các tệp trên mà có ở " in left
    assert "trang /" not in left


def test_a_picture_that_was_anothers_leaves_the_consent(campaign: Path) -> None:
    told = withdraw(campaign, "data/individuals/nguoi-lai-do.jpg", "--write", reason="ban-quyen")

    assert "consent.covers" not in told
    assert "covers:" not in (campaign / RECORD).read_text(encoding="utf-8")


def test_a_picture_of_several_says_how_one_of_them_goes_alone(campaign: Path) -> None:
    told = withdraw(campaign, f"{FOLDER}/ba-nguoi.jpg")
    one = withdraw(campaign, f"{FOLDER}/ba-nguoi.jpg", "--name", NAME)

    assert "ở đó máy thấy tên 3 người." in told
    assert "còn tên 2 người khác." in one
    assert "cắt hoặc làm mờ người ấy" in told
    assert f"/cau-chuyen/2022/ben-nuoc-co-sach/ (có ảnh; từ {KEPT})" in told
    assert "/cau-chuyen/ (có ảnh; dòng, thẻ" in told
    assert "Bê" not in told + one


def test_a_picture_of_one_is_not_warned_of(campaign: Path) -> None:
    story = campaign / KEPT
    story.write_text(
        story.read_text(encoding="utf-8").replace(", ông Trần Văn Bê và bà Lê Thị Na", ""), encoding="utf-8"
    )

    assert "cả ảnh mất" not in withdraw(campaign, f"{FOLDER}/ba-nguoi.jpg")


def test_where_the_name_of_a_folder_or_a_file_has_the_name(campaign: Path) -> None:
    (campaign / FOLDER).rename(campaign / "stories/2022/lop-cua-vo-thi-thuy-kieu")
    told = withdraw(campaign, "aa11aa")

    assert "stories/2022/lop-cua-vo-thi-thuy-kieu/ba-nguoi.jpg: trong tên thư mục" in told


# ---------------------------------------------------------------- where it stands


def test_hand_written_pages_feeds_and_the_map_are_among_the_places(campaign: Path) -> None:
    docs = campaign / "docs"
    docs.mkdir()
    (docs / "dinh-chinh.md").write_text(
        "---\ntitle: Đính chính\ndescription: Sửa.\nview: corrections\n---\n\nLời.\n", "utf-8"
    )
    story = campaign / KEPT
    text = (
        story.read_text(encoding="utf-8")
        .replace("ghi bà Thúy Kiều", f"ghi bà {NAME}")
        .replace("Bà Kiều mở", f"Bà {NAME} mở")
    )
    story.write_text(text, encoding="utf-8")

    told = withdraw(campaign, "aa11aa").partition("Tệp thay đổi")[0]

    for place in (
        "/dinh-chinh/ (dòng, thẻ",
        "/theo-doi/dinh-chinh.xml",
        "/theo-doi/cau-chuyen.xml",
        "/theo-doi/cau-chuyen.json",
        "/sitemap.xml",
    ):
        assert f"  {place}" in told
    assert f"/cau-chuyen/2022/ben-nuoc-co-sach/ (có ảnh; từ {KEPT})" in told


@pytest.mark.parametrize(
    ("name", "written"),
    [(NAME, "Võ Thị Thuý Kiều"), (NAME, "VÕ THỊ THUÍ KIỀU"), (NAME, "vo-thi-thuy-kieu"), ("Huỳnh Kỳ", "Huỳnh Kì"), ("Huỳnh Kì", "huỳnh kỳ"), ("Lê Hoà", "Lê Hòa"), ("Võ Thị", "Vo Thı")],
)  # fmt: skip
def test_a_name_is_found_with_either_spelling(name: str, written: str) -> None:
    assert Names([name]).in_text(f"Theo {written}, lớp mở.")
    assert Names([name]).lines(f"\n{written}\n") == [2]


def test_a_person_is_looked_for_without_titles() -> None:
    assert called(f"Nhà giáo {NAME}") == [f"Nhà giáo {NAME}", NAME]
    assert called(f"ThS. {NAME} (Ba Kiều)") == [f"ThS. {NAME} (Ba Kiều)", NAME, "Ba Kiều"]
    assert not Names(["Lê Thị Mây"]).in_text("Lê Thị Mai")
