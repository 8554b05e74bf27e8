"""`<linearGradient>` and `<radialGradient>` -> a Gradient in one ink, or its only tint. SVG 1.1 § 13.2.

A gradient between colours is one between greys as light as they are; if one of them is the spot ink it is in tints of
that. Where its stops are of one colour and differ in opacity alone, it is a veil: what lies below shows through.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.drawing import Gradient, GradientStop
from pamphlets.core.matrix import (
    IDENTITY,
    Matrix,
    concatenate,
)
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.readers.svg.css import ComputedStyle, StyleSheet, compute_style
from pamphlets.readers.svg.geometry.bounds import OutlineBounds
from pamphlets.readers.svg.geometry.numbers import parse_number
from pamphlets.readers.svg.geometry.shapes import SvgValueError, SvgViewport
from pamphlets.readers.svg.geometry.transforms import parse_transform
from pamphlets.readers.svg.paint.gradient_ends import (
    GradientElement,
    find_corners,
    read_ends,
    repeat_ends,
)
from pamphlets.readers.svg.paint.painter import StopPaint, SvgPainter
from pamphlets.readers.svg.xml_tree import SvgElement

GRADIENT_NAMES: Final = ("linearGradient", "radialGradient")
MAX_LINKS: Final = 20  # from one gradient to that which has its stops
_UNIT_SQUARE: Final = SvgViewport(1.0, 1.0)


class GradientPaint(NamedTuple):
    """What a gradient fills with: tints along a line, or where it has no length one tint of an ink."""

    gradient: Gradient | None
    ink: Ink
    tint: float


class GradientReader:
    """Reads the gradients of one drawing."""

    def __init__(self, painter: SvgPainter, sheet: StyleSheet) -> None:
        self._painter = painter
        self._sheet = sheet

    def read_gradient(
        self,
        source: GradientElement,
        box_matrix: Matrix | None,
        place: "GradientPlace",
    ) -> GradientPaint | None:
        """Return what a gradient fills a shape with, None for nothing; `box_matrix` leads from the unit square to the shape's box.

        Raises SvgValueError and SvgLimitError.
        """
        paints = [self._read_stop(stop, place) for stop in source.stops]
        if not paints:
            return None
        ink, is_veil = _choose_ink(paints)
        if not is_veil:
            self._painter.report_mixed_stops(source.links[0], paints, ink)
        stops = _order_stops(paints, ink, place.opacity, is_veil=is_veil)
        last = stops[-1].tint
        if all(stop.tint == last for stop in stops):
            return GradientPaint(None, ink, last)
        is_in_box = (
            source.attribute("gradientUnits", "objectBoundingBox") != "userSpaceOnUse"
        )
        if is_in_box and box_matrix is None:
            return None
        viewport = _UNIT_SQUARE if is_in_box else place.viewport
        matrix = _read_transform(source)
        if is_in_box and box_matrix is not None:
            matrix = concatenate(matrix, box_matrix)
        matrix = concatenate(matrix, place.matrix)
        a, b, c, d, _, _ = matrix
        spread = source.attribute("spreadMethod", "pad")
        ends = read_ends(source, viewport, stops)
        if ends is None or abs(a * d - b * c) < 1e-12:
            return GradientPaint(None, ink, last)
        if spread != "pad" and place.reach is not None:
            ends = repeat_ends(ends, spread, find_corners(place.reach, matrix))
        start, end, radii, stops = ends
        shown = Gradient(start, end, stops, matrix, radii, ink, is_veil)
        return GradientPaint(shown, ink, last)

    def _read_stop(self, stop: SvgElement, place: "GradientPlace") -> StopPaint:
        """Return one stop. Raises SvgValueError."""
        style = compute_style(stop, place.style, self._sheet)
        text = stop.attributes.get("offset", "0").strip()
        try:
            offset = parse_number(text.removesuffix("%").strip())
        except ValueError:
            raise SvgValueError("offset", text) from None
        if text.endswith("%"):
            offset /= 100
        return self._painter.read_stop(style, max(0.0, min(1.0, offset)))


class GradientPlace(NamedTuple):
    """Where a gradient is used."""

    matrix: Matrix = IDENTITY
    """From the shape's coordinates to the drawing's."""
    viewport: SvgViewport = _UNIT_SQUARE
    style: ComputedStyle = ComputedStyle()
    opacity: float = 1.0
    """Of the fill or the stroke."""
    reach: OutlineBounds | None = None
    """The box of what is painted, in the drawing's coordinates."""


def _read_transform(source: GradientElement) -> Matrix:
    """Return a gradient's own matrix. Raises SvgValueError and SvgLimitError."""
    text = source.attribute("gradientTransform", "")
    try:
        return parse_transform(text)
    except ValueError:
        raise SvgValueError("gradientTransform", text[:40]) from None


def _choose_ink(paints: Sequence[StopPaint]) -> tuple[Ink, bool]:
    """Return the ink of a gradient, and whether it is a veil in that ink."""
    opacities = {paint.opacity for paint in paints}
    colours = {(paint.ink, paint.tint) for paint in paints if paint.opacity > 0}
    if len(opacities) > 1 and len(colours) == 1:
        return next(iter(colours))[0], True
    inks = [paint.ink for paint in paints if paint.ink not in (BLACK, PAPER)]
    return (inks[0] if inks else BLACK), False


def _order_stops(
    paints: Sequence[StopPaint], ink: Ink, opacity: float, *, is_veil: bool
) -> tuple[GradientStop, ...]:
    """Return the stops in ascending order; of a veil, how much of it there is."""
    stops: list[GradientStop] = []
    offset = 0.0
    for paint in paints:
        offset = max(offset, paint.offset)
        tint = 0.0 if paint.ink == PAPER else paint.tint
        if is_veil and ink == PAPER:
            tint = 1.0
        stops.append(GradientStop(offset, tint * paint.opacity * opacity))
    return tuple(stops)
