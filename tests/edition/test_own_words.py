"""The site restates the plan in its own words: no run of twelve syllables is the plan's, names and titles apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.records.reading.loading import load
from tests.building import PROJECT, WORLD, HtmlPage
from tests.edition.shingles import LENGTH, Names, hashes, plan_hashes, shared_runs, syllables

PLAN = plan_hashes()
TOLD = {"title", "alt", "aria-label", "placeholder", "content"}
"""Attributes whose value somebody reads or hears."""
_QUOTED = re.compile("“([^”]+)”")
_KIND_OF_DOCUMENT = re.compile("^(?:Chỉ thị|Kết luận|Kế hoạch|Thông tư|Nghị định|Nghị quyết|Luật) ")


def _own() -> Path:
    """The repository's own campaign as long as the plan is its own, which the tests' province has too; else that province."""
    area = re.compile("(?m)^area: (.*)$")
    told = {
        found[1] for root in (PROJECT, WORLD) if (found := area.search((root / "data/campaign.yml").read_text("utf-8")))
    }
    return PROJECT if len(told) == 1 else WORLD


OWN = _own()


@cache
def _names() -> Names:
    records, _ = load(OWN)
    assert records is not None
    listed: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("official_names.yml").read_text("utf-8"))
    texts = [name for group in listed.values() for name in group] + [records.campaign.name]
    texts += [name for a in records.agencies.agencies for name in (a.name, *a.also)]
    texts += [*(t.name for t in records.titles.titles), *(a.name for a in records.titles.awards)]
    texts += [*(g.title for g in records.criteria.groups), *records.plan.recipients]
    for source in records.sources.sources:
        texts += [source.title, source.issuer, _KIND_OF_DOCUMENT.sub("", source.title), *_QUOTED.findall(source.title)]
    return Names.of(texts)


def _told(page: HtmlPage) -> str:
    return " ".join([*page.texts, *page.structured, *(f" . {v}" for _, k, v in page.attributes if k in TOLD)])


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)


def _faults(texts: Iterable[tuple[str, str]]) -> list[str]:
    names = _names()
    return sorted({f"{where}: {run}" for where, text in texts for run in shared_runs(text, PLAN, names)})


@pytest.mark.slow
@pytest.mark.parametrize("built_pages", ["pages", "release_pages"])
def test_no_page_repeats_the_plan(built_pages: str, request: pytest.FixtureRequest) -> None:
    found: dict[str, HtmlPage] = request.getfixturevalue(built_pages)
    assert _faults((address or "/", _told(page)) for address, page in found.items()) == []


def test_no_record_and_no_story_repeats_the_plan() -> None:
    data = [p for p in sorted((OWN / "data").rglob("*.yml")) if "_mau" not in p.parts]
    texts = [(p, text) for p in data for text in _leaves(yaml.safe_load(p.read_text(encoding="utf-8")))]
    texts += [(p, p.read_text(encoding="utf-8")) for p in sorted((OWN / "stories").rglob("*.md"))]
    assert _faults((p.relative_to(OWN).as_posix(), text) for p, text in texts) == []


PLANTED = "sông rộng thì thuyền đi chậm, gió lên thì buồm căng, ai nấy cùng chèo cho tới bến quê mình"


def test_a_planted_run_is_told_with_its_page_and_words() -> None:
    plan = frozenset(hashes(syllables(PLANTED)))
    page = HtmlPage(texts=["Chuyện kể rằng gió lên thì", "BUỒM CĂNG; ai\u00a0nấy cùng chèo cho, tới bến xa"])
    assert shared_runs(_told(page), plan, Names.of([])) == ["gió lên thì buồm căng ai nấy cùng chèo cho tới bến"]
    hidden = HtmlPage(attributes=[("a", "title", PLANTED), ("a", "href", PLANTED)])
    assert shared_runs(_told(hidden), plan, Names.of([])) == [" ".join(syllables(PLANTED))]
    assert shared_runs("gió lên thì buồm căng ai nấy cùng chèo cho tới bờ", plan, Names.of([])) == []


def test_a_name_does_not_count_and_the_words_around_it_do() -> None:
    plan = frozenset(hashes(syllables(PLANTED)))
    assert shared_runs(PLANTED, plan, Names.of(["thuyền đi chậm, gió lên thì buồm căng"])) == [
        " ".join(syllables(PLANTED))
    ]
    assert shared_runs(PLANTED, plan, Names.of(["gió lên thì buồm căng, ai nấy cùng chèo cho"])) == []


def test_the_hashes_are_of_a_whole_plan_and_sorted() -> None:
    known = Path(__file__).with_name("plan_shingles.txt").read_text(encoding="ascii").split()
    assert known == sorted(set(known))
    assert len(known) > 300 * LENGTH
    assert all(re.fullmatch("[0-9a-f]{10}", h) for h in known)
