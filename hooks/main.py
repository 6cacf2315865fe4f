"""MkDocs events → our own code. The only module besides engine.py that knows MkDocs."""

from __future__ import annotations

import gc
import logging
import os
import re
import sys
from pathlib import Path
from typing import Any

# MkDocs runs this file as a loose script: the project's packages are found from the root.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from jinja2 import ChoiceLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks import engine
from hooks.dates import build_date, epoch_of
from hooks.pages import admin, cards, fonts, handmade, inserts, outputs, photos, searchable, views
from hooks.pages.media_files import write_media
from hooks.pages.photo_files import build_photos
from hooks.pages.structured import Structured
from hooks.pages.templates import Renderer
from hooks.problems import has_errors, summary
from hooks.records.catalogue import Catalogue
from hooks.records.project import read_project

# A build makes millions of small things that live until it ends: looking for cycles among them takes a tenth of it.
gc.set_threshold(100_000, 50, 100)
# --strict counts only loggers below “mkdocs.”.
log = logging.getLogger("mkdocs.hooks.campaign")
# Parts of Material that our theme does not load; /admin/ is written by itself.
_UNUSED = re.compile(r"admin/|assets/(stylesheets|images|javascripts)/|.*\.map$")


class _Build:
    """What one build needs between events."""

    root: Path
    catalogue: Catalogue
    renderer: Renderer
    nav: Navigation
    addresses: frozenset[str]
    cards: cards.Deck
    pages: list[searchable.Document]


build = _Build()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before the old site is touched."""
    build.root = Path(config.config_file_path).resolve().parent
    try:
        on = build_date()
    except ValueError as error:
        raise PluginError(str(error)) from None
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(epoch_of(on)))
    records, problems = read_project(build.root)
    for problem in problems:
        (log.error if has_errors([problem]) else log.warning)(problem.as_text())
    if records is None or has_errors(problems):
        raise PluginError(summary(problems))
    build.catalogue = Catalogue(records, on, samples=os.environ.get("SAMPLES", "1") != "0")
    config.extra["campaign"] = site = views.site_wide(build.catalogue)
    config.site_name, config.site_description = site["site_name"], site["about"]
    if not config.repo_url:
        config.edit_uri = None  # no repository named, no edit links
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, take away what the theme does not use."""
    for file in list(files):
        if _UNUSED.match(file.src_uri):
            files.remove(file)
    made = list(views.views(build.catalogue))
    build.pages = searchable.tops(made)
    build.cards = cards.Deck(made, build.catalogue.campaign)
    tell = Structured(build.catalogue.campaign, config.site_url or "", build.cards)
    build.renderer = Renderer(build.root / "overrides", build.catalogue, config.site_url or "", tell, config.repo_url)
    for view in made:
        engine.add_view(view, files, config, str(build.root), build.cards.link(view.address))
    sitemap = f"Sitemap: {config.site_url}sitemap.xml\n" if config.site_url else ""
    engine.add_text("robots.txt", f"User-agent: *\nAllow: /\n{sitemap}", files, config)
    build.addresses = frozenset(file.url for file in files.documentation_pages())
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the navigation for the shells."""
    build.nav = nav
    return nav


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Put the shells in front of the theme's templates."""
    env.loader = ChoiceLoader([engine.shell_loader(env.overlay(), config, files, build.nav), env.loader])
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Finish a hand-written page: links into the generated site, the list that belongs under it."""
    if isinstance(page, engine.ViewPage):
        return html
    finished, faults = handmade.finish(
        html, dict(page.meta), page.url, build.addresses, build.renderer, build.catalogue, config.repo_url or ""
    )
    for fault in faults:
        log.warning("docs/%s: %s", page.file.src_uri, fault)
    page.meta["card"] = build.cards.site
    page.meta["section"] = page.url.partition("/")[0]
    build.pages += searchable.written(str(page.title), finished, page.url)
    return finished


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Render a view only now and keep it no longer than `on_post_page`: all together they fill the memory."""
    if isinstance(page, engine.ViewPage):
        page.content = build.renderer.render(page.view)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Let go of what was written."""
    page.content = None
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Fonts, photos, recordings, link pictures, other files that are no pages, and /admin/."""
    site, cache = Path(config.site_dir), build.root / ".cache"
    fonts.build_fonts(site, cache / "fonts")
    build_photos(photos.jobs(build.catalogue), site, cache / "photos")
    write_media(inserts.media(build.catalogue), site)
    build.cards.write(site, cache / "cards")
    outputs.write(build.catalogue, build.pages, site)
    admin.write(build.catalogue, build.root, site, config.repo_url or "", config.site_url or "")
