"""Where a campaign's sections are and what they are called: data/campaign.yml, sections.

Everywhere in the program a section goes by its usual name (`Section`). A campaign that gives one another address or
name opens them (`use`) with its catalogue; `at` and `named` tell them, `section_of` leads back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from urllib.parse import urlsplit


class Section(StrEnum):
    """The sections that hold what a campaign tells; the value is the usual address."""

    PLAN = "ke-hoach"
    CRITERIA = "tieu-chi"
    HONOURS = "vinh-danh"
    EXEMPLARS = "guong-sang"
    STORIES = "cau-chuyen"
    PLACES = "dia-phuong"
    TITLES = "danh-hieu"
    FIGURES = "so-lieu"
    SPREAD = "lan-toa"
    REPORTS = "bao-cao"


NAMES = {
    Section.PLAN: "Kế hoạch",
    Section.CRITERIA: "Tiêu chí",
    Section.HONOURS: "Vinh danh",
    Section.EXEMPLARS: "Gương sáng",
    Section.STORIES: "Câu chuyện",
    Section.PLACES: "Địa phương",
    Section.TITLES: "Danh hiệu và khen thưởng",
    Section.FIGURES: "Số liệu đã công bố",
    Section.SPREAD: "Lan tỏa",
    Section.REPORTS: "Báo cáo năm",
}
"""What each is called where the campaign says nothing."""
NOT_FREE = (
    *("assets", "admin", "du-lieu", "gui-bai", "lien-he", "theo-doi", "tra-cuu", "xem-truoc", "huong-dan"),
    *("gioi-thieu", "dinh-chinh", "du-lieu-ca-nhan"),
)
"""Where other pages are."""
HEADED = (
    Section.PLAN,
    Section.CRITERIA,
    Section.HONOURS,
    Section.EXEMPLARS,
    Section.STORIES,
    Section.PLACES,
)
"""Those in the header, in its order."""


_moved: dict[str, str] = {}
_called: dict[str, str] = {}


def use(given: Iterable[tuple[Section, str | None, str | None]]) -> None:
    """From now on sections are called and lie as the open campaign says: section, name, address; None for as usual."""
    _moved.clear()
    _called.clear()
    for section, name, address in given:
        if address and address != section:
            _moved[section.value] = address
        if name:
            _called[section.value] = name


@contextmanager
def kept() -> Iterator[None]:
    """Whatever campaign is opened inside, afterwards the sections are again those of before."""
    before = dict(_moved), dict(_called)
    try:
        yield
    finally:
        for now, then in zip((_moved, _called), before, strict=True):
            now.clear()
            now.update(then)


def at(address: str) -> str:
    """Where an address of the usual sections is: guong-sang/nha/ → nep-hay/nha/."""
    top, slash, rest = address.partition("/")
    return f"{_moved[top]}{slash}{rest}" if top in _moved else address


def named(section: str) -> str:
    """What a section is called."""
    return _called.get(section) or NAMES[Section(section)]


def called(section: str, usual: str) -> str:
    """What the campaign calls a section, else what it is called where its full name would be too much."""
    return _called.get(section, usual)


def section_of(address: str) -> str:
    """The usual name of the section an address lies in; of others the first part of the address."""
    top = address.partition("/")[0]
    return next((usual for usual, now in _moved.items() if now == top), top)


def linked(page: str, site_url: str) -> str:
    """A page's HTML whose links lead to where the sections are."""
    if not _moved:
        return page
    whole = [re.escape(site_url), re.escape(urlsplit(site_url).path)] if site_url else []
    before = rf'"(?:{"|".join([*whole, "[./]*"])})'  # the page of what is lost says the way from the host's root
    return re.sub(rf"({before})({'|'.join(_moved)})(?=/)", lambda m: m[1] + _moved[m[2]], page)


def usual(address: str) -> str:
    """An address as somebody copied it from the site, with the usual name of its section: nep-hay/… → guong-sang/…"""
    back = {now: section for section, now in _moved.items()}
    return "/".join(back.get(part, part) for part in address.split("/"))
