"""What a nomination's outcome says: comments, the pull request's text. The author's words stand in code blocks only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hooks.desk.nominating.form import Question
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kinds import registry

_ASK_AGAIN = (
    "Bạn sửa đề cử giúp (dấu ba chấm ở góc, chọn **Edit**). Sửa xong, ban biên tập gắn lại nhãn và máy đọc lại."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the workflow does next: `kind` is draft, people, ask or ignore."""

    kind: str
    comment: str = ""
    label: str = ""
    record: bytes = b""
    more: Mapping[str, str] = field(default_factory=dict)
    """Small files by name: the path and branch of a draft, its title and text."""

    def files(self) -> dict[str, bytes]:
        """File name → bytes; the outcome's kind comes last, when all else stands."""
        texts = {**self.more, "comment.md": self.comment, "label": self.label}
        made = {name: f"{text}\n".encode() for name, text in texts.items() if text}
        if self.record:
            made["record.yml"] = self.record
        return {**made, "outcome": f"{self.kind}\n".encode()}


def fenced(text: str) -> str:
    """The text in a code block that nothing in it can end: no mention, reference, link or HTML works there."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def asked(faults: Sequence[str], quoted: str = "") -> Outcome:
    """A comment that asks the author for what is missing."""
    lines = ["Cảm ơn bạn đã đề cử. Máy chưa lập được bản nháp vì:", _list(faults)]
    if quoted:
        lines.append(fenced(quoted[:300]))
    return Outcome("ask", "\n\n".join([*lines, _ASK_AGAIN]), "can-bo-sung")


def refused(found: Mapping[str, Sequence[str]]) -> Outcome:
    """A comment that names the kinds of private detail and their places, never the details."""
    faults = [f"mục “{label}” có vẻ có {', '.join(kinds)}" for label, kinds in found.items()]
    lines = [
        "Cảm ơn bạn đã đề cử. Trang này ai cũng đọc được, nên máy dừng lại vì:",
        _list(faults),
        "Bạn sửa đề cử, bỏ những chỗ ấy giúp (dấu ba chấm ở góc, chọn **Edit**). Xin đừng chép lại chúng vào lời bình.",
        "Ban biên tập: sau khi sửa, mở **edited** ở đầu đề cử và xóa bản cũ khỏi lịch sử, rồi gắn lại nhãn.",
    ]
    return Outcome("ask", "\n\n".join(lines), "can-bo-sung")


def for_people(kind: type[Exemplar], *, named: bool) -> Outcome:
    """No file for a person, a family or a clan: their name waits for their consent."""
    what = kind.about.label.lower()
    if named:
        return asked([f"Đề cử {what} thì để trống mục tên; tên chỉ ghi sau khi có phiếu đồng ý."])
    lines = [
        f"Cảm ơn bạn đã đề cử một {what}.",
        f"Máy không lập bản nháp: {registry.current().private_words()} chỉ được viết vào kho khi đã có phiếu đồng ý.",
        "Ban biên tập sẽ hỏi thăm qua xã, phường và Hội Khuyến học nơi ấy, xin đồng ý, rồi mới viết. "
        "Xin đừng ghi tên, số điện thoại của ai vào đây.",
    ]
    return Outcome("people", "\n\n".join(lines), "cho-dong-y")


def left_to_people() -> Outcome:
    """No file for what was withdrawn on request; the comment, which all may read, does not say that it was."""
    lines = [
        "Cảm ơn bạn đã đề cử.",
        "Máy không tự lập bản nháp từ đề cử này; ban biên tập sẽ đọc và trả lời.",
    ]
    return Outcome("people", "\n\n".join(lines), "cho-dong-y")


def drafted(number: int, given: Mapping[str, str], form: Iterable[Question], path: str, record: bytes) -> Outcome:
    """A draft record with the text of its pull request."""
    told = [f"**{q.label}**\n\n{fenced(given[q.id])}" for q in form if q.kind != "checkboxes" and given[q.id]]
    body = [
        f"Bản nháp máy lập từ đề cử #{number}. Chưa ai kiểm tra; gộp vào cũng chưa hiện trên trang vì có `draft: true`.",
        "## Việc của biên tập viên",
        "- [ ] Đọc nguồn, ghi tên báo, tên bài, ngày đăng, ngày xem. Điều không có nguồn thì bỏ.\n"
        "- [ ] Viết lại `summary`, `story` bằng lời của mình; việc có thời gian chuyển vào `facts`.\n"
        "- [ ] Không còn tên người, số nhà, số điện thoại.\n"
        "- [ ] Nơi chốn đúng; việc trước 01/7/2025 thì ghi tên lúc ấy.\n"
        "- [ ] Xóa dòng trong `unknown`, xóa `draft: true`, bấm **Ready for review**.",
        "## Người đề cử viết",
        *told,
    ]
    comment = "Cảm ơn bạn. Máy đã lập bản nháp từ đề cử này; ban biên tập sẽ đối chiếu nguồn trước khi đăng:"
    more = {
        "path": path,
        "branch": f"de-cu-{number}",
        "title": f"Bản nháp từ đề cử số {number}",
        "body.md": "\n\n".join(body),
    }
    return Outcome("draft", comment, "da-co-ban-nhap", record, more)


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
