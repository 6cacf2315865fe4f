"""Entries as RSS 2.0 and as JSON Feed 1.1; every address whole, every day from the records."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from hooks.dates import begin
from hooks.pages.feeds.entries import Entry

_ATOM, _CONTENT = "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/modules/content/"
ET.register_namespace("atom", _ATOM)
ET.register_namespace("content", _CONTENT)
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINK = re.compile(r'(?<=[ "])(?:\.\./)+(?=[^"]*")|(?<=href=")(?=#)')


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of a site whose address is `base`: where it and the page it belongs to are, what it is called and tells."""

    base: str
    address: str
    page: str
    title: str
    about: str
    entries: Sequence[Entry]
    on: dt.date
    """The build's day, for a feed that has no entry yet."""

    @property
    def updated(self) -> dt.datetime:
        """The moment of its latest change."""
        return max((e.updated for e in self.entries), default=begin(self.on))


def rss(feed: Feed) -> bytes:
    """RSS 2.0 (RSS Advisory Board, “RSS 2.0 Specification”), with the whole text where there is one."""
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _put(channel, "title", feed.title)
    _put(channel, "link", feed.base + feed.page)
    ET.SubElement(channel, f"{{{_ATOM}}}link", rel="self", type="application/rss+xml", href=feed.base + feed.address)
    _put(channel, "description", feed.about)
    _put(channel, "language", "vi")
    _put(channel, "lastBuildDate", format_datetime(feed.updated))
    for entry in feed.entries:
        _item(channel, entry, feed.base)
    ET.indent(root, "")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _item(channel: ET.Element, entry: Entry, base: str) -> None:
    item = ET.SubElement(channel, "item")
    _put(item, "title", _title(entry))
    _put(item, "link", base + entry.address)
    ET.SubElement(item, "guid", isPermaLink="false").text = entry.id
    _put(item, "pubDate", format_datetime(entry.published))
    _put(item, f"{{{_ATOM}}}updated", entry.updated.isoformat())
    for author in entry.authors:
        _put(item, f"{{{_ATOM}}}author", "")
        _put(item[-1], f"{{{_ATOM}}}name", author)
    _put(item, "description", entry.summary)
    if html := whole(entry, base):
        _put(item, f"{{{_CONTENT}}}encoded", html)


def _put(into: ET.Element, name: str, text: str) -> None:
    ET.SubElement(into, name).text = _NOT_XML.sub("", text)


def json_feed(feed: Feed) -> bytes:
    """JSON Feed 1.1 (jsonfeed.org) of the same entries."""
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.base + feed.page,
        "feed_url": feed.base + feed.address,
        "description": feed.about,
        "language": "vi",
        "items": [_json_item(entry, feed.base) for entry in feed.entries],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _json_item(entry: Entry, base: str) -> dict[str, object]:
    html = whole(entry, base)
    return {
        "id": entry.id,
        "url": base + entry.address,
        "title": _title(entry),
        "summary": entry.summary,
        **({"content_html": html} if html else {"content_text": entry.summary}),
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        **({"authors": [{"name": name} for name in entry.authors]} if entry.authors else {}),
    }


def whole(entry: Entry, base: str) -> str:
    """The whole text with whole addresses; '' where there is only a summary."""
    return _LINK.sub(lambda m: base if m[0] else base + entry.address, entry.html())


def _title(entry: Entry) -> str:
    return f"Minh họa: {entry.title}" if entry.sample else entry.title
