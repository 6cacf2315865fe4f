"""The browser's check of a form tells what the build's check tells, field by field, word by word."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from playwright.sync_api import Browser

from hooks.pages.sending.marks import mark
from hooks.records.reading.documents import Document
from hooks.records.reading.schema import edited
from hooks.records.reading.validating import validate
from hooks.records.reading.yaml_files import parse_yaml
from hooks.text import clean, clean_line, fold, slug
from tests.browser.modules import with_modules
from tests.browser.windows import opened
from tests.pages.sending.forms import RIGHT, SLIPS, wrong

Told = list[tuple[str, str, str, str]]
_TOGETHER = {"thieu-nguon", "thieu-dong-y", "nguon", "noi"}
_ASK = """async ({root, cases}) => {
    const {Checker, fieldName} = await import(root + "frontend/gui-bai/check.js");
    const checkers = new Map(), out = [];
    for (const [kind, record] of cases) {
        if (!checkers.has(kind)) checkers.set(kind, new Checker(await (await fetch(root + `gui-bai/du-lieu/${kind}.json`)).json()));
        out.push(checkers.get(kind).faults(record).map((f) => [fieldName(f.path), f.code, f.message, f.hint]));
    }
    return out;
}"""


def python_says(kind: str, record: dict[str, Any]) -> Told:
    """Field, code, message and hint of every problem the build's check finds in a record of texts."""
    _, problems = validate(edited()[kind], record, Document("thu.yml", record, {}))
    return sorted((p.field, p.code, p.message, p.hint) for p in problems)


def browser_says(browser: Browser, address: str, cases: list[tuple[str, dict[str, Any]]]) -> list[Told]:
    """The same from the browser's check."""
    with opened(browser, address + "gui-bai/", prepare=with_modules) as page:
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
    assert {kind for kind, _ in cases} == set(edited())
    # What several fields say together the check tells once each of them is well, the form at once.
    both = [
        (slip, e, [f for f in t if f in e or f[1] not in _TOGETHER])
        for slip, e, t in zip(SLIPS, expected, told, strict=True)
    ]
    assert [case for case in both if case[1] != case[2]] == []
    assert sum(len(t) for t in told) - sum(len(t) for *_, t in both) < 6


_SYLLABLES = [f"{first}{vowels}{last}" for first in ("h", "q", "th", "Kh", "") for vowels in ("oà", "oá", "oẻ", "uỳ", "uý", "òa", "úy", "ua") for last in ("", "n", "c", " ", ".")]  # fmt: skip
TEXTS = [
    *_SYLLABLES,
    *(unicodedata.normalize("NFD", s) for s in _SYLLABLES),
    "  hai\u00a0 dấu  cách\t\u200b", "Ðồng Ɖai", "a\r\nb\rc\u2028d", "\x07chuông", "Đường số 5/2, tổ 3", "46 điểm đọc sách, sinh hoạt do người dân góp nên ở khắp các ấp",
    "…", "", "THỊ TRẤN Vĩnh An", "một-hai_ba", "x" * 80,
]  # fmt: skip


def test_texts_are_cleaned_and_slugged_alike(browser: Browser, tiny_site_address: str) -> None:
    ask = """async ({root, texts}) => {
        const {clean, cleanLine, fold, slug} = await import(root + "frontend/text.js"), {mark} = await import(root + "frontend/gui-bai/data.js");
        return texts.map((t) => [clean(t), cleanLine(t), fold(t), slug(t) || "muc", mark(t)]);
    }"""
    with opened(browser, tiny_site_address + "gui-bai/", prepare=with_modules) as page:
        told = page.evaluate(ask, {"root": tiny_site_address, "texts": TEXTS})

    assert told == [[clean(t), clean_line(t), fold(t), slug(t), mark(t)] for t in TEXTS]


NASTY = [
    *("no", "Yes", "on", "~", "null", "NULL", "true", "012", "12:30", "1e5", "0x1F", "2024-09-15", "1_000", ".5", ".nan", "5", "30.594"),
    *("a: b", "a #b", "# a", "- a", "-a", "? a", "&a", "*a", "!a", "%a", "@a", "`a", "|", ">", "[a", "{a", "a]", "a,b", "'a", '"a', "a\"b'c", "a\\b"),
    *("“a”", "a:", ":a", "---", "...", "=", "<<", "a\nb", "a\n\nb", "# a\n- b\n\n  c", "Một câu dài. " * 20, "x" * 300, "Một: câu #dài. " * 12),
    *("Câu có “ngoặc”: và \"nháy\" 'đơn' \\ chéo. " * 4, "\"mở đầu bằng nháy " * 8, "- gạch đầu dòng " * 10, "a" * 90 + " # b", "[[video: https://a | b]]"),
]  # fmt: skip


def test_whatever_is_written_is_read_again(browser: Browser, tiny_site_address: str) -> None:
    """The YAML a form writes gives the strict reader the same texts, as values and in lists and groups."""
    ask = """async ({root, texts}) => {
        const {toYaml} = await import(root + "frontend/gui-bai/yaml.js");
        const {schema} = await (await fetch(root + "gui-bai/du-lieu/unit.json")).json();
        const figures = texts.map((text) => ({text, sources: [{publisher: text}]}));
        return toYaml(schema, {name: texts[0], other_names: texts, story: texts[1], facts: figures, unknown: texts});
    }"""
    texts = [clean(text) for text in NASTY]
    with opened(browser, tiny_site_address + "gui-bai/", prepare=with_modules) as page:
        written = page.evaluate(ask, {"root": tiny_site_address, "texts": texts})
    document, problems = parse_yaml(written, "thu.yml")

    assert [p.as_text() for p in problems] == []
    assert document is not None
    assert [clean(text) for text in document.value["other_names"]] == texts
    assert [clean(fact["text"]) for fact in document.value["facts"]] == texts
    assert [clean(fact["sources"][0]["publisher"]) for fact in document.value["facts"]] == texts


def test_new_ids_are_of_the_alphabet_and_free(browser: Browser, tiny_site_address: str) -> None:
    ask = """async (root) => {
        const {newId} = await import(root + "frontend/gui-bai/data.js"), free = "0123456789abcdefghjkmnpqrstvwxyz";
        const ids = [...free].slice(0, 30);  // all but two first letters are taken
        return [...Array(200)].map(() => newId({length: 1, ids}));
    }"""
    with opened(browser, tiny_site_address + "gui-bai/", prepare=with_modules) as page:
        ids = page.evaluate(ask, tiny_site_address)

    assert len(set(ids)) > 190
    assert all(re.fullmatch("[yz][0-9a-hjkmnp-tv-z]{5}", one) for one in ids)
