"""`campaign rollback [RELEASE] --to WHERE`: what readers see goes back to a release that is kept, in one step."""

from __future__ import annotations

import argparse

from hooks.desk.publishing import releases
from hooks.desk.publishing.hosts import RELEASE
from hooks.desk.publishing.sites import NoSiteError
from hooks.desk.publishing.targets import add_target, host_of, telling

_EXAMPLES = (
    "Ví dụ:\n  campaign rollback --to /srv/trang\n  campaign rollback --to /srv/trang --write\n"
    "  campaign rollback 0c3f5a8e91b2d476 --to dang@may-chu:/srv/trang --write"
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("rollback", help=about, epilog=_EXAMPLES)
    p.add_argument(
        "release", nargs="?", default="", metavar="BẢN", help="mã 16 chữ của bản; không ghi thì bản ngay trước"
    )
    add_target(p)
    p.add_argument("--write", action="store_true", help="đổi thật; không có thì chỉ kể các bản đang giữ")


def run(given: argparse.Namespace) -> int:
    """Go back, or tell what is kept; 0 well, 1 the host refused, 2 wrong use."""
    return telling(lambda: _run(given), given.to)


def _run(given: argparse.Namespace) -> int:
    if given.release and not RELEASE.fullmatch(given.release):
        raise NoSiteError(f"“{given.release}” không phải mã của một bản: 16 chữ số và chữ a – f, như 0c3f5a8e91b2d476.")
    host = host_of(given.to)
    with host.lock(make=False):
        if given.write:
            left, now = releases.back(host, given.release)
            print(f"Bạn đọc nay xem bản {now}, thay cho {left or 'chỗ trống'}.")
            return 0
        standing = host.standing()
    print("Các bản đang giữ, mới nhất trước. Quay lại thì chạy lại, thêm --write.")
    for release in standing.releases:
        print(f"  {release}{'  đang đăng' if release == standing.current else ''}")
    return 0
