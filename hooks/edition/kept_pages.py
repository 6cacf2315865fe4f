"""Writing what an edition holds into the folder of the site: only what differs, and no page made that is there already.

A page is there if the digest of its data, of what is told of it and of what every page hangs on (settings, templates,
program, all that is no record) is what it was, and the file holds what was written then.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from hooks.edition import kept_records, kept_texts
from hooks.edition.contents import Edition
from hooks.edition.kept_records import KeptRecords
from hooks.edition.kept_texts import Heading, KeptTexts
from hooks.edition.opening import log
from hooks.keeping.kept import Kept, digest
from hooks.keeping.site_folder import LAST, Site
from hooks.keeping.values import CannotTellError, Values
from hooks.pages import addresses
from hooks.pages.view import View
from hooks.theme import compiled
from hooks.theme.compiled import Compiled


def records(kept: Kept) -> KeptRecords:
    """The records that the last build read."""
    return KeptRecords(kept.stored("records", kept_records.MOST_BYTES))


def templates(kept: Kept) -> Compiled:
    """The templates that the last builds compiled."""
    return Compiled(kept.stored("templates", compiled.MOST_BYTES))


def texts(kept: Kept, told: Callable[[], object], headings: Callable[[list[Heading]], Any]) -> KeptTexts:
    """The hand-written pages that the last build made; the rest as `KeptTexts` says."""
    return KeptTexts(kept.stored("texts", kept_texts.MOST_BYTES), told, headings)


class Make(Protocol):
    """Makes the bytes of a page."""

    def __call__(self, view: View, data: Mapping[str, Any]) -> bytes:
        """The page of `view`, whose data is `data`."""


def write(edition: Edition, kept: Kept, make: Make, *, whole: bool) -> None:
    """Write pages and what lies aside; `whole` if nothing was told that a next build would have to tell again."""
    site, common = kept.site(), _common(edition, kept)
    site.take(kept.scratch)
    pages = _Pages(edition, kept, make, common)
    for view in edition.views:
        pages.write(view, site)
    site.finish((kept.scratch / LAST).read_bytes())
    kept.save(site, edition.until, common, pages.now, whole=whole)
    if isinstance(used := edition.renderer.environment.bytecode_cache, Compiled):
        used.save()
    log.info(
        "Dựng %d trang trong %d; ghi %d tệp, bỏ %d tệp.", pages.made, len(edition.views), site.written, site.removed
    )
    kept.close()


def _common(edition: Edition, kept: Kept) -> str:
    """What every page hangs on: all but stories and the records that lie in folders."""
    root = edition.catalogue.root
    data, stories = f"{root / 'data'}{os.sep}", f"{root / 'stories'}{os.sep}"

    def is_record(path: str) -> bool:
        return path.startswith(stories) or (path.startswith(data) and os.sep in path[len(data) :])

    # Of one set of records the minute that comes next tells which have come.
    return kept.common(is_record, (edition.site_wide, edition.catalogue.on, edition.catalogue.samples, edition.until))


def _lists(edition: Edition, kept: Kept) -> str:
    """What rows of registers tell besides their data: of all decisions, and where those who are named have their page."""
    c = edition.catalogue
    decisions = f"{c.root / 'data' / 'honours'}{os.sep}"
    pages = [(id_, addresses.exemplar(loaded.record)) for id_, loaded in c.exemplars.items()]
    return kept.common(lambda path: not path.startswith(decisions), pages)


class _Pages:
    """Pages by address: digest of all they are made of, digest of the file, and whether there are rows of registers."""

    def __init__(self, edition: Edition, kept: Kept, make: Make, common: str) -> None:
        self._edition, self._make = edition, make
        self._before = {} if edition.catalogue.early else kept.pages(common)  # marks of a preview are in no data
        self._values, self._lists = Values(), _lists(edition, kept)
        self.now: dict[str, list[str]] = {}
        self.made = 0

    def write(self, view: View, site: Site) -> None:
        """See to it that the page is there."""
        path, data = f"{view.address}index.html", view.data()
        of_itself = self._digest(view, data)
        key, held, wide = self._before.get(view.address, ["", "", ""])
        if of_itself and key == self._key(of_itself, wide) and site.leave(path, held):
            self.now[view.address] = [key, held, wide]
            return
        self._edition.renderer.looked, self.made = False, self.made + 1
        held = site.put(path, self._make(view, data))
        wide = "1" if self._edition.renderer.looked else ""
        if of_itself:
            self.now[view.address] = [self._key(of_itself, wide), held, wide]

    def _key(self, of_itself: str, wide: str) -> str:
        return digest((of_itself, self._lists)) if wide else of_itself

    def _digest(self, view: View, data: Mapping[str, Any]) -> str:
        """'' where it cannot be told."""
        told = (view.address, view.template, view.title, view.description, view.source)
        dated = (view.sample, view.changed, view.published, self._edition.cards.link(view.address))
        try:
            return self._values.digest((told, dated, data))
        except CannotTellError:
            return ""
