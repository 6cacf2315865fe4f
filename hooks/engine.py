"""MkDocs pages and files that come from views instead of Markdown. Replace it with the engine."""

from __future__ import annotations

import html
from typing import Any, cast

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import write_file
from pathspec.gitignore import GitIgnoreSpec

from hooks.edition.contents import Edition
from hooks.pages.view import View
from hooks.theme import shells
from hooks.theme.cards import Link


class ViewPage(Page):
    """A page whose content is a view, rendered when it is written: no Markdown, no table of contents of its own."""

    def __init__(self, view: View, file: File, config: MkDocsConfig, card: Link, policy: str) -> None:
        self.view, self.card, self.policy = view, card, policy
        super().__init__(None, file, config)
        self.title = html.escape(view.title)  # Material prints titles as they are

    def read_source(self, config: MkDocsConfig) -> None:
        """Set the page's meta; there is no Markdown to read."""
        self.markdown = ""
        self.meta = {
            "description": html.escape(self.view.description, quote=True),
            "section": self.view.section,
            "noindex": self.view.sample,
            "changed": self.view.changed,
            "published": self.view.published,
            "card": self.card,
            "policy": self.policy,
            "template": shells.key(
                self.view.section,
                self.view.address.count("/"),
                noindex=self.view.sample,
                editable=bool(self.edit_url),
                article=bool(self.view.published),
            ),
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """No content yet, see `main.on_page_context`; anchors are checked by the site's own link test."""
        self.content, self.toc = "", TableOfContents([])
        self.present_anchor_ids, self.links_to_anchors = set(), {}


def view_page(view: View, config: MkDocsConfig, edition: Edition) -> ViewPage:
    """The page of a view, which MkDocs can build."""
    path, source = (view.address.rstrip("/") or "index") + ".md", edition.source(view)
    origin: dict[str, Any] = {"abs_src_path": source} if source else {"content": ""}
    file = File.generated(config, path, inclusion=InclusionLevel.NOT_IN_NAV, **origin)
    file.edit_uri = f"../{view.source}" if source else None
    return ViewPage(view, file, config, edition.cards.link(view.address), edition.policy(view.address))


def write_view(edition: Edition, config: MkDocsConfig, nav: Navigation, env: jinja2.Environment, view: View) -> None:
    """Write one page by itself, byte for byte as MkDocs does in a build."""
    page = view_page(view, config, edition)
    page.read_source(config)
    page.content = edition.renderer.render(view)
    context = cast(dict[str, Any], get_context(nav, Files([]), config, page))
    page_html = edition.as_written(env.get_template(page.meta["template"]).render(context), view.address)
    write_file(page_html.encode("utf-8", "xmlcharrefreplace"), page.file.abs_dest_path)


def add_text(path: str, text: str, files: Files, config: MkDocsConfig) -> None:
    """Add a plain file, such as robots.txt."""
    files.append(File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV))


def without_pages(config: MkDocsConfig) -> MkDocsConfig:
    """The configuration of a build that writes nothing: a server that has no good state yet still has to start."""
    config.nav, config.theme.static_templates, config.exclude_docs = None, set(), GitIgnoreSpec.from_lines(["*"])
    config.plugins.events |= {"files": [], "env": [], "post_build": []}
    return config


def shell_loader(
    environment: jinja2.Environment, config: MkDocsConfig, files: Files, nav: Navigation
) -> shells.ShellLoader:
    """A loader that renders the real theme once per kind of page."""

    def render(name: str) -> str:
        section, depth, flags = name.removeprefix(shells.PREFIX).removesuffix(".html").split("/")
        address = "" if section == "home" else "/".join([section, *["x"] * (int(depth) - 1)]) + "/"
        page = _marker_page(address, flags, config)
        page.meta["section"] = "" if section == "home" else section
        page.meta["noindex"] = flags[0] == "1"
        context = cast(dict[str, Any], get_context(nav, files, config, page))
        return environment.get_template("main.html").render(context)

    return shells.ShellLoader(render)


def _marker_page(address: str, flags: str, config: MkDocsConfig) -> Page:
    marker = {expression: word for word, expression in shells.MARKERS.items()}
    path = (address.rstrip("/") or "index") + ".md"
    file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    page = Page(marker["page.title"], file, config)
    names = ["description", "policy", *(["published", "changed"] if flags[2] == "1" else [])]
    page.meta = {name: marker[f"page.meta.{name}"] for name in names}
    page.meta["card"] = Link(marker["page.meta.card.path"], marker["page.meta.card.alt"])
    page.canonical_url = marker["page.canonical_url"]
    page.edit_url = marker["page.edit_url"] if flags[1] == "1" else None
    page.markdown, page.content = "", marker["page.content"]
    page.toc = TableOfContents([])
    return page
