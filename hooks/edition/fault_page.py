"""What the browser shows while `make serve` cannot build: every fault with file and line, until it is mended."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from hooks.problems import Problem, Severity

_TEMPLATE = Path(__file__).with_name("faults.html")
_MOST = 50


def fault_page(message: str, problems: Sequence[Problem], root: str) -> str:
    """The page; errors come before warnings. `root` is the address of the site, where its styles still are."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    ordered = sorted(problems, key=lambda p: p.severity is not Severity.ERROR)
    template = environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
    return template.render(message=message, problems=ordered[:_MOST], left=len(ordered[_MOST:]), root=root)
