"""A finished PDF -> files of sheets to print: the whole job, from paths to facts."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pamphlets.impose.arrange import Arrangement, arrange
from pamphlets.impose.checks import check_paths, damaged, remarks, written
from pamphlets.impose.paper import Paper
from pamphlets.impose.place import Flip, place, two_sided
from pamphlets.impose.sheet import Plan, Scheme
from pamphlets.impose.wish import Wish
from pamphlets.source import Diagnostic, Source, fail

if TYPE_CHECKING:
    from pamphlets.geometry import Size
    from pamphlets.impose.writer import Run  # at run time it comes with the first job

_PLAIN = Wish()


@dataclass(frozen=True, slots=True)
class Imposed:
    """What a job came to: pages of the source, sheets of paper a copy, blanks added, and remarks.

    `scheme` is the one that was used, `sides` how many of a sheet are printed; `cover` names the scheme's
    outermost sheet where that went into a file of its own.
    """

    pages: int
    sheets: int
    blanks: int
    diagnostics: tuple[Diagnostic, ...] = ()
    scheme: str = "saddle"
    sides: int = 2
    cover: Path | None = None


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
    """Write one file for each flip, reading the source once: see `impose`."""
    # What brings in pypdf comes in here, with the first job: it takes longer than a small job itself.
    from pamphlets.impose.annotations import undrawn
    from pamphlets.impose.engine import DamagedError, quiet
    from pamphlets.impose.reader import opened
    from pamphlets.impose.writer import write

    named = Source(str(source), "")
    covers = {flip: out.with_stem(f"{out.stem}-couverture") for flip, out in outs.items()} if wish.cover else {}
    check_paths(source, (*outs.values(), *covers.values()))
    try:
        with quiet() as ear, opened(source, password) as book, ExitStack() as files:
            sizes = [view.size for view in book.views]
            scheme = scheme or _suggested(paper, sizes, wish)
            job = arrange(named, scheme, paper, sizes, wish)
            missed = [number for number, page in enumerate(book.pages, 1) if undrawn(page)]
            runs = [
                _run(job, plan, sizes, paper, flip, wish, files.enter_context(written(out)))
                for plan, paths in ((job.plan, outs), (job.cover, covers))
                for flip, out in paths.items()
            ]
            write(book, job.grid.sheet, runs)
    except DamagedError as cause:
        fail(damaged(named, *cause.args))
    said = remarks(named, job.sequence, scheme, mended=ear.heard > 0, undrawn=missed)
    return _facts(job, job.said + said, next(iter(covers.values()), None))


def _facts(job: Arrangement, said: tuple[Diagnostic, ...], cover: Path | None) -> Imposed:
    """Return what a job came to."""
    blanks = job.sequence.count(None)
    sheets = len(job.plan) + len(job.cover)
    sides = 2 if two_sided(job.plan) else 1
    return Imposed(len(job.sequence) - blanks, sheets, blanks, said, job.scheme.name, sides, cover)


def _suggested(paper: Paper, sizes: "list[Size]", wish: Wish) -> Scheme:
    """Return the scheme for a job that names none: by what only one scheme can be asked for, else by size."""
    from pamphlets.impose.catalogue import scheme, suggest

    if wish.up:
        return scheme("repeat")
    return scheme("leaflet3") if wish.fold else suggest(paper, sizes[0], len(sizes))


def _run(
    job: Arrangement, plan: Plan, sizes: "list[Size]", paper: Paper, flip: Flip, wish: Wish, file: BinaryIO
) -> "Run":
    """Return what to write into one file."""
    from pamphlets.impose.writer import Run

    sides = place(plan, job.scheme, job.sequence, sizes, job.grid, flip, fit=wish.fit)
    marks: tuple[bytes, ...] = ()
    if job.scheme.slit or job.scheme.gridded or paper.raw:
        from pamphlets.impose.marks import drawn

        marks = drawn(job.scheme, plan, sides, job.grid, raw=paper.raw)
    return Run(file, sides, flip if two_sided(plan) else None, marks)
