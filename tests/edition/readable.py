"""What a reader reads of a page: its text without code, addresses and what only machines read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_UNREAD = {"script", "style", "code", "pre", "kbd", "samp", "svg"}
_INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "del",
    "em",
    "i",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
}
_TOLD = ("title", "alt", "aria-label", "placeholder")


@dataclass
class _Text(HTMLParser):
    parts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._unread, self._address, self._seal = 0, "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {k: v or "" for k, v in attrs}
        self._unread += tag in _UNREAD
        self._address = given.get("href", "") if tag == "a" else self._address
        self._seal = given.get("class") == "seal-code"
        if tag == "meta" and given.get("name") == "description":
            self.parts.append(f"\n{given['content']}\n")
        self.parts += [f"\n{given[name]}\n" for name in _TOLD if given.get(name)]
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in _UNREAD
        self._address = "" if tag == "a" else self._address
        self._seal = False
        self._break(tag)

    def handle_data(self, data: str) -> None:
        shown_address = bool(self._address) and "." in data and data.strip() in self._address
        if not self._unread and not self._seal and not shown_address:
            self.parts.append(data)

    def _break(self, tag: str) -> None:
        if tag not in _INLINE:
            self.parts.append("\n")
        elif tag in {"b", "span"}:
            self.parts.append(" ")


def readable(html: str) -> str:
    """The text of a page, one block a line; no code, no figures' text, no addresses shown as they are."""
    page = _Text()
    page.feed(html)
    page.close()
    lines = (" ".join(line.split()) for line in "".join(page.parts).split("\n"))
    return "\n".join(line for line in lines if line)


def readable_pages(site: Path) -> dict[str, str]:
    """Address → text, for every page of a built site."""
    return {
        p.relative_to(site).as_posix().removesuffix("index.html"): readable(p.read_text(encoding="utf-8"))
        for p in sorted(site.rglob("*.html"))
    }


def readable_markdown(text: str) -> str:
    """Markdown without code and addresses."""
    text = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"\]\([^)]*\)", "]", re.sub(r"`[^`]*`", "", text))
