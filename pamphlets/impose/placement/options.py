"""What may be asked of a job besides scheme, paper and flip."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from pamphlets.core.geometry import Size
from pamphlets.impose.placement.printer_settings import Machine

Mark = Literal["crop", "steps", "staples", "slug"]
Setter = Callable[[Sequence[str]], bytes]  # lines -> a PDF with each alone on a page as large as itself
MARKS: Final[tuple[Mark, ...]] = get_args(Mark)


@dataclass(frozen=True, slots=True)
class Wish:
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

    signature: int = 0
    up: int = 0
    fold: str = ""
    rtl: bool = False
    last: int = 0
    blanks: Literal["end", "inside", "notes", "error"] = "end"
    cover: bool = False
    fit: bool = False
    thickness: float = 0.0
    outermost: float = 0.0
    marks: frozenset[Mark] = frozenset()
    setter: Setter | None = None
    machine: Machine | None = None
    poster: Size | None = None
    overlap: float | None = None
    margin: float | None = None
