"""One page to be made: where it is, what it says of itself, and how to get its data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from hooks.pictures.signs import Heading
from hooks.sections import section_of


@dataclass(frozen=True, slots=True)
class View:
    """A page as the engine needs it. `data` is called when the page is rendered, not before.

    `address` ends in a slash ('' is the home page); `template` lies in overrides/pages/;
    `section` is the first part of the address whose entry in the header is current;
    `source` is the file behind the page, for the edit link; `sample` pages are not indexed.
    `published` is set for articles. `sign` gives the link picture of a page that has its own: the
    line above the title, the title, what is drawn beside it; called only if the picture is wanted.
    `decided_by` gives a shorter value that decides `data`, together with what every page hangs on: all of data/ and
    the program but the records that lie in folders. So a page that is there need not have its data made.
    """

    address: str
    template: str
    title: str
    description: str
    data: Callable[[], Mapping[str, Any]]
    source: str = ""
    sample: bool = False
    changed: dt.date | None = None
    published: dt.date | None = None
    sign: Callable[[], Heading] | None = None
    decided_by: Callable[[], object] | None = None

    @property
    def section(self) -> str:
        """The section by its usual name: which entry of the header is current."""
        return section_of(self.address)

    @property
    def root(self) -> str:
        """Relative way from this page to the site's root: '' or '../' for each level."""
        return "../" * self.address.count("/") or "./"
