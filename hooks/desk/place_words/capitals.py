"""Places that a title or a heading writes all in capitals, as they are usually written: KHU PHỐ 3A is Khu phố 3A."""

from __future__ import annotations

import re

from hooks.records.joined.levels import COMMUNES, DISTRICTS, HAMLETS, any_of, names, shorts
from hooks.records.joined.shown_names import title_case

_KIND = re.compile(
    rf"(^|[,;(–-]\s*)(?:({any_of(names(HAMLETS, COMMUNES, DISTRICTS))})|({any_of(shorts(HAMLETS))}))(?=[\s.\d]|$)", re.I
)
_KEPT = re.compile(r"[IVX]{2,}|\d\w*")
"""Roman numbers, and letters of a number: II, 3A. VI alone may be a name."""


def usual_case(text: str) -> str:
    """A text with its usual capitals, if it has nothing else than capitals; else as it stands."""
    if not text.isupper():
        return text
    words = (w if _KEPT.fullmatch(w) and w != "VI" else title_case(w) for w in text.split(" "))
    return _KIND.sub(lambda m: m[1] + (m[2].capitalize() if m[2] else m[3].upper()), " ".join(words))
