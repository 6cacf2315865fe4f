"""Strict YAML and front matter: every scalar is text, and every fault is a problem with its line."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import yaml

from hooks.problems import Problem
from hooks.records.reading.documents import Document
from hooks.records.reading.nodes import BACKSLASH, MAX_DEPTH, NULLS, Builder, Path_, TooDeepError, line_of
from hooks.records.reading.text_files import read_text
from hooks.text import clean_body

_FRONT = re.compile(r"\A---[ ]*\n(.*?\n)---[ ]*(?:\n|\Z)", re.DOTALL)
# The C composer recurses without a limit and crashes the process on deep nesting: text that could
# nest deeply is walked by events first.
_DEEP = re.compile(r"(?:[-?:] +){10}")
_FAR_IN = " " * 100
_KINDS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
_SPECIAL = re.compile(r"[#&*!\\]")  # signs whose loss only `Builder` finds
_LESS_DEEP = "bỏ bớt dấu ngoặc, dấu gạch đầu dòng hay thụt dòng"
_NO_FIELDS = ("tệp phải gồm các dòng “tên-trường: giá trị”", "xem các mẫu trong thư mục _mau")
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
    ("unknown escape character", *BACKSLASH),
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
    return Document(file, head.value, head.lines, clean_body(text[match.end() :]), body_line, text), problems


def parse_yaml(text: str, file: str, offset: int = 0) -> Reading:
    """As `read_yaml`, from text; `offset` is added to line numbers."""
    builder = Builder(file, offset, text)
    try:
        node = _composed(text)
        if node is None:
            message = "phần đầu của bài chưa có trường nào" if offset else "tệp không có nội dung"
            return None, [Problem(file, 1, "", "tep-rong", message, hint="điền các trường theo mẫu, hoặc xóa tệp")]
        if isinstance(node, yaml.MappingNode) and not _SPECIAL.search(text):
            with suppress(_OddError):
                return Document(file, _plain(node, 0), _Later(partial(builder.lines_of, node)), text=text), []
        builder.signs()
        value = builder.value(node, ())
    except TooDeepError as deep:
        line, message = int(str(deep)) + offset, f"dữ liệu lồng nhau quá {MAX_DEPTH} tầng"
        return None, [Problem(file, line, "", "long-qua-sau", message, hint=_LESS_DEEP)]
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, text, file, offset)]
    if not isinstance(value, dict):
        builder.refuse(1, (), "sai-cau-truc", *_NO_FIELDS)
        return None, builder.found
    return Document(file, value, builder.lines, text=text), builder.found


def _composed(text: str) -> yaml.Node | None:
    """The node of a text, None of an empty one; raises TooDeepError and PyYAML's errors."""
    if text.count("[") + text.count("{") > 50 or _FAR_IN in text or _DEEP.search(text):
        _check_depth(text)
    return yaml.compose(text, Loader=_Loader)


def _check_depth(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise TooDeepError(line_of(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _plain(node: yaml.Node, depth: int) -> Any:
    """As `Builder.value`, three times as fast, for nodes that nothing is wrong with; raises _OddError at others."""
    if type(node) is yaml.ScalarNode:
        return None if not node.style and node.value in NULLS else node.value
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
