"""Clipboards as programs make them, read into a story's Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from random import Random
from typing import Any

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page

from tests.browser.modules import with_modules

HERE = "http://localhost/frontend/"
"""Answered from the modules themselves: no site is built for this."""
CLIPBOARDS = Path(__file__).parent / "clipboards"
FILES = sorted(path for path in CLIPBOARDS.iterdir() if path.suffix in {".html", ".txt"})


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that can import the modules."""
    context = browser.new_context()
    page = context.new_page()
    with_modules(page)
    page.route(HERE, lambda route: route.fulfill(content_type="text/html", body="<!doctype html><title>Dán</title>"))
    page.goto(HERE)
    yield page
    context.close()


def ask(page: Page, function: str, data: object) -> Any:
    """What a function of (what reads a paste, data) returns."""
    script = f"""async ([here, data]) => {{
        const m = {{...await import(here + "paste/pasted.js"), ...await import(here + "paste/plain.js")}};
        return ({function})(m, data);
    }}"""
    return page.evaluate(script, [HERE, data])


def pasted(page: Page, *html: str) -> list[dict[str, Any]]:
    """Text and tally of each."""
    made: list[dict[str, Any]] = ask(page, "(m, all) => all.map((html) => m.fromHtml(html))", html)
    return made


def test_each_program_is_read(page: Page) -> None:
    """The whole of a document with all that a program writes around it."""
    given = [(path.name, path.read_text(encoding="utf-8")) for path in FILES]
    given = [(name, text.replace("\n", "\r\n") if name == "word.txt" else text) for name, text in given]
    by_name = "(m, all) => all.map(([name, text]) => /html$/.test(name) ? m.fromHtml(text).text : m.fromPlain(text))"
    made = ask(page, by_name, given)

    assert len(FILES) >= 12
    for path, text in zip(FILES, made, strict=True):
        wanted = path.with_suffix(".md") if path.suffix == ".html" else path.with_name(f"{path.name}.md")
        assert f"{text}\n" == wanted.read_text(encoding="utf-8"), path.name


WORDS = re.findall(
    r"\S+",
    "bến đò học-chữ A1 sách *sao *hai* _gạch_ a_b __c # ## 1. 2) - + > = --- *** ~~x~~ ~5 `mã` [a](b) [1]: [x] ![a](b) <b> </p> &amp; & | || "
    "\\ \\* ! https://example.org/a_b_c www.example.org 5*3 “ngoặc”, (ba), x: 😊 # --- ``` :--- ====",
)
INLINE = ("b", "i", "s", "span", "a", "font")
STYLES = ("font-weight:700", "font-weight:400", "font-style:italic", "color:red", "text-decoration:line-through")
UNSEEN = ("<script>khongthay()</script>", "<style>p{khongthay:1}</style>", "<!-- khongthay -->", "<del>khongthay</del>", '<p style="display:none">khongthay</p>')  # fmt: skip


class Maker:
    """Documents by chance, the same at every run: their HTML, and the words they show in order."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 (the same every time)
        self.words: list[str] = []

    def text(self) -> str:
        said = self.chance.choices(WORDS, k=self.chance.randint(1, 5))
        self.words += said
        return self.chance.choice((" ", "\n", "&nbsp; ")).join(map(escape, said))

    def line(self, deep: int = 0) -> str:
        out = ""
        for _ in range(self.chance.randint(1, 3)):
            if deep < 2 and self.chance.random() < 0.5:
                tag = self.chance.choice(INLINE)
                style = f' style="{self.chance.choice(STYLES)}"'
                more = f' href="https://example.org/{deep}?a=(1)"' if tag == "a" else style
                out += f"<{tag}{more}>{self.line(2 if tag == 'a' else deep + 1)}</{tag}> "
            else:
                out += self.text() + self.chance.choice((" ", " <br>", self.chance.choice(UNSEEN[:4]) + " "))
        return out

    def listed(self, deep: int) -> str:
        tag = self.chance.choice(("ul", "ol", 'ol start="7"'))
        items = ""
        for _ in range(self.chance.randint(1, 3)):
            inside = re.split("({})", self.chance.choice(("{}", "<p>{}</p>", "<p>{}</p><p>{}</p>")))
            items += "<li>" + "".join(self.line() if part == "{}" else part for part in inside)
            items += (self.listed(deep + 1) if deep < 3 and self.chance.random() < 0.3 else "") + "</li>"
        return f"<{tag}>{items}</{tag.split()[0]}>"

    def table(self) -> str:
        wide, spans = self.chance.randint(1, 3), self.chance.choice(("", "", ' colspan="2"'))
        out = ""
        for _ in range(self.chance.randint(1, 3)):
            out += "<tr>" + "".join(f"<td{spans}>{self.line()}</td>" for _ in range(wide)) + "</tr>"
        return f"<table>{out}</table>"

    def document(self) -> str:
        out = ""
        for _ in range(self.chance.randint(1, 7)):
            match self.chance.randrange(6):
                case 0:
                    out += self.listed(1)
                case 1:
                    out += self.table()
                case 2:
                    out += self.chance.choice(UNSEEN)
                case _:
                    tag = self.chance.choice(("p", "p", "div", "h1", "h3", "blockquote", "section"))
                    out += f"<{tag}>{self.line()}</{tag}>"
        return out


def shown(markdown: str) -> list[str]:
    """The words a reader of CommonMark with tables and strike-through shows; HTML in the text would be HTML."""
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    spaced = re.sub(r"<(?!/?(?:strong|em|s|a)\b)[^>]*>", " ", html)
    return bare(unescape(re.sub(r"<[^>]*>", "", spaced)))


def bare(text: str) -> list[str]:
    """Words without the bullets that become lists and the semicolons between the cells of a row that is no table."""
    return [word for word in text.replace(";", "").split() if word not in {"-", "+"}]


def test_every_word_is_kept_and_none_that_is_not_seen(page: Page) -> None:
    """What is read of the Markdown are the words the pasted page showed, in order, signs and all."""
    makers = [Maker(seed) for seed in range(200)]
    given = [maker.document() for maker in makers]
    for maker, html, made in zip(makers, given, pasted(page, *given), strict=True):
        assert shown(made["text"]) == bare(" ".join(maker.words)), f"{html}\n{made['text']}"


_AROUND = "<p>Mở đầu bài.</p>{}<p>Đoạn sau.</p>"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("<p><b>Đèn sáng lúc 19 giờ</b></p>", "## Đèn sáng lúc 19 giờ"),
        ('<p><span style="font-weight:700">Đèn sáng</span> </p>', "## Đèn sáng"),
        ("<p><b>Đèn sáng lúc 19 giờ.</b></p>", "**Đèn sáng lúc 19 giờ.**"),
        ("<p><b>Đèn</b> sáng</p>", "**Đèn** sáng"),
        (f"<p><b>{'Đèn sáng ' * 12}</b></p>", f"**{('Đèn sáng ' * 12).strip()}**"),
        ("<p><b>Một</b></p><p><b>Hai</b></p>", "**Một**\n\n**Hai**"),
    ],
)
def test_a_short_bold_line_between_paragraphs_is_a_heading(page: Page, line: str, wanted: str) -> None:
    """As most people write them; the first line may be the title, several are no names of sections."""
    made, first = pasted(page, _AROUND.format(line), f"{line}<p>Đoạn sau.</p>")

    assert made["text"] == f"Mở đầu bài.\n\n{wanted}\n\nĐoạn sau."
    assert not first["text"].startswith("#")
