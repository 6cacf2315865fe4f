"""MkDocs pages and files that come from views instead of Markdown. Replace it with the engine."""

from __future__ import annotations

import datetime as dt
import html
import logging
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, cast

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils import CountHandler

from hooks.edition import kept_pages
from hooks.edition.contents import Edition
from hooks.edition.fault_page import told
from hooks.edition.opening import NoEditionError, log, opened
from hooks.edition.preview import State, preview
from hooks.keeping.kept import Kept
from hooks.pages.view import View
from hooks.program import theme_folders
from hooks.theme import shells
from hooks.theme.templates import of_our_files


class Build:
    """One build's events. What MkDocs writes lies in a folder aside until all is made; a server's goes where it asks."""

    def __init__(self, edition: Edition, kept: Kept | None, warned: CountHandler) -> None:
        self.edition, self.kept, self._warned = edition, kept, warned
        self.nav: Navigation
        self.env: jinja2.Environment
        self.docs: frozenset[str]
        self._by_hand: dict[str, Page] = {}
        self._texts = kept_pages.texts(kept, warned.get_counts, cast(Any, get_toc))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Take away what is written by itself and what no page shows, tell robots, know the hand-written pages."""
        gone, made = self.edition.instead({file.src_uri: file.abs_src_path for file in files})
        for file in [file for file in files if file.src_uri in gone]:
            files.remove(file)
        self.docs = frozenset(file.url for file in files.documentation_pages())
        for path, content in made.items():
            files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the shells."""
        self.nav = nav
        return nav

    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Put the shells in front of the theme's templates."""
        env.loader = jinja2.ChoiceLoader([_shell_loader(env.overlay(), config, files, self.nav), cast(Any, env.loader)])
        env.bytecode_cache = self.edition.renderer.environment.bytecode_cache
        self.env, self._files = env, files
        for file in files.documentation_pages():
            self._by_hand[file.url] = cast(Page, file.page)
            file.inclusion = InclusionLevel.EXCLUDED  # made as all others are
        return env

    def on_template_context(self, context: Any, template_name: str, config: MkDocsConfig) -> Any:
        """Tell the map of the site of the pages that do not go through the engine; a preview has none of them yet."""
        if template_name == "sitemap.xml" and not preview.on:
            context["pages"] = [*(page.file for page in self._by_hand.values()), *self.edition.on_map()]
        return context

    def on_pre_page(self, page: Page, config: MkDocsConfig, files: Files) -> Page:
        """Let Markdown that is known not be read again."""
        cast(Any, page).render = partial(self._texts.render, page, page.render)
        return page

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Finish a hand-written page: links into the generated site, the list that belongs under it."""
        finished, faults = self.edition.finish(html, dict(page.meta), str(page.title), page.url, self.docs)
        for fault in faults:
            log.warning("docs/%s: %s", page.file.src_uri, fault)
        page.meta.update(self.edition.of_page(page.url))
        return finished

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Give the page its last form, and let go of what was written; a server may be asked once more."""
        page.content = None if self.kept else page.content
        return self.edition.as_written(output, page.url)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """All that did not go through the engine; while a server runs only when it is asked for."""
        outputs = self.edition.outputs(Path(config.site_dir))
        self._texts.save()
        for page in self._by_hand.values():
            page.validate_anchor_links(files=self._files, log_level=config.validation.links.anchors)
        views = [*self.edition.views, *(View(p.url, "", p.title, "", _told(p)) for p in self._by_hand.values())]
        if self.kept is None:
            made = {view.address: partial(self._page, config, view) for view in views}
            preview.show(State(made, outputs), self.edition.warnings)
            return
        quiet = any(logging.getLogger(n).getEffectiveLevel() > logging.WARNING for n in ("mkdocs", "properdocs"))
        whole = not (quiet or self._warned.get_counts())
        aside = partial(outputs.write, self.kept.files)
        kept_pages.write(self.edition, self.kept, views, partial(self._page, config), aside, whole=whole)
        config.site_dir = str(self.kept.target)

    def _page(self, config: MkDocsConfig, view: View, data: Mapping[str, Any] | None = None) -> bytes:
        """One page, byte for byte as MkDocs would write it."""
        if not (page := self._by_hand.get(view.address)):
            page = _page(view, config, self.edition)
            page.content = self.edition.renderer.render(view, data)
        page.active = True
        context: Any = get_context(self.nav, Files([]), config, page)
        template = self.env.get_template(page.meta.get("template", "main.html"))
        context = config.plugins.on_page_context(context, page=page, config=config, nav=self.nav)
        output = config.plugins.on_post_page(template.render(context), page=page, config=config)
        page.active = False
        return output.encode("utf-8", "xmlcharrefreplace")


def begin(
    config: MkDocsConfig, root: Path, now: dt.datetime | ValueError, kept: Kept | None, warned: CountHandler
) -> bool:
    """Read and check everything; False when a server has nothing to show yet but what is wrong."""
    try:
        if isinstance(now, ValueError):
            raise now
        memory = kept_pages.records(kept) if kept else preview.reading(root)
        templates = kept_pages.templates(kept) if kept else preview.compiled
        edition = opened(root, now, memory, config.site_url or "", config.repo_url or "", templates)
    except (ValueError, NoEditionError, jinja2.TemplateError) as error:
        text, problems = told(error)
        if not preview.refuse(text, problems):
            raise PluginError(text) from None
        return False
    config.theme.dirs = theme_folders(root, config.theme.dirs)
    cast(Any, config.theme).get_env = partial(of_our_files, config.theme.get_env, config.theme.dirs)
    config.extra["campaign"] = edition.site_wide
    config.site_name, config.site_description, config.site_url = edition.named
    config.edit_uri = config.edit_uri if config.repo_url else None  # no repository named, no edit links
    config.plugins["campaign"] = cast(Any, Build(edition, kept, warned))
    return True


def _told(page: Page) -> Callable[[], dict[str, Any]]:
    return partial(dict, content=page.content, meta=page.meta)


def _page(view: View, config: MkDocsConfig, edition: Edition) -> Page:
    """The page of a view as the theme wants it: no Markdown, no table of contents of its own."""
    path, source = (view.address.rstrip("/") or "index") + ".md", edition.source(view)
    origin: dict[str, Any] = {"abs_src_path": source} if source else {"content": ""}
    file = File.generated(config, path, inclusion=InclusionLevel.NOT_IN_NAV, **origin)
    file.edit_uri = f"../{view.source}" if source else None
    page = Page(html.escape(view.title), file, config)  # Material prints titles as they are
    page.markdown, page.content, page.toc = "", "", TableOfContents([])
    page.meta = edition.of_view(view, editable=bool(page.edit_url))
    return page


def _shell_loader(env: jinja2.Environment, config: MkDocsConfig, files: Files, nav: Navigation) -> shells.ShellLoader:
    """A loader that renders the real theme once per kind of page."""

    def render(name: str) -> str:
        section, address, flags = shells.of_key(name)
        path = (address.rstrip("/") or "index") + ".md"
        page = Page("", File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV), config)
        page.markdown, page.toc = "", TableOfContents([])
        for field, value in shells.marked(section, flags).items():
            setattr(page, field, value)
        context = cast(dict[str, Any], get_context(nav, files, config, page))
        return env.get_template("main.html").render(context)

    return shells.ShellLoader(render)
