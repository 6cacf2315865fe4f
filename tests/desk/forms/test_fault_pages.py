"""Every problem code has its page, and what the pages say is what the check does."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from hooks.desk.forms.fault_examples import FAULTS, Fault, faults, told
from hooks.desk.forms.fault_pages import FOLDER, files
from hooks.pages.search.documents import written
from hooks.problems import Problem
from hooks.records.checks.project import find_problems
from tests.building import PROJECT
from tests.campaigns import write
from tests.desk.commands import run
from tests.records.checks.test_cases import CASES, codes_in_code, read_case

ALL = list(faults())
WITH_EXAMPLES = [f for f in ALL if f.wrong]
WITHOUT = {
    "tep-khong-doc-duoc",  # needs a file that this user may not read
    "sai-gia-tri",  # a reserve: no value is known that leads to it
}


@cache
def _told(code: str, *, wrong: bool) -> tuple[Problem, ...]:
    """What the check says of an example, asked once by all that is said of it."""
    return told(next(fault for fault in ALL if fault.code == code), wrong=wrong)


def test_every_code_has_a_page_and_no_page_is_without_a_code() -> None:
    """Codes are read off the program and off the golden cases."""
    at = [p["at"] for path in CASES for p in read_case(path)["problems"]]
    told_in_cases = {found[1] for place in at if (found := re.search(r":[0-9]+ ([a-z-]+)", place))}
    codes = codes_in_code() | told_in_cases | {"sai-gia-tri"}

    assert [f.code for f in ALL if [g.code for g in ALL].count(f.code) > 1] == []
    assert {f.code for f in ALL} == codes
    assert {f.code for f in ALL if not f.wrong} == WITHOUT


def test_the_campaign_of_the_examples_has_no_problem() -> None:
    assert find_problems(FAULTS / "campaign") == []


@pytest.mark.parametrize("fault", WITH_EXAMPLES, ids=lambda f: f.code)
def test_the_wrong_example_is_told_and_the_right_one_is_not(fault: Fault) -> None:
    """The wrong one is told under its own code only, the right one has nothing wrong at all."""
    assert {p.code for p in _told(fault.code, wrong=True)} == {fault.code}
    assert [p.as_text() for p in _told(fault.code, wrong=False)] == []


@pytest.mark.parametrize("fault", WITH_EXAMPLES, ids=lambda f: f.code)
def test_the_page_prints_what_the_check_prints(fault: Fault) -> None:
    """Word for word, between what is wrong and what is right."""
    page = files()[FOLDER / f"{fault.code}.md"]
    wrong, right = fault.wrong, fault.right
    assert wrong
    assert right

    places = [page.index(_told(fault.code, wrong=True)[0].as_text()), page.index(wrong.shown), page.rindex(right.shown)]

    assert places[1] < places[0] < places[2]
    assert wrong.shown != right.shown


def test_every_page_can_be_read_alone() -> None:
    """What it means and why, in whole sentences; the index leads to every page."""
    index = files()[FOLDER / "index.md"]
    for fault in ALL:
        assert f"[`{fault.code}`]({fault.code}.md)" in index
        assert fault.why.endswith(".")
        assert fault.name[0].islower()
        assert len(fault.why) > 40


def test_the_guide_leads_to_pages_that_exist() -> None:
    guide = (PROJECT / "docs/huong-dan/index.md").read_text(encoding="utf-8")
    named = re.findall(r"\[`([a-z-]+)`\]\(loi/([a-z-]+)\.md\)", guide)

    assert len(named) > 10
    assert all(code == page for code, page in named)
    assert {code for code, _ in named} <= {f.code for f in ALL}


def test_the_check_says_where_to_read_on(tiny: Path) -> None:
    """Once, before the closing count; the page it names is there, and where there is none it is told at once."""
    write(tiny, {"data/clans/ho-ben-tren.yml": "id: cc33cc\n"})
    without = run("check", "--root", str(tiny)).stdout
    write(tiny, {path.as_posix(): text for path, text in files().items()})

    said = run("check", "--root", str(tiny)).stdout.splitlines()

    assert said[-1].startswith("Có ")
    named = re.search(r"docs/huong-dan/loi/[a-z-]+\.md", said[-2])
    assert named
    assert (tiny / named[0]).is_file()
    assert ("docs/huong-dan" in without, "  thieu-truong: " in without) == (False, True)
    assert sum("docs/huong-dan/loi/" in line for line in said) == 1
    assert "docs/huong-dan" not in run("check", "--root", str(tiny), "--format", "github").stdout


def test_examples_are_not_found_by_readers() -> None:
    """A code's page is one document: its title and first words, not the words of its examples."""
    page = '<h1>sai-ngay: ngày</h1><p>Vì sao.</p><pre>Tủ sách ấp 1</pre><h2 id="a">Tủ sách</h2><p>Tủ sách</p>'

    (found,) = written("sai-ngay: ngày", page, "huong-dan/loi/sai-ngay/")

    assert found.title == "sai-ngay: ngày"
    assert found.body.startswith("Vì sao.")
