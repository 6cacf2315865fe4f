"""A story's Markdown → HTML that cannot run anything: few constructs, then an allow-list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape

from hooks.pages import addresses
from hooks.pages.parts import paragraphs
from hooks.pages.stories import quotes
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import LoadedStory
from hooks.text import slug, unbroken

_TAGS = {
    *("p", "h2", "h3", "ul", "ol", "li", "blockquote", "strong", "em", "a", "hr", "br"),
    *("table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption"),
}
_ATTRIBUTES = {"a": {"href", "rel"}, "h2": {"id"}, "h3": {"id"}}
_CLASSES = {"a": {"clause"}, "figure": {"pull"}}
_SCHEMES = {"http", "https", "mailto"}
_HEADING = re.compile(r"h([1-6])")
_DEEP = re.compile(r"^ {25,}", re.MULTILINE)
_RUNS = re.compile(r"([*_])\1{3,}(?=[^\s*_])")
_MOST_LINKS = 2000
_INSERT = "\ue000"
_MARKS = re.compile(f"[{_INSERT}{quotes.MARK}]")
_FIGURE = re.compile(r"<figure>([0-9]{1,4})</figure>")
_EMPTY = re.compile(r"<p>\s*</p>\s*")
# An address as it may stand in a link: no spaces, quotes, angle brackets, escapes or controls.
_OUTSIDE = re.compile(r"(?:https?://|mailto:)[^\s<>\"'\\\x00-\x1f]+", re.IGNORECASE)
_OUR_OWN = re.compile(r"(guong|dieu|noi|chuyen):(.+)")


def story_html(
    c: Catalogue,
    story: LoadedStory,
    figures: Mapping[str, Markup] | None = None,
    inserts: Mapping[int, Markup] | None = None,
) -> Markup:
    """The body of a story as clean HTML; links to hidden or unknown records become plain text.

    `figures` by file name take the place of the text's images; any other image is left out.
    `inserts` take the place of the rows of the text with their index.
    """
    figures, inserts = figures or {}, inserts or {}
    safe = nh3.clean(
        _converted(c, story, figures, inserts),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=_SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style"},
    )
    ready = dict(enumerate([*figures.values(), *inserts.values()]))
    whole = _FIGURE.sub(lambda m: ready.get(int(m[1]), ""), _EMPTY.sub("", _MARKS.sub("", safe)))
    return Markup(whole)  # noqa: S704 (nh3 has just cleaned it; figures and inserts are escaped where they are made)


def _converted(c: Catalogue, story: LoadedStory, figures: Mapping[str, Markup], inserts: Mapping[int, Markup]) -> str:
    """HTML as Markdown makes it, to be cleaned; numbers stand for figures and inserts."""
    md = _markdown(c, story)
    md.treeprocessors.register(_Figures(md, figures), "our_figures", 3)
    md.parser.blockprocessors.register(_Inserts(md.parser, len(figures)), "our_inserts", 200)
    try:
        return md.convert(quotes.marked(_bounded(_placed(story.body, inserts))))
    except RecursionError:  # signs nested by the hundred: no article, so its text as it stands
        return "".join(f"<p>{escape(p)}</p>" for p in paragraphs(story.body))


def _placed(text: str, inserts: Mapping[int, Markup]) -> str:
    """The text with a number, behind a mark that nobody can type, in place of each insert's row."""
    rows = _MARKS.sub("", text).split("\n")
    for number, row in enumerate(inserts):
        rows[row] = f"{_INSERT}{number}"
    return "\n".join(rows)


def _bounded(text: str) -> str:
    """The text without what Python-Markdown needs minutes or too deep a stack for.

    Indents stop at 24 spaces (six levels of a list), runs of * and _ at three; beyond 2,000 opening brackets none is a link.
    """
    text = _RUNS.sub(r"\1\1\1", _DEEP.sub(" " * 24, text.expandtabs(4)))
    return text if text.count("[") <= _MOST_LINKS else text.replace("[", "\\[")


def _markdown(c: Catalogue, story: LoadedStory) -> Markdown:
    """Markdown without raw HTML, code blocks or attributes; tables and our own links added."""
    md = Markdown(extensions=["tables"], output_format="html")
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
    md.parser.blockprocessors.deregister("code")
    md.treeprocessors.register(quotes.PullQuotes(md), "our_quotes", 6)
    md.treeprocessors.register(_Headings(md), "our_headings", 5)
    md.treeprocessors.register(_Links(md, c, addresses.story(story)), "our_links", 4)
    md.treeprocessors.register(_Names(md), "our_names", 2)
    return md


class _Headings(Treeprocessor):
    """The first level becomes h2, deeper ones h3; each gets an id of our own."""

    def run(self, root: Element) -> None:
        found = [e for e in root.iter() if _HEADING.fullmatch(str(e.tag))]
        top = min((int(str(e.tag)[1]) for e in found), default=1)
        used: set[str] = set()
        for i, heading in enumerate(found):
            deeper = i > 0 and int(str(heading.tag)[1]) > top
            heading.tag = "h3" if deeper else "h2"
            heading.attrib = {"id": _unused(slug("".join(heading.itertext())), used)}


class _Names(Treeprocessor):
    """No line ends inside a name."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.text, element.tail = _kept_whole(element.text), _kept_whole(element.tail)


def _kept_whole(text: str | None) -> str | None:
    return unbroken(text.replace("\n", " ")) if text and text.strip() else text


class _Figures(Treeprocessor):
    """An image alone in its paragraph becomes the number of its figure, set in after cleaning."""

    def __init__(self, md: Markdown, figures: Mapping[str, Markup]) -> None:
        super().__init__(md)
        self.names = list(figures)

    def run(self, root: Element) -> None:
        for p in root.iter("p"):
            image = p[0] if len(p) == 1 and p[0].tag == "img" else None
            if image is None or (p.text or "").strip() or (image.tail or "").strip():
                continue
            if (name := image.get("src")) in self.names:
                p.remove(image)
                p.tag, p.text = "figure", str(self.names.index(str(name)))


class _Inserts(BlockProcessor):
    """The mark of an insert becomes the number of its figure, after those of the images."""

    def __init__(self, parser: BlockParser, before: int) -> None:
        super().__init__(parser)
        self.before = before

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith(_INSERT) and block[1:].strip().isdecimal()

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "figure").text = str(self.before + int(blocks.pop(0)[1:]))


def _unused(name: str, used: set[str]) -> str:
    out, n = f"m-{name}", 1
    while out in used:
        n += 1
        out = f"m-{name}-{n}"
    used.add(out)
    return out


class _Links(Treeprocessor):
    """Our own links made relative, foreign ones marked, all others turned into their text."""

    def __init__(self, md: Markdown, c: Catalogue, address: str) -> None:
        super().__init__(md)
        self.c, self.root = c, "../" * address.count("/")

    def run(self, root: Element) -> None:
        for link in list(root.iter("a")):
            href = str(link.get("href", ""))
            own = _OUR_OWN.fullmatch(href)
            target = _target(self.c, own[1], own[2]) if own else None
            link.attrib = {}
            if own and target:
                link.set("href", self.root + target)
                if own[1] == "dieu":
                    link.set("class", "clause")
            elif _OUTSIDE.fullmatch(href):
                link.attrib = {"href": href} | ({} if href[:7].lower() == "mailto:" else {"rel": "noopener"})
            else:
                link.tag = "span"


def _target(c: Catalogue, kind: str, key: str) -> str | None:
    if kind == "guong" and key in c.exemplars:
        return addresses.exemplar(c.exemplars[key].record)
    if kind == "dieu" and key in c.clauses:
        return addresses.clause(c.clauses[key])
    if kind == "noi" and key in c.gazetteer.places:
        return addresses.place(c.gazetteer.places[key])
    if kind == "chuyen" and key in c.stories:
        return addresses.story(c.stories[key])
    return None
