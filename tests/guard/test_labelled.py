"""The guard held against labelled snippets: what it finds, what it takes for what it is not, how long it takes."""

from __future__ import annotations

import time

import pytest

from hooks.guard import finding
from hooks.guard.finding import found_in, kinds_in, may_be_in, position
from hooks.guard.matching import in_part
from hooks.guard.rules.kinds import EVERYWHERE
from tests.conftest import Once
from tests.guard.labelled import NONE, PARTS, snippets, told


def test_there_are_enough_snippets() -> None:
    kinds = [kind for part in PARTS for kind, _ in snippets(part)]

    assert sum(kind != NONE for kind in kinds) >= 400
    assert sum(kind == NONE for kind in kinds) >= 400


@pytest.mark.parametrize("part", PARTS)
def test_details_are_found_and_what_looks_like_them_is_not(once: Once, part: str) -> None:
    found, all_ = told(once), snippets(part)
    missed = [text for kind, text in all_ if kind != NONE and not found[text]]
    wrong = [text for kind, text in all_ if kind == NONE and found[text]]

    details = sum(kind != NONE for kind, _ in all_)
    assert 1 - len(missed) / details >= 0.98, missed
    assert len(wrong) / (len(all_) - details) <= 0.02, wrong


def test_no_text_is_left_out_that_holds_something(once: Once) -> None:
    """What is asked of a text before the rules are only saves time."""
    texts = [text for part in PARTS for _, text in snippets(part) if text.isprintable()]
    kinds = told(once)

    found = {text for text in texts if kinds[text]}

    assert [text for text in texts if text not in found and in_part(text, EVERYWHERE, offices=True)] == []
    assert all(may_be_in(["Lớp học", text]) for text in found)


HOSTILE = {
    "digits": "0123456789",
    "zeros": "0",
    "spaced digits": "0 9 1 ",
    "dots": ".",
    "spaces": " ",
    "digits and dots": "0.",
    "slashes": "1/",
    "names": "Nguyễn Văn An ",
    "small words": "không một hai ",
    "letters": "a",
    "at": "a@",
    "dates": "1/1/1990 ",
    "labels": "số tài khoản ",
    "classes": "lớp 5A em An ",
    "hamlets": "tổ 5, kp 2, 1/",
    "alleys": "hẻm bảy nhà số mười ",
    "passwords": "mật khẩu của em 1a ",
    "codes": "mã otp là 2 ",
    "hidden": "0918xxx771 xxx ",
    "addresses": "https://a.vn/1 ",
    "o and l": "0olO",
    "line ends": "0\n",
    "brackets": "(0",
    "marks": "a\u0301\u200b",
    "degrees": "10°1'",
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_time_grows_with_the_text_only(shape: str) -> None:
    """Eight times the text takes about eight times as long; a pattern that tries again and again takes sixty-four."""

    def cost(signs: int, first: int = 0) -> float:
        text = (HOSTILE[shape] * signs)[first : first + signs]  # begun elsewhere, so that nothing is remembered
        begun = time.process_time()
        found_in(text)
        return time.process_time() - begun

    cost(500)
    small = min(cost(4_000, 1), cost(4_000, 2))
    assert cost(32_000) <= 24 * small + 0.1


def test_where_it_stands() -> None:
    text = "Dòng đầu.\nGọi 0912 345 678 nhé."
    (found,) = found_in(text)

    assert kinds_in(text) == ["số điện thoại"]
    assert position(text, text.index("0912")) == (2, 5)
    assert found.start <= text.index("0912") < found.end


@pytest.mark.parametrize(
    "text",
    [
        "０９１２ ３４５ ６７８",
        "0912\u200b345\u200b678",
        "0912\u2011345\u2011678",
        "𝟎𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
        "o912 34s 678",
        "O9I2.34S.67S",
    ],
)
def test_signs_that_look_like_others(text: str) -> None:
    assert kinds_in(text) == ["số điện thoại"]


def test_a_text_is_asked_once_and_what_stands_beside_it_each_time() -> None:
    finding._holds_nothing.clear()
    quiet, telling = "Lớp học buổi tối của ấp, mỗi tuần 3 buổi", "gọi em theo số 0912 345 678"
    assert not may_be_in([quiet])
    assert may_be_in([quiet, telling])
    assert may_be_in([telling, quiet])
    assert not may_be_in([quiet])


def test_what_is_remembered_of_texts_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_MOST_KNOWN", 10)
    for i in range(40):
        assert not may_be_in([f"Lớp học buổi tối của ấp, tuần {i}"])
        assert len(finding._holds_nothing) <= 11
