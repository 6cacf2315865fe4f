"""README's chapter “Another campaign”, followed: every command in it is one, and does what its step says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from hooks import program
from hooks.records.checks import unwritten
from tests.building import PROJECT
from tests.campaigns import faults
from tests.desk.commands import run
from tests.desk.import_plan.texts import TEXTS, as_docx

CHAPTER = (PROJECT / "README.md").read_text(encoding="utf-8").partition("## Another campaign")[2].partition("\n## ")[0]
STEPS = re.findall(r"(?ms)^\d+\. (.*?)(?=^\d+\. |^\n|\Z)", CHAPTER)
COMMANDS = [words for step in STEPS for words in re.findall(r"`campaign ([^`]+)`", step)]
PLACES = "Mã,Tên,Vĩ độ,Kinh độ\n01273,Xã Tân An,22.1,106.2\n01274,Đặc khu Bến Sông,22.2,106.1\n"
GIVEN = {"ID": "q7m2xd", "FILE": "xa.csv", "…": "Cùng học 2020 - 2025"}


def test_there_are_ten_steps() -> None:
    assert len(STEPS) == 10
    assert {words.split()[0] for words in COMMANDS} == {
        "init",
        "import-places",
        "import-plan",
        "import-list",
        "new",
        "update",
    }


@pytest.mark.parametrize("words", COMMANDS)
def test_every_option_is_one(words: str) -> None:
    name, *given = shlex.split(words)
    known = run(name, "--help").stdout

    assert [option for option in given if option.startswith("--") and option not in known] == []


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Steps 4 and 5, with what a place that no package knows has in hand."""
    folder = tmp_path_factory.mktemp("chuong")
    (folder / "xa.csv").write_text(PLACES, encoding="utf-8")
    (folder / "ke-hoach.docx").write_bytes(as_docx(TEXTS["ke-hoach"][0]))
    given = ["--area", "Cao Thử", "--places", "xa.csv", "--name", GIVEN["…"], "--plan", "ke-hoach.docx"]
    assert run("init", "moi", *given, cwd=folder).returncode == 0
    return folder / "moi"


def test_the_steps_make_a_campaign(campaign: Path) -> None:
    makefile = (campaign / "Makefile").read_text(encoding="utf-8")
    assert [t for t in re.findall(r"`(?:SAMPLES=0 )?make (\w+)`", "".join(STEPS)) if f"\n{t}:" not in makefile] == []
    assert {p.code for p in faults(campaign)} == {unwritten.CODE}  # 5
    for path in re.findall(r"`((?:data|stories|docs)/[\w/.]*)`", "".join(STEPS)):  # 6, 8, 9
        assert (campaign / path).exists(), path

    (campaign / "bang.csv").write_text(PLACES.replace("Tân An", "Tân Bình"), encoding="utf-8")  # 7
    assert run("import-places", "bang.csv", "--write", "--replace", cwd=campaign).returncode == 0
    assert "Tân Bình" in (campaign / "data/places.csv").read_text(encoding="utf-8")
    for name in ("plan.yml", "criteria.yml"):
        (campaign / "data" / name).unlink()
    (campaign / "van-ban.docx").write_bytes(as_docx(TEXTS["ke-hoach"][0]))
    assert run("import-plan", "van-ban.docx", "--write", cwd=campaign).returncode == 0

    family = ["--sample", "--name", "Nhà Lân Trong (minh họa)", "--place", "Tân Bình", "--summary", "Nhà mẫu."]  # 8
    assert run("new", "family", *family, cwd=campaign).returncode == 0
    assert {p.code for p in faults(campaign)} == {unwritten.CODE}
    assert f"bản {program.version()}" in run("update", cwd=campaign).stdout  # 10
