"""UndoOptions: what is known of sheets that become pages again."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip

SheetOrder = Literal["outer-first", "inner-first", "reversed"]
"""Which sheet comes first in a file; `reversed`: the last side does, as it lies on the pile of a printer."""
SHEET_ORDERS: Final[tuple[SheetOrder, ...]] = get_args(SheetOrder)

SPREADS: Final = "spreads"
"""Two pages side by side as they are read; a side half as wide is a single page."""
COVER_SPREADS: Final = "cover-spreads"
"""The same, but for the first side: the last page and the first."""
SPREAD_SCHEMES: Final = (SPREADS, COVER_SPREADS)


@dataclass(frozen=True, slots=True)
class UndoOptions:
    """How sheets were made, as far as it is known; what is None is found out, or assumed."""

    scheme_name: str | None = None
    """One of the catalogue, or of SPREAD_SCHEMES."""
    flip: Flip = "short"
    """The edge for which they were made, where their text does not say which way up it stands."""
    paper: Paper | None = None
    """The size of the sheets; pages then have the size that the scheme makes of it."""
    sheet_order: SheetOrder | None = None
    layout: ImposeOptions = ImposeOptions()  # noqa: RUF009 (frozen)
    """As they were for imposing. `poster_size` is the size of the pages, of any scheme."""


def list_named_options(options: UndoOptions) -> list[str]:
    """Return the options that tell how sheets were made, as they are typed: our own sheets need none of them."""
    layout = options.layout
    words = {
        f"--scheme {options.scheme_name}": options.scheme_name,
        f"--signature {layout.sheets_per_signature}": layout.sheets_per_signature,
        f"--up {layout.pieces_per_side}": layout.pieces_per_side,
        f"--fold {layout.fold_name}": layout.fold_name,
        f"--order {layout.reading_order}": layout.reading_order,
        "--gap": layout.gap,
        "--rtl": layout.rtl,
        f"--sheet-order {options.sheet_order}": options.sheet_order,
        "--paper": options.paper,
        "--size": layout.poster_size,
        "--creep": layout.sheet_thickness,
    }
    flips = [word for word in layout.words_about_backs if word.startswith("--flip")]
    return [word for word, value in words.items() if value] + flips
