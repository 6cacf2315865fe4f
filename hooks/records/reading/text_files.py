"""A file as text: UTF-8 of a bounded size, composed (NFC), lines that end alike, or what is wrong with it."""

from __future__ import annotations

import codecs
import os
import re
import unicodedata
from pathlib import Path

from hooks.files import why
from hooks.problems import Problem

MAX_BYTES = 512 * 1024
"""Largest YAML or Markdown file read; PyYAML needs seconds for a 10 MB line."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")  # YAML ends lines at all of these, editors do not
_ODD_BREAKS = "\r\x85\u2028\u2029"


def read_text(path: Path, file: str, most: int = MAX_BYTES) -> str | Problem:
    """The text of a UTF-8 file of at most `most` bytes in NFC, or what is wrong with it."""
    try:
        size = path.stat().st_size
        if size > most:
            message = "tệp nặng {} KB, quá {} KB".format(*(f"{n // 1024:,}".replace(",", ".") for n in (size, most)))
            return Problem(file, 0, "", "tep-qua-lon", message, hint="tách nhỏ tệp, để ảnh ra tệp riêng")
        data = _content(path, size)
    except OSError as error:
        hint = f"xem lại quyền đọc tệp ({why(error)})"
        return Problem(file, 0, "", "tep-khong-doc-duoc", "không mở được tệp", hint=hint)
    return _decoded(data, file)


def _decoded(data: bytes, file: str) -> str | Problem:
    if data.startswith(_UTF_16):
        return Problem(file, 1, "", "bang-ma", "tệp lưu bằng UTF-16", hint="lưu lại bằng UTF-8")
    try:
        text = plain_breaks(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"))  # Notepad writes the mark
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message, hint = "tệp không phải UTF-8 nên chữ Việt bị hỏng", "mở tệp và lưu lại bằng bảng mã UTF-8"
        return Problem(file, line, "", "bang-ma", message, hint=hint)


def _content(path: Path, size: int) -> bytes:
    """As `path.read_bytes`, without the buffers it makes for each of many thousand small files."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        data = os.read(file, size + 1)
        while more := os.read(file, 65536) if len(data) != size else b"":
            data += more
    finally:
        os.close(file)
    return data


def plain_breaks(text: str) -> str:
    """The text with \\n alone at the end of its lines."""
    return (
        _BREAKS.sub(lambda m: "\n" if m[0][0] == "\r" else " ", text)
        if any(map(text.__contains__, _ODD_BREAKS))
        else text
    )
