"""How a finding is shown."""

from __future__ import annotations

import pytest

from hooks.problems import Problem, Severity, did_you_mean, field_name, has_errors, some_of_each

PROBLEM = Problem("data/a.yml", 3, "facts[2].date", "sai-ngay", "ngày không đọc được", "mùa  hè", "viết năm-tháng-ngày")


def test_text_has_place_field_value_message_and_hint() -> None:
    """Everything a person needs, each on its own line."""
    assert PROBLEM.as_text().split("\n") == [
        "data/a.yml:3: LỖI sai-ngay",
        "    trường facts[2].date = “mùa hè”",
        "    ngày không đọc được",
        "    → viết năm-tháng-ngày",
    ]


def test_text_leaves_out_what_is_not_known() -> None:
    """Without line, field and hint two lines remain."""
    warning = Problem("a", 0, "", "x", "lạ", severity=Severity.WARNING)

    assert warning.as_text() == "a: CẢNH BÁO x\n    lạ"


def test_long_values_are_cut_in_text() -> None:
    """A value of many lines is shown short, on one."""
    line = Problem("a", 1, "f", "x", "lạ", "ấp\n" * 1000).as_text().split("\n")[1]

    assert len(line) < 110
    assert line.endswith("…”")


def test_nothing_steers_the_terminal() -> None:
    """Control characters from names and values are shown as signs."""
    shown = Problem("a\x1b[2J\nb.yml", 1, "f", "x", "lạ", "\x1b[31mđỏ\x07").as_text()

    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert len(shown.split("\n")) == 3


def test_github_format_is_one_command() -> None:
    """File, line, title and message as workflow commands want them."""
    assert PROBLEM.as_github() == (
        "::error file=data/a.yml,line=3,title=sai-ngay::facts[2].date: ngày không đọc được → viết năm-tháng-ngày"
    )
    assert Problem("a", 0, "", "x", "lạ", severity=Severity.WARNING).as_github() == "::warning file=a,title=x::lạ"


def test_github_format_is_escaped() -> None:
    """Percent, line breaks, colons and commas cannot end the command or start another."""
    shown = Problem("a,b:c%\n.yml", 1, "", "x", "10%: một,\r\n::error::hai").as_github()

    assert shown == "::error file=a%2Cb%3Ac%25%0A.yml,line=1,title=x::10%25: một,%0D%0A::error::hai"


@pytest.mark.parametrize(
    ("path", "shown"),
    [((), ""), (("a",), "a"), (("a", 0, "b"), "a[1].b"), (("a", 1, 0), "a[2][1]"), ((0, "a"), "[1].a")],
)
def test_paths_count_from_one(path: tuple[str | int, ...], shown: str) -> None:
    """As people count."""
    assert field_name(path) == shown


@pytest.mark.parametrize(
    ("value", "known", "told"),
    [
        ("sumary", ["summary", "story"], "có phải ý bạn là “summary”?"),
        ("vinh cuu", ["Vĩnh Cửu", "Định Quán"], "có phải ý bạn là “Vĩnh Cửu”?"),
        ("dat do", ["Đất Đỏ"], "có phải ý bạn là “Đất Đỏ”?"),
        ("90005", ["90001", "90004"], "có phải ý bạn là “90004” hay “90001”?"),
        ("abcd1", ["abcd2", "abcd3", "abcd4", "abcd5"], "có phải ý bạn là “abcd5”, “abcd4” hay “abcd3”?"),
        ("xyz", ["summary"], ""),
        ("", ["a"], ""),
        ("a", [], ""),
    ],
)
def test_near_words_are_offered(value: str, known: list[str], told: str) -> None:
    """Tones and đ do not count; at most three; nothing when nothing is near."""
    assert did_you_mean(value, known) == told


def test_only_errors_are_errors() -> None:
    """Warnings alone do not fail a check."""
    warning = Problem("a", 0, "", "x", "lạ", severity=Severity.WARNING)

    assert not has_errors([])
    assert not has_errors([warning])
    assert has_errors([warning, PROBLEM])


def test_thousands_of_one_kind_are_told_by_some_and_a_number() -> None:
    many = [Problem("list.csv", line, "hang", "ngay", "ngày này không có") for line in range(2, 3002)]
    other = Problem("list.csv", 7, "ten", "ten", "thiếu tên")

    told = some_of_each([*many[:50], other, *many[50:]], most=20)

    assert told[:20] == many[:20]
    assert "2980 chỗ nữa" in told[20].message
    assert (told[20].file, told[20].code, told[20].severity) == ("list.csv", "ngay", Severity.ERROR)
    assert told[21:] == [other]
    assert some_of_each(many[:20], most=20) == many[:20]


def test_what_is_said_otherwise_is_told_beyond_the_first() -> None:
    """A card number among a hundred telephones; values that differ are no other words."""
    many = [Problem("a.csv", i, "", "rieng", f"có vẻ có số ở ô “{i}”, từ ký tự {i}") for i in range(100)]
    card = Problem("a.csv", 90, "", "rieng", "có vẻ có thẻ")

    told = some_of_each([*many[:60], card, *many[60:]], most=20)

    assert told[:21] == [*many[:20], card]
    assert "80 chỗ nữa" in told[21].message
    assert len(told) == 22


def test_messages_that_all_differ_are_still_few() -> None:
    words = [Problem("a.csv", i, "", "rieng", "lạ " + "x" * i) for i in range(100)]

    assert len(some_of_each(words, most=20)) == 41
