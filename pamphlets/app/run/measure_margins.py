"""A finished PDF as it is to be laid on sheets -> where its ink comes too near to edges. Pages are drawn to see it."""

from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Final

from pamphlets.core.geometry import Insets
from pamphlets.core.source import Diagnostic, Source

if TYPE_CHECKING:
    from pamphlets.impose.arrangement.arrange import Arrangement
    from pamphlets.impose.placement.options import Wish
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.placement.place import Flip

CHEAP: Final = 100  # pages that are measured without being asked for it: a page of text takes some 5 ms


def margins(
    source: Path, job: "Arrangement", paper: "Paper", flip: "Flip", wish: "Wish", password: str = ""
) -> tuple[Diagnostic, ...]:
    """Return warnings about ink that printers, cuts, folds or staples would spoil in a job.

    Raises the faults of a file that cannot be read, and DamagedError.
    """
    from pamphlets.impose.margins.ink_margins import STRIP, Limits, breaches
    from pamphlets.impose.margins.warnings import told
    from pamphlets.impose.placement.printer_settings import edges_of
    from pamphlets.impose.undo.single_pages import apart
    from pamphlets.pdf.ink import ACCURACY, ink

    with TemporaryFile() as file:
        sizes = apart(source, file, password)
        file.seek(0)
        found = (*ink(file), *[None] * len(sizes))[: len(sizes)]
    edges = edges_of(wish.machine, job.grid.sheet) if wish.machine else (0.0,) * 4
    limits = Limits(Insets(*edges) if any(edges) else STRIP, ACCURACY)
    return told(Source(str(source), ""), breaches(job, found, sizes, paper, flip, wish, limits), learnt=any(edges))
