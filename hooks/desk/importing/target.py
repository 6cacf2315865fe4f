"""Where a list goes, and what stands there already."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.places import FormerUnit, PlacePeriod
from hooks.records.model.titles import Titles
from hooks.records.model.withdrawals import Withdrawal
from hooks.records.reading.loaded import Loaded, Records


class Register(Protocol):
    """What an import asks of the campaign. All records of a project have it; a browser is given no more."""

    @property
    def places(self) -> Sequence[PlacePeriod]: ...
    @property
    def former(self) -> Sequence[FormerUnit]: ...
    @property
    def titles(self) -> Titles: ...
    @property
    def decisions(self) -> Sequence[Loaded[Decision]]: ...
    @property
    def withdrawn(self) -> Sequence[Withdrawal]: ...


class WrongUseError(Exception):
    """The command cannot go on; `str()` says why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the list goes and what stands there already."""

    path: Path
    mending: Path
    """Where the refused rows go."""
    decision: Loaded[Decision] | None
    present: tuple[Recipient, ...]


def target_of(given: argparse.Namespace, records: Records) -> Target:
    """What the command line names; raises WrongUseError when nothing may be written there."""
    return _new_file(given.out, append=given.append) if given.out else _decision(given, records)


def _new_file(out: Path, *, append: bool) -> Target:
    if append:
        raise WrongUseError("--append chỉ dùng với --decision.")
    if out.exists():
        raise WrongUseError(f"Đã có tệp {out}. Hãy đặt tên khác, máy không ghi đè.")
    if out.suffix.lower() != ".csv" or not out.parent.is_dir():
        raise WrongUseError("--out phải là tệp .csv trong một thư mục đã có.")
    return Target(out, out.with_name(f"{out.stem}-can-sua.csv"), None, ())


def _decision(given: argparse.Namespace, records: Records) -> Target:
    found = [d for d in records.decisions if given.decision in {d.record.id, Path(d.file).parent.name}]
    if len(found) != 1:
        raise WrongUseError(
            f"Không có quyết định nào mang mã hay tên thư mục “{given.decision}”, hoặc tệp của nó có lỗi."
        )
    loaded = found[0]
    path = records.root / Path(loaded.file).with_name("recipients.csv")
    rows = tuple(loaded.record.recipients)
    if loaded.record.closed:
        raise WrongUseError("Danh sách của quyết định này đã chốt. Sai thì thêm đính chính vào changes.")
    if path.is_symlink() or (rows and not path.exists()):
        raise WrongUseError("Danh sách đang ghi trong decision.yml. Hãy chuyển nó sang recipients.csv trước.")
    if path.exists() and not rows:
        raise WrongUseError("recipients.csv đang có lỗi. Hãy chạy “campaign check” và sửa trước.")
    if _only_a_sample(loaded.record):
        rows = ()
    if rows and not given.append:
        raise WrongUseError(
            f"Quyết định đã có {len(rows)} dòng. Muốn thêm vào sau thì dùng --append; máy không ghi đè."
        )
    # The decision's folder holds two files only, and what was refused may not go into the repository.
    return Target(path, given.file.with_name(f"{given.file.stem}-can-sua.csv"), loaded, rows)


def _only_a_sample(decision: Decision) -> bool:
    """A list of which nobody has written a line: the one that `campaign new decision --sample` put there."""
    names = [row.name for row in decision.recipients]
    return decision.sample and decision.draft and names == ["Gia đình mẫu A"]
