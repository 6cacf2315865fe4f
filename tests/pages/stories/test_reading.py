"""A story reads the same on GitHub, on the page, in the form's preview and in the check."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.pages.stories.text import story_html
from hooks.records.checks.story_texts import Fault, faults_of, text_problems
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.stories import Story
from hooks.records.model.told import STORY_TOLD
from hooks.records.reading.loading import LoadedStory
from hooks.records.reading.story_links import links
from hooks.records.reading.text_files import plain_breaks
from tests.campaigns import catalogue_of, tiny_campaign
from tests.frontend.nodejs import needs_node, run
from tests.pages.stories.trees import of_html, of_preview

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("reading.yml").read_text(encoding="utf-8"))
READ = [case for case in CASES if "html" in case]
REFUSED = [case for case in CASES if "problems" in case]
MODULES = ["gui-bai/story-tree.js", "gui-bai/story-faults.js"]
LEADS = {
    "guong:ff66ff": "guong-sang/ff66ff-sach-tren-do/",
    "dieu:I.1.%C4%91": "ke-hoach/duong-di/#I.1.dd",
    "noi:90001": "dia-phuong/90001-cau-go/",
    "chuyen:2023/den-chong-gio": "cau-chuyen/2023/den-chong-gio/",
}
"""Where our own links lead in the tiny campaign."""
SIGNS = [
    *(
        "Học ",
        "đ",
        "b",
        "\n",
        "\n\n",
        "- ",
        "* ",
        "1. ",
        "3) ",
        "  ",
        "    ",
        "\t",
        "> ",
        "## ",
        " ##",
        "---\n",
        "```\n",
    ),
    *(
        "**",
        "*",
        "_",
        "~",
        "~~",
        "`",
        "[",
        "]",
        "(",
        ")",
        "](guong:ff66ff)",
        "[x]: https://y.example\n",
        "[x]",
        "![",
        "<",
        ">",
    ),
    *("<b>", "<!-- x -->", "&amp;", "\\", "\\\n", "  \n", "|", "| a | b |\n|---|:-:|\n| c | d |\n", "“", "”", ".", "…"),
    *("https://bao.example/a_b", "www.x.example", "a@b.example", "30.594", "15. tháng", "–", "\u00a0", "[^1]", "[ ] "),
]


def story_of(body: str) -> LoadedStory:
    record = Story.model_construct(title="Bài", standfirst="x", authors=["x"], date=dt.date(2023, 1, 1), sample=True)
    return LoadedStory(record, "stories/2023/bai/index.md", "2023", "bai", plain_breaks(body), 5)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue_of(tmp_path_factory.mktemp("reading"), tiny_campaign())


def on_page(catalogue: Catalogue, body: str) -> list[Any]:
    """The tree of a story's page, our own links as they were written."""
    html = str(story_html(catalogue, story_of(body)))
    for written, address in LEADS.items():
        html = html.replace(f'href="../../../{address}"', f'href="{written}"')
    return of_html(html)


def test_cases_have_names_of_their_own_and_are_many() -> None:
    assert len({case["case"] for case in CASES}) == len(CASES)
    assert len(READ) > 150
    told = {problem.partition(" ")[2] for case in REFUSED for problem in case["problems"]}
    sizes = {
        "story_long",
        "story_rows",
        "story_row",
        "story_run",
        "story_signs",
        "story_headings",
        "story_cells",
        "story_deep",
    }
    assert told | sizes == set(STORY_TOLD)


def test_a_page_shows_what_github_shows(catalogue: Catalogue) -> None:
    for case in READ:
        assert on_page(catalogue, case["text"]) == of_html(case.get("ours", case["html"])), case["case"]


def test_what_reads_the_same_everywhere_is_not_refused() -> None:
    """Short as the cases are, words enough aside."""
    told = {case["case"]: [f for f in faults_of(plain_breaks(case["text"])) if f.key != "story_empty"] for case in READ}

    assert {name: faults for name, faults in told.items() if faults} == {}


def test_what_does_not_is_told_at_its_line() -> None:
    for case in REFUSED:
        story = story_of(case["text"])
        assert [f"{f.row} {f.key}" for f in faults_of(story.body)] == case["problems"], case["case"]
        for problem, told in zip(text_problems(story), case["problems"], strict=True):
            row, _, key = told.partition(" ")
            assert (problem.line, problem.code, problem.message) == (5 + int(row), *STORY_TOLD[key][:2])


@needs_node
def test_the_preview_shows_and_tells_the_same(catalogue: Catalogue) -> None:
    """All cases, and mixtures of signs that no person wrote."""
    chance = random.Random(16)  # noqa: S311 (the same mixtures every time)
    mixed = ["".join(chance.choices(SIGNS, k=chance.randint(2, 14))) for _ in range(500)]
    texts = [*(plain_breaks(case["text"]) for case in CASES), *mixed]

    done = run(MODULES, "(m, texts) => texts.map((t) => [m.treeOf(t), m.textFaultsOf(t)])", texts)

    for text, (tree, faults) in zip(texts, done, strict=True):
        assert of_preview(tree) == on_page(catalogue, text), text
        assert [Fault(**fault) for fault in faults] == faults_of(text), text


def test_links_are_found_as_they_are_read() -> None:
    """By reference and in angles, over two rows; none in code."""
    body = "[a](guong:aa11aa)\n[b\nc][1] và `[d](noi:90001)`\n\n- [e](<dieu:I.1.đ>)\n\n[1]: chuyen:2023/den-chong-gio\n"

    found = [(link.line, link.scheme, link.id) for link in links(story_of(body))]

    assert found == [(5, "guong", "aa11aa"), (6, "chuyen", "2023/den-chong-gio"), (9, "dieu", "I.1.đ")]
