"""What holds for any text holds for those that Hypothesis makes, of letters and of pieces that mean something."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.desk.nominating.form import answers
from hooks.text import clean
from tests.desk.nominating.nominations import FORM, body
from tests.fuzz.search import NAMES
from tests.fuzz.seeds import PIECES, SEEDS
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", NAMES)
def test_nothing_breaks(name: str) -> None:
    pieces = st.one_of(st.sampled_from(PIECES[name]), st.characters(), st.text(max_size=4))
    texts = st.lists(pieces, max_size=25).map(lambda found: "".join(found).encode("utf-8", "surrogatepass"))

    @given(st.one_of(texts, texts, st.binary(max_size=200)))
    @settings(max_examples=60)
    def tried(data: bytes) -> None:
        TARGETS[name](data)

    tried()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_breaks_in_what_is_cut_and_doubled(name: str) -> None:
    """True files, a piece of them taken out, doubled, or another put in."""

    @given(
        st.sampled_from(SEEDS[name]),
        st.integers(0, 400),
        st.integers(0, 60),
        st.sampled_from(PIECES[name]),
        st.integers(0, 2),
    )
    @settings(max_examples=40)
    def tried(seed: bytes, at: int, long: int, piece: str, times: int) -> None:
        at = min(at, len(seed))
        TARGETS[name](seed[:at] + seed[at : at + long] * times + piece.encode() + seed[at + long :])

    tried()


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=60))
@settings(max_examples=60)
def test_no_answer_of_a_nomination_is_lost(words: str) -> None:
    told, _ = answers(body(viec=f"Việc {words}."), FORM)

    assert told["viec"] == clean(f"Việc {words}.")


def test_every_target_is_searched() -> None:
    assert tuple(TARGETS) == NAMES == tuple(SEEDS) == tuple(PIECES)
