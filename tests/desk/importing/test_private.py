"""`campaign import-list`: what the register may not hold is dropped, cut out and told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.desk.importing.imported import HEAD, ROWS, run, sheet


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
    assert "345.678" not in json.dumps(done.report)
    assert done.code == 1


def test_what_was_cut_wrongly_is_mended_in_its_own_cell(tmp_path: Path) -> None:
    """Only of a name is it said that the words may be a part of it."""
    rows = [
        [*HEAD, "Thành tích"],
        [*ROWS[1], "Dạy giỏi, ĐT 0912.345.678"],
        ["2", "Trần Thị Hạnh (1970)", *ROWS[2][2:], ""],
    ]

    done = run(sheet(tmp_path, rows))

    remedies = {
        i["cells"][0]: i["remedy"] for q in done.report["questions"] for i in q["items"] if q["kind"] == "rieng-tu"
    }
    assert remedies == {
        "Sheet1!F2": "không phải điều riêng tư thì viết lại ô Thành tích cho rõ rồi nhập lại",
        "Sheet1!B3": "là một phần của tên thì sửa ô ấy rồi nhập lại",
    }


def test_a_private_column_cannot_be_mapped(tmp_path: Path) -> None:
    assert run(sheet(tmp_path, ROWS), "--map", "Số điện thoại=unit").code == 2


@pytest.mark.parametrize(
    ("column", "text", "left", "secret"),
    [
        ("name", "Nguyễn Văn Bình (1970)", "Nguyễn Văn Bình", "1970"),
        ("name", "Nguyễn Văn Bình, sn 1970", "Nguyễn Văn Bình", "1970"),
        ("name", "Nguyễn Văn Bình 1970", "Nguyễn Văn Bình", "1970"),
        ("name", "Nguyễn Văn Bình - 0912.345.678", "Nguyễn Văn Bình", "345"),
        ("name", "Nguyễn Văn Bình (hộ nghèo)", "Nguyễn Văn Bình", "nghèo"),
        ("name", "NGUYỄN VĂN BÌNH (HỘ NGHÈO)", "NGUYỄN VĂN BÌNH", "NGHÈO"),
        ("unit", "Trường A, ĐT: 3861.234", "Trường A", "3861"),
        ("unit", "Trường A; van.phong@truong-a.edu.vn", "Trường A", "truong-a"),
        ("unit", "Số nhà 12, đường Lê Lợi", None, "Lê Lợi"),
        ("unit", "Trường A, CCCD: 075 170 001 234", "Trường A", "170"),
        ("achievement", "Ba năm liền (075 170 001 234)", "Ba năm liền", "234"),
        ("achievement", "Ba năm liền, STK 0123456789012", "Ba năm liền", "6789"),
        ("achievement", "Sinh ngày 12/05/1965, ba năm liền", "ba năm liền", "1965"),
    ],
)
def test_private_details_anywhere_in_a_row(
    tmp_path: Path, column: str, text: str, left: str | None, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are cut out of what is written, of what is refused, of report and preview; the cell is told."""
    head = [*HEAD, "Đơn vị công tác", "Thành tích"]
    row: dict[str, object] = {"name": "Nguyễn Văn Bình", "unit": "Trường A", "achievement": "Ba năm liền", column: text}
    rows = [[n, row["name"], "ấp 1", place, "Vĩnh Cửu", row["unit"], row["achievement"]] for n, place in ((1, "Tân Bình"), (2, "Không Có"))]  # fmt: skip

    done = run(sheet(tmp_path, [head, *rows]))

    assert getattr(done.rows[0], column) == left
    assert len(done.reasons) == 1
    assert {r["cell"][-1] for r in done.report["removed"]} == {"2", "3"}
    told = capsys.readouterr().out.replace(str(tmp_path), "")  # whose name ends in a number of its own
    shown = told + json.dumps(done.report, ensure_ascii=False).replace(str(tmp_path), "")
    assert secret not in shown + done.mending.read_text(encoding="utf-8-sig") + done.out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("name", "Nguyễn Văn A (Ba Cúc)"),
        ("achievement", "Góp 100000000 đồng cho quỹ học bổng năm 2024"),
        ("achievement", "Đạt 3 giải, 12 sáng kiến, giai đoạn 2021-2024"),
    ],
)
def test_what_only_looks_private_stays(tmp_path: Path, column: str, text: str) -> None:
    row = {"name": "Nguyễn Văn Bình", "achievement": "Ba năm liền", column: text}

    done = run(sheet(tmp_path, [[*HEAD, "Thành tích"], [1, row["name"], *ROWS[1][2:], row["achievement"]]]))

    assert getattr(done.rows[0], column) == text
    assert done.report["removed"] == []


@pytest.mark.parametrize(
    ("address", "secret"),
    [
        ("225/4 tổ 12, xã Không Có, huyện Vĩnh Cửu", "225"),
        ("Số 15 đường Đồng Khởi, KP3, xã Không Có, Vĩnh Cửu", "Đồng Khởi"),
        ("Lô 5 đường N1, KP3, xã Không Có, Vĩnh Cửu", "N1"),
        ("Chung cư A, phòng 12, KP3, xã Không Có, Vĩnh Cửu", "Chung cư"),
    ],
)
def test_a_refused_address_is_saved_without_its_house(tmp_path: Path, address: str, secret: str) -> None:
    done = run(
        sheet(
            tmp_path, [["STT", "Họ và tên", "Địa chỉ"], [1, "Nguyễn Văn Bình", address], [2, "Lê Văn Ba", "xã Trị An"]]
        )
    )

    saved = done.mending.read_text(encoding="utf-8-sig")
    assert "xã Không Có" in saved
    assert secret not in saved + json.dumps(done.report, ensure_ascii=False)
    assert {r["what"] for r in done.report["removed"]} == {"số nhà, tên đường"}


@pytest.mark.parametrize(
    ("kind", "name"),
    [("unit", "Chi bộ 1 (khối cơ quan)"), ("unit", "Quỹ Khuyến học 2020"), ("clan", "Nguyễn (chi thứ hai)")],
)
def test_units_and_clans_keep_what_stands_behind_their_name(tmp_path: Path, kind: str, name: str) -> None:
    done = run(sheet(tmp_path, [HEAD, [1, name, *ROWS[1][2:]]]), kind=kind)

    assert (done.names, done.report["removed"]) == ([name], [])
