"""Styles and scripts under names that tell their content: whoever has an old page open keeps what belongs to it.

A page names assets/site.1a2b3c4d.css; the file lies there beside assets/site.css, which is for whoever asks by that name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path

from hooks.program import themes

_FOLDER = "assets"
SITE_STYLES = "assets/site.css"
"""The styles of all pages."""
_KINDS = {".css", ".js"}
_DIGITS = 12
_BY_SCRIPTS = ("assets/gui-bai/list-worker.js", "assets/gui-bai/vendor/", "assets/gui-bai/python/", "assets/offline.js")
"""What no page of a release names itself."""
_NOTES = re.compile(rb"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/\n?|(?<=[{};,])\s+""", re.DOTALL)
"""Comments of CSS, and spaces that part nothing; strings, in which they are none, are kept."""
_NAMED = re.compile(r'assets/[\w./-]+\.(?:css|js)(?=")')
_NAMING = ("src=", "href=")


def stamped(root: Path, own: str = "") -> dict[str, str]:
    """Path below overrides/ of each style and script that pages may name → its path by content.

    `own` is what a campaign adds to the styles of all pages.
    """
    return {name: path for theme in reversed(themes(root)) for name, path in _found(theme, own)}


def _found(theme: Path, own: str) -> Iterator[tuple[str, str]]:
    for path in sorted((theme / _FOLDER).rglob("*")):
        name = path.relative_to(theme)
        if path.suffix in _KINDS and not name.as_posix().startswith(_BY_SCRIPTS):
            digest = hashlib.sha256(_published(path, _added(name.as_posix(), own))).hexdigest()[:_DIGITS]
            yield name.as_posix(), name.with_name(f"{path.stem}.{digest}{path.suffix}").as_posix()


def _added(name: str, own: str) -> bytes:
    return own.encode() if name == SITE_STYLES else b""


def _published(path: Path, added: bytes = b"") -> bytes:
    """What readers load of a style or script: a style without the notes of whoever wrote it, a tenth of its bytes."""
    content = path.read_bytes()
    return _without_notes(content) + added if path.suffix == ".css" else content


@lru_cache(maxsize=64)
def _without_notes(styles: bytes) -> bytes:
    """Asked for where a page names a style, where its address is claimed and where it is written."""
    return _NOTES.sub(rb"\1", styles)


def page(html: str, names: Mapping[str, str]) -> str:
    """The page's HTML with each style and script under its name by content."""
    return _NAMED.sub(partial(_by_content, names), html)


def _by_content(names: Mapping[str, str], found: re.Match[str]) -> str:
    page, start = found.string, found.start()
    quote = page.rfind('"', 0, start)
    above = page[quote + 1 : start]  # all of the address before it
    whole = above[-1:] in {"", "/"} and len(f"{above}.".split()) == 1
    return names.get(found[0], found[0]) if whole and page.endswith(_NAMING, 0, max(quote, 0)) else found[0]


def write(names: Mapping[str, str], root: Path, site: Path, own: str = "") -> None:
    """Write the files by content below `site`."""
    for name, by_content in names.items():
        target = site / by_content
        target.parent.mkdir(parents=True, exist_ok=True)
        source = next(theme / name for theme in themes(root) if (theme / name).is_file())
        target.write_bytes(_published(source, _added(name, own)))


def on_the_lost_page(site: Path, finish: Callable[[str], str]) -> None:
    """Finish the 404 page, which the engine writes by itself."""
    lost = site / "404.html"
    if lost.is_file():
        lost.write_text(finish(lost.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
