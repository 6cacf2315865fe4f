"""Records remembered in parts: what one build learns anew is all that is written anew."""

from __future__ import annotations

from pathlib import Path

from hooks.edition.kept_records import MOST_BYTES, KeptRecords
from hooks.keeping.stored import Stored
from hooks.problems import Problem
from hooks.records.reading.pieces import Key, Piece

FILES = [f"data/families/nha-{n}.yml" for n in range(300)]


def _memory(folder: Path) -> KeptRecords:
    memory = KeptRecords(Stored(folder / "records", "the program", MOST_BYTES))
    memory.started = 10
    return memory


def _key(version: int) -> Key:
    return [["nha.yml", 100, "1", version, version]]


def _piece(file: str, version: int) -> Piece:
    return Piece((Problem(file, version, "", "code", "told"),), ())


def _build(folder: Path, versions: dict[str, int]) -> set[str]:
    """The files that one build had to read."""
    memory, read = _memory(folder), set()
    for file, version in versions.items():
        found = memory.get(file, _key(version))
        if found is None:
            read.add(file)
            memory.put(file, _key(version), found := _piece(file, version))
        assert found == _piece(file, version)
    memory.save()
    return read


def test_whatever_changes_is_read_and_the_rest_is_known(tmp_path: Path) -> None:
    versions = dict.fromkeys(FILES, 1)
    assert _build(tmp_path, versions) == set(FILES)
    assert not _build(tmp_path, versions)

    versions[FILES[7]] = 2
    del versions[FILES[8]]
    assert _build(tmp_path, versions) == {FILES[7]}
    assert not _build(tmp_path, versions)

    versions[FILES[8]] = 1
    assert _build(tmp_path, versions) == {FILES[8]}


def test_nothing_new_nothing_is_written(tmp_path: Path) -> None:
    _build(tmp_path, dict.fromkeys(FILES, 1))
    before = (tmp_path / "records").stat()
    _build(tmp_path, dict.fromkeys(FILES, 1))

    assert (tmp_path / "records").stat() == before
