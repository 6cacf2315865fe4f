"""Subtitles (WebVTT) as they may be published: cues of plain text with <b>, <i> and <v>, and what else stands in a file."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

Row = tuple[int, str]
"""A row of the file, counted from 0, and what stands there."""
_TIME = r"(?:[0-9]{2}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3}"
_NUMBER = r"-?[0-9]{1,3}(?:\.[0-9]{1,3})?%?"
_SETTING = rf"(?:vertical|line|position|size|align):(?:{_NUMBER}(?:,[a-z]{{3,6}}(?:-[a-z]{{4,5}})?)?|[a-z]{{2,6}})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t]+{_SETTING})*[ \t]*")
_TAG = re.compile(r"<[^<>]*>?")
_VOICE = re.compile(r"<v[ \t]+([^<>&]{1,100})>")
_KEPT = re.compile(rf"</?[bi]>|</v>|{_VOICE.pattern}")
_STYLES = re.compile(r"(STYLE|REGION)[ \t]*")
_NOTE = re.compile(r"NOTE(?:[ \t].*)?")
_NO_PLACE = "xóa khối ấy: phụ đề trên trang chỉ có lời, <b>, <i> và <v Tên người nói>"
_NO_TAG = "chỉ dùng <b>, <i>, <v Tên người nói>, bỏ thẻ khác; muốn in đúng dấu < thì viết &lt;"
_NO_TIMES = "viết một dòng giờ như 00:01.000 --> 00:04.000 ngay trên lời, giữa lời không để dòng trống"


def is_subtitles(text: str) -> bool:
    """Whether a text is of the format: its first word says so, and something in it has a time."""
    head, _, rest = text.partition("\n")
    return head.split(" ")[0].strip() == "WEBVTT" and "-->" in rest


def wrong_in(text: str) -> Iterator[tuple[int, str, str]]:
    """What is not published of subtitles, as it is no plain word: row, message, hint. Notes are left out without a word."""
    for block in _blocks(text):
        row, first = block[0]
        if styles := _STYLES.fullmatch(first):
            yield row, f"phụ đề có khối {styles[1]}, trang không đăng", _NO_PLACE
        elif not _NOTE.fullmatch(first):
            yield from _wrong_in_cue(block)


def _wrong_in_cue(block: Sequence[Row]) -> Iterator[tuple[int, str, str]]:
    if not _times(block):
        yield block[0][0], "đoạn phụ đề này không có dòng giờ đúng mẫu nên không hiện", _NO_TIMES
    for row, words in _said(block):
        if any(not _KEPT.fullmatch(tag) for tag in _TAG.findall(words)):
            yield row, "phụ đề có thẻ mà trang không đăng", _NO_TAG
        if "-->" in words:
            yield row, "dòng giờ dính vào lời của đoạn trên", "để một dòng trống trên dòng giờ"


def published(text: str) -> str:
    """The subtitles made anew of the times and words of their cues, and of nothing else in the file."""
    cues = ((times, _said(block)) for block in _blocks(text) for times in [_times(block)] if times)
    made = ("\n".join([" ".join(times.split()), *(_plain(words) for _, words in said)]) for times, said in cues)
    return "\n\n".join(["WEBVTT", *made]) + "\n"


def spoken(text: str) -> str:
    """What a file says to people, row by row as in the file: without times and tags, names of speakers kept."""
    return "\n".join("" if _TIMES.fullmatch(row) else _read(_TAG.sub(_name, row)) for row in text.split("\n"))


def without_tags(text: str) -> str:
    """The file without the tags that may stand in it: what is counted to see whether it is too large."""
    return _KEPT.sub("", text)


def _blocks(text: str) -> Iterator[list[Row]]:
    """What empty rows part, the head aside."""
    rows = groupby(enumerate(text.split("\n")), key=lambda at: bool(at[1]))
    blocks = [list(block) for filled, block in rows if filled]
    for block in blocks:
        rest = block[1:] if block[0][0] == 0 else block
        if block[0][0] == 0 and not _times(rest):
            continue  # the head with what is told of the file
        yield rest


def _times(block: Sequence[Row]) -> str:
    """The row of a cue that tells when: its first or, behind a name, its second; '' for none."""
    return next((row for _, row in block[:2] if _TIMES.fullmatch(row)), "")


def _said(block: Sequence[Row]) -> Sequence[Row]:
    at = next((i for i, (_, row) in enumerate(block[:2], 1) if _TIMES.fullmatch(row)), len(block))
    return block[at:]


def _plain(words: str) -> str:
    """Words with the tags that are kept; every other sign stands for itself."""
    out, at = "", 0
    for tag in _TAG.finditer(words):
        out += html.escape(_read(words[at : tag.start()]), quote=False) + (tag[0] if _KEPT.fullmatch(tag[0]) else "")
        at = tag.end()
    return out + html.escape(_read(words[at:]), quote=False)


def _name(tag: re.Match[str]) -> str:
    voice = _VOICE.fullmatch(tag[0])
    return f"{voice[1]}: " if voice else ""


def _read(words: str) -> str:
    """Signs written by their number or name as they are shown, on one row."""
    return " ".join(html.unescape(words).splitlines()) if "&" in words else words
