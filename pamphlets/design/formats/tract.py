"""Tract: a counter flyer, front and back; A5, A6 or a third of A4, two, four or three to a sheet of A4."""

from typing import Final

from pamphlets.design.format import Format, Print
from pamphlets.document.metadata import Meta
from pamphlets.impose.placement.options import Wish
from pamphlets.layout.single_sheet.flyer import STOCKS, flyer, paper_of


def prints(meta: Meta) -> tuple[Print, ...]:
    """Return how as many flyers as a sheet of A4 takes are printed on it, each back behind its front.

    Nothing for a paper that flyers do not have: `flyer` tells it at its line.
    """
    name = paper_of(meta)
    if name not in STOCKS:
        return ()
    up = STOCKS[name].up
    return (Print(f"tract-{name.lower()}-x{up}", "repeat", "A4", wish=Wish(up=up)),)


FORMAT: Final = Format(
    "tract",
    flyer,
    reading=lambda meta: f"tract-{paper_of(meta).lower()}",
    prints=prints,
    takes=lambda meta: paper_of(meta) in STOCKS,
)
