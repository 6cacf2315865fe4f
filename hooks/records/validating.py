"""Values → records: what pydantic found wrong, told in Vietnamese with file and line."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hooks.problems import Problem, did_you_mean, field_name
from hooks.records.reading import Document

M = TypeVar("M", bound=BaseModel)
Path = tuple[str | int, ...]

TOLD: dict[str, tuple[str, str, str]] = {
    "missing": ("thieu-truong", "thiếu trường bắt buộc “{title}”", "thêm {line}"),
    "extra_forbidden": ("truong-la", "không có trường nào tên “{name}” ở đây", "{near}"),
    "string_too_short": ("de-trong", "trường này không được để trống", "ví dụ: {example}"),
    "string_too_long": ("qua-dai", "dài quá {max_length} chữ cái", "viết gọn lại"),
    "string_type": ("sai-kieu", "cần một dòng chữ, không phải danh sách hay nhóm trường", "ví dụ: {example}"),
    "list_type": ("sai-kieu", "cần một danh sách", "mỗi mục một dòng, bắt đầu bằng “- ”; không có mục nào thì xóa dòng này; ví dụ: {example}"),
    "model_type": ("sai-kieu", "cần một nhóm trường", "viết các trường con ở dòng dưới, thụt vào hai dấu cách"),
    "too_short": ("de-trong", "danh sách cần ít nhất {min_length} mục", "ví dụ: {example}"),
    "int_parsing": ("sai-so", "cần một số nguyên", "chỉ viết chữ số, không dấu chấm, dấu phẩy; ví dụ: {example}"),
    "int_parsing_size": ("sai-so", "số quá lớn", "xem lại các chữ số; ví dụ: {example}"),
    "int_type": ("sai-so", "cần một số nguyên", "ví dụ: {example}"),
    "float_parsing": ("sai-so", "cần một số", "dùng dấu chấm cho phần thập phân; ví dụ: {example}"),
    "greater_than_equal": ("sai-so", "số phải từ {ge} trở lên", "ví dụ: {example}"),
    "greater_than": ("sai-so", "số phải lớn hơn {gt}", "ví dụ: {example}"),
    "less_than_equal": ("sai-so", "số phải từ {le} trở xuống", "ví dụ: {example}"),
    "bool_parsing": ("sai-kieu", "cần true (có) hoặc false (không)", "viết true hoặc false"),
    "bool_type": ("sai-kieu", "cần true (có) hoặc false (không)", "viết true hoặc false"),
    "enum": ("gia-tri-la", "không nằm trong các giá trị cho phép: {expected}", "{near}"),
    "string_pattern_mismatch": ("sai-dang", "giá trị không đúng dạng của trường “{title}”", "{help} Ví dụ: {example}"),
    "partial_date": ("sai-ngay", "ngày không đọc được", "{hint}"),
    "full_date": ("sai-ngay", "thiếu ngày hoặc tháng", "cần đủ năm-tháng-ngày, ví dụ 2024-09-15"),
    "foreign_letters": ("chu-la", "có chữ cái không thuộc tiếng Việt trông giống chữ thường: {letters}", "xóa và gõ lại các chữ đó"),
    "citation_form": ("nguon", "nguồn phải là một văn bản (id) hoặc một bài đăng (publisher), không cả hai, không thiếu cả hai", "chỉ ghi id: mã văn bản; hoặc chỉ ghi publisher, title, url"),
    "place_both": ("noi", "đã có mã (code) thì không ghi tên cũ (former, district)", "giữ một trong hai cách"),
    "place_no_district": ("noi", "tên xã, phường cũ phải kèm huyện cũ, vì nhiều nơi trùng tên", "thêm district: tên huyện cũ"),
    "place_empty": ("noi", "nơi phải có mã (code), hoặc tên cũ và huyện cũ, hoặc huyện cũ", "thêm code: hoặc former: và district:"),
    "end_before_start": ("ngay-nguoc", "ngày kết thúc trước ngày bắt đầu", "xem lại hai ngày"),
    "milestone_form": ("moc", "mốc cần đúng một trong hai: date (một lần) hoặc every (hằng năm)", "giữ một trong hai"),
    "milestone_quarter": ("moc", "quý chỉ dùng khi date là một năm", "ví dụ date: 2024 và quarter: 1"),
    "no_sources": ("thieu-nguon", "bản ghi thật phải có ít nhất một nguồn", "thêm sources:, hoặc sample: true nếu là minh họa"),
    "no_consent": ("thieu-dong-y", "cá nhân, gia đình, dòng họ có thật phải có phiếu đồng ý", "thêm consent: (given_on, scope, kept_by), hoặc sample: true nếu là minh họa"),
}  # fmt: skip
"""Type of pydantic error → (code, message, hint); {x} are the error's own values. The browser's forms tell the same."""


def validate(model: type[M], value: Any, doc: Document, base: Path = ()) -> tuple[M | None, list[Problem]]:
    """`value` (at path `base` of `doc`) as a record, or None and every problem in it."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        found = [problem_of(e, model, doc, base) for e in error.errors(include_url=False)]
        return None, found


def problem_of(error: ErrorDetails, model: type[BaseModel], doc: Document, base: Path) -> Problem:
    """One pydantic error as a problem at its line."""
    path = (
        *base,
        *(p for p in error["loc"] if not isinstance(p, str) or not p.startswith(("function-", "constrained-"))),
    )
    value = error.get("input")
    shown = value if isinstance(value, str) else ""
    kind = error["type"]
    if value is None and kind == "string_type":
        kind = "string_too_short"
    elif isinstance(value, str) and kind in {"too_short", "too_long"}:
        kind = f"string_{kind}"
    code, message, hint = TOLD.get(kind, ("sai-gia-tri", "giá trị không dùng được", "ví dụ: {example}"))
    owner, field = _field_of(model, error["loc"])
    words = {"name": str(path[-1]) if path else "", "title": "", "help": "", "example": "", "near": "", "expected": ""}
    if field is not None:
        words |= {"title": field.title or "", "help": field.description or "", "example": example_text(field)}
    if error["type"] == "extra_forbidden" and owner is not None:
        words["near"] = did_you_mean(words["name"], owner.model_fields) or "các trường dùng được: " + ", ".join(
            owner.model_fields
        )
        shown = ""
    words["line"] = _new_line(words["name"], field)
    words |= {k: _number(v) for k, v in (error.get("ctx") or {}).items()}
    if error["type"] == "enum":
        words["expected"] = words["expected"].replace("'", "").replace(" or ", ", ")
        words["near"] = did_you_mean(shown, words["expected"].split(", ")) or "chọn một trong các giá trị ấy"
    name = field_name(path)
    return Problem(doc.file, doc.line_of(path), name, code, message.format_map(words), shown, hint.format_map(words))


def _new_line(name: str, field: Any) -> str:
    example = (field.examples or [""])[0] if field is not None else ""
    if isinstance(example, dict | list):
        return f"dòng {name}: rồi viết tiếp ở các dòng dưới, thụt vào hai dấu cách: {example_text(field)}"
    return f"dòng: {name}: {example}"


def _number(value: object) -> str:
    """A limit as Vietnamese writes it: 100.000."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)


def example_text(field: Any) -> str:
    """A field's example on one line."""
    example = (field.examples or [""])[0]
    if isinstance(example, dict):
        return "; ".join(f"{k}: {v}" for k, v in example.items())
    if isinstance(example, list):
        return "- " + (
            ", ".join(map(str, example))
            if not isinstance(example[0], dict)
            else "; ".join(f"{k}: {v}" for k, v in example[0].items())
        )
    return "true" if example is True else str(example)


def _field_of(model: type[BaseModel], loc: Path) -> tuple[type[BaseModel] | None, Any]:
    owner: type[BaseModel] | None = model
    field: Any = None
    for part in loc:
        if isinstance(part, int):
            continue
        if owner is None:
            return None, None
        last = owner
        field = owner.model_fields.get(part)
        if field is None:
            return last, None
        owner = submodel(field.annotation) or last
    holder = model
    for part in loc[:-1]:
        if isinstance(part, str) and part in holder.model_fields:
            holder = submodel(holder.model_fields[part].annotation) or holder
    return holder, field


def submodel(annotation: Any) -> type[BaseModel] | None:
    """The model inside a field's type (X, X | None, list[X]), if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if found := submodel(inner):
            return found
    return None
