"""Addresses that stand in a story's text without brackets become links, where GitHub makes links of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_SCHEME = re.compile(r"(?:^|[^A-Za-z])(https?|ftp)$", re.IGNORECASE)
_HOST = re.compile(r"[^\W_][\w\u0300-\u036f.-]*")
_REST = re.compile(r"[^ \t\n\v\f\r<]*")
_USER = re.compile(r"(?:mailto:)?[A-Za-z0-9.+_-]+$")
_MAIL_HOST = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_BEFORE_WWW = {*"*_~( \t\n\v\f\r"}
_LONGEST_SCHEME, _LONGEST_USER = len("https"), 80


def web_address(state: StateInline, silent: bool) -> bool:
    """Inline rule of “https://…” (also http, ftp) and “www.…”; none inside brackets.

    GFM, “Autolinks (extension)”, with what GitHub's own reader adds: brackets that are still open, the scheme ftp.
    """
    src, at = state.src, state.pos
    if src[at] not in ":w" or state.linkLevel:
        return False
    start, end = _www(state) if src[at] == "w" else _with_scheme(state)
    if start == end or _in_brackets(src, at):
        return False
    if not silent:
        if start < at:
            state.pending = state.pending[: start - at]
        address = src[start:end]
        state.tokens += _link(state.md.normalizeLink(address if start < at else f"http://{address}"), address, state)
    state.pos = end
    return True


def _with_scheme(state: StateInline) -> tuple[int, int]:
    """Where the address begins and ends whose colon stands here; twice the same number for none."""
    src, at = state.src, state.pos
    scheme = _SCHEME.search(src, max(0, at - _LONGEST_SCHEME - 1), at) if src.startswith("://", at) else None
    if not scheme or not state.pending.endswith(scheme[1]):
        return at, at
    end = _end(src, at + 3, state.posMax)
    return (at, at) if end == at + 3 else (at - len(scheme[1]), end)


def _www(state: StateInline) -> tuple[int, int]:
    src, at = state.src, state.pos
    if not src.startswith("www.", at) or (at and src[at - 1] not in _BEFORE_WWW) or not _HOST.match(src, at + 4):
        return at, at
    return at, _end(src, at, state.posMax)


def _end(text: str, start: int, most: int) -> int:
    """Where the address ends whose host begins at `start`: before a space, <, and signs that end a sentence."""
    host = _HOST.match(text, start, most)
    if not host or any("_" in part for part in host[0].split(".")[-2:]):
        return start
    rest = _REST.match(text, host.end(), most)
    end = rest.end() if rest else host.end()
    unopened = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        last = text[end - 1]
        if last == ")" and unopened > 0:
            unopened -= 1
        elif last == ";":
            end = _before_entity(text, end)
            continue
        elif last not in "?!.,:*_~'\"":
            break
        end -= 1
    return end


def _before_entity(text: str, end: int) -> int:
    """Before “&name;” that ends here; before the semicolon where it ends no such name."""
    at = end - 2
    while at and text[at].isascii() and text[at].isalpha():
        at -= 1
    return at if text[at] == "&" and at < end - 2 else end - 1


def _in_brackets(src: str, at: int) -> bool:
    """Whether a bracket of the text before is still open."""
    if "[" not in src:
        return False
    places, depths = _brackets(src)
    before = bisect_left(places, at)
    return before > 0 and depths[before - 1] > 0


@lru_cache(maxsize=4)
def _brackets(src: str) -> tuple[list[int], list[int]]:
    """Where the brackets of a text stand, and how many are open after each."""
    places, depths, opened = [], [], 0
    for match in _BRACKET.finditer(src):
        if len(match[0]) == 1:
            opened = opened + 1 if match[0] == "[" else max(0, opened - 1)
            places.append(match.start())
            depths.append(opened)
    return places, depths


def _link(href: str, text: str, state: StateInline | None = None) -> list[Token]:
    """The three tokens of a link."""
    if state and state.pending:
        state.pushPending()
    opening, closing = Token("link_open", "a", 1), Token("link_close", "a", -1)
    opening.attrs, opening.info = {"href": href}, "bare"
    return [opening, Token("text", "", 0, content=text), closing]


def mail_addresses(state: StateCore) -> None:
    """Core rule of “ten@noi.vn”, in all text that is no link yet."""
    for token in state.tokens:
        if token.type == "inline" and "@" in token.content and token.children:
            token.children = list(_with_mail(token.children))


def _with_mail(tokens: list[Token]) -> Iterator[Token]:
    links = 0
    for token in tokens:
        links += (token.type == "link_open") - (token.type == "link_close")
        if token.type == "text" and not links and "@" in token.content:
            yield from _parted(token.content)
        else:
            yield token


def _parted(text: str) -> Iterator[Token]:
    done, at = 0, text.find("@")
    while at > 0:
        user = _USER.search(text, max(done, at - _LONGEST_USER), at)
        host = _MAIL_HOST.match(text, at + 1)
        after = text[host.end() : host.end() + 1] if host else ""
        if user and host and host[0][-1].isalpha() and after != "@":
            address = user[0] + "@" + host[0]
            if user.start() > done:
                yield Token("text", "", 0, content=text[done : user.start()])
            yield from _link(address if address.startswith("mailto:") else f"mailto:{address}", address)
            done = host.end()
        at = text.find("@", at + 1)
    if done < len(text):
        yield Token("text", "", 0, content=text[done:])
