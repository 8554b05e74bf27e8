"""Texts read without making anything: every fault and doubt, their claims among them, and the lists of these.

Returns exit statuses, as the counter does.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.app import terminal as report
from pamphlets.app.build import incremental as press
from pamphlets.app.build.titles import Title, name_faults
from pamphlets.app.exit_codes import AUTHOR, DONE
from pamphlets.core.source import Diagnostic, PamphletError, faults, once

if TYPE_CHECKING:
    from pamphlets.app.build.project import Shop
    from pamphlets.checks.claims.archive import Archive
    from pamphlets.checks.claims.check import Findings
    from pamphlets.checks.claims.lists import Pages
    from pamphlets.document.bibliography import Party


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked beyond the faults: the lists, pages in them, source texts to look quotations up in.

    `epoch` is SOURCE_DATE_EPOCH in seconds: the day on which states are old or not.
    """

    as_json: bool = False
    lists: bool = False
    pages: bool = False
    archive: Path | None = None
    epoch: int | None = None


@dataclass(frozen=True, slots=True)
class _Room:
    """What all titles are held against."""

    shop: "Shop"
    parties: "tuple[Party, ...]"
    archive: "Archive | None"
    day: date


def check(content: Path, titles: Sequence[Title], inquiry: Inquiry) -> int:
    """Read the titles, tell what is to be said of them, and return AUTHOR where an error is among it."""
    said: list[Diagnostic] = list(name_faults(titles))
    found: dict[str, tuple[Findings, Pages]] = {}
    status = DONE
    try:
        room, doubts = _open(content, inquiry)
        said += doubts
        for title in titles:
            more, findings, pages = _one(title, room, inquiry)
            said += more
            if findings:
                found[title.slug] = findings, pages
    except* PamphletError as group:
        said += faults(group)
    except* OSError as group:
        report.tell_trouble(group)
        status = AUTHOR
    _tell(once(said), found, inquiry, len(titles))
    return AUTHOR if any(one.severity == "error" for one in said) else status


def _open(content: Path, inquiry: Inquiry) -> tuple[_Room, list[Diagnostic]]:
    """Return what titles are held against, and doubts about that."""
    from pamphlets.app.build.fact_check import open_archive, parties
    from pamphlets.app.build.project import open_shop, today
    from pamphlets.checks.claims.archive import missing

    shop, doubts = open_shop(content, press.FONTS)
    archive = open_archive(inquiry.archive) if inquiry.archive else None
    lost = missing(shop.register, archive) if archive is not None else ()
    return _Room(shop, parties(shop), archive, today(inquiry.epoch)), [*doubts, *lost]


def _one(title: Title, room: _Room, inquiry: Inquiry) -> "tuple[list[Diagnostic], Findings | None, Pages]":
    """Return what is said of one title, the findings about its claims, and the pages of the names in it."""
    from pamphlets.app.build.fact_check import fact_check, pages_of
    from pamphlets.app.build.pipeline import check as check_one

    said: list[Diagnostic] = []
    findings: Findings | None = None
    pages: Pages = {}
    try:
        findings = fact_check(title, room.shop, room.parties, room.day, room.archive)
        said += findings.said
    except* PamphletError as group:
        said += faults(group)
    try:
        said += check_one(title, room.shop)
        if findings and inquiry.pages:
            pages = pages_of(title, room.shop, findings)
    except* PamphletError as group:
        said += faults(group)
    return said, findings, pages


def _tell(
    said: Sequence[Diagnostic], found: "dict[str, tuple[Findings, Pages]]", inquiry: Inquiry, titles: int
) -> None:
    """Print what was found, for people or for a program."""
    from pamphlets.checks.claims import lists as dossier

    if inquiry.as_json:
        rows = report.as_rows(said)
        lists = {slug: dossier.rows(*each) for slug, each in found.items()}
        print(json.dumps({"said": rows, "titles": lists} if inquiry.lists else rows, ensure_ascii=False, indent=1))
        return
    report.tell(said)
    if inquiry.lists:
        for slug, each in found.items():
            report.tell_lines(dossier.lines(slug, *each))
    report.tell_checked(said, titles)
    if counted := dossier.counts(tuple(findings for findings, _ in found.values())):
        print(f"claims: {counted}; --list names them" if not inquiry.lists else f"claims: {counted}")
