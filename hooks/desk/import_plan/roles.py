"""Which role a clause gives each body it names, by the verbs around the names: a proposal, for an editor to look at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hooks.desk.import_plan.bodies import Mention
from hooks.records.model.duties import Role

_VERB = re.compile(
    r"(?P<leads>chủ trì)|(?P<joins>phối hợp(?: chặt chẽ)?)|(?P<advises>tham mưu)|(?P<reports>(?<!hội nghị )báo cáo)"
    r"|(?P<directs>chỉ đạo)|(?P<asks>(?:đề nghị|yêu cầu)(?! (?:công nhận|khen|xét|tặng|biểu dương|tôn vinh)))|(?P<gathers>tổng hợp)|(?P<commends>khen thưởng|tặng thưởng)|(?P<urges>vận động)"
    r"|(?P<other>hướng dẫn|tổ chức|triển khai|xây dựng|thực hiện|kiểm tra|bố trí|ban hành|căn cứ|trước ngày|tuyên truyền|rà soát|trình)",
    re.IGNORECASE,
)
_OWN = {
    "leads": Role.LEADS, "joins": Role.JOINS, "advises": Role.ADVISES, "reports": Role.REPORTS, "directs": Role.DIRECTS,
    "gathers": Role.GATHERS, "commends": Role.COMMENDS, "urges": Role.URGES,
}  # fmt: skip
"""Verb → what it makes of who does it."""
_OTHERS = {
    "joins": Role.WITH, "advises": Role.ADVISED, "reports": Role.RECEIVES, "directs": Role.DIRECTED, "asks": Role.ASKED,
}  # fmt: skip
"""Verb → what it makes of the bodies named after it."""
_COLUMNS = ((re.compile("chủ trì|thực hiện|đầu mối"), Role.LEADS), (re.compile("phối hợp"), Role.WITH))
_FAR = 60
_TOWARDS = re.compile(r"(?:gửi|về|cho|tới|đến|của|với|tại|lên)\s+$", re.IGNORECASE)
"""What stands before a body that something goes to, and that does nothing itself."""
_ACTING = {Role.LEADS, Role.JOINS, Role.ADVISES, Role.REPORTS, Role.DIRECTS, Role.COMMENDS, Role.URGES}
"""Roles of who does something: who has none of them carries the clause out."""
Duties = list[tuple[Role, list[str]]]


def subjects(text: str, found: Sequence[Mention]) -> list[str]:
    """The bodies a text begins with, before any verb, or that it asks to do something."""
    verbs = _verbs(text, found)
    first = verbs[0] if verbs else None
    at = first.start() if first else len(text)
    if first and first.lastgroup == "asks" and at < _FAR:
        end = verbs[1].start() if len(verbs) > 1 else len(text)
        asked = [m.id for m in found if first.end() <= m.start < end]
        return list(dict.fromkeys(asked))
    return list(dict.fromkeys(m.id for m in found if m.start < at and not _TOWARDS.search(text[: m.start])))


def _verbs(text: str, found: Sequence[Mention]) -> list[re.Match[str]]:
    """The verbs of a text, but for words in names: Sở Xây dựng."""
    return [v for v in _VERB.finditer(text) if not any(m.start <= v.start() < m.end for m in found)]


def duties(text: str, found: Sequence[Mention], heads: Sequence[str]) -> Duties:
    """The roles of one clause; `heads` are the bodies its heading names, who act where the text names nobody first."""
    out: dict[Role, list[str]] = {}
    verbs = _verbs(text, found)
    doers = subjects(text, found) or _right_before(verbs, found) or list(heads)
    for i, verb in enumerate(verbs):
        kind = verb.lastgroup or ""
        end = verbs[i + 1].start() if i + 1 < len(verbs) else len(text)
        after = [m.id for m in found if verb.end() <= m.start < end]
        if kind == "gathers" and re.search(r"(?:để|và)\s*$", text[: verb.start()]):
            _put(out, Role.GATHERS, out.get(Role.RECEIVES, []))
        elif (own := _OWN.get(kind)) and not (kind == "joins" and Role.LEADS in out):
            _put(out, own, doers)
        if other := _OTHERS.get(kind):
            _put(out, other, [id_ for id_ in after if id_ not in doers or kind == "asks"])
    if doers and not set(out) & _ACTING:
        _put(out, Role.CARRIES_OUT, doers)
    return [(role, ids) for role, ids in out.items() if ids]


def _right_before(verbs: Sequence[re.Match[str]], found: Sequence[Mention]) -> list[str]:
    """The body that stands right before “chủ trì” or another verb of who acts, later in the text."""
    for verb in verbs:
        if verb.lastgroup in {"leads", "joins", "advises", "reports"}:
            near = [m.id for m in found if 0 <= verb.start() - m.end <= 2]
            if near:
                return near
    return []


def column_role(title: str) -> Role | None:
    """The role that a column of a table gives the bodies in it, by its heading."""
    return next((role for pattern, role in _COLUMNS if pattern.search(title.lower())), None)


def _put(out: dict[Role, list[str]], role: Role, ids: Sequence[str]) -> None:
    there = out.setdefault(role, [])
    there += [id_ for id_ in dict.fromkeys(ids) if id_ not in there]


def merged(*given: Duties) -> Duties:
    """Several lists of duties as one, no body twice in a role."""
    out: dict[Role, list[str]] = {}
    for one in given:
        for role, ids in one:
            _put(out, role, ids)
    return list(out.items())
