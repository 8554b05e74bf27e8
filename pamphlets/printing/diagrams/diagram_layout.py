"""A `Diagram` -> marks on a page, its labels set in the fonts of a theme."""

from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, ScaledDrawing
from pamphlets.core.style import FontSpec, TextStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import set_label
from pamphlets.printing.diagrams.diagram import Diagram

_FAMILY: Final = "Source Sans 3"
_STRIP_WIDTH: Final[Pt] = 2000.0  # wider than any label
# What of the strip stands left of a label's place.
_SHARES_LEFT: Final = {"left": 0.0, "center": 0.5, "right": 1.0}


def place_diagram(
    context: TypesettingContext, diagram: Diagram, at: Point, lang: str, alt: str = ""
) -> tuple[PageItem, ...]:
    """Return the marks of a diagram whose top left corner is at a point of the page, 1:1."""
    drawing = Drawing(diagram.size, diagram.paths)
    shape = ScaledDrawing(drawing, diagram.size, alt)
    marks = [PageItem(at, shape)]
    for words in diagram.labels:
        if not words.text.strip():
            continue
        font = FontSpec(_FAMILY, 700 if words.bold else 400)
        style = TextStyle(font, words.size, words.size * 1.2)
        left = at.x + words.x - _STRIP_WIDTH * _SHARES_LEFT[words.align]
        place = (left, at.y + words.y)
        marks += set_label(
            context, words.text, style, place, _STRIP_WIDTH, words.align, lang
        )
    return tuple(marks)
