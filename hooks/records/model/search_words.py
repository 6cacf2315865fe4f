"""Words of the search: what is written short, what is left out of a question, what a page is also called: data/search.yml."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from hooks.records.model.fields import F, Line, Model


class Abbreviation(Model):
    """Words that are often written short."""

    long: Line = F("Viết đủ", "Chữ viết đủ, như viết giữa câu.", "gia đình đi bộ")
    short: list[Line] = F("Viết tắt", "Các cách viết tắt; viết hoa hay thường đều được.", ["GĐĐB"], min_length=1)


class CalledPage(Model):
    """Other words by which readers look for a page."""

    address: Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+$", max_length=200)] = F(
        "Trang", "Địa chỉ trên trang web, không có gạch chéo ở đầu. Trang chưa có thì dòng này bị bỏ qua.", "lien-he/"
    )
    also: list[Line] = F("Còn tìm bằng", "Những chữ bạn đọc hay gõ khi cần trang này.", ["số điện thoại"], min_length=1)


class SearchWords(Model):
    """What the search knows of how people of this area write and ask: data/search.yml."""

    abbreviations: list[Abbreviation] = F(
        "Chữ viết tắt", "Gõ tắt hay gõ đủ đều tìm được.", [{"long": "gia đình đi bộ", "short": ["GĐĐB"]}], list
    )
    asking: list[Line] = F(
        "Chữ để hỏi", "Bỏ ra khỏi câu hỏi khi cả câu không phải tên của mục nào.", ["làm gì", "ở đâu"], list
    )
    pages: list[CalledPage] = F(
        "Tên gọi khác của trang", "Trang nào còn được tìm bằng chữ gì.", [{"address": "lien-he/"}], list
    )
