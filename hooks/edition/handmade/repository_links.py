"""`kho:` links of hand-written pages: into the repository on GitHub, wherever that is.

`kho:stories/_mau/index.md` opens GitHub's editor with a new file that holds the template;
`kho:.github/ISSUE_TEMPLATE/de-cu-guong.yml` opens that form; any other path is shown as it is.
Without an address of the repository the words stay, and the path of a file is printed beside them; a paragraph that
begins with the link of a form goes: readers would look for a form that is nowhere.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from hooks.records.model.kinds import registry

MOST_ADDRESS = 7_000
"""Longest address made: servers refuse more than about 8,000 characters. A longer template is left out of it."""
_LINK = re.compile(r'<a href="kho:([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_PATH = re.compile(r"(?:[\w.-]+(?:/[\w.-]+)*/?)?", re.ASCII)
_FORMS = ".github/ISSUE_TEMPLATE/"
_OF_A_FORM = re.compile(rf'<p><a href="kho:{re.escape(_FORMS)}(?:(?!</p>).)*</p>\s*', re.DOTALL)
_NEW_FILES = {
    "stories/_mau/index.md": "stories/{year}/ten-bai/index.md",
    "data/_mau/quyet-dinh/decision.yml": "data/honours/{year}-ten-ngan/decision.yml",
    "data/_mau/quyet-dinh/recipients.csv": "data/honours/{year}-ten-ngan/recipients.csv",
}


def new_files() -> dict[str, str]:
    """Template → the file it becomes, with a name to be written over."""
    kinds = registry.current().known.values()
    return {f"data/_mau/{kind.slug}.yml": f"data/{kind.folder}/ten-tep.yml" for kind in kinds} | _NEW_FILES


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the sources are: the folder of this build, and their address on GitHub ('' when not known)."""

    root: Path
    url: str
    year: int

    def address(self, path: str) -> str:
        """The address that `path` leads to."""
        base = self.url.rstrip("/")
        if path in new_files():
            return self._new_file(base, path)
        if path.startswith(_FORMS):
            return f"{base}/issues/new?template={quote(path.removeprefix(_FORMS))}"
        if not path:
            return base
        return f"{base}/{'tree' if (self.root / path).is_dir() else 'blob'}/main/{quote(path.rstrip('/'))}"

    def _new_file(self, base: str, template: str) -> str:
        name = new_files()[template].format(year=self.year)
        address, file = f"{base}/new/main?filename={quote(name, safe='/')}", self.root / template
        if not file.is_file():
            return address
        filled = f"{address}&value={quote(file.read_text(encoding='utf-8'), safe='/:,')}"
        return filled if len(filled) <= MOST_ADDRESS else address

    def link(self, page: str) -> tuple[str, list[str]]:
        """The page's HTML with its `kho:` links resolved, and those that cannot be paths of the repository."""
        faults: list[str] = []

        def resolved(match: re.Match[str]) -> str:
            path, words = html.unescape(match[1]), match[2]
            if not _PATH.fullmatch(path) or ".." in path.split("/"):
                faults.append(f"liên kết kho:{path} không phải đường dẫn trong kho")
            elif self.url:
                return f'<a href="{html.escape(self.address(path), quote=True)}" rel="nofollow noopener">{words}</a>'
            plain = not path or path.startswith(_FORMS)  # where a form lies helps nobody
            return words if plain else f"{words} (<code>{html.escape(path)}</code>)"

        return _LINK.sub(resolved, page if self.url else _OF_A_FORM.sub("", page)), faults
