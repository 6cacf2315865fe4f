"""Words that are remembered of a document are those it would be found by anew."""

from __future__ import annotations

from pathlib import Path

from hooks.pages.search.documents import Document
from hooks.pages.search.found_by import FoundBy, fields
from hooks.pages.search.gathering import documents
from hooks.pages.search.index import build, write
from hooks.pages.search.ways import Ways
from tests.building import tree
from tests.campaigns import catalogue_of, patched, tiny_campaign

RECORD = "data/initiatives/sach-tren-do.yml"


def told(found: FoundBy, document: Document, ways: Ways) -> dict[str, int]:
    """Each word and how good it is."""
    return {word: field for field, words in found.of(document, ways) for word in words}


def test_what_is_remembered_is_what_would_be_found(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())
    ways, found = Ways.of(c.search_words, c.titles.values()), documents(c)
    first = FoundBy()
    anew = [told(first, document, ways) for document in found]
    again = FoundBy(first.now)

    assert anew == [fields(document, ways) for document in found]
    assert [told(again, document, ways) for document in found] == anew
    assert again.now == first.now


def test_a_changed_record_is_found_by_what_it_says_now(tmp_path: Path) -> None:
    """The index is the one of a build that remembers nothing, and of all documents one alone is new."""
    changed = patched((RECORD, "Mỗi chuyến đò một rổ sách", "Mỗi chuyến phà hai thúng vở"))
    before, after = (catalogue_of(tmp_path / name, files) for name, files in (("0", tiny_campaign()), ("1", changed)))
    ways, first = Ways.of(before.search_words, before.titles.values()), FoundBy()
    write(tmp_path / "site", documents(before), (), ways, first)
    again = FoundBy(first.now)
    write(tmp_path / "site", documents(after), (), ways, again)

    assert tree(tmp_path / "site/tra-cuu") == build(documents(after), (), ways)
    assert len(again.now.keys() - first.now.keys()) == 1
