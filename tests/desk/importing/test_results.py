"""Results, remarks and marks: who failed or withdrew is never written, who passed is without a word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from hooks.desk.importing.columns.remarks import changed, unnamed, withdrawn
from hooks.desk.importing.columns.standing import told_otherwise
from hooks.desk.importing.columns.verdicts import Verdict, verdict_of
from tests.desk.importing.imported import HEAD, ROWS, Done, run, sheet
from tests.desk.importing.office_files import xlsx

NAMES = ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường", "Phạm Thị Dung", "Hoàng Văn Em", "Vũ Thị Giang"]
PLACE = ["Tân Bình", "Vĩnh Cửu"]


def rows(headings: list[str], *cells: Sequence[object]) -> list[list[object]]:
    """A list of people with more columns, and these columns' cells."""
    people: list[list[object]] = [[n, NAMES[n - 1], *PLACE, *more] for n, more in enumerate(cells, 1)]
    return [["STT", "Họ và tên", "Xã", "Huyện", *headings], *people]


def written(done: Done) -> list[int]:
    """Which of the names were written, from 1."""
    return [NAMES.index(name) + 1 for name in done.names]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        *((text, Verdict.PASSED) for text in ("Đạt", "đ", "x", "✓", "1", "Công nhận", "Đồng ý", "100%", "9/9", "Đạt (95 điểm)")),
        *((text, Verdict.PASSED) for text in ("Nhất trí", "Loại tốt", "Hoàn thành tốt", "Đủ ĐK", "Đạt YC", "Đạt danh hiệu Gia đình học tập")),
        *((text, Verdict.FAILED) for text in ("Không đạt", "Chưa đạt", "K.Đ", "KĐ", "0", "Không", "Loại", "Rớt", "Hoãn")),
        *((text, Verdict.FAILED) for text in ("Không công nhận", "Chưa đủ điều kiện", "Không đủ ĐK", "Không đạt: thiếu hồ sơ", "4/9", "Chờ duyệt")),
        *((text, Verdict.EMPTY) for text in ("", " - ", "…")),
        *((text, Verdict.UNKNOWN) for text in ("hình như", "✗", "Đạt giải nhì cấp tỉnh", "Huy chương vàng", "Đạt (thiếu hồ sơ)", "Dừng")),
        ("Đề nghị xét lại", Verdict.FAILED),
        ("95", Verdict.NUMBER),
    ],
)  # fmt: skip
def test_what_a_result_says(text: str, verdict: Verdict) -> None:
    assert verdict_of(text) is verdict


@pytest.mark.parametrize(
    ("heading", "cells", "passed"),
    [
        ("Kết quả xét", ["Đạt", "Không đạt", "K.Đ", "chưa đạt", "", "hình như"], [1]),
        ("Kết quả", ["Đạt", "Không", "0", "x", "1"], [1, 4, 5]),
        ("Kết quả", ["Đạt giải nhì cấp tỉnh", "Có 3 con học đại học", "Không đạt", "Không có con bỏ học"], [1, 2, 4]),
        ("Ý kiến của hội đồng", ["Nhất trí", "Không nhất trí", "Đồng ý"], [1, 3]),
        ("Đề nghị", ["Đề nghị", "Không đề nghị"], [1]),
        ("Đạt/Không đạt", ["Đạt", "Không đạt", "x"], [1]),
        ("Xếp loại", ["Tốt", "Khá", "Không xếp loại", "A", "Yếu"], [1, 2, 4]),
        ("Tổng điểm", [95, 80, "Không đạt", 0], [1, 2]),
        ("Tỷ lệ phiếu", ["100%", "33%"], [1]),
        ("Tỷ lệ hộ đạt", ["33%", "40%"], [1, 2]),  # of a hamlet's households, no votes
        ("Xã duyệt", ["Đạt", "Không đạt", "Đạt"], [1, 3]),  # a heading that nobody knows
        ("Ghi chú", ["Đạt", "Đạt", "Không đạt"], [1, 2]),
        ("Ghi chú", ["Rút tên", "hộ gương mẫu", "trùng STT 5", "Chuyển đi", "cán bộ thôn"], [2, 5]),
    ],
)
def test_who_failed_is_refused(tmp_path: Path, heading: str, cells: list[object], passed: list[int]) -> None:
    done = run(sheet(tmp_path, rows([heading], *([cell] for cell in cells))))

    assert written(done) == passed
    assert all(cell.startswith("Sheet1!E") and heading in reason for cell, reason in done.reasons.items())


def test_a_result_is_no_achievement(tmp_path: Path) -> None:
    def achievements(*cells: str) -> list[str | None]:
        return [row.achievement for row in run(sheet(tmp_path, rows(["Kết quả"], *([c] for c in cells)))).rows]

    assert achievements("Đạt", "Đạt") == [None, None]
    assert achievements("Đạt giải nhì", "Ba năm liền") == ["Đạt giải nhì", "Ba năm liền"]


@pytest.mark.parametrize(
    ("cells", "passed"),
    [
        ([["x", ""], ["", "x"], ["", ""], ["x", "x"]], [1]),
        ([[9, 0], [3, 6], [9, 0]], [1, 3]),  # votes
    ],
)
def test_two_columns_for_and_against(tmp_path: Path, cells: list[list[object]], passed: list[int]) -> None:
    assert written(run(sheet(tmp_path, rows(["Đạt", "Không đạt"], *cells)))) == passed


def test_only_failures_are_written_down(tmp_path: Path) -> None:
    """Then an empty cell has passed, which an editor is told once."""
    done = run(sheet(tmp_path, rows(["Kết quả xét"], [""], ["Không đạt"], [""])))

    assert written(done) == [1, 3]
    assert [d for d in done.report["doubts"] if "Sheet1!E2, Sheet1!E4" in d]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rút tên", "rút tên"),
        ("Ông xin rút từ tháng 3", "xin rút"),
        ("rut ten", "rut ten"),
        ("Trùng", "trùng"),
        ("Trung", "trung"),  # alone, and typed without accents
        ("ở Trung tâm", ""),
        ("Con không bỏ học", ""),
        ("Không vi phạm", ""),
        ("cán bộ, hoàn thành tốt", ""),
        ("mới chuyển đến", ""),
        ("xếp loại tốt", ""),
        ("Thầy giáo", ""),
    ],
)
def test_remarks_that_refuse(text: str, found: str) -> None:
    assert withdrawn(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đề nghị không nêu tên", "đề nghị không nêu tên"),
        ("Gia đình xin không công khai trên báo", "xin không công khai"),
        ("yêu cầu không đăng", "yêu cầu không đăng"),
        ("Không muốn nêu tên", "không muốn nêu tên"),
        ("không đồng ý công khai danh tính", "không đồng ý công khai danh tính"),
        ("xin được giấu tên", "xin được giấu tên"),
        ("ẩn danh", "ẩn danh"),
        ("de nghi ko neu ten", "de nghi khong neu ten"),
        ("k đăng tên", "không đăng tên"),
        ("xin không nêu tên con", "xin không nêu tên con"),
        ("Đề nghị không đăng tên cháu gái", "đề nghị không đăng tên cháu gái"),
        ("xin không nêu tên con đường", "xin không nêu tên"),
        ("Không đăng ký", ""),
        ("khong dang ky", ""),
        ("Không nêu gương", ""),
        ("rút tên", ""),
    ],
)
def test_wishes_not_to_be_named(text: str, found: str) -> None:
    assert unnamed(text) == found
    assert not found or withdrawn(text) == found


@pytest.mark.parametrize("said", ["xin không nêu tên con", "de nghi khong neu ten chau", "Đề nghị giấu tên các cháu"])
def test_a_wish_for_a_child_is_not_its_fathers(tmp_path: Path, said: str) -> None:
    head, first, second = rows(["Ghi chú"], [""], [said])
    (refused,) = run(sheet(tmp_path, [head, first, second])).report["refused"]

    assert f"“{unnamed(said)}”" in refused["reason"]
    assert "bỏ tên em ở các ô khác của dòng" in refused["reason"]
    assert "người ấy không muốn" not in refused["reason"]


@pytest.mark.parametrize("name", ["Trần Thị Bình", "Trần Thị Bình (xin giấu tên)"])
def test_who_will_not_be_named_is_left_alone(tmp_path: Path, name: str) -> None:
    """Nobody is told to delete a wish; the file to mend has it in his own words, and is refused for it again."""
    said = name if "(" in name else "Đề nghị không nêu tên"
    head, first, second = rows(["Ghi chú"], [""], ["" if said == name else said])
    second[1] = name
    done = run(sheet(tmp_path, [head, first, second]))
    mending = (tmp_path / "ra-can-sua.csv").read_text(encoding="utf-8")

    assert written(done) == [1]
    (refused,) = done.report["refused"]
    assert refused["reason"].endswith("người ấy không muốn nêu tên: để nguyên, không nhập")
    assert said in mending.splitlines()[1].partition("không nhập")[2]


def test_remarks_that_are_told(tmp_path: Path) -> None:
    """The row is written; who died may be honoured all the same."""
    done = run(sheet(tmp_path, rows(["Ghi chú"], ["đã mất"], ["bổ sung"], ["gương mẫu"])))

    assert written(done) == [1, 2, 3]
    assert [d for d in done.report["doubts"] if "“đã mất”" in d or "“bổ sung”" in d] == done.report["doubts"]
    assert (changed("gương mẫu"), changed("thay cho ông Ba")) == ("", "thay cho")


def test_what_speaks_against_a_row_goes_with_it_to_be_mended(tmp_path: Path) -> None:
    """The file to mend is refused again until somebody mended it."""
    headings = ["Kết quả xét", "Ghi chú"]
    done = run(sheet(tmp_path, rows(headings, ["Đạt", "xin rút"], ["", ""], ["Không đạt", ""], ["Đạt", ""])))
    again = tmp_path / "sua.csv"
    again.write_bytes(done.mending.read_bytes())

    assert written(done) == [4]
    assert run(again).names == []
    again.write_text(again.read_text(encoding="utf-8").replace("(trống)", "Đạt"), encoding="utf-8")
    assert written(run(again)) == [2]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN GIA ĐÌNH HỌC TẬP NĂM 2024", True),
        ("Danh sách gia đình được đề nghị công nhận", True),
        ("DANH SÁCH ĐĂNG KÝ GIA ĐÌNH HỌC TẬP", True),
        ("DỰ KIẾN DANH SÁCH KHEN THƯỞNG", True),
        ("DỰ THẢO", True),
        ("(Kèm theo Tờ trình số 5/TTr-UBND)", True),
        ("DANH SÁCH GIA ĐÌNH KHÔNG ĐẠT", True),
        ("DANH SÁCH GIA ĐÌNH ĐƯỢC CÔNG NHẬN", False),
        ("DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN (Kèm theo Quyết định số 12/QĐ-UBND)", False),
        ("Xét đề nghị của Phòng Nội vụ", False),
        ("Theo đề nghị của Hội Khuyến học xã", False),
        ("Căn cứ Tờ trình số 5/TTr-HKH", False),
        ("Danh sách gia đình đạt danh hiệu", False),
    ],
)
def test_lists_that_were_not_decided(title: str, told: bool) -> None:
    assert bool(told_otherwise((title,))) is told


def test_a_proposal_is_refused_unless_an_editor_knows_better(tmp_path: Path) -> None:
    """By its title, its sheet or its file's name; one reason for all rows."""
    table = rows([], [], [])
    titled = sheet(tmp_path, [["DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN"], *table])

    done = run(titled)

    assert (done.names, len(set(done.reasons.values()))) == ([], 1)
    assert written(run(titled, "--decided")) == [1, 2]
    assert run(xlsx(tmp_path / "ds.xlsx", {"Đề nghị": table})).names == []
    assert run(xlsx(tmp_path / "de-nghi-cong-nhan.xlsx", {"Sheet1": table})).names == []
    award = rows(["Đề nghị khen thưởng"], ["Giấy khen"])
    assert [r.award for r in run(sheet(tmp_path, award)).rows] == ["giay-khen"]


@pytest.mark.parametrize("heading", ["Bình xét", "Xét", "Kết quả", "Xã xét", "HĐ xét"])
@pytest.mark.parametrize(
    ("passed", "failed"), [("Đ", "KĐ"), ("Đ", "CĐ"), ("+", "-"), ("v", ""), ("x", "o"), ("đ", "k"), ("ĐY", "KĐY"), ("V", "X")]
)  # fmt: skip
def test_results_by_a_sign_of_the_office(tmp_path: Path, heading: str, passed: str, failed: str) -> None:
    """Whatever the sign: who did not pass, or may not have, is refused, and none of it is an achievement."""
    done = run(sheet(tmp_path, rows([heading], [passed], [failed], [passed])))

    assert written(done) == [1, 3]
    assert {r.achievement for r in done.rows} == {None}


@pytest.mark.parametrize(("yes", "no"), [("Đ", "KĐ"), ("Đ", "CĐ"), ("Đạt (x)", "Chưa đạt (x)")])
def test_two_columns_of_signs(tmp_path: Path, yes: str, no: str) -> None:
    done = run(sheet(tmp_path, rows([yes, no], ["x", ""], ["", "x"], ["x", ""])))

    assert written(done) == [1, 3]


def test_who_failed_in_a_remark_of_two_letters(tmp_path: Path) -> None:
    done = run(sheet(tmp_path, rows(["Ghi chú"], [""], ["KĐ"], ["C.Đ"], ["đã nhận quà"])))

    assert written(done) == [1, 4]


def test_a_grade_behind_c_is_told(tmp_path: Path) -> None:
    """D is no Đ: whether it is enough, the list does not say."""
    done = run(sheet(tmp_path, rows(["Xếp loại"], ["A"], ["D"], ["B"])))

    assert any("“D”" in doubt for doubt in done.report["doubts"])


def test_two_letters_that_may_be_a_community_fail_nobody(tmp_path: Path) -> None:
    """“CĐ” without “Đ” beside it: nobody can say what its crosses mean, nor what their lack does."""
    done = run(sheet(tmp_path, rows(["CĐ"], ["x"], [""], ["-"])))

    assert written(done) == []
    assert all("chưa rõ cột" in reason for reason in done.reasons.values())


@pytest.mark.parametrize(
    ("heading", "texts", "told", "flag", "left"),
    [
        ("Diễn giải", ("Đạt", "Ổn", "", "Không đạt"), (3, 4), "Diễn giải=remark", (5,)),
        ("Gia đình học tập", ("x", "x", "vui vẻ", "x"), (4,), "Gia đình học tập=remark", ()),
        ("Loại", ("Gia đình", "Loại B1", "Loại B2", "Gia đình"), (3, 4), "Loại=bo", ()),
        ("Danh hiệu", ("Gia đình học tập", "Lạ", "Lạ", "Lạ"), (3, 4, 5), "Danh hiệu=bo", ()),
    ],
)
def test_a_word_that_says_nothing_there_is_told_with_what_takes_its_column_for_something_else(
    tmp_path: Path, heading: str, texts: tuple[str, ...], told: tuple[int, ...], flag: str, left: tuple[int, ...]
) -> None:
    """The very flag, so that nobody has to write over each cell; as a remark who failed stays out."""
    rows = [
        [*HEAD, heading],
        *(
            [n, f"Lê Văn {name}", *ROWS[1][2:], text]
            for n, (name, text) in enumerate(zip("ABCD", texts, strict=True), 1)
        ),
    ]
    path = sheet(tmp_path, rows)

    reasons = run(path).reasons
    assert {int(cell[8:]) for cell, reason in reasons.items() if f'--map "{flag}"' in reason} == set(told)
    assert {int(cell[8:]) for cell in run(path, "--map", flag).reasons} == set(left)
