"""Material's search index, made to find Vietnamese typed without accents."""

from __future__ import annotations

import json

from hooks.text import fold


def with_folded_text(index: str) -> str:
    """The index (JSON text) with each entry's text repeated without tones and đ.

    lunr compares letters as they are, so “nguyen” would not find “Nguyễn”. Words that are the
    same either way are not repeated.
    """
    data = json.loads(index)
    for entry in data["docs"]:
        words = f"{entry['title']} {entry['text']}".split()
        folded = dict.fromkeys(f for w in words if (f := fold(w)) != w.lower() and "<" not in f and ">" not in f)
        if folded:
            entry["text"] = f"{entry['text']} {' '.join(folded)}"
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
