"""The figure in steps: one year at a time, by link, by button, by key; all of them without script and on paper."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.windows import opened

PAGE = "lan-toa/"


def test_years_are_stepped_through_by_button_and_key(browser: Browser, address: str) -> None:
    with opened(browser, address + PAGE) as page:
        steps, links = page.locator(".step"), page.locator(".track a")
        last = steps.count() - 1
        assert last > 2
        expect(steps.nth(last)).to_be_visible()
        assert page.locator(".step:visible").count() == 1
        page.get_by_role("button", name="Năm trước").click()
        expect(steps.nth(last - 1)).to_be_visible()
        expect(links.nth(last - 1)).to_have_attribute("aria-current", "step")
        links.nth(last - 1).focus()
        page.keyboard.press("ArrowLeft")
        expect(steps.nth(last - 2)).to_be_visible()
        expect(links.nth(last - 2)).to_be_focused()
        assert page.locator(".step:visible").count() == 1
        for _ in range(last + 2):
            page.keyboard.press("ArrowRight")
        expect(steps.nth(last)).to_be_visible()
        expect(page.get_by_role("button", name="Năm sau")).to_have_attribute("aria-disabled", "true")


def test_a_year_can_be_sent_and_everything_is_there_without_script(browser: Browser, address: str) -> None:
    with opened(browser, address + PAGE, script=False) as page:
        steps = page.locator(".step")
        ids = [step.get_attribute("id") for step in steps.all()]
        assert page.locator(".step:visible").count() == len(ids)
        assert [a.get_attribute("href") for a in page.locator(".track a").all()] == [f"#{i}" for i in ids]
        assert not page.locator(".turn").is_visible()
    with opened(browser, f"{address}{PAGE}#{ids[1]}") as page:
        expect(page.locator(f"[id='{ids[1]}']")).to_be_visible()
        assert page.locator(".step:visible").count() == 1
        page.emulate_media(media="print")
        assert page.locator(".step:visible").count() == len(ids)
