"""What a new campaign has to be told: at most five answers."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Sequence

from hooks.desk.creating.asking import Answers, Question, WrongAnswerError, ask_all, someone_there
from hooks.odd_text import odd_field, shown
from hooks.text import clean_line

_YEARS = re.compile(r"((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)")
_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LASTS = 5
"""Years of a campaign whose name does not say them."""


def asked(given: argparse.Namespace, on: dt.date) -> Answers:
    """The answers, from the command line or at a terminal. Raises NotAnsweredError."""
    return ask_all(_questions(given, on), given, someone=someone_there())


def _questions(given: argparse.Namespace, on: dt.date) -> Sequence[Question]:
    by_files = bool(given.places or given.province)
    return (
        Question("area", "Địa bàn của phong trào, không kèm chữ tỉnh, thành phố", default=given.province, take=_line),
        Question("name", "Tên phong trào, đúng văn bản, có giai đoạn nếu có", take=_line),
        Question("publisher", "Cơ quan thực hiện trang", default="Ban biên tập", take=_line),
        Question("years", "Từ năm nào đến năm nào", default=_default_years(given, on), take=_years),
        Question(
            "bring",
            "Lấy bảng xã, phường ở đâu: tên tỉnh, hay đường dẫn tệp Excel, CSV (Enter: thêm sau)",
            required=False,
            asked=not by_files,
        ),
    )


def _default_years(given: argparse.Namespace, on: dt.date) -> str:
    found = _YEARS.search(given.name or "") or _A_YEAR.search(given.name or "")
    return found[0] if found else f"{on.year} – {on.year + _LASTS}"


def years_guessed(given: argparse.Namespace, answers: Answers) -> bool:
    """Whether neither the name nor anybody told when the campaign is."""
    return not given.years and not _A_YEAR.search(str(answers["name"]))


def _line(words: str, _: Answers) -> str:
    text = clean_line(words)
    if strange := odd_field(text):
        raise WrongAnswerError(f"có chữ cái không thuộc tiếng Việt: {shown(strange.found)}; gõ lại")
    if len(text) > 300:
        raise WrongAnswerError("dài quá 300 ký tự; viết gọn lại")
    return text


def _years(words: str, _: Answers) -> str:
    if match := _YEARS.search(words):
        first, last = match.groups()
    else:
        first = last = "".join(_A_YEAR.findall(words))
    if not _A_YEAR.fullmatch(first) or first > last:
        raise WrongAnswerError(
            f"“{words}” không phải một năm hay hai năm, trước tới sau; viết như 2025 – 2030, hoặc 2026"
        )
    return f"{first} – {last}"
