"""Records and stories from strangers: nothing they write can run, leave its place or break a page."""

from __future__ import annotations

import datetime as dt
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hooks.pages.stories.text import story_html
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.stories import Story
from hooks.records.reading.loading import LoadedStory
from tests.building import build, lay_out, read_page
from tests.campaigns import catalogue_of, tiny_campaign, write

HOSTILE = "\"'><img src=x onerror=hit()><script>hit()</script>{{ 7*7 }}{% raw %}</title>"
AS_TEXT = HOSTILE.replace("<", r"\<")
"""As a story may have it: the check refuses HTML itself."""
OWN_WORDS = """words: {theme: học mỗi ngày, title: danh hiệu học, exemplars: nếp hay, stories: Chuyện hay, stories_lead: Chuyện về học., hamlets: thôn}
sections: [{section: guong-sang, name: Nếp hay}, {section: vinh-danh, name: Bảng vàng}, {section: cau-chuyen, name: Chuyện hay}]
"""
"""What a campaign calls its things stands in crumbs, feeds, names of sheets."""
FREE_TEXT = {
    *("name", "title", "short", "text", "ask", "how", "lead", "about", "headline", "tagline", "site_name", "summary", "story"),
    *("standfirst", "for_whom", "scale", "note", "publisher", "authority", "label", "value", "subject", "period", "role"),
    *("reported_honour", "historical", "issuer", "governs", "status_note", "caution", "unit_type", "copy_how", "number"),
    *("theme", "exemplars", "stories", "stories_lead", "hamlets"),
    *("other_names", "unknown", "authors", "also", "when", "granted_by", "validity_text", "scope"),
}  # fmt: skip


def poisoned(value: Any, key: str = "") -> Any:
    """`value` with the hostile text after every free text in it."""
    if isinstance(value, dict):
        return {k: poisoned(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [poisoned(v, key) for v in value]
    prose = isinstance(value, str) and (" " in value or not value.islower())  # not an id of another record
    return f"{value} {HOSTILE}" if prose and key in FREE_TEXT else value


def hostile_campaign() -> dict[str, str]:
    files = tiny_campaign()
    files["data/campaign.yml"] += OWN_WORDS
    for path, text in files.items():
        if path.endswith(".yml"):
            files[path] = yaml.safe_dump(poisoned(yaml.load(text, yaml.BaseLoader)), allow_unicode=True)
        elif path.endswith(".md"):
            _, head, body = text.split("---\n", 2)
            front = yaml.safe_dump(poisoned(yaml.load(head, yaml.BaseLoader)), allow_unicode=True)
            files[path] = f"---\n{front}---\n{body}\n\n## Mục {AS_TEXT}\n\n{AS_TEXT}\n"
    return files


@pytest.mark.slow
def test_hostile_values_are_text_on_every_page(tmp_path: Path) -> None:
    """A whole site with markup in every free field has no more scripts or handlers than a plain one."""
    root = lay_out(tmp_path / "project", write(tmp_path / "data", hostile_campaign()))
    done = build(root, tmp_path / "site")
    assert done.returncode == 0, done.stderr[-3000:]
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 30

    for path in pages:
        page = read_page(path)
        assert not [a for a in page.attributes if a[1].startswith("on")], path
        pictures = [value for tag, key, value in page.attributes if tag == "img" and key == "src"]
        ours = re.compile(
            r"(\.\./)?hinh/[a-z-]+\.svg|(\.{1,2}/)*assets/plates/[a-z-]+\.svg"
        )  # the guide's, the stories'
        assert all(ours.fullmatch(value) for value in pictures), path
        assert "hit()" not in "".join(page.scripts), path
        for text in page.structured:
            assert not set(text) & set("<>&\u2028\u2029"), path
            assert json.loads(text)["@graph"], path
        assert "49" not in " ".join(t for t in page.texts if "7*7" in t), path
    assert any("hit()" in text for path in pages for text in read_page(path).structured)
    home = read_page(tmp_path / "site" / "index.html")
    assert any("onerror=hit()" in t for t in home.texts)


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


ALLOWED = {
    *("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em", "del", "a", "hr", "br", "code", "pre"),
    *("table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption"),
}  # fmt: skip
CLASSES = {
    "figure": {None, "pull"},
    "a": {None, "clause"},
    "td": {None, "right", "center"},
    "th": {None, "right", "center"},
}
SAFE_LINK = re.compile(r"(https?://|mailto:|(\.\./)+)[^\s]*")
SNIPPETS = [
    "<script>hit()</script>",
    "<img src=x onerror=hit()>",
    "<svg/onload=hit()>",
    '<a href="javascript:hit()">x</a>',
    "[x](javascript:hit())",
    "[x](JaVaScRiPt:hit())",
    "[x](java\tscript:hit())",
    "[x](&#106;avascript:hit())",
    "[x](data:text/html,<script>hit()</script>)",
    "[x](vbscript:hit())",
    "[x](//evil.example/)",
    "[x](guong:../../x)",
    "[x](chuyen:../../../etc/passwd)",
    "[x][y]\n\n[y]: javascript:hit()",
    "![x](javascript:hit())",
    "![x](https://evil.example/pixel.png)",
    "<https://evil.example/><javascript:hit()>",
    '[x](https://a.example/ "t\\" onmouseover=hit() ")',
    "# h { #__config onclick=hit() }",
    "## __config",
    "## __search",
    "text { onclick=hit() }",
    "/// html | script\nhit()\n///",
    "--8<-- '/etc/passwd'",
    "{{ config }} {% include '/etc/passwd' %}",
    "<style>@import url(//evil.example)</style>",
    "<iframe src=//evil.example></iframe>",
    "<form action=//evil.example><input name=q></form>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<!--><script>hit()</script>-->",
    "<![CDATA[<script>hit()</script>]]>",
    "`<script>hit()</script>`",
    "```html\n<script>hit()</script>\n```",
    "    <script>hit()</script>",
    "| a |\n|---|\n| <img src=x onerror=hit()> |",
    "<noscript><p title='</noscript><img src=x onerror=hit()>'>",
    "<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></mglyph></table></mtext></math>",
    "[" * 3000 + "x" + "](y)" * 3000,
    "> " * 3000 + "x",
    "- " * 3000 + "x",
    "*" * 5000 + "x" + "_" * 5000,
    "> x\n>\n> — <img src=x onerror=hit()>",
    "> <script>hit()</script>\n> — [x](javascript:hit())",
    '> x\n> — Tên" onmouseover="hit()',
    "> \ue001x\n\n\ue0000\n\n\ue00099999",
    "[[video: javascript:hit() | x]]",
    "[[video: https://www.youtube.com/watch?v=abc_DEF-123 | <script>hit()</script>]]",
    ("> " * 50 + "x\n") * 50 + "> — Tên",
]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue_of(tmp_path_factory.mktemp("hostile"), tiny_campaign())


def rendered(catalogue: Catalogue, body: str) -> list[tuple[str, dict[str, str | None]]]:
    """Tags and attributes of a story's HTML."""
    record = Story.model_construct(title="Bài", standfirst="x", authors=["x"], date=dt.date(2023, 1, 1), sample=True)
    story = LoadedStory(record, "stories/2023/bai/index.md", "2023", "bai", body, 5)
    parser = _Html()
    parser.feed(str(story_html(catalogue, story)))
    return parser.found


def assert_harmless(found: list[tuple[str, dict[str, str | None]]]) -> None:
    for tag, attributes in found:
        assert tag in ALLOWED, tag
        assert set(attributes) <= {"href", "rel", "class", "id", "start"}, attributes
        assert attributes.get("class") in CLASSES.get(tag, {None}), attributes
        assert (attributes.get("start") or "0").isdecimal()
        assert SAFE_LINK.fullmatch(attributes.get("href") or "https://x"), attributes
        assert (attributes.get("id") or "m-").startswith("m-")


@pytest.mark.parametrize("snippet", SNIPPETS, ids=range(len(SNIPPETS)))
def test_a_hostile_story_cannot_run_anything(catalogue: Catalogue, snippet: str) -> None:
    assert_harmless(rendered(catalogue, snippet))
    assert_harmless(rendered(catalogue, f"Chữ {snippet} chữ\n\n> {snippet}\n\n- {snippet}\n"))


@given(
    st.lists(
        st.sampled_from(
            [*"<>\"'`*_[]()!#&{}|-—/\\=:\n \ue000\ue001", "script", "onerror", "javascript:", "guong:", "&#", "a"]
        ),
        max_size=40,
    )
)
def test_no_mixture_of_signs_runs_anything(catalogue: Catalogue, pieces: list[str]) -> None:
    assert_harmless(rendered(catalogue, "".join(pieces)))
