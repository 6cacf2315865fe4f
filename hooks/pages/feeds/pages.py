"""Which feeds there are, where they lie, and their files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hooks.pages.feeds.deadline_calendar import ics
from hooks.pages.feeds.entries import Entry, newest, of_corrections, of_decisions, of_stories
from hooks.pages.feeds.formats import Feed, json_feed, rss
from hooks.records.joined.catalogue import Catalogue
from hooks.sections import at

FOLDER = "theo-doi/"
CALENDAR = f"{FOLDER}han-cua-ke-hoach.ics"


@dataclass(frozen=True, slots=True)
class Told:
    """A feed: the name of its files, the page it belongs to, what readers call it, what it has, its entries."""

    name: str
    page: str
    title: str
    about: str
    entries: Callable[[Catalogue], Iterator[Entry]]

    @property
    def rss(self) -> str:
        """Where it lies for ever as RSS."""
        return f"{FOLDER}{self.name}.xml"

    @property
    def json(self) -> str:
        """Where it lies for ever as JSON Feed."""
        return f"{FOLDER}{self.name}.json"


FEEDS = (
    Told("cau-chuyen", "cau-chuyen/", "Câu chuyện mới", "Mỗi bài một mục, có cả bài.", of_stories),
    Told("quyet-dinh", "vinh-danh/", "Quyết định vinh danh mới", "Mỗi quyết định một mục.", of_decisions),
    Told("dinh-chinh", "dinh-chinh/", "Đính chính, thu hồi", "Mỗi lần sửa một mục.", of_corrections),
)


def paths() -> Iterator[str]:
    """Where they lie, whatever is in them."""
    yield CALENDAR
    for told in FEEDS:
        yield from (told.rss, told.json)


def files(c: Catalogue, base: str) -> dict[str, bytes]:
    """Address → content of all feeds and the calendar; none without the site's public address."""
    out = {CALENDAR: ics(c, base)} if base else {}
    for told in FEEDS if base else ():
        entries = newest(told.entries(c))
        for address, write in ((told.rss, rss), (told.json, json_feed)):
            title = f"{told.title} | {c.campaign.site_name}"
            out[address] = write(Feed(base, address, at(told.page), title, told.about, entries, c.on))
    return out


def write(c: Catalogue, base: str, site: Path) -> None:
    """Write them below `site`."""
    for address, content in files(c, base).items():
        (site / FOLDER).mkdir(parents=True, exist_ok=True)
        (site / address).write_bytes(content)
