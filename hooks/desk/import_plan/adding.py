"""Items put at the end of a list in a file that is there: all that it has stays as it is, to the letter."""

from __future__ import annotations

import re

from pydantic import BaseModel

from hooks.desk.import_plan.clauses import Values
from hooks.desk.import_plan.known import Known, UnreadableDataError
from hooks.desk.normal_form.text import yaml_text
from hooks.records.reading.yaml_files import parse_yaml


def add(files: dict[str, str], known: Known, name: str, items: list[Values], model: type[BaseModel]) -> None:
    """Put items at the end of a file, what it has left as it is to the letter; a new file where there is none."""
    if not items:
        return
    key, before = name.removesuffix(".yml"), known.texts.get(name)
    added = yaml_text({key: items}, model)
    if before is None:
        files[name] = added
        return
    text = _after_last(_opened(before, key), key, added.partition("\n")[2])
    (old, _), (new, found) = parse_yaml(before, ""), parse_yaml(text, "")
    if old is None or new is None or found or new.value != old.value | {key: [*old.value[key], *items]}:
        raise UnreadableDataError(
            f"Không thêm được vào cuối data/{name}. Hãy chạy “campaign fmt” cho tệp ấy rồi nhập lại."
        )
    files[name] = text


def _opened(text: str, key: str) -> str:
    """A list that is said to be empty, begun."""
    return re.sub(rf"(?m)^{key}: *\[ *\]", f"{key}:", text)


def _after_last(text: str, key: str, added: str) -> str:
    """The text with lines put after the last item of a list; whatever follows the list stays behind them."""
    lines = text.rstrip("\n").split("\n")
    first = next((i for i, line in enumerate(lines) if line.rstrip() == f"{key}:"), len(lines) - 1)
    after = next((i for i in range(first + 1, len(lines)) if re.match(r"[a-z_]+:", lines[i])), len(lines))
    return "\n".join([*lines[:after], *added.rstrip("\n").split("\n"), *lines[after:], ""])
