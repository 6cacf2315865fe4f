"""Personal details in what a campaign has once: the single files of data/ and its tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hooks.problems import Problem
from hooks.records.checks.private import OFFICES_FIELDS, private_faults, row_faults
from hooks.records.model.allowed import ALLOWED, Allowed
from hooks.records.model.fields import Model
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Loaded, Records
from hooks.records.reading.single_files import SINGLE_FILES

_ADDRESSED = {"campaign", "agencies"}
"""Files that tell where the newsroom and offices are."""


def common_faults(records: Records, allowed: Sequence[Allowed], lines: Lines) -> Iterator[Problem]:
    """What the files that there is one of tell of persons; how offices are reached is no such thing."""
    for name in SINGLE_FILES:
        loaded = Loaded(getattr(records, name), f"data/{name}.yml")
        for problem in private_faults(loaded, lines):
            if name not in _ADDRESSED or problem.field.rpartition(".")[2] not in OFFICES_FIELDS:
                yield problem
    tables: Iterable[tuple[str, Sequence[Model]]] = (
        ("data/places.csv", records.places),
        ("data/old_units.csv", records.former),
        (ALLOWED, allowed),
    )
    for file, rows in tables:
        yield from row_faults(file, rows, lines)
