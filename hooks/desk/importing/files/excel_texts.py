"""Texts and styles of an Excel workbook that its sheets refer to by number.

Source: ECMA-376 part 1, 18.4 (shared strings), 18.8 (styles).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hooks.desk.importing.files.office_parts import Parts
from hooks.desk.importing.files.sheet_numbers import Shown, shown_by
from hooks.desk.importing.files.struck_text import Piece
from hooks.desk.importing.files.xml_events import Attributes, Ends, Starts, attribute, is_on, parse

Text = str | tuple[Piece, ...]
"""Plain, or in runs some of which have a font of their own."""
PHONETIC = frozenset({"rPh", "phoneticPr"})
"""How Japanese is read: no text."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(slots=True)
class Runs:
    """The runs of one text as they are read."""

    pieces: list[Piece] = field(default_factory=list)
    _strike: bool | None = None

    def starts(self) -> Starts:
        """What begins inside a text."""
        return {"r": self._run, "rPr": self._font, "strike": self._struck}

    def ends(self) -> Ends:
        """What ends inside a text."""
        return {"t": self._text}

    def taken(self) -> Text:
        """The text that has ended; the next one begins."""
        pieces, self.pieces, self._strike = self.pieces, [], None
        if len(pieces) == 1 and pieces[0][1] is None:
            return pieces[0][0]
        if all(own is None for _, own in pieces):
            return "".join(words for words, _ in pieces)
        return tuple(pieces)

    def _run(self, _: Attributes) -> None:
        self._strike = None

    def _font(self, _: Attributes) -> None:
        self._strike = False

    def _struck(self, attributes: Attributes) -> None:
        self._strike = is_on(attributes.get("val"))

    def _text(self, text: str) -> None:
        self.pieces.append((unescaped(text), self._strike))


def unescaped(text: str) -> str:
    """_x000D_, as Excel writes what XML cannot hold, as the character it is."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code < 0xE000 else chr(code)


def shared_texts(parts: Parts, name: str) -> list[Text]:
    """The workbook's texts by number."""
    found: list[Text] = []
    if name not in parts:
        return found
    runs = Runs()
    with parts.open(name) as stream:
        parse(stream, runs.starts(), {**runs.ends(), "si": lambda _: found.append(runs.taken())}, PHONETIC)
    return found


@dataclass(frozen=True, slots=True)
class Style:
    """What matters of a cell's style."""

    shown: Shown = field(default_factory=Shown)
    struck: bool = False
    unseen: bool = False
    """Whether its text is white on nothing, or of a format that shows none."""


_WHITE = {"FFFFFFFF", "00FFFFFF", "FFFFFF"}


def _is_white(color: Attributes) -> bool:
    return (color.get("rgb") or "").upper() in _WHITE or (color.get("theme") == "0" and not color.get("tint"))


class _Styles:
    """styles.xml as it is read. Fonts and formats also stand in rules of conditions, which are passed over."""

    def __init__(self) -> None:
        self.fonts: list[bool] = []
        self.codes: dict[str, str] = {}
        self.cells: list[Attributes] = []
        self.white: set[int] = set()
        """Fonts whose letters are white."""
        self.fills: list[bool] = []
        """Whether each fill has another colour than white."""
        self._in_cells = self._in_fonts = False

    def starts(self) -> Starts:
        return {
            "fonts": lambda _: setattr(self, "_in_fonts", True),
            "font": lambda _: self.fonts.append(False),
            "color": self._color,
            "fill": lambda _: self.fills.append(False),
            "patternFill": self._fill,
            "fgColor": self._filled,
            "gradientFill": lambda _: self._fills(coloured=True),
            "strike": self._strike,
            "numFmt": lambda a: self.codes.update({a.get("numFmtId", ""): a.get("formatCode", "")}),
            "cellXfs": lambda _: setattr(self, "_in_cells", True),
            "xf": lambda a: self.cells.append(a) if self._in_cells else None,
        }

    def ends(self) -> Ends:
        return {
            "cellXfs": lambda _: setattr(self, "_in_cells", False),
            "fonts": lambda _: setattr(self, "_in_fonts", False),
        }

    def _color(self, attributes: Attributes) -> None:
        if self._in_fonts and _is_white(attributes):
            self.white.add(len(self.fonts) - 1)

    def _fill(self, attributes: Attributes) -> None:
        self._fills(coloured=attributes.get("patternType", "none") != "none")

    def _filled(self, attributes: Attributes) -> None:
        if self.fills and _is_white(attributes):
            self._fills(coloured=False)

    def _fills(self, *, coloured: bool) -> None:
        if self.fills:
            self.fills[-1] = coloured

    def _strike(self, attributes: Attributes) -> None:
        if self.fonts:
            self.fonts[-1] = is_on(attributes.get("val"))


def styles(parts: Parts, name: str) -> Sequence[Style]:
    """The workbook's cell styles by number."""
    if name not in parts:
        return ()
    read = _Styles()
    with parts.open(name) as stream:
        parse(stream, read.starts(), read.ends(), {"dxfs", "cellStyleXfs", "cellStyles", "tableStyles", "extLst"})
    return [_style(read, xf) for xf in read.cells]


def _style(read: _Styles, xf: Attributes) -> Style:
    font, number = _number(attribute(xf, "fontId")), attribute(xf, "numFmtId") or "0"
    struck = font < len(read.fonts) and read.fonts[font]
    fill, code = _number(attribute(xf, "fillId")), read.codes.get(number, "")
    white = font in read.white and not (fill < len(read.fills) and read.fills[fill])
    return Style(shown_by(_number(number), code), struck, unseen=white or code.strip() == ";;;")


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
