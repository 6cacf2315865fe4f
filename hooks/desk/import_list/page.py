"""The view as one page that needs nothing else: for the office to look at, on a phone, on paper, in a browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from hooks.dates import show
from hooks.desk.import_list.overview import MOST_ROWS, View, words_of_refusal
from hooks.desk.import_list.preview import counts_line, item_line, unhonoured
from hooks.odd_text import visible

_MOST_REFUSED, _MOST_ITEMS, _MOST_SKIPPED = 5_000, 500, 200
MOST_CELLS = 60
"""Cells and people that are named of one thing to look at."""
_TEMPLATE = Path(__file__).with_name("page.html")


def preview_page(view: View) -> str:
    """The page; every text in it is escaped, and what nobody would see is a mark."""
    return _template().render(
        view=view,
        counts=counts_line(view),
        unhonoured=unhonoured,
        day=show(view.about.day),
        rows=view.rows[:MOST_ROWS],
        refused=[(r.cell, words_of_refusal(r), r.reason) for r in view.refused[:_MOST_REFUSED]],
        skipped=view.skipped[:_MOST_SKIPPED],
        most_items=_MOST_ITEMS,
        item_line=lambda item: item_line(item, MOST_CELLS),
        thousands=lambda number: f"{number:,}".replace(",", "."),
    )


def _shown(value: object) -> object:
    """A text of the file so that nothing in it turns the line round; what a macro made is made of such."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown
    )
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
