"""Tokens of a story's text → HTML: the elements GitHub makes of them, our links, and what stands in place of a paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from markdown_it.token import Token

from hooks.pages.stories import quotes
from hooks.text import slug, unbroken

_INLINE = {"strong": "strong", "em": "em", "s": "del"}
_LEVELS = {"h1": "h2"}
_PLAIN = {"fence", "code_block"}
_ALIGNED = {"text-align:right": ' class="right"', "text-align:center": ' class="center"'}


class Markup:
    """Makes HTML of tokens. Texts are escaped and the elements are few; what is made is cleaned once more by its user.

    `link` gives the attributes of a link by where it leads, “” for what leads nowhere and stays text;
    `placed` gives what stands in place of a paragraph by its text, “” for nothing.
    """

    def __init__(self, link: Callable[[str], str], placed: Callable[[Token], str]) -> None:
        self.link, self.placed = link, placed
        self.names: set[str] = set()

    def blocks(self, tokens: Sequence[Token]) -> Iterator[str]:
        """The text's paragraphs, lists, tables …, one piece of HTML after the other."""
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.type == "blockquote_open" and (signed := quotes.signed(tokens, at)):
                said, by = "".join(self.blocks(signed.said)), self.inline(signed.by)
                yield f'<figure class="pull"><blockquote>\n{said}</blockquote><figcaption>{by}</figcaption></figure>\n'
                at = signed.end
            elif token.type == "paragraph_open" and (placed := self.placed(tokens[at + 1])):
                yield placed
                at += 3
            else:
                yield self.named(token, tokens[at + 1]) if token.type == "heading_open" else self.block(token)
                at += 1

    def block(self, token: Token) -> str:
        """One token that is no run of text, or the whole of such a run."""
        if token.type == "inline":
            return self.inline(token.children or [])
        if token.type in _PLAIN:
            return f"<pre><code>{escape(token.content, quote=False)}</code></pre>\n"
        if token.type == "html_block":
            return f"<p>{escape(token.content.strip(), quote=False)}</p>\n"
        if token.hidden:
            return ""
        tag = _LEVELS.get(token.tag, token.tag)
        if token.nesting < 0:
            return f"</{tag}>\n"
        if not token.attrs:
            return f"<{tag}>"
        start = f' start="{int(token.attrs["start"])}"' if "start" in token.attrs else ""
        return f"<{tag}{start}{_ALIGNED.get(str(token.attrs.get('style')), '')}>"

    def named(self, opening: Token, inline: Token) -> str:
        """The opening tag of a heading, with an id of our own; the first level is the title's."""
        said = "".join(c.content for c in inline.children or () if c.type in {"text", "code_inline"})
        name, n = f"m-{slug(said)}", 1
        while name in self.names:
            n += 1
            name = f"m-{slug(said)}-{n}"
        self.names.add(name)
        return f'<{_LEVELS.get(opening.tag, opening.tag)} id="{name}">'

    def inline(self, children: Sequence[Token]) -> str:
        """A run of text; no line ends inside a name."""
        out, text = list[str](), list[str]()
        links = list[bool]()
        for child in children:
            if child.type in {"text", "softbreak", "html_inline"}:
                text.append(" " if child.type == "softbreak" else child.content)
                continue
            if text:
                out.append(self.flushed(text))
            out.append(self.sign(child, links))
        return "".join([*out, self.flushed(text)])

    def flushed(self, text: list[str]) -> str:
        """What was gathered, escaped; then nothing is."""
        whole = "".join(text)
        text.clear()
        return escape(unbroken(whole), quote=False) if whole else ""

    def sign(self, child: Token, links: list[bool]) -> str:
        """One piece that is no text; `links` says of each open link whether it leads anywhere."""
        if child.type == "hardbreak":
            return "<br>\n"
        if child.type == "code_inline":
            return f"<code>{escape(child.content, quote=False)}</code>"
        if child.type == "link_open":
            made = self.link(str(child.attrs.get("href", "")))
            links.append(bool(made))
            return f"<a {made}>" if made else ""
        if child.type == "link_close":
            return "</a>" if links.pop() else ""
        tag = _INLINE.get(child.tag, "")
        return f"<{'/' if child.nesting < 0 else ''}{tag}>" if tag else ""
