"""The root of an SVG -> its size in points, the matrix of its viewBox, and the box that percentages are shares of."""

from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import IDENTITY, Matrix, concatenate
from pamphlets.core.units import Pt
from pamphlets.readers.svg.geometry.numbers import (
    MAX_NUMBER,
    MAX_REACH,
    MAX_RELATIVE_REACH,
    SvgLimitError,
)
from pamphlets.readers.svg.geometry.shapes import SvgValueError, SvgViewport, parse_length
from pamphlets.readers.svg.geometry.transforms import fit_view_box, is_matrix_within
from pamphlets.readers.svg.geometry.view_box import parse_view_box
from pamphlets.readers.svg.xml_tree import SvgDiagnostics, SvgElement

POINTS_PER_PIXEL: Final = 0.75  # SVG's unit is 1/96 inch
MIN_SIDE: Final[Pt] = 0.1


@dataclass(frozen=True, slots=True)
class SvgFrame:
    """What the `<svg>` element says of the whole drawing."""

    size: Size
    matrix: Matrix
    viewport: SvgViewport

    @property
    def reach(self) -> Pt:
        """How far from the corner a shape may go: further, a printer's own numbers overflow."""
        longer_side = max(self.size.width, self.size.height)
        return min(MAX_REACH, longer_side * MAX_RELATIVE_REACH)


_FAULTY_FRAME: Final = SvgFrame(Size(1.0, 1.0), IDENTITY, SvgViewport(1.0, 1.0))


def read_frame(root: SvgElement, diagnostics: SvgDiagnostics) -> SvgFrame:
    """Return the frame of a drawing; one at random, and an error noted, where there is none."""
    try:
        left, top, across, down = parse_view_box(root) or (0.0, 0.0, 0.0, 0.0)
        viewport = SvgViewport(across, down)
        width = parse_length("width", root.attributes.get("width", "0"), viewport)
        height = parse_length("height", root.attributes.get("height", "0"), viewport)
    except SvgValueError as fault:
        name, value = fault.args
        diagnostics.fault("svg-value", root, name=name, value=value[:40])
        return _FAULTY_FRAME
    except SvgLimitError as fault:
        diagnostics.fault(fault.code, root, **fault.fields)
        return _FAULTY_FRAME
    has_view_box = across > 0 and down > 0
    if has_view_box:  # one side alone follows from the other
        width = width or (height * across / down if height else across)
        height = height or width * down / across
    if width <= 0 or height <= 0:
        diagnostics.fault("svg-size", root)
        return _FAULTY_FRAME
    size = Size(width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL)
    matrix: Matrix = (POINTS_PER_PIXEL, 0.0, 0.0, POINTS_PER_PIXEL, 0.0, 0.0)
    if has_view_box:
        aspect = root.attributes.get("preserveAspectRatio", "")
        try:
            view_box = fit_view_box((left, top, across, down), width, height, aspect)
            matrix = concatenate(view_box, matrix)
        except ValueError:
            diagnostics.fault_value(root, "preserveAspectRatio")
    else:
        viewport = SvgViewport(width, height)
    sides = (size.width, size.height)
    is_sane = min(sides) >= MIN_SIDE and max(sides) <= MAX_REACH
    if not is_sane or not is_matrix_within(matrix, MAX_NUMBER):
        extent = f"{size.width:.3g} × {size.height:.3g}"
        limits = {"least": f"{MIN_SIDE:g}", "most": f"{MAX_REACH:.0f}"}
        diagnostics.fault("svg-extent", root, size=extent, **limits)
        return _FAULTY_FRAME
    return SvgFrame(size, matrix, viewport)
