"""Ways to pass a page on that ask no other site for anything."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from hooks.pages.parts import Data


def share(site_url: str, page: str, title: str) -> Data:
    """The page's public address, '' when not known, and a letter that holds title and address."""
    # mkdocs.yml has a placeholder where SITE_URL is not set: nobody should send that.
    known = site_url and not (urlsplit(site_url).hostname or "").endswith(".example")
    address = site_url + page if known else ""
    text = "\r\n".join(filter(None, (title, address)))
    return {"address": address, "mail": f"mailto:?subject={quote(title, safe='')}&body={quote(text, safe='')}"}
