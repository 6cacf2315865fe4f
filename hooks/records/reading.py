"""Strict YAML and front matter: every scalar is text, and every fault is a problem with its line."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from hooks.problems import Problem

MAX_BYTES = 512 * 1024
"""Largest YAML or Markdown file read; PyYAML needs seconds for a 10 MB line."""
MAX_DEPTH = 20
_FRONT = re.compile(r"\A---[ ]*\n(.*?\n)---[ ]*(?:\n|\Z)", re.DOTALL)
# The C composer recurses without a limit and crashes the process on deep nesting: text that could
# nest deeply is walked by events first.
_DEEP = re.compile(r"(?:[-?:] +){10}|^ {100}", re.MULTILINE)
_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")}
_NULLS = {"", "~", "null", "Null", "NULL"}
_SYNTAX = (
    ("cannot start any token", "ký tự này không được đứng đầu giá trị", "đặt cả giá trị trong dấu nháy kép"),
    ("mapping values are not allowed", "có dấu hai chấm ở chỗ không được có", "đặt cả giá trị trong dấu nháy kép, hoặc xem lại thụt đầu dòng"),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên trường", "viết theo mẫu: tên-trường: giá trị"),
    ("did not find expected key", "dòng này thụt vào không khớp với các dòng trên", "cho các trường cùng cấp thẳng hàng nhau"),
    ("did not find expected '-' indicator", "danh sách bị ngắt giữa chừng", "mỗi mục của danh sách bắt đầu bằng “- ”, thẳng hàng nhau"),
    ("found unexpected end of stream", "có dấu nháy mở mà không đóng", "thêm dấu nháy đóng ở cuối giá trị"),
    ("found unexpected document indicator", "có dòng --- ở giữa tệp", "bỏ dòng ---; mỗi tệp chỉ có một bản ghi"),
    ("but found another document", "tệp có hơn một bản ghi", "mỗi tệp chỉ có một bản ghi; bỏ dòng ---"),
    ("control characters are not allowed", "có ký tự điều khiển không đọc được", "xóa ký tự lạ ở dòng này rồi gõ lại"),
    ("undefined alias", "dấu * đứng đầu giá trị có nghĩa riêng trong YAML", "đặt cả giá trị trong dấu nháy kép"),
)  # fmt: skip


Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file read into plain text values. `lines` maps a path of keys and indexes to its line."""

    file: str
    value: Any
    lines: dict[Path_, int]
    body: str = ""
    body_line: int = 0

    def line_of(self, path: Path_) -> int:
        """The line of `path`, or of its nearest parent that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _TooDeep(Exception):
    """Nesting beyond MAX_DEPTH at the line given."""


def read_text(path: Path, file: str, most: int = MAX_BYTES) -> str | Problem:
    """The text of a UTF-8 file of at most `most` bytes, or what is wrong with it."""
    try:
        size = path.stat().st_size
        if size > most:
            message = f"tệp nặng {size // 1024:,} KB, quá {most // 1024:,} KB".replace(",", ".")
            return Problem(file, 0, "", "tep-qua-lon", message, hint="tách nhỏ tệp, để ảnh ra tệp riêng")
        data = path.read_bytes()
    except OSError as error:
        return Problem(file, 0, "", "tep-khong-doc-duoc", f"không mở được tệp ({error.strerror})")
    for bom, name in ((codecs.BOM_UTF8, "UTF-8 có BOM"), (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16")):
        if data.startswith(bom):
            return Problem(file, 1, "", "bang-ma", f"tệp lưu bằng {name}", hint="lưu lại bằng UTF-8, không có BOM")
    try:
        return data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(file, line, "", "bang-ma", "tệp không phải UTF-8 nên chữ Việt bị hỏng", hint="mở tệp và lưu lại bằng bảng mã UTF-8")


Reading = tuple[Document | None, list[Problem]]


def read_yaml(path: Path, file: str) -> Reading:
    """A YAML file as text values: one mapping, no anchors, no tags, no key twice."""
    text = read_text(path, file)
    return (None, [text]) if isinstance(text, Problem) else parse_yaml(text, file)


def read_front_matter(path: Path, file: str) -> Reading:
    """A Markdown file: its front matter as values, the rest as `body`."""
    text = read_text(path, file)
    if isinstance(text, Problem):
        return None, [text]
    match = _FRONT.match(text)
    if not match:
        hint = "dòng đầu là ---, rồi các trường, rồi một dòng ---, rồi nội dung bài"
        return None, [Problem(file, 1, "", "thieu-phan-dau", "bài không có phần đầu giữa hai dòng ---", hint=hint)]
    head, problems = parse_yaml(match[1], file, offset=1)
    if head is None:
        return None, problems
    body_line = text.count("\n", 0, match.end()) + 1
    return Document(file, head.value, head.lines, text[match.end() :], body_line), problems


def parse_yaml(text: str, file: str, offset: int = 0) -> Reading:
    """As `read_yaml`, from text; `offset` is added to line numbers."""
    builder = _Builder(file, offset)
    try:
        if text.count("[") + text.count("{") > 50 or _DEEP.search(text):
            _check_depth(text)
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
        if node is None:
            hint = "điền các trường theo mẫu, hoặc xóa tệp"
            return None, [Problem(file, 1, "", "tep-rong", "tệp không có nội dung", hint=hint)]
        value = builder.value(node, ())
    except _TooDeep as deep:
        message = f"dữ liệu lồng nhau quá {MAX_DEPTH} tầng"
        return None, [Problem(file, int(str(deep)) + offset, "", "long-qua-sau", message, hint="bỏ bớt dấu ngoặc")]
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, text, file, offset)]
    if not isinstance(value, dict):
        builder.refuse(1, (), "sai-cau-truc", "tệp phải gồm các dòng “tên-trường: giá trị”")
        return None, builder.found
    return Document(file, value, builder.lines), builder.found


def _check_depth(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _TooDeep(event.start_mark.line + 1)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


class _Builder:
    """Turns YAML nodes into plain values, noting lines and everything our strict form refuses."""

    def __init__(self, file: str, offset: int) -> None:
        self.file, self.offset = file, offset
        self.lines: dict[Path_, int] = {}
        self.found: list[Problem] = []
        self.seen: set[int] = set()

    def refuse(self, line: int, path: Path_, code: str, message: str, hint: str = "", value: str = "") -> None:
        field = ".".join(map(str, path))
        self.found.append(Problem(self.file, line + self.offset, field, code, message, value, hint))

    def value(self, node: yaml.Node, path: Path_) -> Any:
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line + self.offset)
        if len(path) > MAX_DEPTH:
            raise _TooDeep(line)
        if id(node) in self.seen:
            self.refuse(line, path, "dung-neo", "không dùng ký hiệu & và * của YAML", "chép lại giá trị, hoặc đặt giá trị trong dấu nháy kép")
            return None
        self.seen.add(id(node))
        if node.tag not in _TAGS:
            self.refuse(line, path, "dung-the", "không dùng ký hiệu ! của YAML", "đặt giá trị trong dấu nháy kép", node.tag)
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in _NULLS else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        return self.mapping(node, path)

    def mapping(self, node: yaml.Node, path: Path_) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.refuse(line, path, "sai-cau-truc", "tên trường phải là chữ thường", "bỏ ngoặc ở tên trường")
                continue
            key = key_node.value
            if key in out:
                self.refuse(line, (*path, key), "trung-truong", f"trường {key} ghi hai lần trong cùng một chỗ", "giữ lại một dòng")
                continue
            self.lines[(*path, key)] = line + self.offset
            out[key] = self.value(value_node, (*path, key))
        return out


def _syntax_problem(error: yaml.YAMLError, text: str, file: str, offset: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0) or 0) + 1
    rows = text.split("\n")
    row = rows[line - 1] if line <= len(rows) else ""
    told = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')} {getattr(error, 'reason', '')}"
    for before in (row, rows[line - 2] if line > 1 else ""):
        if "\t" in before[: len(before) - len(before.lstrip())]:
            return Problem(file, line + offset, "", "dau-tab", "đầu dòng có dấu tab", hint="thay mỗi dấu tab bằng hai dấu cách")
    for sign, message, hint in _SYNTAX:
        if sign in told:
            return Problem(file, line + offset, "", "sai-cu-phap", message, row.strip(), hint)
    hint = "xem lại dấu hai chấm, dấu nháy và thụt đầu dòng ở dòng này và dòng trên"
    return Problem(file, line + offset, "", "sai-cu-phap", "không đọc được dòng này", row.strip(), hint)
