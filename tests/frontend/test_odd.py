"""The forms tell odd texts, names and addresses as the check does: one table of cases."""

from __future__ import annotations

from hooks.odd_text import TABLE, odd_field, odd_words
from hooks.web_address import RULES, address_fault, tracking_in
from tests.frontend.nodejs import needs_node, run
from tests.odd_texts import GOOD, LINKS, MISLEADING, NAMES, TEXTS

_ASK = """({ OddText }, { table, texts, addresses }) => {
  const odd = new OddText(table);
  return [texts.map(([text, name]) => odd.field(text, name)), addresses.map((address) => odd.address(address))];
}"""


def told(text: str, *, name: bool) -> list[object] | None:
    found = odd_field(text, name=name)
    return [found.kind, odd_words(found)] if found else None


@needs_node
def test_the_forms_and_the_check_tell_the_same() -> None:
    texts = [
        (t, name) for table, name in ((TEXTS, False), (TEXTS, True), (NAMES, True)) for ts in table.values() for t in ts
    ]
    addresses = [*GOOD, *MISLEADING]
    data = {"table": {**TABLE, "addresses": RULES}, "texts": texts, "addresses": addresses}
    in_browser = run(["gui-bai/odd.js"], _ASK, data)

    assert in_browser == [[told(t, name=name) for t, name in texts], [address_fault(a) for a in addresses]]


@needs_node
def test_the_forms_and_the_check_read_the_words_of_links_alike() -> None:
    links = [link for of in LINKS.values() for link in of]
    ask = "({ leadsElsewhere }, links) => links.map(([words, href]) => leadsElsewhere(words, href))"

    assert run(["gui-bai/story-links.js"], ask, links) == [elsewhere for elsewhere, of in LINKS.items() for _ in of]


TRACKED = [
    "https://a.vn/b?utm_source=zalo&utm_medium=zalo&zarsrc=30&fbclid=IwAR0abc",
    "https://a.vn/b?id=7&UTM_Source=x&gidzl=abc#giua",
    "https://a.vn/b?__cft__[0]=AZ&__tn__=R&q=a%26b",
    "https://a.vn/b?%75tm_source=x&sua=1",
    "https://a.vn/b?my_utm_source=1&source=utm_source",
    "https://a.vn/b#?fbclid=1",
    "https://a.vn/b?",
    "fbclid=1",
    "",
]


@needs_node
def test_what_follows_readers_is_one_table() -> None:
    """Nothing of it is left, and nothing else goes."""
    told = run(["addresses.js"], "({ untracked }, all) => all.map(untracked)", TRACKED)

    assert [one["names"] for one in told] == [tracking_in(address) for address in TRACKED]
    assert [one["address"] for one in told] == [
        "https://a.vn/b",
        "https://a.vn/b?id=7#giua",
        "https://a.vn/b?q=a%26b",
        "https://a.vn/b?sua=1",
        *TRACKED[4:],
    ]
