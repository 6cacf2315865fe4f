"""Plainly synthetic lists of recipients, for measuring: no name in them is anybody's."""

from __future__ import annotations

import csv
import random
from pathlib import Path

DECISIONS = 60
_NAMES = {
    "family": "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Điểu Thị Đinh Mai",
    "middle": "Văn Thị Hữu Đức Minh Thanh Ngọc Quốc Thu Kim Xuân Hoài Công Thành Bảo Gia Hồng Mỹ Đình Tuấn",
    "given": "An Anh Ân Bình Châu Chi Cường Dũng Duyên Dương Đạt Đức Giang Hà Hải Hạnh Hiền Hiếu Hoa Hòa Hồng Hùng "
    "Huệ Hương Khánh Khoa Lan Lâm Liên Linh Loan Long Lộc Mai Minh My Nam Nga Ngân Ngọc Nhân Nhung Oanh Phong Phúc "
    "Phương Quân Quang Quý Quyên Sơn Tâm Tân Thanh Thảo Thành Thắng Thịnh Thoa Thúy Thủy Tiến Toàn Trang Trí Trung "
    "Tuấn Tuyết Uyên Vân Việt Vinh Xuân Yến",
}
FAMILY, MIDDLE, GIVEN = (text.split() for text in _NAMES.values())
TITLES = {"individual": "cong-dan", "family": "gia-dinh", "clan": "dong-ho", "community": "cong-dong", "unit": "don-vi"}
KINDS = ("individual", "individual", "individual", "family", "family", "family", "family", "clan", "community", "unit")
_CALLED = {"family": "Gia đình thử", "clan": "Dòng họ thử", "community": "Khu phố thử", "unit": "Đơn vị thử"}
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
HEAD = ("id", "name", "kind", "title", "code", "former", "district", "unit")


def add_recipients(root: Path, count: int) -> None:
    """Write `count` recipients in 60 sample decisions of 2021 – 2026 into a project; always the same ones."""
    chance = random.Random(2026)  # noqa: S311 - to be the same every time
    with (root / "data" / "old_units.csv").open(encoding="utf-8", newline="") as file:
        olds = [(f"{u['type']} {u['name']}", u["district"]) for u in csv.DictReader(file)]
    with (root / "data" / "places.csv").open(encoding="utf-8", newline="") as file:
        codes = sorted({row["code"] for row in csv.DictReader(file)})
    for number in range(DECISIONS):
        year, month = 2021 + number // 10, number % 10 + 1
        folder = root / "data" / "honours" / f"{year}-thu-{month:02}"
        folder.mkdir(parents=True)
        (folder / "decision.yml").write_text(
            f"sample: true\nid: zz{_LETTERS[number // 32]}{_LETTERS[number % 32]}zz\nnumber: {number + 1}/QĐ-THỬ\n"
            f"name: Danh sách thử {number + 1}\ndate: {year}-{month:02}-15\nauthority: Cơ quan thử\nlevel: province\n",
            encoding="utf-8",
        )
        with (folder / "recipients.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file, lineterminator="\n")
            out.writerow(HEAD)
            for row in range(number, count, DECISIONS):
                place = (chance.choice(codes), "", "") if (year, month) > (2025, 6) else ("", *chance.choice(olds))
                kind = chance.choice(KINDS)
                out.writerow((row // DECISIONS + 1, _name(kind, chance), kind, TITLES[kind], *place, ""))


def _name(kind: str, chance: random.Random) -> str:
    # Common names are common: squares of chance fall upon the first of a list.
    name = [parts[int(len(parts) * chance.random() ** 2)] for parts in (FAMILY, MIDDLE)]
    return " ".join((_CALLED.get(kind, "Người thử"), *name, chance.choice(GIVEN)))
