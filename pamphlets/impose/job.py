"""A finished PDF -> files of sheets to print: the whole job, from paths to facts."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.impose.arrange import Arrangement, arrange
from pamphlets.impose.checks import check_paths, damaged, remarks, written
from pamphlets.impose.paper import Paper
from pamphlets.impose.place import Flip, two_sided
from pamphlets.impose.sheet import Scheme
from pamphlets.impose.wish import Wish
from pamphlets.source import Diagnostic, Source, fail

if TYPE_CHECKING:
    from pamphlets.geometry import Size

_PLAIN = Wish()


@dataclass(frozen=True, slots=True)
class Imposed:
    """What a job came to: pages of the source, sheets of paper a copy, blanks added, and remarks.

    `scheme` is the one that was used, `sides` how many of a sheet are printed; `cover` names the scheme's
    outermost sheet where that went into a file of its own; `job` is how the pages lie.
    """

    pages: int
    sheets: int
    blanks: int
    diagnostics: tuple[Diagnostic, ...] = ()
    scheme: str = "saddle"
    sides: int = 2
    cover: Path | None = None
    job: Arrangement | None = field(default=None, compare=False, repr=False)


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
    from pamphlets.impose.annotations import undrawn
    from pamphlets.impose.engine import DamagedError, quiet
    from pamphlets.impose.forme import forme
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
                forme(job, plan, book, paper, flip, wish, files.enter_context(written(out)), source.stem)
                for plan, paths in ((job.plan, outs), (job.cover, covers))
                for flip, out in paths.items()
            ]
            if runs:
                write(book, job.grid.sheet, runs)
    except DamagedError as cause:
        fail(damaged(named, *cause.args))
    said = remarks(named, job.sequence, scheme, mended=ear.heard > 0, undrawn=missed, ruled=wish.blanks == "notes")
    return _facts(job, job.said + said, next(iter(covers.values()), None))


def _facts(job: Arrangement, said: tuple[Diagnostic, ...], cover: Path | None) -> Imposed:
    """Return what a job came to."""
    blanks = job.sequence.count(None)
    sheets = len(job.plan) + len(job.cover)
    sides = 2 if two_sided(job.plan) else 1
    return Imposed(len(job.sequence) - blanks, sheets, blanks, said, job.scheme.name, sides, cover, job)


def _suggested(paper: Paper, sizes: "list[Size]", wish: Wish) -> Scheme:
    """Return the scheme for a job that names none: by what only one scheme can be asked for, else by size."""
    from pamphlets.impose.catalogue import scheme, suggest

    if wish.up:
        return scheme("repeat")
    return scheme("leaflet3") if wish.fold else suggest(paper, sizes[0], len(sizes))
