"""Recordings that stories name: found beside them, of a kind that browsers play, with words for who cannot hear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from hooks.problems import Problem, Severity, did_you_mean
from hooks.records.checks.private import text_faults
from hooks.records.media import subtitles
from hooks.records.media.bare import bare
from hooks.records.media.containers import content_of
from hooks.records.model.told import STORY_TOLD
from hooks.records.reading.endings import MEDIA_FILES, WORDS_FILES, ending
from hooks.records.reading.genuine import odd_lines
from hooks.records.reading.inserts import ALONE, Fault, Insert, Kind, film_of, inserts_of, read_row, rows_meant
from hooks.records.reading.loading import LoadedStory
from hooks.records.reading.story_bounds import excesses
from hooks.records.reading.text_files import read_text
from hooks.text import fold, slug

ENDINGS = {Kind.AUDIO: (".mp3", ".m4a", ".ogg"), Kind.VIDEO: (".mp4", ".webm")}
MOST_MB = {Kind.AUDIO: 20, Kind.VIDEO: 60}
NO_WORDS, IN_STORY = "khong loi", "trong bai"
"""What may stand in place of a file of words, accents aside."""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]{3,4}")
_NOUN = {Kind.AUDIO: "tệp âm thanh", Kind.VIDEO: "tệp video"}
_WORD = {Kind.AUDIO: "tiếng", Kind.VIDEO: "video"}
_SAVE = {Kind.AUDIO: "xuất lại thành MP3", Kind.VIDEO: "xuất lại thành MP4 (H.264)"}
_AGAIN = {
    Kind.AUDIO: "mở tệp bằng Audacity rồi xuất lại thành MP3, để trống các ô tên người, ghi chú",
    Kind.VIDEO: "mở tệp bằng HandBrake rồi xuất lại thành MP4 (H.264), chỉ giữ hình và tiếng",
}
_SHORTER = {
    Kind.AUDIO: "cắt ngắn, hoặc xuất lại nhẹ hơn (MP3 64 kbit/s)",
    Kind.VIDEO: "cắt ngắn, xuất lại nhẹ hơn, hoặc đăng lên YouTube rồi chèn địa chỉ",
}
_WORDS = (
    "thêm phần thứ ba: | loi.txt (tệp lời nằm cạnh bài), | trong bài (lời đã chép trong bài) hoặc | không lời; "
    "video thì có thể đặt phụ đề .vtt cùng tên bên cạnh"
)


def captions_of(folder: Path, insert: Insert) -> Path | None:
    """The subtitles beside a film of our own: the same name, ending in .vtt."""
    path = (folder / insert.source).with_suffix(".vtt")
    return path if insert.kind is Kind.VIDEO and path.is_file() and not path.is_symlink() else None


def insert_faults(story: LoadedStory, root: Path, beside: Sequence[str]) -> Iterator[Problem]:
    """Everything wrong with the films and recordings of a story; `beside` are the files that lie with it."""
    folder, seen = (root / story.file).parent, set[str]()
    for i, row, alone in rows_meant(story.body):
        for code, message, hint in _row_faults(folder, row, alone, seen):
            yield Problem(story.file, story.body_line + i, "", code, message, row.strip(), hint)
    for name in beside:
        if ending(name) in WORDS_FILES:
            yield from _said_in(str(PurePosixPath(story.file).with_name(name)), folder / name)
    yield from _left_over(story, folder, beside)


def _row_faults(folder: Path, row: str, alone: bool, seen: set[str]) -> Iterator[Fault]:
    found = read_row(row)
    if isinstance(found, tuple):
        yield found
    elif not alone:
        yield ALONE
    elif found.elsewhere:
        yield from _elsewhere(found)
    elif found.source in seen:
        yield "nghe-trung", "tệp này đã chèn ở trên", "mỗi tệp chèn một lần"
    else:
        if well_named(found):
            seen.add(found.source)
        yield from _ours(folder, found)


def _elsewhere(insert: Insert) -> Iterator[Fault]:
    if insert.kind is Kind.AUDIO:
        yield "phim-dia-chi", "âm thanh phải là tệp nằm cạnh bài", "chép tệp .mp3 vào thư mục bài rồi ghi tên tệp"
    elif isinstance(film := film_of(insert.source), tuple):
        yield film
    elif insert.words:
        yield "chen-trong-bai", "video ở nơi khác chỉ có địa chỉ và tên", "bỏ phần sau dấu | thứ hai"


def well_named(insert: Insert) -> bool:
    """Whether the source can be a file beside the story, by its name alone."""
    return bool(_NAME.fullmatch(insert.source)) and insert.source.endswith(ENDINGS[insert.kind])


def _ours(folder: Path, insert: Insert) -> Iterator[Fault]:
    path = folder / insert.source
    if not well_named(insert):
        yield _name_fault(insert)
        return
    if path.is_symlink():
        return  # told where the folder is read
    if not path.is_file():
        lying = [p.name for p in folder.glob("*") if p.suffix.lower() in MEDIA_FILES]
        hint = did_you_mean(insert.source, lying) or "chép tệp vào cạnh index.md, đúng tên"
        yield "nghe-thieu", f"không có {_NOUN[insert.kind]} này", hint
    elif fault := content_fault(path, insert.kind):
        yield fault
    if fault := _words_fault(folder, insert):
        yield fault


def _name_fault(insert: Insert) -> Fault:
    other = Kind.AUDIO if insert.kind is Kind.VIDEO else Kind.VIDEO
    if well_named(replace(insert, kind=other)):
        return "nghe-ten", f"đây là {_NOUN[other]}", f"viết [[{_WORD[other]}: {insert.source} | …]]"
    stem, endings = insert.source.rpartition(".")[0], ENDINGS[insert.kind]
    hint = f"chữ thường không dấu, đuôi {', '.join(endings)}, ví dụ {slug(stem or insert.source)}{endings[0]}"
    return "nghe-ten", f"tên {_NOUN[insert.kind]} không dùng được", hint


def content_fault(path: Path, kind: Kind) -> Fault | None:
    """What keeps a file from being played, judged by its bytes; None when nothing does."""
    noun, most = _NOUN[kind], MOST_MB[kind]
    try:
        data = path.read_bytes() if path.stat().st_size <= most * 1024 * 1024 else None
    except OSError:
        return "nghe-hong", f"không mở được {noun}", "xem lại quyền đọc tệp"
    if data is None:
        return "nghe-qua-lon", f"{noun} nặng quá {most} MB", _SHORTER[kind]
    content = content_of(data)
    if content.kind and not content.whole:
        return "nghe-hong", f"{noun} bị hỏng hoặc chép chưa hết", "chép lại tệp từ bản gốc"
    if content.kind == "hevc":
        return "nghe-sai-loai", "video nén kiểu HEVC, nhiều máy không xem được", "xuất lại thành MP4 kiểu H.264"
    if content.kind == "mov":
        return "nghe-sai-loai", "video kiểu QuickTime (.mov), nhiều máy không xem được", "xuất lại thành MP4 (H.264)"
    if f".{content.kind}" not in ENDINGS[kind]:
        names = {Kind.AUDIO: "MP3, M4A hay Ogg", Kind.VIDEO: "MP4 hay WebM"}[kind]
        return "nghe-sai-loai", f"nội dung tệp không phải {names}", _SAVE[kind]
    if bare(data) is None:
        return (
            "nghe-sai-loai",
            f"{noun} còn phần lạ, có thể ghi tên người, nơi quay, mà máy không bỏ chắc được",
            _AGAIN[kind],
        )
    return None


# ---------------------------------------------------------------- words


def _words_fault(folder: Path, insert: Insert) -> Fault | None:
    """Who cannot hear must find the words: in a file, in subtitles, or in the story itself."""
    captions = captions_of(folder, insert)
    if captions and not _is_captions(captions):
        return "nghe-loi", "tệp phụ đề .vtt không đọc được", "tệp bắt đầu bằng chữ WEBVTT, lưu bằng UTF-8"
    if not insert.words:
        return None if captions else ("nghe-loi", "chưa có lời cho người không nghe được", _WORDS)
    if fold(insert.words) in {NO_WORDS, IN_STORY}:
        return None
    if not _NAME.fullmatch(insert.words) or not insert.words.endswith(".txt"):
        return "nghe-loi", "phần thứ ba phải là tên tệp lời .txt", _WORDS
    path = folder / insert.words
    if path.is_symlink() or not path.is_file():
        return "nghe-loi", "không có tệp lời này", "chép tệp lời vào cạnh index.md, đúng tên"
    if not words_in(path):
        return "nghe-loi", "tệp lời trống hoặc không đọc được", "viết lời vào tệp, lưu bằng UTF-8"
    return None


def words_in(path: Path) -> str:
    """The text of a file of words; '' when it cannot be read."""
    text = read_text(path, path.name)
    return text.strip() if isinstance(text, str) else ""


def _is_captions(path: Path) -> bool:
    return subtitles.is_subtitles(words_in(path))


def _said_in(file: str, path: Path) -> Iterator[Problem]:
    """What a file of words may not hold: all that a story's text may not, told at its own line; and of subtitles, styles."""
    text = read_text(path, file)
    if isinstance(text, Problem):
        yield text
        return
    timed = path.suffix.lower() == ".vtt"
    yield from _too_much(file, subtitles.without_tags(text) if timed else text)
    yield from odd_lines(text, file, text if timed else "")
    yield from text_faults(file, subtitles.spoken(text) if timed else text)
    for row, message, hint in subtitles.wrong_in(text) if timed and subtitles.is_subtitles(text) else ():
        yield Problem(file, row + 1, "", "nghe-loi", message, "", hint)


def _too_much(file: str, text: str) -> Iterator[Problem]:
    for row, key, sign, most in excesses(text):
        code, message, hint = STORY_TOLD[key]
        told = message.replace("{most}", f"{most:,}".replace(",", ".")).replace("{sign}", sign)
        yield Problem(
            file, row + 1, "", code, told.replace("bài", "tệp lời"), "", hint.replace("nhiều bài", "nhiều tệp")
        )


def _left_over(story: LoadedStory, folder: Path, beside: Sequence[str]) -> Iterator[Problem]:
    lying = [name for name in beside if ending(name) in MEDIA_FILES]
    found = [x for x in inserts_of(story.body).values() if not x.elsewhere] if lying else []
    named = {x.source for x in found} | {x.words for x in found}
    named |= {path.name for x in found if (path := captions_of(folder, x))}
    for name in lying:
        if name in named:
            continue
        file = str(PurePosixPath(story.file).with_name(name))
        message, hint = "tệp này chưa được chèn vào bài nên không lên trang", "chèn vào bài, hoặc xóa tệp"
        yield Problem(file, 0, "", "nghe-thua", message, "", hint, Severity.WARNING)
