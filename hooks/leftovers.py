"""Words that a new campaign begins with and that no reader should get: those of the kit, and those of an imported plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hooks.program import KIT

UNWRITTEN = "Chưa viết lại"
"""What an import of a plan leaves where a text is to be written."""
TO_WRITE = "ban biên tập ghi vào đây trước khi đăng trang"
"""What pages of the kit say where the newsroom has to write."""
_SAMPLE = re.compile(r"mẫu(?!\w)|^Thay |^Viết lại |^Nêu các nhóm |, nên chưa rõ ai được xét")
_VALUE = re.compile(r"^[ -]*(?:\w+: )?([^\n#:]*[^\s:])$", re.MULTILINE)
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")


@cache
def samples() -> frozenset[str]:
    """Every sentence of the kit's data that stands for one of the campaign's own."""
    files = sorted((KIT / "data").glob("*.yml"))
    values = (match[1] for file in files for match in _VALUE.finditer(file.read_text(encoding="utf-8")))
    return frozenset(said for value in values for said in sentences(value) if _SAMPLE.search(said) and "$" not in said)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text."""
    return (said.strip() for said in _SENTENCE_ENDS.split(text) if said.strip())
