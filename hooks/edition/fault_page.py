"""What the browser shows over a page of `make serve`: every problem with file, line and remedy, until it is mended."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, StrictUndefined, TemplateError

from hooks.problems import Problem, Severity, has_errors

_TEMPLATE = Path(__file__).with_name("faults.html")
_MOST = 50
_NO_CODE = ""
"""What is wrong in a template has no page in the editors' guide."""
_OLD = "Trang dưới đây là bản đúng gần nhất, chưa có việc vừa sửa."
_NONE = "Chưa có trang nào để xem: sửa xong các chỗ này thì trang hiện ra."
_WARNED = "Trang đã dựng được, nhưng bản chính thức sẽ không nhận các chỗ này."


def overlay(
    message: str, problems: Sequence[Problem], root: str | None, *, explained: bool = True, folded: bool = False
) -> bytes:
    """A piece of HTML to stand at the start of any page; styles do not go in or out of it. Errors come first.

    `root` is the address of the site; None while there is none. `explained`: its guide tells what a fault means.
    `folded`: only one line of it is seen until it is asked for, as when there are only warnings.
    """
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    ordered = sorted(problems, key=lambda p: p.severity is not Severity.ERROR)
    warned = bool(ordered) and not has_errors(ordered)
    return (
        environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
        .render(
            message=message,
            about=_NONE if root is None else _WARNED if warned else _OLD,
            problems=ordered[:_MOST],
            left=len(ordered[_MOST:]),
            root=root if explained else None,
            kind="warning" if warned else "error",
            open=not (folded or warned),
        )
        .encode()
    )


def fault_page(message: str, problems: Sequence[Problem]) -> bytes:
    """A page of nothing but the overlay, for as long as there is no other."""
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Còn chỗ phải sửa</title>'
    return (
        f'<!doctype html>\n<html lang="vi"><head>{head}</head><body>\n'.encode()
        + overlay(message, problems, None)
        + b"</body></html>\n"
    )


def of_template(error: TemplateError) -> Problem:
    """What is wrong in a template, in Jinja's words: whoever writes one knows them."""
    file, line = str(getattr(error, "filename", None) or "overrides/"), getattr(error, "lineno", 0)
    for frame in traceback.extract_tb(error.__traceback__):  # the innermost line that is one of a template
        if frame.filename.endswith((".html", ".xml")):
            file, line = frame.filename, frame.lineno or 0
    name = file[file.rfind("overrides/") :] if "overrides/" in file else file
    return Problem(name, line, "", _NO_CODE, f"mẫu trang không chạy được: {error.message}", hint="sửa mẫu rồi lưu lại")


def told(error: Exception) -> tuple[str, Sequence[Problem]]:
    """What there is to say of an error that keeps an edition from being opened, and the problems behind it."""
    if isinstance(error, TemplateError):
        problem = of_template(error)
        return problem.as_text(), [problem]
    return str(error), getattr(error, "problems", ())
