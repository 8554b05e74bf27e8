"""A figure -> marks on a page, its labels set in the faces of a theme."""

from typing import Final

from pamphlets.diagrams.figure import Figure
from pamphlets.drawing import Drawing
from pamphlets.geometry import Point
from pamphlets.marks import Placed, Shape
from pamphlets.style import FontSpec, TextStyle
from pamphlets.text.case import Case
from pamphlets.text.stack import label
from pamphlets.units import Pt

_FAMILY: Final = "Source Sans 3"
_STRIP: Final[Pt] = 2000.0  # wider than any label


def set_figure(case: Case, figure: Figure, at: Point, lang: str, alt: str = "") -> tuple[Placed, ...]:
    """Return the marks of a figure whose top left corner is at a point of the page, 1:1."""
    shape = Shape(Drawing(figure.size, figure.paths), figure.size, alt)
    marks: list[Placed] = [Placed(at, shape)]
    for words in figure.labels:
        if not words.text.strip():
            continue
        style = TextStyle(FontSpec(_FAMILY, 700 if words.bold else 400), words.size, words.size * 1.2)
        left = {"left": 0.0, "center": _STRIP / 2, "right": _STRIP}[words.align]
        place = (at.x + words.at.x - left, at.y + words.at.y)
        marks += label(case, words.text, style, place, _STRIP, words.align, lang)
    return tuple(marks)
