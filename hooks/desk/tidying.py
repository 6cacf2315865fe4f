"""`campaign fmt`: puts records and the front matter of stories in the project's normal form."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from hooks.desk.forms.record_templates import STORY_TEMPLATE, templates
from hooks.desk.normal_form.field_order import UntidyError
from hooks.desk.normal_form.text import tidied, tidied_story
from hooks.file_versions import unmarked
from hooks.files import why, write_whole
from hooks.problems import Problem
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Decision
from hooks.records.model.kind_entries import KindsFile
from hooks.records.model.kinds import registry
from hooks.records.model.stories import Story
from hooks.records.reading.single_files import SINGLE_FILES
from hooks.records.reading.text_files import plain_breaks
from hooks.records.reading.yaml_files import read_front_matter, read_yaml
from hooks.usage import add_root
from hooks.working import Working

_EXAMPLES = "Ví dụ:\n  campaign fmt data/families/gia-dinh-ong-hai.yml\n  campaign fmt --check"
Say = Callable[..., None]
"""Prints a line, on a stream if it is told one."""


class OutsideError(Exception):
    """A path that the command does not touch; `str()` says why, in Vietnamese."""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("fmt", help=about, epilog=_EXAMPLES)
    p.add_argument("files", nargs="*", type=Path, metavar="TỆP", help="tệp hoặc thư mục; không ghi thì cả kho")
    p.add_argument("--check", action="store_true", help="chỉ báo tệp nào chưa đúng thứ tự, không ghi gì")
    add_root(p)


def run(given: argparse.Namespace) -> int:
    """Put files in order; 0 all are, 1 some would change (--check) or could not be read, 2 wrong use."""
    root: Path = given.root
    try:
        chosen = _chosen(root, given.files)
    except OutsideError as error:
        print(error, file=sys.stderr)
        return 2
    with Working("Đang xếp") as at:
        results = []
        for number, path in enumerate(chosen):
            at.progress(number, len(chosen), "tệp")
            results.append(_one(root, path, at.say, only_check=given.check))
    if given.check and "changed" in results:
        print("Chạy “campaign fmt” để xếp lại.")
    return 1 if "refused" in results or (given.check and "changed" in results) else 0


def model_of(path: PurePosixPath) -> type[BaseModel] | None:
    """The kind of record that stands at a path relative to the project; None where none does."""
    match path.parts:
        case ("data", "kinds.yml"):
            return KindsFile
        case ("data", name) if name.endswith(".yml"):
            return SINGLE_FILES.get(path.stem)
        case ("data", "_mau", *rest):
            return templates().get("/".join(rest))
        case ("data", "honours", _, "decision.yml"):
            return Decision
        case ("data", "statistics", name) if name.endswith(".yml"):
            return Statistic
        case ("data", folder, name) if name.endswith(".yml"):
            return next((kind for kind, there in registry.current().folders.items() if there == folder), None)
        case ("stories", _, _, "index.md"):
            return Story
    return Story if path == PurePosixPath(STORY_TEMPLATE) else None


def _chosen(root: Path, named: Sequence[Path]) -> list[Path]:
    if not named:
        return [p for folder in ("data", "stories") for p in _below(root, root / folder)]
    return list(dict.fromkeys(p for path in named for p in _asked(root, path)))


def _asked(root: Path, named: Path) -> Iterable[Path]:
    path = Path(os.path.normpath(Path.cwd() / named))  # links stay links, to be refused
    shown = _shown(str(named))
    if not os.path.lexists(path):
        raise OutsideError(
            f"{shown}: không có tệp này. Ghi đường dẫn từ thư mục gốc của dự án, ví dụ data/families/….yml."
        )
    if root not in path.parents or path.relative_to(root).parts[0] not in {"data", "stories"}:
        raise OutsideError(f"{shown}: ngoài thư mục data và stories, máy không sửa.")
    if any((root / p).is_symlink() for p in (path.relative_to(root), *path.relative_to(root).parents)):
        raise OutsideError(f"{shown}: đây là liên kết tệp, máy không sửa.")
    if path.is_dir():
        return list(_below(root, path))
    if not path.is_file() or model_of(_relative(root, path)) is None:
        raise OutsideError(f"{shown}: chỉ xếp được bản ghi .yml và bài viết index.md ở đúng thư mục của chúng.")
    return [path]


def _below(root: Path, folder: Path) -> Iterator[Path]:
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(n for n in folders if not n.startswith("."))
        for name in sorted(names):
            path = Path(at) / name
            if not name.startswith(".") and not path.is_symlink() and model_of(_relative(root, path)):
                yield path


def _relative(root: Path, path: Path) -> PurePosixPath:
    return PurePosixPath(path.relative_to(root).as_posix())


def _one(root: Path, path: Path, say: Say, *, only_check: bool) -> str:
    """Put one file in order: same, changed or refused."""
    file = _relative(root, path)
    model = model_of(file)
    assert model is not None
    story = path.suffix == ".md"
    _, problems = (read_front_matter if story else read_yaml)(path, _shown(str(file)))
    if problems:
        return _refused(problems, say)
    data = path.read_bytes()
    text = unmarked(data.decode("utf-8"))
    try:
        out = (tidied_story(text, model) if story else tidied(plain_breaks(text), model)).encode("utf-8")
    except UntidyError as error:
        say(f"{_shown(str(file))}: chưa xếp được nên để nguyên ({error})")
        return "refused"
    if out == data or (only_check and out == text.encode("utf-8")):  # a form may say which version it began with
        return "same"
    if not only_check:
        try:
            write_whole(path, out)
        except OSError as error:
            say(f"{_shown(str(file))}: không ghi được ({why(error)})", sys.stderr)
            return "refused"
    say(f"{_shown(str(file))}: {'chưa đúng thứ tự' if only_check else 'đã xếp lại'}")
    return "changed"


def _refused(problems: Iterable[Problem], say: Say) -> str:
    for problem in problems:
        say(problem.as_text())
    return "refused"


def _shown(name: str) -> str:
    """A path that the terminal can print."""
    return os.fsencode(name).decode("utf-8", "replace")
