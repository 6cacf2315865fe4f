"""Which decision the texts above a list name, held against the one that it goes into."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from hooks.desk.importing.words.decisions import Decided, day_in, differing

INTO = Decided(dt.date(2024, 12, 20), "4512/QĐ-UBND", "Ủy ban nhân dân huyện Trảng Bom", "Gia đình học tập năm 2024")
EARLY = Decided(dt.date(2025, 2, 10), "12/QĐ-UBND", "UBND xã Tân An", "Công nhận gia đình học tập")
BARE = Decided(dt.date(2024, 12, 20), reform=dt.date(2025, 7, 1))


@pytest.mark.parametrize(
    ("texts", "of"),
    [
        (["(Kèm theo Quyết định số 4512/QĐ-UBND ngày 20 tháng 12 năm 2024 của Chủ tịch UBND huyện Trảng Bom)"], INTO),
        (["Kèm theo QĐ số 4512 ngày 20/12/2024", "DANH SÁCH NĂM 2023"], INTO),  # the paper itself says both
        (["(Ban hành kèm theo Quyết định số      /QĐ-UBND ngày     tháng 12 năm 2024 của UBND)"], INTO),
        (["Căn cứ Quyết định số 387/QĐ-UBND ngày 25/3/2022 của UBND tỉnh Đồng Nai"], INTO),
        (["Theo Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ"], INTO),
        (["Theo Quyết định số 9/QĐ-UBND ngày 1/1/2022 ban hành Bộ tiêu chí"], INTO),
        (["Kế hoạch số 5/KH-UBND năm 2021", "Luật số 43/2019/QH14 năm 2019"], INTO),
        (["DANH SÁCH GIA ĐÌNH HỌC TẬP GIAI ĐOẠN 2021-2025"], INTO),
        (["DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2024", "UBND XÃ ĐỒI 61", "HỘI KHUYẾN HỌC HUYỆN TRẢNG BOM"], INTO),
        (["DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2024"], EARLY),
        (["Kèm theo Quyết định số 77/QĐ-UBND ngày 19/12/2024 của UBND xã Tân An"], BARE),
    ],
)
def test_the_same_decision_is_not_told(texts: list[str], of: Decided) -> None:
    assert differing(tuple(texts), "DS", of) == ()


@pytest.mark.parametrize(
    ("texts", "of", "ways"),
    [
        (["Kèm theo Quyết định số 3890/QĐ-UBND ngày 20/12/2023 của UBND huyện Trảng Bom"], INTO, "số, ngày"),
        (["(Theo QĐ 77/QĐ-UBND ngày 20/12/2024 của UBND huyện Long Thành)"], INTO, "số, cơ quan"),
        (["Kèm theo Quyết định số 4512/QĐ-HKH ngày 20/12/2024 của Hội Khuyến học huyện"], INTO, "cơ quan"),
        (["DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2022"], INTO, "năm"),
        (["Danh sách gia đình học tập năm học 2022-2023"], INTO, "năm"),
        (["ỦY BAN NHÂN DÂN\nHUYỆN LONG THÀNH"], INTO, "cơ quan"),
        (["UBND XÃ TÂN BÌNH", "DANH SÁCH NĂM 2025"], EARLY, "cơ quan"),
        (["Kèm theo Quyết định số 77/QĐ-UBND ngày 20/12/2022"], BARE, "ngày"),
        (["DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2022"], BARE, "năm"),
    ],
)
def test_another_decision_is_told(texts: list[str], of: Decided, ways: str) -> None:
    assert [told for _, told in differing(tuple(texts), "DS", of)] == [ways]


def test_a_sheet_called_by_another_year() -> None:
    assert differing(("DANH SÁCH",), "Năm 2023", INTO) == (("Năm 2023", "năm"),)
    assert differing(("DANH SÁCH NĂM 2024",), "2023", INTO) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kèm theo Quyết định số 7/QĐ-UBND ngày 5 tháng 6 năm 2023", "2023-06-05"),
        ("Kèm theo Quyết định số 7/QĐ-UBND ngày … tháng 6 năm 2023", ""),
        ("DANH SÁCH NĂM 2023", ""),
    ],
)
def test_the_day_for_the_command(text: str, day: str) -> None:
    assert day_in(text) == day


@pytest.mark.parametrize("form", ["ngày {}", "số {} ngày {} tháng {} năm {}", "{}", "của {}", "của xã {}"])
@pytest.mark.parametrize("sign", [".", "-", "1", "a", "/ "])
def test_time_grows_with_the_text_only(form: str, sign: str) -> None:
    """Forms have rows of dots to be written over; eight times as many take about eight times as long."""

    def cost(signs: int) -> float:
        text = "Quyết định " + form.replace("{}", sign * signs)
        begun = time.process_time()
        differing((text,), "DS", INTO)
        return time.process_time() - begun

    cost(50)
    assert cost(4_000) <= 24 * cost(500) + 0.1
