"""The modules of hooks/frontend/ beside the built site: a test calls one by itself, in the browser that runs it."""

from __future__ import annotations

from playwright.sync_api import Page, Route

from tests.building import PROJECT


def with_modules(page: Page) -> None:
    """Let the page import any module from `frontend/…` below the site's address; the site itself has none there."""
    page.route("**/frontend/**", _answer)


def _answer(route: Route) -> None:
    name = route.request.url.partition("/frontend/")[2]
    published = PROJECT / "overrides/assets/gui-bai" / name
    route.fulfill(path=published if name.startswith("vendor/") else PROJECT / "hooks/frontend" / name)
