"""/admin/: Decap CMS for a newsroom that runs a sign-in proxy; written only where `make admin` brought it.

What is edited is told by overrides/admin/collections.json (from the record model), what can be chosen by the
campaign's own data, where it is kept by REPO_URL, who signs editors in by CMS_AUTH_URL.
"""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hooks.program import OVERRIDES
from hooks.records.joined.catalogue import Catalogue

log = logging.getLogger("mkdocs.hooks.admin")
_REPOSITORY = re.compile(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?")
_ORIGIN = re.compile(r"https://[a-z0-9.-]+(?::[0-9]+)?|http://(?:localhost|127\.0\.0\.1)(?::[0-9]+)?")
_OWN = ("admin.js", "LICENSE-decap-cms.txt")
BROUGHT = {
    "decap-cms.js": "decap-cms/dist/decap-cms.js",
    "decap-cms.js.LICENSE.txt": "decap-cms/dist/decap-cms.js.LICENSE.txt",
    "js-yaml.js": "js-yaml/dist/browser/js-yaml.umd.min.js",
    "LICENSE-js-yaml.txt": "js-yaml/LICENSE",
}
"""What the page needs of the packages: name in the site → path below node_modules."""
_BRANCH = "main"
_HOSTS = "https://api.github.com https://raw.githubusercontent.com"
_COMMITS = {
    "create": "Thêm {{collection}}: {{slug}}",
    "update": "Sửa {{collection}}: {{slug}}",
    "delete": "Xóa {{collection}}: {{slug}}",
    "uploadMedia": "Thêm ảnh {{path}}",
    "deleteMedia": "Xóa ảnh {{path}}",
    "openAuthoring": "{{message}}",
}


def write(c: Catalogue, root: Path, site: Path, repository: str, address: str) -> None:
    """The page, its script, the bundle and its configuration; nothing without bundle or settings."""
    source, brought = OVERRIDES / "admin", root / ".cache/admin/node_modules"
    if not (brought / BROUGHT["decap-cms.js"]).is_file():
        return
    kept, sign_in = _REPOSITORY.fullmatch(repository), os.environ.get("CMS_AUTH_URL", "").rstrip("/")
    if not kept or not _ORIGIN.fullmatch(sign_in):
        log.info("Không viết /admin/: cần REPO_URL (kho trên GitHub) và CMS_AUTH_URL (địa chỉ máy đăng nhập).")
        return
    told = {
        "config": _config(kept[1], sign_in) | {"site_url": address, "display_url": address},
        "choices": choices(c),
        "phrases": json.loads((source / "phrases.json").read_text(encoding="utf-8")),
    }
    told["config"]["collections"] = json.loads((source / "collections.json").read_text(encoding="utf-8"))
    page = (source / "index.html").read_text(encoding="utf-8").replace("%HOSTS%", f"{_HOSTS} {sign_in}")
    target = site / "admin"
    target.mkdir(parents=True, exist_ok=True)
    for name in _OWN:
        shutil.copyfile(source / name, target / name)
    for name, path in BROUGHT.items():
        shutil.copyfile(brought / path, target / name)
    (target / "index.html").write_text(page, encoding="utf-8", newline="\n")
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    (target / "config.json").write_text(text, encoding="utf-8", newline="\n")


def _config(repository: str, sign_in: str) -> dict[str, Any]:
    return {
        "load_config_file": False,
        "backend": {
            "name": "github",
            "repo": repository,
            "branch": _BRANCH,
            "base_url": sign_in,
            "auth_endpoint": "auth",
            "open_authoring": True,
            "commit_messages": _COMMITS,
        },
        "publish_mode": "editorial_workflow",
        "locale": "vi",
        "media_folder": "stories",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "show_preview_links": False,
        "editor": {"preview": False},
        "logo": {"src": "../assets/favicon.svg"},
    }


def choices(c: Catalogue) -> dict[str, list[dict[str, str]]]:
    """What the select fields of each kind of reference offer: label and value, in the site's own order."""
    return {
        "exemplar": list(_options((f"{x.record.name} ({x.record.about.label})", id_) for id_, x in c.exemplars.items())),
        "clause": list(_options((f"{id_} {entry.title}".strip(), id_) for id_, entry in c.clauses.items())),
        "place": list(_options((p.label, p.code) for p in c.gazetteer.by_name)),
    }  # fmt: skip


def _options(pairs: Iterator[tuple[str, str]]) -> Iterator[dict[str, str]]:
    for label, value in pairs:
        yield {"label": label, "value": value}
