"""Text that is not what it seems, addresses that mislead, formulas: the table of cases held by the check."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.file_names import file_slug, name_fault
from hooks.formulas import guarded, runs
from hooks.odd_text import maybe_odd, neutral, odd, odd_field, shown
from hooks.records.reading.genuine import odd_lines, repaired
from hooks.web_address import address_fault, addresses_in, host_fault, leads_elsewhere
from tests.odd_texts import GOOD, LINKS, MISLEADING, NAMES, TEXTS


def cases(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(text, kind) for kind, texts in table.items() for text in texts]


@pytest.mark.parametrize(("text", "kind"), cases(TEXTS))
def test_odd_texts_are_told_and_others_are_not(text: str, kind: str) -> None:
    found = odd_field(text)

    assert (found.kind if found else "") == kind


@pytest.mark.parametrize(("name", "kind"), cases(NAMES))
def test_names_are_words_and_run_as_nothing(name: str, kind: str) -> None:
    found = odd_field(name, name=True)

    assert (found.kind if found else "") == kind


@pytest.mark.parametrize("address", GOOD)
def test_plain_addresses_are_good(address: str) -> None:
    assert address_fault(address) == ""


@pytest.mark.parametrize("address", MISLEADING)
def test_misleading_addresses_are_told(address: str) -> None:
    assert address_fault(address)


def test_a_domain_alone_is_judged_as_in_an_address() -> None:
    assert host_fault("vietnam.vn") == ""
    assert host_fault("127.0.0.1")
    assert host_fault("xn--d1acufc.vn")


@pytest.mark.parametrize(
    ("words", "href", "elsewhere"), [(*link, elsewhere) for elsewhere, links in LINKS.items() for link in links]
)
def test_the_words_of_a_link_show_no_address_but_its_own(words: str, href: str, elsewhere: bool) -> None:
    assert leads_elsewhere(words, href) == elsewhere


def test_addresses_of_a_text_end_where_their_brackets_do() -> None:
    text = "[https://a.vn](https://b.vn/x) và https://[::1]/y."

    assert [address for _, address in addresses_in(text)] == ["https://a.vn", "https://b.vn/x", "https://[::1]/y"]


@given(st.text())
def test_what_is_shown_of_a_text_steers_nothing(text: str) -> None:
    """Whatever stands in a text, what is printed of it is plain; the quick look never says less than the long one."""
    assert not {"\x1b", "\x08", "\x9b", "\u202e", "\u2067"} & set(neutral(text))
    assert shown(text).isprintable()
    composed = unicodedata.normalize("NFC", text)
    assert maybe_odd(composed) or not list(odd(composed))


@pytest.mark.parametrize(
    ("word", "meant"),
    [("Nguyeãn", "Nguyễn"), ("Ñöùc", "Đức"), ("NguyÔn", "Nguyễn"), ("ThÞ", "Thị"), ("Nguyá»…n", "Nguyễn"), ("x¶x", "")],
)
def test_words_of_old_encodings_are_read_again(word: str, meant: str) -> None:
    assert repaired(word) == meant


def test_each_line_is_told_with_its_column_and_what_to_write() -> None:
    told = list(odd_lines("một\nhai Sіm ba\n&#8238;\n", "x.md", "&"))

    assert [(p.line, p.column, p.code) for p in told] == [(2, 6, "chu-la"), (3, 1, "ky-tu-an")]
    assert told[0].hint.endswith("viết: Sim")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("một &#1072;n", ["chu-la 5 viết: an"]),
        ("m&#x430;i &amp; &imath;n", ["chu-la 2 viết: mai"]),
        ("Thıết và &#8238;", ["chu-la 3 viết: Thiết", "ky-tu-an 10 xóa cả từ ấy rồi gõ lại"]),
        ("x&shy;y", ["ky-tu-an 2 xóa cả từ ấy rồi gõ lại"]),
        ("&#1052;ир và труд &copy; &nbsp;&bogus; &#x110;&#244;ng", []),
        ("nhà 👨&zwj;👩", []),
    ],
)
def test_what_stands_by_its_number_is_told_as_readers_get_it(row: str, told: list[str]) -> None:
    found = [f"{p.code} {p.column} {p.hint.rpartition('; ')[2]}" for p in odd_lines(row, "x.md", row)]

    assert found == told


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=A1", "'=A1"),
        ("  +x", "'  +x"),
        ("＝A1", "'＝A1"),
        ("-x", "'-x"),
        ("-5", "-5"),
        ("-1.234,5", "-1.234,5"),
        ("+3 %", "+3 %"),
        ("\tx", "'\tx"),
        ("\u200b@x", "'\u200b@x"),
        ("một;=A1", "một;'=A1"),
        ("một\n=A1", "một\n'=A1"),
        ("Bến = nước", "Bến = nước"),
        ("một – hai; - ba", "một – hai; - ba"),
        ("Bến", "Bến"),
    ],
)
def test_what_a_spreadsheet_would_run_stands_behind_an_apostrophe(text: str, safe: str) -> None:
    assert guarded(text) == safe


@given(st.text())
def test_nothing_guarded_runs_and_a_guard_stays_one(text: str) -> None:
    once = guarded(text)
    assert guarded(once) == once or runs(once)
    assert not once.lstrip().startswith(("=", "@", "＝", "＠"))


@pytest.mark.parametrize(
    "name",
    [
        "con",
        "CON.yml",
        "aux",
        "nul.tar.gz",
        "COM1",
        "com¹.yml",
        "lpt9.md",
        "a.",
        "a ",
        "a?b.yml",
        'a"b',
        "a:b",
        "a|b",
        "x" * 101,
        "conin$",
    ],
)
def test_names_that_windows_cannot_hold(name: str) -> None:
    assert name_fault(name)


@pytest.mark.parametrize("name", ["tu-sach.yml", "com10.yml", "console.md", "index.md", "a.b.c", "x" * 100])
def test_names_that_every_system_holds(name: str) -> None:
    assert name_fault(name) is None


def test_what_is_made_is_never_named_like_a_device() -> None:
    assert [file_slug(t) for t in ("Con", "Cồn", "Cồn Én", "LPT1")] == ["con-2", "con-2", "con-en", "lpt1-2"]
