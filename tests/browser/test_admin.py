"""/admin/ in a real browser with a real Git repository behind it: what editors type is what the build accepts."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Browser, expect

from hooks.records.checks.project import find_problems
from hooks.records.reading.yaml_files import parse_yaml
from hooks.text import clean, slug
from tests.browser.desk_entries import entries
from tests.browser.install import ADMIN_BUNDLE, ADMIN_SERVER
from tests.browser.newsroom import PATIENCE, Newsroom, newsroom
from tests.building import built
from tests.campaigns import patched, write

GOLDEN = Path(__file__).parent / "desk_files"
_ID = re.compile(r"^id: [0-9abcdefghjkmnpqrstvwxyz]{6}$", re.MULTILINE)
_UNIT = "data/units/xuong-thuyen.yml"

pytestmark = pytest.mark.skipif(
    shutil.which("npm") is None and not ADMIN_BUNDLE.is_file(), reason="needs npm (see tests/browser/install.py)"
)


@pytest.fixture(scope="module")
def room(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    assert ADMIN_BUNDLE.is_file() and ADMIN_SERVER.is_file(), "run tests/browser/install.py first"
    page = browser.new_page(locale="vi-VN", viewport={"width": 1300, "height": 1000})
    page.set_default_timeout(PATIENCE)
    with newsroom(page, tmp_path_factory.mktemp("newsroom")) as opened:
        opened.open("collections/individuals")
        yield opened
    page.close()


def test_an_entry_of_every_kind_passes_the_check_and_the_build(
    room: Newsroom, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    """One branch an entry, in Git as in the golden files; all of them merged are a campaign without a fault."""
    branches = {collection: room.create(collection, typed) for collection, typed in entries(tmp_path).items()}

    assert set(branches) == {name for name, c in room.collections.items() if "fields" in c}
    for branch in branches.values():
        _compare(*room.file_of(branch), update=pytestconfig.getoption("--update-cases"))
        room.git("merge", "-q", "--no-edit", branch)
    assert [p.as_text() for p in find_problems(room.repository)] == []
    for name in ("data", "stories"):
        shutil.copytree(room.repository / name, room.project / name, dirs_exist_ok=True)
    built(room.project, tmp_path / "site")
    assert room.strays == []


def _compare(name: str, text: str, *, update: bool) -> None:
    """Ids are made at random: their form is checked, their value left out."""
    assert text.startswith("---") or _ID.search(text), text
    text, golden = _ID.sub("id: zzzzzz", text), GOLDEN / name
    if update:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


def test_an_entry_saved_again_keeps_its_id(room: Newsroom) -> None:
    values = {"name": "Câu lạc bộ Đọc sách", "summary": "Mỗi tuần một buổi.", "sample": True}
    branch = room.create("communities", values)
    first = _ID.findall(room.file_of(branch)[1])

    room.page.locator('[id^="summary-field-"]').first.fill("Mỗi tuần hai buổi.")
    room.save()

    text = room.file_of(branch)[1]
    assert "summary: Mỗi tuần hai buổi.\n" in text
    assert _ID.findall(text) == first != []


def test_a_photo_waits_for_the_name_it_will_carry(room: Newsroom, tmp_path: Path) -> None:
    """A photo of another name than its record's would be refused by the check, too late."""
    photo = tmp_path / "IMG_1.jpg"
    Image.new("RGB", (90, 60)).save(photo)
    room.visit("units", "new")
    box = room.page.locator('[id^="photo-field-"]').first
    box.get_by_role("button", name="Thêm mục").click()
    box.get_by_role("button", name="Chọn ảnh").click()

    with room.page.expect_event("dialog") as told:
        room.page.locator("input[type=file]").first.set_input_files(photo)

    assert "điền tên" in told.value.message
    expect(room.page.get_by_role("button", name="Dùng ảnh đã chọn")).to_be_disabled()
    room.page.get_by_role("button", name="Đóng").click()


@pytest.mark.parametrize(
    ("collection", "entry", "field", "value"),
    [
        ("statistics", "2022-vung-thu", "caution", "Tính cả nhà thuyền."),
        ("stories", "2022/ben-nuoc-co-sach/index", "title", "Bến nước có kệ sách"),
        ("decisions", "2022-tuyen-duong/decision", "period", "cả năm 2022"),
    ],
)
def test_an_edit_changes_its_line_and_no_other(
    room: Newsroom, collection: str, entry: str, field: str, value: str
) -> None:
    """Numbers as they were printed (1.234), dates, ids, switches and the text below stay byte for byte."""
    before = room.branches()
    room.visit(collection, f"entries/{entry}")
    box = room.page.locator(f'[id^="{field}-field-"]').first
    expect(box).not_to_have_value("", timeout=PATIENCE)
    box.fill(value)
    room.save()

    (branch,) = room.branches() - before
    form = room.collections[collection]
    file = f"{form['folder']}/{entry}.{form['extension']}"
    assert room.git("diff", "--numstat", f"main...{branch}").split() == ["1", "1", file]
    assert f"\n{field}: {value}\n" in room.git("show", f"{branch}:{file}")


def test_a_wrong_input_is_told_as_the_check_tells_it(room: Newsroom, tmp_path: Path) -> None:
    """Before anything is saved: the same words, from the same table."""
    wrong = {
        "summary": (f"summary: {'a' * 161}", "summary: Xưởng thuyền có tủ sách cho thợ."),
        "place_date": ("place_date: năm ngoái", "place_date: 2019-05-04"),
    }
    files = patched(*((_UNIT, right, bad) for bad, right in wrong.values()))
    told = {p.field: f"{_sentence(p.message)}. {_sentence(p.hint)}" for p in find_problems(write(tmp_path, files))}
    room.visit("units", "new")
    expect(room.page.locator('[id^="name-field-"]').first).to_have_value("", timeout=PATIENCE)

    for field, (bad, _) in wrong.items():
        room.page.locator(f'[id^="{field}-field-"]').first.fill(bad.partition(": ")[2])
    room.page.get_by_role("button", name="Lưu", exact=True).click()

    for field in wrong:
        expect(room.page.get_by_text(told[field], exact=True)).to_be_visible()
    expect(room.page.get_by_text("Hãy điền “Tên”.", exact=True)).to_be_visible()
    assert "/new" in room.page.url


def test_what_a_real_record_must_have_is_marked_and_asked_for(room: Newsroom) -> None:
    """Sources and consent, which a sample goes without; the sources of one fact are free."""
    before = room.branches()
    room.visit("families", "new")
    told = " (bắt buộc, trừ dữ liệu minh họa)"
    for field, label in (("sources", "Nguồn"), ("consent", "Đồng ý cho đăng")):
        expect(room.page.locator(f'label[for^="{field}-field-"]').first).to_have_text(label + told, timeout=PATIENCE)
    room.page.locator('[id^="name-field-"]').first.fill("Nhà chưa có nguồn")
    room.page.locator('[id^="summary-field-"]').first.fill("Một câu.")
    with room.page.expect_event("dialog") as asked:
        room.page.get_by_role("button", name="Lưu", exact=True).click()

    assert asked.value.message == "Hãy điền “Nguồn” và “Đồng ý cho đăng”, hoặc bật “Dữ liệu minh họa”."
    assert room.branches() == before
    assert not room.page.locator(".narrow").is_visible()
    room.page.set_viewport_size({"width": 360, "height": 740})
    expect(room.page.locator(".narrow a")).to_be_visible()
    room.page.set_viewport_size({"width": 1300, "height": 1000})
    room.strays.clear()  # the manager writes what kept it from saving into the console


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


@pytest.mark.parametrize(
    "text", ["Đặng Thị Ẩn – Gia đình", "Ðường số 7 (mới)", "ƯỚC MƠ " * 20, "…", "Xã Lộc Thạnh, 2024"]
)
def test_addresses_are_made_as_everywhere_in_the_project(room: Newsroom, text: str) -> None:
    assert room.page.evaluate("slug", text) == slug(text)


@pytest.mark.parametrize(("choices", "widget"), [(1000, "select"), (1001, "string")])
def test_a_very_long_choice_is_typed_instead(room: Newsroom, choices: int, widget: str) -> None:
    made = "n => { const f = [{ x_options: 'place', widget: 'select' }]; fillIn(f, { place: Array(n).fill({}) }); return f[0].widget }"
    assert room.page.evaluate(made, choices) == widget


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40), min_size=1, max_size=8))
@settings(max_examples=60)
def test_whatever_is_typed_or_pasted_is_read_back_as_it_was(room: Newsroom, texts: list[str]) -> None:
    """Signs of YAML, quotes, line breaks, invisible letters: the strict reader takes the page's file without a fault."""
    typed: dict[str, Any] = {
        "story": "\n\n".join(texts),
        "other_names": texts,
        "facts": [{"text": text} for text in texts],
    }

    file = room.page.evaluate("v => formatOf(collections.get('individuals')).toFile(v)", typed)

    doc, problems = parse_yaml(file, "x.yml") if file else (None, [])
    assert [p.as_text() for p in problems] == []
    read = doc.value if doc else {}
    assert clean(read.get("story", "")) == clean(typed["story"])
    assert [clean(name) for name in read.get("other_names", [])] == [c for text in texts if (c := clean(text))]
    assert [clean(fact["text"]) for fact in read.get("facts", [])] == [c for text in texts if (c := clean(text))]
