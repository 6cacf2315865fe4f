"""A list dropped onto the page comes to the same files as the command's, byte for byte."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hooks.desk import cli
from hooks.desk.in_browser.dropped_list import read_list
from hooks.file_versions import version_of
from hooks.records.model.honours import Recipient
from hooks.records.reading.tables import read_csv
from tests.building import PROJECT
from tests.campaigns import patched, tiny_campaign, write
from tests.desk.importing.imported import HEAD, ROWS, sheet
from tests.desk.importing.office_files import csv_bytes, ods, tcvn3, word, xls, xlsx
from tests.desk.in_browser.asking import NOTHING, campaign, commanded, dropped, given_files

FAMILY: dict[str, Any] = {"kind": "family"}
TWICE: list[object] = [4, "Phạm Thị Năm", "ấp 4", "Tân Thành", ""]  # a commune of two districts


def _of_old(folder: Path) -> Path:
    rows = [[tcvn3(str(cell)) for cell in row] for row in ROWS]
    return xlsx(folder / "cu.xlsx", {"Sheet1": [HEAD, *rows[1:]]})


def _csv(folder: Path) -> Path:
    path = folder / "ds.csv"
    path.write_bytes(csv_bytes(ROWS, "utf-16", ";"))
    return path


LISTS: dict[str, Callable[[Path], Path]] = {
    "xlsx": lambda folder: sheet(folder, ROWS),
    "merged": lambda folder: sheet(folder, [["DANH SÁCH", "", "", "", ""], *ROWS], (0, 0, 0, 4)),
    "refused": lambda folder: sheet(folder, [*ROWS, TWICE, [5, "=1+1", "", "Không Có", ""]]),
    "two sheets": lambda folder: xlsx(folder / "hai.xlsx", {"Một": ROWS, "Hai": ROWS}, hidden="Hai"),
    "private": lambda folder: sheet(folder, [[*HEAD, "Năm sinh"], [*ROWS[1], "1950"], [*ROWS[2], "1960"]]),
    "old font": _of_old,
    "xls": lambda folder: xls(folder / "ds.xls", ROWS),
    "ods": lambda folder: ods(folder / "ds.ods", ROWS),
    "csv": _csv,
    "docx": lambda folder: word(folder / "ds.docx", [ROWS]),
    **{
        f"libreoffice {e}": lambda folder, e=e: Path(  # type: ignore[misc]
            shutil.copyfile(PROJECT / f"tests/desk/importing/lists/libreoffice.{e}", folder / f"lo.{e}")
        )
        for e in ("xlsx", "xls", "ods", "docx")
    },
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_the_page_gives_the_files_of_the_command(tmp_path: Path, name: str) -> None:
    """The list, the rows to mend, the page for the office, which names the file that is written."""
    file = LISTS[name](tmp_path)
    told, reply = dropped(file, **FAMILY)
    files = commanded(file, **FAMILY)

    assert reply.table == files.get("ra.csv", b"")
    assert reply.mending == files.get("ra-can-sua.csv", b"")
    assert told["rows_in"] == reply.table.count(b"\n") - bool(reply.table) + told["refused"]
    page = files["trang.html"].decode().replace("ra.csv", "recipients.csv")
    assert reply.preview.decode() == page.replace("đã ghi các dòng ghi được", "mới là xem trước, chưa ghi gì")


def test_nothing_that_the_page_shows_turns_a_line_round(tmp_path: Path) -> None:
    told, _ = dropped(sheet(tmp_path, [HEAD, [1, "Võ Thị \u202eMỹ", *ROWS[1][2:]]]), **FAMILY)

    assert "\u202e" not in json.dumps(told, ensure_ascii=False)
    assert "  Sheet1!B2: Võ Thị ‹U+202E›Mỹ → Võ Thị Mỹ" in told["changed"]


def test_the_page_knows_every_word_that_the_command_knows(tmp_path: Path) -> None:
    """Abbreviations of titles, givers of awards, what names begin with, provinces: all of them come with the data."""
    rows = [
        ["STT", "Tên", "Danh hiệu", "Địa chỉ"], [1, "Nguyễn Văn An", "GĐHT", "ấp 1, xã Tân Bình, huyện Vĩnh Cửu, tỉnh ĐN"],
        [2, "Ấp 3", "CĐHT", "Tân Bình, Vĩnh Cửu"], [3, "Lê Văn Ba", "Gia đình hiếu học", "Tân Bình, Vĩnh Cửu"],
        [4, "Tổ 5", "Giấy khen của Chủ tịch UBND tỉnh", "Tân Bình, Vĩnh Cửu"],
    ]  # fmt: skip
    file = sheet(tmp_path, rows)
    _, reply = dropped(file)
    files = commanded(file)

    assert reply.table.count(b"\n") > 2
    assert (reply.table, reply.mending) == (files["ra.csv"], files["ra-can-sua.csv"])


@pytest.mark.parametrize(
    "chosen",
    [
        {"map": ["Ấp=bo"], "kind": "family"},
        {"map": ["C=unit"], "kind": "individual"},
        {"sheet": ["Hai"], "kind": "clan"},
    ],
)
def test_what_is_chosen_on_the_page_is_what_the_flags_say(tmp_path: Path, chosen: dict[str, Any]) -> None:
    file = LISTS["two sheets"](tmp_path)
    _, reply = dropped(file, **chosen)

    assert reply.table
    assert reply.table == commanded(file, **chosen)["ra.csv"]


def test_a_question_is_put_and_its_answer_taken(tmp_path: Path) -> None:
    """A commune of two districts: refused until the page has answered; then every such row is written."""
    file = sheet(tmp_path, [*ROWS, TWICE])
    told, before = dropped(file, **FAMILY)
    (asked,) = told["asked"]
    assert "Sheet1!D5 (Phạm Thị Năm): " in told["doubts"][0]["items"][0][0]
    answered, after = dropped(file, **FAMILY, answers={asked["question"]: asked["choices"][0]})

    assert told["refused"] == 1
    assert asked["answer"] == ""
    assert answered["refused"] == 0
    assert answered["asked"][0]["answer"] == asked["choices"][0]
    assert after.table.startswith(before.table)
    assert asked["choices"][0] in after.table.decode()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7"),
        ("a.xlsx", b"PK\x03\x04 hong"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")),
        ("a.ods", b""),
        ("a.docx", b"PK\x03\x04" + bytes(50)),
    ],
)
def test_a_file_that_cannot_be_read_gets_the_words_of_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    told, reply = dropped(file)

    assert commanded(file) == {}
    assert told == {"fault": capsys.readouterr().err.strip()}
    assert reply.table == b""


def test_rows_go_behind_those_of_the_decision(tmp_path: Path) -> None:
    """As with --append: the table that is there, byte for byte, and the new rows with numbers of their own."""
    folder = write(tmp_path / "tiny", tiny_campaign())
    table = folder / "data/honours/2022-tuyen-duong/recipients.csv"
    present, _ = read_csv(table, table.name, Recipient)
    file = sheet(tmp_path, [["STT", "Họ và tên", "Xã"], [1, "Nguyễn Văn Bình", "Đồi Sim"]])
    told, reply = dropped(file, folder, decision="gg77gg", date=None)
    out = tmp_path / "recipients.csv"
    out.write_bytes(reply.table)
    rows, problems = read_csv(out, out.name, Recipient)

    assert problems == []
    assert rows[: len(present)] == present
    assert [row.name for row in rows[len(present) :]] == ["Nguyễn Văn Bình"]
    assert told["path"] == "data/honours/2022-tuyen-duong/recipients.csv"
    assert told["present"] == len(present)
    assert told["version"] == version_of(table.read_bytes())


def test_rows_of_other_lists_are_told_as_the_command_tells_them(tmp_path: Path) -> None:
    """Only the parts of the list's own places are asked for; one that does not come is told."""
    path = "data/honours/2022-tuyen-duong/recipients.csv"
    folder = write(tmp_path / "tiny", patched((path, "Lê Thị Dung (minh họa)", "Lê Thị Dung")))
    known, files, asked = campaign(folder), given_files(folder), list[str]()
    place = next(p.name for p in known.places if p.code == "90007")
    file = sheet(tmp_path, [["STT", "Họ và tên", "Xã"], [1, "Lê Thị Dung", place], [2, "Lê Thị Khác", place]])
    given = {"date": "2030-01-01", "kind": "individual"}
    report = tmp_path / "bao-cao.json"
    where = ["--root", str(folder), "--out", str(tmp_path / "ra.csv"), "--report", str(report)]
    cli.main(["import-list", str(file), *where, *(f"--{name}={value}" for name, value in given.items())])

    def load(name: str) -> str:
        asked.append(name)
        return files[name]

    def reply(load: Callable[[str], str]) -> dict[str, Any]:
        read = read_list(replace(known, load=load), file, json.dumps(NOTHING | given), lambda *_: None)
        return dict(json.loads(read.told))

    told = [[e["cell"], e["name"], e["list"]] for e in json.loads(report.read_text(encoding="utf-8"))["earlier"]]
    assert reply(load)["earlier"] == told
    assert len(told) == len(asked) == 1
    assert "Nối mạng" in reply(lambda _: "")["fault"]
