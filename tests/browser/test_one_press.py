"""One press of “Kiểm tra” on a phone: a first story in few steps, faults in sight and counted once, a long list led on."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from hooks.pages.sending.pages import address as form_address
from tests.browser.filling import entry, inside, item, part
from tests.browser.typed import PHOTO, faulted, phone, submit, told

MOST_STEPS = 20
SOURCE = {"publisher": "Báo Thử", "title": "Bài về bến", "url": "https://example.org/bai"}


class Steps:
    """What an editor does in a form, each tap or text one step."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def tap(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()
        self.count += 1

    def write(self, box: str, text: str) -> None:
        self.page.locator(box).first.fill(text)
        self.count += 1


def test_a_first_story_with_a_photo_takes_one_press(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("story")) as page:
        steps = Steps(page)
        for name, text in {
            "title": "Đèn mới",
            "standfirst": "Tối nào cũng sáng.",
            "authors": "Ban Thử",
            "date": "1/5/2022",
            "body": "Chữ của bài ở bến.",
        }.items():
            steps.write(f'[data-name="{name}"] textarea, [data-name="{name}"] input', text)
        steps.tap("Điền ảnh đầu bài")
        cover = inside(part(entry(page), "cover"))
        part(cover, "file").locator("input[type=file]").set_input_files(
            {"name": PHOTO.name, "mimeType": "image/jpeg", "buffer": PHOTO.content}
        )
        steps.count += 2  # the button of the file, the photo itself
        steps.write('[data-name="cover"] [data-name="alt"] input', "Ngọn đèn.")
        steps.write('[data-name="cover"] [data-name="credit"] input', "Ban Thử")
        for name, text in SOURCE.items():
            steps.write(f'[data-name="sources"] [data-name="{name}"] input', text)
        steps.tap("Kiểm tra và gửi")

        expect(page.locator(".out")).to_be_focused()
        assert page.locator(".faults").is_hidden()
        assert (
            steps.count <= MOST_STEPS - 6
        )  # two taps to the form; then the package, a letter, the package to it, sent
        expect(page.locator(".out .public")).to_contain_text("công khai")


def test_faults_are_counted_once_and_the_next_press_goes_on(browser: Browser, tiny_site_address: str) -> None:
    """The first faulty field has the focus; mended, the next one has it, and no old message stays."""
    with phone(browser, tiny_site_address + form_address("unit")) as page:
        count = page.locator(".entry > [role=status]")
        submit(page)
        faulted(page)
        expect(count).to_have_text("Còn 3 chỗ cần sửa.")
        assert page.locator("[role=alert]").count() == 0
        assert [name for name, _ in told(page)] == ["name", "summary", ""]
        page.keyboard.type("Xưởng mới")
        submit(page)
        expect(count).to_have_text("Còn 2 chỗ cần sửa.")
        assert page.evaluate("document.activeElement.closest('[data-name]').dataset.name") == "summary"
        assert page.locator('[data-name="name"] > .fault').is_hidden()
        assert page.locator('[data-name="name"] [aria-invalid]').count() == 0


def test_a_list_beyond_fifteen_lines_is_led_on_with_what_was_typed(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("decision")) as page:
        form = entry(page)
        part(form, "date").locator("input").fill("ngày 20 tháng 12 năm 2022")
        part(form, "date").locator("input").blur()
        expect(part(form, "date").locator("input")).to_have_value("20/12/2022")
        expect(part(form, "date").locator(".meant")).to_have_text("Thứ Ba, ngày 20 tháng 12 năm 2022")
        rows = part(form, "recipients")
        for n in range(15):
            line = item(rows, n).locator(":scope > .inner")
            part(line, "name").locator("input").fill(f"Nhà số “{n}”, bến")
        assert rows.get_by_role("button", name="Thêm dòng").is_hidden()
        rows.get_by_role("button", name="Đọc danh sách từ tệp").click()
        page.wait_for_url("**/danh-sach/?tu-bieu-mau")
        page.wait_for_function("() => document.getElementById('tep').files.length === 1")
        text = page.evaluate("document.getElementById('tep').files[0].text()")

        assert page.locator("#ngay").input_value() == "2022-12-20"
        assert len(text.strip().splitlines()) == 16
        assert '"15","Nhà số “14”, bến"' in text
        page.go_back()
        expect(part(entry(page), "recipients").locator(".items > li")).to_have_count(15)
