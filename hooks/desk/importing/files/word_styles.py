"""Which styles of a Word file strike their text through, by themselves or by the style they are based on."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.desk.importing.files.office_parts import Parts
from hooks.desk.importing.files.xml_events import Attributes, attribute, is_on, parse

_DEEPEST = 20


class _Styles:
    """styles.xml as it is read."""

    def __init__(self) -> None:
        self.struck: dict[str, bool] = {}
        self.based: dict[str, str] = {}
        self._name = ""

    def style(self, attributes: Attributes) -> None:
        self._name = attribute(attributes, "styleId") or ""

    def base(self, attributes: Attributes) -> None:
        self.based[self._name] = attribute(attributes, "val") or ""

    def strike(self, attributes: Attributes) -> None:
        self.struck[self._name] = self.struck.get(self._name, False) or is_on(attribute(attributes, "val"))

    def of(self, name: str) -> bool:
        for _ in range(_DEEPEST):
            if name in self.struck or name not in self.based:
                break
            name = self.based[name]
        return self.struck.get(name, False)


def styles(parts: Parts, name: str) -> Mapping[str, bool]:
    """Style → whether it strikes; empty when none does."""
    read = _Styles()
    if name in parts:
        starts = {"style": read.style, "basedOn": read.base, "strike": read.strike, "dstrike": read.strike}
        with parts.open(name) as stream:
            parse(stream, starts, {}, {"docDefaults", "tblStylePr"})
    return {each: read.of(each) for each in {*read.based, *read.struck}} if any(read.struck.values()) else {}
