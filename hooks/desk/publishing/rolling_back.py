"""`campaign rollback [RELEASE] --to WHERE`: what readers see goes back to a release that is kept, in one step."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from hooks.desk.publishing import releases
from hooks.desk.publishing.below import shown
from hooks.desk.publishing.hosts import CURRENT, Host, NothingThereError
from hooks.desk.publishing.looking import is_signed
from hooks.desk.publishing.moments import at, built
from hooks.desk.publishing.sites import BUILD, NoSiteError, build_of
from hooks.desk.publishing.targets import add_target, host_of, telling

_FEWEST = 4
_BEGIN = re.compile(rf"[0-9a-f]{{{_FEWEST},16}}")
_EXAMPLES = (
    "Ví dụ:\n  campaign rollback --to /srv/trang\n  campaign rollback --to /srv/trang --write\n"
    "  campaign rollback 0c3f5a --to dang@may-chu:/srv/trang --write"
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("rollback", help=about, epilog=_EXAMPLES)
    p.add_argument(
        "release",
        nargs="?",
        default="",
        metavar="BẢN",
        help="mã của bản, hoặc mấy chữ đầu của mã; không ghi thì bản ngay trước",
    )
    add_target(p)
    p.add_argument("--write", action="store_true", help="đổi thật; không có thì chỉ kể các bản đang giữ")


def run(given: argparse.Namespace) -> int:
    """Go back, or tell what is kept; 0 well, 1 the host refused, 2 wrong use."""
    return telling(lambda: _run(given), given.to)


def _run(given: argparse.Namespace) -> int:
    wanted = given.release.lower()
    if wanted and not _BEGIN.fullmatch(wanted):
        raise NoSiteError(
            f"“{given.release}” không phải mã của một bản: 16 chữ số và chữ a – f, như 0c3f5a8e91b2d476, hoặc từ {_FEWEST} chữ đầu của mã."
        )
    host = host_of(given.to)
    if given.write:
        with host.lock(make=False):
            left, now = releases.back(host, wanted)
            unsigned = bool(left) and is_signed(host.lying(left)[0]) and not is_signed(host.lying(now)[0])
        print(f"Bạn đọc nay xem bản {now}, thay cho {left or 'chỗ trống'}.")
        if unsigned:
            print("CHÚ Ý: bản vừa thay có chữ ký, bản này không: ai soát với --signers thì không qua.")
        return 0
    for line in _kept(host):
        print(line)
    return 0


def _kept(host: Host) -> Iterator[str]:
    """What is kept, the newest first: only read, so that it can be asked where nothing can be written."""
    standing = host.standing()
    if not standing.releases:
        raise NothingThereError
    yield "Các bản đang giữ, mới đăng nhất trước. Về bản ngay trước: chạy lại, thêm --write; về bản khác: ghi thêm mấy chữ đầu của mã."
    if standing.astray:
        yield f"CHÚ Ý: “{CURRENT}” dẫn tới {shown(standing.astray)}, không phải bản nào ở đây: đăng lại, và xem ai đã vào được máy chủ."
    for release in standing.releases:
        when = standing.published.get(release)
        told = (f"đăng {at(when)}" if when else "", built(build_of(host.read(release, BUILD) or b"")))
        yield f"  {release}{'  đang đăng' if release == standing.current else ''}  {'; '.join(filter(None, told))}".rstrip()
