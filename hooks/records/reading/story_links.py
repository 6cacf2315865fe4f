"""Links of a story's text to records: guong:, dieu:, noi:, chuyen:."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hooks.records.reading.loading import LoadedStory

_LINK = re.compile(r"\]\(\s*<?(guong|dieu|noi|chuyen):([^)\s>]*)")
_KINDS = {"guong": "exemplar", "dieu": "clause", "noi": "place", "chuyen": "story"}


class Link(NamedTuple):
    """One link: its line in the file, how it is written, and the record it means."""

    line: int
    scheme: str
    kind: str
    id: str


def links(story: LoadedStory) -> Iterator[Link]:
    """The links of a story, in the order of its text."""
    if "](" not in story.body:
        return
    for line, row in enumerate(story.body.split("\n"), story.body_line):
        for scheme, id_ in _LINK.findall(row):
            yield Link(line, scheme, _KINDS[scheme], id_)
