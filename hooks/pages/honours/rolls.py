"""Rows of a register as HTML, made here and not in a template: a list may have thirty thousand of them.

End tags that HTML lets go are left out, and nothing is said twice: on a slow line every byte counts.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from hooks.pages import addresses, parts
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.joined.resolved import Resolved
from hooks.records.model.withdrawals import GONE
from hooks.text import unbroken

PlaceMacro = Callable[[Data, str], Markup]
"""The template's own way to write a place: data, way to the root."""
LineMacro = Callable[[Data, str], Markup]
"""The template's own way to write a source."""


class Rolls:
    """Writes rows; `place` and `source` are macros of the templates."""

    def __init__(self, c: Catalogue, place: PlaceMacro, source: LineMacro) -> None:
        self.c, self._source = c, source
        self._place = lru_cache(maxsize=4096)(lambda found, root: str(place(parts.place(c, found), root)))

    def place(self, found: Resolved | None, root: str) -> Markup:
        """A place then and now."""
        return Markup(self._place(found, root) if found else "")  # noqa: S704 (escaped in the macro)

    def rows(
        self,
        lines: Sequence[Honour],
        root: str,
        anchor: bool = False,
        granted: bool = False,
        decision: bool = False,
        sample: bool = False,
        placed: bool = True,
        here: str = "",
    ) -> Markup:
        """Rows of a table: number, name with what is known, place; `placed` off where the heading says the place.

        On the page of the place with the code `here` nothing is said of what every row there has become.
        """
        told, out = granted or decision or sample, []
        for h in lines:
            r = h.recipient
            where = self._where(h, root, here) if placed else _text(h.hamlet)
            anchored = f" id=r{r.id}" if anchor else ""
            name = self._name(h, root) if r.exemplar or h.revoked or r.name == GONE else _text(r.name)
            more = ""
            if told or r.unit or r.achievement or h.changes or (h.title and h.award):
                more = self._more(h, root, granted, decision, sample)
            out.append(f"<tr{anchored}><td>{r.id}<th scope=row>{name}{more}<td>{where}\n")
        return Markup("".join(out))  # noqa: S704 (every value has been escaped)

    def _where(self, h: Honour, root: str, here: str) -> str:
        if h.place is None:
            return _text(h.hamlet)
        if not (here and h.place.now == (here,)):
            around = self._place(h.place, root)
        else:
            around = "" if h.place.unchanged else ", ".join(map(_text, filter(None, (h.place.label, h.place.district))))
        return ", ".join(filter(None, (_text(h.hamlet), around)))

    def _name(self, h: Honour, root: str) -> str:
        r = h.recipient
        name = _text(registers.gone(self.c, h) if r.gone else r.name)
        known = self.c.exemplars.get(r.exemplar) if r.exemplar else None
        if known:
            name = f'<a class="quiet" href="{root}{addresses.exemplar(known.record)}">{name}</a>'
        if r.gone:
            name = f'<span class="soft">{name}</span>'
        return f"<del>{name}</del>" if h.revoked else name

    def _more(self, h: Honour, root: str, granted: bool, decision: bool, sample: bool) -> str:
        r, told = h.recipient, []
        if granted:
            told.append(escape(registers.granted(self.c, h)))
        if h.title and h.award:
            told.append(escape(f"Khen thưởng: {self.c.awards[h.award].name}"))
        told += [escape(text) for text in (r.unit, r.achievement) if text]
        if decision:
            link = f'{root}{registers.row_address(self.c, h)}">{escape(registers.decision_name(h.decision))}'
            told.append(Markup(f'<a class="quiet" href="{link}</a>'))  # noqa: S704 (escaped in the line above)
        mark = ' <span class="sample">Dữ liệu minh họa</span>' if sample and h.decision.sample else ""
        lines = "".join(f"<span class=more-line>{text}</span>" for text in told)
        return mark + lines + "".join(self._change(x, root) for x in registers.changes(self.c, h))

    def _change(self, change: Data, root: str) -> str:
        sources = "".join(f" ({str(self._source(s, root)).strip()})" for s in change["sources"])
        told = escape(f"{change['label']} {change['date']}: {change['text']}")
        return f"<span class=mark>{told}{sources}</span>"


@lru_cache(maxsize=32_768)  # many people are called alike, and most hamlets
def _text(text: str) -> str:
    text = unbroken(text)
    return text if text.isalpha() else html.escape(text)
