"""Further questions about a spot, a camera, a page: does it lead to somebody."""

from __future__ import annotations

import re

from hooks.guard import sayings as said
from hooks.guard.seen import Seen


def is_position(seen: Seen) -> bool:
    """Two numbers with enough behind the point, or words of maps beside them."""
    parts = re.findall(r"[0-9]{1,3}[.,]([0-9]{3,12})", seen.found)
    context = re.search(
        r"(?:tọa độ|toạ độ|toa do|gps|vĩ độ|kinh độ|vị trí|định vị|lat|maps|ghim)", seen.before(40) + seen.found
    )
    letters = re.search(r"[0-9]\s?°?\s?[nb](?![^\W\d_])", seen.found)
    return all(len(p) >= 4 for p in parts) or bool(context) or bool(letters)


def is_of_a_camera(seen: Seen) -> bool:
    """The number of what a photo was taken with, not of a machine that was given."""
    around = seen.before(80) + seen.found + seen.behind(80)
    owned = seen.found.startswith("chủ") and re.search(r"sê[ -]?ri|serial|imei", around)
    return bool(owned or re.match(r"(?:camera|lens|body|internal)", seen.found) or re.search(said.PHOTO, around))


def is_a_tag(seen: Seen) -> bool:
    """Whose photo it is, as the camera writes it: beside other things of a photo."""
    around = seen.before(80) + seen.behind(80)
    return re.search(said.PHOTO, around) is not None or re.search(said.TAGS, around) is not None


def is_a_profile(seen: Seen) -> bool:
    """The page of somebody, not the first page of all."""
    path = seen.found.partition("/")[2].strip("/@")
    return len(path) >= 3 and path not in {"home", "login", "photo", "reel"}


def is_a_nick(seen: Seen) -> bool:
    """What somebody is called there, not an address, not an office."""
    name = re.split(r"[\s:=]+", seen.found)[-1]
    return not re.fullmatch(r"[a-z]+\.(?:com|vn|net)", name) and not name.startswith(("bao", "hoi", "truong", "ubnd"))
