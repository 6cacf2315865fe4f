"""Windows of a browser in which a test meets a page: a fault on the way fails the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Literal

from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
Show = Callable[[str], AbstractContextManager[Page]]
"""Opens an address in a window that stays; on leaving it tells what went wrong on the way."""

_GONE = "document.documentElement.style.display = 'none'"
"""What was shown before need not be laid out anew in another width and scheme."""


@contextmanager
def opened(
    browser: Browser,
    url: str,
    width: int = 360,
    scheme: Scheme = "light",
    *,
    script: bool = True,
    prepare: Callable[[Page], None] | None = None,
) -> Iterator[Page]:
    """A page that has loaded; errors and foreign requests on the way fail the test."""
    with window(browser, width, scheme, script=script, prepare=prepare) as show, show(url) as page:
        yield page


@contextmanager
def window(
    browser: Browser,
    width: int = 360,
    scheme: Scheme = "light",
    *,
    script: bool = True,
    prepare: Callable[[Page], None] | None = None,
) -> Iterator[Show]:
    """A window for page after page, when tests leave nothing behind in it: a new one takes as long as what is done in it."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=script
    )
    page, faults = context.new_page(), list[str]()
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: faults.append(str(e)))
    own = ("http://127.0.0.1", "data:", "blob:")
    page.on("request", lambda r: faults.append(r.url) if not r.url.startswith(own) else None)
    if prepare:
        prepare(page)
    page.on("response", lambda r: faults.append(f"{r.status} {r.url}") if r.status >= 400 else None)

    @contextmanager
    def show(url: str) -> Iterator[Page]:
        page.evaluate(_GONE)
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        page.goto(url, wait_until="load")
        try:
            yield page
        finally:  # the next test begins without them, whatever became of this one
            found = faults.copy()
            faults.clear()
        assert found == [], "\n".join(found)

    yield show
    context.close()
    assert faults == [], "\n".join(faults)
