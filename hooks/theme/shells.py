"""The theme rendered once per kind of page, and filled for each page.

Rendering Material's full theme costs about 1.3 ms a page; pages of one section, depth and
visibility differ only in a few values. So the theme is rendered once per such key with marker
words in place of the values, and the result becomes a small template.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import jinja2

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
