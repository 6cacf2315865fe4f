"""The theme rendered once per kind of page, and filled for each page.

Rendering Material's full theme costs about 1.3 ms a page; pages of one section, depth and
visibility differ only in a few values. So the theme is rendered once per such key with marker
words in place of the values, and the result becomes a small template.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import jinja2

from hooks.theme.cards import Link

PREFIX = "shell/"
MARKERS = {
    "zqtitleqz": "page.title",
    "zqdescriptionqz": "page.meta.description",
    "zqcanonicalqz": "page.canonical_url",
    "zqcontentqz": "page.content",
    "zqeditqz": "page.edit_url",
    "zqcardqz": "page.meta.card.path",
    "zqaltqz": "page.meta.card.alt",
    "zqpublishedqz": "page.meta.published",
    "zqchangedqz": "page.meta.changed",
    "zqpolicyqz": "page.meta.policy",
}
"""Marker word → the template expression it stands for. Letters only, so filters leave them alone."""
_MARKER = re.compile("|".join(MARKERS))


def key(section: str, depth: int, *, noindex: bool, editable: bool, article: bool) -> str:
    """Name of the shell template for pages that share these."""
    return f"{PREFIX}{section or 'home'}/{depth}/{int(noindex)}{int(editable)}{int(article)}.html"


def of_key(name: str) -> tuple[str, str, str]:
    """The section of a key, an address of its depth, its three marks: noindex, editable, article."""
    section, depth, flags = name.removeprefix(PREFIX).removesuffix(".html").split("/")
    if section == "home":
        return "", "", flags
    return section, "/".join([section, *["x"] * (int(depth) - 1)]) + "/", flags


def marked(section: str, flags: str) -> dict[str, Any]:
    """What the page of a shell says of itself: markers, and what pages of its key have in common."""
    marker = {expression: word for word, expression in MARKERS.items()}
    names = ["description", "policy", *(["published", "changed"] if flags[2] == "1" else [])]
    meta: dict[str, Any] = {name: marker[f"page.meta.{name}"] for name in names}
    meta["card"] = Link(marker["page.meta.card.path"], marker["page.meta.card.alt"])
    return {
        "title": marker["page.title"],
        "meta": meta | {"section": section, "noindex": flags[0] == "1"},
        "canonical_url": marker["page.canonical_url"],
        "edit_url": marker["page.edit_url"] if flags[1] == "1" else None,
        "content": marker["page.content"],
    }


def to_template(rendered: str) -> str:
    """The theme's HTML with markers, as template source; everything else is kept as it is."""
    source = _MARKER.sub(lambda m: "{% endraw %}{{ " + MARKERS[m[0]] + " }}{% raw %}", rendered)
    return "{% raw %}" + source + "{% endraw %}"


class ShellLoader(jinja2.BaseLoader):
    """Makes the shell of a key the first time a page asks for it."""

    def __init__(self, render: Callable[[str], str]) -> None:
        self.render = render
        self.made: list[str] = []

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str | None, Callable[[], bool]]:
        """Jinja's loader protocol; only names that start with `shell/` are ours."""
        if not template.startswith(PREFIX):
            raise jinja2.TemplateNotFound(template)
        self.made.append(template)
        return to_template(self.render(template)), None, lambda: True
