"""What may be asked of a job besides scheme, paper and flip."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from pamphlets.core.geometry import Size
from pamphlets.impose.placement.printer_settings import PrinterSettings

SheetMark = Literal["crop", "steps", "staples", "slug"]
Setter = Callable[
    [Sequence[str]], bytes
]  # lines -> a PDF with each alone on a page as large as itself
SHEET_MARKS: Final[tuple[SheetMark, ...]] = get_args(SheetMark)


@dataclass(frozen=True, slots=True)
class ImposeOptions:
    """How pages are to be laid out; what is 0, empty or False is left to the scheme.

    `signature`: sheets in a signature at most. `up`: pieces on a side. `fold`: one of the scheme's manners.
    `last`: pages that stay at the end, the blanks before them.
    `blanks`: where the others stand; "error": nowhere; "notes": last, and ruled.
    `cover`: the outermost sheet in a file of its own. `fit`: pages as large as their cells, whatever their size.
    `thickness`: of a sheet, in points, for pages to go towards the spine by; `outermost`: of the one around all others.
    `marks`: what else is printed; "steps" show the order of signatures, a "slug" needs a `setter` that sets it.
    `machine`: the printer that all is made for, where that is known.
    `poster`: the size that a poster is to have; `overlap` of its tiles, and the `margin` of each, in points.
    """

    sheets_per_signature: int = 0
    pieces_per_side: int = 0
    fold_name: str = ""
    rtl: bool = False
    pages_after_blanks: int = 0
    blanks: Literal["end", "inside", "notes", "error"] = "end"
    cover_apart: bool = False
    scale_to_fit: bool = False
    sheet_thickness: float = 0.0
    outer_sheet_thickness: float = 0.0
    marks: frozenset[SheetMark] = frozenset()
    setter: Setter | None = None
    printer: PrinterSettings | None = None
    poster_size: Size | None = None
    tile_overlap: float | None = None
    tile_margin: float | None = None
