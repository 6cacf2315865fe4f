"""A small invented site as a build leaves it: each edition has its own pages, style, photo and list."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

PAGES = ("index.html", "gioi-thieu/index.html", "tin/thang-tam/index.html")
DATA = "du-lieu/v1/danh-sach.csv"


def site(folder: Path, edition: str, *, withdrawn: str = "", pages: int = 0, **told: bool) -> Path:
    """Write the site of an edition, with so many pages more; what does not name the edition is the same in all."""
    style = _hashed("assets/site", "css", f"/* {edition} */")
    photo = _hashed("assets/photos/anh", "webp", f"ảnh {edition}")
    files = {style[0]: style[1], photo[0]: photo[1], "assets/icons/same.svg": "<svg/>", "robots.txt": "User-agent: *\n"}
    files[DATA] = f"số;tên\n1;{edition}\n"
    for page in (*PAGES, *(f"muc/{n}/index.html" for n in range(pages))):
        up = "../" * page.count("/")
        head = f'<link rel="stylesheet" href="{up}{style[0]}">'
        files[page] = f'<html><head>{head}</head><body>{edition}<img src="{up}{photo[0]}"></body></html>\n'
    files["build.json"] = json.dumps({"samples": False, "preview": False, "withdrawn": withdrawn, **told})
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def _hashed(stem: str, kind: str, text: str) -> tuple[str, str]:
    return f"{stem}.{hashlib.sha256(text.encode()).hexdigest()[:12]}.{kind}", text


def assets(folder: Path) -> set[str]:
    """Styles and photos of a site or release."""
    return {p.relative_to(folder).as_posix() for kind in ("*.css", "*.webp") for p in folder.rglob(kind)}
