"""The directions of hooks/frontend/: which module may import which, read off the files themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.frontend.nodejs import FRONTEND

MODULES = sorted(
    p for folder in (".", "tra-cuu", "gui-bai", "pages", "paste") for p in (FRONTEND / folder).glob("*.js")
)
SEARCH = [p for p in MODULES if p.parent.name == "tra-cuu"]
GROUND = "text.js"
MADE_ELSEWHERE = "vendor/libraries.js"
MAY = {".": set[str](), "pages": set[str](), "tra-cuu": {"."}, "paste": {"."}, "gui-bai": {".", "paste", "vendor"}}
"""Folder → folders it may import from besides itself."""
PURE = {"tra-cuu/words.js", "tra-cuu/lists.js", "tra-cuu/ranking.js", "tra-cuu/facets.js", GROUND}
"""Data in, data out: they know neither a page nor a server."""
PAGELESS = PURE | {"tra-cuu/files.js", "tra-cuu/look.js", "tra-cuu/rows.js"}
"""They may fetch, but know no page."""
PAGE = re.compile(r"\b(document|window|location|history|HTML\w*Element|setTimeout)\b")
MOST_LINES, MOST_FUNCTION_LINES, MOST_LETTERS = 130, 25, 120
_IMPORT = re.compile(r'^(?:import|export)\b[^;]*?\bfrom "([^"]+)";', re.MULTILINE)
_LATER = re.compile(r'\bimport\("([^"]+)"\)')
_EXPORT = re.compile(r"^export (?:async )?(?:function\*?|const|class) (\w+)", re.MULTILINE)
_FUNCTION = re.compile(r"^(?P<indent> *)(?:export |async |static )*(?:function\*? ?)?(?P<name>\w+)\([^;]*\) \{$")
Graph = Mapping[str, set[str]]


def name_of(path: Path) -> str:
    return path.relative_to(FRONTEND).as_posix()


def code_of(path: Path) -> str:
    """The text without comments."""
    return re.sub(r"/\*.*?\*/|(?<=[\s;])// [^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def imports(path: Path) -> set[str]:
    """What a module imports, by its name below frontend/."""
    code = path.read_text(encoding="utf-8")
    later = _LATER.findall(code_of(path))
    assert len(later) == code_of(path).count("import("), f"{name_of(path)}: imported when it is run, by no plain name"
    found = _IMPORT.findall(code)
    assert len(found) == len(re.findall(r"^import\b", code, re.MULTILINE)), f"{name_of(path)}: an import not understood"
    return {name_of((path.parent / other).resolve()) for other in [*found, *later]}


GRAPH = {name_of(p): imports(p) for p in MODULES}


def ring(graph: Graph) -> list[str]:
    """A way from a module back to itself, [] when there is none."""
    done: set[str] = set()

    def visit(module: str, above: list[str]) -> list[str]:
        if module in above:
            return [*above[above.index(module) :], module]
        if module not in done:
            for other in sorted(graph.get(module, ())):
                if found := visit(other, [*above, module]):
                    return found
            done.add(module)
        return []

    return next(filter(None, (visit(module, []) for module in sorted(graph))), [])


def test_what_is_imported_is_there() -> None:
    assert {other for used in GRAPH.values() for other in used} - {MADE_ELSEWHERE} <= GRAPH.keys()


def test_every_module_is_used() -> None:
    """From where a page starts all the others are reached."""
    alone = {module for module in GRAPH if module.startswith("pages/")}
    reached, wanted = set[str](), ["tra-cuu/start.js", "gui-bai/start.js", "gui-bai/drafts.js", *alone]
    while wanted:
        module = wanted.pop()
        wanted += GRAPH.get(module, set()) - reached
        reached |= {module}
    assert reached - {MADE_ELSEWHERE} == GRAPH.keys()


def test_folders_import_one_way() -> None:
    """Both pages stand on text.js, neither on the other."""
    for module, used in GRAPH.items():
        folder = Path(module).parent.as_posix()
        assert {Path(other).parent.as_posix() for other in used} <= MAY[folder] | {folder}, module


def test_no_module_imports_itself_by_way_of_others() -> None:
    assert ring(GRAPH) == []


def test_a_ring_is_told() -> None:
    """The test above would see the one that groups and fields once made."""
    bad = {**GRAPH, "gui-bai/groups.js": GRAPH["gui-bai/groups.js"] | {"gui-bai/fields.js"}}

    assert ring(bad) == ["gui-bai/fields.js", "gui-bai/groups.js", "gui-bai/fields.js"]


def test_what_finds_and_ranks_knows_no_page() -> None:
    """Words, lists, ranking and facets are pure; only files fetch; what shows stands above them."""
    for module in PAGELESS:
        assert GRAPH[module] <= (PURE if module in PURE else PAGELESS), module
        assert not PAGE.search(code_of(FRONTEND / module)), module
    assert [m for m in GRAPH if re.search(r"\bfetch\(", code_of(FRONTEND / m))] == [
        "gui-bai/data.js",
        "tra-cuu/files.js",
    ]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_and_everything_exported_says_what_it_is(path: Path) -> None:
    """One sentence at the head; a comment with types before each function and value that others use."""
    text = path.read_text(encoding="utf-8")
    bare = [m[1] for m in _EXPORT.finditer(text) if not text[: m.start()].endswith("*/\n")]

    assert re.match(r"/\* .+?[.:].* \*/\n", text)
    assert [name for name in bare if not re.search(rf"^export class {name}\b", text, re.MULTILINE)] == []


@pytest.mark.parametrize("path", SEARCH, ids=name_of)
def test_modules_of_the_search_can_be_read_aloud(path: Path) -> None:
    """Short modules, short functions, short lines."""
    lines = path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= MOST_LINES
    assert [line for line in lines if len(line) > MOST_LETTERS] == []
    assert [name for name, length in lengths(lines).items() if length > MOST_FUNCTION_LINES] == []
    assert lengths(lines) or path.stem == "start"


def lengths(lines: list[str]) -> dict[str, int]:
    """Functions and methods with how many lines they have: from their head to the brace below its first letter."""
    found = {}
    for at, line in enumerate(lines):
        if (match := _FUNCTION.match(line)) and match["name"] not in {"if", "for", "while", "switch", "catch"}:
            found[match["name"]] = lines[at:].index(f"{match['indent']}}}") + 1
    return found
