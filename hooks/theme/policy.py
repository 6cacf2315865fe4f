"""What a page lets a browser load and run: the site's own files and nothing else; a few pages need one thing more.

W3C, Content Security Policy Level 3. By <meta> it goes wherever the page goes; hosts that can send headers say the same
and what only a header may say (`edition/hosts.py`).
"""

from __future__ import annotations

from collections.abc import Mapping

from hooks.sections import at

LIST = "gui-bai/danh-sach/"
FORMS = "gui-bai/"
STORIES = "cau-chuyen/"
ADMIN = "admin/"
WORKER = "assets/gui-bai/"
"""Where the script lies that reads lists: a worker obeys the policy it was sent with, not that of its page."""
FRAMES = "frame-ancestors 'none'"
"""What only a header may say: no other page shows this one in a frame."""

_STRICT = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
_PHOTOS = {"img-src": "'self' data: blob:", "media-src": "'self' blob:"}
_PYTHON = {"script-src": "'self' 'wasm-unsafe-eval'", "worker-src": "'self'"}
_FILMS = {"frame-src": "https://www.youtube-nocookie.com https://www.facebook.com"}
"""Where the films of stories come from, once a reader asks for one."""
_FROM_DISK = dict.fromkeys(("default-src", "script-src", "style-src", "connect-src"), "'self' file:") | {
    "img-src": "'self' file: data:",
    "font-src": "'self' file: data:",
}
"""A preview opens by a double click: there 'self' is nothing to some browsers, and fonts and drawings are in the styles."""


def policy(address: str, *, early: bool = False) -> str:
    """The policy of the page or file at `address` below the site, as the value of a header or a <meta>."""
    more: Mapping[str, str] = {}
    if address.startswith(at(STORIES)):
        more = _FILMS
    if address.startswith(FORMS):
        more = _PHOTOS
    if address.startswith((LIST, WORKER)):
        more = {**_PHOTOS, **_PYTHON}
    parts = {**_STRICT, **more, **(_FROM_DISK if early else {})}
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def while_served(page: bytes) -> bytes:
    """The page as `make serve` shows it: what reloads it and what tells its faults are written into it."""
    for name in (b"script-src", b"style-src"):
        page = page.replace(b"; %s 'self'" % name, b"; %s 'self' 'unsafe-inline'" % name, 1)
    return page
