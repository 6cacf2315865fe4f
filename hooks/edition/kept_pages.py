"""Writing what an edition holds into the folder of the site: only what differs, and no page made that is there already.

A page is there if the digest of its data, of what is told of it and of what every page hangs on (settings, templates,
program, all that is no record) is what it was, and the file holds what was written then.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from jinja2 import TemplateError

from hooks.edition import kept_records, kept_schemas, kept_texts, kept_words
from hooks.edition.contents import Edition
from hooks.edition.fault_page import of_template
from hooks.edition.kept_records import KeptRecords
from hooks.edition.kept_schemas import KeptSchemas
from hooks.edition.kept_texts import Heading, KeptTexts
from hooks.edition.kept_words import KeptWords
from hooks.edition.opening import log
from hooks.edition.preview import preview
from hooks.files import Left
from hooks.keeping import beside
from hooks.keeping.digests import digest
from hooks.keeping.kept import Kept
from hooks.keeping.site_folder import LAST, Part, Site
from hooks.keeping.values import CannotTellError, Values
from hooks.pages import addresses
from hooks.pages.search.found_by import FoundBy
from hooks.pages.view import View
from hooks.records.joined.honours import Honour
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Recipient
from hooks.theme import compiled
from hooks.theme.compiled import Compiled

_LOOKS = 8
"""Pages that are looked at, and are there, in the time of one that is made."""
_MANY = 100
"""Pages made in the time that a second process saves nothing of."""


def records(kept: Kept) -> KeptRecords:
    """The records that the last build read: what a record is, is said in data/ (kinds.yml) and in the program."""
    return KeptRecords(kept.stored("records", kept_records.MOST_BYTES, kept.root / "data"))


def templates(kept: Kept) -> Compiled:
    """The templates that the last builds compiled."""
    return Compiled(kept.of_program("templates", compiled.MOST_BYTES))


def texts(kept: Kept | None, told: Callable[[], object], headings: Callable[[list[Heading]], Any]) -> KeptTexts:
    """The hand-written pages that the last builds made, or the last state of a preview; the rest as `KeptTexts` says."""
    if kept is None:
        return KeptTexts(preview.texts, preview.words.count, headings)
    return KeptTexts(kept.of_program("texts", kept_texts.MOST_BYTES), told, headings)


class Make(Protocol):
    """Makes the bytes of a page."""

    def __call__(self, view: View, data: Mapping[str, Any]) -> bytes:
        """The page of `view`, whose data is `data`."""


Aside = Callable[[Left, FoundBy], None]
"""Writes all that is no page, but for what may be left as it is; told the words of documents that are as they were."""


def write(edition: Edition, kept: Kept, views: Sequence[View], make: Make, aside: Aside, *, whole: bool) -> None:
    """Write the pages of `views` and what lies aside; `whole` if nothing was told that a next build would have to tell again.

    What lies aside waits to be taken into the site. A broken template is told, and ends it.
    """
    site, common = kept.site(), _common(edition, kept)
    words, schemas = _remembered(kept)
    pages, asides = _Pages(edition, kept, make, common, site), kept.asides(site)

    def first() -> None:
        aside(asides.left, words.found)
        site.take(kept.scratch)

    try:
        pages.all(views, first)
    except TemplateError as error:
        log.error(of_template(error).as_text())
        raise SystemExit(1) from None
    site.finish((kept.scratch / LAST).read_bytes())
    kept.save(site, edition.until, common, pages.now, asides.rows(), whole=whole)
    if isinstance(used := edition.renderer.environment.bytecode_cache, Compiled):
        used.save()
    schemas.save()
    words.save()
    log.info("Dựng %d trang trong %d; ghi %d tệp, bỏ %d tệp.", pages.made, len(views), site.written, site.removed)
    kept.close()


def _remembered(kept: Kept) -> tuple[KeptWords, KeptSchemas]:
    words = KeptWords(kept.stored("words", kept_words.MOST_BYTES, kept.root / "data"))
    return words, KeptSchemas(kept.of_program("schemas", kept_schemas.MOST_BYTES))


def _path(view: View) -> str:
    return f"{view.address}index.html"


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


def _as_read(edition: Edition, kept: Kept) -> Iterator[tuple[Exemplar, str]]:
    """Exemplars that are as they were read, each with a digest of its files: sooner made than one of all that it says.

    What lies in data/ itself and says something of every record is no matter here: every page hangs on it.
    """
    for file, names, record in edition.memory.records() if edition.memory else ():
        if isinstance(record, Exemplar):
            folder = f"{kept.root}{os.sep}{file.rpartition('/')[0].replace('/', os.sep)}{os.sep}"
            files = [told for name in names if (told := kept.files.get(folder + name))]
            if files:
                yield record, digest((record.kind, files))


class _Pages:
    """Pages by address: digest of all they are made of, digest of the file, and whether there are rows of registers."""

    def __init__(self, edition: Edition, kept: Kept, make: Make, common: str, site: Site) -> None:
        self._edition, self._make, self._site = edition, make, site
        self._before = {} if edition.catalogue.early else kept.pages(common)  # marks of a preview are in no data
        self._values, self._lists = Values((Honour, Recipient), _as_read(edition, kept)), _lists(edition, kept)
        self.now: dict[str, list[str]] = {}
        self.made = 0

    def all(self, views: Sequence[View], first: Callable[[], None]) -> None:
        """See to it that every page is there, after `first`; two processes share them where there is much to make."""
        step = len(views) // beside.MOST + 1
        new = sum(view.address not in self._before for view in views)
        if new + len(views) // _LOOKS < _MANY or not beside.two(os.environ.get("JOBS")):
            first()
            found = [self._some(views)]
        else:
            self._site.make_room_for(map(_path, views))
            parts = [views[start : start + step] for start in range(0, len(views), step)]
            found = beside.shared(len(parts), lambda n: self._some(view for i in n for view in parts[i]), first)
        for made, now, files in found:
            self.made += made
            self.now |= now
            self._site.join(files)

    def _some(self, views: Iterable[View]) -> tuple[int, dict[str, list[str]], Part]:
        """How many of these pages had to be made, what is known of all of them, and the files of the site."""
        made, now = 0, {}
        for view in views:
            path, data = _path(view), None if view.decided_by else view.data()
            of_itself = self._digest(view, view.decided_by() if view.decided_by else data)
            key, held, wide = self._before.get(view.address, ["", "", ""])
            rows = self._values.met
            if not (of_itself and key == self._key(of_itself, wide) and self._site.leave(path, held)):
                self._edition.renderer.looked, made = False, made + 1
                held = self._site.put(path, self._make(view, view.data() if data is None else data))
                wide = "1" if rows or self._edition.renderer.looked else ""
            if of_itself:
                now[view.address] = [self._key(of_itself, wide), held, wide]
        return made, now, self._site.part()

    def _key(self, of_itself: str, wide: str) -> str:
        return digest((of_itself, self._lists)) if wide else of_itself

    def _digest(self, view: View, decides: object) -> str:
        """'' where it cannot be told."""
        told = (view.address, view.template, view.title, view.description, view.source)
        dated = (view.sample, view.changed, view.published, self._edition.cards.link(view.address))
        try:
            return self._values.digest((told, dated, decides))
        except CannotTellError:
            return ""
