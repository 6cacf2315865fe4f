"""How a story's text is read: the Markdown of GitHub, once, for the check, for links and for the page.

CommonMark with tables, strike-through and bare addresses (GFM 0.29). hooks/frontend/gui-bai/syntax.js reads the same
with the same engine; tests/pages/stories/reading.yml holds both to what GitHub shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import unquote

import mdurl
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from hooks.records.reading.bare_addresses import mail_addresses, web_address

_DEEPEST = 100
"""Levels of nesting the engine follows; story_bounds.py refuses texts long before."""
_ESCAPED = re.compile(r"[!-/:-@\[-`{-~\n]")
_FIRM_SPACES = re.compile("[\u00a0\u2003\u2009\u202f\u3000]")
_PLAIN = re.compile(r"[\w;/?:@&=+$,.!~*'()#-]*", re.ASCII)

_STOPS = re.compile(r"[\n!&*:<\[\\\]_`~w]")
"""Where running text stops for a rule to look: no rule begins at any other sign."""


def _syntax() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"strikethrough_single_tilde": True, "maxNesting": _DEEPEST})
    md.enable(["table", "strikethrough"])
    md.inline.terminator_re = _STOPS
    md.block.ruler.at("paragraph", _paragraph)
    md.inline.ruler.after("text", "web_address", web_address)
    md.inline.ruler.before("escape", "backslash", _backslash)
    md.core.ruler.push("mail_addresses", mail_addresses)
    # Which links are followed is decided where they are checked and shown; here they are only found.
    for name, rule in (("validateLink", _any), ("normalizeLink", _encoded), ("normalizeLinkText", str)):
        setattr(md, name, rule)
    return md


def _paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """As the engine's rule, but spaces that do not break stay at the edges of a paragraph, as GitHub keeps them."""
    done = paragraph(state, start, end, silent)
    if done and _FIRM_SPACES.search(state.src, state.bMarks[start], state.eMarks[state.line - 1]):
        state.tokens[-2].content = state.getLines(start, state.line, state.blkIndent, False).strip(" \t\n\v\f\r")
    return done


def _backslash(state: StateInline, silent: bool) -> bool:
    """Inline rule of a backslash that escapes nothing: text by itself, what follows it is read as ever."""
    if state.src[state.pos] != "\\" or _ESCAPED.match(state.src, state.pos + 1, state.posMax):
        return False
    if not silent:
        state.append_pending("\\")
    state.pos += 1
    return True


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


def read_texts(body: str) -> Iterator[tuple[int, str]]:
    """Each paragraph, cell and heading of a story's text as readers get it, with the row it begins in; [] of one nested too deep."""
    try:
        tokens = tokens_of(body)
    except RecursionError:
        return
    for token in tokens:
        if token.type == "inline" and token.map:
            said = ("\n" if c.type in {"softbreak", "hardbreak"} else c.content for c in token.children or ())
            yield token.map[0], "".join(said)


def alone(inline: Token) -> str:
    """The file of the image that a paragraph is; “” for any other paragraph."""
    children = inline.children or ()
    return unquote(str(children[0].attrs.get("src", ""))) if len(children) == 1 and children[0].type == "image" else ""


def images_of(body: str) -> list[str]:
    """Files of the images that are paragraphs of a story's text, in its order."""
    return [name for token in tokens_of(body) if token.type == "inline" and (name := alone(token))]
