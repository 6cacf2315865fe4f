"""Hostile texts: refused, or read in time that grows with their size and no faster."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from hooks.records.checks.story_texts import faults_of
from hooks.records.reading import story_bounds
from hooks.records.reading.story_bounds import excesses
from hooks.records.reading.syntax import tokens_of

Shape = Callable[[int], str]
SMALL, LARGE = 4_000, 16_000
"""Letters of a text of each shape; the larger one is four times the smaller."""
STEEPEST = 11
"""How many times as long the larger may take: 4 where time grows with size, 16 where with its square."""
TOO_SHORT = 0.05
"""CPU seconds that the larger text may take whatever the smaller took: below, chance decides."""
SHAPES: dict[str, Shape] = {
    "gạch dưới": lambda n: "_" * n,
    "gạch dưới có chữ": lambda n: "_" * (n // 2) + "x" + "_" * (n // 2),
    "sao": lambda n: "*" * n,
    "sao lẻ": lambda n: "*a " * (n // 3),
    "sao đôi": lambda n: "**a* " * (n // 5),
    "sao giữa chữ": lambda n: "a**b" * (n // 4),
    "sao và gạch": lambda n: "*_" * (n // 2),
    "nghiêng không đóng": lambda n: "_a **b" * (n // 6),
    "ngã": lambda n: "~a" * (n // 2),
    "ngã đóng mở": lambda n: "~a~" * (n // 3),
    "mục": lambda n: "# a\n" * (n // 4),
    "mục thưa": lambda n: "## a\n\n" * (n // 6),
    "mục gạch dưới": lambda n: "a\n---\n" * (n // 6),
    "mục dài gạch dưới": lambda n: "a\n" * (n // 2) + "===",
    "vạch": lambda n: "---\n" * (n // 4),
    "vạch dài": lambda n: "- " * (n // 2),
    "bảng nháy": lambda n: "|`|`|\n|-|-|\n" + "|`|`|\n" * (n // 6),
    "bảng rộng": lambda n: "|a" * (n // 8) + "\n" + "|-" * (n // 8) + "\n" + "|b\n" * (n // 8),
    "vạch đứng": lambda n: "|" * n,
    "hàng bảng": lambda n: "|a|b|\n" * (n // 6),
    "bảng giả": lambda n: "a|b\n-\n" * (n // 6),
    "nháy": lambda n: "`" * n,
    "nháy lẻ": lambda n: "`a " * (n // 3),
    "nháy dài dần": lambda n: " ".join("`" * i for i in range(1, int((2 * n) ** 0.5))),
    "nháy không khớp": lambda n: "``a`" * (n // 4),
    "khung mở": lambda n: "```\n" * (n // 4),
    "khung dài dần": lambda n: "".join("`" * (3 + i % 40) + "\n" for i in range(n // 25)),
    "ngoặc mở": lambda n: "[" * n,
    "ngoặc đóng": lambda n: "]" * n,
    "ngoặc đôi": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "liên kết mở": lambda n: "[a](" * (n // 4),
    "liên kết nhọn mở": lambda n: "[a](<" * (n // 5),
    "liên kết lồng": lambda n: "[" * (n // 8) + "](b)" * (n // 8),
    "tên liên kết mở": lambda n: "[a](b '" * (n // 7),
    "ảnh mở": lambda n: "![" * (n // 2),
    "tham chiếu": lambda n: "[a]: b\n" * (n // 7),
    "tham chiếu mở": lambda n: "[a\n" * (n // 3),
    "tham chiếu có tên": lambda n: '[a]: b "c\n' * (n // 10),
    "dùng tham chiếu": lambda n: "[a]: b\n\n" + "[a]" * (n // 3),
    "trích": lambda n: ">" * n,
    "trích cách": lambda n: "> " * (n // 2) + "x",
    "trích sâu nhiều dòng": lambda n: (">" * 50 + "x\n") * (n // 52),
    "trích lười": lambda n: "> a\n" + "b\n" * (n // 2),
    "trích và mục": lambda n: "- > a\n" * (n // 6),
    "mục lồng": lambda n: "- " * (n // 2) + "x",
    "mục thụt dần": lambda n: "".join("  " * i + "- a\n" for i in range(int(n**0.5))),
    "mục số": lambda n: "1. a\n" * (n // 5),
    "mục sát": lambda n: "a\n- b\n" * (n // 6),
    "ngắt dòng": lambda n: "\\\n" * (n // 2),
    "gạch chéo": lambda n: "\\" * n,
    "gạch chéo ngoặc": lambda n: "\\[" * (n // 2),
    "thực thể": lambda n: "&amp;" * (n // 5),
    "thực thể giả": lambda n: "&a" * (n // 2),
    "nhọn": lambda n: "<" * n,
    "thẻ mở": lambda n: "<a b='" * (n // 6),
    "ghi chú mở": lambda n: "a <!--" * (n // 6),
    "CDATA mở": lambda n: "a <![CDATA[" * (n // 11),
    "nhọn thư": lambda n: "<a@b" * (n // 4),
    "địa chỉ": lambda n: "https://a.example " * (n // 18),
    "địa chỉ dính": lambda n: "https://" * (n // 8),
    "địa chỉ dài": lambda n: "https://a.example/" + "a" * n,
    "địa chỉ ngoặc": lambda n: "https://a.example/" + "()" * (n // 2) + ")" * 90,
    "địa chỉ chấm phẩy": lambda n: "https://a.example/" + "&a;" * (n // 3),
    "địa chỉ trong ngoặc": lambda n: "[ https://a.example " * (n // 20),
    "hai chấm": lambda n: "://" * (n // 3),
    "www": lambda n: "www." * (n // 4),
    "w": lambda n: "w a" * (n // 3),
    "a còng": lambda n: "a@" * (n // 2),
    "thư dài": lambda n: "a" * n + "@b.example",
    "dấu ghép": lambda n: "a" + "\u0323" * n,
    "dấu cách": lambda n: " " * n + "a",
    "dấu cách cứng": lambda n: "\u00a0" * n,
    "tab": lambda n: "\t" * n + "a",
    "dòng trống": lambda n: "\n" * n,
    "ngoặc tròn lồng": lambda n: "[a](" + "(" * (n // 2) + ")" * (n // 2) + ")",
    "sao trong ngoặc": lambda n: "[*" * (n // 2),
    "sao đôi và ảnh": lambda n: "Học **![!" * (n // 9),
    "liên kết xuống dòng": lambda n: "[a\n](b)\n" * (n // 8),
    "bảng có liên kết": lambda n: "|[a](b)" * 5 + "\n" + "|-" * 5 + "\n" + "|[a](b|c)" * (n // 9),
    "mục trong trích": lambda n: "1. > - a\n" * (n // 9),
    "mục lười": lambda n: "- a\nb\n" * (n // 6),
    "thực thể số": lambda n: "&#99999999;" * (n // 11),
    "dấu ghép hai lần": lambda n: "e\u0302\u0301" * (n // 3),
    "chữ": lambda n: "Học tập " * (n // 8),
    "đoạn": lambda n: "Học tập.\n\n" * (n // 10),
}


def cpu(text: str) -> float:
    """CPU seconds of checking and reading a text; the better of two, without the collector's."""
    taken = []
    for _ in range(2):
        tokens_of.cache_clear()
        started = time.process_time()
        faults_of(text)
        taken.append(time.process_time() - started)
    return min(taken)


def test_time_grows_with_size_or_the_text_is_refused() -> None:
    steep = {}
    gc.collect()
    gc.disable()
    try:
        for name, shape in SHAPES.items():
            small, large = cpu(shape(SMALL)), cpu(shape(LARGE))
            if large > max(TOO_SHORT, STEEPEST * small):
                steep[name] = (small, large)
    finally:
        gc.enable()
    assert steep == {}


@pytest.mark.parametrize("size", [60_000, 500_000])
def test_what_stopped_a_build_is_one_problem(size: int) -> None:
    """The shapes that took minutes are refused before they are read; each bound is told once."""
    names = ["gạch dưới", "mục", "bảng nháy", "ngoặc mở", "nháy dài dần", "mục gạch dưới", "gạch chéo", "tham chiếu"]
    for name in names:
        found = excesses(SHAPES[name](size))
        assert found, name
        assert len(found) == len({(key, sign) for _, key, sign, _ in found}), name


def test_an_ordinary_story_is_far_from_every_bound() -> None:
    paragraph = "Lớp mở từ bảy giờ tối. " * 20
    body = (
        f"## Mục\n\n{paragraph}\n\n- một\n  - hai\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n[a](https://a.example/)\n\n"
    )

    assert excesses(body * 20) == []
    assert len(body * 20) < story_bounds.LETTERS / 2
