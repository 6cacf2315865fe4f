"""Filling in a form of /gui-bai/ as an editor does: tapping, typing, choosing from lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect


@dataclass(frozen=True, slots=True)
class Pick:
    """What is typed into a box with a list, and the row then chosen."""

    typed: str
    row: str


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo file to choose."""

    name: str
    content: bytes


def entry(page: Page) -> Locator:
    """The form when it is ready."""
    page.locator("#bieu-mau[data-ready]").wait_for()
    return page.locator(".entry")


def fill(scope: Locator, record: Mapping[str, Any]) -> None:
    """Write `record` into the fields that lie directly in `scope`."""
    for name, value in record.items():
        _write(part(scope, name), value)


def part(scope: Locator, name: str) -> Locator:
    """A field or group directly in `scope`; what is folded away is opened."""
    found = scope.locator(f':scope > [data-name="{name}"], :scope > details.rare > [data-name="{name}"]')
    expect(found).to_have_count(1)
    folded = found.locator("xpath=parent::details[not(@open)]/summary")
    if folded.count():
        folded.click()
    return found


def inside(group: Locator) -> Locator:
    """Where the fields of a group are; an empty one is opened."""
    if group.evaluate("e => e.classList.contains('place')"):
        return group
    opening = group.locator(":scope > .body > button")
    if opening.count() and not group.locator(":scope > .body > .inner, :scope > .body > .place").count():
        opening.first.click()
    return group.locator(":scope > .body > .inner, :scope > .body > .place")


def item(group: Locator, index: int) -> Locator:
    """One item of a list; missing ones are added."""
    rows = group.locator(":scope > .items > li")
    while rows.count() <= index:
        group.locator(":scope > button").click()
    return rows.nth(index)


def _write(field: Locator, value: Any) -> None:
    if isinstance(value, list):
        for index, one in enumerate(value):
            row = item(field, index)
            if isinstance(one, Mapping):
                fill(row.locator(":scope > .inner, :scope > .place"), one)
            else:
                _write(row.locator(":scope > .field"), one)
    elif isinstance(value, Mapping):
        fill(inside(field), value)
    elif isinstance(value, Shot):
        field.locator("input[type=file]").set_input_files(
            {"name": value.name, "mimeType": "image/jpeg", "buffer": value.content}
        )
        expect(field.locator(".shot [role=status]")).to_contain_text("KB")
    elif isinstance(value, Pick):
        box = field.locator("[role=combobox]")
        box.fill(value.typed)
        field.locator("[role=option]").filter(has_text=value.row).first.click()
        expect(box).not_to_have_value(value.typed)
    else:
        _plain(field.locator("input, textarea, select").first, value)


def _plain(control: Locator, value: str) -> None:
    kind = control.evaluate("e => e.type")
    if kind == "select-one":
        control.select_option(value)
    elif kind == "checkbox":
        control.set_checked(value == "true")
    else:
        control.fill(value)
        control.blur()
