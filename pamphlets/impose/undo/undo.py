"""Sheets -> their pages again, one after another, in reading order.

Our own sheets say which page is which, whatever their scheme, and each page comes back as it was. Sheets made by
others are cut into the parts of a SheetLayout: as it was named, as the numbers on the pages prove, or as assumed.
Links and outline go along.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Source,
    error,
    notice,
    raise_error,
    warning,
)
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.checks import (
    atomic_output,
    check_paths,
    damaged_file_error,
    describe_page_changes,
    diagnose_repairs,
    list_pages,
)
from pamphlets.impose.input_pages.prepare_pages import prepare_pages
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import begin_file
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError, IndirectObject
from pamphlets.impose.pdf_objects.repairs import log_repairs
from pamphlets.impose.placement.input_page_options import PageChange
from pamphlets.impose.placement.paper import describe_size, is_same_size
from pamphlets.impose.source_pdf.repaired_source import SourceFile, read_repaired
from pamphlets.impose.source_pdf.source_document import SourcePdf, open_source
from pamphlets.impose.undo.choose_layout import Basis, LayoutChoice, choose_layout
from pamphlets.impose.undo.own_sheets import find_own_forms, restore_own_pages
from pamphlets.impose.undo.restored_pages import (
    cut_sides,
    raise_heads,
    write_pages,
)
from pamphlets.impose.undo.side_rows import arrange_rows
from pamphlets.impose.undo.side_words import Side, Sides, place_words
from pamphlets.impose.undo.undo_options import (
    SPREAD_SCHEMES,
    UndoOptions,
    list_named_options,
)
from pamphlets.pdf.scans.page_words import PageWord, read_page_words


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What undoing came to."""

    page_count: int
    """Of the pages that were written, or would be."""
    side_count: int
    """Of the sheets that the pages stood on."""
    basis: Basis
    """What their order rests on."""
    layout_options: tuple[str, ...] = ()
    """The options that name how the sheets were taken, as they are typed; none for our own."""
    side_rows: tuple[str, ...] = ()
    """For each side, the numbers of the pages as they lie on it, rows from above."""
    diagnostics: tuple[Diagnostic, ...] = ()


class _Undoing(NamedTuple):
    """What one reading of the files came to."""

    page_count: int
    side_count: int
    page_changes: tuple[PageChange, ...]
    choice: LayoutChoice | None
    """None for our own sheets."""
    side_rows: tuple[str, ...]
    missing_pages: tuple[int, ...]
    """Of our own sheets, those between others that are in none of the files."""


class _OpenFile(NamedTuple):
    """A file of sheets, open."""

    path: Path
    password: str
    source: SourcePdf


def undo_imposition(
    sources: Sequence[Path], out: Path | None, options: UndoOptions, *, password: str = ""
) -> UndoResult:
    """Write the pages of imposed sheets to `out`; None: only find out what would be written.

    Several sources are the files of one job, in the order in which it names them: fronts, backs, and those of a cover
    apart. Raises the faults of a job, and those of files that cannot be the sheets that the options name.
    """
    file_source = Source(str(sources[0]), "")
    if out is not None:
        for source in sources:
            check_paths(source, (out,))
    try:
        with log_repairs() as repairs:
            undoing = _read_files(sources, (), out, options, password)
    except DamagedError as cause:
        raise_error(damaged_file_error(file_source, *cause.args))
    diagnostics = [*diagnose_repairs(file_source, repairs.page_numbers)]
    diagnostics += describe_page_changes(file_source, undoing.page_changes)
    diagnostics += _describe_doubts(undoing, file_source)
    unneeded = list_named_options(options)
    if undoing.choice is None and unneeded:
        words = " ".join(unneeded)
        diagnostics.append(notice("undo.own", file_source, options=words))
    choice = undoing.choice
    return UndoResult(
        undoing.page_count,
        undoing.side_count,
        choice.basis if choice else "marks",
        choice.layout.options if choice else (),
        undoing.side_rows,
        tuple(diagnostics),
    )


def _read_files(
    waiting: Sequence[Path],
    opened: tuple[_OpenFile, ...],
    out: Path | None,
    options: UndoOptions,
    password: str,
) -> _Undoing:
    """Open the files one within the other, and undo them all."""
    if not waiting:
        return _undo_files(opened, out, options)

    def read(file: SourceFile) -> _Undoing:
        keep_metadata = options.layout.keep_metadata
        with open_source(file, keep_metadata=keep_metadata) as source_pdf:
            prepared = prepare_pages(source_pdf, options.layout.input_pages)
            files = (*opened, _OpenFile(file.path, file.password, prepared))
            return _read_files(waiting[1:], files, out, options, password)

    source = SourceFile(waiting[0], password)
    return read_repaired(source, read, is_strict=options.layout.is_strict)


def _undo_files(
    files: Sequence[_OpenFile], out: Path | None, options: UndoOptions
) -> _Undoing:
    """Undo open files. Raises DamagedError and the faults of a job; then nothing is written."""
    source = files[0].source
    for file in files[1:]:
        pages = source.pages + file.source.pages
        source = replace(source, pages=pages, views=source.views + file.source.views)
    own_forms: dict[int, IndirectObject] = {}
    if all(find_own_forms(file.source) for file in files):
        own_forms = find_own_forms(source)
    choice = None if own_forms else _choose_layout(files, options)
    with ExitStack() as stack:
        # What is only planned is written all the same, so that it fails as it would.
        output = atomic_output(out) if out else TemporaryFile()  # noqa: SIM115 (entered at once)
        objects = begin_file(stack.enter_context(output))
        copier = ObjectCopier(objects, is_tolerant=source.is_tolerant)
        if choice is None:
            restored = tuple(restore_own_pages(source, own_forms, copier))
        else:
            restored = tuple(cut_sides(source, choice.layout, objects, copier))
        if options.layout.is_top_bound:
            restored = tuple(map(raise_heads, restored))
        copier.copy_waiting()
        write_pages(source, restored, objects, copier)
    missing = sorted(set(range(max(own_forms, default=0))) - set(own_forms))
    rows = arrange_rows(restored, len(source.pages))
    changes = source.page_changes
    return _Undoing(len(restored), len(source.pages), changes, choice, rows, tuple(missing))


def _choose_layout(files: Sequence[_OpenFile], options: UndoOptions) -> LayoutChoice:
    """Return how sheets of others are cut. Raises a fault where they cannot be what is named, or nothing is known."""
    file_source = Source(str(files[0].path), "")
    sides: list[Side] = []
    for file in files:
        _check_paper(file, options)
        words = _read_words(file)
        for view, side_words in zip(file.source.views, words, strict=True):
            sides.append(Side(view.size, place_words(side_words, view)))
    choice = choose_layout(Sides(tuple(sides), len(files)), options)
    if choice is None:
        raise_error(_describe_refusal(options, len(sides), file_source))
    return choice


def _check_paper(file: _OpenFile, options: UndoOptions) -> None:
    """Raise a fault for a side that is not as large as the paper that is named."""
    paper = options.paper
    if paper is None:
        return
    file_source = Source(str(file.path), "")
    for number, view in enumerate(file.source.views, 1):
        short, long = sorted((view.size.width, view.size.height))
        if not is_same_size(Size(short, long), paper.size):
            fields = {
                "side": str(number),
                "size": describe_size(view.size),
                "paper": paper.name,
            }
            raise_error(error("undo.paper", file_source, WHOLE_FILE, **fields))


def _describe_refusal(options: UndoOptions, side_count: int, source: Source) -> Diagnostic:
    """Return why sides have no layout that the options name."""
    name = options.scheme_name
    if name is None or name in SPREAD_SCHEMES:
        return error("impose.not-sheets", source)
    layout = options.layout
    has_pieces = load_scheme(name).with_grid is not None
    if has_pieces and not (layout.pieces_per_side or layout.poster_size):
        return error("undo.pieces", source)
    return error("undo.scheme", source, scheme=name, sides=str(side_count))


def _read_words(file: _OpenFile) -> list[tuple[PageWord, ...]]:
    return read_page_words(file.path, file.password, range(len(file.source.pages)))


def _describe_doubts(undoing: _Undoing, source: Source) -> list[Diagnostic]:
    """Return what the sheets say against the order of their pages."""
    doubts: list[Diagnostic] = []
    if undoing.missing_pages:
        numbers = [index + 1 for index in undoing.missing_pages]
        doubts.append(warning("undo.missing", source, pages=list_pages(numbers)))
    choice = undoing.choice
    if choice is not None and choice.contradiction is not None:
        options = " ".join(choice.contradiction.options)
        doubts.append(warning("undo.contradiction", source, options=options))
    return doubts
