"""A Scheme and a number of pages -> the Scheme whose piles can be folded, and what is said of piles that are too thick.

Twenty sheets are what a long stapler and two hands manage; beyond thirty-two, creep and spring let no pile lie flat.
"""

from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, notice
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.plan.sheet import Scheme

_MOST_COMFORTABLE: Final = 20  # sheets
_MOST_FOLDED: Final = 32  # sheets
_PAGES_PER_SHEET: Final = 4


class FoldedPiles(NamedTuple):
    """How sheets are nested."""

    scheme: Scheme
    diagnostics: tuple[Diagnostic, ...] = ()


def divide_thick_pile(
    source: Source, scheme: Scheme, page_count: int, options: ImposeOptions
) -> FoldedPiles:
    """Return sections in place of one pile that nobody can fold, where nobody asked for it; else the scheme as it is.

    A notice says so, and proposes sections for a pile that folds badly. A pile that was asked for is only spoken of
    where it cannot be folded.
    """
    if scheme.name != "saddle" or options.sheets_per_signature:
        return FoldedPiles(scheme)
    sheet_count = -(-page_count // _PAGES_PER_SHEET)
    sheets = str(sheet_count)
    if options.divides_thick_piles and sheet_count > _MOST_FOLDED:
        told = notice("impose.divided", source, WHOLE_FILE, sheets=sheets)
        return FoldedPiles(load_scheme("sections"), (told,))
    most = _MOST_COMFORTABLE if options.divides_thick_piles else _MOST_FOLDED
    if sheet_count > most:
        told = notice("impose.thick", source, WHOLE_FILE, sheets=sheets)
        return FoldedPiles(scheme, (told,))
    return FoldedPiles(scheme)
