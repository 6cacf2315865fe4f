"""`lien-he:` links of hand-written pages: to the page of contacts, followed by the newsroom's own ways where it has any."""

from __future__ import annotations

import html
import re

from hooks.pages.contact.pages import TOP
from hooks.pages.contact.ways import ways
from hooks.records.model.contacts import Contact

_LINK = re.compile(r'<a href="lien-he:">(.*?)</a>', re.DOTALL)


def reached(page: str, contact: Contact | None, root: str) -> str:
    """The page's HTML with each `[words](lien-he:)` a link to the page of contacts; `root` leads to the site's root."""
    own = ", ".join(f'<a href="{html.escape(w["href"])}">{html.escape(w["text"])}</a>' for w in ways(contact))
    return _LINK.sub(lambda m: f'<a href="{root}{TOP}">{m[1]}</a>' + (f" ({own})" if own else ""), page)
