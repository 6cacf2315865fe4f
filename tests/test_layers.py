"""The directions of the house: which room may use which, read off the real files."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(p for p in (ROOT / "hooks").rglob("*.py"))
ENGINE = {"hooks.main", "hooks.engine"}
MOST_ENGINE_LINES = 250
MOST_LINES = 250
MOST_FUNCTION_LINES = 25
MOST_MODULES = 25

# Room → rooms it may use besides its own. “pages” is what lies in the folder itself; “pages/*” would be too much:
# a section names each section it uses. A folder without a line here fails.
GROUND: set[str] = {"ground", "guard", "guard/rules"}
MODEL = GROUND | {"records/model", "records/model/kinds"}
READING = MODEL | {"records/reading"}
JOINED = READING | {"records/joined"}
RECORDS = JOINED | {"records/media", "records/checks"}
SECTION = RECORDS | {"pictures", "pages"}
LOWEST = {"pages/titles"}  # criteria say what their titles ask
LOWER = {
    f"pages/{name}" for name in ("honours", "stories", "plan", "figures", "sending", "admin", "contact", "withdrawn")
}
MIDDLE = {f"pages/{name}" for name in ("exemplars", "places", "report", "feeds")}
UPPER = {f"pages/{name}" for name in ("search", "data", "home", "spread")}
SITE = SECTION | LOWEST | LOWER | MIDDLE | UPPER | {"keeping", "theme", "edition/handmade", "edition"}
JOBS = {
    f"desk/{name}"
    for name in (
        "forms",
        "creating",
        "importing",
        "import_list",
        "import_plan",
        "nominating",
        "publishing",
        "reporting",
        "taking",
        "withdrawing",
    )
}
MAY = {
    "ground": set[str](),
    "guard": {"ground", "guard/rules", "keeping"},
    "guard/rules": set[str](),
    "keeping": {"ground"},
    "records": set[str](),
    "records/model": GROUND,
    "records/model/kinds": GROUND | {"records/model"},
    "records/reading": MODEL,
    "records/joined": READING,
    "records/media": set[str](),
    "records/checks": JOINED | {"records/media"},
    "pictures": RECORDS | {"keeping"},
    "pages": RECORDS | {"pictures"},
    **dict.fromkeys(LOWEST, SECTION),
    **dict.fromkeys(LOWER, SECTION | LOWEST),
    **dict.fromkeys(MIDDLE, SECTION | LOWEST | LOWER),
    **dict.fromkeys(UPPER, SECTION | LOWEST | LOWER | MIDDLE),
    "theme": SECTION | LOWEST | LOWER | MIDDLE | UPPER | {"keeping"},
    "edition/handmade": SITE - {"edition", "edition/handmade"},
    "edition": SITE - {"edition"},
    "engine": SITE,
    "desk/normal_form": RECORDS,
    "desk/withdrawing": SITE | {"desk/normal_form"},
    "desk/place_words": RECORDS,
    "desk/importing/files": GROUND,
    "desk/importing/granting": JOINED,
    "desk/forms": RECORDS | {"desk/normal_form", "desk/importing"},
    "desk/creating": RECORDS | {"desk/normal_form", "desk/place_words", "desk/forms"},
    "desk/nominating": RECORDS | {"desk/place_words"},
    "desk/importing/words": RECORDS | {"desk/place_words"},
    "desk/importing/columns": JOINED | {"desk/importing/files"},
    "desk/importing": RECORDS
    | {"desk/place_words", *(f"desk/importing/{n}" for n in ("files", "granting", "columns", "words"))},
    "desk/in_browser": RECORDS
    | {"desk/importing", "desk/importing/files", "desk/importing/columns", "desk/import_list"},
    "desk/import_list": RECORDS | {"desk/importing", "desk/importing/files", "desk/importing/columns"},
    "desk/import_plan": RECORDS | {"desk/importing/files", "desk/normal_form"},
    "desk/import_places": RECORDS | {"desk", "desk/importing", "desk/importing/files", "desk/place_words"},
    "desk/starting": RECORDS
    | {
        "desk/normal_form",
        "desk/forms",
        "desk/creating",
        "desk/import_places",
        "desk/import_plan",
        "desk/importing/files",
    },
    "desk/reporting": RECORDS | {"pages", "edition"},
    "desk/publishing": GROUND,
    "desk/taking": RECORDS | {"desk/reporting"},
    "desk": RECORDS | JOBS | {"desk/normal_form", "edition"},
}


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def tree(path: Path) -> ast.Module:
    """A file as Python reads it."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    """Full names of what a file imports, at the top and inside functions."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


KNOWN = {name_of(p): p for p in MODULES}


def module_of(imported: str) -> str:
    """hooks.text.clean → hooks.text; other packages keep their first name."""
    if not imported.startswith("hooks"):
        return imported.partition(".")[0]
    return imported if imported in KNOWN else imported.rpartition(".")[0]


def room_of(module: str) -> str:
    """The folder a module lies in, below hooks/; what lies in hooks/ itself is the engine's or the ground."""
    folder = KNOWN[module].parent.relative_to(ROOT / "hooks").as_posix()
    return folder if folder != "." else "engine" if module in ENGINE else "ground"


def wrong(modules: Mapping[str, set[str]], may: Mapping[str, set[str]] = MAY) -> list[str]:
    """The arrows that no rule allows, as lines to read."""
    return [
        f"{module} ({room_of(module)}) → {other} ({room_of(other)})"
        for module, used in modules.items()
        for other in sorted(used)
        if room_of(other) not in may[room_of(module)] | {room_of(module)}
    ]


@cache
def imported() -> dict[str, set[str]]:
    """Each module → full names of what it imports."""
    return {name_of(p): imports(p) for p in MODULES}


@cache
def graph() -> dict[str, set[str]]:
    """Each module → the modules of the project that it imports."""
    return {name: {m for m in map(module_of, used) if m in KNOWN} for name, used in imported().items()}


def test_every_room_has_a_rule_and_every_rule_a_room() -> None:
    """A new folder without a line in MAY fails here, and so does a line whose folder is gone."""
    assert {room_of(m) for m in KNOWN} == MAY.keys()


def test_rooms_are_used_downwards() -> None:
    assert wrong(graph()) == []


def test_a_wrong_arrow_is_told() -> None:
    """The test above would say so."""
    bad = {"hooks.pages.honours.pages": {"hooks.pages.search.index"}}

    assert wrong(bad) == ["hooks.pages.honours.pages (pages/honours) → hooks.pages.search.index (pages/search)"]


def test_the_rules_themselves_have_no_ring() -> None:
    """No two rooms may use each other, by whatever way."""
    done: list[str] = []
    while left := {room: used - {*done} for room, used in MAY.items() if room not in done}:
        free = sorted(room for room, used in left.items() if not used & left.keys() - {room})
        assert free, left.keys()
        done += free


def test_only_the_engine_imports_mkdocs() -> None:
    """The engine stays replaceable: nothing else knows MkDocs or its theme."""
    know = {m for m, used in imported().items() if {*map(module_of, used)} & {"mkdocs", "material", "properdocs"}}

    assert know == ENGINE


def test_the_engine_is_thin() -> None:
    """What a change of engine would cost."""
    lines = sum(len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES if name_of(p) in ENGINE)

    assert 0 < lines <= MOST_ENGINE_LINES


def test_no_module_hides_the_standard_library() -> None:
    """hooks/ is first on the path while its entry file runs: a module called calendar would be found there."""
    assert [name_of(p) for p in MODULES if p.stem in sys.stdlib_module_names - {"__init__"}] == []


def test_modules_and_functions_are_short() -> None:
    """At most 250 lines a module, 25 a function (its docstring aside): one thing each."""
    lines = {name_of(p): len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES}
    functions = [
        (f"{name_of(p)}.{n.name}", lines_of(n))
        for p in MODULES
        for n in ast.walk(tree(p))
        if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]

    assert {module: n for module, n in lines.items() if n > MOST_LINES} == {}
    assert [(name, n) for name, n in functions if n > MOST_FUNCTION_LINES] == []


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    first = function.body[0]
    said = (first.end_lineno or 0) - first.lineno + 1 if ast.get_docstring(function) else 0
    return (function.end_lineno or 0) - function.lineno + 1 - said


def test_no_folder_is_a_corridor() -> None:
    """At most 25 modules side by side; no module is named like its folder; each folder says in one sentence what it is."""
    folders = {p.parent for p in MODULES}

    assert [f.name for f in folders if len(list(f.glob("*.py"))) > MOST_MODULES] == []
    assert [name_of(p) for p in MODULES if p.stem == p.parent.name] == []
    for folder in folders:
        said = ast.get_docstring(tree(folder / "__init__.py")) or ""
        assert len(said.splitlines()) == 1, folder


def test_modules_import_no_ring() -> None:
    """No module imports itself by way of others."""
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " → ".join((*above, module))
        if module not in done:
            for other in graph()[module]:
                visit(other, (*above, module))
            done.add(module)

    for module in graph():
        visit(module, ())


def test_the_readme_draws_every_room() -> None:
    """Who reads the README's picture sees each room by its name, and no room that is gone."""
    drawn = (ROOT / "README.md").read_text(encoding="utf-8").split("```")[5]
    names = {word for room in MAY for word in room.split("/")} - {"ground", "engine", "files", "desk"}

    assert {name for name in names if name not in drawn.replace("/", " ").split()} == set()


BESIDE = {"bench", "browser", "frontend", "fuzz"}
"""Folders of tests/ that are no room: measuring, a browser, what browsers run, and texts that nobody thought of."""


def test_templates_and_tests_lie_in_the_same_rooms() -> None:
    """Who knows a room of hooks/ finds its templates and its tests by the same name."""
    tests = {p.parent.relative_to(ROOT / "tests") for p in (ROOT / "tests").rglob("test_*.py")}
    templates = {p.parent.relative_to(ROOT / "overrides/pages") for p in (ROOT / "overrides/pages").rglob("*.html")}

    rooms = {f.as_posix() for f in tests if f.parts and f.parts[0] not in BESIDE and "node_modules" not in f.parts}
    assert rooms - {"desk", *MAY} == set()
    assert {f"pages/{f.as_posix()}" for f in templates if f.parts} - MAY.keys() == {"pages/handmade"}  # edition's
