"""Drawings in hand-written pages: a figure with its size and its words, so that nothing moves while it loads."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

_IMAGE = re.compile(r'<p><img alt="([^"]*)" src="([^":?#]+\.svg)" title="([^"]*)" ?/?></p>')
_SIZE = re.compile(r'<svg [^>]*viewBox="0 0 (\d{2,4}) (\d{2,4})"')


def framed(page: str, address: str, docs: Path) -> tuple[str, list[str]]:
    """The page's HTML with each `![what it shows](x.svg "caption")` as a figure; and what is wrong.

    `address` is the page's own; the drawing lies below `docs`.
    """
    faults: list[str] = []

    def figure(match: re.Match[str]) -> str:
        alt, source, caption = match.groups()
        path = posixpath.normpath(posixpath.join(address, source))
        file = docs / path
        size = None if path.startswith("..") or not file.is_file() else _SIZE.search(file.read_text(encoding="utf-8"))
        if not size or not alt:
            faults.append(f"hình {path} không có, thiếu viewBox hoặc thiếu lời tả")
            return match[0]
        image = f'<img alt="{alt}" src="{source}" width="{size[1]}" height="{size[2]}" loading="lazy">'
        return f'<figure class="step">{image}<figcaption>Hình vẽ: {caption}</figcaption></figure>'

    return _IMAGE.sub(figure, page), faults
