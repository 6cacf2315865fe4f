"""A story's Markdown → HTML that cannot run anything: few constructs, then an allow-list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

import nh3
from markdown_it.token import Token
from markupsafe import Markup, escape

from hooks.pages import addresses
from hooks.pages.parts import paragraphs
from hooks.pages.stories import markup
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import LoadedStory
from hooks.records.reading.story_bounds import excesses
from hooks.records.reading.story_links import OUTSIDE, own_link
from hooks.records.reading.syntax import alone, tokens_of

_CLEANER = nh3.Cleaner(
    tags={
        *("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em", "del", "a", "hr", "br"),
        *("code", "pre", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption"),
    },
    attributes={"a": {"href", "rel"}, "ol": {"start"}, **{f"h{n}": {"id"} for n in range(2, 7)}},
    allowed_classes={"a": {"clause"}, "figure": {"pull"}, "th": {"right", "center"}, "td": {"right", "center"}},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
    clean_content_tags={"script", "style"},
)
_FIGURE = re.compile(r"<figure>([0-9]{1,4})</figure>")
_EMPTY = re.compile(r"<p>\s*</p>\s*")


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
    safe = _EMPTY.sub("", _CLEANER.clean(_converted(c, story, figures, inserts)))
    ready = dict(enumerate([*figures.values(), *inserts.values()]))
    whole = _FIGURE.sub(lambda m: ready.get(int(m[1]), ""), safe)
    return Markup(whole)  # noqa: S704 (nh3 has just cleaned it; figures and inserts are escaped where they are made)


def _converted(c: Catalogue, story: LoadedStory, figures: Mapping[str, Markup], inserts: Mapping[int, Markup]) -> str:
    """HTML to be cleaned; numbers stand for figures and inserts. A text out of bounds, which the check refuses, is only text."""
    names, rows = list(figures), list(inserts)
    link = partial(_link, c, "../" * addresses.story(story).count("/"))
    if not excesses(story.body):
        try:
            return "".join(markup.Markup(link, partial(_placed, names, rows)).blocks(tokens_of(story.body)))
        except RecursionError:  # signs nested by the hundred
            pass
    return "".join(f"<p>{escape(p)}</p>" for p in paragraphs(story.body))


def _placed(names: list[str], rows: list[int], inline: Token) -> str:
    """The number of the photo or insert that a paragraph is, in its figure."""
    at = -1
    if (image := alone(inline)) in names:
        at = names.index(image)
    elif inline.map and inline.map[0] in rows and inline.map[1] == inline.map[0] + 1:
        at = len(names) + rows.index(inline.map[0])
    return f"<figure>{at}</figure>" if at >= 0 else ""


def _link(c: Catalogue, root: str, href: str) -> str:
    """Attributes of a link: our own made relative, foreign ones marked, none of any other."""
    if own := own_link(href):
        target = _target(c, *own)
        kind = 'class="clause" ' if own[0] == "dieu" else ""
        return f'{kind}href="{escape(root + target)}"' if target else ""
    if not OUTSIDE.fullmatch(href):
        return ""
    return f'href="{escape(href)}"' + ("" if href[:7].lower() == "mailto:" else ' rel="noopener"')


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
