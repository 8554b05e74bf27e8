"""`fill="url(#…)"` -> a gradient, or the copies of a `<pattern>` that cover a shape. SVG 1.1 § 13."""

from collections.abc import Iterator, Sequence
from itertools import product
from math import ceil, floor
from typing import Final, NamedTuple

from pamphlets.core.drawing import (
    ClipPath,
    Outline,
    PathSegment,
    polygon,
    transform_outline,
)
from pamphlets.core.matrix import (
    IDENTITY,
    Matrix,
    concatenate,
    invert_matrix,
    transform_box,
)
from pamphlets.readers.svg.expansion import SvgExpander, SvgLeaf, SvgState
from pamphlets.readers.svg.geometry.bounds import OutlineBounds, find_bounds, find_solid_box
from pamphlets.readers.svg.geometry.shapes import SvgValueError, SvgViewport, parse_length
from pamphlets.readers.svg.geometry.transforms import fit_view_box, parse_transform
from pamphlets.readers.svg.geometry.view_box import parse_view_box
from pamphlets.readers.svg.paint.gradient_ends import GradientElement
from pamphlets.readers.svg.paint.gradients import (
    MAX_LINKS,
    GradientPaint,
    GradientPlace,
    GradientReader,
)
from pamphlets.readers.svg.svg_document import SvgDocument
from pamphlets.readers.svg.xml_tree import SvgElement

MAX_TILES: Final = 4000  # of one pattern over one shape
_UNIT: Final = SvgViewport(1.0, 1.0)


class PaintedShape(NamedTuple):
    """The shape that is to be filled or stroked."""

    outline: Outline
    """In the drawing's coordinates."""
    segments: Sequence[PathSegment]
    """All that a gradient is to span, in its own coordinates: of a text, all its letters."""
    state: SvgState

    @property
    def box(self) -> OutlineBounds | None:
        """Return the box around it in its own coordinates, None where it has no area."""
        return find_solid_box(self.segments)


class PaintServerReader:
    """Reads the gradients and patterns of one drawing."""

    def __init__(self, document: SvgDocument, expander: SvgExpander) -> None:
        self._document = document
        self._expander = expander
        self._gradients = GradientReader(document.painter, document.sheet)

    def read_gradient(
        self, element: SvgElement, shape: PaintedShape, opacity: float
    ) -> GradientPaint | None:
        """Return what a gradient paints a shape with, None for nothing. Raises SvgValueError and SvgLimitError."""
        names = ("linearGradient", "radialGradient")
        links = self._document.follow_links(element, names, MAX_LINKS)
        state = shape.state
        # Stops have nothing from the shape that they fill, but its ink.
        style = self._document.outer_style(element, state.style)
        reach = find_bounds(shape.outline)
        place = GradientPlace(state.matrix, state.viewport, style, opacity, reach)
        box = shape.box
        box_matrix = None if box is None else box.unit_matrix
        return self._gradients.read_gradient(GradientElement(links), box_matrix, place)

    def expand_pattern(self, element: SvgElement, shape: PaintedShape) -> Iterator[SvgLeaf]:
        """Yield the leaves of all copies of a pattern that a shape needs, cut by it. Raises SvgValueError and SvgLimitError."""
        links = self._document.follow_links(element, ("pattern",), MAX_LINKS)
        pattern = _PatternElement(links)
        tile = pattern.tile(shape)
        transform = pattern.attribute("patternTransform", "")
        try:
            own = parse_transform(transform)
        except ValueError:
            raise SvgValueError("patternTransform", transform[:40]) from None
        matrix = self._document.combine(element, own, shape.state.matrix)
        if tile is None or not pattern.children:
            return
        places = _tile_places(tile, matrix, shape.outline)
        if len(places) > MAX_TILES:
            self._document.diagnostics.fault("svg-tiles", element, limit=str(MAX_TILES))
            return
        inner = pattern.content_matrix(shape, tile)
        frame = polygon(
            [
                (tile.left, tile.top),
                (tile.right, tile.top),
                (tile.right, tile.bottom),
                (tile.left, tile.bottom),
            ]
        )
        style = self._document.outer_style(element, shape.state.style)
        for x, y in places:
            here = concatenate((1.0, 0.0, 0.0, 1.0, x, y), matrix)
            clips = [*shape.state.clips, ClipPath(shape.outline)]
            if len(places) > 1:
                clips.append(ClipPath(transform_outline(frame, here)))
            state = SvgState(
                concatenate(inner, here),
                shape.state.viewport,
                style,
                tuple(clips),
                shape.state.depth + 1,
            )
            yield from self._expander.expand_all(pattern.children, state)


class _PatternElement(NamedTuple):
    """A pattern with those that it takes attributes and content from, itself first."""

    links: tuple[SvgElement, ...]

    @property
    def children(self) -> list[SvgElement]:
        """Return the content of the first that has some."""
        return next((each.children for each in self.links if each.children), [])

    def attribute(self, name: str, default: str) -> str:
        """Return an attribute, of the first that has it."""
        values = (each.attributes[name] for each in self.links if name in each.attributes)
        return next(values, default)

    def tile(self, shape: PaintedShape) -> OutlineBounds | None:
        """Return the copy in the middle, None for one without area. Raises SvgValueError and SvgLimitError."""
        is_in_box = self.attribute("patternUnits", "objectBoundingBox") != "userSpaceOnUse"
        viewport = _UNIT if is_in_box else shape.state.viewport
        x, y, width, height = (
            parse_length(name, self.attribute(name, "0"), viewport)
            for name in ("x", "y", "width", "height")
        )
        if width <= 0 or height <= 0 or (is_in_box and shape.box is None):
            return None
        tile = OutlineBounds(x, y, x + width, y + height)
        if is_in_box and shape.box is not None:
            corners = (tile.left, tile.top, tile.right, tile.bottom)
            tile = OutlineBounds(*transform_box(corners, shape.box.unit_matrix))
        return tile

    def content_matrix(self, shape: PaintedShape, tile: OutlineBounds) -> Matrix:
        """Return the matrix from the content's coordinates to the pattern's. Raises SvgValueError and SvgLimitError."""
        framed = next((each for each in self.links if "viewBox" in each.attributes), None)
        view_box = parse_view_box(framed) if framed else None
        if view_box is not None:
            size = (tile.right - tile.left, tile.bottom - tile.top)
            aspect = self.attribute("preserveAspectRatio", "")
            fit = fit_view_box(view_box, *size, aspect)
            return concatenate(fit, (1.0, 0.0, 0.0, 1.0, tile.left, tile.top))
        if self.attribute("patternContentUnits", "userSpaceOnUse") == "objectBoundingBox":
            # Its origin is the tile's, as if the box began there: so do browsers.
            return shape.box.unit_matrix if shape.box else IDENTITY
        return IDENTITY


def _tile_places(
    tile: OutlineBounds, matrix: Matrix, outline: Outline
) -> list[tuple[float, float]]:
    """Return by how much each copy of a tile that an outline needs is moved; none where the matrix has no area."""
    box = find_bounds(outline)
    a, b, c, d, _, _ = matrix
    if box is None or abs(a * d - b * c) < 1e-12:
        return []
    left, top, right, bottom = transform_box(
        (box.left, box.top, box.right, box.bottom), invert_matrix(matrix)
    )
    width, height = tile.right - tile.left, tile.bottom - tile.top
    # A copy that only touches the shape is none of its.
    hair = 1e-6
    columns = range(
        floor((left - tile.left) / width + hair), ceil((right - tile.left) / width - hair)
    )
    rows = range(
        floor((top - tile.top) / height + hair), ceil((bottom - tile.top) / height - hair)
    )
    if len(columns) * len(rows) > MAX_TILES:
        return [(0.0, 0.0)] * (MAX_TILES + 1)
    return [(column * width, row * height) for row, column in product(rows, columns)]
