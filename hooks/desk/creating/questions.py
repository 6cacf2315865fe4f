"""What is asked for a new record or story of each kind: few things, the rest is written into the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from pydantic import BaseModel

from hooks.dates import PartialDate, show
from hooks.desk.creating.asking import Answers, ManyMeantError, Question, WrongAnswerError, labels
from hooks.desk.forms.record_templates import template
from hooks.desk.normal_form.dated import with_iso_dates
from hooks.desk.place_words.questions import PlaceFinder
from hooks.records.joined.places import Gazetteer
from hooks.records.model.consents import Consent
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.kinds.registry import misfit
from hooks.records.model.shared import LEVEL_LABELS, Citation, PlaceRef, RecipientKind
from hooks.records.model.stories import Story
from hooks.records.model.titles import Award, LearningTitle
from hooks.records.reading.documents import Document
from hooks.records.reading.loading import Records
from hooks.records.reading.validating import validate
from hooks.text import lower_first

Kind = type[Exemplar] | type[Decision] | type[Story]
_NO_CONSENT = (
    "Chưa có phiếu đồng ý thì chưa đưa tên thật vào kho, kể cả bản nháp. "
    "Xin phiếu trước; muốn tập viết thì thêm --sample"
)


def questions(kind: Kind, records: Records, today: dt.date, *, sample: bool) -> list[Question]:
    """The questions for a kind; a sample takes from the template what nobody says."""
    places = Gazetteer(records.places, records.former)
    if issubclass(kind, Exemplar):
        return [*_exemplar(kind, places, sample=sample), *_source(sample=sample)]
    if issubclass(kind, Story):
        return [*_story(places, today, sample=sample), *_source(sample=sample)]
    return [*_decision(records, places, sample=sample), *_source(sample=sample)]


def _exemplar(kind: type[Exemplar], places: Gazetteer, *, sample: bool) -> list[Question]:
    own = template(kind) if sample else {}
    dated = Question(
        "date",
        "Tên nơi theo lúc nào",
        required=False,
        asked=False,
        take=lambda words, _: _field(Exemplar, "place_date", words),
    )
    return [
        *([] if sample or not kind.private else _consent(kind)),
        _text(kind, "name", "Tên", default=own.get("name", "")),
        dated,
        *_place(places, lambda a: a.get("date")),
        _text(kind, "summary", "Giới thiệu ngắn, không quá 160 ký tự", default=own.get("summary", "")),
    ]


def _consent(kind: type[Exemplar]) -> list[Question]:
    own = template(kind)["consent"]

    def day(words: str, answers: Answers) -> str:
        if words.lower() in {"chưa", "chua", "không", "khong"}:
            raise WrongAnswerError(_NO_CONSENT)
        return _field(Consent, "given_on", words)

    return [
        Question("consent", "Ngày ký phiếu đồng ý cho đăng", "2026-11-20", take=day, missing=lower_first(_NO_CONSENT)),
        _text(Consent, "scope", "Đồng ý cho đăng những gì", default=own["scope"]),
        _text(Consent, "kept_by", "Ai giữ phiếu", default=own["kept_by"]),
    ]


def _story(places: Gazetteer, today: dt.date, *, sample: bool) -> list[Question]:
    own = template(Story)
    return [
        _text(Story, "title", "Tên bài", default=own["title"] if sample else ""),
        _text(Story, "standfirst", "Lời dẫn, một hai câu mở bài", default=own["standfirst"] if sample else ""),
        Question(
            "author",
            "Tác giả",
            default=own["authors"][0],
            take=lambda words, _: _field(Story, "authors", [words], words),
        ),
        _text(Story, "date", "Ngày đăng", default=today.isoformat()),
        *_place(places, lambda _: None),
    ]


def _decision(records: Records, places: Gazetteer, *, sample: bool) -> list[Question]:
    own = template(Decision) if sample else {}
    titles, awards = _choices(records.titles.titles), _choices(records.titles.awards)
    title = own.get("title", "") if own.get("title", "") in dict(titles) else ""
    return [
        _text(Decision, "name", "Quyết định về việc gì", default=own.get("name", "")),
        _text(Decision, "date", "Ngày ký", example="2026-12-20", default=own.get("date", "")),
        _text(Decision, "authority", "Cơ quan ký, tên lúc ký", default=own.get("authority", "")),
        Question("level", "Cấp ký", default=own.get("level", ""), choices=labels(LEVEL_LABELS)),
        Question(
            "number", "Số quyết định", "12/QĐ-UBND", required=False, take=_taker(Decision, "number"), asked=not sample
        ),
        *([] if sample else [_first_recipient()]),
        Question("title", "Danh hiệu, nếu cả danh sách cùng một", default=title, required=False, choices=titles),
        *_award(awards, sample=sample),
        *_place(places, lambda a: a.get("date")),
        *([] if sample else _kind_of_recipient(records.titles.titles)),
    ]


def _award(awards: tuple[tuple[str, str], ...], *, sample: bool) -> list[Question]:
    """Somebody is honoured with something: without a title it is asked for. Beside one, or for a list to come, it may be named."""

    def needed(answers: Answers) -> bool:
        return not answers.get("title") and (sample or bool(answers.get("recipient")))

    ask = "Hình thức khen, nếu cả danh sách cùng một"
    missing = "hình thức khen; hoặc --title, danh hiệu của cả danh sách"
    return [
        Question("award", ask, choices=awards, when=needed, missing=missing),
        Question("award", ask, required=False, choices=awards, when=lambda a: not needed(a) and not a.get("title")),
        Question("award", ask, required=False, asked=False, choices=awards, when=lambda a: bool(a.get("title"))),
    ]


def _choices(items: Iterable[LearningTitle | Award]) -> tuple[tuple[str, str], ...]:
    return tuple((item.id, f"{item.name} ({item.id})") for item in items)


def _first_recipient() -> Question:
    """Whoever imports a list writes down nobody here: a row that only fills the place would have to be taken out again."""
    ask = "Người nhận đầu tiên, khi tự gõ danh sách; nhập danh sách từ tệp thì để trống"
    return Question("recipient", ask, required=False, take=_taker(Recipient, "name"))


def _kind_of_recipient(titles: Iterable[LearningTitle]) -> list[Question]:
    """It follows from the title, where there is one."""
    known = {title.id: title for title in titles}
    return [
        Question(
            "recipient_kind",
            "Người nhận ấy là",
            choices=labels(registry.current().recipients),
            when=lambda a: bool(a.get("recipient")) and not a.get("title"),
        ),
        Question(
            "recipient_kind",
            "Người nhận ấy là",
            required=False,
            asked=False,
            choices=labels(registry.current().recipients),
            take=lambda kind, a: _held(known[a["title"]], kind),
            when=lambda a: bool(a.get("recipient") and a.get("title")),
        ),
    ]


def _held(title: LearningTitle, kind: str) -> str:
    """The kind, when such a recipient can hold the title."""
    if reason := misfit(title, RecipientKind(kind)):
        raise WrongAnswerError(reason)
    return kind


def _source(*, sample: bool) -> list[Question]:
    if sample:
        return []
    url = Question("url", "Địa chỉ bài, văn bản", "https://…", required=False, take=_taker(Citation, "url"))
    return [
        _text(Citation, "publisher", "Nguồn: tên báo, cổng thông tin", flag="source"),
        Question("source_title", "Tên bài, văn bản dùng làm nguồn", required=False, take=_taker(Citation, "title")),
        url,
    ]


def _place(places: Gazetteer, day_of: Callable[[Answers], str | None]) -> list[Question]:
    def find(words: str, answers: Answers) -> dict[str, str]:
        told = day_of(answers)
        return _found(places, words, PartialDate.parse(told).last if told else None)

    return [
        Question("place", "Xã, phường, tên nay hoặc tên cũ kèm huyện", "Tân Bình, Sông Mẫu", required=False, take=find),
        Question(
            "hamlet",
            "Ấp, khu phố, không ghi số nhà",
            "ấp 1",
            required=False,
            take=_taker(PlaceRef, "hamlet"),
            when=lambda a: bool(a.get("place")) and "hamlet" not in a["place"],
        ),
    ]


def _found(places: Gazetteer, words: str, day: dt.date | None) -> dict[str, str]:
    """The fields of the one place meant; raises ManyMeantError or WrongAnswerError."""
    finder = PlaceFinder(places, day)
    found = finder.find(words)
    if len(found) > 1:
        raise ManyMeantError(
            f"“{words}” có {len(found)} nơi, hãy ghi rõ:", [(_typed(f.label, f.typed), f.fields) for f in found]
        )
    if not found:
        when = f" vào ngày {show(day)}" if day else ""
        near = finder.nearest(words)
        raise WrongAnswerError(f"không có xã, phường, huyện nào tên “{words}”{when}" + (f"; {near}" if near else ""))
    return found[0].fields


def _typed(label: str, typed: str) -> str:
    return label if typed in label else f"{label}: {typed}"


def _text(
    model: type[BaseModel], name: str, ask: str, *, flag: str = "", example: str = "", default: str = ""
) -> Question:
    return Question(flag or name, ask, example, default, take=_taker(model, name))


def _taker(model: type[BaseModel], name: str) -> Callable[[str, Answers], str]:
    return lambda words, _: _field(model, name, words)


def _field(model: type[BaseModel], name: str, value: Any, words: str = "") -> str:
    """The words, when the check takes them for this field; what it says when it does not."""
    _, problems = validate(model, {name: value}, Document("", None, {}))
    for problem in problems:
        if problem.field.partition("[")[0] == name:
            raise WrongAnswerError("; ".join(filter(None, (problem.message, problem.hint))).rstrip("."))
    return words or str(with_iso_dates({name: value}, model)[name])
