"""A finished PDF -> files of sheets to print: the whole job, from paths to facts."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from pamphlets.impose.checks import check_paths, check_sizes, remarks, written
from pamphlets.impose.paper import Paper, sheet_size
from pamphlets.impose.place import Flip, place
from pamphlets.impose.sheet import Scheme, fill
from pamphlets.source import Diagnostic, Source, error, fail


@dataclass(frozen=True, slots=True)
class Imposed:
    """What a job came to: pages of the source, sheets of paper a copy, blanks added, and remarks."""

    pages: int
    sheets: int
    blanks: int
    diagnostics: tuple[Diagnostic, ...] = ()


def impose(source: Path, out: Path, scheme: Scheme, paper: Paper, flip: Flip) -> Imposed:
    """Lay the pages of a PDF on sheets at 100 % and write these to `out`.

    `flip` is the edge over which the printer turns the paper. Raises one of the faults of
    `wording/impose.py`, located by its path; then no file has changed.
    """
    return impose_flips(source, {flip: out}, scheme, paper)


def impose_flips(source: Path, outs: Mapping[Flip, Path], scheme: Scheme, paper: Paper) -> Imposed:
    """Write one file for each flip, reading the source once: see `impose`."""
    # What brings in pypdf comes in here, with the first job: it takes longer than a small job itself.
    from pamphlets.impose.engine import DamagedError, quiet
    from pamphlets.impose.reader import opened
    from pamphlets.impose.writer import Run, write

    named = Source(str(source), "")
    check_paths(source, tuple(outs.values()))
    try:
        with quiet() as ear, opened(source) as book, ExitStack() as files:
            sizes = [view.size for view in book.views]
            check_sizes(named, sizes, scheme, paper)
            sheet = sheet_size(paper, scheme)
            sequence = fill(len(sizes), scheme.multiple)
            plan = scheme.plan(len(sequence))
            runs: list[Run] = []
            for flip, out in outs.items():
                sides = place(plan, scheme, sequence, sizes, sheet, flip)
                runs.append(Run(files.enter_context(written(out)), sides, flip))
            write(book, sheet, runs)
    except DamagedError as cause:
        page = f" (page {cause.args[0]})" if cause.args else ""
        fail(error("impose.damaged", named, page=page))
    blanks = len(sequence) - len(sizes)
    said = remarks(named, len(sizes), blanks, scheme, mended=ear.heard > 0)
    return Imposed(len(sizes), len(plan), blanks, said)
