"""What a preview needs besides, so that it opens from a folder: a browser lets a page from a disk read no other file.

Fonts and drawings go into the styles, the index of /tra-cuu/ into scripts, which frontend/pages/offline.js asks for.
"""

from __future__ import annotations

import base64
import re
import shutil
from pathlib import Path

from hooks.pages.search.index import FOLDER

_TYPES = {".woff2": "font/woff2", ".svg": "image/svg+xml"}
_URL = re.compile(r"url\(([^():]+)\)")


def write(site: Path, own: str = "") -> None:
    """Finish the built preview in the folder `site`: what only forms load is taken away.

    `own` is what the campaign adds to the styles.
    """
    for path in (site / "assets" / "gui-bai").iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.suffix == ".js":
            path.unlink()
    styles = site / "assets" / "site.css"
    told = styles.read_text(encoding="utf-8") + own
    styles.write_text(_URL.sub(lambda m: _data(styles.parent / m[1]), told), "utf-8")
    for path in sorted((site / FOLDER).rglob("*.json")):
        path.with_name(f"{path.name}.js").write_bytes(b"taken=" + path.read_bytes())


def _data(path: Path) -> str:
    content = base64.b64encode(path.read_bytes()).decode("ascii")
    return f"url(data:{_TYPES[path.suffix]};base64,{content})"
