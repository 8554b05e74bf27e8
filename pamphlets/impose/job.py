"""A finished PDF -> files of sheets to print: the whole job, from paths to an Imposition."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source, notice, raise_error
from pamphlets.impose.arrangement.arrange import Arrangement, arrange_pages
from pamphlets.impose.arrangement.catalogue import suggest_scheme
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.checks import (
    atomic_output,
    check_paths,
    damaged_file_error,
    describe_page_changes,
    diagnose_job,
    diagnose_repairs,
)
from pamphlets.impose.input_pages.annotation_warnings import warn_of_annotations
from pamphlets.impose.input_pages.job_files import read_job
from pamphlets.impose.output.duplex_passes import list_pass_files, pass_paths
from pamphlets.impose.output.sheet_content import plan_sheet_files
from pamphlets.impose.output.single_pages import SinglePagesFile, write_single_pages
from pamphlets.impose.output.writer import SheetFile, SheetFileSet, write_sheet_files
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.pdf_objects.repairs import RepairLog, log_repairs
from pamphlets.impose.placement.input_page_options import PageChange
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip, is_two_sided
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.impose.posters.turned_pages import turn_pages_for_tiles
from pamphlets.impose.source_pdf.repaired_source import SourceFile
from pamphlets.impose.source_pdf.source_document import SourcePdf

_DEFAULT_OPTIONS: Final = ImposeOptions()


def impose_pdf(
    source: Path,
    out: Path,
    scheme: Scheme | None,
    paper: Paper,
    flip: Flip,
    *,
    password: str | None = None,
    options: ImposeOptions = _DEFAULT_OPTIONS,
    single_pages: SinglePagesFile | None = None,
) -> Imposition:
    """Lay the pages of a PDF on sheets and write these to `out`.

    Without a scheme, that is used which the size of the first page suggests. `flip` is the edge over which
    the printer turns the paper. Raises one of the faults of `app/messages/impose.py`, located by its path; then no
    file has changed.
    """
    return impose_pdf_for_flips(
        source,
        {flip: out},
        scheme,
        paper,
        password=password,
        options=options,
        single_pages=single_pages,
    )


def impose_pdf_for_flips(
    source: Path,
    outs: Mapping[Flip, Path],
    scheme: Scheme | None,
    paper: Paper,
    *,
    password: str | None = None,
    options: ImposeOptions = _DEFAULT_OPTIONS,
    single_pages: SinglePagesFile | None = None,
) -> Imposition:
    """Write one file for each flip, reading the source once: see `impose_pdf`. With no files this is a rehearsal.

    The pages are written each alone too, as they will stand on sheets, into `single_pages`.
    """
    named = Source(str(source), "")
    covers: dict[Flip, Path] = {}
    if options.cover_apart:
        covers = {flip: name_cover_file(out) for flip, out in outs.items()}
    out_paths = (*outs.values(), *covers.values())
    for path in (source, *options.input_pages.further_files):
        check_paths(
            path, list_pass_files(out_paths) if options.has_two_passes else out_paths
        )
    sheets = _SheetOuts(outs, covers, single_pages)

    def read(source_pdf: SourcePdf) -> _Reading:
        return _write_sheets(named, source_pdf, sheets, scheme, paper, options)

    try:
        with log_repairs() as repairs:
            reading = read_job(
                SourceFile(source, password or ""),
                options.page_options,
                read,
                keep_metadata=options.keep_metadata,
                is_strict=options.is_strict,
            )
    except DamagedError as cause:
        raise_error(damaged_file_error(named, *cause.args))
    arrangement = reading.arrangement
    diagnostics = _diagnose(named, reading, repairs)
    is_in_passes = options.has_two_passes and is_two_sided(arrangement.plan)
    return Imposition(
        arrangement,
        diagnostics=diagnostics,
        files=list_pass_files(out_paths) if is_in_passes else out_paths,
        cover_path=next(iter(covers.values()), None),
        bleeding_page_count=reading.bleeding_page_count,
        single_page_sizes=reading.single_page_sizes,
    )


class _SheetOuts(NamedTuple):
    """The files to write, by flip."""

    sheets: Mapping[Flip, Path]
    covers: Mapping[Flip, Path]
    single_pages: SinglePagesFile | None


class _Reading(NamedTuple):
    """What one reading of the source came to."""

    arrangement: Arrangement
    scheme: Scheme
    annotation_warnings: tuple[Diagnostic, ...]
    bleeding_page_count: int
    page_changes: Sequence[PageChange]
    forbids_printing: bool
    single_page_sizes: tuple[Size, ...]


def _diagnose(
    named: Source, reading: _Reading, repairs: RepairLog
) -> tuple[Diagnostic, ...]:
    """Return what to say of a job that went well."""
    arrangement = reading.arrangement
    job_diagnostics = diagnose_job(
        named,
        len(arrangement.page_sequence),
        arrangement.added_blanks,
        reading.scheme,
        ruled=arrangement.options.blanks == "notes",
    )
    page_changes = describe_page_changes(named, reading.page_changes)
    printing: tuple[Diagnostic, ...] = ()
    if reading.forbids_printing:
        printing = (notice("impose.printing-forbidden", named),)
    return (
        page_changes
        + arrangement.diagnostics
        + reading.annotation_warnings
        + job_diagnostics
        + diagnose_repairs(named, repairs.page_numbers)
        + printing
    )


def _write_sheets(
    named: Source,
    source_pdf: SourcePdf,
    outs: _SheetOuts,
    scheme: Scheme | None,
    paper: Paper,
    options: ImposeOptions,
) -> _Reading:
    """Write all files of an open source. Raises DamagedError and the faults of a job; then none has changed."""
    sizes = [view.size for view in source_pdf.views]
    if scheme is None:
        scheme = suggest_scheme(paper, sizes, options)
        options = replace(options, divides_thick_piles=True)
    if scheme.with_tiling is not None:
        source_pdf = turn_pages_for_tiles(source_pdf, paper, options)
        sizes = [view.size for view in source_pdf.views]
    arrangement = arrange_pages(
        named, scheme, paper, sizes, options, source_pdf.page_numbers
    )
    annotation_warnings = warn_of_annotations(named, source_pdf)
    single_pages = _open_single_pages(outs.single_pages, arrangement)
    _write_files(arrangement, source_pdf, outs, single_pages)
    return _Reading(
        arrangement,
        scheme,
        annotation_warnings,
        len(source_pdf.bleeding_pages),
        source_pdf.page_changes,
        source_pdf.forbids_printing,
        () if single_pages is None else tuple(sizes),
    )


def _write_files(
    arrangement: Arrangement,
    source_pdf: SourcePdf,
    outs: _SheetOuts,
    single_pages: BinaryIO | None,
) -> None:
    """Write the files of an arrangement, all of them or none, and its pages each alone into a file of their own."""
    options = arrangement.options
    sheet_files: list[SheetFile] = []
    with ExitStack() as stack:
        plans = ((arrangement.plan, outs.sheets), (arrangement.cover_plan, outs.covers))
        for plan, paths in plans:
            for flip, out in paths.items():
                is_in_passes = options.has_two_passes and is_two_sided(plan)
                parts = pass_paths(out) if is_in_passes else (out,)
                handles = [stack.enter_context(atomic_output(part)) for part in parts]
                sheet_files += plan_sheet_files(
                    arrangement, plan, source_pdf, flip, handles
                )
        if sheet_files:
            sheet_size = arrangement.grid.sheet_size
            file_set = SheetFileSet(
                sheet_size, sheet_files, options.font_folder, single_pages
            )
            write_sheet_files(source_pdf, file_set)
        elif single_pages is not None:
            write_single_pages(source_pdf, single_pages)


def _open_single_pages(
    single_pages: SinglePagesFile | None, arrangement: Arrangement
) -> BinaryIO | None:
    """Return the file for the pages of a job each alone, with nothing in it yet; None where they are not written."""
    page_count = len(arrangement.page_sequence) - arrangement.page_sequence.count(None)
    if single_pages is None or not single_pages.takes(page_count):
        return None
    single_pages.file.seek(0)
    single_pages.file.truncate()
    return single_pages.file


def name_cover_file(out: Path) -> Path:
    """Return the name of the file of a cover apart, beside that of the other sheets."""
    return out.with_stem(f"{out.stem}-couverture")
