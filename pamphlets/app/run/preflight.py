"""A title -> what would go wrong with it at a printer's or a copier's, and how much ink it takes; nothing is written."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.project import Project
from pamphlets.app.build.stages.typeset_editions import TypesetEdition, typeset_editions
from pamphlets.app.build.titles import Title
from pamphlets.core.source import Diagnostic
from pamphlets.languages.wording import Sentence, sentence
from pamphlets.pdf.draw import PdfSettings
from pamphlets.prepress.preflight.preflight import (
    PreflightJob,
    PreflightReport,
    preflight_pages,
)

_FOLDED_FORMATS: Final = ("brochure", "depliant-a6")  # on sheets of four pages or more


class EditionPreflight(NamedTuple):
    """The report on one format of a title."""

    slug: str
    format: str
    report: PreflightReport


def preflight_title(
    title: Title, project: Project, options: BuildOptions
) -> tuple[EditionPreflight, ...]:
    """Return the report on each format of a title. Raises the faults of setting and drawing it."""
    reports: list[EditionPreflight] = []
    for edition in typeset_editions(title, project, options):
        report = _preflight_edition(edition, PdfSettings(options.epoch))
        reports.append(EditionPreflight(title.slug, edition.fmt.name, report))
    return tuple(reports)


def _preflight_edition(edition: TypesetEdition, settings: PdfSettings) -> PreflightReport:
    document, theme, pages = edition.document, edition.theme, edition.pages
    is_folded = edition.fmt.name in _FOLDED_FORMATS
    job = PreflightJob(document, theme, pages, edition.pictures.files, is_folded)
    return preflight_pages(job, settings)


def list_preflight_doubts(reports: Iterable[EditionPreflight]) -> tuple[Diagnostic, ...]:
    """Return the warnings and remarks of all reports."""
    doubts: list[Diagnostic] = []
    for edition in reports:
        doubts += edition.report.diagnostics
    return tuple(doubts)


def describe_ink(edition: EditionPreflight) -> Sentence:
    """Return how much ink a title takes in a format."""
    report = edition.report
    return sentence(
        "checks.print-ink",
        slug=edition.slug,
        format=edition.format,
        pages=sentence("counts.pages", count=len(report.inks)),
        mean=_percent(report.mean_share),
        most=_percent(report.darkest.share),
        page=report.darkest.page,
    )


def make_json_preflight(reports: Sequence[EditionPreflight]) -> list[dict[str, object]]:
    """Return how much ink titles take, for a program to read: shares from 0 to 1."""
    rows: list[dict[str, object]] = []
    for edition in reports:
        inks = {ink.page: round(ink.share, 4) for ink in edition.report.inks}
        mean = round(edition.report.mean_share, 4)
        rows.append(
            {"title": edition.slug, "format": edition.format, "ink": mean, "pages": inks}
        )
    return rows


def _percent(share: float) -> str:
    return f"{share * 100:.1f}"
