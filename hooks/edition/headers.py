"""`_headers`, which Cloudflare Pages and Netlify read: the policy of every page once more, and what only a header may say.

Rules that meet are added up there, and two policies let through only what both do: so each folder has its own, and no
rule for everything names one. hosting/ has the same for nginx and Caddy.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from hooks.theme.policy import ADMIN, FORMS, FRAMES, LIST, WORKER, policy

NAME = "_headers"
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
}
"""What goes with every answer. The microphone is for who speaks a search."""
_CSP = "Content-Security-Policy"
_META = re.compile(rf'http-equiv="{_CSP}" content="([^"]*)"')


def write(site: Path, site_url: str, addresses: Iterable[str]) -> None:
    """Write the table below `site` for pages at these addresses; `site_url` is the public address."""
    base = urlsplit(site_url).path or "/"
    rules = {"*": EVERYWHERE} | {path: {_CSP: f"{told}; {FRAMES}"} for path, told in _policies(site, addresses)}
    lines = [f"{base}{path}\n" + "".join(f"  {k}: {v}\n" for k, v in said.items()) for path, said in rules.items()]
    site.mkdir(parents=True, exist_ok=True)
    (site / NAME).write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _policies(site: Path, addresses: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield "", policy("")
    yield f"{WORKER}*", policy(WORKER)
    for folder in sorted({address.partition("/")[0] for address in addresses if "/" in address}):
        name = f"{folder}/"
        yield f"{name}*", policy(LIST if name == FORMS else name)
    if (site / ADMIN / "index.html").is_file():
        yield f"{ADMIN}*", _of_admin(site / ADMIN)


def _of_admin(folder: Path) -> str:
    """What /admin/ says itself: it runs others' programs, which need more than our pages may."""
    found = _META.search((folder / "index.html").read_text(encoding="utf-8"))
    return html.unescape(found[1]) if found else policy("")
