"""Which styles of a Word file strike their text through or hide it, by themselves or by the style they are based on."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.desk.importing.files.office_parts import Parts
from hooks.desk.importing.files.xml_events import Attributes, attribute, is_on, parse

_DEEPEST = 20


class _Styles:
    """styles.xml as it is read."""

    def __init__(self) -> None:
        self.struck: dict[str, bool] = {}
        self.hidden: dict[str, bool] = {}
        self.based: dict[str, str] = {}
        self._name = ""

    def style(self, attributes: Attributes) -> None:
        self._name = attribute(attributes, "styleId") or ""

    def base(self, attributes: Attributes) -> None:
        self.based[self._name] = attribute(attributes, "val") or ""

    def strike(self, attributes: Attributes) -> None:
        self.struck[self._name] = self.struck.get(self._name, False) or is_on(attribute(attributes, "val"))

    def vanish(self, attributes: Attributes) -> None:
        self.hidden[self._name] = is_on(attribute(attributes, "val"))

    def all_of(self, table: Mapping[str, bool]) -> Mapping[str, bool]:
        """Every style; empty when none does."""
        return {name: self._of(table, name) for name in {*self.based, *table}} if any(table.values()) else {}

    def _of(self, table: Mapping[str, bool], name: str) -> bool:
        for _ in range(_DEEPEST):
            if name in table or name not in self.based:
                break
            name = self.based[name]
        return table.get(name, False)


def styles(parts: Parts, name: str) -> tuple[Mapping[str, bool], Mapping[str, bool]]:
    """Style → whether it strikes, and whether it hides."""
    read = _Styles()
    if name in parts:
        strikes = {"strike": read.strike, "dstrike": read.strike}
        starts = {"style": read.style, "basedOn": read.base, "vanish": read.vanish, **strikes}
        with parts.open(name) as stream:
            parse(stream, starts, {}, {"docDefaults", "tblStylePr"})
    return read.all_of(read.struck), read.all_of(read.hidden)
