"""Campaigns of other areas, about other things, that use the program as a package: the same tests as of the first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from hooks import colours
from hooks.problems import has_errors
from hooks.records.checks.project import find_problems
from hooks.records.reading.loading import Records, load
from tests.building import BASE, PROJECT, SITES, HtmlPage, site_of
from tests.conftest import Once
from tests.edition.conftest import pages_of
from tests.edition.test_site import (  # noqa: F401 (asked of the fixtures below)
    placed,
    test_edit_links_lead_to_the_record,
    test_every_exemplar_line_and_story_can_be_found,
    test_every_internal_link_and_anchor_leads_somewhere,
    test_every_page_has_a_picture_for_links_that_exists,
    test_every_page_has_one_h1_no_double_id_and_no_skipped_heading,
    test_every_page_says_what_it_is,
    test_links_to_pages_end_in_a_slash,
    test_marker_words_of_the_shells_never_reach_a_page,
    test_no_page_has_inline_handlers_or_script_addresses,
    test_no_page_loads_anything_from_another_host,
    test_sample_pages_are_marked_and_kept_from_search_engines,
    test_stories_alone_are_articles_with_their_days,
    test_the_lists_count_what_the_decisions_hold,
    test_what_is_recorded_is_shown_letter_by_letter,
)

OTHERS = ("north", "clean")
ALL = ("tiny", "dong-nai", *OTHERS)
"""Folders of tests/sites."""


@pytest.fixture(scope="session", params=OTHERS)
def campaign(request: pytest.FixtureRequest) -> str:
    """A folder of tests/sites."""
    return str(request.param)


@pytest.fixture(scope="session")
def site(campaign: str, once: Once) -> Path:
    return site_of(campaign, once, BASE)


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, HtmlPage]:
    return pages_of(site)


@pytest.fixture
def records(campaign: str) -> Records:
    """Read for each test: its kinds are open as long as it runs."""
    loaded, problems = load(SITES / campaign)
    assert loaded is not None
    assert problems == []
    return loaded


def names_of(name: str) -> set[str]:
    """What only this campaign is called: area, publisher, site, titles."""
    told = yaml.safe_load((SITES / name / "data/campaign.yml").read_text(encoding="utf-8"))
    titles = yaml.safe_load((SITES / name / "data/titles.yml").read_text(encoding="utf-8"))["titles"]
    words = told.get("words", {})
    called = {told[key] for key in ("area", "name", "publisher", "site_name")} | {
        words.get("theme"),
        words.get("title"),
    }
    return {*called - {None}, *(t["name"] for t in titles)}


def test_there_is_a_test_for_every_campaign() -> None:
    assert {p.name for p in SITES.iterdir() if p.is_dir()} == set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_its_records_are_well(name: str) -> None:
    assert not has_errors(find_problems(SITES / name))


def test_it_speaks_of_itself_alone(campaign: str, site: Path) -> None:
    """No page, form or list says a name of another campaign, or what the first is about."""
    others = set[str]().union(*map(names_of, set(ALL) - {campaign})) | {"xã hội học tập", "học tập suốt đời"}
    for path in (p for p in site.rglob("*") if p.suffix in {".html", ".json", ".xml", ".csv", ".txt"}):
        text = path.read_text(encoding="utf-8").replace("\u00a0", " ").replace("\u2060", "")
        assert [name for name in others if name in text] == [], path


def test_words_of_the_campaign_stand_where_pages_name_it(campaign: str, site: Path, records: Records) -> None:
    words = yaml.safe_load((SITES / campaign / "data/campaign.yml").read_text(encoding="utf-8"))["words"]
    for path, said in (("", words["stories"]), ("vinh-danh/", words["title"]), ("guong-sang/", words["theme"])):
        page = site / placed(records, path) / "index.html"
        assert said in page.read_text(encoding="utf-8").replace("\u00a0", " "), path


def test_kinds_sections_and_sign_are_the_campaigns_own(once: Once) -> None:
    """Of the clean city: no kind, no address of a section, no drawing is that of the first campaign."""
    site = site_of("clean", once, BASE)
    tops = {p.name for p in site.iterdir()}
    list_of = (site / "bang-xanh/quyet-dinh/km1001/index.html").read_text(encoding="utf-8")
    lead, home = ((site / p / "index.html").read_text(encoding="utf-8") for p in ("viec-xanh", ""))
    texts = [p for p in site.rglob("*") if p.suffix in {".html", ".xml", ".json"} and "gui-bai" not in p.parts]
    usual = re.compile(r"[\"/](?:guong-sang|cau-chuyen|dia-phuong)/")

    assert {"viec-xanh", "bang-xanh", "phuong", "chuyen-sach"} <= tops
    assert not {"guong-sang", "vinh-danh", "dia-phuong", "cau-chuyen", "danh-hieu", "ke-hoach"} & tops
    assert [p for p in texts if usual.search(p.read_text(encoding="utf-8").replace("gui-bai/cau-chuyen/", ""))] == []
    assert "Tổ dân phố, trường học và những sáng kiến trong" in lead.replace("\u00a0", " ")
    assert ">Việc xanh</a>" in home
    assert ">Tất cả việc xanh</a>" in home
    assert "assets/favicon-leaf.svg" in home
    assert "#0b4f8a" in (site / "assets/favicon-leaf.svg").read_text(encoding="utf-8")
    assert sorted(p.name for p in site.glob("assets/favicon-*")) == [
        f"favicon-{n}" for n in ("180.png", "leaf-180.png", "leaf.ico", "leaf.svg")
    ]
    assert not (site / "assets/plates").exists()
    assert "Trường học xanh" in list_of
    forms = {
        n: (site / f"gui-bai/du-lieu/{n}.json").read_text(encoding="utf-8") for n in ("danh-muc", "story", "decision")
    }
    (styles,) = site.glob("assets/site.????????????.css")
    assert styles.name in home
    assert colours.css("#0B4F8A", "#8A3A00") in styles.read_text(encoding="utf-8")
    assert 'content="#0B4F8A"' in home
    assert '"school"' in forms["danh-muc"]
    assert '"plate"' not in forms["story"]
    assert '"title":"Tổ dân phố"' in forms["decision"]


_OF_ALL = {"hooks/desk/place_words/provinces.py", "overrides/admin/collections.json"}
"""Lists of all provinces of the country, of no campaign more than of another; and what `campaign forms` makes of the kinds
that the repository's own campaign has."""


_READ = {*(".py", ".html", ".yml", ".js", ".mjs", ".css", ".md", ".csv", ".json", ".svg", ".txt", ".xml"), ""}
"""Files that are text; those without an ending are of the kit: Makefile, gitignore."""


def test_the_program_names_no_campaign() -> None:
    """Neither areas nor papers nor titles stand in code, templates or what is made for editors."""
    names = re.compile("|".join(sorted(map(re.escape, set[str]().union(*map(names_of, ALL))))), re.IGNORECASE)
    files = [p for top in ("hooks", "overrides") for p in sorted((PROJECT / top).rglob("*")) if p.is_file()]
    told = [
        (path.relative_to(PROJECT).as_posix(), found[0])
        for path in files
        if path.suffix in _READ
        and not {"node_modules", "vendor"} & set(path.parts)
        and path.relative_to(PROJECT).as_posix() not in _OF_ALL
        and (found := names.search(path.read_text(encoding="utf-8")))
    ]

    assert told == []
