"""Jobs of all manners that there are words and drawings for."""

from typing import get_args

from pamphlets.core.source import Source
from pamphlets.impose.arrangement.arrange import Arrangement, arrange
from pamphlets.impose.arrangement.catalogue import scheme
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.paper import page_size, paper
from pamphlets.printing.instructions.instruction_text import Lang, tongue

LANGS: tuple[Lang, ...] = get_args(Lang)
MANNERS = tuple(tongue("fr").steps)
A4 = paper("A4")
_PLAIN = Wish()
_PAGES = {
    "zine8": 8, "zine16": 16, "leaflet3": 6, "leaflet3-z": 6, "cards": 20, "repeat": 1, "poster": 1, "poster-tape": 1,
}  # fmt: skip


def laid(name: str, pages: int, wish: Wish = _PLAIN) -> Arrangement:
    """A scheme's job with pages of the size that it takes on A4, or A3 posters."""
    found = scheme(name)
    return arrange(Source("in.pdf", ""), found, A4, [page_size(A4, found)] * pages, wish)


def job_of(manner: str, pages: int = 0) -> Arrangement:
    """A job of a manner, with as many pages as is usual."""
    pages = pages or _PAGES.get(manner, 32)
    match manner:
        case "leaflet3-z":
            return laid("leaflet3", pages, Wish(fold="z"))
        case "poster":
            return laid("poster", pages, Wish(poster=paper("A2").size))
        case "poster-tape":
            return laid("poster", pages, Wish(poster=paper("A2").size, overlap=0.0))
        case _:
            return laid(manner, pages)
