"""A web page (.html) → lines and tables. Scripts are passed over; what the page hides is kept apart."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hooks.desk.import_plan.lines import Counter, Document, Line, Table, joined
from hooks.text import clean

_BLOCKS = {
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "td", "th", "body", "section"),
    *(
        "article",
        "header",
        "footer",
        "main",
        "blockquote",
        "pre",
        "center",
        "caption",
        "dl",
        "dt",
        "dd",
        "hr",
        "br",
        "title",
    ),
    *("nav", "aside", "form", "figure", "figcaption", "thead", "tbody", "tfoot", "address"),
}
_PASSED = {"script", "style", "noscript", "template", "svg", "head"}
_EMPTY = {"br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base", "embed", "source", "track"}
_MOST_DEEP, _MOST_SPAN = 200, 100
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_ROMANS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def named_text(data: bytes, text: str) -> str:
    """The text of a page by the code page it names, if that fits its bytes; else `text`, told by the bytes alone."""
    named = _CHARSET.search(data[:4096])
    try:
        return data.decode(named[1].decode("ascii")) if named and b"\0" not in data[:200] else text
    except (LookupError, UnicodeDecodeError):
        return text


def web_document(text: str) -> Document:
    """The document of a page."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.flush()
    return reader.document


class _Reader(HTMLParser):
    """The page as it is read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document()
        self._counter = Counter()
        self._open: list[tuple[str, str]] = []
        """Elements that are open, each with what it is for what stands in it: passed, hidden, or neither."""
        self._words: list[str] = []
        self._lists: list[list[str | int]] = []
        self._mark = ""
        self._tables: list[list[list[list[Line]]]] = []
        self._merged: list[dict[tuple[int, int], bool]] = []
        """Of each open table: places that cells of rows above cover."""
        self._now: list[Line] = []
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        given = dict(attrs)
        if tag in _BLOCKS:
            self.flush()
        if tag not in _EMPTY and len(self._open) < _MOST_DEEP:
            hidden = "hidden" in given or _HIDDEN.search(given.get("style") or "")
            self._open.append((tag, "passed" if tag in _PASSED else "hidden" if hidden else ""))
        if tag in {"ol", "ul"}:
            start = given.get("start") or ""
            first = int(start) if re.fullmatch(r"\d{1,4}", start) else 1
            self._lists.append([(given.get("type") or "1") if tag == "ol" else "-", first])
        elif tag == "li" and self._lists:
            self._mark = self._next()
        self._in_table(tag, given)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it what was left open inside."""
        if tag in _BLOCKS:
            self.flush()
        at = next((i for i in range(len(self._open) - 1, -1, -1) if self._open[i][0] == tag), None)
        if at is not None:
            del self._open[at:]
        if tag in {"ol", "ul"} and self._lists:
            self._lists.pop()
        if tag == "table" and self._tables:
            rows = self._tables.pop()
            self._merged.pop()
            self.document.blocks.append(Table(tuple(tuple(map(tuple, row)) for row in rows)))

    def handle_data(self, data: str) -> None:
        """Words."""
        if not any(kind == "passed" for _, kind in self._open):
            self._words.append(data)

    def flush(self) -> None:
        """The words so far are a line."""
        text, self._words = joined(clean(" ".join("".join(self._words).split()))), []
        if not text:
            return
        text, self._mark = f"{self._mark} {text}".strip(), ""
        rows = self._tables[-1] if self._tables else None
        inside = rows is not None and rows and rows[-1]
        where = f"bảng {self._count}, hàng {len(rows or ())}, cột {len(inside)}" if rows and inside else ""
        line = self._counter.line(text, where)
        if any(kind == "hidden" for _, kind in self._open):
            self.document.beside.append((line, "chữ ẩn"))
        elif rows and inside:
            self._now.append(line)
        else:
            self.document.blocks.append(line)

    def _in_table(self, tag: str, given: dict[str, str | None]) -> None:
        if tag == "table":
            self._count += 1
            self._tables.append([])
            self._merged.append({})
        elif tag in {"tr", "td", "th"} and self._tables:
            rows = self._tables[-1]
            if tag == "tr" or not rows:
                rows.append([])
            if tag != "tr":
                self._cell(rows, _many(given.get("colspan")), _many(given.get("rowspan")))

    def _cell(self, rows: list[list[list[Line]]], across: int, down: int) -> None:
        """A cell begins, to the right of those that reach down from rows above; what it covers stays empty."""
        row, merged = rows[-1], self._merged[-1]
        free = next(c for c in range(len(row), len(row) + len(merged) + 1) if (len(rows), c) not in merged)
        row += [[] for _ in range(free - len(row))]
        self._now = list[Line]()
        row.append(self._now)
        row += [[] for _ in range(across - 1)]
        merged |= {(len(rows) + r, c): True for r in range(1, down) for c in range(free, free + across)}

    def _next(self) -> str:
        """The mark of the next item of the list that is open."""
        form, number = self._lists[-1]
        assert isinstance(number, int)
        self._lists[-1][1] = number + 1
        if form == "-":
            return "-+*"[min(sum(each[0] == "-" for each in self._lists), 3) - 1]
        if form in {"a", "A"}:
            letter = "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26]
            return f"{letter})" if form == "a" else f"{letter.upper()}."
        if form in {"i", "I"}:
            return f"{_roman(number)})" if form == "i" else f"{_roman(number).upper()}."
        return f"{number}."


def _many(value: str | None) -> int:
    """How many columns or rows a cell takes, within reason."""
    return max(1, min(int(value), _MOST_SPAN)) if value and re.fullmatch(r"\d{1,4}", value) else 1


def _roman(number: int) -> str:
    out = ""
    for value, sign in _ROMANS:
        out += sign * (number // value)
        number %= value
    return out
