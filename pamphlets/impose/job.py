"""A finished PDF -> files of sheets to print: the whole job, from paths to facts."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.core.source import Diagnostic, Source, raise_error
from pamphlets.impose.arrangement.arrange import Arrangement, arrange_pages
from pamphlets.impose.checks import atomic_output, check_paths, damaged_file_error, diagnose_job
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip, is_two_sided
from pamphlets.impose.plan.sheet import Scheme

if TYPE_CHECKING:
    from pamphlets.core.geometry import Size
    from pamphlets.impose.output.writer import SheetFile

_DEFAULT_OPTIONS = ImposeOptions()


@dataclass(frozen=True, slots=True)
class Imposition:
    """What a job came to: pages of the source, sheets of paper a copy, blanks added, and remarks.

    `scheme` is the one that was used, `sides` how many of a sheet are printed; `cover` names the scheme's
    outermost sheet where that went into a file of its own; `job` is how the pages lie;
    `files` are those written, with a cover apart last: where there are two passes, fronts and backs in turn.
    `bleeding` pages have colour beyond their edges.
    """

    page_count: int
    sheet_count: int
    blank_count: int
    diagnostics: tuple[Diagnostic, ...] = ()
    scheme_name: str = "saddle"
    sides_per_sheet: int = 2
    cover_path: Path | None = None
    arrangement: Arrangement | None = field(default=None, compare=False, repr=False)
    files: tuple[Path, ...] = field(default=(), compare=False)
    bleeding_page_count: int = field(default=0, compare=False)


def impose_pdf(
    source: Path,
    out: Path,
    scheme: Scheme | None,
    paper: Paper,
    flip: Flip,
    *,
    password: str = "",
    wish: ImposeOptions = _DEFAULT_OPTIONS,
) -> Imposition:
    """Lay the pages of a PDF on sheets and write these to `out`.

    Without a scheme, that is used which the size of the first page suggests. `flip` is the edge over which
    the printer turns the paper. Raises one of the faults of `wording/impose.py`, located by its path; then no
    file has changed.
    """
    return impose_pdf_for_flips(source, {flip: out}, scheme, paper, password=password, wish=wish)


def impose_pdf_for_flips(
    source: Path,
    outs: Mapping[Flip, Path],
    scheme: Scheme | None,
    paper: Paper,
    *,
    password: str = "",
    wish: ImposeOptions = _DEFAULT_OPTIONS,
) -> Imposition:
    """Write one file for each flip, reading the source once: see `impose`. With no files this is a rehearsal."""
    # What brings in pypdf comes in here, with the first job: it takes longer than a small job itself.
    from pamphlets.impose.output.sheet_content import plan_sheet_files
    from pamphlets.impose.output.writer import write_sheet_files
    from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError, silence_pypdf
    from pamphlets.impose.source_pdf.annotations import lacks_appearance
    from pamphlets.impose.source_pdf.source_document import open_source

    named = Source(str(source), "")
    covers = {flip: name_cover_file(out) for flip, out in outs.items()} if wish.cover_apart else {}
    check_paths(source, _output_files(wish, (*outs.values(), *covers.values()), both=True))
    try:
        with silence_pypdf() as ear, open_source(source, password) as book, ExitStack() as files:
            sizes = [view.size for view in book.views]
            scheme = scheme or suggest_scheme(paper, sizes, wish)
            job = arrange_pages(named, scheme, paper, sizes, wish)
            missed = [number for number, page in enumerate(book.pages, 1) if lacks_appearance(page)]
            sheet_files: list[SheetFile] = []
            for plan, paths in ((job.plan, outs), (job.cover_plan, covers)):
                for flip, out in paths.items():
                    parts = _pass_files(out, wish, both=is_two_sided(plan))
                    handles = [files.enter_context(atomic_output(part)) for part in parts]
                    sheet_files += plan_sheet_files(job, plan, book, flip, handles)
            if sheet_files:
                write_sheet_files(book, job.grid.sheet_size, sheet_files, wish.font_folder)
    except DamagedError as cause:
        raise_error(damaged_file_error(named, *cause.args))
    said = diagnose_job(
        named,
        job.page_sequence,
        scheme,
        mended=ear.count > 0,
        undrawn=missed,
        ruled=wish.blanks == "notes",
    )
    made = _summarise(job, job.diagnostics + said, next(iter(covers.values()), None))
    written_to = _output_files(
        wish, (*outs.values(), *covers.values()), both=made.sides_per_sheet == 2
    )
    return replace(made, files=written_to, bleeding_page_count=len(book.bleeding_pages))


def name_cover_file(out: Path) -> Path:
    """Return the name of the file of a cover apart, beside that of the other sheets."""
    return out.with_stem(f"{out.stem}-couverture")


def _output_files(wish: ImposeOptions, outs: tuple[Path, ...], *, both: bool) -> tuple[Path, ...]:
    """Return all files that some become."""
    return tuple(file for out in outs for file in _pass_files(out, wish, both=both))


def _pass_files(out: Path, wish: ImposeOptions, *, both: bool) -> tuple[Path, ...]:
    """Return what files one becomes: itself, or one for each pass where `both` sides are printed by hand."""
    if not both or wish.printer is None or wish.printer.passes == 1:
        return (out,)
    from pamphlets.impose.output.duplex_passes import pass_paths

    return pass_paths(out)


def _summarise(job: Arrangement, said: tuple[Diagnostic, ...], cover: Path | None) -> Imposition:
    """Return what a job came to."""
    blanks = job.page_sequence.count(None)
    sheets = len(job.plan) + len(job.cover_plan)
    sides = 2 if is_two_sided(job.plan) else 1
    return Imposition(
        len(job.page_sequence) - blanks, sheets, blanks, said, job.scheme.name, sides, cover, job
    )


def suggest_scheme(paper: Paper, sizes: "list[Size]", wish: ImposeOptions) -> Scheme:
    """Return the scheme for a job that names none: by what only one scheme can be asked for, else by size."""
    from pamphlets.impose.arrangement.catalogue import load_scheme, suggest_scheme_by_size

    if wish.poster_size or wish.tile_overlap is not None:
        return load_scheme("poster")
    if wish.pieces_per_side:
        return load_scheme("repeat")
    return (
        load_scheme("leaflet3")
        if wish.fold_name
        else suggest_scheme_by_size(paper, sizes[0], len(sizes))
    )
