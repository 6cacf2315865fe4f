"""What is left to write: of an imported plan, told once for each part with how far it has come; of the kit, once for each file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hooks.leftovers import UNWRITTEN, samples, sentences
from hooks.problems import Problem, Severity
from hooks.records.model.fields import Model
from hooks.records.model.numbering import label
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records
from hooks.records.reading.nodes import Path_
from hooks.records.reading.single_files import SINGLE_FILES

CODE = "chua-viet-lai"
_NAMED = 4


def left_to_write(records: Records, lines: Lines) -> Iterator[Problem]:
    """Everything that is left to write."""
    yield from _unwritten(records, lines)
    yield from _samples(records, lines)


def _unwritten(records: Records, lines: Lines) -> Iterator[Problem]:
    """Parts of the plan, groups of criteria and deadlines whose texts are not written yet."""
    plan, criteria = records.plan, records.criteria
    of: list[tuple[str, str, Path_, Model]] = [
        ("data/plan.yml", "phần mở đầu", ("opening", i), c) for i, c in enumerate(plan.opening)
    ]
    of += [("data/plan.yml", f"phần {label(plan.numbering, p.id)}", ("parts", i), p) for i, p in enumerate(plan.parts)]
    of += [
        ("data/criteria.yml", f"nhóm {label(plan.numbering, g.id)}", ("groups", i), g)
        for i, g in enumerate(criteria.groups)
    ]
    milestones = records.milestones.milestones
    of += [("data/milestones.yml", f"mốc {m.id}", ("milestones", i), m) for i, m in enumerate(milestones)]
    for file, name, path, record in of:
        texts = list(_texts(record, (), ""))
        left = [(at, id_) for at, id_, text in texts if text.startswith(UNWRITTEN)]
        if left:
            yield _told(lines, file, name, path, left, len(texts))


def _samples(records: Records, lines: Lines) -> Iterator[Problem]:
    """Files that still hold sentences of the kit, which stand for the campaign's own."""
    for name in SINGLE_FILES:
        found = [
            (at, said)
            for at, text in _every(getattr(records, name), ())
            for said in sentences(text)
            if said in samples()
        ]
        if found:
            shown = "; ".join(f"“{said}”" for said in list(dict.fromkeys(said for _, said in found))[:_NAMED])
            message = f"còn {len(found)} chỗ là chữ mẫu của bộ khởi đầu: {shown}{'…' if len(found) > _NAMED else ''}"
            hint = "thay bằng chữ của phong trào, hoặc xóa mục mẫu"
            told = lines.problem(f"data/{name}.yml", found[0][0], CODE, message, hint)
            yield replace(told, severity=Severity.WARNING)


def _every(value: object, path: Path_) -> Iterator[tuple[Path_, str]]:
    """Every text of a record with where it stands."""
    if isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _every(getattr(value, name), (*path, name))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _every(item, (*path, i))
    elif isinstance(value, str):
        yield path, value


def _told(lines: Lines, file: str, name: str, path: Path_, left: Sequence[tuple[Path_, str]], all_: int) -> Problem:
    first = left[0][0]
    ids = list(dict.fromkeys(id_ for _, id_ in left if id_))
    shown = ", ".join(ids[:_NAMED]) + ("…" if len(ids) > _NAMED else "")
    message = f"{name} còn {len(left)}/{all_} chỗ chưa viết lại{f': {shown}' if shown else ''}"
    hint = "viết lại bằng lời của trang, đủ ý, không chép câu của văn bản; lời gốc ở thư mục van-ban-goc"
    return replace(lines.problem(file, (*path, *first), CODE, message, hint), severity=Severity.WARNING)


def _texts(value: object, path: Path_, id_: str) -> Iterator[tuple[Path_, str, str]]:
    """Every text of a record with where it stands and the id of what it belongs to; ids and numbers are no texts."""
    if isinstance(value, Model):
        id_ = str(getattr(value, "id", id_))
        for name in type(value).model_fields:
            if name in {"text", "title", "lead", "ask", "how", "clauses", "criteria"}:
                yield from _texts(getattr(value, name), (*path, name), id_)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _texts(item, (*path, i), id_)
    elif isinstance(value, str):
        yield path, id_, value
