"""`campaign take`: what it writes, what it leaves, what it refuses; nothing half, nothing twice, nothing over a colleague's work."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from hooks import files as writing
from hooks.dates import epoch_of
from hooks.desk.taking.names import RefusedError
from hooks.desk.taking.packages import read_package
from hooks.desk.taking.photographs import LONGEST, is_bare
from hooks.desk.taking.told import after_writing
from hooks.file_versions import version_of
from hooks.records.checks.project import find_problems
from tests.building import tree
from tests.campaigns import TODAY, tiny_campaign, write
from tests.desk.commands import Done, run
from tests.desk.taking.packing import (
    NEW,
    PHOTO_OF,
    RECORD,
    TEXT,
    beyond,
    bytes_in,
    changed,
    contents,
    cut,
    damaged,
    linked,
    packed,
    photo,
)

PHOTO = "data/initiatives/sach-tren-be.jpg"
WITH_PHOTO: dict[str, str | bytes] = {NEW: TEXT + PHOTO_OF, PHOTO: photo(), "goi.json": contents()}


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of the tests."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch_of(TODAY)))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny campaign."""
    return write(tmp_path / "tiny", tiny_campaign())


def take(root: Path, *packages: Path, write: bool = False) -> Done:
    return run("take", *map(str, packages), "--root", str(root), *(["--write"] if write else []))


def test_it_is_shown_first_then_written_then_there(root: Path, tmp_path: Path) -> None:
    before, package = tree(root), packed(tmp_path / "goi.zip", WITH_PHOTO)
    shown = take(root, package)
    assert (shown.returncode, tree(root)) == (0, before)
    for told in ("Sách trên bè", "Rổ sách trên bè", "tệp mới", "thêm --write"):
        assert told in shown.stdout

    written = take(root, package, write=True)
    assert written.returncode == 0
    assert tree(root) == before | {NEW: (TEXT + PHOTO_OF).encode(), PHOTO: photo()}
    assert "git add" in written.stdout
    assert find_problems(root) == []

    again = take(root, package, write=True)
    assert again.returncode == 0
    assert "đã nhận rồi" in again.stdout
    assert "git add" not in again.stdout


AROUND: dict[str, Callable[[str], str]] = {
    "as the form packs": lambda name: name,
    "a folder around, by Windows": lambda name: f"goi (1)/{name}",
    "two folders around": lambda name: f"Gói bài/lần 2/{name}",
    "strokes of Windows": lambda name: f"goi\\{name}".replace("/", "\\"),
}


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
def test_packages_packed_again_on_the_way(root: Path, tmp_path: Path, around: Callable[[str], str]) -> None:
    """A folder more around it, and what macOS and Windows put there by themselves."""
    files = {around(name): content for name, content in WITH_PHOTO.items()}
    junk = {
        "__MACOSX/goi/._index.md": b"x",
        around(".DS_Store"): b"x",
        around("data/Thumbs.db"): b"x",
        around("desktop.ini"): b"x",
    }

    assert take(root, packed(tmp_path / "goi.zip", junk | files), write=True).returncode == 0
    assert (root / PHOTO).is_file()


def test_names_in_the_old_letters_of_dos(root: Path, tmp_path: Path) -> None:
    """Windows writes “Gói” in its own letters, without saying so: only what lies inside counts."""
    package = packed(tmp_path / "goi.zip", {f"Goi/{name}": content for name, content in WITH_PHOTO.items()})
    package.write_bytes(package.read_bytes().replace(b"Goi/", b"G\xa2i/"))

    assert take(root, package, write=True).returncode == 0


def test_a_folder_and_several_at_once(root: Path, tmp_path: Path) -> None:
    """The second names what the first brings; one that is wrong does not stop the others."""
    write(tmp_path / "mot", WITH_PHOTO)
    story = tiny_campaign()["stories/2022/ben-nuoc-co-sach/index.md"]
    assert "about:\n" in story
    head, rest = story.split("about:\n", 1)
    second = packed(
        tmp_path / "hai.zip",
        {"stories/2022/be-sach/index.md": f"{head}about:\n  - ff66fg\n{rest}".replace("title: ", "title: Bè, ")},
    )
    wrong = bytes_in(tmp_path / "ba.zip", b"")

    shown = take(root, tmp_path / "mot", wrong, second)
    assert "KHÔNG NHẬN ba.zip" in shown.stdout
    assert shown.stdout.count("KHÔNG NHẬN") == 1
    assert take(root, tmp_path / "mot", wrong, second, write=True).returncode == 1
    assert (root / NEW).is_file()
    assert (root / "stories/2022/be-sach/index.md").is_file()


def test_a_change_is_told_field_by_field_and_written_only_over_what_the_form_knew(root: Path, tmp_path: Path) -> None:
    before = tiny_campaign()[RECORD]
    after = before.replace("một rổ sách.", "hai rổ sách.")
    package = packed(tmp_path / "goi.zip", {RECORD: after, "goi.json": contents({RECORD: version_of(before)})})
    shown = take(root, package).stdout
    assert "trước: Mỗi chuyến đò một rổ sách." in shown
    assert "nay: Mỗi chuyến đò hai rổ sách." in shown
    (root / RECORD).write_bytes(before.replace("\n", "\r\n").encode())  # as Git lays files out on Windows
    assert take(root, package).returncode == 0

    write(root, {RECORD: before + "# của người khác\n"})
    refused = take(root, package, write=True)
    assert refused.returncode == 1
    assert "đã có người sửa tệp này" in refused.stdout
    assert (root / RECORD).read_text(encoding="utf-8") == before + "# của người khác\n"


def test_without_its_list_of_contents_a_package_changes_nothing(root: Path, tmp_path: Path) -> None:
    after = tiny_campaign()[RECORD].replace("một rổ sách.", "hai rổ sách.")

    assert "không nói sửa từ bản nào" in take(root, packed(tmp_path / "goi.zip", {RECORD: after}), write=True).stdout


def test_what_was_removed_since_does_not_come_back(root: Path, tmp_path: Path) -> None:
    before = tiny_campaign()[RECORD]
    (root / RECORD).unlink()
    package = packed(tmp_path / "goi.zip", {RECORD: before, "goi.json": contents({RECORD: version_of(before)})})
    refused = take(root, package, write=True)

    assert refused.returncode == 1
    assert "nay không còn" in refused.stdout
    assert not (root / RECORD).exists()


def test_what_the_check_refuses_is_not_written(root: Path, tmp_path: Path) -> None:
    """All faults of a file in one list, with the line and what to write instead."""
    wrong = TEXT.replace("summary: ", "summary: " + "x" * 161) + PHOTO_OF.replace("  alt: Rổ sách trên bè.\n", "")
    before = tree(root)
    refused = take(root, packed(tmp_path / "goi.zip", {NEW: wrong}), write=True)

    assert refused.returncode == 1
    assert tree(root) == before
    assert all(code in refused.stdout for code in ("qua-dai", "thieu-truong"))


def test_a_name_with_a_telephone_is_not_taken(root: Path, tmp_path: Path) -> None:
    """It would be the page's address."""
    before, path = tree(root), NEW.replace("sach-tren-be", "0912345678")
    done = take(root, packed(tmp_path / "goi.zip", {path: TEXT, "goi.json": contents(path=path)}), write=True)

    assert (done.returncode, tree(root)) == (1, before)
    assert "thành địa chỉ trên trang mà có vẻ có số điện thoại" in done.stdout


def test_photos_are_bare_and_upright(root: Path, tmp_path: Path) -> None:
    package = packed(tmp_path / "goi.zip", WITH_PHOTO | {PHOTO: photo(told=True)})
    assert "đã xóa dữ liệu ẩn" in take(root, package, write=True).stdout
    kept = (root / PHOTO).read_bytes()
    image = Image.open(io.BytesIO(kept))

    assert image.size == (30, 40)
    assert not image.getexif()
    assert b"MAYCHUP" not in kept
    assert b"LOIGHI" not in kept
    assert is_bare(kept)
    assert "đã nhận rồi" in take(root, package).stdout


def test_what_hides_behind_a_picture_goes(root: Path, tmp_path: Path) -> None:
    """Phones put a second picture, with its own place, behind the first; others hide an archive there."""
    package = packed(tmp_path / "goi.zip", WITH_PHOTO | {PHOTO: photo() + photo(told=True) + b"PK\x03\x04an"})
    take(root, package, write=True)

    assert b"MAYCHUP" not in (root / PHOTO).read_bytes()
    assert b"PK" not in (root / PHOTO).read_bytes()


def test_a_large_photo_is_made_smaller(root: Path, tmp_path: Path) -> None:
    take(root, packed(tmp_path / "goi.zip", WITH_PHOTO | {PHOTO: photo((3000, 100))}), write=True)

    assert Image.open(io.BytesIO((root / PHOTO).read_bytes())).size == (LONGEST, 80)


def test_all_or_nothing(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full at the second file: the first goes again."""
    before, package = tree(root), packed(tmp_path / "goi.zip", WITH_PHOTO)
    real = writing.write_whole

    def full(path: Path, data: bytes, *more: Callable[[Path], bool]) -> bool:
        if path == root / NEW:
            raise OSError(28, "No space left on device", str(path))
        return real(path, data, *more)

    monkeypatch.setattr(writing, "write_whole", full)
    refused = take(root, package, write=True)

    assert refused.returncode == 1
    assert "Chưa tệp nào bị đổi" in refused.stdout
    assert tree(root) == before


HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "out of the folder": (lambda p: packed(p, {"../tiny/" + NEW: TEXT}), "dẫn ra ngoài"),
    "from the root": (lambda p: packed(p, {"/" + NEW: TEXT}), "dẫn ra ngoài"),
    "a drive of Windows": (lambda p: packed(p, {"C:/" + NEW: TEXT}), "dẫn ra ngoài"),
    "out by strokes of Windows": (lambda p: packed(p, {"..\\..\\" + NEW: TEXT}), "dẫn ra ngoài"),
    "a link": (linked, "liên kết tệp"),
    "one name twice": (lambda p: packed(p, [(NEW, TEXT), (NEW, TEXT)]), "cùng tên"),
    "one name in two cases": (lambda p: packed(p, [(NEW, TEXT), (NEW.upper(), TEXT)]), "cùng tên"),
    "a device of Windows": (lambda p: packed(p, {"data/initiatives/con.yml": TEXT, NEW: TEXT, "data/units/nul.x": b""}), "Windows"),
    "marks apart": (lambda p: packed(p, {"data/initiatives/sa\u0301ch.yml": TEXT}), "dấu rời"),
    "control characters": (lambda p: packed(p, {"data/initiatives/a\x1b[2J.yml": TEXT}), "ký tự lạ"),
    "the program": (lambda p: packed(p, {NEW: TEXT, "hooks/main.py": "print(1)"}), "không làm ra"),
    "a shared file": (lambda p: packed(p, {NEW: TEXT, "data/campaign.yml": "name: x"}), "không làm ra"),
    "the ledger": (lambda p: packed(p, {"data/honours/ledger.csv": "x"}), "không làm ra"),
    "a template": (lambda p: packed(p, {"data/_mau/mo-hinh.yml": TEXT}), "không làm ra"),
    "a drawing that runs": (lambda p: packed(p, {NEW: TEXT, "data/initiatives/sach-tren-be.svg": "<svg/>"}), "không làm ra"),
    "a photo of another kind": (lambda p: packed(p, {NEW: TEXT, "data/initiatives/sach-tren-be.png": b"\x89PNG"}), "không làm ra"),
    "a package in a package": (lambda p: packed(p, {NEW: TEXT, "goi/hai.zip": b"PK"}), "lại có một gói nén"),
    "too many": (lambda p: packed(p, {f"data/units/a-{i}.yml": "x" for i in range(61)}), "quá lớn"),
    "too long a text": (lambda p: packed(p, {NEW: os.urandom(600_000)}), "nặng quá 512 KB"),
    "a bomb": (lambda p: packed(p, {"data/honours/2022-a/recipients.csv": bytes(20 << 20)}), "nén bất thường"),
    "a larger bomb": (lambda p: packed(p, {PHOTO: bytes(26 << 20)}), "nặng quá 25 MB"),
    "a list of files without end": (lambda p: packed(p, {f"__MACOSX/{'a' * 200}{i}": b"" for i in range(4_500)}), "quá lớn"),
    "a zip for more than 4 GB": (beyond, "quá lớn"),
    "a password": (lambda p: changed(p, flags=1), "mật khẩu"),
    "a way of packing unknown here": (lambda p: changed(p, method=9), "kiểu lạ"),
    "cut off": (cut, "hỏng"),
    "damaged": (damaged, "hỏng"),
    "empty": (lambda p: bytes_in(p, b""), "rỗng"),
    "a zip of nothing": (lambda p: packed(p, {}), "không có tệp nào"),
    "only junk": (lambda p: packed(p, {"__MACOSX/a": b"x", ".DS_Store": b"x"}), "không có bài"),
    "only its list": (lambda p: packed(p, {"goi.json": contents()}), "không có bài"),
    "RAR": (lambda p: bytes_in(p, b"Rar!\x1a\x07\x01\x00"), ".rar"),
    "7z": (lambda p: bytes_in(p, b"7z\xbc\xaf\x27\x1c\x00\x04"), ".7z"),
    "Word": (lambda p: packed(p, {"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}), "tệp Word"),
    "LibreOffice": (lambda p: packed(p, {"mimetype": "x", "content.xml": "<x/>"}), "LibreOffice"),
    "old Word": (lambda p: bytes_in(p, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "đời cũ"),
    "a photo alone": (lambda p: bytes_in(p, photo()), "một tấm ảnh"),
    "a page": (lambda p: bytes_in(p, b"<!doctype html>"), "không phải gói .zip"),
    "a list that is no JSON": (lambda p: packed(p, {NEW: TEXT, "goi.json": "{"}), "goi.json"),
    "a list of another shape": (lambda p: packed(p, {NEW: TEXT, "goi.json": "[1]"}), "goi.json"),
    "a list too deep": (lambda p: packed(p, {NEW: TEXT, "goi.json": "[" * 60_000}), "goi.json"),
    "a list with odd versions": (lambda p: packed(p, {NEW: TEXT, "goi.json": contents({NEW: "../x"})}), "goi.json"),
    "a list of a later form": (lambda p: packed(p, {NEW: TEXT, "goi.json": contents(format=2)}), "đời mới hơn"),
    "a photo that is none": (lambda p: packed(p, WITH_PHOTO | {PHOTO: b"\xff\xd8\xffkhong phai anh"}), "không phải ảnh"),
    "a photo cut off": (lambda p: packed(p, WITH_PHOTO | {PHOTO: photo((400, 400))[:900]}), "hỏng"),
}  # fmt: skip
"""What somebody may send → a word of the one message it gets."""


@pytest.mark.parametrize(("make", "told"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_package_gets_one_clear_message(
    root: Path, tmp_path: Path, make: Callable[[Path], Path], told: str
) -> None:
    before = tree(tmp_path)
    package = make(tmp_path / "goi.zip")
    refused = take(root, package, write=True)
    package.unlink()

    assert (refused.returncode, refused.stderr) == (1, "")
    assert told in refused.stdout
    assert refused.stdout.count("KHÔNG NHẬN") == 1
    assert len(refused.stdout.strip().splitlines()) == 2
    assert "\x1b" not in refused.stdout
    assert tree(tmp_path) == before


def test_a_wrong_byte_anywhere_is_told_not_thrown(tmp_path: Path) -> None:
    """Every seventh byte of a package, changed: it is refused in words, or what is in it is still what a form makes."""
    whole = packed(tmp_path / "goi.zip", WITH_PHOTO).read_bytes()
    for at in range(0, len(whole), 7):
        package = bytes_in(tmp_path / "goi.zip", whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        try:
            names = {*read_package(package).files}
        except RefusedError as error:
            names = set()
            assert str(error).endswith(".")
        assert names <= {NEW, PHOTO}


def test_a_folder_with_a_link_and_a_folder_of_everything(root: Path, tmp_path: Path) -> None:
    write(tmp_path / "goi", {NEW: TEXT})
    (tmp_path / "goi/data/units").symlink_to(root / "data/units")

    assert "liên kết tệp" in take(root, tmp_path / "goi").stdout
    assert "KHÔNG NHẬN" in take(root, root).stdout


def test_nothing_is_written_through_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (root / "stories/2024").symlink_to(tmp_path / "elsewhere")
    story = tiny_campaign()["stories/2022/ben-nuoc-co-sach/index.md"]
    refused = take(root, packed(tmp_path / "goi.zip", {"stories/2024/a/index.md": story}), write=True)

    assert refused.returncode == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_project_that_cannot_be_read_takes_nothing(root: Path, tmp_path: Path) -> None:
    write(root, {"data/campaign.yml": "name: ["})
    refused = take(root, packed(tmp_path / "goi.zip", WITH_PHOTO), write=True)

    assert refused.returncode == 1
    assert "campaign check" in refused.stdout
    assert not (root / NEW).exists()


def test_wrong_use(root: Path, tmp_path: Path) -> None:
    assert take(root, tmp_path / "khong-co.zip").returncode == 2
    assert take(tmp_path, packed(tmp_path / "goi.zip", WITH_PHOTO)).returncode == 2


def test_a_photo_is_replaced_only_while_it_is_the_one_the_form_knew(root: Path, tmp_path: Path) -> None:
    """Photos have versions of their own: a colleague's better picture is not lost under an older form's."""
    old, mine, theirs = photo((40, 30)), photo((44, 33)), photo((48, 36))
    write(root, {NEW: TEXT + PHOTO_OF, PHOTO: old})
    bases = {NEW: version_of(TEXT + PHOTO_OF), PHOTO: version_of(old)}
    package = packed(tmp_path / "goi.zip", WITH_PHOTO | {PHOTO: mine, "goi.json": contents(bases)})
    shown = take(root, package)
    assert (shown.returncode, "thay tệp đang có" in shown.stdout) == (0, True)

    write(root, {PHOTO: theirs})
    assert take(root, package, write=True).returncode == 1
    assert (root / PHOTO).read_bytes() == theirs


@pytest.mark.parametrize(
    ("paths", "name"),
    [
        (["stories/2026/lop-hoc/anh-bia.jpg", "stories/2026/lop-hoc/index.md"], "lop-hoc"),
        (["data/units/thu-vien.jpg", "data/units/thu-vien.yml"], "thu-vien"),
        (["data/honours/2026-khen/decision.yml"], "2026-khen"),
    ],
)
def test_the_branch_is_called_by_what_was_taken_not_by_its_photo(paths: list[str], name: str) -> None:
    assert f"git switch -c nhan-{name}\n" in after_writing(paths, wrote=True)


def test_what_only_looks_private_is_allowed_by_a_line_with_the_mark_that_was_told(root: Path, tmp_path: Path) -> None:
    """As the form's letter says it to editors; the package is the same."""
    text = TEXT + "story: Muốn học thì gọi chị Ba, 0912 345 678.\n"
    package = packed(tmp_path / "goi.zip", {NEW: text, "goi.json": contents()})
    told = take(root, package)
    assert told.returncode == 1
    mark = re.search(r"dien-thoai ([0-9a-f]{16})", told.stdout)
    assert mark, told.stdout

    line = f"{NEW},story,dien-thoai,{mark[1]},Chị là đầu mối,Trưởng ban Bạn đọc,2022-06-01"
    write(root, {"data/private-allowed.csv": f"file,field,kind,hash,reason,by,day\n{line}\n"})

    assert take(root, package, write=True).returncode == 0
    assert (root / NEW).read_text(encoding="utf-8") == text
