"""What may lie beside a record, told by the ending of its name."""

from __future__ import annotations

PHOTO_FILES = {".jpg", ".jpeg", ".png", ".webp"}
"""Endings a photo's file may have; what it holds is told by its bytes."""
RECORDING_FILES = {".mp3", ".m4a", ".ogg", ".mp4", ".webm"}
"""Endings of recordings beside a story."""
WORDS_FILES = {".txt", ".vtt"}
"""Endings of the words of recordings."""
MEDIA_FILES = RECORDING_FILES | WORDS_FILES
"""Both."""
MAY_LIE_BY_A_STORY = (
    "chỉ có index.md; ảnh .jpg, .png, .webp; âm thanh .mp3, .m4a, .ogg; video .mp4, .webm; lời .txt, .vtt"
)
"""All of these in words."""


def ending(name: str) -> str:
    """What tells the kind of a file: its last dot and what follows, in lower case; '' without a dot."""
    _, dot, rest = name.rpartition(".")
    return dot + rest.lower() if dot else ""
