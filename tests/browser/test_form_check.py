"""The browser's check of a form tells what the build's check tells, field by field, word by word."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser

from hooks.records.reading import Document
from hooks.records.schema import EDITED
from hooks.records.validating import validate
from tests.browser.test_reader import opened
from tests.forms import RIGHT, SLIPS, wrong

Told = list[tuple[str, str, str, str]]
_ASK = """async ({root, cases}) => {
    const {Checker, fieldName} = await import(root + "assets/gui-bai/check.js");
    const checkers = new Map(), out = [];
    for (const [kind, record] of cases) {
        if (!checkers.has(kind)) checkers.set(kind, new Checker(await (await fetch(root + `gui-bai/du-lieu/${kind}.json`)).json()));
        out.push(checkers.get(kind).faults(record).map((f) => [fieldName(f.path), f.code, f.message, f.hint]));
    }
    return out;
}"""


def python_says(kind: str, record: dict[str, Any]) -> Told:
    """Field, code, message and hint of every problem the build's check finds in a record of texts."""
    _, problems = validate(EDITED[kind], record, Document("thu.yml", record, {}))
    return sorted((p.field, p.code, p.message, p.hint) for p in problems)


def browser_says(browser: Browser, address: str, cases: list[tuple[str, dict[str, Any]]]) -> list[Told]:
    """The same from the browser's check."""
    with opened(browser, address + "gui-bai/") as page:
        told = page.evaluate(_ASK, {"root": address, "cases": cases})
    return [sorted(tuple(fault) for fault in faults) for faults in told]


def test_right_records_have_no_fault_in_either(browser: Browser, tiny_site_address: str) -> None:
    cases = list(RIGHT.items())

    assert [python_says(*case) for case in cases] == [[]] * len(cases)
    assert browser_says(browser, tiny_site_address, cases) == [[]] * len(cases)


def test_every_slip_is_told_alike(browser: Browser, tiny_site_address: str) -> None:
    """At least 120 wrong inputs over all kinds: same field, code, message and hint in both checks."""
    cases = [(slip[0], wrong(slip)) for slip in SLIPS]
    expected = [python_says(*case) for case in cases]
    told = browser_says(browser, tiny_site_address, cases)

    assert sum(map(bool, expected)) >= 120
    assert {kind for kind, _ in cases} == set(EDITED)
    differing = [(slip, e, t) for slip, e, t in zip(SLIPS, expected, told, strict=True) if e != t]
    assert differing == []
