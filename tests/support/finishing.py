"""Arrangements for every finishing method that there are words and drawings for."""

from pamphlets.core.geometry import Size
from pamphlets.core.source import Source
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import Arrangement, arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.placement.options import ImposeOptions, Lang
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.printing.instructions.languages.tables import load_language

LANGS: tuple[Lang, ...] = ("fr", "en")
METHODS = tuple(load_language("fr").finishing.steps)
A4 = parse_paper("A4")
_PLAIN = ImposeOptions()
_PAGES = {
    "cover": 2, "accordion": 8, "accordion-strips": 16, "meander": 16, "zine8": 8, "zine12": 12, "zine16": 16, "french-fold": 4, "leaflet3": 6, "leaflet3-z": 6, "cards": 20, "repeat": 1, "poster": 1, "poster-strip": 1, "poster-tape": 1, "poster-single": 1, "whole-sheet": 2,
}  # fmt: skip


def arranged(name: str, pages: int, wish: ImposeOptions = _PLAIN) -> Arrangement:
    """A scheme's arrangement with pages of the size that it takes on A4, or A3 posters."""
    found = load_scheme(name)
    return arrange_pages(
        Source("in.pdf", ""), found, A4, [compute_page_size(A4, found)] * pages, wish
    )


def arrangement_of(
    method: str, pages: int = 0, options: ImposeOptions = _PLAIN
) -> Arrangement:
    """An arrangement that is finished by a method, with as many pages as is usual."""
    pages = pages or _PAGES.get(method, 32)
    match method:
        case "leaflet3-z":
            return arranged("leaflet3", pages, ImposeOptions(fold_name="z"))
        case "accordion":
            return arranged(
                "accordion", pages, ImposeOptions(side_count=2, pieces_per_side=4)
            )
        case "accordion-strips":
            return arranged("accordion", pages)
        case "poster":
            return arranged(
                "poster", pages, ImposeOptions(poster_size=parse_paper("A2").size)
            )
        case (
            "poster-strip"
        ):  # one below the other: sheets that lie are as broad as the poster
            narrow = ImposeOptions(poster_size=Size(mm(285), mm(403)))
            return arranged("poster", pages, narrow)
        case "poster-single":
            return arranged(
                "poster", pages, ImposeOptions(poster_size=parse_paper("A5").size)
            )
        case "whole-sheet":
            return arranged("repeat", pages, ImposeOptions(pieces_per_side=1))
        case "poster-tape":
            taped = ImposeOptions(poster_size=parse_paper("A2").size, tile_overlap=0.0)
            return arranged("poster", pages, taped)
        case _:
            return arranged(method, pages, options)
