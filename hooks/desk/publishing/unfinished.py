"""What readers should not get yet: texts that wait to be written, words of the kit, an address nobody has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from hooks.desk.publishing.below import shown
from hooks.leftovers import TO_WRITE, UNWRITTEN, samples

_GUIDE = "huong-dan/"
"""Pages that tell editors of such words."""
_ADDRESS = re.compile(rb"""(?:href|content)=["']?https?://[^"'/\s>]{1,80}\.example[/"'\s>]""")
_LONG, _SHOWN = 5, 5
"""Words of a sentence that stands nowhere by chance; shorter ones have to be all that an element holds."""


def unfinished(folder: Path, files: Mapping[str, object]) -> Iterator[str]:
    """Each kind of leftover with the pages it is on, in Vietnamese; nothing for a site that is whole."""
    pages = [name for name in files if name.endswith(".html") and not name.startswith(_GUIDE)]
    found = defaultdict[str, list[str]](list)
    for name in pages:
        for what in _left_in((folder / name).read_bytes()):
            found[what].append(name)
    yield from (f"{what} ({_told(names)})" for what, names in found.items())


def _left_in(page: bytes) -> Iterator[str]:
    if UNWRITTEN.encode() in page:
        yield f"chỗ “{UNWRITTEN}” của kế hoạch"
    if TO_WRITE.encode() in page:
        yield "chỗ ban biên tập phải ghi trước khi đăng"
    if any(words in page for words in _words()):
        yield "chữ mẫu của bộ khởi đầu"
    if _ADDRESS.search(page):
        yield "địa chỉ mẫu .example thay cho địa chỉ của trang (đặt SITE_URL khi dựng)"


def _words() -> Sequence[bytes]:
    return [
        (text if len(said.split()) >= _LONG else f">{text}<").encode()
        for said in sorted(samples())
        for text in (escape(said, quote=False),)
    ]


def _told(names: Sequence[str]) -> str:
    more = f" và {len(names) - _SHOWN} trang nữa" if len(names) > _SHOWN else ""
    return f"{', '.join(map(shown, names[:_SHOWN]))}{more}"
