"""One edition of the site: all that one set of records gives, whatever engine carries it through the theme."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import jinja2

from hooks import sections
from hooks.dates import VIETNAM
from hooks.edition import claims, moved, views
from hooks.edition.by_hand import address_faults, unreadable
from hooks.edition.handmade import pages as handmade
from hooks.edition.lost import lost_pages
from hooks.edition.outputs import Outputs
from hooks.pages.admin import pages as admin
from hooks.pages.search import documents as searchable
from hooks.pages.search.documents import Document
from hooks.pages.view import View
from hooks.pages.waiting import Marks
from hooks.problems import Problem, Severity
from hooks.program import themes
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.pieces import Memory
from hooks.theme import cards, drawings, offline, policy, shells, stamped
from hooks.theme.structured import Structured
from hooks.theme.templates import Renderer

_NO_CODE = ""
"""What is wrong in a hand-written page has no page of its own in the guide."""


class Edition:
    """The pages of a catalogue and what they are made with.

    `site_url` is the public address, which a preview does not have, `repository` that of the sources; '' when not known.
    `compiled` keeps compiled templates, `memory` the records as they were read.
    """

    def __init__(
        self,
        c: Catalogue,
        site_url: str,
        repository: str,
        compiled: jinja2.BytecodeCache | None = None,
        memory: Memory | None = None,
    ) -> None:
        site_url = "" if c.early else site_url
        self.catalogue, self.site_url, self.repository, self.memory = c, site_url, repository, memory
        self._marks = Marks(c)
        self.views = list(views.views(c))
        self.cards = cards.Deck(self.views, c.campaign)
        tell = Structured(c.campaign, site_url, self.cards)
        self.renderer = Renderer(themes(c.root), c, site_url, tell, repository, compiled)
        self._finished: list[tuple[str, str, str]] = []
        self._known = lru_cache(maxsize=1)(lambda docs: docs | {view.address for view in self.views})
        self.moves = moved.moves(c, self.views)
        self.stamped = {} if c.early else stamped.stamped(c.root, views.own_styles(c))
        self.warnings: list[Problem] = []
        self.until = dt.datetime.max.replace(tzinfo=VIETNAM)
        """The next minute at which more is to be seen, on whatever day."""

    @property
    def site_wide(self) -> dict[str, Any]:
        """What the header and footer of every page say."""
        return views.site_wide(self.catalogue) | {"policy": self.policy("")}

    def policy(self, address: str) -> str:
        """What the page at `address` lets a browser load and run."""
        return policy.policy(address, early=self.catalogue.early)

    @property
    def named(self) -> tuple[str, str, str]:
        """What the site is called, what it is about, its public address."""
        site = self.site_wide
        return site["site_name"], site["about"], self.site_url

    @cached_property
    def _plates(self) -> frozenset[str]:
        return frozenset(s.record.plate for s in self.catalogue.stories.values() if s.record.plate)

    def instead(self, files: Mapping[str, str | None]) -> tuple[set[str], dict[str, str | bytes]]:
        """Of the files of docs/ and overrides/, path → where it lies: which go, and what is published in their place or besides."""
        campaign = self.catalogue.campaign
        icon, colour = views.icon(campaign), campaign.colours.main if campaign.colours else ""
        gone = {f for f in files if f.startswith("admin/") or drawings.is_unseen(f, icon, self._plates)}
        made: dict[str, str | bytes] = {"robots.txt": self.robots}
        for path, source in files.items() if colour else ():
            if path not in gone and source and (drawn := drawings.recoloured(path, Path(source), colour)):
                made[path] = drawn
        return gone | (made.keys() & files.keys()), made

    def of_page(self, address: str) -> dict[str, Any]:
        """What the theme is told of a hand-written page."""
        return {"card": self.cards.site, "policy": self.policy(address), "section": address.partition("/")[0]}

    def of_view(self, view: View, *, editable: bool) -> dict[str, Any]:
        """What the theme is told of a generated page, which prints values as they are; `editable` if a link edits its file."""
        depth, article = view.address.count("/"), bool(view.published)
        return {
            "description": html.escape(view.description, quote=True),
            "section": view.section,
            "noindex": view.sample,
            "changed": view.changed,
            "published": view.published,
            "card": self.cards.link(view.address),
            "policy": self.policy(view.address),
            "template": shells.key(view.section, depth, noindex=view.sample, editable=editable, article=article),
        }

    def on_map(self) -> Iterator[dict[str, Any]]:
        """What the map of the site tells of each generated page, as it asks for it; none without a public address."""
        base = f"{self.site_url.rstrip('/')}/"
        for view in self.views if self.site_url else ():
            meta = {"noindex": view.sample, "changed": view.changed}
            yield {"page": {"is_link": False, "canonical_url": f"{base}{view.address}", "meta": meta}}

    def clashes(self) -> list[Problem]:
        """Addresses that two makers would write to, pages whose name cannot stand in one, and those that cannot be read."""
        found = list(claims.claims(self.catalogue, self.views))
        root = self.catalogue.root
        return [*address_faults(found), *lost_pages(root, found), *unreadable(root, found)]

    @property
    def robots(self) -> str:
        """The text of robots.txt."""
        if self.catalogue.early:
            return "User-agent: *\nDisallow: /\n"
        return "User-agent: *\nAllow: /\n" + (f"Sitemap: {self.site_url}sitemap.xml\n" if self.site_url else "")

    def source(self, view: View) -> str:
        """The file behind a page, '' for none."""
        return str(self.catalogue.root / view.source) if view.source else ""

    def finish(
        self, content: str, meta: Mapping[str, Any], title: str, address: str, docs: frozenset[str]
    ) -> handmade.Finished:
        """Finish a hand-written page; `docs` are the addresses of all of them."""
        finished, faults = handmade.finish(
            content, meta, address, self._known(docs), self.renderer, self.catalogue, self.repository
        )
        self._finished.append((title, finished, address))
        folder = (self.catalogue.root / "docs" / address / "index.md").is_file()
        file = f"docs/{address}index.md" if folder else f"docs/{address.rstrip('/')}.md"
        self.warnings += [Problem(file, 0, "", _NO_CODE, fault, severity=Severity.WARNING) for fault in faults]
        return finished, faults

    def as_written(self, page: str, address: str) -> str:
        """The whole HTML of the page at `address` as it goes into its file."""
        page = sections.linked(page, self.site_url)
        return offline.page(page, address, self._marks) if self.catalogue.early else stamped.page(page, self.stamped)

    def _found(self) -> list[Document]:
        """What the search finds besides records: pages that head a section, hand-written ones."""
        return [*searchable.tops(self.views), *(d for page in self._finished for d in searchable.written(*page))]

    def outputs(self, site: Path) -> Outputs:
        """Everything that is no page, once all hand-written pages are finished."""
        stamped.on_the_lost_page(site, lambda page: stamped.page(sections.linked(page, self.site_url), self.stamped))
        old = moved.Old(self.catalogue, self.moves, self.views, self.site_url, self.renderer.environment, self.stamped)
        write_admin = partial(admin.write, self.catalogue, self.catalogue.root, site, self.repository, self.site_url)
        return Outputs(self.catalogue, self.cards, self._found, site, write_admin, old, self.site_url, self.stamped)
