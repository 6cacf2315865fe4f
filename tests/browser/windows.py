"""Windows of a browser in which a test meets a page: a fault on the way fails the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Literal
from weakref import WeakKeyDictionary

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
    alone: bool = False,
) -> Iterator[Page]:
    """A page that has loaded; errors and foreign requests on the way fail the test.

    It knows nothing of other tests: in a window of its own where it is prepared or goes without a line or is to leave
    something behind (`alone`), else in one that has forgotten them, which takes half the time.
    """
    if prepare or alone:
        with window(browser, width, scheme, script=script, prepare=prepare) as show, show(url) as page:
            yield page
        return
    free = _FREE.setdefault(browser, {}).setdefault(script, [])
    kept = free.pop() if free else _made(browser, width, scheme, script=script)
    try:
        with kept.show(url, width, scheme) as page:
            yield page
    except BaseException:
        kept.page.context.close()
        raise
    kept.forget()
    free.append(kept)


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
    made = _made(browser, width, scheme, script=script)
    if prepare:
        prepare(made.page)
    yield lambda url: made.show(url, width, scheme)
    made.page.context.close()
    assert made.faults == [], "\n".join(made.faults)


@dataclass
class _Window:
    page: Page
    faults: list[str] = field(default_factory=list)
    origins: set[str] = field(default_factory=set)

    @contextmanager
    def show(self, url: str, width: int, scheme: Scheme) -> Iterator[Page]:
        self.page.evaluate(_GONE)
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(color_scheme=scheme, media="null", reduced_motion="null", forced_colors="null")
        self.page.goto(url, wait_until="load")
        try:
            yield self.page
        finally:  # the next test begins without them, whatever became of this one
            found = self.faults.copy()
            self.faults.clear()
        assert found == [], "\n".join(found)

    def forget(self) -> None:
        """Leave the page, then take away all that it kept, was allowed or given, and what else is open."""
        context = self.page.context
        for other in context.pages:
            if other is not self.page:
                other.close()
        self.page.goto("about:blank")
        self.page.unroute_all()
        self.page.mouse.move(0, 0)
        context.clear_permissions()
        context.clear_cookies()
        session = context.new_cdp_session(self.page)
        session.send("Network.clearBrowserCache")
        for origin in self.origins:
            session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        session.detach()
        self.origins.clear()
        self.faults.clear()


_FREE: WeakKeyDictionary[Browser, dict[bool, list[_Window]]] = WeakKeyDictionary()
"""Windows, with and without script, that have forgotten what was done in them."""


def _made(browser: Browser, width: int, scheme: Scheme, *, script: bool) -> _Window:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=script
    )
    made = _Window(context.new_page())
    page, faults = made.page, made.faults
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: faults.append(str(e)))
    own = ("http://127.0.0.1", "data:", "blob:")
    page.on("request", lambda r: faults.append(r.url) if not r.url.startswith(own) else None)
    page.on("response", lambda r: faults.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.on("framenavigated", lambda frame: made.origins.add("/".join(frame.url.split("/")[:3])))
    return made
