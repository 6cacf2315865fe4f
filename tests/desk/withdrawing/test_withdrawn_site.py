"""Everything withdrawn at once, and nothing of it in the built site; nor of drafts, of what is to come, of consent that ended."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import NamedTuple

import pytest

from hooks.desk.withdrawing.traces import Names
from hooks.records.model.kinds import registry
from hooks.records.model.shared import Publishing
from hooks.records.reading.loading import load
from hooks.text import slug
from tests.building import EPOCH, built
from tests.conftest import Once
from tests.desk.commands import run
from tests.desk.withdrawing import planted
from tests.desk.withdrawing.planted import ASKED, COLOURS, HIDDEN, NAMED, UNPLACED, UNTOLD, WITHDRAWN

pytestmark = pytest.mark.slow  # whole sites are built for it


class Sites(NamedTuple):
    """The campaign after everything was withdrawn, and what stood where on its site before and after."""

    root: Path
    site: Path
    before: dict[str, list[str]]
    after: dict[str, list[str]]


@pytest.fixture(scope="session")
def sites(once: Once) -> Sites:
    folder = once("withdrawn", _withdrawn)
    before, after = json.loads((folder / "found.json").read_text(encoding="utf-8"))
    return Sites(folder / "campaign", folder / "after", before, after)


def _withdrawn(folder: Path) -> Path:
    root = planted.campaign(folder / "campaign")
    names = {name: [name] for name in WITHDRAWN} | {why: [*some.values()] for why, some in HIDDEN.items()}
    names |= {name: [name] for name in (NAMED, UNTOLD, UNPLACED)}
    search = planted.Search(names, COLOURS)
    closed = run("close", "jj88jj", "--on", "2023-04-04", "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)
    assert closed.returncode == 0, closed.stdout
    before = search.found(built(root, folder / "before"))
    done = run("withdraw", *ASKED, "--reason", "yeu-cau", "--write", "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stdout + done.stderr
    after = search.found(built(root, folder / "after"))
    (folder / "found.json").write_text(json.dumps([before, after], ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", [*WITHDRAWN, *(key for key in COLOURS if key != "hidden")], ids=slug)
def test_what_was_planted_stood_on_the_site_and_stands_there_no_more(sites: Sites, name: str) -> None:
    """The first half shows that the search finds what is there."""
    assert sites.before[name]
    assert sites.after[name] == []


@pytest.mark.parametrize("why", [*HIDDEN, "hidden"], ids=slug)
def test_drafts_what_is_to_come_and_consent_that_ended_are_nowhere(sites: Sites, why: str) -> None:
    """In no page, list, feed, calendar, index, picture or file, of whatever kind."""
    assert sites.before[why] == []
    assert sites.after[why] == []


def test_every_kind_is_planted(sites: Sites) -> None:
    """A new kind of record has to be planted here, and hidden in each way."""
    records, _ = load(sites.root)
    assert records
    folders = registry.current().folders  # once its campaign is open: another may have been before
    assert set(planted.KINDS) == set(folders.values())
    assert set(planted.PRIVATE) == {folder for kind, folder in folders.items() if kind.about.private}
    loaded = (records.exemplars, records.decisions, records.statistics, records.stories)
    publishing: list[Publishing] = [x.record for group in loaded for x in group]
    for why in ("draft", "publish_on"):
        hidden = {type(record) for record in publishing if getattr(record, why)}
        assert hidden == {type(record) for record in publishing} >= set(folders)


@pytest.mark.parametrize("told", [UNTOLD, UNPLACED, "hidden"], ids=slug)
def test_of_who_agreed_to_the_name_alone_nothing_else_is_anywhere(sites: Sites, told: str) -> None:
    assert sites.before[NAMED]
    assert sites.before[told] == []


def test_no_name_is_left_in_what_people_write(sites: Sites) -> None:
    names = Names(WITHDRAWN)
    files = [p for folder in ("data", "stories") for p in (sites.root / folder).rglob("*") if p.is_file()]

    assert [p for p in files if names.in_text(p.read_bytes().decode("utf-8", "replace")) or names.in_text(p.name)] == []


def test_pages_at_kept_addresses_say_that_something_was_withdrawn(sites: Sites) -> None:
    page = (sites.site / f"guong-sang/{planted.IDS['families']}/index.html").read_text(encoding="utf-8")

    assert "Đã gỡ theo yêu cầu" in page
    assert "29/11/2026" in page
    assert '<meta name="robots" content="noindex">' in page
    assert not list((sites.site / "cau-chuyen/2023").glob("*ngoang*"))  # its address told a name


def test_a_row_keeps_its_number_its_kind_and_what_was_granted(sites: Sites) -> None:
    with (sites.root / "data/honours/2022-da-chot/recipients.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    with (sites.site / "du-lieu/v1/recipients.csv").open(encoding="utf-8-sig") as file:
        shown = [r for r in csv.DictReader(file) if r["decision"] == "jj88jj"]

    assert {k: v for k, v in rows[1].items() if v} == {"id": "2", "name": "Đã gỡ theo yêu cầu", "kind": "individual"}
    assert rows[0]["name"] == "Lê Thị Thử"
    assert [(r["line"], r["name"], r["withdrawn"]) for r in shown] == [("1", "Lê Thị Thử", ""), ("2", "", "2026-11-29")]


def test_a_closed_list_is_sealed_anew_below_the_old_line(sites: Sites) -> None:
    with (sites.root / "data/honours/ledger.csv").open(encoding="utf-8") as file:
        first, second = csv.DictReader(file)

    assert (first["decision"], second["decision"]) == ("jj88jj", "jj88jj")
    assert (first["sha256"], first["marks"]) == ("", "")  # with them a name could be guessed, and fast
    assert len(second["sha256"]) == 64
    assert (first["resealed"], first["reason"]) == ("", "")
    assert (second["resealed"], second["reason"]) == ("2026-11-29", "yeu-cau")


def test_the_site_that_is_left_has_no_problem_and_leads_nowhere_wrong(sites: Sites) -> None:
    checked = run("check", "--root", str(sites.root), SOURCE_DATE_EPOCH=EPOCH)
    story = (sites.root / planted.KEPT_STORY).read_text(encoding="utf-8")

    assert checked.returncode == 0, checked.stdout
    assert "Một câu lạc bộ, một bài khác." in story
    assert "anh-ben.jpg" not in story
    assert "  - ff66ff\n  - dd44dd\n" in story


def test_a_revoked_row_stays_revoked_without_a_word(sites: Sites) -> None:
    decision = (sites.root / "data/honours/2022-da-chot/decision.yml").read_text(encoding="utf-8")

    assert "kind: revocation" in decision
    assert "kind: correction" not in decision
