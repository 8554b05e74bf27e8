"""The words for a paper, « offset 90 g, main 1,25 » -> PaperStock: its weight and bulk, and how thick a book it makes.

A leaf is as thick in micrometres as it weighs in g/m², times its bulk (« main », cm³/g): what makers state, ISO 534.
"""

import re
from typing import Final, NamedTuple

from pamphlets.core.slug import strip_accents
from pamphlets.core.units import Pt, mm

_WEIGHT: Final = re.compile(r"\b(\d{2,3}) ?g(?:/m²|/m2|r)?\b")
_BULK: Final = re.compile(r"\b(?:main|bulk) ?(\d(?:[.,]\d{1,2})?)\b")
# cm³/g, of the kinds that shops offer; of the first word that a paper is called by.
_BULKS: Final = (
    ("bouffant", 1.8),
    ("couche", 0.9),
    ("brillant", 0.8),
    ("mat", 0.95),
    ("recycle", 1.3),
    ("carte", 1.2),
    ("offset", 1.25),
)
_USUAL_BULK: Final = 1.25


class PaperStock(NamedTuple):
    """A paper to print on."""

    name: str
    """As it is to be ordered."""
    weight: int
    """In g/m²."""
    bulk: float
    """In cm³/g."""
    is_bulk_guessed: bool
    """Whether nobody said the bulk: it is then that of its kind."""

    @property
    def leaf_thickness(self) -> Pt:
        """How thick a leaf is."""
        return mm(self.weight * self.bulk / 1000)


USUAL_INNER: Final = PaperStock("offset 90 g", 90, 1.25, is_bulk_guessed=True)
USUAL_COVER: Final = PaperStock("carte 250 g", 250, 1.2, is_bulk_guessed=True)


def parse_stock(words: str) -> PaperStock:
    """Return a paper by the words for it: `offset 90 g, main 1,25`. Raises ValueError where it has no weight."""
    name = " ".join(words.split())
    plain = strip_accents(name).casefold()
    weight = _WEIGHT.search(plain)
    if weight is None or not 40 <= int(weight[1]) <= 500:
        raise ValueError(words)
    stated_bulk = _BULK.search(plain)
    if stated_bulk is not None:
        bulk = float(stated_bulk[1].replace(",", "."))
        return PaperStock(name, int(weight[1]), bulk, is_bulk_guessed=False)
    for kind, usual in _BULKS:
        if kind in plain:
            return PaperStock(name, int(weight[1]), usual, is_bulk_guessed=True)
    return PaperStock(name, int(weight[1]), _USUAL_BULK, is_bulk_guessed=True)


def spine_width(page_count: int, stock: PaperStock) -> Pt:
    """Return how thick the leaves of so many pages lie on each other."""
    leaf_count = (page_count + 1) // 2
    return leaf_count * stock.leaf_thickness
