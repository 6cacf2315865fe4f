"""The editors' guide: its pages in the order in which its first page lists them."""

from __future__ import annotations

import re

from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue

_ENTRY = re.compile(r"^- \[([^\]]+)\]\(([a-z0-9-]+)\.md\)", re.MULTILINE)
FIRST = "docs/huong-dan/index.md"


def guide_data(c: Catalogue) -> Data:
    """Name and address of each page of the guide, the first one before them."""
    path = c.root / FIRST
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    pages = [{"name": name, "url": f"huong-dan/{slug}/"} for name, slug in _ENTRY.findall(text)]
    return {"pages": [{"name": "Trang đầu hướng dẫn", "url": "huong-dan/"}, *pages]}
