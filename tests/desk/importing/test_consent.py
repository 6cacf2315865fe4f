"""Columns of consent: whoever did not say yes to being named is refused, with the reason; pictures are nothing of a list."""

from __future__ import annotations

import pytest

from hooks.desk.importing.columns.meanings import CONSENT, DROP, field_of
from hooks.desk.importing.steps import Options, Outcome
from tests.desk.importing.stepping import NEW
from tests.desk.importing.test_mending import FAMILY, list_of, mended, read, rows_of

NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Chín")


def listed(heading: str, *said: str) -> Outcome:
    rows = [[str(n), name, "Tân An", text] for n, (name, text) in enumerate(zip(NAMES, said, strict=True), 1)]
    return read(list_of([["STT", "Họ và tên", "Xã", heading], *rows]), Options(NEW, FAMILY))


@pytest.mark.parametrize(
    ("heading", "said", "written"),
    [
        ("Đồng ý công khai", ("Có", "Không", "Có"), (0, 2)),
        ("Đồng ý công khai tên (có/không)", ("x", "", "x"), (0, 2)),
        ("Cho phép đăng tên trên báo", ("Không", "Đồng ý", "đã ký"), (1, 2)),
        ("Ý kiến của gia đình về việc nêu tên", ("Đồng ý", "Không đồng ý", "chưa hỏi"), (0,)),
        ("Không đồng ý công khai", ("", "x", ""), (0, 2)),
        ("Công khai tên", ("", "Không", ""), (0, 2)),  # only who said no is written down
        ("Phiếu đồng ý", ("Có", "Chưa có", "Có"), (0, 2)),
        ("Đồng ý công bố thông tin", ("1", "0", "1"), (0, 2)),
        ("Ghi chú", ("", "đề nghị không nêu tên", ""), (0, 2)),
    ],
)
def test_who_did_not_say_yes_is_refused(heading: str, said: tuple[str, ...], written: tuple[int, ...]) -> None:
    out = listed(heading, *said)

    assert [row.name for row in rows_of(out)] == [NAMES[n] for n in written]
    assert all("nêu tên" in refusal.reason for refusal in out.refused)
    left, _ = mended(out, NAMES[1 if 1 not in written else 0], "Ai", Options(NEW, FAMILY))
    assert left == []


def test_marks_below_yes_and_no() -> None:
    top = ["STT", "Họ và tên", "Xã", "Đồng ý công khai", "Đồng ý công khai"]
    rows = [
        top,
        ["STT", "Họ và tên", "Xã", "Có", "Không"],
        ["1", NAMES[0], "Tân An", "x", ""],
        ["2", NAMES[1], "Tân An", "", "x"],
    ]
    repeated = frozenset((1, c) for c in range(3))

    out = read(list_of(rows, across=frozenset({(0, 4)}), down=repeated), Options(NEW, FAMILY))

    assert [row.name for row in rows_of(out)] == [NAMES[0]]
    assert len(out.refused) == 1


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Đồng ý cho đăng ảnh", DROP),
        ("Đăng ký danh hiệu", ""),
        ("Ý kiến phản ánh sau công khai", "remark"),
        ("Ngày công khai", ""),
        ("Đảng viên", "private"),
        ("Xác nhận cho phép xử lý dữ liệu cá nhân", CONSENT),
        ("Văn bản đồng ý của gia đình", CONSENT),
    ],
)
def test_which_headings_are_of_consent(heading: str, field: str) -> None:
    assert field_of(heading) == field or (not field and field_of(heading) != CONSENT)
