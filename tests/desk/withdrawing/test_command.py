"""`campaign withdraw`: what it refuses, what it tells, that it writes all or nothing; and that a name does not come back."""

from __future__ import annotations

import csv
import json
import subprocess
from pathlib import Path

import pytest

from hooks import files
from hooks.records.joined.withdrawn import came_back, compared, name_hash
from hooks.records.model.withdrawals import GONE, Reason, Withdrawal
from hooks.records.reading.loading import load
from tests.building import EPOCH, tree
from tests.campaigns import faults, patched, write
from tests.desk.commands import Done, run
from tests.desk.importing.office_files import xlsx
from tests.desk.withdrawing.planted import photo

LIST = "data/honours/2022-tuyen-duong/recipients.csv"
DECISION = "data/honours/2022-tuyen-duong/decision.yml"


def withdraw(root: Path, *arguments: str) -> Done:
    return run("withdraw", *arguments, "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)


def rows(root: Path) -> dict[str, dict[str, str]]:
    with (root / LIST).open(encoding="utf-8") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["aa11aa"], "Thiếu --reason. Ghi một mã, không viết lời riêng: yeu-cau"),
        (["aa11aa", "--reason", "ông ấy xin"], "Không có lý do"),
        (["zz99zz", "--reason", "yeu-cau"], "Không thấy mục nào là zz99zz"),
        (["gg77gg", "--reason", "yeu-cau"], "ghi thêm số của dòng, ví dụ gg77gg/7"),
        (["gg77gg/9", "--reason", "yeu-cau"], "không có dòng mang số 9"),
        (["zz99zz/1", "--reason", "yeu-cau"], "Không có quyết định nào mang mã hay tên thư mục zz99zz"),
        (["stories/2022/ben-nuoc-co-sach/x.jpg", "--reason", "yeu-cau"], "Không có ảnh nào"),
    ],
)
def test_what_cannot_be_withdrawn_is_told_with_what_to_write(tiny: Path, asked: list[str], told: str) -> None:
    before = tree(tiny)

    done = withdraw(tiny, *asked, "--write")

    assert done.returncode == 2
    assert told in done.stderr
    assert tree(tiny) == before


def test_without_write_nothing_is_written_and_every_place_is_told(tiny: Path) -> None:
    before = tree(tiny)

    done = withdraw(tiny, "gg77gg/3", "--reason", "yeu-cau")

    assert done.returncode == 0
    assert tree(tiny) == before
    assert f"{LIST}: dòng 4" in done.stdout
    assert "Lê Thị Đào" not in done.stdout


def test_a_row_of_two_says_how_one_of_them_goes_alone(tiny: Path) -> None:
    """The plan names the field, and what a closed list needs; nobody's name."""
    table = tiny / LIST
    table.write_text(
        table.read_text(encoding="utf-8").replace("Kể chuyện, đọc sách", "Có con là Vũ Đình Khoa đỗ đầu"), "utf-8"
    )

    open_ = withdraw(tiny, "gg77gg/1", "--reason", "yeu-cau", "--other", "aa11aa", "--name", "Vũ Đình Khoa").stdout
    assert "cả dòng mất" in open_
    assert f"bỏ tên người ấy ở cột achievement của dòng 1, {LIST}" in open_
    assert "campaign close" not in open_
    assert run("close", "gg77gg", "--on", "2023-03-01", "--root", str(tiny)).returncode == 0
    closed = withdraw(tiny, "gg77gg/1", "--reason", "yeu-cau", "--other", "aa11aa").stdout
    assert "ở cột name, unit, achievement của dòng 1" in closed
    assert "sửa xong thì campaign close gg77gg --on 2023-03-01." in closed
    assert "Khoa" not in open_ + closed


def test_a_row_with_a_correction_loses_both(tiny: Path) -> None:
    done = withdraw(tiny, "gg77gg/3", "--reason", "yeu-cau", "--write")

    assert done.returncode == 0
    assert {k: v for k, v in rows(tiny)["3"].items() if v} == {
        "id": "3", "name": GONE, "kind": "individual", "award": "giay-khen-ben-nuoc"
    }  # fmt: skip
    assert "ghi lại tên cho đúng" not in (tiny / DECISION).read_text(encoding="utf-8")
    assert "thu hồi để thử" in (tiny / DECISION).read_text(encoding="utf-8")  # of another row
    assert faults(tiny) == []
    assert withdraw(tiny, "gg77gg/3", "--reason", "yeu-cau").stderr == "Dòng gg77gg/3 đã gỡ rồi.\n"


def test_an_address_of_a_page_says_what_is_meant(tiny: Path) -> None:
    asked = [
        "https://example.org/vinh-danh/quyet-dinh/gg77gg/?fbclid=Iw&x=1#r3",
        "/guong-sang/bb22bb-gia-dinh-ben-duoi-minh-hoa/index.html",
    ]

    done = withdraw(
        tiny, *asked, "/cau-chuyen/2023/den-chong-gio/", "--reason", "co-quan", "--other", "gg77gg/2", "--write"
    )

    records, _ = load(tiny)
    assert done.returncode == 0, done.stdout + done.stderr
    assert records
    assert [w.what for w in records.withdrawn] == ["gg77gg/3", "bb22bb", "2023/den-chong-gio"]
    assert [w.address for w in records.withdrawn] == [None, "guong-sang/bb22bb/", "cau-chuyen/2023/den-chong-gio/"]
    assert {w.reason for w in records.withdrawn} == {Reason.AUTHORITY}


def test_who_bears_the_same_name_has_to_be_told_apart(tmp_path: Path) -> None:
    root = write(tmp_path, patched((LIST, "4,Lê Thị Dung (minh họa)", "4,LÊ THỊ ĐÀO (minh họa)")))

    asked = withdraw(root, "gg77gg/3", "--reason", "yeu-cau", "--write")
    told = withdraw(root, "gg77gg/3", "--reason", "yeu-cau", "--other", "4", "--write")

    assert (asked.returncode, told.returncode) == (2, 0)
    assert "gg77gg/4 có cùng tên với gg77gg/3" in asked.stderr
    assert "--other 4" in asked.stderr
    assert faults(root) == []


def test_rows_of_the_same_name_that_lead_to_a_record_are_asked_about(tiny: Path) -> None:
    """One who asks to be forgotten means both; of a club it may be otherwise."""
    asked = withdraw(tiny, "bb22bb", "--reason", "yeu-cau")
    both = withdraw(tiny, "bb22bb", "gg77gg/2", "--reason", "yeu-cau")
    one = withdraw(tiny, "bb22bb", "--reason", "yeu-cau", "--other", "gg77gg/2")

    assert (asked.returncode, both.returncode, one.returncode) == (2, 0, 0)
    assert "gg77gg/2 có cùng tên với bb22bb" in asked.stderr


def test_the_record_of_a_row_is_asked_about_with_the_rows_that_lead_to_it_elsewhere(tmp_path: Path) -> None:
    """The same question from either side; of who is another one, --other."""
    second = "data/honours/2022-tuyen-duong/"
    files = patched()
    files["data/honours/2022-lan-hai/decision.yml"] = files[f"{second}decision.yml"].replace("gg77gg", "kk99kk")
    files["data/honours/2022-lan-hai/recipients.csv"] = files[LIST]
    root = write(tmp_path, files)

    asked = withdraw(root, "gg77gg/1", "--reason", "yeu-cau").stderr.splitlines()
    one = withdraw(root, "gg77gg/1", "--reason", "yeu-cau", "--other", "aa11aa", "--other", "kk99kk/1")

    assert [line.split(".")[0] for line in asked] == [f"{w} có cùng tên với gg77gg/1" for w in ("aa11aa", "kk99kk/1")]
    assert one.returncode == 0, one.stdout + one.stderr


def test_of_a_row_of_several_who_else_would_go_is_told(tmp_path: Path) -> None:
    row = "4,Lê Thị Dung (minh họa)"
    root = write(tmp_path, patched((LIST, row, "4,Ông Trần Văn Bê và bà Lê Thị Đào")))
    alone = write(tmp_path / "alone", patched((LIST, row, "4,Bà Lê Thị Đào - giáo viên")))

    asked = withdraw(root, "gg77gg/3", "--reason", "yeu-cau").stderr

    assert f"và có tên người khác nữa: gỡ gg77gg/4 là bỏ tên mọi người ở đó. Cùng người thì sửa {LIST}" in asked
    assert "rồi chạy lại lệnh này" in asked
    assert "người khác thì thêm --other 4." in asked
    assert "Cùng người thì ghi thêm gg77gg/4 vào lệnh" in withdraw(alone, "gg77gg/3", "--reason", "yeu-cau").stderr


def test_likeness_is_asked_of_every_way_of_writing_the_name(tmp_path: Path) -> None:
    changed = (
        (LIST, "4,Lê Thị Dung (minh họa)", "4,Cô giáo Huỳnh Thị Kì"),
        (LIST, "3,Lê Thị Đào (minh họa)", "3,Huỳnh Thị Kỳ"),
    )
    root = write(tmp_path, patched(*changed))

    assert "gg77gg/4 có cùng tên với gg77gg/3" in withdraw(root, "gg77gg/3", "--reason", "yeu-cau").stderr


@pytest.mark.parametrize("others", [("gg77gg/4", "gg77gg/2"), ("4", "2"), ("4", "2022-tuyen-duong/2")])
def test_rows_are_asked_about_in_one_round_and_told_in_either_form(tmp_path: Path, others: tuple[str, ...]) -> None:
    """Of a record: the rows that lead to it, and those of the same list that bear its name."""
    name = "Gia đình Bến Dưới (minh họa)"
    root = write(
        tmp_path,
        patched((LIST, "4,Lê Thị Dung (minh họa)", f"4,{name}"), (LIST, "3,Lê Thị Đào (minh họa)", f"3,{name}")),
    )

    asked = withdraw(root, "bb22bb", "--reason", "yeu-cau").stderr.splitlines()
    more = withdraw(root, "bb22bb", "gg77gg/3", "--reason", "yeu-cau").stderr.splitlines()
    told = withdraw(root, "bb22bb", "gg77gg/3", "--reason", "yeu-cau", *(f"--other={o}" for o in others), "--write")

    assert [line.split()[0] for line in asked] == ["gg77gg/2", "gg77gg/3", "gg77gg/4"]
    assert sorted(line.split()[0] for line in more) == ["gg77gg/2", "gg77gg/4"]
    assert told.returncode == 0, told.stdout + told.stderr
    assert faults(root) == []


def test_a_fault_in_the_middle_leaves_everything_as_it_was(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full at the third file."""
    before, put, left = tree(tiny), files.write_whole, [3]

    def full(path: Path, data: bytes) -> bool:
        if tiny in path.parents:
            left[0] -= 1
        if left[0] == 0:
            raise OSError(28, "No space left on device", str(path))
        return put(path, data)

    monkeypatch.setattr(files, "write_whole", full)
    done = withdraw(tiny, "gg77gg/3", "ff66ff", "--reason", "yeu-cau", "--write")

    assert done.returncode == 2
    assert "Chưa có gì thay đổi" in done.stderr
    assert tree(tiny) == before


def test_what_git_still_holds_is_told_with_the_commands(tiny: Path) -> None:
    told_of(tiny, "Thêm Lê Thị Đào (minh họa)")

    said = withdraw(tiny, "gg77gg/3", "bb22bb", "--reason", "yeu-cau", "--other", "gg77gg/2").stdout

    assert "tên 1: 1 lần ghi đã thêm hoặc bớt tên này" in said
    assert "tên 1: 1 lần ghi nhắc tên này trong lời ghi" in said
    assert "data/families/nha-ben-song.yml: 1 lần ghi" in said
    assert "git filter-repo --invert-paths --path data/families/nha-ben-song.yml" in said


def test_a_name_that_is_given_is_looked_for_in_git_too_and_each_is_said_to_be_which(tiny: Path) -> None:
    told_of(tiny, "Thêm Ba Đò")

    said = withdraw(tiny, "aa11aa", "gg77gg/1", "--reason", "yeu-cau", "--name", "Ba Đò").stdout

    assert "tên 1 là tên của aa11aa; tên 2 là họ tên người thứ 1 trong tên của aa11aa" in said
    assert "là tên thứ 1 ghi ở --name. Mỗi tên tìm như đã viết" in said
    number = said.partition(" là tên thứ 1 ghi ở --name")[0].rpartition("tên ")[2]
    assert f"tên {number}: 1 lần ghi nhắc tên này trong lời ghi" in said


def test_a_name_alone_is_looked_for_and_nothing_is_written(tiny: Path) -> None:
    """As of a child in somebody's achievement, who has neither record nor row."""
    table = tiny / LIST
    table.write_text(table.read_text("utf-8").replace("Kể chuyện, đọc sách", "Có con là Vũ Đình Khoa"), "utf-8")
    told_of(tiny, "Danh sách")
    before = tree(tiny)

    done = withdraw(tiny, "--name", "Vũ Đình Khoa")

    assert (done.returncode, tree(tiny)) == (0, before)
    assert f"{LIST}: dòng 2" in done.stdout
    assert "/vinh-danh/quyet-dinh/gg77gg/ (từ data/honours/2022-tuyen-duong/" in done.stdout
    assert "tên 1: 1 lần ghi đã thêm hoặc bớt tên này" in done.stdout
    assert "--replace-text" in done.stdout
    assert "Khoa" not in done.stdout


def told_of(root: Path, message: str) -> None:
    """Put all that there is into Git."""
    git = ["git", "-C", str(root), "-c", "user.name=Ban Thử", "-c", "user.email=thu@example.org"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", message]):
        subprocess.run([*git, *command], check=True)


# ---------------------------------------------------------------- coming back


@pytest.fixture
def without_dao(tiny: Path) -> Path:
    """The tiny campaign from whose list row 3 was withdrawn."""
    assert withdraw(tiny, "gg77gg/3", "--reason", "yeu-cau", "--write").returncode == 0
    return tiny


def test_an_import_refuses_the_row_however_it_is_numbered_and_written(without_dao: Path, tmp_path: Path) -> None:
    head: list[object] = ["STT", "Họ và tên"]
    found: list[list[object]] = [head, [8, "Bà LÊ THỊ ĐÀO (minh họa)"], [9, "Lê Thị Mận"]]
    path = xlsx(tmp_path / "danh-sach.xlsx", {"Sheet1": found})
    report = tmp_path / "bao-cao.json"

    run(
        "import-list",
        str(path),
        "--decision",
        "gg77gg",
        *("--append", "--kind", "individual"),
        "--write",
        "--report",
        str(report),
        "--root",
        str(without_dao),
    )

    told = json.loads(report.read_text(encoding="utf-8"))
    assert [r["reason"] for r in told["refused"]] == ["đã gỡ theo yêu cầu ngày 29/11/2026; không nhập lại"]
    assert [row["name"] for row in rows(without_dao).values()][-1] == "Lê Thị Mận"


def test_a_row_written_by_hand_is_told_by_the_check(without_dao: Path) -> None:
    with (without_dao / LIST).open("a", encoding="utf-8") as file:
        file.write("7,Ông Lê Thị Đào (minh họa),individual,,,,,,,,,\n")

    (told,) = faults(without_dao)

    assert (told.code, told.file, told.line) == ("da-go", LIST, 6)


def test_a_photo_that_was_withdrawn_is_known_again_under_any_name(tiny: Path) -> None:
    data = photo((9, 9, 9), "x")
    record = tiny / "data/communities/ben-nuoc.yml"
    (tiny / "data/communities/ben-nuoc.jpg").write_bytes(data)
    text = record.read_text(encoding="utf-8")
    record.write_text(f"{text}photo:\n  file: ben-nuoc.jpg\n  alt: Bến\n  credit: Ban\n", encoding="utf-8")

    assert withdraw(tiny, "data/communities/ben-nuoc.jpg", "--reason", "ban-quyen", "--write").returncode == 0
    assert "photo:" not in record.read_text(encoding="utf-8")
    (tiny / "stories/2023/den-chong-gio/hinh.jpg").write_bytes(data)

    assert {p.code for p in faults(tiny) if p.file.endswith("hinh.jpg")} >= {"da-go"}


def test_names_are_compared_as_people_write_them() -> None:
    alike = {
        "Trần Văn Bê",
        "TRẦN  VĂN BÊ",
        "tran van be",
        "Ông Trần Văn Bê",
        "Gia đình ông Trần Văn Bê",
        "Trần-Văn-Bê",
        "Trần Văn Bê (Ba Bê)",
    }

    assert {compared(name) for name in alike} == {"tran van be"}
    assert compared("Ông Bê") == "ong be"
    assert compared("Trần Văn Bế") == "tran van be"  # told apart by an editor, in the column of namesakes


def test_a_hash_is_of_its_decision_and_its_salt() -> None:
    salt = "0" * 32
    one = name_hash("gg77gg", "Trần Văn Bê", salt)

    assert one == name_hash("gg77gg", "ông trần văn bê", salt)
    assert len({one, name_hash("hh88hh", "Trần Văn Bê", salt), name_hash("gg77gg", "Trần Văn Bê", "1" * 32)}) == 3
    known = Withdrawal.model_validate(
        {
            "what": "gg77gg/3",
            "kind": "row",
            "scope": "gg77gg",
            "day": "2026-11-29",
            "reason": "yeu-cau",
            "salt": salt,
            "hash": one,
        }
        | {"namesakes": "12"}
    )
    names = [("4", "Trần Văn Bê"), ("12", "Trần Văn Bê"), ("5", "Trần Văn Bo")]
    assert list(came_back([known], "gg77gg", names)) == [known, None, None]
    assert list(came_back([known], "hh88hh", names)) == [None, None, None]
