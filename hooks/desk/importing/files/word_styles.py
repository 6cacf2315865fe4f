"""Which styles of a Word file strike their text through or hide it, by themselves or by the style they are based on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hooks.desk.importing.files.office_parts import Parts
from hooks.desk.importing.files.xml_events import Attributes, Starts, attribute, is_on, parse

_DEEPEST = 20


class StyleSheet:
    """styles.xml as it is read: what each style is based on; what else it says, those keep who read it for that."""

    def __init__(self) -> None:
        self.based: dict[str, str] = {}
        self.name = ""
        """The style that is being read."""

    def style(self, attributes: Attributes) -> None:
        """A style begins."""
        self.name = attribute(attributes, "styleId") or ""

    def base(self, attributes: Attributes) -> None:
        """It is based on another."""
        self.based[self.name] = attribute(attributes, "val") or ""

    def line(self, name: str) -> Iterator[str]:
        """The style, and those it is based on one behind the other."""
        for _ in range(_DEEPEST):
            yield name
            if name not in self.based:
                return
            name = self.based[name]

    def read(self, parts: Parts, file: str, starts: Starts) -> None:
        """Read the file, if there is one; `starts` tells who reads what else a style says."""
        if file in parts:
            with parts.open(file) as stream:
                parse(stream, {"style": self.style, "basedOn": self.base, **starts}, {}, {"docDefaults", "tblStylePr"})


class _Styles(StyleSheet):
    """Which styles strike through, and which hide."""

    def __init__(self) -> None:
        super().__init__()
        self.struck: dict[str, bool] = {}
        self.hidden: dict[str, bool] = {}

    def strike(self, attributes: Attributes) -> None:
        self.struck[self.name] = self.struck.get(self.name, False) or is_on(attribute(attributes, "val"))

    def vanish(self, attributes: Attributes) -> None:
        self.hidden[self.name] = is_on(attribute(attributes, "val"))

    def all_of(self, table: Mapping[str, bool]) -> Mapping[str, bool]:
        """Every style; empty when none does."""
        return {name: self._of(table, name) for name in {*self.based, *table}} if any(table.values()) else {}

    def _of(self, table: Mapping[str, bool], name: str) -> bool:
        return next((table[each] for each in self.line(name) if each in table), False)


def styles(parts: Parts, name: str) -> tuple[Mapping[str, bool], Mapping[str, bool]]:
    """Style → whether it strikes, and whether it hides."""
    read = _Styles()
    read.read(parts, name, {"strike": read.strike, "dstrike": read.strike, "vanish": read.vanish})
    return read.all_of(read.struck), read.all_of(read.hidden)
