"""Cells of names and private details of every kind: what is cut, what stays, and that nothing of it is written, told or kept."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from itertools import chain, product
from pathlib import Path

import pytest

from hooks.guard.removal import hidden, undated, without_private
from hooks.records.checks.private import CODE
from hooks.records.checks.project import find_problems
from tests.desk.importing.imported import HEAD, ROWS, Done, decided, run, sheet

_HEAD = [*HEAD, "Đơn vị công tác", "Thành tích"]


def _row(n: int, name: str = "Nguyễn Văn Bình", unit: str = "Hội Nông dân", achievement: str = "") -> list[object]:
    return [n, name, *ROWS[1][2:], unit, achievement]


def _done(tmp_path: Path, rows: Sequence[list[object]], kind: str = "family") -> Done:
    return run(sheet(tmp_path, [_HEAD, *rows]), kind=kind)


@pytest.mark.parametrize(
    ("cell", "left"),
    [
        ("Lê Văn Ba, 05/9/1952", "Lê Văn Ba"),
        ("Trần Thị Cúc - 5.9.1952", "Trần Thị Cúc"),
        ("Chị Lan (05/9/1975)", "Chị Lan"),
        ("Hồ Văn Tám; SN 5/9/1960", "Hồ Văn Tám"),
        ("Nguyễn Thị Hạnh (SN 1975)", "Nguyễn Thị Hạnh"),
        ("Nguyễn Văn Bình, nam, 5/9/1960", "Nguyễn Văn Bình"),
        ("LÊ VĂN BA, SN 05/9/1952", "LÊ VĂN BA"),
        ("Phạm Thị Lài 05-09-1975", "Phạm Thị Lài"),
        ("ĐỖ THỊ LAN 5/9/1975", "ĐỖ THỊ LAN"),
        ("5/9/1960, Nguyễn Văn Bình", "Nguyễn Văn Bình"),
        ("Nguyễn Văn Bình (9/1960)", "Nguyễn Văn Bình"),
        ("Nguyễn Văn Bình, SN 60", "Nguyễn Văn Bình"),
        ("Nguyễn Văn Bình, sinh tháng 9 năm 1960", "Nguyễn Văn Bình"),
        ("Nguyễn Văn Bình sinh năm một nghìn chín trăm sáu mươi", "Nguyễn Văn Bình"),
        ("Vũ Văn Hòa, sinh ngày năm tháng chín năm một ngàn chín trăm bảy mươi lăm", "Vũ Văn Hòa"),
        ("Nguyễn Sinh Ba", "Nguyễn Sinh Ba"),
        ("Nguyễn Văn Bình 1952-09-05", "Nguyễn Văn Bình"),
        ("Nguyễn Văn Bình [0912345678]", "Nguyễn Văn Bình"),
        ("Ông Trần Văn Ba 5/9/1952, bà Lê Thị Bảy 6/7/1955", "Ông Trần Văn Ba, bà Lê Thị Bảy"),
        ("Ông Trần Văn Ba 1952, bà Lê Thị Bảy 1955", "Ông Trần Văn Ba, bà Lê Thị Bảy"),
        ("Ông Trần Văn Ba (05/9/1952), bà Lê Thị Bảy (6/7/1955)", "Ông Trần Văn Ba, bà Lê Thị Bảy"),
        ("Bùi Thị Na (Zalo 0912345678)", "Bùi Thị Na"),
        ("Bùi Thị Na 0912345678 (Zalo)", "Bùi Thị Na"),
        ("Bùi Thị Na (mail bui.na@gmail.com)", "Bùi Thị Na"),
        ("Đặng Văn Lân, nhà 45/12B", "Đặng Văn Lân"),
        ("Đặng Văn Lân, 45/12B tổ 5", "Đặng Văn Lân"),
        ("Nguyễn Bảo Ngọc, lớp 5A", "Nguyễn Bảo Ngọc"),
        ("Nguyễn Bảo Ngọc lớp 5A Trường Tiểu học Tân Phong", "Nguyễn Bảo Ngọc"),
    ],
)
def test_a_detail_goes_and_the_name_stays(tmp_path: Path, cell: str, left: str) -> None:
    assert _done(tmp_path, [_row(1, cell)]).names == [left]


@pytest.mark.parametrize(
    ("cell", "left"),
    [
        ("Dạy giỏi, sinh ngày mười hai tháng ba năm hai nghìn không trăm mười một", "Dạy giỏi"),
        ("Sinh ngày 12/05/1965, ba năm liền", "ba năm liền"),
        ("Gọi 0912345678", None),
        ("Gọi: 0912 345 678 để hỏi", None),
        ("Thẻ BHYT DN4757512345678", None),
        ("Quyên góp STK 0123456789 VCB", None),
        ("Quyên góp: 0123456789012 Vietcombank", None),
        ("Quyên góp sách cho học trò nghèo, liên hệ 0912345678", "Quyên góp sách cho học trò nghèo"),
        ("Dạy giỏi (giáo viên, ĐT 0912345678)", "Dạy giỏi (giáo viên)"),
        ("Dạy giỏi (ĐT 0912345678, giáo viên)", "Dạy giỏi (giáo viên)"),
        ("Hộ chiếu C1234567, sổ BHXH 7516023457, +886 912 345 678", None),
    ],
)
def test_what_led_to_a_detail_goes_with_it(tmp_path: Path, cell: str, left: str | None) -> None:
    done = _done(tmp_path, [_row(1, achievement=cell)])

    assert [r.achievement for r in done.rows] == [left]


def test_a_cell_that_is_a_detail_alone_has_no_name(tmp_path: Path) -> None:
    assert "không còn tên nào" in _done(tmp_path, [_row(1, "0912345678")]).reasons["Sheet1!B2"]


@pytest.mark.parametrize(
    "cell", ["Con Nguyễn Bảo Ngọc lớp 5A Trường Tiểu học Tân Phong", "con Lê Bảo An 5A TH Tân Phong đạt HSG"]
)
def test_a_child_in_an_achievement_is_refused_until_it_is_written_anew(tmp_path: Path, cell: str) -> None:
    done = _done(tmp_path, [_row(1, achievement=cell), _row(2, "Lê Văn Ba")])

    assert "tên trẻ em kèm lớp, trường" in done.reasons["Sheet1!G2"]
    saved = done.mending.read_text(encoding="utf-8-sig")
    assert "Tân Phong" not in saved + json.dumps(done.report, ensure_ascii=False)
    assert "5A" not in saved
    (tmp_path / "sua.csv").write_bytes(done.mending.read_bytes())
    assert [*run(tmp_path / "sua.csv").reasons.values()] == [done.reasons["Sheet1!G2"]]


def test_a_child_that_only_the_whole_row_tells_is_refused(tmp_path: Path) -> None:
    row = _row(1, "Nguyễn Bảo Ngọc", "Trường Tiểu học Tân Phong", "Học sinh lớp 5A đạt giải nhất")

    done = _done(tmp_path, [row, _row(2, "Lê Văn Ba")], kind="individual")

    assert "cùng cho biết tên trẻ em" in done.reasons["Sheet1!B2"]
    saved = done.mending.read_text(encoding="utf-8-sig")
    assert "Nguyễn Bảo Ngọc" in saved
    assert not any(part in saved for part in ("Tân Phong", "5A"))


@pytest.mark.parametrize(
    ("cell", "secret"),
    [
        ("Cao Văn Bé, bệnh ung thư", "ung thư"),
        ("Lê Văn Ba, Võ Văn Tư, ĐỖ THỊ LAN 5/9/1975", "1975"),
        ("Lê Văn Ba (rút tên), 0912345678", "0912"),
        ("Lê Văn B… sinh 5/9/1975", "1975"),
        ("Lê V*n Ba, 075170001234", "0751"),
        ("Lê Văn Ba - Trưởng ấp 0912345678", "0912"),
    ],
)
def test_messages_do_not_repeat_a_detail(
    tmp_path: Path, cell: str, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor what is said of somebody behind the name; the row to mend has all but the detail."""
    done = _done(tmp_path, [_row(1, cell), _row(2, "Trần Thị Bình")])

    told = done.report["refused"][0]["reason"] + capsys.readouterr().out
    assert secret not in told.replace(str(tmp_path), "")
    assert ("ung thư" in cell) == (secret in done.mending.read_text(encoding="utf-8-sig"))


_NAMES = ["Lê Văn Ba", "ĐỖ THỊ LAN", "Chị Lan", "Nguyễn Bảo Ngọc"]
_DETAILS = [
    "5/9/1971", "SN 5/9/1975", "sinh năm 1975", "sinh ngày năm tháng chín năm một ngàn chín trăm bảy mươi lăm",
    "0912345678", "ĐT: 0912.345.678", "zalo 0912 345 678", "gọi số +84 912 345 678", "ten.rieng@gmail.com",
    "CCCD 075170001234", "hộ chiếu C1234567", "nhà 45/12B", "số nhà 45 đường Lê Lợi", "45/12B tổ 5", "ngụ 12 Trần Phú",
    "STK 0123456789012 Vietcombank", "MST 8012345678", "thẻ BHYT DN4757512345678", "sổ BHXH 7516023457",
    "tọa độ 10.9512, 106.8213", "biển số 60A-123.45", "facebook.com/nguoi.rieng", "lớp 5A", "5A TH Tân Phong",
    "con Nguyễn Bảo An lớp 5A Trường Tiểu học Tân Phong", "con là em Lê Bảo An học lớp 5/2",
]  # fmt: skip
_JOINED = ["{0}, {1}", "{0} - {1}", "{0} ({1})", "{0}; {1}", "{0} {1}", "{1}, {0}"]
_SECRETS = ["1975", "bảy mươi", "345.678", "345 678", "345678", "nguoi.rieng", "ten.rieng", "0751", "C1234567", "45/12", "Lê Lợi", "Trần Phú", "012345", "8012", "DN47", "7516", "10.95", "123.45"]  # fmt: skip


def _found(tmp_path: Path, rows: bytes) -> list[str]:
    """What the check finds of persons in the rows of a decision."""
    root = decided(tmp_path)
    (root / "data/honours/2022-tuyen-duong/recipients.csv").write_bytes(rows)
    return [f"{p.line} {p.field}: {p.message}" for p in find_problems(root) if p.code == CODE]


@pytest.mark.parametrize("kind", ["family", "individual", "unit"])
def test_the_check_finds_nothing_in_what_was_written(tmp_path: Path, kind: str) -> None:
    """Of cells of a name or an achievement with each detail in each way; what is told and kept repeats none of them either."""
    cells = [form.format(*pair) for form, pair in product(_JOINED, product(_NAMES, _DETAILS))]
    achievements = [form.format("Dạy giỏi", detail) for form, detail in product(_JOINED, _DETAILS)]
    rows = chain((_row(0, name) for name in cells), (_row(0, achievement=text) for text in achievements))

    done = _done(tmp_path, [[n, *row[1:]] for n, row in enumerate(rows, 1)], kind)

    assert len(done.rows) > len(cells) / 3
    assert _found(tmp_path, done.out.read_bytes()) == []
    if kind == "unit":
        return  # whose name may have a day: “Trường 5/9/1975”
    assert [name for name in done.names if any(map(str.isdigit, name))] == []
    told = json.dumps(done.report, ensure_ascii=False)
    saved = done.mending.read_text(encoding="utf-8-sig")
    left = told + saved + done.out.read_text(encoding="utf-8")
    assert [secret for secret in _SECRETS if secret in left] == []


@pytest.mark.parametrize("form", ["{}x 0912345678", "0912345678 {}x", "Lê Văn Ba sinh {}x"])
@pytest.mark.parametrize(
    "words", ["số thẻ ", "nhà riêng ", "ngày năm ", "TH ", "1234567", "gọi số, ", "(", "- ", "và "]
)
def test_time_grows_with_the_cell_only(form: str, words: str) -> None:
    """However a cell is made, eight times its length takes about eight times as long."""

    def cost(signs: int) -> float:
        text = form.format((words * signs)[:signs])
        begun = time.process_time()
        without_private(text, named=True, offices=False)
        undated(text)
        hidden(text)
        return time.process_time() - begun

    cost(500)
    small = min(cost(501), cost(502))
    assert cost(4_000) <= 24 * small + 0.1


@pytest.mark.parametrize(
    ("heading", "cell", "refused"),
    [
        ("Ngày sinh", "15/5/2015", True),
        ("Năm sinh", "2015", True),
        ("Tuổi", "11", True),
        ("Ngày sinh", "15/5/1975", False),
        ("Tuổi", "45", False),
        ("Thành tích", "Em Bùi Minh Khôi, SN 2014, con chị, đạt giải nhất", True),
        ("Thành tích", "Chị Bùi Thị Na, SN 1974, đạt giải nhất", False),
    ],
)
def test_who_is_a_child_on_the_lists_day_is_not_listed_unasked(
    tmp_path: Path, heading: str, cell: str, refused: bool
) -> None:
    rows = [[*HEAD, heading], [1, "Đỗ Ngọc Hân", *ROWS[1][2:], cell], [2, "Trần Thị Hạnh", *ROWS[2][2:], ""]]
    done = run(sheet(tmp_path, rows), kind="individual")
    assert bool(done.reasons) == refused
    assert all("người giám hộ; chưa có thì bỏ cả dòng" in told and "201" not in told for told in done.reasons.values())
    assert ("Đỗ Ngọc Hân" in done.names) != refused
    if refused:
        assert "dưới 16 tuổi: không chép lại" in done.mending.read_text(encoding="utf-8")


def test_a_pupils_row_is_not_mended_by_taking_the_class_away(tmp_path: Path) -> None:
    done = _done(tmp_path, [_row(1, "Nguyễn Bảo Ngọc", "HS lớp 5A, Trường TH Tân An")], kind="individual")
    told = " ".join(done.reasons.values())
    assert "bỏ cả dòng" in told and "một em lớp 5" not in told
