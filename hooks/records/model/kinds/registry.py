"""The kinds of exemplar in the order pages list them; a new kind gets its line here."""

from __future__ import annotations

from hooks.records.model.exemplars import Exemplar, Kind
from hooks.records.model.kinds.clan import Clan
from hooks.records.model.kinds.community import Community
from hooks.records.model.kinds.family import Family
from hooks.records.model.kinds.individual import Individual
from hooks.records.model.kinds.initiative import Initiative
from hooks.records.model.kinds.unit import Unit
from hooks.records.model.shared import RecipientKind
from hooks.records.model.titles import LearningTitle

EXEMPLAR_KINDS: tuple[type[Exemplar], ...] = (Individual, Family, Clan, Community, Unit, Initiative)
KINDS: dict[str, Kind] = {kind.kind: kind.about for kind in EXEMPLAR_KINDS}
"""What is known of each kind, by its key."""
FOLDERS: dict[type[Exemplar], str] = {kind: kind.about.folder for kind in EXEMPLAR_KINDS}
"""Folder below data/ of each kind of exemplar."""
KIND_LABELS = {key: about.label for key, about in KINDS.items()}
"""What readers see for each kind."""
RECIPIENT_LABELS: dict[RecipientKind, str] = {
    recipient: next(about.label for about in KINDS.values() if about.recipient is recipient)
    for recipient in RecipientKind
}
"""What readers see for each kind of recipient: the first kind of exemplar that such a recipient can be."""


def misfit(title: LearningTitle, kind: RecipientKind) -> str:
    """What is wrong with a title that such a recipient cannot hold; '' when it can. The one rule of check and import."""
    return "" if title.kind is kind else f"danh hiệu “{title.name}” không dành cho loại “{RECIPIENT_LABELS[kind]}”"
