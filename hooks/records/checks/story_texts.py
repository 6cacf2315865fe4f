"""What a story's text may not hold, each at its line: what GitHub shows otherwise than the page, what leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from hooks.problems import Problem
from hooks.records.model.told import STORY_TOLD
from hooks.records.reading.loaded import LoadedStory
from hooks.records.reading.story_bounds import DEPTH, excesses
from hooks.records.reading.story_links import OUTSIDE, children_of, led, own_link
from hooks.web_address import leads_elsewhere

if TYPE_CHECKING:
    from markdown_it.token import Token

_NO_SPACE = re.compile(r"#{2,6}[^\W\d_]")
_QUOTED = re.compile(r"[”’»…“‘«]")
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_BROKEN = re.compile(r"\]\(|\] \((?:https?://|(?:guong|dieu|noi|chuyen):)")
_SAMPLE = re.compile(r"\]\((?:guong|dieu|noi|chuyen):")
_BOX = re.compile(r"\[[ xX]\]\s")
_ALERT = re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_MOST_SHOWN, _FEWEST = 80, 3


class Fault(NamedTuple):
    """Row counted from 0, key in STORY_TOLD, what stands there, the words of the message."""

    row: int
    key: str
    value: str = ""
    sign: str = ""
    most: int = 0


def text_problems(story: LoadedStory) -> Iterator[Problem]:
    """Everything wrong with a story's text as text; its photos and recordings are told elsewhere."""
    for fault in faults_of(story.body):
        if fault.key == "story_empty" and story.record.draft:
            continue
        code, message, hint = STORY_TOLD[fault.key]
        most = f"{fault.most:,}".replace(",", ".")
        told = message.replace("{most}", most).replace("{sign}", fault.sign)
        yield Problem(story.file, story.body_line + fault.row, "", code, told, fault.value, hint)


def faults_of(body: str) -> list[Fault]:
    """What is wrong with a text, in its order; of one that is too large only that."""
    if found := excesses(body):
        return [Fault(row, key, "", sign, most) for row, key, sign, most in found]
    from hooks.records.reading.syntax import (
        tokens_of,
    )  # only for a story that changed: loading it takes as long as a check

    try:
        tokens = tokens_of(body)
    except RecursionError:
        return [Fault(0, "story_deep", "", "", DEPTH)]
    rows = body.split("\n")
    return sorted(
        {*_empty(tokens), *_headings(tokens, rows), *_blocks(tokens, rows), *_inline(tokens, rows), *_links(tokens)}
    )


def _empty(tokens: Sequence[Token]) -> Iterator[Fault]:
    """A text of fewer words than a sentence; names of sections and inserts are none."""
    said = [t.content for i, t in enumerate(tokens) if t.type == "inline" and tokens[i - 1].type != "heading_open"]
    words = (word for text in said if not text.startswith("[[") for word in _WORD.findall(text))
    if len(list(islice(words, _FEWEST))) < _FEWEST:
        yield Fault(0, "story_empty")


def _headings(tokens: Sequence[Token], rows: list[str]) -> Iterator[Fault]:
    """Names of sections: of level 2, or one deeper than the one before."""
    last = 1
    for i, token in enumerate(tokens):
        if token.type != "heading_open" or not token.map:
            continue
        level, row = int(token.tag[1]), token.map[0]
        shown = rows[row].strip()[:_MOST_SHOWN]
        if not tokens[i + 1].content.strip():
            yield Fault(row, "story_nameless", shown)
        elif level == 1:
            yield Fault(row, "story_title", shown)
        elif level > last + 1:
            yield Fault(row, "story_jump", shown)
        last = max(level, 2)


def _blocks(tokens: Sequence[Token], rows: list[str]) -> Iterator[Fault]:
    """HTML that stands alone, indented text, boxes and frames that only GitHub knows."""
    for i, token in enumerate(tokens):
        row = token.map[0] if token.map else 0
        shown = rows[row].strip()[:_MOST_SHOWN]
        if token.type == "html_block":
            yield Fault(row, "story_comment" if shown.startswith("<!--") else "story_html", shown)
        elif token.type == "code_block":
            yield Fault(row, "story_indent", shown)
        elif token.type == "inline" and i > 1:
            opened, first = tokens[i - 2].type, token.content.partition("\n")[0]
            if opened == "list_item_open" and _BOX.match(token.content):
                yield Fault(row, "story_box", shown)
            if opened == "blockquote_open" and _ALERT.fullmatch(first):
                yield Fault(row, "story_alert", shown)


def _inline(tokens: Sequence[Token], rows: list[str]) -> Iterator[Fault]:
    """What stands between words: HTML, links, notes, names of sections that are none."""
    bare, last = False, -1
    for row, _, child in children_of(tokens):
        bare = child.info == "bare" if child.type == "link_open" else bare and child.type != "link_close"
        for key, value in _child_faults(child, bare):
            if value.startswith("</") and f"<{value[2:].rstrip('> ')}" in rows[row]:
                continue  # told where it opens
            yield Fault(row, key, value.strip()[:_MOST_SHOWN])
        begins, last = row != last, row
        if begins and child.type == "text" and _NO_SPACE.match(rows[row].lstrip(" >")):
            yield Fault(row, "story_space", rows[row].strip()[:_MOST_SHOWN])


def _links(tokens: Sequence[Token]) -> Iterator[Fault]:
    """Links that lead nowhere, or elsewhere than their words say."""
    for link in led(tokens):
        if not OUTSIDE.fullmatch(link.href):
            if not own_link(link.href):
                yield Fault(link.row, "story_link", link.href.strip()[:_MOST_SHOWN])
        elif not link.bare and leads_elsewhere(link.words, link.href):
            yield Fault(link.row, "story_words", f"[{link.words}]({link.href})".strip()[:_MOST_SHOWN])


def _child_faults(child: Token, bare: bool) -> Iterator[tuple[str, str]]:
    text = child.content
    if child.type == "html_inline":
        yield "story_comment" if text.startswith("<!--") else "story_html", text
    elif child.type == "text":
        if bare and "://" in text and _QUOTED.search(text):
            yield "story_quoted", text
        if _BROKEN.search(text):
            yield "story_broken", text
        if note := _NOTE.search(text):
            yield "story_note", note[0]
    elif child.type == "code_inline" and _SAMPLE.search(text):
        yield "story_sample", text
