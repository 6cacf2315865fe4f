"""Files of a published site, asked for as a reader's browser does."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from hooks.desk.publishing.hosts import HostError

_SECONDS = 30
_INDEX = "index.html"
_TRIES = 3


@dataclass(frozen=True)
class Fetched:
    """What came: the bytes, at most one more than was asked for, and the headers by their small letters."""

    data: bytes
    headers: Mapping[str, str]


class Fetcher:
    """Asks below one address and follows no way that leads to another host."""

    def __init__(self, address: str) -> None:
        self._base = address if address.endswith("/") else f"{address}/"
        self._opener = urllib.request.build_opener(_SameHost())

    def get(self, path: str, most: int) -> Fetched | None:
        """The file at `path`, a page by its folder; None when there is none. Raises HostError when nobody answers."""
        asked = path.removesuffix(_INDEX) if path == _INDEX or path.endswith(f"/{_INDEX}") else path
        request = urllib.request.Request(  # noqa: S310 — the command takes only http and https
            self._base + quote(asked), headers={"Accept-Encoding": "identity", "Cache-Control": "no-cache"}
        )
        for left in reversed(range(_TRIES)):
            try:
                with self._opener.open(request, timeout=_SECONDS) as answer:
                    return Fetched(answer.read(most + 1), {k.lower(): v for k, v in answer.headers.items()})
            except urllib.error.HTTPError as error:
                if error.code < http.client.INTERNAL_SERVER_ERROR:
                    return None
            except (OSError, http.client.HTTPException, ValueError):
                pass
            if not left:
                raise HostError(
                    "không hỏi được trang: máy chủ không trả lời hoặc báo lỗi. Xem lại địa chỉ, đường mạng rồi chạy lại"
                )
        return None


class _SameHost(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req: urllib.request.Request, *given: object) -> urllib.request.Request | None:
        """Follow to the same host only, and not out of https: elsewhere is not what was published."""
        target, asked = urlsplit(str(given[-1])), urlsplit(req.full_url)
        if target.netloc != asked.netloc or (asked.scheme == "https" and target.scheme != "https"):
            return None
        return super().redirect_request(req, *given)  # type: ignore[arg-type]
