"""The search without a page: words, lists, ranking and facets in Node, against what the program says."""

from __future__ import annotations

import itertools
import json
import random
import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from hooks.pages.search.cutting import words
from hooks.pages.search.documents import APART, Document, Page, Person, Setting
from hooks.pages.search.index import build, encode, ordered, write
from hooks.pages.search.ways import Ways
from hooks.records.model.search_words import Abbreviation, SearchWords
from hooks.text import fold
from tests.browser.conftest import served
from tests.frontend.nodejs import needs_node, run
from tests.pages.search.searching import Searcher, Thing, in_order

pytestmark = needs_node
FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "oa", "uy", "ươ", "iê"]
SYLLABLES = [
    unicodedata.normalize(form, head + vowel[:1] + tone + vowel[1:] + tail)
    for head, vowel, tail, tone, form in itertools.product(
        ("", "đ", "Đ", "ng", "Kh"), VOWELS, ("", "n", "ch"), TONES, FORMS
    )
]
TEXTS = [
    "Phường Trị An, nay thuộc huyện Vĩnh Cửu", "ĐẮK LẮK", "K'Lứ", "H’Hen Niê", "Ma-đa-gui", "00/QĐ-THỬ", "VII.1.c", "15/12/2024",
    "“Gia đình” (học tập)…", "", "   ", "a_b", "m²", "ấp 2", "THCS Lũy Tre", "Nguyễn Thị\u00a0Hoa", "İstanbul", "ΟΔΟΣ", "😀 cười",
]  # fmt: skip


def test_words_fold_as_the_index_folds_them() -> None:
    """Every syllable in both forms of Unicode, every letter up to the last that Vietnamese uses, all sorts of texts."""
    letters = [chr(code) for code in range(0x20, 0x1F00) if unicodedata.category(chr(code)) != "Cn"]
    texts = [*SYLLABLES, *letters, *TEXTS]

    assert len(texts) > 9000
    told = run(["text.js"], "(m, texts) => texts.map(m.fold)", texts)
    assert [(text, said) for text, said in zip(texts, told, strict=True) if said != fold(text)] == []


def test_words_are_cut_as_the_index_cuts_them() -> None:
    texts = [*SYLLABLES, *TEXTS, *(" ".join(SYLLABLES[i : i + 7]) for i in range(0, len(SYLLABLES), 7))]
    told = run(["tra-cuu/words.js"], "(m, texts) => texts.map(m.words)", texts)

    assert [(text, said) for text, said in zip(texts, told, strict=True) if said != words(text)] == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Hoà Ð\u1ecdc", ["hoà", "đọc"]),  # an eth, as old keyboards have it
        ("Ɖồng\u00adNai", ["đồngnai"]),
        ("a\u200bn", ["an"]),
    ],
)
def test_what_hides_in_typed_text_is_no_hindrance(typed: str, meant: list[str]) -> None:
    assert run(["tra-cuu/words.js"], "(m, text) => m.words(text)", typed) == meant


def test_the_place_of_the_tone_does_not_matter_the_tone_does() -> None:
    pairs = [
        ("hoà", "hòa"),
        ("thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("hòa", "hóa"),
        ("hòa", "hoa"),
        ("ơ", "o"),
        ("đa", "da"),
    ]
    told = run(["tra-cuu/words.js"], "(m, pairs) => pairs.map(([a, b]) => m.canon(a) === m.canon(b))", pairs)

    assert told == [True] * 3 + [False] * 4


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["klu"], ["k", "lu"]),
        (["hmông"], ["h", "mông"]),
        (["khu"], ["khu"]),
        (["hoa", "đào"], ["hoa", "đào"]),
    ],
)
def test_a_sign_left_out_is_put_in_again(typed: list[str], meant: list[str]) -> None:
    assert run(["tra-cuu/words.js"], "(m, typed) => m.apart(typed)", typed) == meant


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("ubnd xã làm gì", "ubnd xã"),
        ("LÀM NHỮNG GÌ", ""),
        ("ở đâu xét gia đình", "xét gia đình"),
        ("làm giàu", "làm giàu"),  # a phrase is whole words
        ("gì làm", "gì làm"),  # and in its order
        ("đăng ký", ""),
    ],
)
def test_words_that_only_ask_are_left_out(typed: str, left: str) -> None:
    told = run(
        ["tra-cuu/words.js"],
        "(m, [typed, asking]) => m.withoutAsking(m.words(typed), asking)",
        [typed, list(Ways.of(SEARCH_WORDS).asking)],
    )
    assert " ".join(told) == left


def test_ranks_are_in_the_order_that_is_promised() -> None:
    """Whole words, then accents, then where the words stand: each of the sixteen ranks once, in this order."""
    held = list(itertools.product((0, 1), (0, 1), range(4)))
    told = run(
        ["tra-cuu/ranking.js"],
        """(m, held) => held.map(([begun, other, at]) => {
            const rank = m.rank({ begun, other, place: Object.values(m.PLACE)[at] });
            return [rank, m.placeOf(rank)];
        })""",
        held,
    )
    assert told == [[i, at] for i, (_, _, at) in enumerate(held)]


@pytest.mark.parametrize(
    ("text", "keys", "asked"),
    [
        ("Trường Tiểu học An Hòa", ["hoa", "an"], ["An", "Hòa"]),
        ("Hoàng Hoa, An", ["hoa"], ["Hoàng", "Hoa"]),  # the last word may be begun
        ("Hoàng Hoa, An", ["hoa", "an"], ["Hoa", "An"]),
        ("Đào Thị Đan", ["d"], []),  # but not by one letter
        ("Ngo\u0323c", ["ngoc"], ["Ngọc"]),
        ("An", [], []),
    ],
)
def test_words_that_were_asked_for_are_marked(text: str, keys: list[str], asked: list[str]) -> None:
    pieces = run(["tra-cuu/words.js"], "(m, [text, keys]) => m.pieces(text, keys)", [text, keys])

    assert "".join(piece for piece, _ in pieces) == unicodedata.normalize("NFC", text)
    assert [piece for piece, marked in pieces if marked] == asked


def test_lists_of_numbers_are_read_as_they_were_written() -> None:
    chance = random.Random(8)  # noqa: S311 (the same every time)
    lists = [[], [0], [45], [46], [45, 46, 91, 92], [2115, 2116, 97335], list(range(300))]
    lists += [sorted(chance.sample(range(10 ** chance.randint(2, 6)), chance.randint(1, 90))) for _ in range(200)]

    assert run(["tra-cuu/lists.js"], "(m, lists) => lists.map(m.numbers)", [encode(one) for one in lists]) == lists


@pytest.fixture(scope="module")
def shards() -> list[dict[str, str]]:
    """The shards of an index that has many."""
    chance = random.Random(8)  # noqa: S311 (the same every time)
    names = [" ".join(chance.choices([s for s in SYLLABLES if s.isalpha()], k=4)) for _ in range(1500)]
    files = build([Document("trang", str(i), name, f"{i}/", places=("26170",)) for i, name in enumerate(names)])
    return [json.loads(content) for path, content in files.items() if "/t" in path]


def test_every_word_is_found_in_the_shards_that_are_asked_for(shards: list[dict[str, str]]) -> None:
    """Whole words and beginnings of words, pairs and facets; and no more shards than have to be."""
    folded = {word: fold(word) for shard in shards for word in shard}
    keys = sorted(set(folded.values()))[::60]
    keys += ["", "@noi:26170", "@noi:", "~", "zzzz", *(key[:n] for key in keys[::9] for n in (1, 2, 3))]
    firsts = [fold(next(iter(shard))) for shard in shards]
    told = run(
        ["tra-cuu/lists.js"],
        """(m, {firsts, shards, keys}) => keys.flatMap((key) => [false, true].map((begun) => {
            const wanted = m.shardsWith(firsts, key, begun);
            return [wanted.length, m.entriesOf(wanted.map((i) => shards[i]), key, begun).map(([word]) => word)];
        }))""",
        {"firsts": firsts, "shards": shards, "keys": keys},
    )

    assert len(shards) > 5
    for (key, begun), (asked, found) in zip(itertools.product(keys, (False, True)), told, strict=True):
        wanted = {w for w, bare in folded.items() if (bare.startswith(key) if begun else bare == key)}
        assert (set(found), len(found)) == (wanted, len(wanted)), (key, begun)
        held = sum(not wanted.isdisjoint(shard) for shard in shards)
        assert held <= asked <= held + 1, (key, begun)


def test_an_answer_is_narrowed_and_counted() -> None:
    """Numbers 0–3 are pages, 4–9 people; two facets, one kind."""
    told = run(
        ["tra-cuu/facets.js"],
        """(m, {hits, sets, kinds}) => ["", "vinh-danh", "trang"].map((kind) => {
            const left = m.narrowed(hits, kind, new Map(sets.map(([name, set]) => [name, new Set(set)])), kinds);
            return [left.hits, left.all, [...left.kinds], left.without("nam"), left.without("noi"), left.without("danh-hieu")];
        })""",
        {
            "hits": [9, 7, 1, 4, 2],
            "sets": [["nam", [1, 2, 4, 9]], ["noi", [9, 1, 7]]],
            "kinds": [["trang", 0], ["vinh-danh", 4]],
        },
    )

    assert told == [
        [[9, 1], 2, [["vinh-danh", 1], ["trang", 1]], [9, 7, 1], [9, 1, 4, 2], [9, 1]],
        [[9], 2, [["vinh-danh", 1], ["trang", 1]], [9, 7], [9, 4], [9]],
        [[1], 2, [["vinh-danh", 1], ["trang", 1]], [1], [1, 2], [1]],
    ]


SEARCHING = ["tra-cuu/files.js", "tra-cuu/look.js", "tra-cuu/rows.js", "tra-cuu/words.js"]
LOOK = """async (m, {address, asked}) => {
    const files = new m.Files(address + "tra-cuu/"), out = [];
    for (const [query, typing] of asked) {
        await files.fresh(async () => {
            const { hits } = await m.look(files, m.words(query), typing);
            out.push((await m.rows(files, hits)).map(({ id, kind, title }) => [kind, id, title]));
        });
    }
    return out;
}"""


SEARCH_WORDS = SearchWords(
    abbreviations=[
        Abbreviation(long="hòa nguyễn thị", short=["TNT"]),
        Abbreviation(long="trị hoa", short=["TH", "T.Hoa"]),
        Abbreviation(long="hoàng", short=["H"]),
    ],
    asking=["làm gì", "làm những gì", "ở đâu", "đâu", "đăng ký"],
)
NAMES = ["An", "Ân", "Hòa", "Hoa", "Hoàng", "Đào", "Dao", "Nguyễn", "Thị", "Trị", "2"]
SETTINGS = [
    Setting(Page("gg77gg", "x/", "Quyết định 1", sample=True), "Khen", place, ("2024",), (), (code,))
    for place, code in (("xã Đào Hoa, huyện Trị An, nay thuộc xã Hòa", "1"), ("xã Hoàng", "2"))
]


def test_answers_are_those_of_the_slow_way(tmp_path: Path) -> None:
    """One, two and three words of names made of few, in any order, with and without accents, whole and begun."""
    chance = random.Random(8)  # noqa: S311 (the same every time)

    def name(most: int = 4) -> str:
        return " ".join(chance.choices(NAMES, k=chance.randint(1, most)))

    ways = Ways.of(SEARCH_WORDS)
    kinds = ["trang", "dia-phuong", APART]
    pages = [Document(chance.choice(kinds), f"t{i}", name(), f"{i}/", body=name()) for i in range(60)]
    lines = [Person(name(), str(i), chance.choice(["", name()]), chance.choice(SETTINGS)) for i in range(90)]
    write(tmp_path, pages, lines, ways)
    things: list[Thing] = [*ordered(pages), *in_order(lines)]
    asked = [(fold(query) if i % 3 else query, i % 2 == 0) for i, query in enumerate(name(3) for _ in range(150))]
    asked += [
        (f"{query} {word}", False)
        for query, word in zip([name(2) for _ in range(40)], itertools.cycle(["làm gì", "TH", "tnt", "đâu"]))
    ]
    asked += [(query[:-1], True) for query, _ in asked if len(query.split()[-1]) > 2]
    with served(tmp_path) as address:
        told = run(SEARCHING, LOOK, {"address": address, "asked": asked})

    slow = Searcher(things, ways)
    expected = [[_shown(thing) for thing in slow.answer(query, typing=typing)] for query, typing in asked]
    assert sum(map(bool, expected)) > 150
    assert [(a, t, e) for a, t, e in zip(asked, told, expected, strict=True) if t != e] == []


def _name(thing: Thing) -> str:
    return thing.title if isinstance(thing, Document) else thing.name


def _shown(thing: Thing) -> list[str]:
    return ["vinh-danh" if isinstance(thing, Person) else thing.kind, thing.id, _name(thing)]
