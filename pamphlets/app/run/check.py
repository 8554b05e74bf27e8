"""Texts and CheckOptions -> an exit status; every fault and doubt printed, claims among them, and the lists of these."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from pamphlets.app import terminal
from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.fact_check import (
    fact_check,
    find_name_pages,
    load_archive,
    load_parties,
)
from pamphlets.app.build.pipeline import check_title
from pamphlets.app.build.project import (
    Project,
    build_day,
    find_cited_keys,
    open_project,
)
from pamphlets.app.build.stages.stage_faults import find_faults_apart
from pamphlets.app.build.titles import Title, check_names
from pamphlets.app.content.stray_files import find_stray_files
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_BUG, EXIT_DONE
from pamphlets.app.os_faults import describe_faults
from pamphlets.app.run.preflight import (
    EditionPreflight,
    describe_ink,
    list_preflight_doubts,
    make_json_preflight,
    preflight_title,
)
from pamphlets.checks.accessibility import check_accessibility
from pamphlets.checks.claims.archive import ArchiveTexts, find_missing_archives
from pamphlets.checks.claims.check import ClaimFindings
from pamphlets.checks.claims.lists import (
    MentionPages,
    count_findings,
    list_title_findings,
    make_json_lists,
)
from pamphlets.checks.claims.pages_to_open import (
    find_pages_to_open,
    list_pages_to_open,
    make_json_pages,
)
from pamphlets.checks.register import check_register
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    iter_diagnostics,
    without_duplicates,
)
from pamphlets.core.system.input_files import InputFiles
from pamphlets.core.system.interpreter.garbage import free_between
from pamphlets.document.bibliography import NamedParty
from pamphlets.languages.wording import SentenceList


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What is asked beyond the faults."""

    as_json: bool = False
    lists: bool = False
    pages: bool = False
    """Whether the lists name pages."""
    archive: Path | None = None
    """The folder of source texts to look quotations up in."""
    whole: bool = True
    """Whether all texts are checked, and what else lies in their folder."""
    epoch: int | None = None
    """SOURCE_DATE_EPOCH in seconds: the day on which states are old or not; None: today."""
    strict: bool = False
    """Whether a remark alone fails the check."""
    impression: bool = False
    """Whether the pages are set, and looked at as a printer's shop or a copier would."""


@dataclass(frozen=True, slots=True)
class _CheckContext:
    """What all titles are held against."""

    project: Project
    parties: tuple[NamedParty, ...]
    archive: ArchiveTexts | None
    day: date


@dataclass(frozen=True, slots=True)
class _TitleReport:
    """What is said of one title, the findings about its claims, and the pages of the names in it."""

    diagnostics: tuple[Diagnostic, ...]
    findings: ClaimFindings | None
    pages: MentionPages
    preflights: tuple[EditionPreflight, ...]
    """Of each format, where they are asked for."""
    has_crashed: bool
    """Whether a bug of ours ended it, which was told."""


@dataclass(frozen=True, slots=True)
class _TitleFaults:
    """What is found wrong while one title is checked, and the bugs of ours that ended a stage of it."""

    title: Title
    diagnostics: list[Diagnostic] = field(default_factory=list)
    crashes: list[Exception] = field(default_factory=list)

    @contextmanager
    def collect(self) -> Iterator[None]:
        """Keep whatever ends the block."""
        try:
            yield
        except* PamphletError as group:
            self.diagnostics.extend(iter_diagnostics(group))
        except* OSError as group:
            self.diagnostics.extend(describe_faults(group))
        except* Exception as group:  # noqa: BLE001 (a bug of ours in one title must not hide the others)
            self.crashes.extend(group.exceptions)


def check_texts(
    content_folder: Path, titles: Sequence[Title], options: CheckOptions
) -> int:
    """Read the titles, print what is to be said of them, and return an author's error where one is among it.

    Doubts and remarks fail the check only if `strict` asks for it.
    """
    diagnostics: list[Diagnostic] = list(check_names(titles))
    if options.whole:
        diagnostics += find_stray_files(content_folder, titles)
    reports: dict[str, _TitleReport] = {}
    status = EXIT_DONE
    try:
        project, doubts = open_project(content_folder, FONTS)
        cited_keys = find_cited_keys(content_folder)
        diagnostics += (*doubts, *check_register(project.bibliography, cited_keys))
        archive = None
        if options.archive:
            archive = load_archive(options.archive)
            diagnostics += find_missing_archives(project.bibliography, archive)
        day = build_day(options.epoch)
        context = _CheckContext(project, load_parties(project), archive, day)
        for title in free_between(titles):
            report = reports[title.slug] = _check_title(title, context, options)
            diagnostics += report.diagnostics
            if report.has_crashed:
                status = EXIT_BUG
    except* PamphletError as group:
        diagnostics += iter_diagnostics(group)
        diagnostics += find_faults_apart(titles, content_folder, FONTS)
    except* OSError as group:
        terminal.print_os_errors(group)
        status = EXIT_AUTHOR_ERROR
    _print_report(without_duplicates(diagnostics), reports, options, len(titles))
    has_errors = any(diagnostic.severity == "error" for diagnostic in diagnostics)
    has_failed = has_errors or (options.strict and bool(diagnostics))
    return max(status, EXIT_AUTHOR_ERROR) if has_failed else status


def _check_title(
    title: Title, context: _CheckContext, options: CheckOptions
) -> _TitleReport:
    """Return what is said of one title. Whatever ends its check, the others are still checked."""
    faults = _TitleFaults(title)
    findings: ClaimFindings | None = None
    pages_by_span: MentionPages = {}
    preflights: tuple[EditionPreflight, ...] = ()
    # Each title's files are read once, and let go with it.
    project = replace(context.project, files=InputFiles())
    with faults.collect():
        findings = fact_check(title, project, context.parties, context.day, context.archive)
        faults.diagnostics.extend(findings.diagnostics)
        faults.diagnostics.extend(check_accessibility(findings.document, title.format))
    with faults.collect():
        faults.diagnostics.extend(check_title(title, project))
        if findings and options.pages:
            pages_by_span = find_name_pages(title, project, findings)
        if options.impression:
            build_options = BuildOptions(epoch=options.epoch)
            preflights = preflight_title(title, project, build_options)
            faults.diagnostics.extend(list_preflight_doubts(preflights))
    for crash in faults.crashes[:1]:
        terminal.print_crash(crash, Path("build"))
    diagnostics, has_crashed = tuple(faults.diagnostics), bool(faults.crashes)
    return _TitleReport(diagnostics, findings, pages_by_span, preflights, has_crashed)


def _print_report(
    diagnostics: Sequence[Diagnostic],
    reports: dict[str, _TitleReport],
    options: CheckOptions,
    title_count: int,
) -> None:
    """Print what was found, for people or for a program."""
    if options.as_json:
        rows = terminal.diagnostic_rows(diagnostics)
        terminal.print_json(_make_json_answer(rows, reports, options), indent=1)
        return
    terminal.print_diagnostics(diagnostics)
    findings = _select_findings(reports)
    if options.lists:
        for slug, title_findings in findings.items():
            pages = reports[slug].pages
            terminal.print_sentences(list_title_findings(slug, title_findings, pages))
        terminal.print_sentences(list_pages_to_open(find_pages_to_open(findings)))
    preflights = chain.from_iterable(report.preflights for report in reports.values())
    terminal.print_sentences(map(describe_ink, preflights))
    terminal.print_check_summary(diagnostics, title_count)
    totals = SentenceList(count_findings(tuple(findings.values())))
    if totals.sentences:
        code = "checks.claims-listed" if options.lists else "checks.claims"
        terminal.print_sentence(code, totals=totals)


def _select_findings(reports: dict[str, _TitleReport]) -> dict[str, ClaimFindings]:
    """Return the findings of each title that has some."""
    pairs = ((slug, report.findings) for slug, report in reports.items())
    return {slug: findings for slug, findings in pairs if findings}


def _make_json_answer(
    rows: list[dict[str, str | int]],
    reports: dict[str, _TitleReport],
    options: CheckOptions,
) -> object:
    """Return what a program reads: the diagnostics; beside them lists and inks, where asked for."""
    if not (options.lists or options.impression):
        return rows
    answer: dict[str, object] = {"said": rows}
    if options.lists:
        findings = _select_findings(reports)
        answer["titles"] = {
            slug: make_json_lists(title, reports[slug].pages)
            for slug, title in findings.items()
        }
        answer["pages_to_open"] = make_json_pages(find_pages_to_open(findings))
    if options.impression:
        all_reports = reports.values()
        preflights = chain.from_iterable(report.preflights for report in all_reports)
        answer["impression"] = make_json_preflight(tuple(preflights))
    return answer
