"""Which pages a preview shows before their time, and how they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.pages import addresses
from hooks.records.joined.catalogue import Catalogue

_FURTHER = re.compile(r"trang-\d+/$")


class Marks:
    """The marks of one catalogue by address: “Bản nháp”, “Chờ ngày 20/12/2026”. None at all outside a preview."""

    def __init__(self, c: Catalogue) -> None:
        told = {file: waiting.told for file, waiting in c.waiting.items()}
        self._marks = {address: told[file] for address, file in _pages(c) if file in told}
        self._figures = {s.record.id: told[s.file] for s in c.statistics if s.file in told}

    def of(self, address: str) -> str:
        """The mark of what is at an address, its anchor and the further pages of a list included; '' for none."""
        return self._marks.get(_FURTHER.sub("", address.partition("#")[0]), "")

    def of_figures(self, id_: str) -> str:
        """The mark of published figures, which have no page of their own; '' for none."""
        return self._figures.get(id_, "")


def _pages(c: Catalogue) -> Iterator[tuple[str, str]]:
    """Address and file of every record with a page of its own."""
    yield from ((addresses.exemplar(e.record), e.file) for e in c.exemplars.values())
    yield from ((addresses.decision(d.record), d.file) for d in c.decisions.values())
    yield from ((addresses.story(s), s.file) for s in c.stories.values())
