"""Which version of a file a form began with: a short mark that goes with what is sent, held against what stands.

A form hands over a whole file as it was when its page was made. If the file has been changed since, what a colleague
wrote would be undone in silence; so the form says what it began with: in a package in its list of contents, on
GitHub in a last line of the file, which `campaign fmt` takes away.
"""

from __future__ import annotations

import hashlib
import re

LENGTH = 16
"""Hexadecimal digits of SHA-256: enough to tell versions of one file apart; nothing is kept secret by it."""
_LINE = re.compile(rf"^# sua-tu-ban: ([0-9a-f]{{{LENGTH}}} [\w-]{{4}})[ ]*\n?", re.MULTILINE | re.ASCII)
"""The version, then four letters of the text that was made: two forms that began alike leave lines that differ."""


def version_of(content: str | bytes) -> str:
    """The mark of a file: of a text without its own line about the version, whatever its line breaks."""
    data = unmarked(content.replace("\r\n", "\n")).encode() if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()[:LENGTH]


def said_of(text: str) -> str:
    """What a text says of its version: the one it was made of, a space, four letters of its own; '' for nothing."""
    found = _LINE.findall(text)
    return str(found[-1]) if found else ""


def unmarked(text: str) -> str:
    """The text without the line about its version."""
    return _LINE.sub("", text) if "# sua-tu-ban: " in text else text
