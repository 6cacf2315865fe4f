"""Nodes of YAML → plain values in our strict form: their lines, and everything that is refused."""

from __future__ import annotations

import re
from typing import Any

import yaml

from hooks.problems import Problem, field_name

MAX_DEPTH = 20
"""Deepest nesting of values; our own records need six."""
NULLS = {"", "~", "null", "Null", "NULL"}
"""How YAML writes no value."""
BACKSLASH = ("dấu \\ trong nháy kép có nghĩa riêng trong YAML", "đổi nháy kép thành nháy đơn")
"""What is wrong with an escape, and what to do."""
_ANCHORS = ("không dùng ký hiệu & và * của YAML", "chép lại giá trị, hoặc đặt giá trị trong dấu nháy kép")
Path_ = tuple[str | int, ...]
"""Where a value stands in its document: keys and indexes."""


class TooDeepError(Exception):
    """Nesting beyond MAX_DEPTH at the line given."""


def line_of(event: yaml.Event) -> int:
    """The line an event begins on, from 1."""
    return event.start_mark.line + 1 if event.start_mark else 1


class Builder:
    """Turns YAML nodes into plain values, noting lines and everything our strict form refuses."""

    def __init__(self, file: str, offset: int, text: str) -> None:
        self.file, self.offset, self.text = file, offset, text
        self.rows = text.split("\n") if "#" in text else []
        self.lines: dict[Path_, int] = {}
        self.found: list[Problem] = []
        self.seen: set[int] = set()

    def lines_of(self, node: yaml.Node) -> dict[Path_, int]:
        """The line of every value below `node`."""
        self.value(node, ())
        return self.lines

    def refuse(self, line: int, path: Path_, code: str, message: str, hint: str = "", value: str = "") -> None:
        """Note a fault; `line` is counted in the text that was parsed."""
        self.found.append(Problem(self.file, line + self.offset, field_name(path), code, message, value, hint))

    def signs(self) -> None:
        """Refuse anchors and tags."""
        # Composed nodes forget their anchors: “name: &An Bình” would lose its first word in silence.
        events = yaml.parse(self.text, Loader=yaml.CBaseLoader) if re.search("[&!]", self.text) else ()
        for event in events:
            if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
                continue
            if event.anchor:
                self.refuse(line_of(event), (), "dung-neo", *_ANCHORS, value=f"&{event.anchor}")
            if event.tag:
                hint = "đặt cả giá trị trong dấu nháy kép"
                self.refuse(line_of(event), (), "dung-the", "không dùng ký hiệu ! của YAML", hint, event.tag)

    def escapes(self, node: yaml.ScalarNode, path: Path_) -> None:
        """Refuse a backslash that would change the text."""
        # Nor does “Bến \\Nước” keep its N.
        raw = self.text[node.start_mark.index : node.end_mark.index]
        if any(sign in "0abefrtvNLP_" for sign in re.findall(r"\\(.)", raw, re.DOTALL)):
            self.refuse(node.start_mark.line + 1, path, "sai-cu-phap", *BACKSLASH, value=raw)

    def comment(self, node: yaml.ScalarNode, path: Path_) -> None:
        """Refuse a comment behind a value without quotes."""
        # So would “unit: Tổ #3” lose what follows the sign.
        line, column = node.end_mark.line, node.end_mark.column
        rest = self.rows[line][column:].strip() if line < len(self.rows) else ""
        if rest.startswith("#"):
            hint = "đặt cả giá trị trong dấu nháy kép; nếu là lời ghi chú thì xóa đi"
            self.refuse(line + 1, path, "mat-chu", "YAML bỏ mất phần sau dấu #", hint, rest)

    def value(self, node: yaml.Node, path: Path_) -> Any:
        """A node as text, list or mapping; raises TooDeepError."""
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line + self.offset)
        if len(path) > MAX_DEPTH:
            raise TooDeepError(line)
        if id(node) in self.seen:
            self.refuse(line, path, "dung-neo", *_ANCHORS)
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if not node.style and self.rows:
                self.comment(node, path)
            elif node.style == '"' and "\\" in self.text:
                self.escapes(node, path)
            return None if not node.style and node.value in NULLS else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        return self.mapping(node, path)

    def mapping(self, node: yaml.Node, path: Path_) -> dict[str, Any]:
        """A mapping; of a key given twice the first value stays, and it is refused."""
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
