"""What publish, rollback and verify have in common: where to, and how what failed is told."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

from hooks.desk.publishing.hosts import Host, HostError
from hooks.desk.publishing.local import LocalHost
from hooks.desk.publishing.manifest import ManifestError
from hooks.desk.publishing.refusals import to_do
from hooks.desk.publishing.remote import RemoteHost, remote
from hooks.desk.publishing.signing import SignatureError
from hooks.desk.publishing.sites import NoSiteError
from hooks.files import why

_SAME = " Trang bạn đọc đang xem không đổi."
SETTING = "PUBLISH_TO"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_DRIVE = re.compile(r"[A-Za-z]:")
_TO = f"nơi đăng: một thư mục, hoặc người@máy:thư-mục qua ssh; không ghi thì theo biến {SETTING}"


def add_target(p: argparse.ArgumentParser) -> None:
    """Describe --to."""
    p.add_argument("--to", default=os.environ.get(SETTING, ""), metavar="NƠI", help=_TO)


def host_of(target: str) -> Host:
    """The host of a target as it is typed. Raises NoSiteError when there is none."""
    if not target:
        raise NoSiteError(f"Thiếu nơi đăng: ghi --to THƯ-MỤC, --to người@máy:thư-mục, hoặc đặt biến {SETTING}.")
    if not target.isprintable():
        raise NoSiteError("Nơi đăng có ký tự không in được, như dấu xuống dòng: gõ lại --to.")
    found = None if _ADDRESS.match(target) else remote(target)
    if not found:
        _a_folder(target)
    return RemoteHost(*found) if found else LocalHost(Path(target).expanduser().absolute())


def _a_folder(target: str) -> None:
    """What is no machine is meant as a folder. Raises NoSiteError for one that was mistyped: it would be made here, and nobody would see it."""
    if address := _ADDRESS.match(target):
        machine, _, folder = target.removeprefix(address[0]).partition("/")
        meant = f"/{folder}" if not machine else f"{machine.partition(':')[0]}:/{folder or 'srv/trang'}"
        also = "; cổng khác thì ghi trong ~/.ssh/config" if machine else ""
        raise NoSiteError(
            f"--to “{target}” viết theo kiểu địa chỉ {address[0]}, lệnh này không nhận. Viết {meant}{also}."
        )
    first, _, rest = target.partition("/")
    if os.name == "nt" and _DRIVE.match(target):
        return
    if "@" in first or ":" in first:
        user, _, machine = first.partition(":")[0].rpartition("@")
        machine = f"{user or 'người'}@{machine or 'máy'}" if user or not machine or "@" in first else machine
        raise NoSiteError(
            f"--to “{target}” thiếu tên máy hoặc thư mục. Đăng qua ssh thì viết {machine}:/{rest or 'srv/trang'}; "
            f"thư mục ở máy này tên đúng như vậy thì viết ./{target}."
        )


def telling(do: Callable[[], int], target: str, *, changes: bool = True) -> int:
    """Do it; what fails is one line, and exit code 1 (a host, a signature) or 2 (wrong use).

    Who was about to change something (`changes`) is told that readers see what they saw.
    """
    unchanged = _SAME if changes else ""
    try:
        return do()
    except NoSiteError as error:
        print(error, file=sys.stderr)
        return 2
    except (HostError, SignatureError, ManifestError) as error:
        same = unchanged if getattr(error, "unchanged", True) else ""
        print(f"{target or 'Không làm được'}: {error}.{same}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or target}: {why(error)}. {to_do(error.errno)}.{unchanged}", file=sys.stderr)
        return 1
