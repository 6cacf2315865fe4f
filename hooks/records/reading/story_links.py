"""Where the links of a story's text lead: out of the site, or to records by guong:, dieu:, noi:, chuyen:."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from hooks.records.reading.loading import LoadedStory
from hooks.records.reading.story_bounds import excesses

if TYPE_CHECKING:
    from markdown_it.token import Token

OUTSIDE = re.compile(
    r"(?:https?://(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*(?::[0-9]+)?(?:[/?#][^\s<>\"'\\\x00-\x1f]*)?|mailto:[^\s<>\"'\\\x00-\x1f]+)",
    re.IGNORECASE,
)
"""An address out of the site as it may stand in a link: a host of plain letters alone, no spaces, quotes, angle brackets, escapes or controls."""
_OWN = re.compile(r"(guong|dieu|noi|chuyen):(.+)")
_KINDS = {"guong": "exemplar", "dieu": "clause", "noi": "place", "chuyen": "story"}


class Link(NamedTuple):
    """One link: its line in the file, how it is written, and the record it means."""

    line: int
    scheme: str
    kind: str
    id: str


def own_link(href: str) -> tuple[str, str] | None:
    """How a link to a record is written and which it means; None when it leads to none."""
    match = _OWN.fullmatch(href)
    return (match[1], unquote(match[2])) if match else None


def children_of(tokens: Sequence[Token]) -> Iterator[tuple[int, Token, Token]]:
    """Every piece of running text: its row counted from 0, what it stands in, itself."""
    for token in tokens:
        row = token.map[0] if token.map else 0
        for child in token.children or ():
            yield row, token, child
            row += 1 if child.type in {"softbreak", "hardbreak"} else child.content.count("\n")


def links(story: LoadedStory) -> Iterator[Link]:
    """The links of a story to records, in the order of its text; none of a text that is too large to be read."""
    if not any(f"{scheme}:" in story.body for scheme in _KINDS) or excesses(story.body):
        return
    from hooks.records.reading.syntax import (
        tokens_of,
    )  # only for a story that changed: loading it takes as long as a check

    for row, _, child in children_of(tokens_of(story.body)):
        if child.type == "link_open" and (own := own_link(str(child.attrs.get("href", "")))):
            yield Link(story.body_line + row, own[0], _KINDS[own[0]], own[1])
