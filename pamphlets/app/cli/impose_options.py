"""The options of `pamphlets impose`, in the groups in which they are thought of."""

import math
from argparse import BooleanOptionalAction
from pathlib import Path
from typing import Final

from pamphlets.app.cli import options
from pamphlets.app.cli.parser import Option, option, wrong_value
from pamphlets.core.units import mm
from pamphlets.impose.placement.page_selection import PageRange, parse_page_ranges
from pamphlets.impose.undo.undo_options import SHEET_ORDERS

_MAX_SHIFT: Final = 50  # millimetres from the spine


def _parse_shift(text: str) -> float:
    """Return a length from -50 to 50 mm, in points."""
    try:
        length = float(text.strip().lower().removesuffix("mm").rstrip().replace(",", "."))
    except ValueError:
        length = math.nan
    if not -_MAX_SHIFT <= length <= _MAX_SHIFT:
        raise wrong_value("command_line.no-shift", text=text, most=_MAX_SHIFT)
    return mm(length)


def _parse_pages(text: str) -> tuple[PageRange, ...]:
    """Return the pages that are named."""
    try:
        return parse_page_ranges(text)
    except ValueError as cause:
        word = str(cause)
        raise wrong_value("command_line.no-pages", text=word) from None


_FILES: Final = (
    option("sources", nargs="+", type=Path, metavar="IN.pdf"),
    option("--out", "-o", type=Path, metavar="OUT.pdf|DIR"),
    *options.PASSWORDS,
    option("--strict", action="store_true"),
    option("--keep-metadata", action="store_true"),
)
_SCHEME: Final = (
    option("--scheme", metavar="NAME"),
    option("--signature", type=options.parse_count, metavar="SHEETS"),
    option("--up", type=options.parse_count, metavar="PIECES"),
    option("--fold", metavar="roll|z"),
    option("--spine", metavar="4mm|120x80g"),
    option("--sides", type=int, choices=(1, 2)),
    option("--order", choices=("rows", "columns")),
    option("--gap", type=options.parse_length, metavar="4mm"),
    option("--binding", choices=("left", "right", "top")),
    option("--rtl", action="store_true"),
    option("--blanks", choices=("end", "inside", "notes", "error"), default="end"),
    option("--last", type=options.parse_count, metavar="M"),
    option("--cover", "--couverture", choices=("with", "apart"), default="with"),
)
_INPUT_PAGES: Final = (
    option("--join", action="store_true"),
    option("--start", choices=("any", "recto"), default="any"),
    option("--cover-file", type=Path, metavar="COVER.pdf"),
    option("--straighten", action="store_true"),
    option("--cut-borders", action="store_true"),
    option("--spreads", choices=("pairs", "wraparound")),
    option("--pages", type=_parse_pages, metavar="3-18,1,blank"),
    option("--turn", choices=("left", "right")),
    option("--annotations", choices=("print", "all")),
)
_PAPER: Final = (
    option("--paper", type=options.parse_paper_option, metavar="NAME|SIZE"),
    option("--flip", choices=("short", "long")),
    options.PRINTER,
    option("--passes", type=int, choices=(0, 1, 2)),
    options.PRINTERS,
    option("--scale", choices=("100", "fit", "printable"), default="100"),
    option("--binding-shift", type=_parse_shift, metavar="3mm"),
    option("--cover-shift", type=_parse_shift, metavar="0mm"),
    option("--creep", metavar="auto|0.1mm"),
    option("--weight", type=options.parse_count, metavar="GRAMS"),
    option("--cover-weight", type=options.parse_count, metavar="GRAMS"),
    option(
        "--marks",
        type=options.parse_marks,
        default="",
        metavar="crop,steps,staples,slug",
    ),
)
_POSTER: Final = (
    option("--size", type=options.parse_poster_size, metavar="A2|600x900mm|2x2"),
    option("--overlap", type=options.parse_length, metavar="10mm"),
    option("--margin", type=options.parse_length, metavar="5mm"),
)
_OUTCOME: Final = (
    option("--plan", action="store_true"),
    option(
        "--instructions",
        type=options.parse_language,
        metavar=options.LANGUAGE.settings["metavar"],
    ),
    option("--json", dest="as_json", action="store_true"),
    option("--check-margins", action=BooleanOptionalAction),
    option("--undo", action="store_true"),
    option("--sheet-order", choices=SHEET_ORDERS),
    option("--force", action="store_true"),
    *options.WORKERS,
    options.QUIET,
)
IMPOSE_OPTIONS: Final[tuple[Option, ...]] = (
    *_FILES,
    *_SCHEME,
    *_INPUT_PAGES,
    *_PAPER,
    *_POSTER,
    *_OUTCOME,
)
