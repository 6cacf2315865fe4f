"""Material's search index, made to find Vietnamese typed without accents."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from hooks.text import fold

TITLE_BOOST = 3.0
"""Weight of a word in a title; Material's 1,000 puts “chuyện” above every page that has “xóa mù chữ”."""
_TAG = re.compile("<[^>]*>")
_WORD = re.compile(r"\w+")


def finish(index: Path) -> None:
    """Rewrite the index where the search plugin made one."""
    if index.is_file():
        index.write_text(with_folded_text(index.read_text(encoding="utf-8")), encoding="utf-8")


def with_folded_text(index: str) -> str:
    """The index (JSON text) with each entry's text repeated without tones and đ.

    lunr compares letters as they are, so “nguyen” would not find “Nguyễn”. Words that are the
    same either way are not repeated.
    """
    data = json.loads(index)
    data["config"]["fields"]["title"]["boost"] = TITLE_BOOST
    for entry in data["docs"]:
        words = _WORD.findall(html.unescape(_TAG.sub(" ", f"{entry['title']} {entry['text']}")))
        folded = [f for w in words if (f := fold(w)) != w.lower()]  # as often as in the text: it counts in ranking
        if folded:
            entry["text"] = f"{entry['text']} {' '.join(folded)}"
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
