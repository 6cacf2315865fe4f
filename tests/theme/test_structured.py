"""JSON-LD: true to the page, nothing of samples, nothing that could end its element."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.edition.views import views
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.theme.cards import Deck
from hooks.theme.structured import Structured
from tests.campaigns import catalogue_of, renderer, tiny_campaign

BASE = "https://vi-du.example/trang/"
Things = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue_of(tmp_path_factory.mktemp("structured"), tiny_campaign())


@pytest.fixture(scope="module")
def made(catalogue: Catalogue) -> list[View]:
    return list(views(catalogue))


@pytest.fixture(scope="module")
def deck(catalogue: Catalogue, made: list[View]) -> Deck:
    return Deck(made, catalogue.campaign)


@pytest.fixture(scope="module")
def structured(catalogue: Catalogue, deck: Deck) -> Structured:
    return Structured(catalogue.campaign, BASE, deck)


def read(script: str) -> Things:
    """The things of a script element by type."""
    start, end = '<script type="application/ld+json">', "</script>\n"
    assert script.startswith(start)
    assert script.endswith(end)
    graph = json.loads(script.removeprefix(start).removesuffix(end))
    assert graph["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in graph["@graph"]}


def things(structured: Structured, view: View) -> Things:
    script = structured.script(view, view.data())
    return read(script) if script else {}


def test_a_sample_says_nothing_to_machines(structured: Structured, made: list[View]) -> None:
    samples = [v for v in made if v.sample]
    assert samples
    assert not any(structured.script(v, v.data()) for v in samples)


def test_without_a_public_address_nothing_is_said(catalogue: Catalogue, deck: Deck, made: list[View]) -> None:
    nowhere = Structured(catalogue.campaign, "", deck)
    assert not any(nowhere.script(v, v.data()) for v in made)


def test_every_way_to_a_page_leads_over_pages_that_exist(structured: Structured, made: list[View]) -> None:
    addresses = {v.address for v in made}
    found = 0
    for view in made:
        crumbs = things(structured, view).get("BreadcrumbList")
        if crumbs:
            found += 1
            steps = crumbs["itemListElement"]
            assert [s["position"] for s in steps] == list(range(1, len(steps) + 1))
            assert "item" not in steps[-1]
            for step in steps[:-1]:
                assert step["name"]
                assert step["item"].removeprefix(BASE).partition("#")[0] in addresses, view.address
    assert found > 10


def test_the_home_page_names_the_site_and_who_makes_it(
    structured: Structured, catalogue: Catalogue, made: list[View]
) -> None:
    (home,) = (v for v in made if v.address == "")
    site = things(structured, home)["WebSite"]

    assert (site["url"], site["name"]) == (BASE, catalogue.campaign.site_name)
    assert site["publisher"] == {"@type": "Organization", "name": catalogue.campaign.publisher}


def test_a_story_is_an_article_as_its_page_shows_it(
    structured: Structured, catalogue: Catalogue, deck: Deck, made: list[View]
) -> None:
    stories = [v for v in made if v.published and not v.sample]
    assert stories
    for view in stories:
        article = things(structured, view)["NewsArticle"]
        (record,) = (s.record for s in catalogue.stories.values() if s.file == view.source)
        real = [e for e in record.about if e in catalogue.exemplars and not catalogue.exemplars[e].record.sample]
        assert article["headline"] == record.title
        assert article["datePublished"] == record.date.isoformat()
        said = [x.date for x in record.corrections]
        assert article["dateModified"] == max([record.updated or record.date, *said]).isoformat()
        told = [
            {"@type": "CorrectionComment", "datePublished": x.date.isoformat(), "text": x.text}
            for x in record.corrections
        ]
        assert article.get("correction", []) == told
        assert [a["name"] for a in article["author"]] == record.authors
        assert article["image"] == [BASE + deck.link(view.address).path]
        assert [a["name"] for a in article["about"]] == [catalogue.exemplars[e].record.name for e in real]
        assert article["isAccessibleForFree"] is True


def test_a_place_has_the_names_it_had_itself(structured: Structured, catalogue: Catalogue, made: list[View]) -> None:
    """A commune that became a ward keeps its old name; the communes it was made of are not its names."""
    renamed = 0
    for place in catalogue.gazetteer.places.values():
        (view,) = (v for v in made if v.address.startswith(f"dia-phuong/{place.code}-"))
        area = things(structured, view)["AdministrativeArea"]
        types = {period.type for period in place.periods} - {place.now.type}
        assert area["identifier"] == place.code
        assert {name.lower() for name in area["alternateName"]} == {f"{t.lower()} {place.name.lower()}" for t in types}
        renamed += bool(types)
    assert renamed


@given(st.text(st.sampled_from("</script>!-&\u2028\u2029'\"\\\x00ađ"), max_size=60))
def test_no_value_ends_the_element(structured: Structured, text: str) -> None:
    view = View("x/", "x.html", text, text, dict)
    script = structured.script(view, {"crumbs": [(text, "x/"), (text, None)]})
    inner = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>\n")

    assert not set(inner) & set("<>&\u2028\u2029")
    assert read(script)["BreadcrumbList"]["itemListElement"][1]["name"] == text


def test_the_things_of_a_folder_do_not_depend_on_where_it_lies(tmp_path: Path, made: list[View], deck: Deck) -> None:
    again = catalogue_of(tmp_path / "elsewhere", tiny_campaign())
    other = Deck(list(views(again)), again.campaign)

    assert [other.link(v.address) for v in made] == [deck.link(v.address) for v in made]


def test_a_record_that_was_corrected_says_so(tmp_path: Path) -> None:
    """Its page and machines are told what, when and why; of a day to come nothing."""
    community = "data/communities/ben-nuoc.yml"
    said = "corrections:\n  - date: 2023-04-05\n    text: Lớp mở năm 2022.\n    why: Chép nhầm.\n  - date: 2023-05-01\n    text: Mai sau.\n"
    c = catalogue_of(tmp_path, tiny_campaign() | {community: tiny_campaign()[community] + said}, dt.date(2023, 4, 30))
    made = list(views(c))
    (view,) = (v for v in made if v.source == community)

    page = things(Structured(c.campaign, BASE, Deck(made, c.campaign)), view)["WebPage"]
    told = {"@type": "CorrectionComment", "datePublished": "2023-04-05", "text": "Lớp mở năm 2022. Chép nhầm."}
    assert page["correction"] == [told]
    html = renderer(c).render(view)
    assert '<time datetime="2023-04-05">05/4/2023</time>' in html
    assert "Vì sao: Chép nhầm." in html
    assert "Mai sau" not in html
