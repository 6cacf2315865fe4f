"""The index behind /tra-cuu/: what is in it, how it is written, and that it finds what is there."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.pages.search_documents import documents
from hooks.pages.search_index import MANIFEST, PAGE, SHARD, SIGNS, build, encode, ordered, write
from hooks.pages.searchable import KINDS, Document, written
from tests.campaigns import catalogue_of, patched, tiny_campaign
from tests.searching import answer, bare, split

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
    """Reads a built index as search.js does: only the shards and pages that are asked for."""

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


@given(st.sets(st.integers(0, 10**7)))
def test_numbers_come_back_as_they_were(numbers: set[int]) -> None:
    assert decoded(encode(sorted(numbers))) == sorted(numbers)


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
person = st.builds(
    Document, kind=st.just("vinh-danh"), id=st.just("x"), title=name, address=st.just("x/#r1"), person=st.just(True)
)


@given(st.lists(st.one_of(document, person), max_size=40), st.sampled_from(SYLLABLES))
def test_shards_hold_every_word_of_every_document_and_nothing_else(found: list[Document], word: str) -> None:
    index, numbered = Index(build(found)), ordered(found)
    for form in {word, word.lower()}:
        held = {n for lists in index.lists(bare(form.lower())).values() for one in lists for n in one}
        wanted = {n for n, d in enumerate(numbered) if bare(form.lower()) in map(bare, split(f"{d.title} {d.body}"))}
        assert held == wanted
    places = {n for n, d in enumerate(numbered) if "1" in d.places}
    assert {n for lists in index.lists("@noi:1").values() for n in lists[0]} == places


@given(st.lists(person, min_size=1, max_size=30))
def test_people_stand_by_given_name_short_names_first(found: list[Document]) -> None:
    names = [split(d.title) for d in ordered(found)]
    runs = [n[-1] for n in names]
    assert [g for i, g in enumerate(runs) if i == 0 or runs[i - 1] != g] == list(dict.fromkeys(runs))
    for a, b in pairwise(names):
        assert a[-1] != b[-1] or len(a) <= len(b)


def test_a_word_asks_for_one_shard_and_a_row_for_one_page() -> None:
    many = [Document("vinh-danh", f"a.{i}", f"Người{i % 997} Thử{i}", "x/", person=True) for i in range(3000)]
    index = Index(build(many))
    assert len(index.manifest["shards"]) > 3
    (lists,) = index.lists("nguoi500").values()
    assert lists[1] == [n for n, d in enumerate(ordered(many)) if d.title.startswith("Người500 ")]
    index.row(2999)
    assert len(index.asked) == 2
    sizes = [len(content) for name, content in index.files.items() if "/t" in name]
    assert max(sizes) < 3 * SHARD
    assert len([name for name in index.files if "/p" in name]) == 3000 // PAGE


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
    write([first], tmp_path)
    before = {p.name for p in (tmp_path / "tra-cuu").iterdir()}
    write([second], tmp_path)
    after = {p.name for p in (tmp_path / "tra-cuu").iterdir()}

    assert build([first]) == build([first])
    assert len(before) == len(after) == 3
    assert before & after == {"index.html", MANIFEST}


def test_an_empty_campaign_has_an_index(tmp_path: Path) -> None:
    write([], tmp_path)
    assert json.loads((tmp_path / "tra-cuu" / MANIFEST).read_text(encoding="utf-8"))["count"] == 0


def test_what_may_not_be_seen_is_not_in_the_index(tmp_path: Path) -> None:
    draft = patched(("data/initiatives/sach-tren-do.yml", "id: ", "draft: true\nid: "))
    for folder, files, samples in (("a", draft, True), ("b", tiny_campaign(), False)):
        c = catalogue_of(tmp_path / folder, files, samples=samples)
        found = documents(c)
        assert {d.id for d in found if d.kind == "guong-sang"} == set(c.exemplars)
        assert sum(d.person for d in found) == len(c.honours)
        assert samples or not any(d.sample for d in found)


def test_sample_rows_are_marked(tmp_path: Path) -> None:
    found = documents(catalogue_of(tmp_path, tiny_campaign()))
    index = Index(build(found))
    numbered = ordered(found)
    assert any(d.sample for d in numbered)
    for number, d in enumerate(numbered):
        row = index.row(number)
        assert row[:2] == [d.title, d.id]
        assert row[5:] == ([1] if d.sample else [])


def test_ids_are_unique_within_the_site(tmp_path: Path) -> None:
    found = documents(catalogue_of(tmp_path, tiny_campaign()))
    keys = [(d.kind, d.id) for d in found]
    assert sorted({k for k in keys if keys.count(k) > 1}) == []


@pytest.mark.parametrize("marks", [True, False])
def test_a_former_name_leads_to_the_place_of_today(tmp_path: Path, marks: bool) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())
    unit = next(u for u in c.gazetteer.former if u.name != c.gazetteer.places[u.now_code].name)
    found = answer(ordered(documents(c)), unit.name if marks else bare(unit.name.lower()))
    assert found[0].places == (unit.now_code,)
    assert found[0].lines[0].startswith(f"Tên cũ: {unit.type.lower()} {unit.name}")


def test_a_written_page_and_its_sections_are_found() -> None:
    page = '<h1>Giới thiệu</h1><p>Lời mở.</p><h2 id="hai">Mục &amp; hai</h2><p>Nội <b>dung</b></p>'
    whole, section = written("Giới thiệu", page, "gioi-thieu/")
    assert whole.lines == ("Lời mở.",)
    assert (section.title, section.address) == ("Mục & hai", "gioi-thieu/#hai")
    assert "Nội dung" in section.body
    assert "Nội dung" in whole.body
