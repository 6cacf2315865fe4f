"""`campaign import-plan`: what is written loads, nothing is written over, bad files get one message each."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.desk.importing.files.word_numbering import Numbering
from hooks.records.checks import copied, unwritten
from hooks.records.checks.copied import FOLDER
from tests.campaigns import faults
from tests.desk.commands import Done, run
from tests.desk.import_plan.fresh import fresh, settled
from tests.desk.import_plan.texts import DIRECTIVE, TEXTS, as_docx, as_txt
from tests.desk.importing.office_files import tcvn3


def imported(root: Path, name: str, data: bytes, *options: str) -> Done:
    root.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(data)
    return run("import-plan", name, *options, cwd=root)


def files_of(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_written_loads_and_only_waits_to_be_written(name: str, tmp_path: Path) -> None:
    done = imported(fresh(tmp_path), f"{name}.docx", as_docx(TEXTS[name][0]), "--write", "--report", "bao-cao.json")
    report = json.loads((tmp_path / "bao-cao.json").read_text(encoding="utf-8"))

    assert (done.returncode, done.stderr) == (0, "")
    assert report["lost"] == []
    assert {p.code for p in faults(settled(tmp_path))} == {unwritten.CODE}


def test_what_a_file_has_stays_to_the_letter(tmp_path: Path) -> None:
    before = files_of(fresh(tmp_path))

    imported(tmp_path, "ke-hoach.txt", as_txt(TEXTS["ke-hoach"][0]), "--write")

    after = files_of(tmp_path)
    assert all(after[path].startswith(text.rstrip(b"\n")) for path, text in before.items())
    assert {
        "data/plan.yml",
        "data/criteria.yml",
        f"{FOLDER}/ke-hoach.txt",
        f"{FOLDER}/.gitignore",
    } <= after.keys() - before.keys()
    assert b"[II.1.2.b]" in after[f"{FOLDER}/ke-hoach.txt"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    imported(fresh(tmp_path), "ke-hoach.txt", as_txt(DIRECTIVE), "--write")
    before = files_of(tmp_path)

    again = imported(tmp_path, "ke-hoach.txt", as_txt(DIRECTIVE), "--write")
    shown = imported(tmp_path, "ke-hoach.txt", as_txt(DIRECTIVE))

    assert (again.returncode, shown.returncode) == (2, 0)
    assert "đã có plan.yml, criteria.yml" in again.stderr
    assert files_of(tmp_path) == before


def test_another_folder_gets_whole_files(tmp_path: Path) -> None:
    before = files_of(fresh(tmp_path))

    done = imported(tmp_path, "chi-thi.txt", as_txt(DIRECTIVE), "--out", "nhap", "--write")

    after = files_of(tmp_path)
    assert done.returncode == 0
    assert before.items() <= after.items()
    assert after["nhap/agencies.yml"].startswith(before["data/agencies.yml"].rstrip(b"\n"))


def test_two_imports_are_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("mot", "hai"):
        imported(fresh(tmp_path / folder), "q.docx", as_docx(TEXTS["quyet-dinh"][0]), "--write", "--report", "r.json")

    one, two = ({p: t for p, t in files_of(tmp_path / f).items() if p != "q.docx"} for f in ("mot", "hai"))
    assert one == two


def test_words_that_were_copied_are_told(tmp_path: Path) -> None:
    imported(fresh(tmp_path), "ke-hoach.txt", as_txt(TEXTS["ke-hoach"][0]), "--write")
    plan = settled(tmp_path) / "data/plan.yml"
    left = "Chưa viết lại: dòng 21 của văn bản gốc."
    own = plan.read_text(encoding="utf-8")
    assert own.count(left) == 1

    plan.write_text(own.replace(left, "Cỏ trồng vào đầu mùa mưa, nhà nào cũng góp."), encoding="utf-8")
    assert copied.CODE not in {p.code for p in faults(tmp_path)}
    plan.write_text(own.replace(left, "Thì cỏ trồng vào đầu mùa mưa, mỗi nhà góp một bó giống."), encoding="utf-8")
    assert [(p.file, "12 âm tiết" in p.message) for p in faults(tmp_path) if p.code == copied.CODE] == [
        ("data/plan.yml", True)
    ]


def bomb() -> bytes:
    """Made only by the test that asks for it: that takes a while."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (80 << 20))
    return out.getvalue()


def word(xml: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", xml)
    return out.getvalue()


_ENTITIES = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:p>&b;</w:p></w:document>'
BAD: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "trong.docx": (b"", "Tệp trống"), "trong.txt": (b" \r\n ", "Tệp trống"), "trong.html": (b"<p></p>", "không có chữ nào"),
    "bom.docx": (bomb, "bung ra quá 60 MB"), "thuc-the.docx": (word(_ENTITIES), "tệp hỏng"), "hong.docx": (b"PK\x03\x04abc", "tệp hỏng"),
    "word.txt": (as_docx(["Một"]), "Đuôi .txt không đúng"), "chu.docx": (b"KE HOACH\nI. MUC TIEU\n", "không phải Word"),
    "in.pdf": (b"%PDF-1.7", "bản để in"), "cu.doc": (b"\xd0\xcf\x11\xe0", "Word đời cũ"), "la.xyz": (b"a", "Không nhận tệp .xyz"),
    "dai.txt": (b"I. A\n" * 10_001, "quá 10000 dòng"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_files_get_one_message_and_leave_nothing(name: str, tmp_path: Path) -> None:
    given, told = BAD[name]
    data = given() if callable(given) else given
    before = files_of(fresh(tmp_path))

    done = imported(tmp_path, name, data, "--write")

    assert (done.returncode, done.stdout) == (1, "")
    assert told in done.stderr
    assert len(done.stderr.strip().split("\n")) == 1
    assert files_of(tmp_path) == before | {name: data}


def test_broken_data_are_told_before_anything_is_written(tmp_path: Path) -> None:
    fresh(tmp_path)
    (tmp_path / "data/agencies.yml").write_text("agencies: [", encoding="utf-8")
    before = files_of(tmp_path)

    done = imported(tmp_path, "chi-thi.txt", as_txt(DIRECTIVE), "--write")

    assert done.returncode == 2
    assert "data/agencies.yml" in done.stderr
    assert files_of(tmp_path) == before | {"chi-thi.txt": as_txt(DIRECTIVE)}


def test_old_fonts_and_utf_16_read_as_unicode(tmp_path: Path) -> None:
    text = as_txt(TEXTS["ke-hoach"][0]).decode()
    misread = text.encode().decode("latin-1").encode()
    told = [
        imported(tmp_path / str(i), "k.txt", data, "--out", "ra").stdout.casefold().split("\n")[4:30]
        for i, data in enumerate((text.encode(), text.encode("utf-16"), misread, tcvn3(text).encode("latin-1")))
    ]

    assert told[0] == told[1] == told[2] == told[3]


def test_numbers_that_word_counts_begin_where_the_list_says() -> None:
    lists = Numbering(patterns={"7": "1"})
    lists.level({"w:ilvl": "0"})
    lists.pattern = "1"
    lists.say("text")({"w:val": "%1."})
    lists.number({"w:numId": "7"})
    lists.overridden({"w:ilvl": "0"})
    lists.anew({"w:val": "3"})

    assert [lists.next("7", 0), lists.next("7", 0)] == ["3.", "4."]
