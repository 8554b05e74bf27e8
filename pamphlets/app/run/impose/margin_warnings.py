"""An Imposition and its pages each alone -> warnings of ink that would be lost."""

import pickle
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from pamphlets.core.geometry import Insets
from pamphlets.core.source import Diagnostic, Source, warning
from pamphlets.core.system.limited_child import ProcessLimits
from pamphlets.core.system.limited_process import (
    LimitReason,
    ProcessLimitError,
    run_limited,
)
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.margins.ink_margins import (
    InkedArrangement,
    MarginLimits,
    find_breaches,
)
from pamphlets.impose.margins.warnings import make_margin_warnings
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import find_printer_margins
from pamphlets.languages.wording import sentence
from pamphlets.pdf.render import INK_ACCURACY, measure_ink_margins

# Pages measured without being asked for: a page of text takes 5 ms.
QUICK_PAGE_COUNT: Final = 100

_MEMORY: Final = 250_000_000
_SECONDS: Final = 10.0
_SECONDS_A_PAGE: Final = 0.1
_UNMEASURED_CODES: Final[Mapping[LimitReason, str]] = {
    "memory": "impose.unmeasured-memory",
    "time": "impose.unmeasured-time",
    "died": "impose.unmeasured-died",
}


def measure_margins(
    source: Path, imposition: Imposition, pages: Path, flip: Flip
) -> tuple[Diagnostic, ...]:
    """Return warnings about ink that printers, cuts, folds or staples would spoil. Pages are drawn to see it.

    `pages` is the file of those of the imposition each alone, if they were written. A page may hold more than any machine
    can draw: what takes too much is not measured, and one warning says so.
    """
    sizes = imposition.single_page_sizes
    arrangement = imposition.arrangement
    if not sizes or arrangement.scheme.kind == "tiles":  # the next tile has what one loses
        return ()
    file_source = Source(str(source), "")
    ink, unmeasured = _measure_within_limits(pages, len(sizes), file_source)
    printer_margins, is_learnt = find_printer_margins(
        arrangement.options.printer, arrangement.grid.sheet_size
    )
    margin_limits = MarginLimits(printer_margins, INK_ACCURACY)
    inked = InkedArrangement(arrangement, ink, sizes, flip, margin_limits)
    return unmeasured + make_margin_warnings(
        file_source, find_breaches(inked), learnt=is_learnt
    )


def _measure_within_limits(
    pages: Path, page_count: int, source: Source
) -> tuple[list[Insets | None], tuple[Diagnostic, ...]]:
    """Return the ink of all pages, None for those that no limit lets be measured, and a warning of these."""
    limits = ProcessLimits(_MEMORY, _SECONDS + _SECONDS_A_PAGE * page_count)
    unmeasured: tuple[Diagnostic, ...] = ()
    with temporary_folder() as folder:
        measures = folder / "ink"
        measures.touch()
        try:
            run_limited(limits, _measure_pages, pages, measures)
            ink = _read_measures(measures)
        except ProcessLimitError as cause:
            ink = _read_measures(measures)
            page = sentence("phrases.page-first", page=len(ink) + 1)
            unmeasured = (warning(_UNMEASURED_CODES[cause.reason], source, page=page),)
    return ink + [None] * (page_count - len(ink)), unmeasured


def _measure_pages(pages: Path, measures: Path) -> None:
    """Write the ink of all pages, one by one, as `measure_ink_margins` has it."""
    with pages.open("rb") as page_file, measures.open("wb") as file:
        for insets in measure_ink_margins(page_file):
            pickle.dump(insets, file)
            file.flush()


def _read_measures(measures: Path) -> list[Insets | None]:
    """Return the ink of the pages that were measured."""
    ink: list[Insets | None] = []
    with suppress(EOFError, pickle.UnpicklingError), measures.open("rb") as file:
        while True:
            ink.append(pickle.load(file))  # noqa: S301 (just written)
    return ink
