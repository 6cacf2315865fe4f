"""The guide's page of lists: what it prints is what the command prints, and what it names is there."""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path

import pytest

from hooks.desk import cli
from hooks.desk.import_list.command import add_parser
from hooks.desk.importing.columns.meanings import FIELDS
from tests.building import PROJECT, WORLD
from tests.desk.importing.office_files import xlsx

PAGE = (PROJECT / "docs/huong-dan/nhap-danh-sach.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n\$ (.+)\n([^`]*)```", PAGE)
IMPORTS = [line for line, _ in BLOCKS if line.startswith("campaign")]
SHEET: list[list[object]] = [
    ["GIA ĐÌNH HỌC TẬP NĂM 2024"],
    ["STT", "Họ tên chủ hộ", "Năm sinh", "Xã", "Huyện"],
    [1, "Nguyễn Văn An", 1961, "Tân Bình", "Vĩnh Cửu"],
    [2, "Trần Thị Bình", 1975, "Vĩnh Tân", "Vĩnh Cửu"],
    [3, "Lê Văn Chín", 1980, "Thanh Bình", ""],
    [4, "Trường Mẫu giáo A", "", "Tân Bình", "Vĩnh Cửu"],
]


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser()
    add_parser(whole.add_subparsers(), "x")
    return whole


def test_the_preview_is_printed_as_the_command_prints_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shown,) = [told for line, told in BLOCKS if "--html" in line]
    xlsx(tmp_path / "danh-sach.xlsx", {"Sheet1": SHEET})

    where = ["--root", str(WORLD), "--out", str(tmp_path / "ra.csv"), "--date", "2024-12-20"]
    code = cli.main(["import-list", str(tmp_path / "danh-sach.xlsx"), *where])

    assert capsys.readouterr().out == shown
    assert code == 1


@pytest.mark.parametrize("line", IMPORTS)
def test_the_commands_of_the_page_are_understood(line: str) -> None:
    given = parser().parse_args(shlex.split(line)[1:])

    assert given.decision


def test_every_option_is_told_and_none_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["import-list", "--help"])
    known = set(re.findall(r"--[a-z]+", capsys.readouterr().out))
    lines = [line for line in PAGE.splitlines() if not re.match(r"\$ (uv|winget|curl) ", line)]

    assert set(re.findall(r"(?<![\w-])--[a-z]+", "\n".join(lines))) == known - {"--root", "--help"}


def test_every_field_of_a_column_is_told() -> None:
    listed = PAGE.partition("Trường của `--map`:")[2].partition("\n")[0]

    assert re.findall(r"`([a-z]+)`", listed) == list(FIELDS)


def test_what_the_page_in_the_browser_shows_is_called_as_it_is_there() -> None:
    there = (PROJECT / "overrides/pages/sending/list.html").read_text(encoding="utf-8")
    for folder in ("danh-sach", "gui-bai"):
        there += "".join(p.read_text(encoding="utf-8") for p in (PROJECT / "hooks/frontend" / folder).glob("*.js"))
    steps = PAGE.partition("## Cách ngắn nhất")[2].partition("\n## ")[0]

    assert [name for name in re.findall(r"\*\*([^*]+)\*\*", steps) if name not in there] == []
