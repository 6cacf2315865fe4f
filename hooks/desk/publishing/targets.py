"""What publish, rollback and verify have in common: where to, and how what failed is told."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from hooks.desk.publishing.hosts import Host, HostError
from hooks.desk.publishing.local import LocalHost
from hooks.desk.publishing.manifest import ManifestError
from hooks.desk.publishing.remote import RemoteHost, remote
from hooks.desk.publishing.signing import SignatureError
from hooks.desk.publishing.sites import NoSiteError
from hooks.files import why

_SAME = " Trang bạn đọc đang xem không đổi."
SETTING = "PUBLISH_TO"
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
    found = remote(target)
    return RemoteHost(*found) if found else LocalHost(Path(target).expanduser().absolute())


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
        print(f"{error.filename or target}: {why(error)}.{unchanged}", file=sys.stderr)
        return 1
