"""A story's text without what was withdrawn: links become their words, paragraphs that show or play a file go."""

from __future__ import annotations

import re

from hooks.records.checks.photos import IMAGE
from hooks.records.reading.endings import WORDS_FILES, ending
from hooks.records.reading.inserts import inserts_of

_WORDS = r"\[((?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\])*)\]"
"""The words of a link in brackets, which may hold brackets themselves."""
_TITLE = r"""(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?"""


def unlinked(scheme: str, id_: str, body: str) -> str:
    """The text with the words of each link to a record, and no link: whichever way of Markdown it is written."""
    address = rf"{scheme}:{re.escape(id_)}"
    to = rf"(?:<{address}>|{address}){_TITLE}"
    defined = re.compile(rf"(?m)^ {{0,3}}{_WORDS}:\s*{to}[ \t]*$\n?")
    if labels := {_label(match[1]) for match in defined.finditer(body)}:
        body = _unreferred(labels, defined.sub("", body))
    body = re.sub(rf"{_WORDS}\(\s*{to}\s*\)", r"\1", body)
    return re.sub(rf" ?<{address}>", "", body)


def _unreferred(labels: set[str], body: str) -> str:
    """The text without references to labels that are defined no more."""

    def words(match: re.Match[str]) -> str:
        label = match[2] or match[1]
        return match[1] if _label(label) in labels else match[0]

    return re.sub(rf"(?<!!){_WORDS}(?:{_WORDS})?(?![(\[])", words, body)


def _label(text: str) -> str:
    return " ".join(text.casefold().split())


def words_beside(name: str, body: str) -> set[str]:
    """The files that hold the words of the recording `name`: they go with it, unless another is played with them."""
    played = inserts_of(body).values()
    own = {insert.words for insert in played if insert.source == name} | {f"{name.rpartition('.')[0]}.vtt"}
    return {words for words in own if ending(words) in WORDS_FILES} - {i.words for i in played if i.source != name}


def without_file(name: str, body: str) -> str:
    """The text without the paragraphs that show the photo `name`, or play the recording."""
    played = {i for i, insert in inserts_of(body).items() if insert.source == name}
    all_rows = body.split("\n")
    rows = [
        row
        for i, row in enumerate(all_rows)
        if i not in played and not ((match := IMAGE.match(row)) and match[1] == name)
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(rows)) if len(rows) != len(all_rows) else body
