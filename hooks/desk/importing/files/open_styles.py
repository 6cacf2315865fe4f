"""Styles of an OpenDocument file: which strike their text through, which hide a sheet."""

from __future__ import annotations

from hooks.desk.importing.files.xml_events import Attributes, Starts, attribute, is_on

_DEEPEST = 20


class OpenStyles:
    """Styles as they are read; those of styles.xml before those of content.xml."""

    def __init__(self) -> None:
        self.hidden: set[str] = set()
        """Styles of sheets that are not shown."""
        self._strikes: dict[str, bool] = {}
        self._parents: dict[str, str] = {}
        self._name = ""

    def starts(self) -> Starts:
        """What is done where an element begins."""
        return {
            "style": self._style,
            "default-style": self._style,
            "text-properties": self._text,
            "table-properties": self._table,
        }

    def struck(self, name: str) -> bool | None:
        """Whether a style strikes its text through, by itself or by its parents; None when they do not say."""
        if not self._strikes:
            return None
        for _ in range(_DEEPEST):
            if name in self._strikes or name not in self._parents:
                break
            name = self._parents[name]
        return self._strikes.get(name)

    def _style(self, attributes: Attributes) -> None:
        self._name = attribute(attributes, "name") or ""
        if parent := attribute(attributes, "parent-style-name"):
            self._parents[self._name] = parent

    def _text(self, attributes: Attributes) -> None:
        for name in ("text-line-through-style", "text-line-through-type"):
            if (value := attribute(attributes, name)) is not None:
                self._strikes[self._name] = is_on(value)

    def _table(self, attributes: Attributes) -> None:
        if attribute(attributes, "display") == "false":
            self.hidden.add(self._name)
