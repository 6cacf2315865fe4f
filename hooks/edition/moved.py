"""Old addresses: a small page that leads on at each, the tables for hosts, and the ids that the lost page asks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

import jinja2

from hooks.edition import headers
from hooks.edition.published import places
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.moved import follow
from hooks.records.model.published import Kind
from hooks.theme import stamped
from hooks.theme.policy import policy

REDIRECTS = "_redirects"
"""The table that Cloudflare Pages and Netlify read: old address, new one, 301."""
MOST_LINES = 2000
"""Most lines of the table: what Cloudflare Pages takes. The pages are there for all."""
IDS = "assets/ids/"
"""Where the address of each record lies by its id, a file for each letter an id may begin with."""
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""What ids begin with: a file for each, for a file that is not there is a fault in the reader's browser."""
_RECORDS = {Kind.EXEMPLAR, Kind.DECISION, Kind.STORY, Kind.TITLE, Kind.AWARD}
"""What leads to the same thing or nowhere; the check has seen to it that none is lost."""
_BY_ID = (Kind.EXEMPLAR, Kind.DECISION)


def moves(c: Catalogue, views: Iterable[View]) -> dict[str, str]:
    """Every published address at which no page stands → the page it leads to, in one step.

    What has no page today, be it hidden, leads nowhere; files stand where they stood. A page that was made of a list leads to the one above it.
    """
    if not c.past.rows:
        return {}
    now = places(c, views)
    taken = set(now.values())
    out: dict[str, str] = {}
    for row in c.past.rows:
        if "#" in row.address or row.kind is Kind.FILE or row.address in taken:
            continue
        named = follow((row.kind, row.id), now, c.past.successors)
        target = now[named] if named else _above(row.address, taken) if row.kind not in _RECORDS else ""
        if target:
            out[row.address] = target.partition("#")[0]
    return out


def _above(address: str, taken: set[str]) -> str:
    """The nearest page above an address; '' when that is the home page."""
    while address := address.rstrip("/").rpartition("/")[0]:
        address += "/"
        if address in taken:
            return address
    return ""


class Old:
    """Writes what old addresses need. `site_url` is the public address, '' when not known; `names` those of styles and scripts."""

    def __init__(
        self,
        c: Catalogue,
        found: Mapping[str, str],
        views: Iterable[View],
        site_url: str,
        environment: jinja2.Environment,
        names: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.moves, self.site_url, self._environment = found, site_url, environment
        self._names = names
        self._catalogue, self._views = c, tuple(views)
        self._since = {row.address: row.since for row in c.past.rows}

    def __contains__(self, path: str) -> bool:
        """Whether a path of the site is one of those written here."""
        return (
            path.removesuffix("index.html") in self.moves or path in (REDIRECTS, headers.NAME) or path.startswith(IDS)
        )

    def write(self, site: Path) -> None:
        """Write all of it below `site`."""
        template = self._environment.get_template("handmade/moved.html")
        titles = {view.address: view.title for view in self._views}
        for old, new in self.moves.items():
            root = "../" * old.count("/")
            told = {
                "to": f"{root}{new}",
                "root": root,
                "title": titles.get(new, ""),
                "gone": new in self._catalogue.past.tombstones.values(),
                "url": self.site_url and self.site_url + new,
                "policy": policy(old),
            }
            _put(site / old / "index.html", stamped.page(template.render(told), self._names))
        if self.moves:
            _put(site / REDIRECTS, self.table)
        headers.write(site, self.site_url, places(self._catalogue, self._views).values())
        for letter, found in self.ids.items():
            _put(site / IDS / f"{letter}.json", json.dumps(found, separators=(",", ":"), sort_keys=True))

    @property
    def table(self) -> str:
        """The lines of `_redirects`, below the path of the public address: the newest, when they are too many."""
        base = urlsplit(self.site_url).path or "/"
        newest = sorted(self.moves, key=lambda old: (-self._since[old].toordinal(), old))[:MOST_LINES]
        return "".join(f"{base}{old} {base}{self.moves[old]} 301\n" for old in sorted(newest))

    @cached_property
    def ids(self) -> dict[str, dict[str, str]]:
        """Address by id of a record, of those that were merged too, by the first letter of the id; {} for a letter of none."""
        out: dict[str, dict[str, str]] = {letter: {} for letter in _LETTERS}
        for id_, address in self._by_id():
            out[id_[0]][id_] = address
        return out

    def _by_id(self) -> Iterator[tuple[str, str]]:
        now = places(self._catalogue, self._views)
        yield from ((id_, address) for (kind, id_), address in now.items() if kind in _BY_ID)
        for kind, old in self._catalogue.past.successors:
            found = follow((kind, old), now, self._catalogue.past.successors)
            if kind in _BY_ID and found and (kind, old) not in now:
                yield old, now[found]


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
