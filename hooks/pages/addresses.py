"""Where each thing is on the site. Addresses are never broken once published."""

from __future__ import annotations

from hooks.records.joined.clauses import ClauseEntry
from hooks.records.joined.places import Place
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Decision
from hooks.records.model.plan import BODIES, PlanPart, SubjectGroup
from hooks.records.model.titles import DOCUMENTS
from hooks.records.reading.loading import LoadedStory
from hooks.sections import at
from hooks.text import ascii_clause, slug


def part(record: PlanPart) -> str:
    """Page of one part of the plan."""
    return at(f"ke-hoach/{record.slug}/")


def group(record: SubjectGroup) -> str:
    """Page of one subject group's criteria."""
    return at(f"tieu-chi/{record.slug}/")


def sheet(record: SubjectGroup) -> str:
    """The sheet of paper to fill in by hand for a group."""
    return at(f"tieu-chi/{record.slug}/phieu/")


def clause(entry: ClauseEntry) -> str:
    """Page and anchor of a clause, a group or a criterion; the plan's opening stands on the plan's own page."""
    if entry.group is not None:
        return group(entry.group) + (f"#{ascii_clause(entry.id)}" if entry.criterion else "")
    page = part(entry.part) if entry.part else at("ke-hoach/")
    return page + (f"#{ascii_clause(entry.id)}" if entry.clause else "")


def exemplar(record: Exemplar) -> str:
    """Page of an exemplar; the id keeps it unique and findable when the name changes."""
    return at(f"guong-sang/{record.id}-{slug(record.name)}/")


def decision(record: Decision) -> str:
    """Page of a decision's list."""
    return at(f"vinh-danh/quyet-dinh/{record.id}/")


def place(record: Place) -> str:
    """Page of a commune or ward."""
    return at(f"dia-phuong/{record.code}-{slug(record.name)}/")


def story(loaded: LoadedStory) -> str:
    """Page of a story."""
    return at(f"cau-chuyen/{loaded.year}/{loaded.slug}/")


def statistic(record: Statistic) -> str:
    """Where the figures of its place stand on the page of published figures."""
    return at(f"so-lieu/#{slug(record.subject)}")


def source(source_id: str) -> str:
    """A document's line on the page of documents."""
    return at(f"danh-hieu/{DOCUMENTS}/#{source_id}")


def title(title_id: str) -> str:
    """Page of a title."""
    return at(f"danh-hieu/{title_id}/")


def award(award_id: str) -> str:
    """Page of a form of award."""
    return at(f"danh-hieu/{award_id}/")


def agency(agency_id: str) -> str:
    """A body's section on the page of who does what."""
    return at(f"ke-hoach/{BODIES}/#{agency_id}")


def report(year: str) -> str:
    """The report of a year."""
    return at(f"bao-cao/{year}/")


_ASSETS = ("fonts", "photos", "media", "cards", "ids", "stylesheets", "images", "javascripts")
TOPS = frozenset(
    {
        *(
            "bao-cao",
            "cau-chuyen",
            "danh-hieu",
            "dia-phuong",
            "du-lieu",
            "gui-bai",
            "guong-sang",
            "ke-hoach",
            "lan-toa",
            "lien-he",
            "so-lieu",
            "theo-doi",
        ),
        *(
            "tieu-chi",
            "tra-cuu",
            "vinh-danh",
            "xem-truoc",
            "admin",
            "index.html",
            "robots.txt",
            "sitemap.xml.gz",
            "_redirects",
            "_headers",
            "build.json",
            "manifest.json",
            "manifest.json.sig",
            "manifest.json.minisig",
        ),
        *(f"assets/{name}" for name in _ASSETS),
    }
)
"""How every address begins that is made of records or by the program."""
DECISION_LISTS = "du-lieu/v1/decisions/"
"""Folder of the lists of decisions as files for spreadsheets."""
YEAR_LISTS = "du-lieu/v1/years/"
"""Folder of all lines of a year as files for spreadsheets."""
SPREAD = "lan-toa/"
"""The figure of what was recorded where, year by year."""
