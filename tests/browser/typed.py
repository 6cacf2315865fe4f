"""What editors type into the forms of /gui-bai/, wrongly and rightly, and what comes of it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, expect

from hooks.dates import PartialDate
from hooks.desk.taking.names import CONTENTS
from hooks.pages.sending.files import paths
from hooks.records.checks.project import find_problems
from tests.browser.filling import Pick, Shot, entry
from tests.browser.modules import with_modules
from tests.browser.windows import opened
from tests.campaigns import tiny_campaign, write
from tests.pages.sending.forms import CYRILLIC

REPO = "https://github.com/vi-du/trang"


def sideways_photo() -> bytes:
    """A photo of a phone held upright: stored lying, marked as turned, with the camera's name and a place."""
    image = Image.new("RGB", (3000, 2000), (200, 60, 40))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x9286] = 6, "MAYCHUP", "LOIGHICHU"
    exif.get_ifd(0x8825)[2] = (10.0, 57.0, 0.0)
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, comment=b"LOIGHICHU")
    return out.getvalue()


PHOTO = Shot("Ảnh Bến Nước.JPG", sideways_photo())
_SOURCE = {
    "publisher": "Báo Thử: số 5 #2",
    "title": "“Bài” về - bến",
    "url": "https://example.org/bai",
    "published": "2022-05",
}
_EXEMPLAR: dict[str, Any] = {
    "name": "Bến hoà thuận",  # a name stays as signed, with the old place of the tone
    "summary": "no: mỗi tối có một ngọn đèn cho khoẻ mắt.",  # prose gets the modern place: khỏe
    "place": {"where": Pick("cau go ben", "Xã Cầu Gỗ, huyện Bến Thử"), "hamlet": "ấp 1"},
    "story": "Đoạn thứ nhất.\n\n- Đoạn thứ hai: có “ngoặc”.",
    "facts": [
        {"text": "Có mười buổi học.", "date": "2022-05"},
        {"text": "# Việc sau", "sources": [{"id": "de-cuong"}]},
    ],
    "sources": [_SOURCE],
}
_CONSENT = {"given_on": "02/01/2022", "scope": "Tên, nơi ở, câu chuyện", "kept_by": "Tòa soạn"}
TYPED: dict[str, dict[str, Any]] = {
    "individual": _EXEMPLAR | {"consent": _CONSENT, "role": "Lái đò", "units": [Pick("xuong", "Xưởng")], "clauses": [Pick("I.1.đ", "I.1.đ")]},
    "family": _EXEMPLAR | {"consent": _CONSENT, "members": "5", "sample": "true"},
    "clan": _EXEMPLAR | {"consent": _CONSENT, "households": "38", "fund_since": "2003"},
    "community": _EXEMPLAR | {"level": "commune", "more_places": [{"where": Pick("sao mai", "Phường Sao Mai")}]},
    "unit": _EXEMPLAR | {"unit_type": "Xưởng", "agency": "phong-hoc"},
    "initiative": _EXEMPLAR | {"photo": {"file": PHOTO, "alt": "Bến nước.", "credit": "Ban Thử"}, "copy_how": "Cần đèn.\n\nCần bàn."},
    "decision": {
        "name": "Công nhận nhà khoẻ năm 2022", "date": "20/12/2022", "authority": "Phòng Học Vùng Thử", "level": "province", "title": "nguoi-ham-hoc",
        "recipients": [{"name": "Nhà Bến Trên", "kind": "family", "title": "nha-co-ke-sach"}, {"name": "Trần Hoà No", "kind": "individual", "place": {"where": Pick("doi sim", "Xã Đồi Sim"), "hamlet": "ấp 2"}}],
        "changes": [{"recipient": "2", "kind": "correction", "date": "2023-01-05", "text": "sửa tên, trước là Hoà"}],
        "sources": [_SOURCE | {"published": "2022-12-21"}],
    },
    "statistic": {
        "subject": "Huyện Bến Thử", "period": "năm 2022", "as_of": "2022",
        "figures": [{"measure": "gia-dinh", "label": "Gia đình khoẻ", "value": "30.594"}, {"measure": "dong-ho", "label": "Dòng họ", "value": "012"}],
        "sources": [_SOURCE],
    },
    "story": {
        "title": "Đèn ở bến mới", "standfirst": "Tối nào cũng khoẻ.", "authors": ["Ban Thử", "Trần Hoà"], "date": "01/5/2022",
        "cover": {"file": PHOTO, "alt": "Ngọn đèn.", "credit": "Ban Thử"},
        "about": [Pick("sach tren", "Sách trên đò")], "places": [{"where": Pick("doi sim", "Xã Đồi Sim")}], "clauses": [Pick("I.1.d", "I.1.d")],
        "sources": [_SOURCE], "body": "Mở đầu.\n\n## Mục\n\nChữ **đậm** và [liên kết](https://example.org).",
    },
}  # fmt: skip
"""Kind → what an editor types."""
_BAD: dict[str, Any] = {
    "name": CYRILLIC,
    "summary": "x" * 161,
    "facts": [{"date": "2022-02-30"}],
    "sources": [{"publisher": "Báo Thử", "id": "de-cuong", "url": "example.org"}],
}
WRONG: dict[str, dict[str, Any]] = {
    "individual": _BAD | {"consent": {"given_on": "2022-05-01", "until": "2021-05-01"}},
    "family": _BAD | {"members": "1.000", "consent": {"given_on": "2022"}},
    "clan": _BAD | {"households": "0", "fund_since": "20003"},
    "community": _BAD | {"place": {"hamlet": "ấp 1"}, "sources": []},
    "unit": {"name": "Xưởng", "summary": "Một câu.", "place": {"hamlet": "ấp 1"}},
    "initiative": _BAD | {"started": "hôm qua", "photo": {"alt": "Bến"}},
    "decision": {"name": "x" * 301, "date": "2022-12", "recipients": [{"name": "Nhà Bến Trên"}], "changes": [{"recipient": "hai"}]},
    "statistic": {"subject": CYRILLIC, "as_of": "2022-13", "figures": [{"measure": "Gia đình"}], "sources": [{"title": "Bài"}]},
    "story": {"title": "x" * 131, "date": "2022-04-31", "cover": {"credit": CYRILLIC}, "sources": [{"id": "de-cuong", "publisher": "Báo Thử"}]},
}  # fmt: skip
"""Kind → what an editor types first."""
SHORT = {"subject": "Huyện Bến Thử", "period": "năm 2022", "as_of": "2022", "figures": [{"measure": "a", "label": "B", "value": "1"}], "sources": [{"publisher": "Báo"}]}  # fmt: skip


_FILE = """async ({root, kind, path}) => {
    const {tidy} = await import(root + "frontend/gui-bai/check.js"), {toYaml, joined} = await import(root + "frontend/gui-bai/yaml.js");
    const {schema} = await (await fetch(root + `gui-bai/du-lieu/${kind}.json`)).json();
    const untouched = {record: {}, body: "", id: "id" in schema.properties && "zzzzzz"};
    const {record, body, id} = JSON.parse(localStorage.getItem("gui-bai:" + kind)) || untouched;
    const text = toYaml(schema, tidy(schema, schema, id ? {...record, id} : record) || {});
    return kind === "story" ? joined(text, body) : text;
}"""


def submit(page: Page) -> None:
    page.get_by_role("button", name="Kiểm tra và gửi").click()


def faulted(page: Page) -> None:
    """Wait until the faults are told and the first faulty field has the focus, its message in sight."""
    page.locator(".faults:not([hidden])").wait_for()
    page.wait_for_function("() => document.activeElement.matches('[aria-invalid], .wrong, .faults')")


def spoken(message: str) -> str:
    """A message of the check as the forms say it: without the names that fields have in files."""
    dated = re.sub(r"\([a-z_]+: ([\d-]+)\)", lambda match: f"({PartialDate.parse(match[1])})", message)
    plain = re.sub(r" \([a-z_]+(?:, [a-z_]+)*\)", "", dated).replace("cover hay gallery", "phần ảnh của bài")
    return re.sub("^thiếu trường bắt buộc “.*”$", "chưa điền", plain)


def told(page: Page) -> list[tuple[str, str]]:
    """Field and message of every line of the summary that keeps from sending."""
    rows = page.locator(".faults li:not([data-mild])")
    return [(str(r.get_attribute("data-field")), r.locator(".message").inner_text()) for r in rows.all()]


def the_check_says(page: Page, root: str, kind: str, folder: Path) -> list[tuple[str, str]]:
    """Field and message of every problem the build's check finds in the file this form would make now."""
    name = (
        paths()[kind].format_map({"name": "thu", "title": "thu", "subject": "thu"}).replace("{date:year}", "2022")
        if False
        else _place(kind)
    )
    with_modules(page)
    text = page.evaluate(_FILE, {"root": root, "kind": kind, "path": name})
    write(folder, tiny_campaign() | {name: text})
    found = (p for p in find_problems(folder) if p.file == name and p.severity == "error")
    return sorted((p.field, spoken(p.message)) for p in found)


def _place(kind: str) -> str:
    return re.sub(r"\{\w+\}", "thu", re.sub(r"\{\w+:year\}", "2022", paths()[kind]))


@contextmanager
def phone(browser: Browser, url: str, *, alone: bool = False) -> Iterator[Page]:
    with opened(browser, url, 360, alone=alone) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        entry(page)
        yield page


def package(page: Page) -> dict[str, bytes]:
    """The files of the offered package, without its list of contents."""
    with zipfile.ZipFile(downloaded(page)) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name != CONTENTS}


def downloaded(page: Page) -> Path:
    """The offered package as a file."""
    with page.expect_download() as coming:
        page.locator("a.zip").click()
    return Path(coming.value.path())


def drafted(page: Page, url: str, kind: str, record: Mapping[str, Any], body: str = "") -> None:
    """Open the form with a draft in it, as it was kept on this device."""
    draft = {"record": record, "body": body, "id": record.get("id", "")}
    page.evaluate("([key, draft]) => localStorage.setItem(key, JSON.stringify(draft))", [f"gui-bai:{kind}", draft])
    page.goto(url)
    expect(page.locator(".kept")).to_contain_text("bản nháp")
