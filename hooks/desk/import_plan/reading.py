"""A file's bytes → a document of lines and tables, whatever kind it is. No process, no network."""

from __future__ import annotations

import io
import re
import zipfile

from hooks.desk.import_plan.lines import Counter, Document, Line, Table, joined
from hooks.desk.import_plan.markers import LOWER, UPPER
from hooks.desk.import_plan.old_fonts import Reading, reading_for
from hooks.desk.import_plan.plain import plain_document
from hooks.desk.import_plan.web import named_text, web_document
from hooks.desk.importing.files.endings import DAMAGED, KINDS, LOCKED, OLE, ZIP, UnreadableError, not_the_kind
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.office_parts import Parts
from hooks.desk.importing.files.reading import check_archive
from hooks.desk.importing.files.separated import decoded_text
from hooks.desk.importing.files.word_blocks import Aside, Block, texts_of, word_blocks
from hooks.old_encodings import reread
from hooks.text import clean

MAX_BYTES, MAX_UNPACKED, MAX_LINES = 20 * 1024 * 1024, 60 * 1024 * 1024, 10_000
"""Largest file, largest Word file once unpacked, most lines of a document.

Less than a list may unpack to: so many lines are a few MB, and they are read in this very process, which nothing bounds.
"""
MAX_LETTERS = 20_000
"""Of one line."""
_USUAL = re.compile(rf"[{UPPER}{LOWER}0-9\s.,;:!?()\[\]/%+*=<>“”\"'‘’…–—•_&@#-]")
_MOST_ODD = 0.15
_TEXTS = {".txt", ".html", ".htm"}
_SAVE = "Lưu văn bản thành .docx, .txt hoặc .html rồi nhập lại."
_OTHER = {
    ".pdf": "Tệp .pdf là bản để in, máy không đọc chắc được thứ tự chữ. → Xin tệp Word gốc, hoặc mở bằng Word, lưu thành .docx.",
    ".doc": "Tệp .doc là Word đời cũ. → Mở bằng Word hay LibreOffice, lưu lại thành .docx.",
    **dict.fromkeys((".docm", ".dotm"), "Tệp có macro nên máy không mở. → Lưu lại thành .docx, không kèm macro."),
}


def document_in(data: bytes, ending: str) -> Document:
    """The document in a file whose name ends so (.docx, .txt, .html). Raises UnreadableError with what to do."""
    if told := _OTHER.get(ending):
        raise UnreadableError(told)
    if ending not in {".docx", *_TEXTS}:
        raise UnreadableError(f"Không nhận tệp {ending or 'không có đuôi'}. → {_SAVE}")
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"Tệp nặng quá {MAX_BYTES >> 20} MB nên máy không đọc. → Bỏ ảnh trong tệp, lưu lại.")
    document = _word(data) if ending == ".docx" else _text(data, ending)
    lines = list(document.lines())
    if not any(any(map(str.isalpha, line.text)) for line in lines):
        raise UnreadableError("Trong tệp không có chữ nào, có thể chỉ có ảnh chụp. → Xin tệp gõ được chữ, hoặc gõ lại.")
    if _is_garbled("".join(line.text for line in lines)):
        raise UnreadableError(
            "Chữ trong tệp không đọc được: tệp hỏng, không phải văn bản, hay gõ bằng bảng mã lạ. → Mở bằng Word hay LibreOffice, "
            "thấy đúng chữ thì lưu lại thành .docx; không thì xin tệp khác."
        )
    if len(lines) > MAX_LINES or any(len(line.text) > MAX_LETTERS for line in lines):
        told = f"Văn bản dài quá {MAX_LINES} dòng hoặc có dòng quá {MAX_LETTERS} ký tự nên máy không đọc."
        raise UnreadableError(f"{told} → Chép riêng kế hoạch sang tệp mới.")
    return document


def _is_garbled(text: str) -> bool:
    """Whether too much of a text is no letter of Vietnamese, digit or usual sign."""
    return len(_USUAL.sub("", text)) > _MOST_ODD * len(text)


def _text(data: bytes, ending: str) -> Document:
    if not data.strip():
        raise UnreadableError(not_the_kind(data, ".docx"))
    if data.startswith((ZIP, OLE, b"%PDF", b"{\\rtf")):
        raise UnreadableError(f"Đuôi {ending} không đúng với loại tệp bên trong. → {_SAVE}")
    text, told = decoded_text(data)
    text = text if ending == ".txt" else named_text(data, text)
    if (right := reread(text)) != text:
        text, told = right, "Chữ trong tệp là UTF-8 bị đọc nhầm bảng mã; đã đọc lại cho đúng, xem kỹ các tên riêng."
    read, old = reading_for(text.splitlines())
    text = "\n".join(map(read, text.splitlines()))
    document = plain_document(text) if ending == ".txt" else web_document(text)
    document.notes += filter(None, (told, old))
    return document


def _word(data: bytes) -> Document:
    if told := not_the_kind(data, ".docx"):
        raise UnreadableError(
            told if told in {LOCKED, DAMAGED} or not data.strip() else f"Tệp không phải Word. → {_SAVE}"
        )
    assert KINDS[".docx"] == ZIP
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_archive(archive, MAX_UNPACKED, "Bỏ ảnh trong tệp, lưu lại.")
            return _of_blocks(list(word_blocks(Parts(archive))))
    except (UnreadableError, MemoryError):
        raise
    except Exception:  # readers answer damaged files with a dozen kinds of error
        raise UnreadableError(DAMAGED) from None


def _of_blocks(blocks: list[Block]) -> Document:
    read, told = reading_for([text for block in blocks for text in texts_of(block)])
    document, counter, tables = Document(notes=[told] if told else []), Counter(), 0
    for block in blocks:
        if isinstance(block, Aside):
            document.beside += [(line, block.why) for line in _split(read(block.text), counter)]
        elif isinstance(block, Grid):
            tables += 1
            document.blocks.append(_table(block, f"bảng {tables}", counter, read))
        else:
            document.blocks += _split(read(block), counter)
    return document


def _split(text: str, counter: Counter, where: str = "") -> list[Line]:
    pieces = (joined(clean(piece)) for piece in text.split("\n"))
    return [counter.line(piece, where) for piece in pieces if piece]


def _table(grid: Grid, name: str, counter: Counter, read: Reading) -> Table:
    def cell(r: int, c: int, text: str) -> tuple[Line, ...]:
        if (r, c) in grid.across or (r, c) in grid.down:
            return ()
        return tuple(_split(read(text), counter, f"{name}, hàng {r + 1}, cột {c + 1}"))

    return Table(tuple(tuple(cell(r, c, text) for c, text in enumerate(row)) for r, row in enumerate(grid.rows)))
