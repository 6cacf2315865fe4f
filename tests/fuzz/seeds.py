"""Where a search begins, and what its texts are made of."""

from __future__ import annotations

from tests.building import PROJECT
from tests.campaigns import tiny_campaign
from tests.desk.nominating.nominations import GOOD, body
from tests.guard.labelled import snippets
from tests.odd_texts import TEXTS

_CAMPAIGN = {name: text if isinstance(text, bytes) else text.encode() for name, text in tiny_campaign().items()}
_STORIES = [text for name, text in _CAMPAIGN.items() if name.endswith("index.md")]
_RECORDS = [text for name, text in _CAMPAIGN.items() if name.endswith((".yml", ".csv"))]
_LISTS = sorted((PROJECT / "tests/desk/importing/lists").glob("libreoffice.*"))

SEEDS: dict[str, list[bytes]] = {
    "reading": [*_RECORDS, *_STORIES],
    "text": [text.encode("utf-8", "replace") for texts in TEXTS.values() for text in texts],
    "guard": [text.encode() for _, text in snippets("written")[::4]],
    "markdown": _STORIES,
    "importing": ["STT;Họ và tên;Ấp\n1;Nguyễn Văn Thử;ấp 1\n".encode(), *(path.read_bytes() for path in _LISTS)],
    "nomination": [body().encode(), body(viec="Gọi 0912 345 678.").encode(), *(v.encode() for v in GOOD.values())],
}
"""Target → bytes of its kind."""
PIECES: dict[str, tuple[str, ...]] = {
    "reading": ("a: ", "- ", "\n", "  ", "{", "}", "[", "]", '"', "'", "|", ">", "&a", "*a", "<<", "!!str ", "#", "\t", "---\n", ",", ":", "\ufeff", "\u2028", "tên", "0"),
    "text": ("Ho", "à", "a\u0302", "\u0301", "\u200b", "\u202e", "Ð", "đ", "ò", "oà", "uý", "\u00a0", "\r\n", "\t", "\x1b", "ﬁ", "0", "-", "👨\u200d👩"),
    "guard": ("0912 345 678", "CCCD ", "079", "không chín ", "@", "gmail.com", "số nhà 12", "lớp 5A", "em An", "Trường Tiểu học ", "sinh ngày ", "3/4/1980", "10.95, 106.82", "\n\n", " ", "STK ", "\u200b", "O", ".", "ông Nguyễn Văn Tám, "),
    "markdown": ("# ", "*", "_", "`", "[", "](", ")", "!", "<", ">", "\n", "\n\n", "- ", "1. ", "|", "\\", "&amp;", "[[video: ", "https://a.vn", "\t", "~~~", "---", "chữ "),
    "importing": (";", ",", "\t", "\n", '"', "\r", "sep=;\n", "STT", "Nguyễn Văn Thử", "\ufeff", "=1+1", "1", "\x00", "ấp 1", " "),
    "nomination": (*(f"### {line}\n\n" for line in ("x", "Loại gương")), "\n", "0912 345 678", "- [X] ", "_No response_", "https://a.vn", "ấp 3", "`", "@ai", "<!-- ", "\u202e", "Tổ đọc sách"),
}  # fmt: skip
"""Target → pieces that mean something in its texts."""
