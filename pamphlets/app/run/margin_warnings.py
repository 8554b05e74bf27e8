"""An Arrangement and its source -> warnings of ink that would be lost."""

from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

from pamphlets.core.geometry import Insets
from pamphlets.core.source import Diagnostic, Source
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.margins.ink_margins import (
    DEFAULT_PRINTER_MARGINS,
    InkedArrangement,
    MarginLimits,
    find_breaches,
)
from pamphlets.impose.margins.warnings import make_margin_warnings
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import find_unprintable_edges
from pamphlets.impose.undo.single_pages import write_single_pages
from pamphlets.pdf.render import INK_ACCURACY, measure_ink_margins

# Pages measured without being asked for: a page of text takes 5 ms.
QUICK_PAGE_COUNT: Final = 100


def measure_margins(
    source: Path, arrangement: Arrangement, flip: Flip, password: str | None = None
) -> tuple[Diagnostic, ...]:
    """Return warnings about ink that printers, cuts, folds or staples would spoil. Pages are drawn to see it.

    Raises the faults of a file that cannot be read, and DamagedError.
    """
    options = arrangement.options
    with TemporaryFile() as file:
        sizes = write_single_pages(source, file, password or "")
        file.seek(0)
        ink = list(measure_ink_margins(file))[: len(sizes)]
    ink += [None] * (len(sizes) - len(ink))
    printer_margins = DEFAULT_PRINTER_MARGINS
    is_learnt = False
    if options.printer is not None:
        edges = find_unprintable_edges(options.printer, arrangement.grid.sheet_size)
        if any(edges):
            printer_margins = Insets(*edges)
            is_learnt = True
    limits = MarginLimits(printer_margins, INK_ACCURACY)
    inked = InkedArrangement(arrangement, ink, sizes, flip, limits)
    return make_margin_warnings(
        Source(str(source), ""), find_breaches(inked), learnt=is_learnt
    )
