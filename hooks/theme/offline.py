"""Pages of a preview: links lead to files, so that a folder opens by a double click, and to what waits with its mark."""

from __future__ import annotations

import html
import posixpath
import re
from functools import partial
from urllib.parse import urlsplit

from hooks.pages.waiting import Marks

_TAG = r"(?:[^<>\"]|\"[^\"]*\")*?"
_LINK = re.compile(rf'(<a\b{_TAG}\bhref=")([^"]*)("{_TAG}>)(.*?</a>)', re.DOTALL)
_FORM = re.compile(rf'(<form\b{_TAG}\baction=")([^"]*)(")')
_TITLE_ENDS = "</h1>"


def page(text: str, address: str, marks: Marks) -> str:
    """The HTML of the page at `address` as the preview has it."""
    text = _LINK.sub(partial(_link, address, marks), text)
    text = _FORM.sub(lambda m: m[1] + filed(m[2]) + m[3], text)
    if mark := marks.of(address):
        text = text.replace(_TITLE_ENDS, f'{_TITLE_ENDS}\n<p class="up">{_mark(mark)}</p>', 1)
    return text


def filed(link: str) -> str:
    """A link within the site with the name of the file it leads to; any other as it is."""
    parts = urlsplit(html.unescape(link))
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return link
    path, rest = re.match(r"([^?#]*)(.*)", link, re.DOTALL).groups()  # type: ignore[union-attr]
    if posixpath.basename(path) in (".", ".."):
        path += "/"
    return f"{path}index.html{rest}" if path.endswith("/") else link


def _link(address: str, marks: Marks, found: re.Match[str]) -> str:
    before, link, after, content = found.groups()
    path = html.unescape(link).partition("#")[0].partition("?")[0]
    mark = marks.of(posixpath.normpath(posixpath.join(address, path)) + "/") if path.endswith("/") else ""
    return f"{before}{filed(link)}{after}{content}" + (f" {_mark(mark)}" if mark else "")


def _mark(told: str) -> str:
    return f'<span class="sample wait">{html.escape(told)}</span>'
