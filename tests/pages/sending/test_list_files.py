"""What a dropped list is read with: the importer whole, a Python that has what it needs, and only what may be seen."""

from __future__ import annotations

import ast
import gzip
import importlib.util
import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hooks.file_versions import version_of
from hooks.pages.sending.list_files import PYTHON, known, parts, program, size_of_python
from hooks.records.joined.same_rows import place_key
from tests.building import PROJECT
from tests.campaigns import catalogue_of, patched, tiny_campaign

FOLDER = PROJECT / PYTHON
_LOADED = """
import sys
sys.path.insert(0, sys.argv[1])
import hooks.desk.in_browser.dropped_list
for name, module in sorted(sys.modules.items()):
    print(name, getattr(module, "__file__", None) or "")
"""


def packed(name: str) -> set[str]:
    """The files in one of the archives of Python."""
    with zipfile.ZipFile(io.BytesIO(gzip.decompress((FOLDER / name).read_bytes()))) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as a browser unpacks it."""
    folder = tmp_path_factory.mktemp("program")
    with zipfile.ZipFile(io.BytesIO(program())) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def loaded(unpacked: Path) -> dict[str, str]:
    """Every module that is loaded to read a list, with its file."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, str(unpacked)], capture_output=True, encoding="utf-8", check=True
    )
    return dict(line.split(" ", 1) for line in done.stdout.splitlines())


def test_the_program_is_whole_and_needs_no_yaml(unpacked: Path, loaded: dict[str, str]) -> None:
    """All of hooks that is loaded comes out of the archive; nothing is loaded that browsers do not have."""
    assert all(file.startswith(str(unpacked)) for name, file in loaded.items() if name.split(".")[0] == "hooks")
    assert not {"yaml", "ruamel", "lxml", "docx", "PIL", "mkdocs"} & loaded.keys()


def test_python_has_every_module_that_the_program_names(loaded: dict[str, str]) -> None:
    """Those of the standard library that are Python themselves, the packages: whichever function asks for them."""
    there = {name.removesuffix("c").removesuffix(".py").removesuffix("/__init__") for name in packed("library.bin")}
    there |= {name.partition("/")[0] for name in packed("extensions.bin")}
    files = [file for name, file in loaded.items() if name.split(".")[0] == "hooks" and file]
    files += map(str, (PROJECT / "hooks/desk/importing").rglob("*.py"))  # some are loaded for one kind of file alone
    named = {n for file in files for n in _imports(Path(file))} - _ELSEWHERE
    missing = {n for n in named if n.replace(".", "/") not in there and _is_python(n)}

    assert missing == set()


_ELSEWHERE = {"collections.abc", "lxml", "docx", "docx.table"}
"""What is inside Python itself; what only the reader of Word files knows."""


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return {name for name in found if name.split(".")[0] != "hooks"}


def _is_python(name: str) -> bool:
    spec = importlib.util.find_spec(name)
    return bool(spec and spec.origin and spec.origin.endswith(".py"))


def test_the_packages_are_those_of_the_lock() -> None:
    """After another version in requirements.txt: `make vendor-python`."""
    lock = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
    licences = (FOLDER / "licences.txt").read_text(encoding="utf-8")
    vendored = dict(re.findall(r"^([a-z_0-9]+) (\d[\d.]+)\n", licences, re.MULTILINE))

    assert vendored.keys() >= {"pydantic", "pydantic_core", "jinja2", "annotated_types"}
    for name, version in vendored.items():
        assert re.search(rf"^{name.replace('_', '-')}=={re.escape(version)} ", lock, re.MULTILINE), name
    assert "Mozilla Public License Version 2.0" in licences


def test_python_is_small_enough_and_names_no_other_host() -> None:
    assert size_of_python() < 10_000_000
    assert not re.search(rb"https?://cdn", (FOLDER / "start.mjs").read_bytes())


def test_two_builds_pack_the_same_bytes() -> None:
    assert program() == program()


def test_only_what_may_be_seen_is_given(tmp_path: Path) -> None:
    """A release knows no sample; a decision of a later day is not there."""
    shown = known(catalogue_of(tmp_path / "a", tiny_campaign()))
    without = catalogue_of(tmp_path / "b", tiny_campaign(), samples=False)
    released = known(without) | dict(parts(without))
    later = patched(
        ("data/honours/2022-tuyen-duong/decision.yml", "sample: true", "sample: true\npublish_on: 2030-01-01")
    )

    assert [d["id"] for d in shown["decisions"]] == ["gg77gg"]
    assert released["decisions"] == []
    assert "Trần Văn Quý" not in json.dumps(released, ensure_ascii=False)
    assert known(catalogue_of(tmp_path / "c", later))["decisions"] == []


def test_rows_are_found_by_their_place(tmp_path: Path) -> None:
    """Nothing of a list is in the file that every reader loads; each row is in the one part that its place names."""
    c = catalogue_of(tmp_path, tiny_campaign())
    given, files = known(c), dict(parts(c))
    rows = [r for d in c.decisions.values() for r in d.record.recipients]

    assert all(r.name not in json.dumps(given, ensure_ascii=False) for r in rows)
    assert len(files["danh-sach/gg77gg.json"]) == len(rows)
    for n, places in enumerate(given["parts"]):
        found = [row[1] for row in files[f"danh-sach/noi-{n}.json"]]
        assert sorted(found) == sorted(r.name for r in rows if place_key(r) in places)
    assert sum(len(of) for name, of in files.items() if "/noi-" in name) == len(rows)


def test_a_decisions_table_has_its_version(tmp_path: Path) -> None:
    """A list that grows says which table it began with."""
    path = "data/honours/2022-tuyen-duong/recipients.csv"
    told = {d["file"]: d["version"] for d in known(catalogue_of(tmp_path, tiny_campaign()))["decisions"]}

    assert told == {"data/honours/2022-tuyen-duong/decision.yml": version_of(tiny_campaign()[path])}
