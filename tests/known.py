"""What hangs on a text, or on records, alone is worked out once a process: most of a campaign is that of the test before.

Of YAML its nodes, which nobody changes, and its normal form; of texts whether it is worth looking for personal details in them.
What is made of either, values, records, problems, is made anew each time. Of records that are the very same the index of their places
and what finds them in a list: both only look up, and remember what they found.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeVar

from hooks.desk import tidying
from hooks.desk.importing import lists
from hooks.desk.normal_form import text
from hooks.desk.place_words.lists import Placer
from hooks.desk.starting import commented
from hooks.desk.withdrawing import drafts
from hooks.guard.finding import may_be_in
from hooks.records.checks import private
from hooks.records.joined.places import Gazetteer
from hooks.records.reading import yaml_files

_MOST_FILES, _MOST_TEXTS, _MOST_CAMPAIGNS = 256, 8_192, 8
T = TypeVar("T")


@lru_cache(_MOST_TEXTS)
def _may_be_in(texts: tuple[str, ...]) -> bool:
    return may_be_in(texts)


def _asked(texts: Iterable[str]) -> bool:
    return _may_be_in(tuple(texts))


def _of_the_same(make: Callable[..., T]) -> Callable[..., T]:
    """What was made of these very objects, which are held so that no others can be taken for them."""
    made: dict[tuple[int | str | dt.date, ...], tuple[Any, T]] = {}

    def of(*given: Any) -> T:
        key = tuple(each if isinstance(each, str | dt.date) else id(each) for each in given)
        if key not in made:
            if len(made) == _MOST_CAMPAIGNS:
                made.pop(next(iter(made)))
            made[key] = given, make(*given)
        return made[key][1]

    return of


def remember() -> None:
    """From now on in this process."""
    yaml_files._composed = lru_cache(_MOST_FILES)(yaml_files._composed)
    tidied = lru_cache(_MOST_FILES)(text.tidied)
    for module in (text, tidying, commented, drafts):
        vars(module)["tidied"] = tidied
    vars(lists).update(Gazetteer=_of_the_same(Gazetteer), Placer=_of_the_same(Placer))
    private.may_be_in = _asked  # type: ignore[attr-defined]
