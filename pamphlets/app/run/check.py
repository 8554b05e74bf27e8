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
from pamphlets.app.build.titles import Title, check_names
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics, without_duplicates

if TYPE_CHECKING:
    from pamphlets.app.build.project import Project
    from pamphlets.checks.claims.archive import ArchiveTexts
    from pamphlets.checks.claims.check import ClaimFindings
    from pamphlets.checks.claims.lists import MentionPages
    from pamphlets.document.bibliography import NamedParty


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What is asked beyond the faults: the lists, pages in them, source texts to look quotations up in.

    `epoch` is SOURCE_DATE_EPOCH in seconds: the day on which states are old or not.
    """

    as_json: bool = False
    lists: bool = False
    pages: bool = False
    archive: Path | None = None
    epoch: int | None = None


@dataclass(frozen=True, slots=True)
class _CheckContext:
    """What all titles are held against."""

    shop: "Project"
    parties: "tuple[NamedParty, ...]"
    archive: "ArchiveTexts | None"
    day: date


def check_texts(content: Path, titles: Sequence[Title], inquiry: CheckOptions) -> int:
    """Read the titles, tell what is to be said of them, and return AUTHOR where an error is among it."""
    said: list[Diagnostic] = list(check_names(titles))
    found: dict[str, tuple[ClaimFindings, MentionPages]] = {}
    status = EXIT_DONE
    try:
        room, doubts = _load_context(content, inquiry)
        said += doubts
        for title in titles:
            more, findings, pages = _check_title(title, room, inquiry)
            said += more
            if findings:
                found[title.slug] = findings, pages
    except* PamphletError as group:
        said += iter_diagnostics(group)
    except* OSError as group:
        report.print_os_errors(group)
        status = EXIT_AUTHOR_ERROR
    _print_report(without_duplicates(said), found, inquiry, len(titles))
    return EXIT_AUTHOR_ERROR if any(one.severity == "error" for one in said) else status


def _load_context(content: Path, inquiry: CheckOptions) -> tuple[_CheckContext, list[Diagnostic]]:
    """Return what titles are held against, and doubts about that."""
    from pamphlets.app.build.fact_check import load_archive, load_parties
    from pamphlets.app.build.project import build_day, open_project
    from pamphlets.checks.claims.archive import find_missing_archives

    shop, doubts = open_project(content, FONTS)
    archive = load_archive(inquiry.archive) if inquiry.archive else None
    lost = find_missing_archives(shop.bibliography, archive) if archive is not None else ()
    return _CheckContext(shop, load_parties(shop), archive, build_day(inquiry.epoch)), [
        *doubts,
        *lost,
    ]


def _check_title(
    title: Title, room: _CheckContext, inquiry: CheckOptions
) -> "tuple[list[Diagnostic], ClaimFindings | None, MentionPages]":
    """Return what is said of one title, the findings about its claims, and the pages of the names in it."""
    from pamphlets.app.build.fact_check import fact_check, find_name_pages
    from pamphlets.app.build.pipeline import check_title as check_one

    said: list[Diagnostic] = []
    findings: ClaimFindings | None = None
    pages: MentionPages = {}
    try:
        findings = fact_check(title, room.shop, room.parties, room.day, room.archive)
        said += findings.diagnostics
    except* PamphletError as group:
        said += iter_diagnostics(group)
    try:
        said += check_one(title, room.shop)
        if findings and inquiry.pages:
            pages = find_name_pages(title, room.shop, findings)
    except* PamphletError as group:
        said += iter_diagnostics(group)
    return said, findings, pages


def _print_report(
    said: Sequence[Diagnostic],
    found: "dict[str, tuple[ClaimFindings, MentionPages]]",
    inquiry: CheckOptions,
    titles: int,
) -> None:
    """Print what was found, for people or for a program."""
    from pamphlets.checks.claims import lists as dossier

    if inquiry.as_json:
        rows = report.diagnostic_rows(said)
        lists = {slug: dossier.make_json_lists(*each) for slug, each in found.items()}
        print(
            json.dumps(
                {"said": rows, "titles": lists} if inquiry.lists else rows,
                ensure_ascii=False,
                indent=1,
            )
        )
        return
    report.print_diagnostics(said)
    if inquiry.lists:
        for slug, each in found.items():
            report.print_lines(dossier.format_title_lists(slug, *each))
    report.print_check_summary(said, titles)
    if counted := dossier.format_totals(tuple(findings for findings, _ in found.values())):
        print(
            f"claims: {counted}; --list names them" if not inquiry.lists else f"claims: {counted}"
        )
