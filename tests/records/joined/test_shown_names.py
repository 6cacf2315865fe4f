"""Names in lists: as signed, or as the campaign chose; found, ordered and compared alike either way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns import catalogue_of, patched

LIST = "data/honours/2022-tuyen-duong/recipients.csv"
CAMPAIGN = "data/campaign.yml"


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [("", "Hộ bà Thuý (minh hoạ)"), ("as_signed", "Hộ bà Thuý (minh hoạ)"), ("modern", "Hộ bà Thúy (minh họa)")],
)
def test_names_are_shown_as_the_campaign_chose(tmp_path: Path, chosen: str, shown: str) -> None:
    """Without a word of it as signed."""
    files = patched((LIST, "Gia đình bến Dưới (minh họa)", "Hộ bà Thuý (minh hoạ)"))
    files[CAMPAIGN] += f"names: {chosen}\n" if chosen else ""

    found = catalogue_of(tmp_path, files)

    assert shown in [h.recipient.name for h in found.honours]
