"""A finished PDF as it is to be laid on sheets -> where its ink comes too near to edges. Pages are drawn to see it."""

from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Final

from pamphlets.core.geometry import Insets
from pamphlets.core.source import Diagnostic, Source

if TYPE_CHECKING:
    from pamphlets.impose.arrangement.arrange import Arrangement
    from pamphlets.impose.placement.options import ImposeOptions
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.placement.place import Flip

QUICK_PAGE_COUNT: Final = (
    100  # pages that are measured without being asked for it: a page of text takes some 5 ms
)


def measure_margins(
    source: Path,
    job: "Arrangement",
    paper: "Paper",
    flip: "Flip",
    wish: "ImposeOptions",
    password: str = "",
) -> tuple[Diagnostic, ...]:
    """Return warnings about ink that printers, cuts, folds or staples would spoil in a job.

    Raises the faults of a file that cannot be read, and DamagedError.
    """
    from pamphlets.impose.margins.ink_margins import (
        DEFAULT_PRINTER_MARGINS,
        MarginJob,
        MarginLimits,
        find_breaches,
    )
    from pamphlets.impose.margins.warnings import make_margin_warnings
    from pamphlets.impose.placement.printer_settings import find_unprintable_edges
    from pamphlets.impose.undo.single_pages import write_single_pages
    from pamphlets.pdf.render import INK_ACCURACY, measure_ink_margins

    with TemporaryFile() as file:
        sizes = write_single_pages(source, file, password)
        file.seek(0)
        found = (*measure_ink_margins(file), *[None] * len(sizes))[: len(sizes)]
    edges = (
        find_unprintable_edges(wish.printer, job.grid.sheet_size) if wish.printer else (0.0,) * 4
    )
    limits = MarginLimits(Insets(*edges) if any(edges) else DEFAULT_PRINTER_MARGINS, INK_ACCURACY)
    return make_margin_warnings(
        Source(str(source), ""),
        find_breaches(MarginJob(job, found, sizes, paper, flip, wish, limits)),
        learnt=any(edges),
    )
