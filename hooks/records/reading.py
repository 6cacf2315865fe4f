"""Strict YAML and front matter: every scalar is text, and every fault is a problem with its line."""

from __future__ import annotations

import codecs
import operator
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import yaml

from hooks.problems import Problem, field_name

MAX_BYTES = 512 * 1024
"""Largest YAML or Markdown file read; PyYAML needs seconds for a 10 MB line."""
MAX_DEPTH = 20
_FRONT = re.compile(r"\A---[ ]*\n(.*?\n)---[ ]*(?:\n|\Z)", re.DOTALL)
# The C composer recurses without a limit and crashes the process on deep nesting: text that could
# nest deeply is walked by events first.
_DEEP = re.compile(r"(?:[-?:] +){10}")
_FAR_IN = " " * 100
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")  # YAML ends lines at all of these, editors do not
_ODD_BREAKS = "\r\x85\u2028\u2029"
_KINDS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
_SPECIAL = re.compile(r"[#&*!\\]")  # signs whose loss only `_Builder` finds
_NULLS = {"", "~", "null", "Null", "NULL"}
_BACKSLASH = ("dấu \\ trong nháy kép có nghĩa riêng trong YAML", "đổi nháy kép thành nháy đơn")
_SYNTAX = (
    ("cannot start any token", "ký tự đầu giá trị có nghĩa riêng trong YAML", "đặt cả giá trị trong dấu nháy kép"),
    ("did not find expected node content", "ký tự đầu giá trị có nghĩa riêng trong YAML", "đặt cả giá trị trong dấu nháy kép"),
    ("mapping values are not allowed", "có dấu hai chấm ở chỗ không được có", "giá trị có dấu hai chấm thì đặt trong dấu nháy kép; nếu không, xem dòng trên có thiếu dấu hai chấm hay thụt sai không"),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên trường", "viết theo mẫu: tên-trường: giá trị"),
    ("did not find expected key", "dòng này không khớp với các dòng trên", "cho các trường cùng cấp thẳng hàng nhau; giá trị mở đầu bằng dấu nháy thì cả giá trị phải nằm trong dấu nháy"),
    ("did not find expected '-' indicator", "danh sách bị ngắt giữa chừng", "mỗi mục bắt đầu bằng “- ”, thẳng hàng nhau; trường tiếp theo thẳng hàng với tên danh sách"),
    ("block sequence entries are not allowed", "danh sách bắt đầu ngay sau tên trường", "xuống dòng rồi mới viết “- ”, mỗi mục một dòng"),
    ("did not find expected ',' or ']'", "dấu ngoặc vuông mở mà không đóng", "đóng ngoặc, hoặc đặt cả giá trị trong dấu nháy kép"),
    ("did not find expected ',' or '}'", "dấu ngoặc nhọn mở mà không đóng", "đóng ngoặc, hoặc đặt cả giá trị trong dấu nháy kép"),
    ("unknown escape character", *_BACKSLASH),
    ("while scanning a tag", "dấu ! đứng đầu giá trị có nghĩa riêng trong YAML", "đặt cả giá trị trong dấu nháy kép"),
    ("while parsing a node found undefined tag", "dấu ! đứng đầu giá trị có nghĩa riêng trong YAML", "đặt cả giá trị trong dấu nháy kép"),
    ("found unexpected end of stream", "có dấu nháy mở mà không đóng", "thêm dấu nháy đóng ở cuối giá trị"),
    ("found unexpected document indicator", "có dòng --- ở giữa tệp", "bỏ dòng ---; mỗi tệp chỉ có một bản ghi"),
    ("expected <document start>", "tệp có hơn một bản ghi", "mỗi tệp chỉ có một bản ghi; bỏ dòng ..."),
    ("but found another document", "tệp có hơn một bản ghi", "mỗi tệp chỉ có một bản ghi; bỏ dòng ---"),
    ("control characters are not allowed", "có ký tự điều khiển không đọc được", "xóa ký tự lạ ở dòng này rồi gõ lại"),
    ("undefined alias", "dấu * đứng đầu giá trị có nghĩa riêng trong YAML", "đặt cả giá trị trong dấu nháy kép"),
    ("expected alphabetic or numeric character", "dấu & hoặc * đứng đầu giá trị có nghĩa riêng trong YAML", "đặt cả giá trị trong dấu nháy kép"),
)  # fmt: skip
_ANCHORS = ("không dùng ký hiệu & và * của YAML", "chép lại giá trị, hoặc đặt giá trị trong dấu nháy kép")

Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file read into plain text values. `lines` maps a path of keys and indexes to its line."""

    file: str
    value: Any
    lines: Mapping[Path_, int]
    body: str = ""
    body_line: int = 0

    def line_of(self, path: Path_) -> int:
        """The line of `path`, or of its nearest parent that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Later(Mapping[Path_, int]):
    """Lines that are made out when they are asked for: only a problem needs them."""

    def __init__(self, make: Callable[[], dict[Path_, int]]) -> None:
        self._make = make

    @cached_property
    def _lines(self) -> dict[Path_, int]:
        return self._make()

    def __getitem__(self, path: Path_) -> int:
        return self._lines[path]

    def __iter__(self) -> Iterator[Path_]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


class _Loader(yaml.CBaseLoader):
    """PyYAML's C loader without its search for a value's type: we take every value as text."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: Any) -> str:
        return _KINDS[kind]

    # Called for every node, to no purpose here: functions of C that take as many arguments.
    descend_resolver = operator.is_  # type: ignore[assignment]
    ascend_resolver = dict  # type: ignore[assignment]


class _OddError(Exception):
    """A node that plain values cannot be made of without a look at what is wrong with it."""


class _TooDeepError(Exception):
    """Nesting beyond MAX_DEPTH at the line given."""


def read_text(path: Path, file: str, most: int = MAX_BYTES) -> str | Problem:
    """The text of a UTF-8 file of at most `most` bytes, or what is wrong with it."""
    try:
        size = path.stat().st_size
        if size > most:
            message = "tệp nặng {} KB, quá {} KB".format(*(f"{n // 1024:,}".replace(",", ".") for n in (size, most)))
            return Problem(file, 0, "", "tep-qua-lon", message, hint="tách nhỏ tệp, để ảnh ra tệp riêng")
        data = _content(path, size)
    except OSError as error:
        hint = f"xem lại quyền đọc tệp ({error.strerror})"
        return Problem(file, 0, "", "tep-khong-doc-duoc", "không mở được tệp", hint=hint)
    for bom, name in (
        (codecs.BOM_UTF8, "UTF-8 có BOM"),
        (codecs.BOM_UTF16_LE, "UTF-16"),
        (codecs.BOM_UTF16_BE, "UTF-16"),
    ):
        if data.startswith(bom):
            return Problem(file, 1, "", "bang-ma", f"tệp lưu bằng {name}", hint="lưu lại bằng UTF-8, không có BOM")
    try:
        return plain_breaks(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(
            file,
            line,
            "",
            "bang-ma",
            "tệp không phải UTF-8 nên chữ Việt bị hỏng",
            hint="mở tệp và lưu lại bằng bảng mã UTF-8",
        )


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
    builder = _Builder(file, offset, text)
    try:
        if text.count("[") + text.count("{") > 50 or _FAR_IN in text or _DEEP.search(text):
            _check_depth(text)
        node = yaml.compose(text, Loader=_Loader)
        if isinstance(node, yaml.MappingNode) and not _SPECIAL.search(text):
            with suppress(_OddError):
                return Document(file, _plain(node, 0), _Later(partial(builder.lines_of, node))), []
        if node is None:
            message = "phần đầu của bài chưa có trường nào" if offset else "tệp không có nội dung"
            return None, [Problem(file, 1, "", "tep-rong", message, hint="điền các trường theo mẫu, hoặc xóa tệp")]
        builder.signs()
        value = builder.value(node, ())
    except _TooDeepError as deep:
        message = f"dữ liệu lồng nhau quá {MAX_DEPTH} tầng"
        return None, [
            Problem(
                file,
                int(str(deep)) + offset,
                "",
                "long-qua-sau",
                message,
                hint="bỏ bớt dấu ngoặc, dấu gạch đầu dòng hay thụt dòng",
            )
        ]
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, text, file, offset)]
    if not isinstance(value, dict):
        builder.refuse(
            1, (), "sai-cau-truc", "tệp phải gồm các dòng “tên-trường: giá trị”", "xem các mẫu trong thư mục _mau"
        )
        return None, builder.found
    return Document(file, value, builder.lines), builder.found


def _check_depth(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _TooDeepError(_line(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _plain(node: yaml.Node, depth: int) -> Any:
    """As `_Builder.value`, three times as fast, for nodes that nothing is wrong with; raises _OddError at others."""
    if type(node) is yaml.ScalarNode:
        return None if not node.style and node.value in _NULLS else node.value
    if depth >= MAX_DEPTH:
        raise _OddError
    if type(node) is yaml.SequenceNode:
        return [_plain(item, depth + 1) for item in node.value]
    out: dict[str, Any] = {}
    for key, value in node.value:
        if type(key) is not yaml.ScalarNode or key.value in out:
            raise _OddError
        out[key.value] = _plain(value, depth + 1)
    return out


class _Builder:
    """Turns YAML nodes into plain values, noting lines and everything our strict form refuses."""

    def __init__(self, file: str, offset: int, text: str) -> None:
        self.file, self.offset, self.text = file, offset, text
        self.rows = text.split("\n") if "#" in text else []
        self.lines: dict[Path_, int] = {}
        self.found: list[Problem] = []
        self.seen: set[int] = set()

    def lines_of(self, node: yaml.Node) -> dict[Path_, int]:
        self.value(node, ())
        return self.lines

    def refuse(self, line: int, path: Path_, code: str, message: str, hint: str = "", value: str = "") -> None:
        self.found.append(Problem(self.file, line + self.offset, field_name(path), code, message, value, hint))

    def signs(self) -> None:
        # Composed nodes forget their anchors: “name: &An Bình” would lose its first word in silence.
        events = yaml.parse(self.text, Loader=yaml.CBaseLoader) if re.search("[&!]", self.text) else ()
        for event in events:
            if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
                continue
            if event.anchor:
                self.refuse(_line(event), (), "dung-neo", *_ANCHORS, value=f"&{event.anchor}")
            if event.tag:
                hint = "đặt cả giá trị trong dấu nháy kép"
                self.refuse(_line(event), (), "dung-the", "không dùng ký hiệu ! của YAML", hint, event.tag)

    def escapes(self, node: yaml.ScalarNode, path: Path_) -> None:
        # Nor does “Bến \\Nước” keep its N.
        raw = self.text[node.start_mark.index : node.end_mark.index]
        if any(sign in "0abefrtvNLP_" for sign in re.findall(r"\\(.)", raw, re.DOTALL)):
            self.refuse(node.start_mark.line + 1, path, "sai-cu-phap", *_BACKSLASH, value=raw)

    def comment(self, node: yaml.ScalarNode, path: Path_) -> None:
        # So would “unit: Tổ #3” lose what follows the sign.
        line, column = node.end_mark.line, node.end_mark.column
        rest = self.rows[line][column:].strip() if line < len(self.rows) else ""
        if rest.startswith("#"):
            hint = "đặt cả giá trị trong dấu nháy kép; nếu là lời ghi chú thì xóa đi"
            self.refuse(line + 1, path, "mat-chu", "YAML bỏ mất phần sau dấu #", hint, rest)

    def value(self, node: yaml.Node, path: Path_) -> Any:
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line + self.offset)
        if len(path) > MAX_DEPTH:
            raise _TooDeepError(line)
        if id(node) in self.seen:
            self.refuse(line, path, "dung-neo", *_ANCHORS)
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if not node.style and self.rows:
                self.comment(node, path)
            elif node.style == '"' and "\\" in self.text:
                self.escapes(node, path)
            return None if not node.style and node.value in _NULLS else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        return self.mapping(node, path)

    def mapping(self, node: yaml.Node, path: Path_) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.refuse(line, path, "sai-cau-truc", "tên trường phải là một chữ", "bỏ dấu ? và ngoặc ở tên trường")
                continue
            key = key_node.value
            if key in out:
                self.refuse(
                    line,
                    (*path, key),
                    "trung-truong",
                    f"trường {key} ghi hai lần trong cùng một chỗ",
                    "giữ lại một dòng",
                )
                continue
            self.lines[(*path, key)] = line + self.offset
            out[key] = self.value(value_node, (*path, key))
        return out


def _syntax_problem(error: yaml.YAMLError, text: str, file: str, offset: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    rows = text.removesuffix("\n").split("\n")
    opened = getattr(error, "context_mark", None)
    if opened and re.search("end of stream|',' or|expected ':'", getattr(error, "problem", "") or ""):
        mark = opened  # where the quote or bracket opens, not where the file ends
    line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0) or 0) + 1
    line = min(line, len(rows))
    row = rows[line - 1]
    told = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')} {getattr(error, 'reason', '')}"
    for before in (row, rows[line - 2] if line > 1 else ""):
        if "\t" in before[: len(before) - len(before.lstrip())]:
            return Problem(
                file, line + offset, "", "dau-tab", "đầu dòng có dấu tab", hint="thay mỗi dấu tab bằng hai dấu cách"
            )
    for sign, message, hint in _SYNTAX:
        if sign in told:
            return Problem(file, line + offset, "", "sai-cu-phap", message, row.strip(), hint)
    hint = "xem lại dấu hai chấm, dấu nháy và thụt đầu dòng ở dòng này và dòng trên"
    return Problem(file, line + offset, "", "sai-cu-phap", "không đọc được dòng này", row.strip(), hint)
