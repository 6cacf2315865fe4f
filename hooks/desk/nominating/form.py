"""A GitHub event → the answers of the issue form “Đề cử gương”. Everything in it was written by strangers."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from hooks.files import why
from hooks.odd_text import ALIKE, meant, odd, shown
from hooks.text import clean, clean_line

FORM = Path(".github/ISSUE_TEMPLATE/de-cu-guong.yml")
"""The form itself: the one source of headings and choices."""
LABEL = "nhan-de-cu"
"""Set by a person with rights on the repository; no form and no stranger can set it."""
MOST_EVENT, MOST_BODY, MOST_ANSWER = 4_000_000, 65_536, 6_000
_EMPTY = {"", "_No response_"}


class UnreadableEventError(Exception):
    """The event file is none; `str()` says why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Issue:
    """The issue that was labelled."""

    number: int
    repository: str
    body: str


@dataclass(frozen=True, slots=True)
class Question:
    """One field of the form as its author and its reader see it."""

    id: str
    label: str
    kind: str
    options: tuple[str, ...]
    required: bool


def read_event(path: Path) -> Issue | None:
    """The issue in GitHub's event file, or None when the event is not about nominations."""
    try:
        if path.stat().st_size > MOST_EVENT:
            raise UnreadableEventError("Tệp sự kiện quá lớn.")
        event = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnreadableEventError(f"Không mở được tệp sự kiện: {why(error)}.") from None
    except (ValueError, RecursionError):
        raise UnreadableEventError("Tệp sự kiện không phải JSON của GitHub.") from None
    issue, label = _group(event, "issue"), _group(event, "label")
    if _group(event).get("action") != "labeled" or label.get("name") != LABEL:
        return None
    if not issue or "pull_request" in issue or issue.get("state") != "open":
        return None
    number, repository = issue.get("number"), _group(event, "repository").get("full_name")
    if type(number) is not int or not 0 < number < 10**9 or not isinstance(repository, str):
        raise UnreadableEventError("Tệp sự kiện thiếu số của đề cử hoặc tên kho.")
    body = issue.get("body")
    # JSON may hold halves of characters, which no file can.
    return Issue(number, repository, _whole(body) if isinstance(body, str) else "")


def _group(value: Any, key: str = "") -> dict[str, Any]:
    inner = value.get(key) if key and isinstance(value, dict) else value
    return inner if isinstance(inner, dict) else {}


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def questions(root: Path) -> tuple[Question, ...]:
    """The form's fields, in its order."""
    form = yaml.safe_load((root / FORM).read_text(encoding="utf-8"))
    return tuple(
        Question(
            field["id"],
            field["attributes"]["label"],
            field["type"],
            tuple(o if isinstance(o, str) else o["label"] for o in field["attributes"].get("options", ())),
            bool(field.get("validations", {}).get("required")),
        )
        for field in form["body"]
        if field["type"] != "markdown"
    )


def answers(body: str, form: tuple[Question, ...]) -> tuple[dict[str, str], list[str]]:
    """Question id → answer, and what is wrong with the body as an answer to the form.

    GitHub writes a form as “### question”, an empty line, the answer. Each question must stand there once and in
    order: somebody who types another “### question” into an answer is asked back, not guessed at.
    """
    if len(body) > MOST_BODY:
        return {}, ["Đề cử dài quá mức GitHub nhận."]
    lines = clean(body.replace("\ufffd", "")).split("\n")  # half a letter that somebody's phone lost
    headings = {f"### {q.label}": q for q in form}
    at = [i for i, line in enumerate(lines) if line.rstrip() in headings]
    found = [headings[lines[i].rstrip()] for i in at]
    if found != list(form) or at[0] != 0:
        return {}, ["Đề cử không còn đúng các mục của biểu mẫu: mỗi mục phải có một lần, đúng thứ tự."]
    given = {
        q.id: "\n".join(line.rstrip() for line in lines[start + 1 : stop]).strip()
        for q, start, stop in zip(found, at, [*at[1:], len(lines)], strict=True)
    }
    given = {k: "" if v in _EMPTY else v for k, v in given.items()}
    return given, [fault for q in form for fault in _faults(q, given[q.id])]


def _faults(question: Question, answer: str) -> list[str]:
    name = f"Mục “{question.label}”"
    if question.kind == "checkboxes":
        ticked = {clean_line(m) for m in re.findall(r"^- \[[xX]\] (.+)$", answer, re.MULTILINE)}
        return [] if ticked == set(question.options) else [f"{name}: cần đánh dấu đủ các ô."]
    if alike := next((o for o in odd(answer) if o.kind == ALIKE and not meant(o.found).isdigit()), None):
        return [f"{name}: có chữ trông giống chữ Việt mà không phải ({shown(alike.found)}); xóa và gõ lại."]
    if question.required and not answer:
        return [f"{name} còn trống."]
    if question.kind == "dropdown" and answer not in question.options:
        return [f"{name}: cần chọn một trong các câu có sẵn."]
    if question.kind == "input" and ("\n" in answer or len(answer) > 300):
        return [f"{name}: chỉ viết một dòng, không quá 300 ký tự."]
    if len(answer) > MOST_ANSWER:
        most = f"{MOST_ANSWER:,}".replace(",", ".")
        return [f"{name}: viết gọn lại, không quá {most} ký tự."]
    return []
