"""Brochure: A5 pages, notes at the foot, one cahier of A4 sheets stapled in the fold."""

from typing import Final

from pamphlets.design.format import Format, Print
from pamphlets.layout.bound import bound

FORMAT: Final = Format(
    "brochure",
    bound,
    reading=lambda _meta: "pageparpage-a5",
    prints=lambda _meta: (Print("cahier-a4", "saddle", "A4", page="A5"),),
)
