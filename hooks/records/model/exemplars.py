"""The kinds of exemplar: people, families, clans, communities, units, initiatives."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.records.model.fields import (
    AgencyRef,
    ClauseRef,
    Date,
    ExemplarRef,
    F,
    FullDate,
    Line,
    Model,
    Paragraphs,
    RecordId,
    ShortLine,
    Whole,
)
from hooks.records.model.shared import Citation, Level, Note, Photo, PlaceRef, Publishing, check_days


class Consent(Model):
    """Consent of a private person, family or clan to be named (Luật 91/2025/QH15)."""

    given_on: FullDate = F("Ngày đồng ý", "Ngày ký phiếu đồng ý.", "2026-11-20")
    scope: Line = F("Phạm vi", "Đồng ý cho đăng những gì.", "Tên, nơi ở cấp xã, câu chuyện; không đăng ảnh")
    kept_by: Line = F("Nơi giữ phiếu", "Ai giữ phiếu đồng ý.", "Tòa soạn")
    until: FullDate | None = F("Đến ngày", "Hết hạn đồng ý, nếu có.", "2030-12-31", None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_days(self.given_on, self.until)
        return self


class Fact(Model):
    """One thing done or reached, with its date and sources."""

    text: Paragraphs = F("Việc đã làm", "Một, hai câu, lời của mình.", "Có 46 điểm đọc sách.")
    date: Date | None = F("Thời gian", "Ngày, tháng hoặc năm của việc.", "2025-05", None)
    sources: list[Citation] = F(
        "Nguồn", "Nguồn của việc này; bỏ trống thì theo nguồn chung.", [{"publisher": "Báo Đồng Nai"}], list
    )


class Exemplar(Publishing):
    """What all six kinds of exemplar share."""

    kind: ClassVar[str] = ""
    private: ClassVar[bool] = False
    """Private persons: shown only with recorded consent, or as a sample."""

    id: RecordId = F("Mã", "Sáu chữ số hoặc chữ cái; máy đặt, không bao giờ đổi.", "k3v9tq")
    name: Line = F("Tên", "Tên đầy đủ.", "Ngôi nhà trí tuệ Vĩnh Cửu")
    other_names: list[Line] = F("Tên khác", "Tên cũ, tên thường gọi; để tìm.", ["Olam Việt Nam"], list)
    place: PlaceRef | None = F(
        "Nơi", "Nơi ở, nơi hoạt động, theo tên lúc đó.", {"former": "Tân Bình", "district": "Vĩnh Cửu"}, None
    )
    place_date: Date | None = F(
        "Tên nơi theo lúc nào",
        "Năm của nơi ghi ở trên; bỏ trống thì hiểu là hiện nay (mã) hoặc trước 01/7/2025 (tên cũ).",
        "2023",
        None,
    )
    more_places: list[PlaceRef] = F("Nơi khác", "Khi hoạt động ở nhiều nơi.", [{"code": "26170"}], list)
    summary: ShortLine = F(
        "Một câu",
        "Câu giới thiệu trên thẻ, không quá 160 chữ cái.",
        "46 điểm đọc sách, sinh hoạt do người dân góp nên.",
    )
    story: Paragraphs | None = F("Giới thiệu", "Vài đoạn văn, không chép báo.", "…", None)
    facts: list[Fact] = F("Việc đã làm", "Từng việc có thời gian và nguồn.", [{"text": "…"}], list)
    reported_honour: Line | None = F(
        "Ghi nhận theo báo chí", "Điều nguồn nói; chưa có số quyết định.", "Được nêu là điển hình của huyện", None
    )
    historical: Line | None = F(
        "Đơn vị đã kết thúc", "Vì sao là mục lịch sử.", "Công an cấp huyện kết thúc năm 2025", None
    )
    clauses: list[ClauseRef] = F("Liên quan tới điều", "Số điều trong kế hoạch.", ["IV.4"], list)
    confirmed_on: FullDate | None = F(
        "Ngày nơi đó xác nhận", "Ngày người, đơn vị được nêu xác nhận nội dung.", "2026-11-20", None
    )
    photo: Photo | None = F(
        "Ảnh",
        "Tệp ảnh nằm cạnh bản ghi, cùng tên với bản ghi. Người trong ảnh phải đồng ý.",
        {"file": "thu-vien-dong-nai.jpg"},
        None,
    )
    consent: Consent | None = F(
        "Đồng ý cho đăng", "Bắt buộc với cá nhân, gia đình, dòng họ có thật.", {"given_on": "2026-11-20"}, None
    )
    unknown: list[Line] = F("Chưa xác minh", "Điều chưa có nguồn.", ["Năm ra mắt"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ, nguồn khác nhau.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nguồn", "Ít nhất một nguồn, trừ mục minh họa.", [{"publisher": "Báo Đồng Nai"}], list)

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if not self.sample and not self.sources:
            raise PydanticCustomError("no_sources", "")
        if self.private and not self.sample and self.consent is None:
            raise PydanticCustomError("no_consent", "")
        return self


class Individual(Exemplar):
    """A person who learns or helps others learn: data/individuals/."""

    kind: ClassVar[str] = "individual"
    private: ClassVar[bool] = True

    role: Line | None = F("Nghề, việc", "Nghề hoặc vai trò.", "Giáo viên", None)
    units: list[ExemplarRef] = F("Thuộc đơn vị, cộng đồng", "Mã gương liên quan.", ["k3v9tq"], list)


class Family(Exemplar):
    """A family: data/families/."""

    kind: ClassVar[str] = "family"
    private: ClassVar[bool] = True

    members: Annotated[Whole, Field(ge=1, le=200)] | None = F("Số người", "Số người trong nhà.", "5", None)
    clan: ExemplarRef | None = F("Thuộc dòng họ", "Mã dòng họ.", "k3v9tq", None)


class Clan(Exemplar):
    """A clan: data/clans/."""

    kind: ClassVar[str] = "clan"
    private: ClassVar[bool] = True

    households: Annotated[Whole, Field(ge=1, le=100000)] | None = F("Số hộ", "Số hộ trong dòng họ.", "38", None)
    fund_since: Date | None = F("Có quỹ khuyến học từ", "Năm lập quỹ.", "2003", None)


class Community(Exemplar):
    """A hamlet, quarter, commune, association or club that learns together: data/communities/."""

    kind: ClassVar[str] = "community"

    level: Level | None = F("Cấp", "Cấp của cộng đồng, nếu là đơn vị hành chính.", "commune", None)
    run_by: list[ExemplarRef] = F("Do ai giữ", "Mã đơn vị, cá nhân.", ["k3v9tq"], list)


class Unit(Exemplar):
    """A school, library, enterprise, agency or association: data/units/."""

    kind: ClassVar[str] = "unit"

    unit_type: Line | None = F("Loại đơn vị", "Trường học, thư viện, doanh nghiệp…", "Thư viện", None)
    agency: AgencyRef | None = F("Là cơ quan trong kế hoạch", "Mã cơ quan, nếu có.", "hoi-khuyen-hoc", None)


class Initiative(Exemplar):
    """A way of working worth copying: data/initiatives/."""

    kind: ClassVar[str] = "initiative"

    started: Date | None = F("Bắt đầu", "Thời gian bắt đầu.", "2023-07", None)
    run_by: list[ExemplarRef] = F("Do ai làm", "Mã đơn vị, cộng đồng, cá nhân.", ["k3v9tq"], list)
    copy_how: Paragraphs | None = F("Muốn làm theo", "Điều cần có để nơi khác làm được.", "…", None)


EXEMPLAR_KINDS: tuple[type[Exemplar], ...] = (Individual, Family, Clan, Community, Unit, Initiative)
"""The six kinds of exemplar, in the order pages list them."""


FOLDERS: dict[type[Exemplar], str] = {
    Individual: "individuals",
    Family: "families",
    Clan: "clans",
    Community: "communities",
    Unit: "units",
    Initiative: "initiatives",
}
"""Folder below data/ of each kind of exemplar."""


KIND_LABELS = {
    "individual": "Cá nhân",
    "family": "Gia đình",
    "clan": "Dòng họ",
    "community": "Cộng đồng",
    "unit": "Đơn vị",
    "initiative": "Mô hình hay",
}
"""What readers see for each kind."""
