"""Names that were withdrawn, known again when they come back: each by a slow salted hash, never by the name.

The hash is scrypt (RFC 7914) with N = 2**14, r = 8, p = 1: 16 MB and some 50 milliseconds a name. Into it goes the name
as it is known (`name_ways.py`: small letters without marks, titles and jobs left out) and where it may not come back: the
decision of a row, the kind of a record. The number of the row is not in it, for a name may come back with another.
The salt is random, one for each decision and each kind: so one hash answers for all that was withdrawn there, and
nothing that was worked out for another campaign is of use.

It keeps a name from a casual reader of the repository, and from coming back by an import or a form in error. It keeps
it from nobody who tries: the names of a commune are few, whoever has a list of them finds the one by hashing them all.
What has to be secret from such a reader may not be published, not even so.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

from hooks.records.joined.name_ways import known_as, ways
from hooks.records.model.withdrawals import Withdrawal, Withdrawn
from hooks.text import clean_line, fold

COST, BLOCK, PARALLEL = 2**14, 8, 1
"""The parameters of scrypt: N, r, p."""
STORIES = "story"
"""Where titles of stories are compared: among all stories."""
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_COURTESY = re.compile(r"^(?:(?:gia dinh|ho|vo chong) )*(?:(?:ong|ba|anh|chi|co|chu|bac|em|chau) )*(?=\w+ \w)")


def compared(name: str) -> str:
    """A name as it is compared: no marks, capitals, signs, brackets; “Gia đình ông Trần Văn Bê (Ba Bê)” is “tran van be”."""
    line = fold(clean_line(name))
    return _COURTESY.sub("", " ".join(re.findall(r"\w+", _BRACKET.sub("", line) or line)))


def name_hash(scope: str, name: str, salt: str) -> str:
    """The slow hash of a name that may not come back in `scope`; of a story its title, in which titles are words like others."""
    return _way_hash(scope, compared(name) if scope == STORIES else known_as(name), salt)


def _way_hash(scope: str, way: str, salt: str) -> str:
    """Made once a process, which asks before and after a change."""
    return _hash(f"{scope}\n{way}".encode(), salt)


@lru_cache(maxsize=2**16)
def _hash(text: bytes, salt: str) -> str:
    return hashlib.scrypt(text, salt=bytes.fromhex(salt), n=COST, r=BLOCK, p=PARALLEL, maxmem=2**26, dklen=32).hex()


def nameless(year: str, folder: str, salt: str) -> str:
    """What a withdrawn story is called whose folder would tell a name: who has the folder's name finds it again."""
    return f"{year}/bai-{name_hash(STORIES, folder, salt)[:8]}"


def story_gone(withdrawn: Iterable[Withdrawal], id_: str) -> bool:
    """Whether a story was withdrawn, be it under another name than `year/folder`: costs a hash for each of those."""
    year, _, folder = id_.partition("/")
    stories = (w for w in withdrawn if w.kind is Withdrawn.STORY)
    return any(w.what in (id_, not w.address and w.salt and nameless(year, folder, w.salt)) for w in stories)


def image_hash(data: bytes) -> str:
    """What a photo is known by: the same file, byte for byte; one that was saved anew is another."""
    return hashlib.sha256(data).hexdigest()


def salt_of(withdrawn: Iterable[Withdrawal], scope: str) -> str:
    """The salt of what was withdrawn in `scope`, a new one if nothing was."""
    return next((w.salt for w in withdrawn if w.scope == scope and w.salt), "") or secrets.token_hex(16)


def named_in(withdrawn: Iterable[Withdrawal], scope: str) -> dict[str, dict[str, Withdrawal]]:
    """Salt → hash → what was withdrawn by name in `scope`; {} where nothing was: then there is nothing to compare."""
    out: dict[str, dict[str, Withdrawal]] = {}
    for w in withdrawn:
        if w.scope == scope and w.salt and w.kind is not Withdrawn.PHOTO:
            out.setdefault(w.salt, {})[w.hash] = w
    return out


def came_back(
    withdrawn: Iterable[Withdrawal], scope: str, names: Sequence[tuple[str, str]]
) -> Iterator[Withdrawal | None]:
    """For each name, with the id or row number of who bears it, what it was withdrawn as in `scope`, or None.

    Costs a hash a salt and a way of writing the name where something was withdrawn, nothing elsewhere.
    """
    known = named_in(withdrawn, scope)
    if not known:
        yield from (None for _ in names)
        return

    def find(borne: tuple[str, str]) -> Withdrawal | None:
        bearer, name = borne
        written = _written(scope, name)
        found = (hashes.get(_way_hash(scope, way, salt)) for way in written for salt, hashes in known.items())
        return next((w for w in found if w and bearer not in (w.namesakes or "").split()), None)

    with ThreadPoolExecutor() as threads:  # scrypt lets other threads run
        yield from threads.map(find, names)


def _written(scope: str, name: str) -> Iterable[str]:
    """The ways in which a name may be known in `scope`; as it was compared once among them, for what was kept then."""
    if scope == STORIES:
        return (compared(name),)
    return dict.fromkeys((*ways(name), compared(name)))


def of_rows(withdrawn: Iterable[Withdrawal]) -> dict[tuple[str, str], Withdrawal]:
    """What was withdrawn of lists, by decision and number of the row."""
    return {(w.scope, w.what.partition("/")[2]): w for w in withdrawn if w.kind is Withdrawn.ROW}
