"""What hangs on a text alone is worked out once a process: most files of a campaign are those of the test before.

Of YAML its nodes, which nobody changes, and its normal form; of texts whether it is worth looking for personal details in them.
What is made of either, values, records, problems, is made anew each time.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from hooks.desk import tidying
from hooks.desk.normal_form import text
from hooks.desk.starting import commented
from hooks.desk.withdrawing import drafts
from hooks.guard.finding import may_be_in
from hooks.records.checks import private
from hooks.records.reading import yaml_files

_MOST_FILES, _MOST_TEXTS = 256, 8_192


@lru_cache(_MOST_TEXTS)
def _may_be_in(texts: tuple[str, ...]) -> bool:
    return may_be_in(texts)


def _asked(texts: Iterable[str]) -> bool:
    return _may_be_in(tuple(texts))


def remember() -> None:
    """From now on in this process."""
    yaml_files._composed = lru_cache(_MOST_FILES)(yaml_files._composed)
    tidied = lru_cache(_MOST_FILES)(text.tidied)
    for module in (text, tidying, commented, drafts):
        vars(module)["tidied"] = tidied
    private.may_be_in = _asked  # type: ignore[attr-defined]
