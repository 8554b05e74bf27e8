"""A title whose making failed at one stage -> the faults of every stage that need not wait for it.

A fault in the key of a head hides neither a missing picture nor an unknown source. What one fault makes of a later
stage is left out: sheets are planned only for a text whose head is sound, editions for formats that there are.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from pamphlets.app.build.project import Project, open_bare_project, parse_title
from pamphlets.app.build.sheet_plans import sheet_plans
from pamphlets.app.build.stages.editions import edit_for_format, find_formats
from pamphlets.app.build.stages.images import load_pictures
from pamphlets.app.build.stages.title_design import find_design_faults
from pamphlets.app.build.titles import Title
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    iter_diagnostics,
    raise_errors,
    without_duplicates,
)
from pamphlets.core.style import BLACK
from pamphlets.design.format import Format
from pamphlets.design.registry import find_design, find_format
from pamphlets.design.themes import sobre
from pamphlets.document.nodes import Document
from pamphlets.transforms.citations.apply import apply_citations
from pamphlets.transforms.editions import select_edition

_T = TypeVar("_T")


@contextmanager
def raising_all_faults(
    title: Title, project: Project, asked: tuple[str, ...] = ()
) -> Iterator[None]:
    """Raise, beside the faults of a stage that end the block, those of all others, each once, in their order."""
    faults: list[Diagnostic] = []
    try:
        yield
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    if faults:
        faults += find_stage_faults(title, project, asked)
        unique = without_duplicates(faults)
        raise_errors(faults[0].code, sorted(unique, key=_reading_order))


def _reading_order(fault: Diagnostic) -> tuple[bool, int]:
    """Return where a fault stands among others: those without a place last."""
    return fault.span.start < 0, fault.span.start


def find_stage_faults(
    title: Title, project: Project, asked: tuple[str, ...] = ()
) -> list[Diagnostic]:
    """Return the faults of all stages short of setting; of a file that cannot be read, none beside that."""
    faults: list[Diagnostic] = []
    parsed: list[tuple[Document, tuple[Diagnostic, ...]]] = []
    faults += _collect(lambda: parsed.append(parse_title(title, project)))
    if not parsed:
        return faults
    document, diagnostics = parsed[0]
    faults += [fault for fault in diagnostics if fault.severity == "error"]
    (formats, _), format_faults = find_formats(document, title, asked)
    faults += format_faults
    faults += find_design_faults(document.meta, document.source, project)
    fallback = find_format(title.format)
    for fmt in formats or ((fallback,) if fallback else ()):
        edition = select_edition(document, fmt.name)
        if project.is_whole:
            faults += _collect(partial(apply_citations, edition, project.bibliography))
        faults += _collect(partial(load_pictures, edition, title, project, BLACK))
    if document.meta.spans and project.is_whole:
        for fmt in formats:
            faults += _find_paper_faults(document, title, project, fmt)
    return faults


def find_faults_apart(
    titles: Iterable[Title], content_folder: Path, fonts: Path
) -> tuple[Diagnostic, ...]:
    """Return the faults of titles whose shared files are at fault themselves."""
    faults: list[Diagnostic] = []
    for title in titles:
        project = open_bare_project(content_folder, fonts)
        faults += find_stage_faults(title, project)
    return without_duplicates(faults)


def _find_paper_faults(
    document: Document, title: Title, project: Project, fmt: Format
) -> list[Diagnostic]:
    """Return the faults of what a head asks of the paper and the sheets of one format."""
    meta = document.meta
    faults = _collect(partial(edit_for_format, document, title, fmt, project))
    design = fmt.adapt_design(find_design(meta.theme) or sobre.DESIGN, meta)
    page_size = design.theme.page.size
    return faults + _collect(partial(sheet_plans, document, fmt, page_size, project.fonts))


def _collect(run_stage: Callable[[], object]) -> list[Diagnostic]:
    """Return the faults that a stage raises."""
    faults: list[Diagnostic] = []
    try:
        run_stage()
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    return faults


def for_each_format(formats: Iterable[Format], make: Callable[[Format], _T]) -> list[_T]:
    """Return what `make` makes of each format. Raises the faults of all of them, each once, as one group."""
    results: list[_T] = []
    faults: list[Diagnostic] = []
    for fmt in formats:
        try:
            results.append(make(fmt))
        except* PamphletError as group:
            faults += iter_diagnostics(group)
    if faults:
        raise_errors(faults[0].code, without_duplicates(faults))
    return results
