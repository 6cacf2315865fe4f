"""`campaign bench-data`: a campaign of any size with plainly synthetic people, for measuring.

Takes over what a campaign has once (plan, criteria, titles, places, kinds …) and the program, so that the folder
builds; writes decisions with their lists, exemplars of one kind and stories. The same numbers give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import io
import random
import shutil
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hooks.desk.synthetic_texts import exemplar_text, story_text, synthetic_id
from hooks.records.joined.places import Gazetteer
from hooks.records.model.kind_entries import Kind
from hooks.records.model.kinds import registry
from hooks.records.reading.loading import Records, load
from hooks.records.reading.single_files import SINGLE_FILES
from hooks.usage import add_root
from hooks.working import Working

DECISIONS = 60
"""Most decisions a synthetic campaign has."""
_PROGRAM = ("mkdocs.yml", "trang.py", "hooks", "overrides", "docs")
# No family names: nobody is called so.
_FAMILIES = ("Thử", "Mẫu", "Nháp", "Tạm", "Phỏng", "Ví", "Giả", "Dựng", "Chạy", "Đo", "Bịa", "Ướm")
_MIDDLES = ("Văn", "Thị", "Hữu", "Ngọc", "Thanh", "Minh", "Xuân", "Thu", "Quốc", "Kim", "Đức", "Hồng", "Gia", "Bảo")
_GIVEN = (
    *("An", "Anh", "Ánh", "Bình", "Châu", "Chi", "Cúc", "Cường", "Dũng", "Dung", "Duyên", "Đào", "Đạt", "Điệp"),
    *("Giang", "Hà", "Hạnh", "Hải", "Hậu", "Hiền", "Hiếu", "Hoa", "Hòa", "Hoàng", "Huệ", "Hùng", "Hương", "Khánh"),
    *("Lan", "Lâm", "Liên", "Linh", "Loan", "Long", "Lý", "Mai", "Nam", "Nga", "Nghĩa", "Nhung", "Phúc", "Phượng"),
    *("Quân", "Quý", "Sơn", "Tâm", "Thảo", "Thắng", "Thủy", "Trang", "Trí", "Tuấn", "Tuyết", "Vân", "Vinh", "Yến"),
)
_COLUMNS = ("id", "name", "kind", "title", "code", "former", "district", "hamlet", "achievement")
_GROUPS = {
    "individual": "",
    "family": "Gia đình ",
    "clan": "Dòng họ ",
    "community": "Ấp ",
    "unit": "Đơn vị ",
}
_SHARES = dict(zip(_GROUPS, (40, 40, 4, 8, 8), strict=True))
"""How often each kind of recipient comes, of those that a title is for."""
_REFORM = dt.date(2025, 7, 1)
_FIRST, _SPAN = dt.date(2022, 1, 15), 1700
"""The first decision, and over how many days the others follow."""
_KIND = "initiative"
"""The kind of the exemplars, where the campaign has it; else the first that is no private person."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many recipients, initiatives and stories."""

    rows: int
    records: int
    stories: int


class Synthetic:
    """Writes a synthetic campaign below `out`, with the plan and places of the project at `root`."""

    def __init__(self, root: Path, out: Path, size: Size) -> None:
        self.root, self.out, self.size = root, out, size
        self.dice = random.Random(20240101)  # noqa: S311 (bench data, no secret)

    @cached_property
    def titles(self) -> dict[str, str]:
        """Id of the title for each kind of recipient."""
        return {t.kind.value: t.id for t in self.records.titles.titles}

    @cached_property
    def records(self) -> Records:
        """The project's own records."""
        records, problems = load(self.root)
        if records is None:
            raise ValueError("\n".join(p.as_text() for p in problems))
        return records

    def write(self) -> None:
        """Write everything; `out` must be empty or not there."""
        for name in _PROGRAM:
            _copy(self.root / name, self.out / name)
        for name in (*(f"{n}.yml" for n in SINGLE_FILES), "kinds.yml", "places.csv", "old_units.csv"):
            _copy(self.root / "data" / name, self.out / "data" / name)
        count = min(DECISIONS, max(1, self.size.rows // 50)) if self.size.rows else 0
        for i in range(count):
            self.decision(i, [*range(self.size.rows * i // count, self.size.rows * (i + 1) // count)], count)
        for i in range(self.size.records):
            _put(
                self.out / "data" / self.kind.folder / f"thu-{i}.yml",
                exemplar_text(i, self.kind.short, self.place(i), self.clauses),
            )
        for i in range(self.size.stories):
            _put(self.out / f"stories/{2024 + i % 3}/thu-{i}/index.md", story_text(i, self.codes))

    def decision(self, i: int, rows: list[int], count: int) -> None:
        """A decision and its list."""
        first, span = self.days
        day = first + dt.timedelta(days=(span * i) // count)
        level, who = ("province", "Cơ quan thử cấp tỉnh") if day >= _REFORM else ("district", "Cơ quan thử cấp huyện")
        folder = self.out / "data" / "honours" / f"{day.year}-thu-{i}"
        _put(
            folder / "decision.yml",
            f"sample: true\nid: {synthetic_id('zd', i)}\nnumber: {i:02}/QĐ-THỬ\nname: Danh sách thử số {i} để đo\ndate: {day}\n"
            f"authority: {who}\nlevel: {level}\nperiod: năm {day.year}\n",
        )
        places = self.around(day)
        out = io.StringIO()
        table = csv.writer(out, lineterminator="\n")
        table.writerow(_COLUMNS)
        for n, _ in enumerate(rows, 1):
            table.writerow(self.row(n, places))
        _put(folder / "recipients.csv", out.getvalue())

    def row(self, number: int, places: list[tuple[str, str, str]]) -> tuple[str, ...]:
        """One recipient in one of the places; one in ten with something to tell."""
        kinds = [kind for kind in _GROUPS if kind in self.titles]
        kind = self.dice.choices(kinds, [_SHARES[kind] for kind in kinds])[0]
        name = _GROUPS[kind] + self.name()
        told = "Việc làm để đo" if number % 10 == 0 else ""
        return (str(number), name, kind, self.titles[kind], *self.dice.choice(places), f"ấp thử {number % 9 + 1}", told)

    def name(self) -> str:
        """A name that no person bears."""
        pick = self.dice.choice
        return f"{pick(_FAMILIES)} {pick(_MIDDLES)} {pick(_GIVEN)}"

    @cached_property
    def places(self) -> Gazetteer:
        """Places of the project."""
        return Gazetteer(self.records.places, self.records.former)

    def place(self, i: int) -> str:
        """Where an exemplar is, as its file has it."""
        if not self.former:
            return f"  code: '{self.codes[i % len(self.codes)]}'\n"
        former, district = self.former[i % len(self.former)]
        return f"  former: {former}\n  district: {district}\n"

    @cached_property
    def days(self) -> tuple[dt.date, int]:
        """The day of the first decision, and over how many days the others follow: of places that are there then."""
        if self.former:
            return _FIRST, _SPAN
        first = max([_FIRST, *(p.since for p in self.records.places)])
        return first, max(0, (_FIRST + dt.timedelta(days=_SPAN) - first).days)

    @cached_property
    def kind(self) -> Kind:
        """The kind of the exemplars."""
        known = registry.current().known
        return known.get(_KIND) or next((k for k in known.values() if not k.private), next(iter(known.values())))

    @cached_property
    def clauses(self) -> list[str]:
        """Clauses of the plan that exemplars name."""
        return sorted(clause.id for part in self.records.plan.parts for clause in part.clauses)

    @cached_property
    def former(self) -> list[tuple[str, str]]:
        """Former communes that went into one place, with their districts."""
        return sorted({(f"{u.type} {u.name}", u.district) for u in self.records.former if u.now_code and u.district})

    @cached_property
    def codes(self) -> list[str]:
        """Codes of today's places."""
        return sorted(self.places.places)

    def around(self, day: dt.date) -> list[tuple[str, str, str]]:
        """Places of one decision: a former district's communes, or a dozen of today's places.

        Each is a code, a former commune and its district, as they were written on that day.
        """
        if day >= _REFORM or not self.former:
            start = self.dice.randrange(len(self.codes))
            return [(code, "", "") for code in (self.codes * 2)[start : start + 12]]
        district = self.dice.choice(sorted({d for _, d in self.former}))
        return [("", former, d) for former, d in self.former if d == district]


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser(
        "bench-data",
        help=about,
        epilog="Ví dụ:\n  campaign bench-data --out thu-nghiem --rows 1000",
    )
    add_root(p, anywhere=True)
    p.add_argument("--rows", type=_count, default=10_000, metavar="N", help="số lượt vinh danh")
    p.add_argument("--records", type=_count, default=100, metavar="M", help="số gương sáng")
    p.add_argument("--stories", type=_count, default=20, metavar="K", help="số bài")
    p.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC", help="thư mục trống để viết vào")


def _count(text: str) -> int:
    """A number of things to make: 0 to a million."""
    if not text.isdecimal() or int(text) > 1_000_000:
        raise argparse.ArgumentTypeError("cần một số từ 0 đến 1000000")
    return int(text)


def run(given: argparse.Namespace) -> int:
    """Write a synthetic campaign; 0, or 2 when the folder is not empty or the project cannot be read."""
    out, size = given.out, Size(given.rows, given.records, given.stories)
    if out.exists() and any(out.iterdir()):
        print(f"Thư mục {out} không trống.", file=sys.stderr)
        return 2
    try:
        with Working("Đang viết phong trào giả"):
            Synthetic(given.root.resolve(), out, size).write()
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    except LookupError:
        print("Phong trào giả cần ít nhất một danh hiệu và một nơi: ghi --root khác.", file=sys.stderr)
        return 2
    print(f"Đã viết {size.rows} lượt vinh danh, {size.records} gương sáng, {size.stories} bài vào {out}.")
    return 0


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _copy(source: Path, target: Path) -> None:
    """A file or folder, where the campaign has it."""
    if not source.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copyfile(source, target)
