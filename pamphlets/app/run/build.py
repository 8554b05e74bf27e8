"""Texts named on the command line -> what is built of them, a new text, and lists of what there is."""

import os
from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from errno import ENOTDIR
from pathlib import Path
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.build import incremental
from pamphlets.app.build.build_options import BuildRequest, RunOptions
from pamphlets.app.build.templates import new_text
from pamphlets.app.build.titles import (
    FOLDER_FORMATS,
    Title,
    check_names,
    find_titles,
    is_text_name,
    title_from_path,
)
from pamphlets.app.content.stray_files import find_stray_files
from pamphlets.app.exit_codes import (
    EXIT_AUTHOR_ERROR,
    EXIT_BUG,
    EXIT_DONE,
    EXIT_INTERRUPTED,
)
from pamphlets.app.run.build_report import BuildReport
from pamphlets.app.run.title_tasks import build_side_by_side
from pamphlets.core.slug import make_file_slug, make_slug
from pamphlets.core.source import PamphletError, iter_diagnostics
from pamphlets.core.system.stop_signals import uninterrupted
from pamphlets.impose.arrangement.catalogue import scheme_names

_MAX_EPOCH: Final = 253_402_300_799  # of the year 9999
_EXIT_CODES: Final = {
    "made": EXIT_DONE,
    "stands": EXIT_DONE,
    "failed": EXIT_AUTHOR_ERROR,
    "broken": EXIT_BUG,
}


def choose_titles(
    content_folder: Path, names: Sequence[str]
) -> tuple[tuple[Title, ...], tuple[str, ...]]:
    """Return the titles of a folder that are named, by slug or by file, or all; and the names of none.

    A file need not lie in the folder. Raises the fault of a folder that cannot be listed.
    """
    titles = find_titles(content_folder)
    if not names:
        return titles, ()
    chosen: dict[Title, None] = {}
    unknown: list[str] = []
    for name in names:
        slug = make_slug(name)
        named = [title for title in titles if slug == title.slug or name == str(title.path)]
        if not named and Path(name).is_file():
            named = [title_from_path(Path(name))]
        if not named and is_text_name(Path(name)):  # mon-titre.md is that title too
            slug = make_slug(Path(name).stem)
            named = [title for title in titles if slug == title.slug]
        if not named:
            unknown.append(name)
        chosen.update(dict.fromkeys(named))
    return tuple(chosen), tuple(unknown)


def read_source_date_epoch() -> int | None:
    """Return SOURCE_DATE_EPOCH in seconds, None where it is not set.

    Raises ValueError if it is no number, or a date after the year 9999.
    """
    text = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if text and not (text.isascii() and text.isdecimal() and int(text) <= _MAX_EPOCH):
        raise ValueError(text)
    return int(text) if text else None


def build_titles(request: BuildRequest, titles: Sequence[Title], run: RunOptions) -> int:
    """Return the exit status of making the titles that are stale. A whole run also removes what lost its text."""
    name_errors = check_names(titles)
    terminal.print_diagnostics(name_errors)
    if run.whole:
        terminal.print_diagnostics(find_stray_files(request.content, titles))
    misnamed = {fault.source.path for fault in name_errors}
    status = EXIT_AUTHOR_ERROR if name_errors else EXIT_DONE
    titles = [title for title in titles if str(title.path) not in misnamed]
    report = BuildReport(request.out, run.detail)
    try:
        try:
            status = max(status, _build_each(request, titles, run, report))
        finally:
            report.finish()
        has_changed = report.new_count > 0
        if run.whole:
            for slug, removed in incremental.remove_orphans(request):
                terminal.print_removed(slug, removed, quiet=run.detail == "faults")
                has_changed = True
        if has_changed and request.purpose is None:
            _renew_catalogue(request, run, report.new_count)
    except* PamphletError as group:
        terminal.print_diagnostics(iter_diagnostics(group))
        _print_faults_apart(request, titles)
        status = max(status, EXIT_AUTHOR_ERROR)
    except* OSError as group:
        terminal.print_os_errors(group)
        status = max(status, EXIT_AUTHOR_ERROR)
    except* KeyboardInterrupt:
        terminal.print_error_sentence("outcomes.stopped")
        status = EXIT_INTERRUPTED
    return status


def _renew_catalogue(request: BuildRequest, run: RunOptions, new_count: int) -> None:
    """Write the page of all titles, and tell of it where several are new. Raises OSError."""
    # Letters for a browser, elements of HTML: 25 ms, where a title was made.
    from pamphlets.app.distribution.catalogue.write import write_catalogue

    path = write_catalogue(request.out, request.content, request.fonts)
    if path is not None and new_count > 1 and run.detail == "lines":
        terminal.print_sentence("outcomes.catalogue", path=path)


def _print_faults_apart(request: BuildRequest, titles: Sequence[Title]) -> None:
    """Print the faults of titles whose shared files are at fault themselves, so that all are mended in one round."""
    # All stages: 250 ms, loaded by now.
    from pamphlets.app.build.stages.stage_faults import find_faults_apart

    faults = find_faults_apart(titles, request.content, request.fonts)
    terminal.print_diagnostics(faults)


def _build_each(
    request: BuildRequest, titles: Sequence[Title], run: RunOptions, report: BuildReport
) -> int:
    """Return the exit status of making titles, each told as soon as it is made."""
    status = EXIT_DONE
    is_quiet = run.detail == "faults"
    with ExitStack() as stack:
        progress = stack.enter_context(
            terminal.show_progress(len(titles), quiet=is_quiet, in_lines=False)
        )
        outcomes = build_side_by_side(request, titles, run, progress.begin)
        for outcome in stack.enter_context(closing(outcomes)):
            progress.clear()
            report.add(outcome)
            if outcome.crash is not None:
                if run.debug:
                    raise outcome.crash
                terminal.print_crash(outcome.crash, request.out)
            status = max(status, _EXIT_CODES[outcome.state])
            if any(fault.severity == "error" for fault in outcome.diagnostics):
                status = max(status, EXIT_AUTHOR_ERROR)
    return status


def write_new_text(title: str, content_folder: Path, format_name: str) -> Path:
    """Return where a text to begin with was written: in the folder of its format, with its title.

    Raises FileExistsError, with the file's name, where a text of the same slug is there, and OSError.
    """
    slug = make_file_slug(title)
    folder = next(name for name, known in FOLDER_FORMATS.items() if known == format_name)
    path = content_folder / folder / f"{slug}.md"
    existing = find_title(content_folder, slug)
    if existing is not None:
        raise FileExistsError(0, "", str(existing.path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as cause:  # it is no folder
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(path.parent)) from cause
    text = new_text(title, format_name).encode()
    with path.open("xb") as file:
        try:
            file.write(text)
            file.flush()
        except BaseException as fault:
            with uninterrupted(), suppress(OSError):
                path.unlink()
            if (
                isinstance(fault, OSError) and fault.filename is None
            ):  # a full disk names none
                fault.filename = str(path)
            raise
    return path


def find_title(content_folder: Path, slug: str) -> Title | None:
    """Return the title of a slug, None where the folder of texts has none. Raises OSError."""
    if not content_folder.is_dir():
        return None
    return next(
        (title for title in find_titles(content_folder) if title.slug == slug), None
    )


def print_schemes() -> None:
    """Name the ways of folding, each with the first line of its manual."""
    schemes = ((name, f"manuals.{name}") for name in scheme_names())
    terminal.print_list("inventory.foldings", schemes)
