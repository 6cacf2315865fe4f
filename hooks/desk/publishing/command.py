"""`campaign publish --to WHERE`: tells what would change for readers; with --write brings the site and switches to it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from hooks.desk.publishing import manifest, releases
from hooks.desk.publishing.hosts import RELEASES, Host, HostError, NothingThereError, Standing
from hooks.desk.publishing.local import LocalHost
from hooks.desk.publishing.preparing import prepare
from hooks.desk.publishing.releases import Plan
from hooks.desk.publishing.signing import signed
from hooks.desk.publishing.sites import NoSiteError, Site, read_site
from hooks.desk.publishing.targets import add_target, host_of, telling
from hooks.desk.publishing.told import told
from hooks.working import Working

KEPT, _MOST_KEPT = 5, 100
_EXAMPLES = (
    "Ví dụ:\n  campaign publish --to /srv/trang\n  campaign publish --to /srv/trang --write\n"
    "  campaign publish --to dang@may-chu:/srv/trang --sign ~/.ssh/khoa-dang --write\n"
    "  campaign publish site --prepare --carry-from https://hoc-tap.vi-du.vn/"
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("publish", help=about, epilog=_EXAMPLES)
    p.add_argument(
        "site", nargs="?", type=Path, default=Path("site"), metavar="TRANG", help="thư mục đã dựng; mặc định: site"
    )
    add_target(p)
    p.add_argument("--keep", type=_count, default=KEPT, metavar="SỐ", help=f"giữ mấy bản để quay lại; mặc định {KEPT}")
    p.add_argument("--sign", type=Path, metavar="KHÓA", help="ký bản này bằng khóa ssh hoặc minisign trong tệp ấy")
    p.add_argument(
        "--purge", action="store_true", help="xóa mọi bản cũ, không giữ ảnh của bản cũ: khi vừa ẩn gấp một mục"
    )
    p.add_argument("--samples", action="store_true", help="nhận cả bản dựng có dữ liệu minh họa")
    left = "nhận cả bản còn chỗ chưa viết, chữ mẫu của bộ khởi đầu, địa chỉ mẫu .example"
    p.add_argument("--unfinished", action="store_true", help=left)
    prepare_ = f"chỉ soát và ghi {manifest.NAME} vào TRANG, cho nơi tự đưa lên như GitHub Pages"
    p.add_argument("--prepare", action="store_true", help=prepare_)
    carry = "cùng --prepare: lấy kiểu chữ, chương trình của bản đang đăng ở đó, cho trang ai đang mở dở"
    p.add_argument("--carry-from", default="", metavar="ĐỊA-CHỈ", help=carry)
    p.add_argument("--write", action="store_true", help="đăng thật; không có thì chỉ nói sẽ đổi gì")


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 2 <= int(text) <= _MOST_KEPT:
        raise argparse.ArgumentTypeError(f"cần một số từ 2 đến {_MOST_KEPT}")
    return int(text)


def run(given: argparse.Namespace) -> int:
    """Publish, or tell what that would change; 0 well, 1 the host refused, 2 wrong use."""
    return telling(lambda: _prepare(given) if given.prepare else _run(given), "" if given.prepare else given.to)


def _prepare(given: argparse.Namespace) -> int:
    if given.carry_from and not given.carry_from.startswith(("https://", "http://")):
        raise NoSiteError(f"“{given.carry_from}” không phải địa chỉ của một trang: viết đủ https://…/.")
    _print(
        prepare(read_site(given.site, samples=given.samples, unfinished=given.unfinished), given.sign, given.carry_from)
    )
    return 0


def _run(given: argparse.Namespace) -> int:
    host = host_of(given.to)
    with Working("Đang soát bản đã dựng"):
        site = read_site(given.site, samples=given.samples, unfinished=given.unfinished)
        _outside(site, host)
        host.ready()
    if not given.write:
        _print(told(site, _seen(site, host, given.keep, purge=given.purge), wrote=False, signing=bool(given.sign)))
        return 0
    signature = signed(site.manifest.text.encode(), given.sign) if given.sign else {}
    with Working("Đang đăng"), host.lock(make=True):
        plan = releases.publish(site, host, signature, given.keep, purge=given.purge)
    _print(told(site, plan, wrote=True, signing=bool(given.sign)))
    return 0


def _outside(site: Site, host: Host) -> None:
    """Raises HostError for a folder within the site, and for a new place around it: a project, not what a web server reads."""
    if not isinstance(host, LocalHost):
        return
    target, built = host.folder.resolve(), site.folder.resolve()
    if target.is_relative_to(built):
        raise HostError("nơi đăng nằm trong chính thư mục đã dựng. Chọn thư mục khác")
    if built.is_relative_to(target) and not (target / RELEASES).is_dir():
        raise HostError(f"nơi đăng chứa chính thư mục đã dựng {site.folder}. Chọn thư mục riêng, như /srv/trang")


def _seen(site: Site, host: Host, keep: int, *, purge: bool) -> Plan:
    """The plan without touching anything: where nothing was published yet, all of it is new."""
    try:
        with host.lock(make=False):
            return releases.planned(site, host, host.standing(), keep, purge=purge)
    except NothingThereError:
        return releases.planned(site, host, Standing("", ()), keep)


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        print(line)
