"""Hand-written pages as HTML, remembered from one build to the next, into whatever folder, by what is written in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from hooks.keeping.digests import digest
from hooks.keeping.kept import steady
from hooks.keeping.stored import Held, Stored, read_by_key, write_by_key

MOST_BYTES = 64 * 1024 * 1024
"""Largest file read or written: a hundred times the guide."""
_SETTINGS = ("markdown_extensions", "mdx_configs", "use_directory_urls", "validation")
"""All of the engine's settings that its Markdown asks for."""
Heading = dict[str, Any]
"""Name, id, level and children of a heading, as the engine's Markdown tells them."""


class KeptTexts:
    """What the engine made of each Markdown text; `told` counts its warnings, `headings` makes its list of headings.

    A text of which something was told is not kept: it is to be told each time.
    """

    def __init__(
        self, stored: Stored | Held, told: Callable[[], object], headings: Callable[[list[Heading]], Any]
    ) -> None:
        self._stored, self._told, self._headings = stored, told, headings
        self._before = read_by_key(stored)
        self._now: dict[str, Any] = {}
        self._around = ""

    def render(self, page: Any, render: Callable[[Any, Any], None], config: Any, files: Iterable[Any]) -> None:
        """Give the engine's page its HTML, as `render` would from the settings and all files of docs/ and the theme."""
        by_name = {file.src_uri: file for file in files}
        self._around = self._around or digest((sorted(by_name), [steady(config[name]) for name in _SETTINGS]))
        key = digest((self._around, page.file.src_uri, page.markdown))
        found, before = self._before.get(key), self._told()
        if found is None:
            render(config, files)
            links = {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()}
            title, ids = page._title_from_render, sorted(page.present_anchor_ids)
            found = [page.content, list(map(_heading, page.toc)), title, ids, links]
        else:
            page.content, headings, page._title_from_render, ids, links = found
            page.toc, page.present_anchor_ids = self._headings(headings), set(ids)
            page.links_to_anchors = {by_name[name]: said for name, said in links.items()}
        if self._told() == before:
            self._now[key] = found

    def save(self) -> None:
        """Keep what was met this time."""
        if self._now.keys() != self._before.keys():
            write_by_key(self._stored, self._now)


def _heading(link: Any) -> Heading:
    return {"name": link.title, "id": link.id, "level": link.level, "children": list(map(_heading, link.children))}
