"""Drawings in hand-written pages: a figure with its size and its words, so that nothing moves while it loads."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

_IMAGE = re.compile(r'<p><img alt="([^"]*)" src="([^":?#]+\.svg)" title="([^"]*)" ?/?></p>')
_SMALL = re.compile(r'<img alt="" src="([^":?#]+\.svg)" ?/?>')
"""A drawing beside its own words: `[![](x.svg) Words](page.md)`."""
_SIZE = re.compile(r'<svg [^>]*viewBox="0 0 (\d{2,4}) (\d{2,4})"')


def framed(page: str, address: str, docs: Path) -> tuple[str, list[str]]:
    """The page's HTML with each `![what it shows](x.svg "caption")` as a figure; and what is wrong.

    `address` is the page's own; the drawing lies below `docs`.
    """
    faults: list[str] = []

    def figure(match: re.Match[str]) -> str:
        alt, source, caption = match.groups()
        image = _sized(source, address, docs) if alt else ""
        if not image:
            faults.append(f"hình {source} không có, thiếu viewBox hoặc thiếu lời tả")
            return match[0]
        return f'<figure class="step"><img alt="{alt}" {image}<figcaption>Hình vẽ: {caption}</figcaption></figure>'

    def small(match: re.Match[str]) -> str:
        image = _sized(match[1], address, docs)
        if not image:
            faults.append(f"hình {match[1]} không có hoặc thiếu viewBox")
            return match[0]
        return f'<img alt="" {image}'

    return _SMALL.sub(small, _IMAGE.sub(figure, page)), faults


def _sized(source: str, address: str, docs: Path) -> str:
    """The rest of the tag, from the drawing's address on; '' where there is no such drawing below `docs`."""
    path = posixpath.normpath(posixpath.join(address, source))
    file = docs / path
    size = None if path.startswith("..") or not file.is_file() else _SIZE.search(file.read_text(encoding="utf-8"))
    return f'src="{source}" width="{size[1]}" height="{size[2]}" loading="lazy">' if size else ""
