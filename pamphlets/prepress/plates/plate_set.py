"""Pages -> Plates: for each of their inks the pages that its drum prints, ready for the machine."""

from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.core.page import Page
from pamphlets.core.style import Ink
from pamphlets.prepress.plates.broad_solids import limit_solids
from pamphlets.prepress.plates.page_inks import list_inks
from pamphlets.prepress.plates.registration import add_registration_marks
from pamphlets.prepress.plates.separation import separate_ink


class Plate(NamedTuple):
    """What one drum prints: as many pages as the whole has, in black."""

    ink: Ink
    pages: tuple[Page, ...]


def make_plates(pages: Sequence[Page], *, is_marked: bool) -> tuple[Plate, ...]:
    """Return the plates of pages, black first, with at most 85 % of ink on broad solids.

    Pages that are printed as they are get marks for registration, if they have more inks than one.
    """
    inks = list_inks(pages)
    has_marks = is_marked and len(inks) > 1
    plates: list[Plate] = []
    for ink in inks:
        plate_pages: list[Page] = []
        for page in pages:
            plate = limit_solids(separate_ink(page, ink))
            if has_marks:
                plate = add_registration_marks(plate)
            plate_pages.append(plate)
        plates.append(Plate(ink, tuple(plate_pages)))
    return tuple(plates)
