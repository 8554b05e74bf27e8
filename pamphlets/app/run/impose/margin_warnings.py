"""An Arrangement and its source -> warnings of ink that would be lost."""

import gc
import pickle
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, Final

from pamphlets.core.geometry import Insets, Size
from pamphlets.core.source import Diagnostic, Source, raise_error, warning
from pamphlets.core.system.limited_child import ProcessLimits
from pamphlets.core.system.limited_process import (
    LimitReason,
    ProcessLimitError,
    run_limited,
)
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.checks import damaged_file_error
from pamphlets.impose.margins.ink_margins import (
    InkedArrangement,
    MarginLimits,
    find_breaches,
)
from pamphlets.impose.margins.warnings import make_margin_warnings
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.placement.input_page_options import InputPageOptions
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import find_printer_margins
from pamphlets.impose.undo.single_pages import write_single_pages
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
    source: Path, arrangement: Arrangement, flip: Flip, password: str | None = None
) -> tuple[Diagnostic, ...]:
    """Return warnings about ink that printers, cuts, folds or staples would spoil. Pages are drawn to see it.

    A page may hold more than any machine can draw: what takes too much is not measured, and one warning says so.
    Raises the faults of a file that cannot be read, or of which a page cannot be copied.
    """
    options = arrangement.options
    file_source = Source(str(source), "")
    page_count = len(arrangement.page_sequence)
    limits = ProcessLimits(_MEMORY, _SECONDS + _SECONDS_A_PAGE * page_count)
    gc.collect()  # the objects of the file, a million of them 250 MB, hold each other, and nobody needs them any more
    sizes, ink, unmeasured = _measure_within(
        limits, source, password or "", options.page_options
    )
    if not sizes:
        return unmeasured
    ink += [None] * (len(sizes) - len(ink))
    sheet_size = arrangement.grid.sheet_size
    printer_margins, is_learnt = find_printer_margins(options.printer, sheet_size)
    margin_limits = MarginLimits(printer_margins, INK_ACCURACY)
    inked = InkedArrangement(arrangement, ink, sizes, flip, margin_limits)
    return unmeasured + make_margin_warnings(
        file_source, find_breaches(inked), learnt=is_learnt
    )


def _measure_within(
    limits: ProcessLimits, source: Path, password: str, options: InputPageOptions
) -> tuple[tuple[Size, ...], list[Insets | None], tuple[Diagnostic, ...]]:
    """Return the sizes of all pages, the ink of those that the limits let be measured, and a warning of the others."""
    file_source = Source(str(source), "")
    unmeasured: tuple[Diagnostic, ...] = ()
    with temporary_folder() as folder:
        measures = folder / "ink"
        try:
            run_limited(limits, _measure_pages, source, password, options, measures)
            sizes, ink = _read_measures(measures)
        except ProcessLimitError as cause:
            code = _UNMEASURED_CODES[cause.reason]
            sizes, ink = _read_measures(measures)
            page = sentence("phrases.page-first", page=len(ink) + 1) if sizes else ""
            unmeasured = (warning(code, file_source, page=page),)
        except DamagedError as cause:
            raise_error(damaged_file_error(file_source, *cause.args))
    return sizes, ink, unmeasured


def _measure_pages(
    source: Path, password: str, options: InputPageOptions, measures: Path
) -> None:
    """Write the sizes of all pages, then, one by one, their ink as `measure_ink_margins` has it."""
    with TemporaryFile() as pages, measures.open("wb") as file:
        pickle.dump(write_single_pages(source, pages, password, options), file)
        pages.seek(0)
        file.flush()
        for insets in measure_ink_margins(pages):
            pickle.dump(insets, file)
            file.flush()


def _read_measures(measures: Path) -> tuple[tuple[Size, ...], list[Insets | None]]:
    """Return the sizes of all pages, none where these were not reached, and the ink of those that were measured."""
    read: list[Any] = []
    with suppress(EOFError, pickle.UnpicklingError, OSError), measures.open("rb") as file:
        while True:
            read.append(pickle.load(file))  # noqa: S301 (just written)
    sizes: tuple[Size, ...] = read[0] if read else ()
    return sizes, read[1 : len(sizes) + 1]
