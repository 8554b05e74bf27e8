"""The papers that flyers are printed on: A5, A6, a third of A4, and A4 in large print; and what each asks of what it carries."""

from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.document.metadata import Meta


class FlyerPaper(NamedTuple):
    """A paper that flyers are printed on."""

    size: Size
    copies_per_a4: int
    margin: Pt
    leading_ratio: float  # leading as a share of type size
    min_x_height: Pt  # of letters that are still read
    largest_size: Pt  # of letters; above it the title wants the room
    max_small_print: float  # of the height of its back, for notes and imprint
    qr_module: Pt
    mention_size: Pt = 10.0  # of who speaks, and of what the paper is not, as custom asks
    least_note_size: Pt = 9.0


# Two millimetres are what a counter asks for. A paper held in the hand is read from nearer, by a quarter at least:
# its letters may look as small as these do from there.
STANDING_X_HEIGHT: Final = mm(2.0)
_HANDHELD_X_HEIGHT: Final = mm(1.7)
# What notes and imprint may take of a back: a sixth of it. Of A6, where nine points are as high as they are elsewhere
# and lines half as long, a little more than a fifth.
_SMALL_PRINT_SHARE: Final = 1 / 6
_A6_SMALL_PRINT_SHARE: Final = 0.22
# Large print: sixteen points at least of the letters that flyers are set in, for who sees badly or reads slowly.
_LARGE_X_HEIGHT: Final = mm(2.74)
FLYER_PAPERS: Final = {
    "A4": FlyerPaper(
        Size(*PAGE_SIZES["A4"]),
        copies_per_a4=1,
        margin=mm(20),
        leading_ratio=1.4,
        min_x_height=_LARGE_X_HEIGHT,
        largest_size=20.0,
        max_small_print=_SMALL_PRINT_SHARE,
        qr_module=mm(0.7),
        mention_size=13.0,
        least_note_size=12.0,
    ),
    "A5": FlyerPaper(
        Size(*PAGE_SIZES["A5"]),
        copies_per_a4=2,
        margin=mm(12),
        leading_ratio=19 / 14,
        min_x_height=STANDING_X_HEIGHT,
        largest_size=15.5,
        max_small_print=_SMALL_PRINT_SHARE,
        qr_module=mm(0.7),
    ),
    "A6": FlyerPaper(
        Size(*PAGE_SIZES["A6"]),
        copies_per_a4=4,
        margin=mm(8),
        leading_ratio=1.23,
        min_x_height=_HANDHELD_X_HEIGHT,
        largest_size=13.0,
        max_small_print=_A6_SMALL_PRINT_SHARE,
        qr_module=mm(0.6),
    ),
    "tiers": FlyerPaper(
        Size(mm(99), mm(210)),
        copies_per_a4=3,
        margin=mm(8),
        leading_ratio=1.3,
        min_x_height=_HANDHELD_X_HEIGHT,
        largest_size=15.0,
        max_small_print=_SMALL_PRINT_SHARE,
        qr_module=mm(0.6),
    ),
}
_PAPER_ALIASES: Final = {
    "": "A5",
    "TIERS": "tiers",
    "TIERS DE A4": "tiers",
    "TIERS D'A4": "tiers",
    "THIRD": "tiers",
}


def flyer_paper_name(meta: Meta) -> str:
    """Return the name of the flyer's paper, A5 where its author names none; one that flyers do not have as written."""
    written = meta.paper.replace("’", "'")
    return _PAPER_ALIASES.get(written, written)
