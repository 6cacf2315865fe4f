"""What the order of an answer promises, held against all orders of small collections."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hooks.pages.search.documents import Document, Page, Person, Setting
from hooks.pages.search.index import ordered
from tests.pages.search.searching import Searcher, Thing, bare, in_order, split

WORDS = ["Tân", "Tấn", "Bình", "Binh", "An", "Ân", "Nguyễn"]
SETTING = Setting(Page("gg77gg", "x/", "Quyết định 1"), "Khen", "")
some = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique_by=lambda word: bare(word.lower())).map(" ".join)
several = st.lists(some, min_size=1, max_size=12, unique=True)


def documents(names: list[str]) -> list[Thing]:
    return [*ordered([Document("trang", str(i), name, f"{i}/") for i, name in enumerate(names)])]


def people(names: list[str]) -> list[Thing]:
    return [*in_order(Person(name, str(i), "", SETTING) for i, name in enumerate(names))]


def called(found: list[Thing]) -> list[str]:
    return [thing.title if isinstance(thing, Document) else thing.name for thing in found]


def inside(asked: list[str], name: list[str]) -> bool:
    return any(name[i : i + len(asked)] == asked for i in range(len(name)))


def steps(found: list[bool]) -> bool:
    """Whether all that hold come before all that do not."""
    return found == sorted(found, reverse=True)


def test_tan_binh_is_not_binh_tan() -> None:
    names = ["Bình Tân", "Tân Bình Hai", "Bình An Tân", "Tấn Bình", "Tân Bình"]
    assert called(Searcher(documents(names)).answer("Tân Bình")) == [
        *("Tân Bình", "Tân Bình Hai", "Bình Tân", "Bình An Tân", "Tấn Bình"),
    ]
    assert called(Searcher(documents(names)).answer("tan binh")) == [
        *("Tấn Bình", "Tân Bình", "Tân Bình Hai", "Bình Tân", "Bình An Tân"),
    ]


@given(several, some)
def test_accents_as_typed_then_the_whole_name_then_its_order(names: list[str], asked: str) -> None:
    typed, key = split(asked), split(bare(asked.lower()))
    found = [split(name) for name in called(Searcher(documents(names)).answer(asked))]
    same = [set(typed) <= set(name) for name in found]
    if any(bare(word) != word for word in typed):
        assert steps(same)
    else:
        same = [True] * len(found)  # who types no accents does not ask for any
    for alike in (True, False):
        these = [[bare(word) for word in name] for name, one in zip(found, same, strict=True) if one == alike]
        assert steps([name == key for name in these])
        assert steps([inside(key, name) for name in these])


@given(several, some)
def test_a_full_name_comes_before_longer_ones(names: list[str], asked: str) -> None:
    """Of people too, with and without accents."""
    for typed in (asked, bare(asked.lower())):
        found = [split(name) for name in called(Searcher(people([*names, asked])).answer(typed))]
        assert [bare(word) for word in found[0]] == split(bare(asked.lower()))
        if typed == asked and any(bare(word) != word for word in split(asked)):
            assert found[0] == split(asked)


@given(several, several, some)
def test_others_do_not_change_the_order(names: list[str], more: list[str], asked: str) -> None:
    """Adding documents puts them in between: nothing that was before comes after."""
    before = called(Searcher(documents(names)).answer(asked))
    after = called(Searcher(documents([*names, *(name for name in more if name not in names)])).answer(asked))
    if set(before) <= set(after) and before:
        assert [name for name in after if name in before] == before


@given(several, some)
def test_accents_change_the_order_and_nothing_else(names: list[str], asked: str) -> None:
    slow = Searcher(documents(names))
    assert set(called(slow.answer(asked))) == set(called(slow.answer(bare(asked.lower()))))
