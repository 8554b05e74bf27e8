"""A finished PDF -> files of sheets to print: the whole job, from paths to facts."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.core.source import Diagnostic, Source, fail
from pamphlets.impose.arrangement.arrange import Arrangement, arrange
from pamphlets.impose.checks import check_paths, damaged, remarks, written
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip, two_sided
from pamphlets.impose.plan.sheet import Plan, Scheme

if TYPE_CHECKING:
    from pamphlets.core.geometry import Size
    from pamphlets.impose.output.writer import Run
    from pamphlets.impose.source_pdf.source_document import Book

_PLAIN = Wish()


@dataclass(frozen=True, slots=True)
class Imposed:
    """What a job came to: pages of the source, sheets of paper a copy, blanks added, and remarks.

    `scheme` is the one that was used, `sides` how many of a sheet are printed; `cover` names the scheme's
    outermost sheet where that went into a file of its own; `job` is how the pages lie;
    `files` are those written, with a cover apart last: where there are two passes, fronts and backs in turn.
    `bleeding` pages have colour beyond their edges.
    """

    pages: int
    sheets: int
    blanks: int
    diagnostics: tuple[Diagnostic, ...] = ()
    scheme: str = "saddle"
    sides: int = 2
    cover: Path | None = None
    job: Arrangement | None = field(default=None, compare=False, repr=False)
    files: tuple[Path, ...] = field(default=(), compare=False)
    bleeding: int = field(default=0, compare=False)


def impose(
    source: Path,
    out: Path,
    scheme: Scheme | None,
    paper: Paper,
    flip: Flip,
    *,
    password: str = "",
    wish: Wish = _PLAIN,
) -> Imposed:
    """Lay the pages of a PDF on sheets and write these to `out`.

    Without a scheme, that is used which the size of the first page suggests. `flip` is the edge over which
    the printer turns the paper. Raises one of the faults of `wording/impose.py`, located by its path; then no
    file has changed.
    """
    return impose_flips(source, {flip: out}, scheme, paper, password=password, wish=wish)


def impose_flips(
    source: Path,
    outs: Mapping[Flip, Path],
    scheme: Scheme | None,
    paper: Paper,
    *,
    password: str = "",
    wish: Wish = _PLAIN,
) -> Imposed:
    """Write one file for each flip, reading the source once: see `impose`. With no files this is a rehearsal."""
    # What brings in pypdf comes in here, with the first job: it takes longer than a small job itself.
    from pamphlets.impose.output.writer import write
    from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError, quiet
    from pamphlets.impose.source_pdf.annotations import undrawn
    from pamphlets.impose.source_pdf.source_document import opened

    named = Source(str(source), "")
    covers = {flip: cover_of(out) for flip, out in outs.items()} if wish.cover else {}
    check_paths(source, _all(wish, (*outs.values(), *covers.values()), both=True))
    try:
        with quiet() as ear, opened(source, password) as book, ExitStack() as files:
            sizes = [view.size for view in book.views]
            scheme = scheme or suggested(paper, sizes, wish)
            job = arrange(named, scheme, paper, sizes, wish)
            bleeding = sum(view.bleed != view.box for view in book.views)
            missed = [number for number, page in enumerate(book.pages, 1) if undrawn(page)]
            runs = [
                run
                for plan, paths in ((job.plan, outs), (job.cover, covers))
                for flip, out in paths.items()
                for run in _runs(job, plan, book, paper, flip, wish, source.stem, files, out)
            ]
            if runs:
                write(book, job.grid.sheet, runs, wish.setter)
    except DamagedError as cause:
        fail(damaged(named, *cause.args))
    said = remarks(named, job.sequence, scheme, mended=ear.heard > 0, undrawn=missed, ruled=wish.blanks == "notes")
    made = _facts(job, job.said + said, next(iter(covers.values()), None))
    written_to = _all(wish, (*outs.values(), *covers.values()), both=made.sides == 2)
    return replace(made, files=written_to, bleeding=bleeding)


def cover_of(out: Path) -> Path:
    """Return the name of the file of a cover apart, beside that of the other sheets."""
    return out.with_stem(f"{out.stem}-couverture")


def _all(wish: Wish, outs: tuple[Path, ...], *, both: bool) -> tuple[Path, ...]:
    """Return all files that some become."""
    return tuple(file for out in outs for file in _files(out, wish, both=both))


def _files(out: Path, wish: Wish, *, both: bool) -> tuple[Path, ...]:
    """Return what files one becomes: itself, or one for each pass where `both` sides are printed by hand."""
    if not both or wish.machine is None or wish.machine.passes == 1:
        return (out,)
    from pamphlets.impose.output.duplex_passes import names

    return names(out)


def _runs(
    job: Arrangement,
    plan: Plan,
    book: "Book",
    paper: Paper,
    flip: Flip,
    wish: Wish,
    name: str,
    files: ExitStack,
    out: Path,
) -> "tuple[Run, ...]":
    """Return what to write of one plan: one file, or one for each pass."""
    from pamphlets.impose.output.sheet_content import forme

    first, *second = (files.enter_context(written(path)) for path in _files(out, wish, both=two_sided(plan)))
    run = forme(job, plan, book, paper, flip, wish, first, name)
    if not second or wish.machine is None:
        return (run,)
    from pamphlets.impose.output.duplex_passes import passes

    return passes(run, (first, second[0]), wish.machine)


def _facts(job: Arrangement, said: tuple[Diagnostic, ...], cover: Path | None) -> Imposed:
    """Return what a job came to."""
    blanks = job.sequence.count(None)
    sheets = len(job.plan) + len(job.cover)
    sides = 2 if two_sided(job.plan) else 1
    return Imposed(len(job.sequence) - blanks, sheets, blanks, said, job.scheme.name, sides, cover, job)


def suggested(paper: Paper, sizes: "list[Size]", wish: Wish) -> Scheme:
    """Return the scheme for a job that names none: by what only one scheme can be asked for, else by size."""
    from pamphlets.impose.arrangement.catalogue import scheme, suggest

    if wish.poster or wish.overlap is not None:
        return scheme("poster")
    if wish.up:
        return scheme("repeat")
    return scheme("leaflet3") if wish.fold else suggest(paper, sizes[0], len(sizes))
