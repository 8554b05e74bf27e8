"""Gradients -> shading patterns of the PDF, in DeviceGray or in the separation of their ink. ISO 32000-1 § 8.7.4.

For gradients that are too small for dots, or that the author wants as they are (`{gris}`): see `gradient_dots`.
"""

from itertools import pairwise
from typing import Final

from pamphlets.core.drawing import Gradient
from pamphlets.core.matrix import Matrix
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.writer import PdfEntries, PdfFile, PdfReference, PdfValue

_LEAST_STEP: Final = 1e-5  # between two stops: bounds of a function must ascend


class GradientPatterns:
    """The shading patterns of one file, each named when it is first used."""

    def __init__(self, file: PdfFile, inks: InkOperators) -> None:
        self._file = file
        self._inks = inks
        self._names: dict[tuple[Gradient, Matrix], str] = {}
        self._references: dict[str, PdfReference] = {}

    def use_pattern(self, gradient: Gradient, matrix: Matrix) -> str:
        """Return the resource name of a gradient; `matrix` leads from its own coordinates to the page's."""
        key = (gradient, matrix)
        name = self._names.get(key)
        if name is None:
            name = self._names[key] = f"G{len(self._names) + 1}"
            self._references[name] = self._file.reserve()
            self._inks.colour_operators(gradient.ink, 1.0)  # so that the file has its space
        return name

    def finish(self, spaces: PdfEntries) -> dict[str, PdfValue]:
        """Return the patterns by name; `spaces` are the colour spaces of the spot inks by theirs."""
        for (gradient, matrix), name in self._names.items():
            space = self._inks.gradient_space(gradient.ink, spaces)
            pattern: dict[str, PdfValue] = {
                "PatternType": 2,
                "Matrix": [round(number, 6) for number in matrix],
                "Shading": _shading(gradient, space, self._inks),
            }
            self._file.fill(self._references[name], pattern)
        return dict(self._references)


def _shading(gradient: Gradient, space: PdfValue, inks: InkOperators) -> PdfEntries:
    """Return the shading of a gradient: along a line, or between two circles."""
    (x1, y1), (x2, y2) = gradient.start, gradient.end
    kind, coordinates = 2, [x1, y1, x2, y2]
    if gradient.radii is not None:
        first, last = gradient.radii
        kind, coordinates = 3, [x1, y1, first, x2, y2, last]
    return {
        "ShadingType": kind,
        "ColorSpace": space,
        "Coords": [round(number, 6) for number in coordinates],
        "Function": _stitch(gradient, inks),
        "Extend": [True, True],
    }


def _stitch(gradient: Gradient, inks: InkOperators) -> PdfEntries:
    """Return the function from 0 … 1 to the colour at that place: one piece between two stops. § 7.10.4."""
    points: list[tuple[float, list[float]]] = []
    last_offset = -_LEAST_STEP
    for stop in gradient.stops:
        offset = max(stop.offset, last_offset + _LEAST_STEP)
        colour = inks.gradient_colour(gradient.ink, stop.tint)
        points.append((offset, [round(number, 4) for number in colour]))
        last_offset = offset
    if points[0][0] > 0:
        points.insert(0, (0.0, points[0][1]))
    if points[-1][0] < 1:
        points.append((1.0, points[-1][1]))
    pieces: list[PdfValue] = []
    for (_, start), (_, stop_value) in pairwise(points):
        pieces.append(
            {
                "FunctionType": 2,
                "Domain": [0, 1],
                "C0": start,
                "C1": stop_value,
                "N": 1,
            }
        )
    end = max(1.0, points[-1][0])
    return {
        "FunctionType": 3,
        "Domain": [0, end],
        "Functions": pieces,
        "Bounds": [round(offset, 6) for offset, _ in points[1:-1]],
        "Encode": [0, 1] * len(pieces),
    }
