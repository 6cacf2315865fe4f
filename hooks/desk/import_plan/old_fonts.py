"""Documents typed with the fonts of before Unicode (TCVN3, VNI): told as a whole, then read line by line as meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from hooks.desk.importing.files.readings import converted, reading_of
from hooks.old_encodings import NAMES, UNICODE, UTF8, has_only_unicode

_MOST = 3
"""One line in so many has to be typed so before a document is taken for one of an old font."""
Reading = Callable[[str], str]


def reading_for(lines: Sequence[str]) -> tuple[Reading, str]:
    """How each line of a document is to be read, and what to tell of it; as it stands where it is Unicode."""
    marked = [line for line in lines if not line.isascii()]
    kinds = Counter(reading_of(line).kind for line in marked)
    old = [(count, kind) for kind, count in kinds.items() if kind != UNICODE]
    if not old or max(old)[0] * _MOST < len(marked):
        return str, ""
    kind = max(old)[1]

    def read(text: str) -> str:
        if kind == UTF8:
            return reading_of(text, (kind,), kind).text
        return text if has_only_unicode(text) else converted(text, kind)

    return read, f"chữ trong tệp gõ bằng {NAMES[kind]}, đã đổi sang Unicode; xem lại vài dòng"
