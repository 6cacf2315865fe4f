"""The Jinja environment of page templates: every value is escaped where it is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from hooks.dates import show
from hooks.pages.feeds import pages as feed_files
from hooks.pages.honours.rolls import Rolls
from hooks.pages.parts import number, paragraphs
from hooks.pages.sending import pages as sending
from hooks.pages.sharing import share
from hooks.pages.view import View
from hooks.pages.waiting import Marks
from hooks.pictures.emblems import emblem
from hooks.pictures.photos import figure, picture
from hooks.records.joined.catalogue import Catalogue
from hooks.sections import named
from hooks.text import lower_first, unbroken
from hooks.theme.compiled import OF_PROCESS
from hooks.theme.structured import Structured


class _Environment(jinja2.Environment):
    """Asked for every value of every page: the engine's own ways here cost a tenth of a page."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Views give dicts: looked up by key first, which is twice as fast and never finds a method."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Names of a template in one dictionary, not a chain of two: no name is given later."""
        return {**self.globals, **(d or {})}


def of_our_files(made: Callable[[], jinja2.Environment], folders: Sequence[str]) -> jinja2.Environment:
    """An environment whose files are those before the theme's own: of its thousands of icons and styles we load none."""
    ours = takewhile(lambda folder: not Path(folder, "mkdocs_theme.yml").is_file(), folders)
    environment = made()
    listing = jinja2.Environment(loader=jinja2.FileSystemLoader([*ours]), autoescape=True)
    environment.list_templates = listing.list_templates  # type: ignore[method-assign]
    return environment


class Renderer:
    """Renders views with the templates of overrides/pages/; `site_url` is the public address, '' when not known.

    `repo_url` is the address of the repository, '' when there is none; `compiled` keeps compiled templates; without it this process does.
    """

    def __init__(
        self,
        overrides: Path | Sequence[Path],
        catalogue: Catalogue,
        site_url: str = "",
        structured: Structured | None = None,
        repo_url: str | None = "",
        compiled: jinja2.BytecodeCache | None = None,
    ) -> None:
        self.structured = structured
        folders = [overrides] if isinstance(overrides, Path) else overrides
        self.environment = _environment([folder / "pages" for folder in folders], compiled)
        self.environment.filters |= {"paragraphs": paragraphs, "number": number, "day": show, "names": unbroken}
        self.environment.filters["lower_first"] = lower_first
        self.environment.globals |= _names(catalogue, site_url, (repo_url or "").rstrip("/"))
        self.environment.globals |= {"rows": self._noted("rows"), "place_of": self._noted("place")}
        macros: Any = self.environment.get_template("_macros.html").module
        self._rolls = Rolls(catalogue, macros.place, macros.source_line)
        self.looked = False
        """Whether, since somebody set it to False, a template asked for rows of registers, which look up more than its data."""

    def _noted(self, name: str) -> Callable[..., Markup]:
        def asked(*given: Any, **more: Any) -> Markup:
            self.looked = True
            found: Markup = getattr(self._rolls, name)(*given, **more)
            return found

        return asked

    def render(self, view: View, data: Mapping[str, Any] | None = None, **more: object) -> str:
        """The page's content as HTML, without the theme around it; `data` is the view's, where it was asked before."""
        data = view.data() if data is None else data
        page = self.environment.get_template(view.template).render(**data, **more, root=view.root, view=view)
        return page + self.structured.script(view, data) if self.structured else page


def _environment(folders: Sequence[Path], compiled: jinja2.BytecodeCache | None) -> _Environment:
    return _Environment(
        loader=jinja2.FileSystemLoader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=OF_PROCESS if compiled is None else compiled,
    )


def _names(c: Catalogue, site_url: str, repo_url: str) -> dict[str, Any]:
    """What every template may use besides its own data."""
    return {
        **{"picture": picture, "figure": figure, "emblem": emblem, "share": partial(share, site_url)},
        **{"campaign": c.campaign, "today": c.on, "repo_url": repo_url, "form_of": sending.address, "named": named},
        **{"early": c.early, "mark_of_figures": Marks(c).of_figures},
        **{"feeds": feed_files.FEEDS if site_url else (), "calendar": feed_files.CALENDAR if site_url else ""},
    }
