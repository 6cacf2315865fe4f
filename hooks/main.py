"""MkDocs events → our own code. The only module besides engine.py that knows MkDocs."""

from __future__ import annotations

import os
import re
import sys
from functools import partial
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
from hooks.dates import build_moment, epoch_of
from hooks.edition.contents import Edition
from hooks.edition.opening import NoEditionError, log, opened
from hooks.edition.preview import State, preview
from hooks.program import theme_folders

# Parts of Material that our theme does not load; /admin/ is written by itself.
_UNUSED = re.compile(r"admin/|assets/(stylesheets|images|javascripts)/|.*\.map$")


class _Build:
    """What one build needs between events."""

    edition: Edition
    nav: Navigation
    env: Any
    docs: frozenset[str]
    clock: str | None = None


build = _Build()


def on_startup(command: str, dirty: bool) -> None:
    """A server makes pages on demand, each time of the day it is then."""
    build.clock = os.environ.get("SOURCE_DATE_EPOCH", "")
    preview.begin(command)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before the old site is touched."""
    root = Path(config.config_file_path).resolve().parent
    try:
        now = build_moment(build.clock)
        os.environ["SOURCE_DATE_EPOCH"] = str(epoch_of(now.date()))  # MkDocs knows only days of UTC
        build.edition = opened(root, now, preview.reading(root), config.site_url or "", config.repo_url or "")
    except (ValueError, NoEditionError) as error:
        if not preview.refuse(str(error), getattr(error, "problems", ())):
            raise PluginError(str(error)) from None
        return engine.without_pages(config)
    config.theme.dirs = theme_folders(root, config.theme.dirs)
    config.extra["campaign"] = build.edition.site_wide
    config.site_name, config.site_description, config.site_url = build.edition.named
    config.edit_uri = config.edit_uri if config.repo_url else None  # no repository named, no edit links
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, take away what the theme does not use."""
    for file in list(files):
        if _UNUSED.match(file.src_uri):
            files.remove(file)
    build.docs = frozenset(file.url for file in files.documentation_pages())
    for view in build.edition.views if not preview.on else ():
        files.append(engine.view_page(view, config, build.edition).file)
    engine.add_text("robots.txt", build.edition.robots, files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the navigation for the shells."""
    build.nav = nav
    return nav


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Put the shells in front of the theme's templates."""
    env.loader = ChoiceLoader([engine.shell_loader(env.overlay(), config, files, build.nav), env.loader])
    env.bytecode_cache = build.edition.renderer.environment.bytecode_cache = preview.compiled
    build.env = env
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Finish a hand-written page: links into the generated site, the list that belongs under it."""
    if isinstance(page, engine.ViewPage):
        return html
    finished, faults = build.edition.finish(html, dict(page.meta), str(page.title), page.url, build.docs)
    for fault in faults:
        log.warning("docs/%s: %s", page.file.src_uri, fault)
    page.meta.update(build.edition.of_page(page.url))
    return finished


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Render a view only now and keep it no longer than `on_post_page`: all together they fill the memory."""
    if isinstance(page, engine.ViewPage):
        page.content = build.edition.renderer.render(page.view)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Give the page its last form, and let go of what was written."""
    page.content = None
    return build.edition.as_written(output, page.url)


def on_post_build(config: MkDocsConfig) -> None:
    """All that is no page; while a server runs, that and the generated pages only when they are asked for."""
    outputs = build.edition.outputs(Path(config.site_dir))
    if preview.on:
        write = partial(engine.write_view, build.edition, config, build.nav, build.env)
        preview.show(State(build.edition.views, write, outputs), build.edition.warnings)
    else:
        outputs.write()


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Let the server answer from the preview."""
    return preview.attach(server, filter(None, (config.docs_dir, config.config_file_path)))
