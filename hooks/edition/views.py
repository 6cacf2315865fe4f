"""Every page of the site, from the catalogue."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hooks import colours, sections
from hooks.dates import show
from hooks.pages.contact import pages as contact
from hooks.pages.contact.ways import ways
from hooks.pages.data import pages as open_data
from hooks.pages.exemplars import pages as exemplars
from hooks.pages.feeds import pages as feeds
from hooks.pages.figures import pages as figures
from hooks.pages.home import pages as home
from hooks.pages.honours import pages as honours_pages
from hooks.pages.places import pages as places_pages
from hooks.pages.plan import criteria, timeline
from hooks.pages.plan import pages as plan
from hooks.pages.report import pages as report
from hooks.pages.search import pages as search_page
from hooks.pages.sending import pages as sending
from hooks.pages.spread import pages as spread
from hooks.pages.stories import pages as stories
from hooks.pages.titles import pages as titles
from hooks.pages.view import View
from hooks.pages.withdrawn import pages as withdrawn
from hooks.pictures.mastheads import MARKS
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.campaign import Campaign, MastheadSign

SECTIONS = (
    *(home, plan, criteria, titles, honours_pages, exemplars, stories, places_pages, figures, report, open_data),
    spread,
    search_page,
    sending,
    contact,
    withdrawn,
)
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")


def views(c: Catalogue) -> Iterator[View]:
    """All generated pages, section by section, in a fixed order."""
    for section in SECTIONS:
        for view in section.views(c):
            address = sections.at(view.address)
            yield view if address == view.address else replace(view, address=address)


def site_wide(c: Catalogue) -> dict[str, Any]:
    """What the header and footer of every page say, escaped: the theme prints values as they are."""
    campaign = c.campaign
    values = {
        "name": campaign.name,
        "site_name": campaign.site_name,
        "tagline": campaign.tagline,
        "area": campaign.area,
        "about": campaign.about,
        "publisher": campaign.publisher,
        "licence_word": "Nội dung, theo đề xuất chờ xác nhận" if campaign.licence.proposed else "Nội dung",
        "licence_name": campaign.licence.name,
        "licence_url": campaign.licence.url,
        "phase_line": timeline.running(c),
        "today": f"{_WEEKDAYS[c.on.weekday()]}, {show(c.on)}",
        "updated": show(c.on),
    }
    escaped: dict[str, Any] = {key: html.escape(value) for key, value in values.items()}
    return escaped | {
        "early": c.early,
        **_sections(),
        **_look(campaign),
        **_feeds(),
        "ways": [{k: html.escape(v) for k, v in w.items()} for w in ways(campaign.contact)],
    }


def own_styles(c: Catalogue) -> str:
    """What the campaign's own colours add to the styles of all pages."""
    own = c.campaign.colours
    return colours.css(own.main, own.accent) if own else ""


def icon(campaign: Campaign) -> str:
    """How the files of its icon of tabs begin."""
    return "favicon" if campaign.sign is MastheadSign.BOOK else f"favicon-{campaign.sign}"


def _look(campaign: Campaign) -> dict[str, Any]:
    """The masthead's drawing, the icon of a tab, the colour of a browser's own bars in both schemes."""
    sign, own = campaign.sign, campaign.colours
    return {
        "mark": MARKS[sign].svg(),
        "favicon": icon(campaign),
        "tints": (own.main, colours.dark(own.main, own.accent)["fill"]) if own else ("#14524a", "#28574d"),
    }


def _feeds() -> dict[str, Any]:
    """Where the feeds and the calendar of deadlines lie, for programs of readers."""
    told = [{"title": html.escape(f.title), "rss": f.rss, "json": f.json} for f in feeds.FEEDS]
    return {"feeds": told, "calendar": feeds.CALENDAR}


def _sections() -> dict[str, Any]:
    """Those in the header; what the campaign calls others, where it does."""
    headed = (
        {"section": s.value, "address": f"{sections.at(s)}/", "name": html.escape(sections.named(s))}
        for s in sections.HEADED
    )
    return {
        "sections": list(headed),
        "called": {f"{s}/": html.escape(sections.called(s, "")) for s in sections.Section},
    }
