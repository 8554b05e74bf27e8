"""A `<marker>` at its place -> the leaves that it holds. SVG 1.1 § 11.6.2."""

from collections.abc import Iterator
from dataclasses import replace

from pamphlets.core.drawing import ClipPath, polygon, transform_outline
from pamphlets.core.matrix import IDENTITY, Matrix, concatenate
from pamphlets.readers.svg.expansion import SvgExpander, SvgLeaf, SvgState
from pamphlets.readers.svg.geometry.transforms import fit_view_box
from pamphlets.readers.svg.geometry.view_box import ViewBox, parse_view_box
from pamphlets.readers.svg.leaves.markers import MarkerPlace, turn_and_move
from pamphlets.readers.svg.svg_document import SvgDocument
from pamphlets.readers.svg.xml_tree import SvgElement


class MarkerExpander:
    """Finds the leaves of one drawing's markers."""

    def __init__(self, document: SvgDocument, expander: SvgExpander) -> None:
        self._document = document
        self._expander = expander

    def expand_marker(
        self, leaf: SvgLeaf, marker: SvgElement, place: MarkerPlace
    ) -> Iterator[SvgLeaf]:
        """Yield the leaves of a marker of a shape, cut by its own frame. Raises SvgValueError and SvgLimitError."""
        state, document = leaf.state, self._document
        width, height = (
            document.read_length(marker, name, state.viewport, "3")
            for name in ("markerWidth", "markerHeight")
        )
        if width <= 0 or height <= 0:
            return
        view_box = parse_view_box(marker)
        own = self._fit(
            marker, state, view_box or (0.0, 0.0, width, height), (width, height)
        )
        scale = self._read_scale(leaf, marker)
        own = concatenate(own, (scale, 0.0, 0.0, scale, 0.0, 0.0))
        own = concatenate(
            own, turn_and_move(self._read_angle(marker, state, place), place.at)
        )
        matrix = document.combine(marker, own, state.matrix)
        clips = state.clips
        fill, stroke = (state.style.values[name] for name in ("fill", "stroke"))
        marked = replace(state.style, context_fill=fill, context_stroke=stroke)
        style = document.outer_style(marker, marked)
        if style.values["overflow"] not in ("visible", "auto"):
            left, top, across, down = view_box or (0.0, 0.0, width, height)
            right, foot = left + across, top + down
            corners = polygon([(left, top), (right, top), (right, foot), (left, foot)])
            clips = (*clips, ClipPath(transform_outline(corners, matrix)))
        inner = SvgState(matrix, state.viewport, style, clips, state.depth + 1)
        yield from self._expander.expand_all(marker.children, inner)

    def _fit(
        self,
        marker: SvgElement,
        state: SvgState,
        view_box: ViewBox,
        size: tuple[float, float],
    ) -> Matrix:
        """Return the matrix that brings a marker's content to its size, its reference point at the origin."""
        fit = IDENTITY
        if "viewBox" in marker.attributes:
            aspect = marker.attributes.get("preserveAspectRatio", "")
            fit = fit_view_box(view_box, *size, aspect)
        ref_x, ref_y = (
            self._document.read_length(marker, name, state.viewport)
            for name in ("refX", "refY")
        )
        a, b, c, d, e, f = fit
        shift = (-a * ref_x - c * ref_y - e, -b * ref_x - d * ref_y - f)
        return concatenate(fit, (1.0, 0.0, 0.0, 1.0, *shift))

    def _read_scale(self, leaf: SvgLeaf, marker: SvgElement) -> float:
        """Return how many user units one unit of a marker is: the width of the line, unless it says otherwise."""
        if marker.attributes.get("markerUnits", "strokeWidth") != "strokeWidth":
            return 1.0
        width = leaf.state.style.values["stroke-width"]
        line = SvgElement("marker", {"stroke-width": width}, marker.span)
        return self._document.read_length(line, "stroke-width", leaf.state.viewport)

    def _read_angle(self, marker: SvgElement, state: SvgState, place: MarkerPlace) -> float:
        """Return by how many degrees a marker is turned."""
        orient = marker.attributes.get("orient", "0")
        if orient == "auto-start-reverse" and place.kind == "marker-start":
            return place.angle + 180
        if orient.startswith("auto"):
            return place.angle
        turned = SvgElement("marker", {"orient": orient.removesuffix("deg")}, marker.span)
        return self._document.read_length(turned, "orient", state.viewport)
