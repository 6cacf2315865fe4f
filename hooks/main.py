"""MkDocs events → our own code. The only module besides engine.py that knows MkDocs."""

from __future__ import annotations

import gc
import logging
import os
import sys
from pathlib import Path
from typing import Any

# MkDocs runs this file as a loose script: the project's packages are found from the root.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler
from pathspec.gitignore import GitIgnoreSpec

from hooks.dates import moment_of_day
from hooks.edition.about_build import revision
from hooks.keeping.kept import Kept, MadeOf, steady
from hooks.keeping.sources import sources

told: dict[str, Any] = {"serves": False, "clock": None}
"""What the command that runs was told."""


def on_startup(command: str, dirty: bool) -> None:
    """A server makes pages on demand, each time of the day it is then."""
    told.update(serves=command == "serve", clock=os.environ.get("SOURCE_DATE_EPOCH", ""))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before the old site is touched; nothing at all where it is as it would be built."""
    root, kept = Path(config.config_file_path).resolve().parent, None
    warned, now = CountHandler(level=logging.WARNING), moment_of_day(told["clock"])
    if not isinstance(now, ValueError) and not told["serves"]:
        target, of = Path(config.site_dir), (config.docs_dir, config.theme.custom_dir, *config.hooks)
        for log in map(logging.getLogger, ("", "mkdocs", "properdocs")):  # engines let nothing through to the root
            log.addHandler(warned)
        said = [steady(item) for item in config.items() if item[0] not in {"site_dir", "theme"}]
        settings = ["\n".join(said), mkdocs.__version__, mkdocs.__file__, str(config.theme.name)]
        settings += [os.environ.get(name, "") for name in ("SAMPLES", "PREVIEW", "CMS_AUTH_URL")]
        made = sources(root, target, [root / path for path in of if path])
        kept = Kept(root, target, MadeOf(made, repr(settings), revision(root), now), alone=len(config.plugins) == 1)
        config.site_dir = str(kept.scratch)
        if kept.unchanged():
            logging.getLogger("mkdocs.hooks.campaign").info("Không có gì thay đổi: %s vẫn đúng như vậy.", target)
            return _idle(config, target)
    gc.disable()  # millions of small things live until the build ends: looking for dead rings takes a fifth of a large one
    from hooks import engine  # on demand: that takes longer than the look whether it is needed
    from hooks.edition.preview import preview

    preview.begin("serve" if told["serves"] else "build")
    return config if engine.begin(config, root, now, kept, warned) else _idle(config, Path(config.site_dir))


def _idle(config: MkDocsConfig, target: Path) -> MkDocsConfig:
    """The configuration of a build that writes nothing: all is there, or a server has no good state to show yet."""
    config.nav, config.theme.static_templates, config.theme.dirs = None, set(), []
    config.exclude_docs = GitIgnoreSpec.from_lines(["*"])
    config.plugins.events["post_build"] = [lambda config: setattr(config, "site_dir", str(target))]
    return config


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Let the server answer from the preview."""
    from hooks.edition.preview import preview  # loaded by the first build

    return preview.attach(server, filter(None, (config.docs_dir, config.config_file_path)))
