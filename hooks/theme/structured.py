"""What pages tell machines (JSON-LD): the site, articles, places, the way to a page. Nothing of samples."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from hooks.pages.view import View
from hooks.records.model.campaign import Campaign
from hooks.theme.cards import Deck

Thing = dict[str, Any]
_ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
_BODY = re.compile(r"(ban|tòa|hội|nhóm|báo|sở|phòng|câu lạc bộ|trung tâm) ", re.IGNORECASE)
_SCRIPT = '<script type="application/ld+json">{}</script>\n'


class Structured:
    """Makes the JSON-LD of pages; `base` is the site's public address, without which there is none."""

    def __init__(self, campaign: Campaign, base: str, cards: Deck) -> None:
        self._campaign, self._base, self._cards = campaign, base, cards
        self._publisher: Thing = {"@type": "Organization", "name": campaign.publisher}
        self._of_page = {
            "home/index.html": self._site,
            "stories/story.html": self._article,
            "places/place.html": self._place,
        }

    def script(self, view: View, data: Mapping[str, Any]) -> str:
        """The script element of a page from the data its template gets, '' for none."""
        if view.sample or not self._base:
            return ""
        things = list(self._things(view, data))
        if not things:
            return ""
        graph = {"@context": "https://schema.org", "@graph": things}
        text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
        return _SCRIPT.format(text.translate(_ESCAPES))

    def _things(self, view: View, data: Mapping[str, Any]) -> Iterator[Thing]:
        if view.template in self._of_page:
            yield self._of_page[view.template](view, data) | self._corrections(data)
        elif corrected := self._corrections(data):
            yield {"@type": "WebPage", "url": self._base + view.address, "name": view.title, **corrected}
        if data.get("crumbs"):
            yield {"@type": "BreadcrumbList", "itemListElement": self._crumbs(data["crumbs"])}

    @staticmethod
    def _corrections(data: Mapping[str, Any]) -> Thing:
        told = [
            {"@type": "CorrectionComment", "datePublished": x["iso"], "text": f"{x['text']} {x['why']}".strip()}
            for x in data.get("corrections", ())
        ]
        return {"correction": told} if told else {}

    def _crumbs(self, crumbs: list[tuple[str, str | None]]) -> list[Thing]:
        steps: list[Thing] = [
            {"@type": "ListItem", "position": i, "name": name} for i, (name, _) in enumerate(crumbs, 1)
        ]
        for step, (_, url) in zip(steps, crumbs, strict=True):
            if url is not None:  # the last step is the page itself
                step["item"] = self._base + url
        return steps

    def _site(self, view: View, _: Mapping[str, Any]) -> Thing:
        return {
            "@type": "WebSite",
            "url": self._base,
            "name": self._campaign.site_name,
            "alternateName": self._campaign.name,
            "description": view.description,
            "inLanguage": "vi",
            "publisher": self._publisher,
        }

    def _article(self, view: View, data: Mapping[str, Any]) -> Thing:
        assert view.published
        return {
            "@type": "NewsArticle",
            "url": self._base + view.address,
            "headline": view.title,
            "description": view.description,
            "datePublished": view.published.isoformat(),
            "dateModified": (view.changed or view.published).isoformat(),
            "author": [{"@type": _kind_of(name), "name": name} for name in data["s"].authors],
            "image": [self._base + self._cards.link(view.address).path],
            "about": [
                {"@type": "Thing", "name": x["name"], "url": self._base + x["url"]}
                for x in data["about"]
                if not x["sample"]
            ],
            "publisher": self._publisher,
            "inLanguage": "vi",
            "isAccessibleForFree": True,
        }

    def _place(self, view: View, data: Mapping[str, Any]) -> Thing:
        # Only what this place itself was called: the communes it was made of are not its names.
        names = dict.fromkeys(x["label"] for x in data["periods"])
        return {
            "@type": "AdministrativeArea",
            "url": self._base + view.address,
            "name": view.title,
            "alternateName": [name for name in names if name.lower() != view.title.lower()],
            "identifier": data["code"],
            "containedInPlace": {"@type": "AdministrativeArea", "name": self._campaign.area},
        }


def _kind_of(author: str) -> str:
    return "Organization" if _BODY.match(author) else "Person"
