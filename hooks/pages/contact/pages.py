"""/lien-he/: how readers reach the newsroom, what they can do by themselves, whom to ask about titles and awards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from hooks.pages import addresses, parts
from hooks.pages.contact.ways import ways
from hooks.pages.parts import Data
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.contacts import Adviser, Contact

TOP = "lien-he/"
"""The page's address."""


def views(c: Catalogue) -> Iterator[View]:
    """The one page."""
    known = c.campaign.contact
    told = "Email, điện thoại, địa chỉ của tòa soạn; c" if known and known.reachable else "C"
    about = f"{told}ách báo chỗ sai, yêu cầu gỡ, gửi bài; hỏi ai về danh hiệu, tiêu chí, khen thưởng."
    yield View(TOP, "contact/index.html", "Liên hệ", about, partial(_page, c), source="data/campaign.yml")


def _page(c: Catalogue) -> Data:
    campaign = c.campaign
    return {
        "publisher": campaign.publisher,
        "contact": _contact(c, campaign.contact),
        "advisers": [_adviser(c, a) for a in campaign.advisers],
    }


def _contact(c: Catalogue, contact: Contact | None) -> Data | None:
    """What is known of how somebody is reached; None when there is no way."""
    if contact is None or not contact.reachable:
        return None
    return {
        "desk": contact.desk,
        "ways": ways(contact),
        "address": contact.address,
        "hours": contact.hours,
        "website": contact.website,
        "sources": parts.citations(c, contact.sources),
    }


def _adviser(c: Catalogue, adviser: Adviser) -> Data:
    return {
        "name": adviser.name,
        "url": addresses.agency(adviser.agency) if adviser.agency in c.agencies else "",
        "about": adviser.about,
        "why": adviser.why,
        "sources": parts.citations(c, adviser.sources),
        "contact": _contact(c, adviser.contact),
    }
