"""The policy that every page ships: a browser keeps to it on each kind of page, and nothing that is used breaks it.

`opened` fails for whatever a browser reports, a breach too; so all tests of this folder that use it are tests of the policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.edition.headers import EVERYWHERE
from hooks.theme.policy import ADMIN, FORMS, FRAMES, LIST, STORIES, WORKER, policy, while_served
from tests.browser.filling import entry, fill
from tests.browser.test_reader import KINDS, real
from tests.browser.typed import TYPED, submit
from tests.browser.windows import opened
from tests.building import PROJECT

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_INLINE = re.compile(
    r'<script(?![^>]*\bsrc=)(?! type="application/ld\+json")|<style|\sstyle="|\son[a-z]+="|href="javascript:'
)
_LISTEN = """
window.breaches = [];
document.addEventListener("securitypolicyviolation", (e) => breaches.push(`${e.violatedDirective} ${e.blockedURI}`));
"""


def pages(folder: Path) -> dict[str, str]:
    """Address → HTML of every page; the 404 page by its file."""
    found = sorted(folder.rglob("*.html"))
    return {p.relative_to(folder).as_posix().removesuffix("index.html"): p.read_text("utf-8") for p in found}


def kinds(addresses: Iterable[str]) -> list[str]:
    """One page of each kind: the first of its section at its depth, and every form."""
    chosen: dict[tuple[str, int], str] = {}
    for address in addresses:
        top, depth = address.partition("/")[0], address.count("/")
        chosen.setdefault((address if top == FORMS.rstrip("/") else top, depth), address)
    return list(chosen.values())


def test_every_page_has_its_policy_before_anything_it_could_load(site_folder: Path) -> None:
    for address, html in pages(site_folder).items():
        found = _META.search(html)
        assert found and found[1] == policy("" if address.endswith(".html") else address), address
        assert not re.search(r"<(?:link|script)", html[: found.start()]), address
        assert not _INLINE.search(html), address


def test_the_policy_lets_in_no_other_host_and_no_written_in_script() -> None:
    for address in ("", FORMS, LIST, "cau-chuyen/2024/bai/"):
        told = policy(address)
        films = ["https://www.youtube-nocookie.com", "https://www.facebook.com"]  # once a reader asks for one
        assert re.findall(r"https?:[^ ;]*", told) == (films if address.startswith("cau-chuyen/") else [])
        assert not re.search(r"\*|unsafe-inline|'unsafe-eval'", told)
        assert ("wasm-unsafe-eval" in told) == (address == LIST)
        assert "object-src 'none'; base-uri 'none'; form-action 'self'" in told


def test_each_kind_of_page_opens_within_it(browser: Browser, address: str, site_folder: Path) -> None:
    """One after the other in one window: a new one for each would cost a second. Of the kinds that readers' tests open
    (`opened` hears of a breach too) only those that ask for more, once they are there."""
    seen = {real(site_folder, path) for path in KINDS.values()}
    with opened(browser, address, prepare=_listening) as page:
        for kind in kinds(a for a in pages(site_folder) if a not in seen or a.startswith((FORMS, "tra-cuu/", "404"))):
            asks = kind.startswith((FORMS, "tra-cuu/", "404"))  # for more, once it is there
            page.goto(address + kind, wait_until="networkidle" if asks else "load")
            page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
            assert page.evaluate("breaches") == [], kind


def test_searching_is_within_it(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}tra-cuu/?q=bien+hoa", prepare=_listening) as page:
        expect(page.locator("#tra-cuu ~ * a, main a, .page a").filter(has_text="Biên Hòa").first).to_be_visible()
        assert page.evaluate("breaches") == []


def test_a_form_with_a_photo_is_within_it(browser: Browser, tiny_site_address: str) -> None:
    with opened(browser, f"{tiny_site_address}gui-bai/cau-chuyen/", prepare=_listening) as page:
        fill(entry(page), TYPED["story"])
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        assert page.evaluate("breaches") == []


def _listening(page: Page) -> None:
    page.add_init_script(_LISTEN)


def test_a_breach_is_seen(browser: Browser, address: str) -> None:
    """The tests above would see one: by what the page hears, and by what `opened` hears."""
    with pytest.raises(AssertionError, match="script-src"), opened(browser, address, prepare=_listening) as page:
        page.evaluate(
            "document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))"
        )
        page.wait_for_function("() => breaches.length")
        seen = page.evaluate("[window.ran, breaches]")

    assert seen == [None, ["script-src-elem inline"]]


def test_hosts_that_send_headers_say_the_same(site_folder: Path) -> None:
    """`_headers` and the examples for nginx and Caddy: each folder's policy, and nothing that adds up with another."""
    table = (site_folder / "_headers").read_text(encoding="utf-8")
    rules = {lines[0]: lines[1:] for block in table.split("\n\n") if (lines := block.strip().split("\n"))}
    tops = {a.partition("/")[0] for a in pages(site_folder) if "/" in a}
    assert rules["/*"] == [f"  {name}: {value}" for name, value in EVERYWHERE.items()]
    assert rules.keys() >= {"/*", "/", f"/{WORKER}*", *(f"/{top}/*" for top in tops)}
    for path in ("/", "/ke-hoach/*"):
        assert rules[path] == [f"  Content-Security-Policy: {policy('')}; {FRAMES}"]
    for path in (f"/{FORMS}*", f"/{WORKER}*"):
        assert rules[path] == [f"  Content-Security-Policy: {policy(LIST)}; {FRAMES}"]
    for name in ("nginx.conf", "Caddyfile"):
        example = (PROJECT / "hosting" / name).read_text(encoding="utf-8")
        for said in (*(f"{policy(path)}; {FRAMES}" for path in ("", LIST, STORIES)), *EVERYWHERE.values()):
            assert f'"{said}"' in example, name


def test_what_a_server_writes_into_pages_runs_and_other_hosts_stay_out() -> None:
    page = b'<meta http-equiv="Content-Security-Policy" content="' + policy(ADMIN).encode() + b'">'
    shown = while_served(page).decode()

    assert "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'" in shown
    assert "http:" not in shown
