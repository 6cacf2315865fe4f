"""Days and hours by which people know a release: its name is but a hash."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from hooks.dates import VIETNAM, show

_COMMIT = re.compile(r"[0-9a-f]{40}")
_SHORT = 8


def at(seconds: float) -> str:
    """A moment in Vietnam's time: lúc 8 giờ 05 ngày 20/12/2026."""
    moment = dt.datetime.fromtimestamp(seconds, VIETNAM)
    return f"lúc {moment.hour} giờ {moment.minute:02d} ngày {show(moment.date())}"


def published(release: str, when: Mapping[str, float]) -> str:
    """A release with the moment at which it was published last, where the host knows it."""
    return f"{release}, đăng {at(when[release])}" if release in when else release


def built(told: Mapping[str, Any] | None) -> str:
    """For which day a site was built and of which commit, as far as build.json tells that."""
    given = told or {}
    day, commit = _day(given.get("day")), given.get("commit")
    parts = [f"dựng cho ngày {show(day)}"] if day else []
    if isinstance(commit, str) and _COMMIT.fullmatch(commit):
        parts.append(f"từ commit {commit[:_SHORT]}")
    return ", ".join(parts)


def _day(given: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        return None
