"""The directions of the house: who may import whom, read off the real files."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(p for p in (ROOT / "hooks").rglob("*.py"))
ENGINE = {"hooks.main", "hooks.engine"}
MOST_ENGINE_LINES = 250
# Layer → layers it may import, itself included.
MAY = {
    "base": {"base"},
    "records": {"base", "records"},
    "pages": {"base", "records", "pages"},
    "desk": {"base", "records", "pages", "desk"},
    "release": {"base", "records", "pages", "release"},
    "engine": {"base", "records", "pages", "engine"},
}
BASE = {"hooks", "hooks.problems", "hooks.text", "hooks.dates"}


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """Full names of what a file imports, at the top and inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


KNOWN = {name_of(p) for p in MODULES}


def module_of(imported: str) -> str:
    """hooks.text.clean → hooks.text; other packages keep their first name."""
    if not imported.startswith("hooks"):
        return imported.partition(".")[0]
    return imported if imported in KNOWN else imported.rpartition(".")[0]


def layer_of(module: str) -> str:
    if module in ENGINE:
        return "engine"
    if module in BASE:
        return "base"
    return module.split(".")[1]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    """problems, text, dates ← records ← pages ← main; desk and release use records and pages."""
    layer = layer_of(name_of(path))

    used = {layer_of(m) for m in map(module_of, imports(path)) if m.startswith("hooks")}

    assert used <= MAY[layer]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_engine_imports_mkdocs(path: Path) -> None:
    """The engine stays replaceable: nothing else knows MkDocs or its theme."""
    used = set(map(module_of, imports(path)))

    assert not used & {"mkdocs", "material", "properdocs"} or name_of(path) in ENGINE


def test_the_engine_is_thin() -> None:
    """What a change of engine would cost."""
    lines = sum(len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES if name_of(p) in ENGINE)

    assert 0 < lines <= MOST_ENGINE_LINES


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_hides_the_standard_library(path: Path) -> None:
    """hooks/ is first on the path while its entry file runs: a module called calendar would be found there."""
    assert path.stem not in sys.stdlib_module_names - {"__init__"}


def test_modules_import_no_ring() -> None:
    """No module imports itself by way of others."""
    graph = {name_of(p): {m for m in map(module_of, imports(p)) if m in KNOWN} for p in MODULES}
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " → ".join((*above, module))
        if module not in done:
            for other in graph[module]:
                visit(other, (*above, module))
            done.add(module)

    for module in graph:
        visit(module, ())
