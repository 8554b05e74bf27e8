"""Where a picture stands on paper, and how its tones are printed. No logic."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.core.units import Pt, mm

# In the flow of the text; a page, or two that face each other, to itself; out into the margin; bled at the foot.
PicturePlacement = Literal["flow", "page", "spread", "margin", "foot"]
# How an author asks for each.
PLACEMENT_NAMES: Final[Mapping[PicturePlacement, str]] = MappingProxyType(
    {"page": "{plein}", "spread": "{double}", "margin": "{marge}", "foot": "{pied}"}
)
# What stays in sight of a picture that is cropped, as shares of its width and height from the top left.
CENTRE: Final = (0.5, 0.5)

# Dots an inch: below, the eye sees them.
COARSE_DPI: Final = 150
# Rows of dots an inch on covers and posters: dots of a millimetre, seen as dots from where these are looked at.
COARSE_SCREEN_FREQUENCY: Final = 25
# From the edge of a page: what a picture of a whole page leaves white, since no home printer reaches it; and how far
# one goes beyond it where the paper is cut afterwards.
WHITE_EDGE: Final[Pt] = mm(5)
BLEED: Final[Pt] = mm(3)

# A solid broader than a square of this side takes too much ink from the drum of a duplicator.
BROAD_SOLID: Final[Pt] = mm(7)


@dataclass(frozen=True, slots=True)
class ToneRendering:
    """What becomes of the greys between black and white, which neither a laser printer nor a photocopier keeps."""

    method: Literal["auto", "halftone", "line-art", "grey", "colour"] = "auto"
    """`halftone`: dots of many sizes; `line-art`: black or white; `grey`: continuous; `colour`: as stored; `auto`: what
    suits the picture, line art or a halftone"""
    screen_frequency: int | None = None
    """of a halftone, in rows of dots an inch; None: what the format prints"""
    uses_spot_ink: bool = False
    """printed in the title's ink, not in black"""
    broad_tint: float = 1.0
    """the most ink on black areas broader than `BROAD_SOLID`"""


AUTOMATIC_TONES: Final = ToneRendering()
