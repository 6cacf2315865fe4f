"""What stands in a story's text besides words: one `[[…]]` a paragraph, a film elsewhere or a recording of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qs, urlsplit

from hooks.problems import did_you_mean
from hooks.text import fold, modern_line

Fault = tuple[str, str, str]
"""Code, message, hint."""
MAX_TITLE = 150
_ROW = re.compile(r" {0,3}\[\[([^:|\[\]]*):([^|\[\]]*)(?:\|([^|\[\]]*))?(?:\|([^|\[\]]*))?\]\]\s*")
_MEANT = re.compile(r"(?<!\\)\[\[|^\s*\[(?:video|phim|tiếng|tieng|audio)\s*:", re.IGNORECASE)
_WITHIN = re.compile(r"[^\s\[]\s*\[\[[^\[\]]*\]\]|\]\]\s*[^\s\]]")
_NO_COLON = re.compile(r"(video|tieng)\s.*")
_CODE = re.compile(r"`[^`]*`")
_FORM = "viết theo mẫu: [[video: https://www.youtube.com/watch?v=… | Tên video]] hoặc [[tiếng: ten-tep.mp3 | Tên | loi.txt]]"
ALONE = (
    "chen-trong-bai",
    "chỗ chèn video, âm thanh phải đứng riêng một đoạn",
    "để một dòng trống trên và dưới, không viết gì thêm",
)
_YOUTUBE_HOW = "mở video trên YouTube rồi chép địa chỉ, dạng https://www.youtube.com/watch?v=…"
_FACEBOOK_HOW = "mở video trên Facebook rồi chép địa chỉ ở thanh địa chỉ, dạng https://www.facebook.com/…/videos/…"
_OTHER_HOW = "video ở nơi khác thì dẫn liên kết thường: [tên video](https://…)"


class Kind(StrEnum):
    """What an insert is, as editors write it, accents aside."""

    VIDEO = "video"
    AUDIO = "tieng"


@dataclass(frozen=True, slots=True)
class Insert:
    """One `[[kind: source | title | words]]`. `words` says where the spoken words can be read."""

    kind: Kind
    source: str
    title: str
    words: str = ""

    @property
    def elsewhere(self) -> bool:
        """Whether the source is an address, not a file beside the story."""
        return "/" in self.source or ":" in self.source


@dataclass(frozen=True, slots=True)
class Film:
    """A film on a known site; `key` finds it there and holds no sign with a meaning in addresses but “/”."""

    site: str
    key: str

    @property
    def address(self) -> str:
        """The film's own page."""
        return {
            "YouTube": "https://www.youtube.com/watch?v=",
            "Facebook": "https://www.facebook.com/",
        }[self.site] + self.key


def rows_meant(body: str) -> Iterator[tuple[int, str, bool]]:
    """Rows that hold or try to hold an insert: index, text, and whether it is a paragraph of its own."""
    rows = ["", *body.split("\n"), ""] if "[" in body else []
    for i, row in enumerate(rows[1:-1]):
        if _MEANT.search(_CODE.sub("", row)):
            yield i, row, not rows[i].strip() and not rows[i + 2].strip()


def read_row(row: str) -> Insert | Fault:
    """The insert that a row is, or what is wrong with how it is written."""
    match = _ROW.fullmatch(row)
    if not match and _WITHIN.search(row):
        return ALONE
    if not match:
        return "chen-trong-bai", "chỗ chèn video, âm thanh viết chưa đúng", _FORM
    word, source, title, words = (modern_line(part or "") for part in match.groups())
    if _NO_COLON.fullmatch(fold(word)):
        return "chen-trong-bai", "thiếu dấu hai chấm sau chữ video hoặc tiếng", _FORM
    if fold(word) not in set(Kind):
        hint = did_you_mean(word, ["video", "tiếng"]) or _FORM
        return "chen-trong-bai", "chỉ chèn được video hoặc tiếng", hint
    if not source or not title:
        return "chen-trong-bai", "thiếu địa chỉ, tên tệp hoặc tên để người đọc biết là gì", _FORM
    if len(title) > MAX_TITLE:
        return "chen-trong-bai", f"tên dài quá {MAX_TITLE} ký tự", "rút tên còn một dòng"
    return Insert(Kind(fold(word)), source, title, words)


def inserts_of(body: str) -> dict[int, Insert]:
    """Every well written insert of a story's text by the index of its row."""
    read = ((i, read_row(row)) for i, row, alone in rows_meant(body) if alone)
    return {i: found for i, found in read if isinstance(found, Insert)}


# ---------------------------------------------------------------- films elsewhere

_YOUTUBE = {"youtube.com", "www.youtube.com", "m.youtube.com"}
_FACEBOOK = {"facebook.com", "www.facebook.com", "m.facebook.com", "web.facebook.com"}
_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_PATH = re.compile(r"/(?:shorts|live|embed)/([A-Za-z0-9_-]{11})/?")
_SHORT = re.compile(r"/([A-Za-z0-9_-]{11})/?")
_NUMBER = re.compile(r"[0-9]{5,20}")
_OF_PAGE = re.compile(r"/([A-Za-z0-9][A-Za-z0-9.-]{1,60})/videos/(?:[A-Za-z0-9._-]{1,100}/)?([0-9]{5,20})/?")
_REEL = re.compile(r"/reel/([0-9]{5,20})/?")


def film_of(address: str) -> Film | Fault:
    """The film that an address leads to; only addresses of known form on known sites."""
    try:
        parts = urlsplit(address)
        query = parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return "phim-dia-chi", "địa chỉ video không đọc được", _YOUTUBE_HOW
    if parts.scheme not in {"https", "http"}:
        return "phim-dia-chi", "địa chỉ video phải bắt đầu bằng https://", _YOUTUBE_HOW
    site, values = parts.netloc.lower(), query.get("v", [])
    asked = values[0] if len(values) == 1 else ""
    if site in _YOUTUBE or site == "youtu.be":
        return _on_youtube(site, parts.path, asked)
    if site in _FACEBOOK:
        return _on_facebook(parts.path, asked)
    if site == "fb.watch":
        return "phim-dia-chi", "địa chỉ rút gọn của Facebook không dùng được", _FACEBOOK_HOW
    return "phim-dia-chi", "chỉ nhận video trên YouTube hoặc Facebook", _OTHER_HOW


def _on_youtube(site: str, path: str, asked: str) -> Film | Fault:
    if site == "youtu.be":
        asked = match[1] if (match := _SHORT.fullmatch(path)) else ""
    elif match := _PATH.fullmatch(path):
        asked = match[1]
    elif path not in {"/watch", "/watch/"}:
        asked = ""
    if _ID.fullmatch(asked):
        return Film("YouTube", asked)
    return "phim-dia-chi", "địa chỉ YouTube này không dẫn tới một video", _YOUTUBE_HOW


def _on_facebook(path: str, asked: str) -> Film | Fault:
    if match := _OF_PAGE.fullmatch(path):
        return Film("Facebook", f"{match[1]}/videos/{match[2]}/")
    if match := _REEL.fullmatch(path):
        return Film("Facebook", f"reel/{match[1]}/")
    if path in {"/watch", "/watch/", "/video.php"} and _NUMBER.fullmatch(asked):
        return Film("Facebook", f"watch/?v={asked}")
    return "phim-dia-chi", "địa chỉ Facebook này không dẫn tới một video", _FACEBOOK_HOW
