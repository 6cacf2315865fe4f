"""The Jinja environment of page templates: every value is escaped where it is printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import jinja2

from hooks.dates import show
from hooks.pages.honours.rolls import Rolls
from hooks.pages.parts import number, paragraphs
from hooks.pages.sending import pages as sending
from hooks.pages.sharing import share
from hooks.pages.view import View
from hooks.pages.waiting import Marks
from hooks.pictures.emblems import emblem
from hooks.pictures.photos import figure, picture
from hooks.records.joined.catalogue import Catalogue
from hooks.text import lower_first, unbroken
from hooks.theme.structured import Structured


class _Environment(jinja2.Environment):
    """Views give dicts: looked up by key first, which is twice as fast and never finds a method."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


class Renderer:
    """Renders views with the templates of overrides/pages/; `site_url` is the public address, '' when not known.

    `repo_url` is the address of the repository, '' when there is none.
    """

    def __init__(
        self,
        overrides: Path,
        catalogue: Catalogue,
        site_url: str = "",
        structured: Structured | None = None,
        repo_url: str | None = "",
    ) -> None:
        self.structured = structured
        self.environment = _Environment(
            loader=jinja2.FileSystemLoader(overrides / "pages"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.environment.filters |= {"paragraphs": paragraphs, "number": number, "day": show, "names": unbroken}
        self.environment.filters["lower_first"] = lower_first
        self.environment.globals |= {
            "picture": picture,
            "figure": figure,
            "emblem": emblem,
            "share": partial(share, site_url),
        }
        self.environment.globals |= {"campaign": catalogue.campaign, "today": catalogue.on, "early": catalogue.early}
        self.environment.globals |= {"repo_url": (repo_url or "").rstrip("/"), "form_of": sending.address}
        macros: Any = self.environment.get_template("_macros.html").module
        rolls = Rolls(catalogue, macros.place, macros.source_line)
        self.environment.globals |= {
            "rows": rolls.rows,
            "place_of": rolls.place,
            "mark_of_figures": Marks(catalogue).of_figures,
        }

    def render(self, view: View, **more: object) -> str:
        """The page's content as HTML, without the theme around it."""
        data = view.data()
        page = self.environment.get_template(view.template).render(**data, **more, root=view.root, view=view)
        return page + self.structured.script(view, data) if self.structured else page
