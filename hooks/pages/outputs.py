"""Files that are no pages, written into a built site: open data, the index of /tra-cuu/, what /gui-bai/ reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hooks.pages import open_data, search_documents, sending_files
from hooks.pages.searchable import Document
from hooks.records.catalogue import Catalogue


def write(c: Catalogue, pages: Sequence[Document], site: Path) -> None:
    """Write them all; `pages` are those that can be found."""
    open_data.write(c, site)
    search_documents.write(c, pages, site)
    sending_files.write(c, site)
