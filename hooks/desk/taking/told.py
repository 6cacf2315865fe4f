"""What `campaign take` says: what a package holds, why it is not taken, what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from hooks.desk.taking.packages import Package
from hooks.desk.taking.plans import Plan
from hooks.problems import printable


def head(package: Package, plan: Plan) -> str:
    """The files of a package, each with what becomes of it."""
    replaced, there = {*plan.replaces}, {*plan.there}
    lines = [f"GÓI {printable(package.name)}: {len(package.files)} tệp"]
    for path, content in package.files.items():
        what = "đã có, y như vậy" if path in there else "thay tệp đang có" if path in replaced else "tệp mới"
        stopped = any(why.startswith(f"{path}:") for why in plan.conflicts)
        cleaned = "; đã xóa dữ liệu ẩn trong ảnh" if path in package.cleaned else ""
        lines.append(f"  {path} ({_size(len(content))}): {'CHƯA nhận được' if stopped else what}{cleaned}")
    if not plan.writes and not plan.conflicts:
        lines.append("Gói này đã nhận rồi, không có gì mới.")
    return "\n".join(lines)


def _size(count: int) -> str:
    return f"{max(1, count >> 10):,} KB".replace(",", ".")


def refusal(name: str, why: str) -> str:
    """Why a package is not taken."""
    return "\n".join(map(printable, f"KHÔNG NHẬN {name}\n  {why}".split("\n")))


def after_writing(paths: Sequence[str], *, wrote: bool) -> str:
    """What to do next, as commands to copy; nothing where nothing is new."""
    if not paths:
        return ""
    if not wrote:
        return "\nChưa ghi gì. Đọc kỹ ở trên; đúng rồi thì chạy lại lệnh, thêm --write.\n"
    first = PurePosixPath(paths[0])
    of_folder = first.parts[0] == "stories" or first.name in {"decision.yml", "recipients.csv"}
    name = first.parent.name if of_folder else first.stem
    folders = " ".join(dict.fromkeys(_added(path) for path in paths))
    return (
        f"\nĐã ghi {len(paths)} tệp. Việc tiếp theo:\n"
        "  campaign check\n"
        f"  git switch -c nhan-{name}\n"
        f"  git add {folders}\n"
        f'  git commit -m "Nhận gói {name}"\n'
        f"  git push -u origin nhan-{name}\n"
        "Rồi mở trang GitHub của kho, bấm Compare & pull request. Không dùng dòng lệnh thì mở GitHub Desktop.\n"
    )


def _added(path: str) -> str:
    """What is added to Git for a file: of a story its whole folder."""
    return f"{path.rpartition('/')[0]}/" if path.startswith("stories/") else path
