"""How a story's text is read: the Markdown of GitHub, once, for the check, for links and for the page.

CommonMark with tables, strike-through and bare addresses (GFM 0.29). hooks/frontend/gui-bai/syntax.js reads the same
with the same engine; tests/pages/stories/reading.yml holds both to what GitHub shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import unquote

import mdurl
from markdown_it import MarkdownIt
from markdown_it.token import Token

from hooks.records.reading.bare_addresses import mail_addresses, web_address

_DEEPEST = 100
"""Levels of nesting the engine follows; story_bounds.py refuses texts long before."""
_PLAIN = re.compile(r"[\w;/?:@&=+$,.!~*'()#-]*", re.ASCII)

_STOPS = re.compile(r"[\n!&*:<\[\\\]_`~w]")
"""Where running text stops for a rule to look: no rule begins at any other sign."""


def _syntax() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"strikethrough_single_tilde": True, "maxNesting": _DEEPEST})
    md.enable(["table", "strikethrough"])
    md.inline.terminator_re = _STOPS
    md.inline.ruler.after("text", "web_address", web_address)
    md.core.ruler.push("mail_addresses", mail_addresses)
    # Which links are followed is decided where they are checked and shown; here they are only found.
    for name, rule in (("validateLink", _any), ("normalizeLink", _encoded), ("normalizeLinkText", str)):
        setattr(md, name, rule)
    return md


def _any(_: str) -> bool:
    return True


def _encoded(address: str) -> str:
    """The address with %C4%90 for Đ, a space, a quote: as it stands in HTML."""
    return address if _PLAIN.fullmatch(address) else mdurl.encode(address)


_MD = _syntax()


@lru_cache(maxsize=16)
def tokens_of(body: str) -> Sequence[Token]:
    """The tokens of a story's text, in its order; shared, so they are only to be read.

    `map` of a token are its first row and the row after its last, counted from 0. Raises RecursionError at signs nested by the hundred.
    """
    return _MD.parse(body)


def alone(inline: Token) -> str:
    """The file of the image that a paragraph is; “” for any other paragraph."""
    children = inline.children or ()
    return unquote(str(children[0].attrs.get("src", ""))) if len(children) == 1 and children[0].type == "image" else ""


def images_of(body: str) -> list[str]:
    """Files of the images that are paragraphs of a story's text, in its order."""
    return [name for token in tokens_of(body) if token.type == "inline" and (name := alone(token))]
