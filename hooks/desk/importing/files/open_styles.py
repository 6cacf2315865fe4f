"""Styles of an OpenDocument file: which strike their text through, which hide it or a whole sheet."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.desk.importing.files.xml_events import Attributes, Starts, attribute, is_on

_DEEPEST = 20
_WHITE = "#ffffff"


class OpenStyles:
    """Styles as they are read; those of styles.xml before those of content.xml."""

    def __init__(self) -> None:
        self.hidden: set[str] = set()
        """Styles of sheets that are not shown."""
        self._strikes: dict[str, bool] = {}
        self._parents: dict[str, str] = {}
        self._white: dict[str, bool] = {}
        """Whether the letters are white, or not shown at all."""
        self._filled: dict[str, bool] = {}
        """Whether there is another colour than white behind them."""
        self._name = ""

    def starts(self) -> Starts:
        """What is done where an element begins."""
        return {
            "style": self._style,
            "default-style": self._style,
            "text-properties": self._text,
            "table-properties": self._table,
            "table-cell-properties": self._cell,
        }

    def struck(self, name: str) -> bool | None:
        """Whether a style strikes its text through, by itself or by its parents; None when they do not say."""
        return self._said(self._strikes, name) if self._strikes else None

    def unseen(self, name: str) -> bool:
        """Whether nobody sees the text of a style: hidden, or white on nothing."""
        return bool(self._white) and bool(self._said(self._white, name)) and not self._said(self._filled, name)

    def _said(self, table: Mapping[str, bool], name: str) -> bool | None:
        for _ in range(_DEEPEST):
            if name in table or name not in self._parents:
                break
            name = self._parents[name]
        return table.get(name)

    def _style(self, attributes: Attributes) -> None:
        self._name = attribute(attributes, "name") or ""
        if parent := attribute(attributes, "parent-style-name"):
            self._parents[self._name] = parent

    def _text(self, attributes: Attributes) -> None:
        for name in ("text-line-through-style", "text-line-through-type"):
            if (value := attribute(attributes, name)) is not None:
                self._strikes[self._name] = is_on(value)
        if color := attribute(attributes, "color"):
            self._white[self._name] = color.lower() == _WHITE
        if attribute(attributes, "display") == "none":
            self._white[self._name] = True

    def _cell(self, attributes: Attributes) -> None:
        if color := attribute(attributes, "background-color"):
            self._filled[self._name] = color.lower() not in {"transparent", _WHITE}

    def _table(self, attributes: Attributes) -> None:
        if attribute(attributes, "display") == "false":
            self.hidden.add(self._name)
