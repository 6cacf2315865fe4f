"""What can be found on /tra-cuu/: one document for each thing; pages as documents."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from hooks.pages import parts
from hooks.pages.view import View
from hooks.sections import at

KINDS = {
    "dia-phuong": "Địa phương",
    "danh-hieu": "Danh hiệu",
    "guong-sang": "Gương sáng",
    "cau-chuyen": "Câu chuyện",
    "ke-hoach": "Kế hoạch, tiêu chí",
    "trang": "Văn bản, trang khác",
    "huong-dan": "Hướng dẫn cho biên tập viên",
    "vinh-danh": "Vinh danh",
}
"""Kinds of document in the order in which equally good hits are shown: key in the address → label."""
APART = "huong-dan"
"""The kind that readers do not look for: found only where it is asked for."""
_TAGS = re.compile("<[^>]*>")
_BEFORE_SIGN = re.compile(r" (?=[.,;:!?…)](?:\s|$))")
"""The space that a tag leaves before a sign."""
_HEADING = re.compile(r'<h2 id="([^"]*)">(.*?)</h2>', re.DOTALL)
_LISTS = {"honours/list.html", "exemplars/kind.html", "report/year.html"}
_FAULTS = "huong-dan/loi/"
_PAGES = {"ke-hoach/ai-lam-viec-gi/", "danh-hieu/van-ban/"}
_FOR_EDITORS = ("huong-dan/", "gui-bai/", "admin/")


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found, lines of decisions aside.

    `id` is stable and unique within its kind; `lines` are shown under the title; `names` is what it is
    called where that is not the title alone; `body` is looked up as well, and ranks below names. The facets are
    `years`, `titles` (ids) and `places` (today's codes).
    """

    kind: str
    id: str
    title: str
    address: str
    lines: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    body: str = ""
    years: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sample: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One page of a decision's list: the decision's id, the page's address, what the decision is called."""

    decision: str
    address: str
    name: str
    sample: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What many lines of decisions have in common: one object for all of them, told by identity."""

    page: Page
    granted: str
    """What was granted, as it is shown."""
    place: str
    """The place then and now, as it is shown; people are found by it only when by nothing else."""
    years: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Person(NamedTuple):
    """One line of a decision: a person, family, clan, community or unit by name."""

    name: str
    number: str
    """Its number in the list; with the decision's id the line's own id."""
    unit: str
    """Where the person works or learns: shown, looked up, and below names in rank."""
    setting: Setting

    @property
    def id(self) -> str:
        """Stable and unique within its kind."""
        return f"{self.setting.page.decision}.{self.number}"


def facets(years: Iterable[str], titles: Iterable[str], places: Iterable[str]) -> list[str]:
    """What a thing can be narrowed by, under the names used in the address: @nam:2025."""
    values = (("nam", years), ("danh-hieu", titles), ("noi", places))
    return [f"@{name}:{value}" for name, found in values for value in found]


def tops(views: Iterable[View]) -> list[Document]:
    """The pages that head a section or hold a list, first pages only."""
    return [
        Document(
            kind_of_page(v.address), v.address, v.title, v.address, (v.description,), (), v.description, sample=v.sample
        )
        for v in views
        if v.address != "tra-cuu/"
        and (
            v.address.count("/") == 1
            or v.address in map(at, _PAGES)
            or (v.template in _LISTS and "/trang-" not in v.address)
        )
    ]


def kind_of_page(address: str) -> str:
    """The kind of a page by its address: what editors read is not among readers' hits."""
    return APART if address.startswith(_FOR_EDITORS) else "trang"


def written(title: str, page: str, address: str) -> Iterator[Document]:
    """A hand-written page and each of its sections, from its HTML.

    Pages of problem codes are one document each, found by their title and lead alone: their examples
    are full of words that readers look for elsewhere.
    """
    opening, *rest = _HEADING.split(page)
    kind, lead = kind_of_page(address), parts.description(_plain(opening).removeprefix(title).strip())
    if address.startswith(_FAULTS):
        yield Document(kind, address, title, address, (lead,), body=lead)
        return
    yield Document(kind, address, title, address, (lead,), body=_plain(page))
    for anchor, heading, content in zip(*[iter(rest)] * 3, strict=True):
        text, where = _plain(content), f"{address}#{anchor}"
        yield Document(kind, where, _plain(heading), where, (title, parts.description(text)), body=text)


def _plain(markup: str) -> str:
    text = " ".join(html.unescape(_TAGS.sub(" ", markup)).split())
    return _BEFORE_SIGN.sub("", text)
