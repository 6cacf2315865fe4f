"""`campaign import-list`: what the register may not hold is dropped, cut out and told."""

from __future__ import annotations

import json
from pathlib import Path

from tests.imported import HEAD, ROWS, run, sheet


def test_private_columns_are_dropped_and_told(tmp_path: Path) -> None:
    private = ["Ngày, tháng, năm sinh", "Số CCCD", "Số điện thoại", "Số nhà", "Giới tính"]
    rows = [[*HEAD, *private, "Ghi chú"], [*ROWS[1], "01/02/1970", "075170001234", "0912345678", "12A", "Nam", "x"]]

    done = run(sheet(tmp_path, rows))

    assert [d["heading"] for d in done.report["dropped_columns"]] == [*private, "Ghi chú"]
    left = done.out.read_text(encoding="utf-8") + json.dumps(done.report)
    assert not any(secret in left for secret in ("1970", "075170001234", "0912345678", "12A"))


def test_a_phone_and_a_house_number_inside_an_address(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["STT", "Họ và tên", "Địa chỉ"],
        [
            1,
            "Nguyễn Văn Bình",
            "Số nhà 12/3, tổ 5, ấp 1, xã Tân Bình, huyện Vĩnh Cửu, tỉnh Đồng Nai (ĐT: 0912.345.678)",
        ],
        [2, "Trần Thị Hạnh", "45 đường Trần Phú, KP 2, TT Vĩnh An, H. Vĩnh Cửu"],
        [3, "Lê Quốc Cường", "chỗ nào đó, xã Tân Bình, huyện Vĩnh Cửu"],
    ]

    done = run(sheet(tmp_path, rows))

    assert [(r.hamlet, r.former) for r in done.rows] == [("tổ 5, ấp 1", "Xã Tân Bình"), ("KP 2", "Thị trấn Vĩnh An")]
    assert {(r["cell"], r["what"]) for r in done.report["removed"]} == {
        ("Sheet1!C2", "số điện thoại"),
        ("Sheet1!C2", "số nhà, tên đường"),
        ("Sheet1!C3", "số nhà, tên đường"),
    }
    assert "chỗ nào đó" in done.reasons["Sheet1!C4"]
    assert "345" not in json.dumps(done.report)
    assert done.code == 1


def test_a_private_column_cannot_be_mapped(tmp_path: Path) -> None:
    assert run(sheet(tmp_path, ROWS), "--map", "Số điện thoại=unit").code == 2
