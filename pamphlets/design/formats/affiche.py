"""Affiche: a poster of A3 (A2, A4), art-directed by type, its sources at the foot; tiled on A4 to print at home."""

from typing import Final

from pamphlets.design.format import Format, Print
from pamphlets.document.metadata import Meta
from pamphlets.layout.single_sheet.poster import SIZES, paper_of, poster


def prints(meta: Meta) -> tuple[Print, ...]:
    """Return how a poster is printed at home: in tiles where it is larger than A4, never where its event is past."""
    if meta.archive or paper_of(meta) == "A4":
        return ()
    return (Print("affiche-a4-tuiles", "poster", "A4", flips=False),)


FORMAT: Final = Format(
    "affiche",
    poster,
    reading=lambda meta: f"affiche-{paper_of(meta).lower()}",
    prints=prints,
    takes=lambda meta: paper_of(meta) in SIZES,
)
