"""One word for one thing on every page and in every message; documents, dates, numbers and clauses written one way."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import cache, partial
from pathlib import Path

import pytest
import yaml

import hooks.records.model
from hooks.records.reading.loading import Records, load
from tests.building import PROJECT, WORLD
from tests.edition import terms
from tests.edition.readable import readable, readable_markdown, readable_pages

TABLE = terms.terms()
EDITORS = ("huong-dan/", "gui-bai/", "du-lieu/", "admin/")
"""Pages that must name fields and values of files."""
OF_THE_TABLE = "huong-dan/tu-ngu/"
_A_PATTERN = re.compile(r"\(\?|\w\|\w")
"""In a text that is a regular expression, which knows what people type."""


@cache
def _records() -> list[Records]:
    """Of the province whose pages are read, and of the repository's own campaign, whose docs and templates are."""
    return [records for root in (WORLD, PROJECT) if (records := load(root)[0])]


@cache
def _titles() -> list[str]:
    listed = yaml.safe_load(Path(__file__).with_name("official_names.yml").read_text("utf-8"))
    names = [name for group in listed.values() for name in group]
    sources = [s for records in _records() for s in records.sources.sources]
    quoted = [q for s in sources for q in re.findall("“([^”]+)”", s.title)]
    campaigns = [records.campaign.name for records in _records()]
    return [*names, *quoted, *campaigns, *(x for s in sources for x in (s.full, s.title))]


@cache
def _codes() -> frozenset[str]:
    return frozenset(p.code for records in _records() for p in records.places)


FINDERS: dict[str, Callable[[str], Iterator[str]]] = {
    "words": partial(terms.unused_words, table=TABLE),
    "documents": terms.numbers_of_documents,
    "spans": lambda text: terms.spans_of_years(text, titles=_titles()),
    "dates": terms.dates,
    "numbers": lambda text: terms.large_numbers(text, codes=_codes()),
    "clauses": terms.levels_of_clauses,
}


@pytest.fixture(scope="session")
def texts(site: Path, release: Path) -> dict[str, str]:
    """Address → what is read there, of both builds; the page of the table names the words it rules out."""
    both = [(f"/{k}", v) for k, v in readable_pages(site).items()]
    both += [(f"release: /{k}", v) for k, v in readable_pages(release).items()]
    return {k: v for k, v in both if not k.endswith(OF_THE_TABLE)}


def _faults(finder: Callable[[str], Iterator[str]], texts: Iterable[tuple[str, str]]) -> list[str]:
    found = cache(lambda text: tuple(finder(text)))  # most pages are the same in the release
    return sorted({f"{where}: {fault}" for where, text in texts for fault in found(text)})


@pytest.mark.slow
@pytest.mark.parametrize("what", FINDERS)
def test_every_page_is_written_one_way(what: str, texts: dict[str, str]) -> None:
    assert _faults(FINDERS[what], texts.items()) == []


_WORDS_TOO = {"email", "trong", "so", "chu"}
"""Values that are words of the language, written as such."""


@pytest.mark.slow
def test_no_reader_meets_a_word_of_the_program(texts: dict[str, str]) -> None:
    values = {v for name in _enums() for v in name} - _WORDS_TOO | {"id", "slug", "YAML", "true", "false", "null"}
    words = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(values)))})(?![\w-])")
    read = {k: v for k, v in texts.items() if not any(f"/{e}" in f"{k}/" for e in EDITORS)}
    assert _faults(lambda text: (m[0] for m in words.finditer(text)), read.items()) == []


def _enums() -> Iterator[list[str]]:
    modules = pkgutil.walk_packages(hooks.records.model.__path__, "hooks.records.model.")
    for module in [importlib.import_module(m.name) for m in modules]:
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum:
                yield [v.value for v in value]


@cache
def _messages() -> tuple[tuple[str, str], ...]:
    """What the program says, read once for all that is asked of it."""
    return tuple(_said())


def _said() -> Iterator[tuple[str, str]]:
    """What the program says: words in its code, templates and tables of faults, and in the editors' files."""
    for path in sorted((PROJECT / "hooks").rglob("*.py")):
        strings = _strings(ast.parse(path.read_text(encoding="utf-8")))
        yield path.relative_to(PROJECT).as_posix(), "\n\n".join(strings)
    for pattern in (
        "overrides/**/*.html",
        "hooks/desk/forms/faults/*.yml",
        "data/_mau/**/*.yml",
        "overrides/admin/*.json",
    ):
        for path in sorted(PROJECT.glob(pattern)):
            yield path.relative_to(PROJECT).as_posix(), path.read_text(encoding="utf-8")
    for path in [*sorted((PROJECT / "docs").rglob("*.md")), PROJECT / "CONTRIBUTING.md"]:
        if path != terms.TABLE:
            yield path.relative_to(PROJECT).as_posix(), readable_markdown(path.read_text(encoding="utf-8"))


def _strings(tree: ast.AST) -> Iterator[str]:
    described = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in described else None
        if isinstance(text, str) and not _A_PATTERN.search(text):
            yield text


@pytest.mark.parametrize("what", ["words", "documents", "clauses"])
def test_every_message_template_and_guide_is_written_one_way(what: str) -> None:
    assert _faults(FINDERS[what], _messages()) == []


def test_the_table_has_words_on_both_sides_and_no_word_on_two() -> None:
    assert len(TABLE) >= 25
    assert all(t.used and t.unused for t in TABLE)
    unused = [words.lower() for t in TABLE for words in t.unused]
    assert len(unused) == len(set(unused))
    for t in TABLE:
        assert list(terms.unused_words("; ".join(t.used), TABLE)) == [], t


@pytest.mark.parametrize(("what", "wrong"), [
    ("words", "Có 90 lượt ghi danh"), ("words", "Cấp huyện kết thúc từ 01/7/2025"), ("words", "Sáp nhập"),
    ("words", "không quá 160 chữ cái"), ("words", "đăng trên vietnam.vn hôm ấy"), ("words", "xã Tân Bình (trọn)"),
    ("documents", "theo Nghị định 142/2025"), ("documents", "ba quyết định 1373, 387 và 677"),
    ("documents", "Nghị quyết số 203 và"), ("documents", "Quyết định 1373/QĐ-TTg"), ("documents", "Đề án 1373"),
    ("documents", "Quyết định số 1373/QĐ-TTg, 387/QĐ-TTg"), ("documents", "Kế hoạch 286-KH/TU"),
    ("spans", "giai đoạn 2016 - 2020"), ("spans", "những năm 2016-2020"), ("spans", "2016–2020"),
    ("dates", "ngày 5/12/2026"), ("dates", "15/1/2026"), ("dates", "15/09/2026"), ("dates", "tháng 2/2026"),
    ("dates", "trước ngày 5/12"), ("numbers", "30594 gia đình"),
    ("clauses", "điều VII.1.c"), ("clauses", "Điểm II.3"), ("clauses", "tiêu chí III.1.c"), ("clauses", "phần VI.1"),
])  # fmt: skip
def test_what_is_written_otherwise_is_found(what: str, wrong: str) -> None:
    assert list(FINDERS[what](f"Câu đầu. {wrong}"))


@pytest.mark.parametrize("right", [
    "90 lượt vinh danh", "sổ ghi danh sách", "Cấp huyện kết thúc hoạt động từ 01/7/2025", "nhập toàn bộ", "160 ký tự",
    "sáu chữ số hoặc chữ cái", "đăng trên Vietnam.vn hôm ấy", "Nghị định số 142/2025/NĐ-CP", "Kế hoạch 2024 – 2030",
    "Kế hoạch số 286-KH/TU", "giai đoạn 2016 – 2020", "ngày 05/02/2026", "15/9/2024", "tháng 01/2026", "7/2025",
    "trước ngày 05/12", "30.594 gia đình", "năm 2026", "phần VI", "điều II.3", "điểm VII.1.c", "tiêu chí III.1.đ.2",
    "10/12 loại tốt", yaml.safe_load((WORLD / "data/campaign.yml").read_text("utf-8"))["name"],
])  # fmt: skip
def test_what_is_written_the_one_way_is_left_alone(right: str) -> None:
    assert [f for finder in FINDERS.values() for f in finder(f"Câu đầu. {right}")] == []


def test_only_what_is_read_is_looked_at() -> None:
    page = (
        '<head><meta name="description" content="lời tả"><style>phim</style></head><p title="tên">đọc <b>liền</b>'
        '<code>phim</code></p><td>ô</td><a href="https://www.vietnam.vn/bai">vietnam.vn</a><script>phim</script>'
    )
    assert readable(page).split("\n") == ["lời tả", "tên", "đọc liền", "ô"]
