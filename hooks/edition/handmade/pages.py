"""Hand-written pages of docs/: their links into the generated site, and what is added under them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any

from hooks.edition.handmade.appended import APPENDED
from hooks.edition.handmade.contact_links import reached
from hooks.edition.handmade.drawings import framed
from hooks.edition.handmade.repository_links import Repository
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.sections import at
from hooks.theme.templates import Renderer

_SITE_LINK = re.compile(r'href="site:([^"#]*)(#[^"]*)?"')
Finished = tuple[str, list[str]]
"""The HTML of a page, and what is wrong in it."""
_NEEDED = {"title", "description"}
_KEYS = {*_NEEDED, "view"}


def finish(
    html: str, meta: Mapping[str, Any], address: str, known: Set[str], renderer: Renderer, c: Catalogue, repository: str
) -> Finished:
    """The page's HTML with `site:`, `kho:` and `lien-he:` links resolved and its list added; and what is wrong.

    `address` is the page's own, `known` all addresses of the site, `repository` the sources' address, if any.
    """
    faults = [f"phần đầu có trường lạ: {k}" for k in sorted(set(meta) - _KEYS)]
    # Front matter that is no YAML (a colon inside a sentence) is printed as text by the engine.
    faults += [f"phần đầu thiếu {k}, hoặc không phải YAML" for k in sorted(_NEEDED - set(meta))]
    root = "../" * address.count("/") or "./"

    def relative(match: re.Match[str]) -> str:
        target = at(match[1])
        if target not in known:
            faults.append(f"liên kết site:{match[1]} không tới trang nào")
        return f'href="{root}{target}{match[2] or ""}"'

    html = reached(_SITE_LINK.sub(relative, html), c.campaign.contact, root)
    html, wrong_links = Repository(c.root, repository, c.on.year).link(html)
    html, wrong_drawings = framed(html, address, c.root / "docs")
    faults += [*wrong_links, *wrong_drawings]
    view = meta.get("view")
    if view is None:
        return html, faults
    if view not in APPENDED:
        return html, [*faults, f"view: {view} không có; chỉ có {', '.join(APPENDED)}"]
    template, data = APPENDED[view]
    return html + renderer.render(View(address, template, "", "", lambda: data(c))), faults
