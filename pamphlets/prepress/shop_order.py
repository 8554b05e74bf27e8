"""ShopOrder: copies, binding, papers and bleed ordered from a print shop; a number of pages -> binding and spine. No I/O."""

from dataclasses import dataclass
from typing import Final, Literal

from pamphlets.core.units import Pt, mm
from pamphlets.prepress.paper_stock import (
    USUAL_INNER,
    PaperStock,
    spine_width,
)

# Two staples in the fold, a glued spine, or leaves by themselves: posters, flyers.
Binding = Literal["staples", "glue", "none"]
BLEEDS_MM: Final = (3, 5)
COVER_PAGES: Final = 4  # of a bound book: its outer sheet
# A stapled book of more springs open, and its middle pages creep: what shops take of paper of 90 g.
MOST_STAPLED_PAGES: Final = 64
# A thinner back has no room for glue that holds.
LEAST_GLUED_SPINE: Final[Pt] = mm(3)
# A narrower one is folded half a millimetre aside, and its letters then stand round the corner.
LEAST_LETTERED_SPINE: Final[Pt] = mm(5)


@dataclass(frozen=True, slots=True)
class ShopOrder:
    """What a person orders; what is None is chosen, or left open on the order sheet."""

    bleed_mm: int = 3
    copies: int | None = None
    """None: to be filled in by hand."""
    binding: Binding | None = None
    """None: staples, or glue where there are too many pages for them."""
    inner_stock: PaperStock | None = None
    """None: offset of 90 g, as a proposal."""
    cover_stock: PaperStock | None = None
    """None: the paper of the inside for a stapled book, board of 250 g for a glued one."""
    converts_spot_inks: bool = False
    """Whether spot inks are printed in the four inks of the press."""

    @property
    def bleed(self) -> Pt:
        """Around the trim."""
        return mm(self.bleed_mm)

    def choose_binding(self, page_count: int, *, is_book: bool) -> Binding:
        """Return how so many pages are bound."""
        if not is_book:
            return "none"
        if self.binding == "glue" and page_count <= COVER_PAGES:
            return "staples"  # there is nothing to glue a cover around
        if self.binding is not None:
            return self.binding
        return "staples" if page_count <= MOST_STAPLED_PAGES else "glue"

    def spine(self, page_count: int) -> Pt:
        """Return how wide the back of a glued book of so many pages is, the four of its cover among them."""
        return spine_width(page_count - COVER_PAGES, self.inner_stock or USUAL_INNER)
