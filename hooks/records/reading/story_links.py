"""Where the links of a text lead: out of the site, or to records by guong:, dieu:, noi:, chuyen:; and which mislead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.entities import html5
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from hooks.problems import Problem, Severity
from hooks.records.model.told import TOLD
from hooks.records.reading.documents import Document
from hooks.records.reading.loaded import LoadedStory
from hooks.records.reading.story_bounds import excesses
from hooks.web_address import address_fault, addresses_in, tracking_in

if TYPE_CHECKING:
    from markdown_it.token import Token

OUTSIDE = re.compile(
    r"(?:https?://(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*(?::[0-9]+)?(?:[/?#][^\s<>\"'\\\x00-\x1f]*)?|mailto:[^\s<>\"'\\\x00-\x1f]+)",
    re.IGNORECASE,
)
"""An address out of the site as it may stand in a link: a host of plain letters alone, no spaces, quotes, angle brackets, escapes or controls."""
HTTP = "dia-chi-http"
"""Of an address without https."""
_PLAIN_HTTP = re.compile(r"(?<![\w/=?&:%#])http://[^\s<>\"']+", re.IGNORECASE)
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_LINKS = re.compile(r"[\[<]|www\.")
"""What a link of a text has that is more than an address standing in it."""
_OWN = re.compile(r"(guong|dieu|noi|chuyen):(.+)")
_KINDS = {"guong": "exemplar", "dieu": "clause", "noi": "place", "chuyen": "story"}


class Link(NamedTuple):
    """One link: its line in the file, how it is written, and the record it means."""

    line: int
    scheme: str
    kind: str
    id: str


class Led(NamedTuple):
    """A link as readers get it: its row counted from 0, where it leads, its words, whether it is an address without brackets."""

    row: int
    href: str
    words: str
    bare: bool


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


def led(tokens: Sequence[Token]) -> Iterator[Led]:
    """Every link of a text that was read."""
    opened: Led | None = None
    for row, _, child in children_of(tokens):
        if child.type == "link_open":
            opened = Led(row, str(child.attrs.get("href", "")), "", child.info == "bare")
        elif opened and child.type == "link_close":
            yield opened
            opened = None
        elif opened:
            words = " " if child.type in {"softbreak", "hardbreak"} else child.content
            opened = opened._replace(words=opened.words + words)


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


def address_faults(doc: Document) -> Iterator[Problem]:
    """Addresses of the body that mislead; as warnings those that follow their readers, and its first without https: a source stands as it was read."""
    shown = _CODE.sub(lambda m: " " * len(m[0]), doc.body) if "://" in doc.body else ""  # what is code leads nowhere
    written = list(_written(doc, shown))
    yield from written
    yield from _tracked(doc, shown)
    yield from _led_to(doc, {p.value.replace("\\", "") for p in written})
    if "http://" in shown and (match := _PLAIN_HTTP.search(shown)):
        message, hint = (
            "địa chỉ mở bằng http:// có thể bị sửa trên đường truyền",
            "đổi thành https:// nếu trang mở được như vậy",
        )
        line, column = _place(doc, match.start())
        yield Problem(doc.file, line, "", HTTP, message, match[0], hint, Severity.WARNING, column)


def _written(doc: Document, shown: str) -> Iterator[Problem]:
    """Addresses that mislead as they are written, links or not."""
    code, message, _ = TOLD["web_address"]
    for at, address in addresses_in(shown):
        row = doc.body[doc.body.rfind("\n", 0, at) + 1 : at]
        if "[[" in row or address.endswith("://"):  # films have a rule of their own
            continue
        if hint := address_fault(address):
            line, column = _place(doc, at)
            yield Problem(doc.file, line, "", code, message, address, hint, column=column)


def _tracked(doc: Document, shown: str) -> Iterator[Problem]:
    """Addresses that carry what follows who opens them."""
    code, message, hint = TOLD["tracked"]
    for at, address in addresses_in(shown) if "?" in shown else ():
        if names := tracking_in(address):
            line, column = _place(doc, at)
            told = message.format(names=", ".join(names))
            yield Problem(doc.file, line, "", code, told, address, hint, Severity.WARNING, column)


def _led_to(doc: Document, told: set[str]) -> Iterator[Problem]:
    """Where links lead that say it otherwise than by a plain address: by entities, by backslashes, by www. alone."""
    if not _LINKS.search(doc.body) or excesses(doc.body):
        return
    from hooks.records.reading.syntax import tokens_of  # only for a text that changed

    code, message, _ = TOLD["web_address"]
    try:
        links = list(led(tokens_of(doc.body)))
    except RecursionError:  # signs nested by the hundred: told as such
        return
    for link in links:
        if (hint := address_fault(link.href)) and not any(known in unquote(link.href) for known in told):
            yield Problem(doc.file, doc.body_line + link.row, "", code, message, link.href, hint)


def _place(doc: Document, at: int) -> tuple[int, int]:
    """Line and column of a place in the body."""
    at += len(doc.text) - len(doc.body)
    return doc.text.count("\n", 0, at) + 1, at - doc.text.rfind("\n", 0, at)


def sign_of(name: str) -> str:
    """What the entity &name; (acy, #1072, #x430) shows; “” for none."""
    if not name.startswith("#"):
        return html5.get(f"{name};", "")
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"
