"""Where one row is: its own cells, the heading inside the list, the list's title, in this order."""

from __future__ import annotations

import re

from hooks.desk.importing.cells import Fault, RowCells
from hooks.desk.place_words.addresses import Words
from hooks.desk.place_words.lists import FORMERLY

_FEW = 5


class RowPlaces(RowCells):
    """Finds the place columns of rows, and keeps what is to be told of them."""

    by_title, nowhere = False, 0
    """Whether rows lie where the list's title says; how many have no place at all."""

    def _place(self, r: int, words: dict[str, str]) -> dict[str, str | None]:
        found = self._place_words(r, words)
        column = next((c for f in ("commune", "address", "district", "hamlet") for c in self._columns(f)), None)
        at = column.index if column else 0
        if not (found.commune or found.district):
            if column and not self.options.placed and column.field != "hamlet":
                raise Fault(at, self._no_commune(words))
            self.nowhere += not self.options.placed
            return {"hamlet": found.hamlet}
        placed = self.placer.place(found)
        if placed.choices:
            self.out.ambiguous.append(
                {"cell": self.grid.address(r, at), "value": found.commune, "choices": list(placed.choices)}
            )
            answer = self.ask(f"“{found.commune}” ở huyện nào?", placed.choices)
            if answer:
                self.placer.answer(found, answer)
                placed = self.placer.place(found)
        if placed.fault:
            raise Fault(at, placed.fault)
        if placed.note and placed.note not in self.out.doubts:
            self.out.doubts.append(placed.note)
        if not found.commune and self._columns("commune"):
            self.bare.append(self.grid.address(r, at))
        return {"code": placed.code, "former": placed.former, "district": placed.district, "hamlet": found.hamlet}

    def _no_commune(self, words: dict[str, str]) -> str:
        said = next((words[f] for f in ("commune", "address") if words.get(f)), "")
        return f"không thấy tên xã, phường trong “{said[:80]}”" if said else "ô nơi ở hoặc trụ sở để trống"

    def _place_words(self, r: int, words: dict[str, str]) -> Words:
        addresses, own = self.placer.addresses, self._columns("hamlet")
        address = addresses.split(words.get("address", ""))
        hamlet = addresses.hamlet(words["hamlet"], own[0].heading.split(" / ")[-1]) if words.get("hamlet") else Words()
        commune = words.get("commune", "")
        inside = addresses.split(commune) if re.search(r"[,;(-]", FORMERLY.sub("", commune)) else Words(commune)
        for of, part in (("address", address), ("hamlet", hamlet), ("commune", inside)):
            if part.left:
                raise Fault(self._columns(of)[0].index, f"không hiểu phần “{part.left[:80]}” trong nơi ở")
        above = self.groups.now.words
        main = inside.commune or address.commune or hamlet.commune
        district = words.get("district") or inside.district or address.district or hamlet.district
        small = hamlet.hamlet or inside.hamlet or address.hamlet or ("" if main else above.hamlet)
        whole = self._from_above(main, district, above)
        return Words(*whole, small, address.province or inside.province, near=self.title.district or self.title.near)

    def _from_above(self, commune: str, district: str, above: Words) -> tuple[str, str]:
        """What the row leaves out, from the heading inside the list, else from the list's title."""
        commune, district = commune or above.commune, district or above.district
        if commune or district or self._columns("commune") or self._columns("address"):
            return commune, district
        told = self.title.commune, "" if self.title.commune or self.options.placed else self.title.district
        self.by_title |= any(told)
        return told

    def _tell_all(self) -> None:
        """Tell once for the whole list what was understood from elsewhere, what is missing, what looks odd."""
        name, doubts = self.grid.name, self.out.doubts
        if self.by_title:
            told = ", ".join(filter(None, (self.title.commune, self.title.district)))
            doubts.append(f"{name}: không có cột nơi ở, lấy nơi ghi ở tên bảng: {told}")
        if self.nowhere:
            doubts.append(f"{name}: {self.nowhere} dòng không có nơi ở hoặc trụ sở; cần thì thêm cột “Xã, phường”")
        if self.bare:
            doubts.append(f"{name}: {len(self.bare)} dòng chỉ ghi huyện vì ô xã, phường trống: {_first(self.bare)}")
        if self.same_case:
            told = f"{len(self.same_case)} tên viết hoa hay viết thường cả chữ, giữ nguyên: {_first(self.same_case)}"
            doubts.append(f"{name}: {told}")


def _first(cells: list[str]) -> str:
    return ", ".join(cells[:_FEW]) + (", …" if len(cells) > _FEW else "")
