"""The index behind /tra-cuu/: what is in it, how it is written, and that it finds what is there."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.pages.search import people as search_people
from hooks.pages.search.cutting import words
from hooks.pages.search.documents import KINDS, Document, Page, Person, Setting, written
from hooks.pages.search.gathering import documents, people
from hooks.pages.search.index import MANIFEST, SHARD, SIGNS, build, encode, ordered, write
from tests.campaigns import catalogue_of, patched, tiny_campaign
from tests.pages.search.searching import answer, bare, everything, in_order, kind_of, split

SYLLABLES = ["An", "Ân", "Hòa", "Hoa", "Đào", "Dao", "Nguyễn", "Nguyên", "Thị", "Thi", "Trị", "2", "ơ"]


def decoded(text: str) -> list[int]:
    """The numbers of one list."""
    out, at, number = [], 0, 0
    for sign in text:
        digit = SIGNS.index(sign)
        number = number * 46 + digit % 46
        if digit < 46:
            at += number
            out.append(at)
            number = 0
    return out


class Index:
    """Reads a built index as hooks/frontend/tra-cuu/ does: only the shards and pages that are asked for."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files, self.asked = files, set[str]()
        self.manifest = json.loads(files[MANIFEST])

    def read(self, name: str) -> Any:
        self.asked.add(name)
        return json.loads(self.files[f"{self.manifest['version']}/{name}.json"])

    def lists(self, key: str) -> dict[str, list[list[int]]]:
        """The forms of a folded word with their lists."""
        at = [i for i, first in enumerate(self.manifest["shards"]) if first <= key]
        shard = self.read(f"t{at[-1]}") if at else {}
        return {form: [decoded(x) for x in text.split(" ")] for form, text in shard.items() if bare(form) == key}

    def row(self, number: int) -> Any:
        return self.read(f"p{number // self.manifest['page']}")["rows"][number % self.manifest["page"]]

    def person(self, number: int) -> list[Any]:
        """A line as it is shown, its texts put in."""
        size, first = self.manifest["names"], self.manifest["people"]
        at = number - first
        name, line, *refs = self.read(f"n{at // size}")[at % size]
        return [name, str(line), *(self.said(ref) for ref in refs[:3]), *refs[3:]]

    def said(self, at: int) -> Any:
        size = self.manifest["said"]
        return self.read(f"s{at // size}")[at % size]


@given(st.sets(st.integers(0, 10**7)))
def test_numbers_come_back_as_they_were(numbers: set[int]) -> None:
    assert decoded(encode(sorted(numbers))) == sorted(numbers)


@given(st.text() | st.lists(st.sampled_from([*SYLLABLES, "", "a_b", "²", "x́", "\u212b"])).map(" ".join))
def test_words_are_what_a_reader_would_call_words(text: str) -> None:
    """The quick way for names says what the way for all text says."""
    assert words(text) == split(text)


def test_lists_are_written_in_signs_that_json_leaves_alone() -> None:
    assert len(set(SIGNS)) == 92
    assert json.dumps(SIGNS, ensure_ascii=False) == f'"{SIGNS}"'
    assert " " not in SIGNS


name = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4).map(" ".join)
document = st.builds(
    Document,
    kind=st.sampled_from(list(KINDS)),
    id=st.just("x"),
    title=name,
    address=st.just("x/"),
    body=st.one_of(st.just(""), name),
    places=st.sets(st.sampled_from(["1", "2"])).map(tuple),
)
SETTINGS = [
    Setting(Page("gg77gg", "x/", "Quyết định 1", sample=True), "Khen", place, ("2024",), (), (code,))
    for place, code in (("xã Một, huyện Hai, nay thuộc xã Ba", "1"), ("xã Hai", "2"))
]
person = st.builds(
    Person,
    name=name,
    number=st.sampled_from(["1", "007", "123456"]),
    unit=st.one_of(st.just(""), name),
    setting=st.sampled_from(SETTINGS),
)


@given(st.lists(document, max_size=30), st.lists(person, max_size=30), st.sampled_from(SYLLABLES))
def test_shards_hold_every_word_of_everything_and_nothing_else(
    found: list[Document], named: list[Person], word: str
) -> None:
    index = Index(build(found, named))
    texts = [f"{d.title} {d.body}" for d in ordered(found)]
    texts += [f"{p.name} {p.unit}" for p in in_order(named)]
    for form in {word, word.lower()}:
        held = {n for lists in index.lists(bare(form.lower())).values() for one in lists for n in one}
        assert held == {n for n, text in enumerate(texts) if bare(form.lower()) in map(bare, split(text))}
    at = [d.places for d in ordered(found)] + [p.setting.places for p in in_order(named)]
    here = {n for n, places in enumerate(at) if "1" in places}
    assert {n for lists in index.lists("@noi:1").values() for n in lists[0]} == here
    homes = {n for n, p in enumerate(in_order(named), len(found)) if p.setting is SETTINGS[0]}
    assert {n for lists in index.lists("~ba").values() for n in lists[0]} == homes
    assert not index.lists("~thuoc")


@given(st.lists(person, min_size=1, max_size=30))
def test_people_stand_by_given_name_short_names_first(found: list[Person]) -> None:
    names = [split(p.name) or [""] for p in in_order(found)]
    runs = [bare(n[-1]) for n in names]
    assert [g for i, g in enumerate(runs) if i == 0 or runs[i - 1] != g] == list(dict.fromkeys(runs))
    for a, b in pairwise(names):
        assert bare(a[-1]) != bare(b[-1]) or len(a) <= len(b)


@given(st.lists(document, max_size=5), st.lists(person, max_size=30))
def test_a_line_comes_back_as_it_was(found: list[Document], named: list[Person]) -> None:
    index = Index(build(found, named))
    for n, p in enumerate(in_order(named), len(found)):
        page = [p.setting.page.decision, p.setting.page.address, p.setting.page.name, 1]
        shown = [p.name, p.number, page, p.setting.granted, p.setting.place]
        assert index.person(n) == [*shown, *([p.unit] if p.unit else [])]


def test_a_word_asks_for_one_shard_and_a_row_for_one_page() -> None:
    many = [Person(f"Người{i % 997} Thử{i}", str(i), "", SETTINGS[0]) for i in range(3000)]
    index = Index(build([], many))
    assert len(index.manifest["shards"]) > 3
    (lists,) = index.lists("nguoi500").values()
    assert lists[1] == [n for n, p in enumerate(in_order(many)) if p.name.startswith("Người500 ")]
    index.person(2999)
    assert {name[0] for name in index.asked} == {"t", "n", "s"}
    assert len(index.asked) == 3
    sizes = [len(content) for name, content in index.files.items() if "/t" in name]
    assert max(sizes) < 3 * SHARD
    assert len([name for name in index.files if "/n" in name]) == 3000 // search_people.PAGE


def test_words_that_fold_alike_are_never_parted() -> None:
    many = [Document("trang", str(i), f"an ân ấn {i} {'x' * 40}{i}", "x/") for i in range(2000)]
    files = build(many)
    seen: dict[str, str] = {}
    for path, content in files.items():
        for word in json.loads(content) if "/t" in path else ():
            assert seen.setdefault(bare(word), path) == path, word


def test_another_content_is_another_folder_and_the_old_one_goes(tmp_path: Path) -> None:
    first, second = Document("trang", "a", "Một", "a/"), Document("trang", "a", "Hai", "a/")
    (tmp_path / "tra-cuu").mkdir()
    (tmp_path / "tra-cuu" / "index.html").touch()
    write(tmp_path, [first], [])
    before = {p.name for p in (tmp_path / "tra-cuu").iterdir()}
    write(tmp_path, [second], [])
    after = {p.name for p in (tmp_path / "tra-cuu").iterdir()}

    assert build([first]) == build([first])
    assert len(before) == len(after) == 3
    assert before & after == {"index.html", MANIFEST}


def test_an_empty_campaign_has_an_index(tmp_path: Path) -> None:
    write(tmp_path, [], [])
    assert json.loads((tmp_path / "tra-cuu" / MANIFEST).read_text(encoding="utf-8"))["count"] == 0


def test_what_may_not_be_seen_is_not_in_the_index(tmp_path: Path) -> None:
    draft = patched(("data/initiatives/sach-tren-do.yml", "id: ", "draft: true\nid: "))
    for folder, files, samples in (("a", draft, True), ("b", tiny_campaign(), False)):
        c = catalogue_of(tmp_path / folder, files, samples=samples)
        found = documents(c)
        assert {d.id for d in found if d.kind == "guong-sang"} == set(c.exemplars)
        assert len(list(people(c))) == len(c.honours)
        assert samples or not any(d.sample for d in found)
        assert samples or not any(p.setting.page.sample for p in people(c))


def test_what_became_of_a_line_is_told_where_it_is_found(tmp_path: Path) -> None:
    """The list stays as it was signed: a name that was put right later is not shown without a word."""
    told = {p.number: p.setting.granted.partition(" (")[2] for p in people(catalogue_of(tmp_path, tiny_campaign()))}

    assert told == {"1": "", "2": "", "3": "có đính chính)", "4": "đã thu hồi)"}


def test_samples_are_marked(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())
    found, named = ordered(documents(c)), in_order(people(c))
    index = Index(build(found, people(c)))
    assert any(d.sample for d in found)
    assert any(p.setting.page.sample for p in named)
    for number, d in enumerate(found):
        row = index.row(number)
        assert row[:2] == [d.title, d.id]
        assert row[5:] == ([1] if d.sample else [])
    for number, p in enumerate(named, len(found)):
        assert index.person(number)[2][3:] == ([1] if p.setting.page.sample else [])


def test_ids_are_unique_within_the_site(tmp_path: Path) -> None:
    found = everything(catalogue_of(tmp_path, tiny_campaign()))
    keys = [(kind_of(d), d.id) for d in found]
    assert sorted({k for k in keys if keys.count(k) > 1}) == []


@pytest.mark.parametrize("marks", [True, False])
def test_a_former_name_leads_to_the_place_of_today(tmp_path: Path, marks: bool) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())
    unit = next(u for u in c.gazetteer.former if u.name != c.gazetteer.places[u.now_code].name)
    first = answer(everything(c), unit.name if marks else bare(unit.name.lower()))[0]
    assert isinstance(first, Document)
    assert first.places == (unit.now_code,)
    district = unit.district[:1].lower() + unit.district[1:]
    assert first.title == f"{unit.type} {unit.name} cũ, {district}"
    assert first.lines == (f"Một phần nay thuộc {c.gazetteer.places[unit.now_code].label}",)


def test_a_written_page_and_its_sections_are_found() -> None:
    page = '<h1>Giới thiệu</h1><p>Lời mở.</p><h2 id="hai">Mục &amp; hai</h2><p>Nội <b>dung</b></p>'
    whole, section = written("Giới thiệu", page, "gioi-thieu/")
    assert whole.lines == ("Lời mở.",)
    assert (section.title, section.address) == ("Mục & hai", "gioi-thieu/#hai")
    assert "Nội dung" in section.body
    assert "Nội dung" in whole.body


def test_a_tag_before_a_sign_leaves_no_space() -> None:
    page = '<p>Xem <a href="#">tại đây</a>. Từ <time>20/6/2025</time>; hết (<i>một dòng</i>) .gz</p>'
    (whole,) = written("Mở", page, "mo/")
    assert whole.lines == ("Xem tại đây. Từ 20/6/2025; hết ( một dòng) .gz",)


def test_a_decision_is_called_by_its_number(tmp_path: Path) -> None:
    """Before pages that only mention it."""
    c = catalogue_of(tmp_path, tiny_campaign())
    mention = Document("trang", "dinh-chinh/", "Đính chính", "dinh-chinh/", body="Quyết định 00/QĐ-THỬ")
    for typed in ("00/QĐ-THỬ", "quyết định 00", "qđ thử"):
        first, *others = answer(everything(c, [mention]), typed)
        assert first.id == "gg77gg", typed
        assert mention in others, typed


def test_a_former_district_leads_to_its_name_alone(tmp_path: Path) -> None:
    """The box of the places' page is filled with what one would type there."""
    found = {
        d.title: d.address for d in documents(catalogue_of(tmp_path, tiny_campaign())) if d.id.startswith("huyen.")
    }
    assert found == {
        "Huyện Bến Thử": "dia-phuong/?tim=B%E1%BA%BFn+Th%E1%BB%AD#ten-cu",
        "Thành phố Gió Núi": "dia-phuong/?tim=Gi%C3%B3+N%C3%BAi#ten-cu",
    }
