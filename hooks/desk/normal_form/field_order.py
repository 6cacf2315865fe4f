"""The fields of a YAML text in the order of their kind: whole lines change places, nothing is written anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from ruamel.yaml import YAML, nodes
from ruamel.yaml.resolver import BaseResolver

from hooks.records.reading.validating import submodel

_NO_WRAPPING = 1 << 20


class UntidyError(ValueError):
    """The text could not be put in order without changing what it says."""


class _Plain(BaseResolver):
    """Every value is text, as in `hooks.records.reading`: 012 stays 012, no stays no."""

    def __init__(self, version: Any = None, loader: Any = None, loadumper: Any = None) -> None:
        super().__init__(loadumper=loader or loadumper)

    @property
    def processing_version(self) -> tuple[int, int]:
        return (1, 2)


def plain_yaml(width: int = _NO_WRAPPING) -> YAML:
    """A reader and writer that keeps comments and takes every value as text; lines stay as long as they are."""
    yaml = YAML()
    yaml.Resolver = _Plain
    yaml.preserve_quotes = True
    yaml.width = width
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


@dataclass(slots=True)
class _Entry:
    """A field, or an item of a list, with the lines it stands on."""

    name: str
    node: nodes.Node
    above: list[str]
    """Comments and empty lines that stand before it, and move with it."""
    lines: list[str]
    start: int
    """Line of the text that `lines` begin on."""


def in_order(text: str, model: type[BaseModel]) -> str:
    """`text`, laid out by `plain_yaml`, with the fields of every group in the order of its kind.

    Comments and empty lines move with the field below them. Raises UntidyError.
    """
    root = plain_yaml().compose(text)
    if not isinstance(root, nodes.MappingNode):
        raise UntidyError("không phải các dòng “tên-trường: giá trị”")
    lines = text.split("\n")
    first, last = _first_line(root), _last_line(root) + 1
    above = _comments_before(lines, 0, first)
    ordered = [*lines[: first - above], *_block(lines, root, model, first - above, last), *lines[last:]]
    return "\n".join(ordered).lstrip("\n")  # no empty line on top, wherever its field came from


def _block(lines: list[str], node: nodes.Node, model: type[BaseModel] | None, start: int, end: int) -> list[str]:
    """The lines from `start` to `end`, which hold just `node`, with its fields in order."""
    if model is None or not isinstance(node, nodes.MappingNode | nodes.SequenceNode) or node.flow_style:
        return lines[start:end]
    entries = list(_entries(lines, node, start, end))
    for entry in entries:
        inner = submodel(model.model_fields[entry.name].annotation) if entry.name in model.model_fields else None
        entry.lines = _entry_lines(lines, entry, model if isinstance(node, nodes.SequenceNode) else inner)
    if isinstance(node, nodes.MappingNode):
        return _sorted(entries, list(model.model_fields), node.start_mark.column)
    return [line for e in entries for line in (*e.above, *e.lines)]


def _entry_lines(lines: list[str], entry: _Entry, model: type[BaseModel] | None) -> list[str]:
    end = entry.start + len(entry.lines)
    if isinstance(entry.node, nodes.ScalarNode):
        return entry.lines
    begins = _first_line(entry.node)
    begins -= _comments_before(lines, entry.start + 1, begins)
    begins = max(begins, entry.start)
    return [*lines[entry.start : begins], *_block(lines, entry.node, model, begins, end)]


def _sorted(entries: list[_Entry], order: list[str], column: int) -> list[str]:
    if not entries:
        return []
    # The first field of a list's item stands behind its dash: the dash stays where it is.
    dash = entries[0].lines[0][:column]
    entries[0].lines[0] = " " * column + entries[0].lines[0][column:]
    place = {name: i for i, name in enumerate(order)}
    entries.sort(key=lambda e: place.get(e.name, len(order)))
    entries[0].lines[0] = dash + entries[0].lines[0][column:]
    return [line for e in entries for line in (*e.above, *e.lines)]


def _entries(lines: list[str], node: nodes.MappingNode | nodes.SequenceNode, start: int, end: int) -> Iterator[_Entry]:
    mapping = isinstance(node, nodes.MappingNode)
    pairs = [(k.start_mark.line, k.value, v) if mapping else (0, "", v) for k, v in _pairs(node)]
    at = start
    for line, name, value in pairs:
        begins = line if mapping else _dash_line(lines, value, at)
        last = max(begins, _last_line(value)) + 1
        yield _Entry(str(name), value, lines[at:begins], lines[begins:last], begins)
        at = last
    if at < end:
        raise UntidyError(f"dòng {at + 1}")


def _pairs(node: nodes.MappingNode | nodes.SequenceNode) -> list[tuple[Any, nodes.Node]]:
    return list(node.value) if isinstance(node, nodes.MappingNode) else [(None, item) for item in node.value]


def _dash_line(lines: list[str], item: nodes.Node, at: int) -> int:
    """The line of an item's dash: the first that is neither empty nor a comment."""
    while at < len(lines) - 1 and not _is_content(lines[at]):
        at += 1
    return at


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _comments_before(lines: list[str], lowest: int, line: int) -> int:
    """How many lines above `line`, down to `lowest`, hold only comments or nothing."""
    count = 0
    while line - count - 1 >= lowest and not _is_content(lines[line - count - 1]):
        count += 1
    return count


def _first_line(node: nodes.Node) -> int:
    return int(node.start_mark.line)


def _last_line(node: nodes.Node) -> int:
    """The last line a node stands on; a collection's own end mark lies behind the comments that follow."""
    if isinstance(node, nodes.MappingNode | nodes.SequenceNode) and not node.flow_style and node.value:
        return max(_last_line(value) for _, value in _pairs(node))
    line, column = node.end_mark.line, node.end_mark.column
    return int(line - 1 if column == 0 and line > node.start_mark.line else line)
