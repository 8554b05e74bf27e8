"""A face -> how thin its thinnest strokes are, and what must be added so that a copy of a copy keeps them.

The strokes are measured on the outlines of `o` and `e` along a line down through their middles: the thins of their
bows, and the bar.
"""

from typing import Final

from pamphlets.core.drawing import outline_bounds, transform_outline
from pamphlets.core.fonts.font_book import Face, FontBook
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.style import FontSpec
from pamphlets.core.units import Pt
from pamphlets.prepress.filled_areas import FilledArea, cross_area

# A line of 0.6 pt stays in two copies, but dots and accents do not: Source Sans 3 at 10 pt has bows of 0.65 and loses them.
LEAST_STROKE: Final[Pt] = 0.8
# More closes the eyes of letters of 8 pt, which are some 1.5 pt wide.
_MOST_ADDED: Final[Pt] = 0.3
_LEAST_ADDED: Final[Pt] = 0.04  # less is not worth an operator
_ROUND_LETTERS: Final = "oe"


class LetterWeights:
    """The thinnest strokes of faces, each measured once."""

    def __init__(self, font_book: FontBook) -> None:
        self._font_book = font_book
        self._strokes: dict[Face, float] = {}

    def find_added_stroke(self, face: Face, size: Pt) -> Pt:
        """Return how much heavier the letters of a face must be at a size, 0 where they need nothing."""
        added = min(LEAST_STROKE - self.thinnest_stroke(face) * size, _MOST_ADDED)
        return round(added, 2) if added >= _LEAST_ADDED else 0.0

    def thinnest_stroke(self, face: Face) -> float:
        """Return the width of the thinnest stroke of a face in em; 1 of a face without Latin letters."""
        stroke = self._strokes.get(face)
        if stroke is None:
            stroke = self._strokes[face] = self._measure(face)
        return stroke

    def _measure(self, face: Face) -> float:
        spec = FontSpec(face.family, face.weight, face.italic)
        strokes = [1.0]
        for glyph in outline_words(self._font_book.shape(_ROUND_LETTERS, spec), 1.0):
            # Turned over its diagonal: a line across is one down.
            outline = transform_outline(glyph.outline, (0.0, 1.0, 1.0, 0.0, 0.0, 0.0))
            bounds = outline_bounds(outline)
            if bounds is not None:
                spans = cross_area(FilledArea(outline), bounds.centre_y)
                strokes += [end - start for start, end in spans]
        return min(strokes)
