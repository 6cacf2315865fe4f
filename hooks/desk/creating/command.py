"""`campaign new`: a new record or story as a draft that passes the check, with its id, place and file name."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from hooks.dates import build_date
from hooks.desk.creating.asking import NotAnsweredError, ask_all, someone_there
from hooks.desk.creating.questions import Kind, questions
from hooks.desk.creating.records import NewFiles, new_files
from hooks.files import why, write_whole
from hooks.problems import has_errors, printable
from hooks.records.checks.project import find_problems
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision
from hooks.records.model.kinds import registry
from hooks.records.model.stories import Story
from hooks.records.reading.loading import Records, load
from hooks.usage import add_root
from hooks.working import Working

_COMMON = {
    "place": "xã, phường: tên nay, tên cũ kèm huyện, hoặc mã; có dấu hay không đều được",
    "hamlet": "ấp, khu phố",
    "source": "nguồn: tên báo, cổng thông tin",
    "source_title": "tên bài, văn bản dùng làm nguồn",
    "url": "địa chỉ bài, văn bản",
}
_EXEMPLAR = {"name": "tên", "summary": "một câu giới thiệu", "date": "năm, tháng hoặc ngày của tên nơi"}
_CONSENT = {"consent": "ngày ký phiếu đồng ý", "scope": "đồng ý cho đăng những gì", "kept_by": "ai giữ phiếu"}
_STORY = {"title": "tên bài", "standfirst": "lời dẫn", "author": "tác giả", "date": "ngày đăng, 2026-11-23"}
_DECISION = {
    "name": "về việc gì",
    "date": "ngày ký, 2026-12-20",
    "authority": "cơ quan ký",
    "level": "cấp ký",
    "number": "số quyết định",
    "title": "mã danh hiệu",
    "award": "mã hình thức khen",
    "recipient": "người nhận đầu tiên, khi tự gõ danh sách; nhập từ tệp thì không ghi",
    "recipient_kind": "loại người nhận",
}

_TO_COME = "danh-sach-trong"
"""What the check says of a decision until its list is written or imported."""
_EXAMPLES = "Ví dụ:\n  campaign new story\nLoại: "


def _kinds() -> dict[str, tuple[Kind, str]]:
    """What can be made, by the name it is asked for by, with what it is called."""
    exemplars: dict[str, tuple[Kind, str]] = {k.kind: (k, k.about.label.lower()) for k in registry.current().models}
    return {"story": (Story, "bài viết"), **exemplars, "decision": (Decision, "quyết định")}


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand and one below it for every kind."""
    making = commands.add_parser("new", help=about, epilog=_EXAMPLES + ", ".join(_kinds()))
    below = making.add_subparsers(dest="kind", required=True, metavar="loại")
    for name, (kind, label) in _kinds().items():
        p = below.add_parser(
            name,
            help=f"viết tệp nháp: {label}",
            epilog=f"Ví dụ:\n  campaign new {name}\n  campaign new {name} --sample",
        )
        for flag, about in {**_flags(kind), **_COMMON}.items():
            p.add_argument("--" + flag.replace("_", "-"), metavar="…", help=about)
        p.add_argument("--sample", action="store_true", help="dữ liệu minh họa, để tập viết")
        add_root(p)


def _flags(kind: Kind) -> dict[str, str]:
    if issubclass(kind, Exemplar):
        return {**_EXEMPLAR, **(_CONSENT if kind.private else {})}
    return _STORY if issubclass(kind, Story) else _DECISION


def run(given: argparse.Namespace) -> int:
    """Ask, and write the files; 0 written, 1 not answered or not written, 2 wrong use."""
    root, kind = given.root, _kinds()[given.kind][0]
    with Working("Đang đọc bản ghi và bài viết"):
        records, _ = load(root)
    if records is None:
        print("Dữ liệu của trang có lỗi nên chưa thêm được. Hãy chạy “campaign check” trước.", file=sys.stderr)
        return 1
    try:
        asked = questions(kind, records, build_date(), sample=given.sample)
        answers = ask_all(asked, given, someone=someone_there())
    except NotAnsweredError as error:
        print(_shown(str(error)), file=sys.stderr)
        return 1
    made = new_files(kind, answers, records, sample=given.sample)
    with Working("Đang ghi và kiểm tra lại"):
        told = _write(records, made)
    if told:
        print(_shown(told), file=sys.stderr)
        return 1
    for line in _told(kind, made, sample=given.sample):
        print(line)
    return 0


def _write(records: Records, made: NewFiles) -> str:
    """Write the files; when the check has something against them, take them away again and say what."""
    written: list[Path] = []
    if link := next((p for path in made.files for p in path.parents if (records.root / p).is_symlink()), None):
        return f"{link.as_posix()} là liên kết tệp, máy không ghi vào đó. Chưa ghi gì."
    folders = [p for path in made.files for p in (path.parent, path.parent.parent) if not (records.root / p).exists()]
    try:
        for path, text in made.files.items():
            (records.root / path).parent.mkdir(parents=True, exist_ok=True)
            write_whole(records.root / path, text.encode("utf-8"))
            written.append(path)
    except OSError as error:
        _take_away(records.root, written, folders)
        return f"Không ghi được {error.filename or 'tệp'}: {why(error)}."
    ours = {path.as_posix() for path in made.files}
    wrong = [p for p in find_problems(records.root) if p.file in ours and p.code != _TO_COME]
    if has_errors(wrong):
        _take_away(records.root, written, folders)
        return "\n".join([*(p.as_text() for p in wrong), "Chưa ghi gì."])
    return ""


def _take_away(root: Path, files: list[Path], folders: list[Path]) -> None:
    for path in files:
        (root / path).unlink()
    for folder in folders:
        if (root / folder).is_dir() and not any((root / folder).iterdir()):
            (root / folder).rmdir()


def _told(kind: Kind, made: NewFiles, *, sample: bool) -> Iterator[str]:
    for path in made.files:
        yield f"Đã viết {path.as_posix()}" + (f" (mã {made.id})" if made.id and path.suffix == ".yml" else "")
    yield "Đang là bản nháp nên chưa hiện ở đâu trên trang. Còn phải làm:"
    for number, step in enumerate(_steps(kind, made, sample=sample), 1):
        yield f"  {number}. {step}"


def _steps(kind: Kind, made: NewFiles, *, sample: bool) -> Iterator[str]:
    if sample:
        yield "Thay lời mẫu trong tệp bằng lời của bạn; tên phải cho thấy ngay đây là minh họa."
        yield "Muốn xem thử thì xóa dòng draft: true; vì có sample: true nên mục này không vào bản chính thức."
        return
    if issubclass(kind, Story):
        yield "Viết bài dưới dòng --- thứ hai. Viết về gương đã có trang thì thêm about: và mã của gương."
        yield "Thêm ngày đăng (published), ngày xem (accessed) vào nguồn; ảnh thì thêm cover."
    elif issubclass(kind, Decision):
        append = " --append" if len(made.files) > 1 else ""
        typed = "Ghi tiếp danh sách vào recipients.csv" if append else "Lập danh sách: ghi recipients.csv cạnh tệp ấy"
        until = "" if append else f" (chưa có danh sách thì máy còn báo lỗi {_TO_COME})"
        yield f"{typed}, hoặc nhập từ tệp: campaign import-list TỆP --decision {made.id}{append}{until}"
        yield "Soát lại với văn bản gốc: tên cơ quan, cấp, tên xã ghi như lúc ký."
    else:
        yield "Thêm việc đã làm (facts), lời giới thiệu (story) và ngày của nguồn, theo mẫu trong data/_mau."
        if kind.private:
            yield "Xem lại phạm vi trong phiếu đồng ý: chỉ viết điều người ấy cho đăng."
    yield "Chạy “campaign check”. Xong thì xóa dòng draft: true rồi gửi yêu cầu gộp."


def _shown(text: str) -> str:
    return "\n".join(map(printable, text.split("\n")))
