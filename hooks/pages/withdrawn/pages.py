"""A page for each address that is kept of what was withdrawn: no name, no reason, the day."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from hooks.dates import show
from hooks.pages.parts import Data
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.withdrawals import GONE, Withdrawal
from hooks.sections import Section, named

_LISTS = {f"{section}/": section for section in (Section.EXEMPLARS, Section.STORIES)}
"""The section an address belongs to, by how it begins: as the table has it, by the usual names."""


def views(c: Catalogue) -> Iterator[View]:
    """One page an address; search engines are asked to forget it."""
    for w in c.withdrawn:
        if w.address:
            told = f"{GONE} ngày {show(w.day)}."
            yield View(w.address, "withdrawn/index.html", GONE, told, partial(_page, w), sample=True)


def _page(w: Withdrawal) -> Data:
    top = next(top for top in _LISTS if (w.address or "").startswith(top))
    return {
        "crumbs": [(named(_LISTS[top]), top), (GONE, None)],
        "day": show(w.day),
        "iso": w.day.isoformat(),
        "list": named(_LISTS[top]),
        "top": top,
    }
