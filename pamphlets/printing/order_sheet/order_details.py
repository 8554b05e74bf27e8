"""OrderDetails: what an order sheet tells of. No logic but what follows from its own fields."""

from dataclasses import dataclass
from typing import Final, Literal

from pamphlets.core.geometry import Size
from pamphlets.core.units import Pt
from pamphlets.prepress.paper_stock import USUAL_INNER, PaperStock
from pamphlets.prepress.shop_order import LEAST_LETTERED_SPINE, Binding

FOUR_INKS: Final = "four"
"""Stands among the names of inks for those of a press, which print pictures in colour."""
FilePart = Literal["whole", "inside", "cover"]


@dataclass(frozen=True, slots=True)
class OrderDetails:
    """One title as it is ordered."""

    title: str
    orderer: str
    """Who orders, and how to reach them; empty: to be filled in."""
    printer: str
    page_size: Size
    page_count: int
    binding: Binding
    bleed_mm: int
    inner_inks: tuple[str, ...]
    """Names, black first; `FOUR_INKS` among them."""
    cover_inks: tuple[str, ...]
    """Of the four pages of a cover; empty for what has none."""
    files: tuple[tuple[str, FilePart], ...]
    copies: int | None = None
    inner_stock: PaperStock | None = None
    """None: the usual one is proposed."""
    cover_stock: PaperStock | None = None
    spine: Pt = 0.0
    spot_inks: tuple[str, ...] = ()
    """Printed as such."""
    bleeding_pages: tuple[str, ...] = ()
    """Labels of the pages on which something runs beyond the edge."""
    short_pages: tuple[str, ...] = ()
    """Labels of those on which something ends at the edge."""
    coarse_pictures: tuple[str, ...] = ()
    draft: str = ""
    """What a working version is called; empty: it is none."""
    has_thin_spine: bool = False
    """Whether the spine is too thin for glue."""

    @property
    def has_spine_letters(self) -> bool:
        """Whether the title stands on the spine."""
        return self.spine >= LEAST_LETTERED_SPINE

    @property
    def inner_paper(self) -> PaperStock:
        """The paper of the inside that all is reckoned for."""
        return self.inner_stock or USUAL_INNER
