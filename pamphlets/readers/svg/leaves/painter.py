"""Leaves of an SVG -> paths: filled, stroked, with markers, gradients, patterns and pictures, and cut."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final, Literal

from pamphlets.core.drawing import (
    ClipPath,
    Fill,
    Stroke,
    VectorPath,
    transform_outline,
)
from pamphlets.readers.svg.css import ComputedStyle
from pamphlets.readers.svg.expansion import SvgExpander, SvgLeaf
from pamphlets.readers.svg.geometry.numbers import SvgLimitError, check_path
from pamphlets.readers.svg.geometry.shapes import SvgValueError
from pamphlets.readers.svg.leaves.clips import ClipReader
from pamphlets.readers.svg.leaves.marker_content import MarkerExpander
from pamphlets.readers.svg.leaves.markers import MARKER_NAMES, find_marker_places
from pamphlets.readers.svg.leaves.outlines import LeafOutline, OutlineReader
from pamphlets.readers.svg.leaves.paint_servers import PaintedShape, PaintServerReader
from pamphlets.readers.svg.leaves.pictures import PictureReader
from pamphlets.readers.svg.paint.gradients import GRADIENT_NAMES, GradientPaint
from pamphlets.readers.svg.paint.painter import parse_opacity
from pamphlets.readers.svg.svg_document import SvgDocument
from pamphlets.readers.svg.xml_tree import SvgElement

_MAX_NESTING: Final = 8  # of patterns and markers in each other
_MARKED: Final = ("path", "line", "polyline", "polygon")


class LeafPainter:
    """Paints the leaves of one drawing."""

    def __init__(
        self,
        document: SvgDocument,
        expander: SvgExpander,
        outlines: OutlineReader,
        pictures: PictureReader,
    ) -> None:
        self._document = document
        self._expander = expander
        self._outlines = outlines
        self._clips = ClipReader(document, expander, outlines)
        self._servers = PaintServerReader(document, expander)
        self._markers = MarkerExpander(document, expander)
        self._pictures = pictures
        self._nesting = 0

    def paint_all(self, leaves: Iterable[SvgLeaf]) -> Iterator[VectorPath]:
        """Yield the paths of leaves; what cannot be painted is told."""
        for leaf in leaves:
            try:
                yield from self._paint(leaf)
            except SvgValueError as bad:
                self._document.fault_attribute(leaf.element, bad)
            except SvgLimitError as fault:
                diagnostics = self._document.diagnostics
                diagnostics.fault(fault.code, leaf.element, **fault.fields)

    def _paint(self, leaf: SvgLeaf) -> Iterator[VectorPath]:
        """Yield the paths of one leaf. Raises SvgValueError and SvgLimitError."""
        element, state = leaf
        if state.style.values["visibility"] != "visible" and element.name != "text":
            return
        clips = self._clips.read_clips(state.clips)
        state = state._replace(clips=clips)
        leaf = SvgLeaf(element, state)
        if element.name == "image":
            yield from self._pictures.paint_picture(leaf, clips)
            return
        outlines = list(self._outlines.read_outlines(leaf))
        segments = list(chain.from_iterable(outline.segments for outline in outlines))
        for outline in outlines:
            if outline.style.values["visibility"] == "visible":
                styled = state._replace(style=outline.style)
                shape = PaintedShape(
                    transform_outline(outline.segments, state.matrix), segments, styled
                )
                yield from self._paint_outline(element, shape, clips)
        if element.name in _MARKED:
            for outline in outlines:
                yield from self._paint_markers(leaf, outline)

    def _paint_outline(
        self, element: SvgElement, shape: PaintedShape, clips: tuple[ClipPath, ...]
    ) -> Iterator[VectorPath]:
        """Yield one outline filled and stroked."""
        style = shape.state.style
        fill = self._read_fill(element, shape)
        if isinstance(fill, SvgElement):
            yield from self._paint_pattern(fill, shape)
            fill = None
        stroke = self._read_stroke(element, shape)
        if fill is None and stroke is None:
            return
        is_stroked_first = style.values["paint-order"].startswith("stroke")
        paths = [VectorPath(shape.outline, fill, stroke, clips)]
        if is_stroked_first and fill is not None and stroke is not None:
            paths = [replace(paths[0], fill=None), replace(paths[0], stroke=None)]
        for path in paths:
            check_path(path, self._document.frame.reach)
            yield path

    def _read_fill(
        self, element: SvgElement, shape: PaintedShape
    ) -> Fill | SvgElement | None:
        """Return the filling of an outline: flat, a gradient, the element of a pattern, or None for none."""
        style = shape.state.style
        if element.name == "line":
            return None
        server, style = self._find_server(element, style, "fill")
        if server is None:
            return self._document.painter.read_fill(element, style)
        if server.name == "pattern":
            return server
        paint = self._read_gradient(server, shape, "fill")
        if paint is None:
            return None
        is_even_odd = style.values["fill-rule"] == "evenodd"
        return Fill(paint.ink, paint.tint, is_even_odd, paint.gradient)

    def _read_stroke(self, element: SvgElement, shape: PaintedShape) -> Stroke | None:
        """Return the stroke of an outline, None for none."""
        state = shape.state
        server, style = self._find_server(element, state.style, "stroke")
        if server is None:
            return self._document.painter.read_stroke(
                element, style, state.matrix, state.viewport
            )
        if server.name == "pattern":
            raise SvgValueError("stroke", style.values["stroke"][:40])
        black = replace(style, values={**style.values, "stroke": "black"})
        stroke = self._document.painter.read_stroke(
            element, black, state.matrix, state.viewport
        )
        paint = self._read_gradient(server, shape, "stroke")
        if stroke is None or paint is None:
            return None
        return replace(stroke, ink=paint.ink, tint=paint.tint, gradient=paint.gradient)

    def _find_server(
        self, element: SvgElement, style: ComputedStyle, name: Literal["fill", "stroke"]
    ) -> tuple[SvgElement | None, ComputedStyle]:
        """Return the gradient or pattern that a property names, None with the style of a flat colour for none."""
        value = style.values[name]
        if not value.startswith("url("):
            return None, style
        server, fallback = self._document.find_referenced(element, name, value)
        if server is None:
            return None, replace(style, values={**style.values, name: fallback or "none"})
        if server.name not in (*GRADIENT_NAMES, "pattern"):
            raise SvgValueError(name, value)
        return server, style

    def _read_gradient(
        self, server: SvgElement, shape: PaintedShape, name: Literal["fill", "stroke"]
    ) -> GradientPaint | None:
        """Return what a gradient paints a shape with."""
        values = shape.state.style.values
        opacity = parse_opacity(f"{name}-opacity", values[f"{name}-opacity"])
        if opacity <= 0:
            return None
        return self._servers.read_gradient(server, shape, opacity)

    def _paint_pattern(
        self, pattern: SvgElement, shape: PaintedShape
    ) -> Iterator[VectorPath]:
        """Yield the copies of a pattern, cut by the shape that they fill."""
        if self._nesting >= _MAX_NESTING:
            name = pattern.attributes.get("id", "")
            self._document.diagnostics.fault("svg-circle", pattern, name=f"#{name[:40]}")
            return
        self._nesting += 1
        yield from self.paint_all(self._servers.expand_pattern(pattern, shape))
        self._nesting -= 1

    def _paint_markers(self, leaf: SvgLeaf, outline: LeafOutline) -> Iterator[VectorPath]:
        """Yield the markers of an outline."""
        values = leaf.state.style.values
        if all(values[name] == "none" for name in MARKER_NAMES):
            return
        for place in find_marker_places(outline.segments):
            value = values[place.kind]
            if value == "none":
                continue
            marker, _ = self._document.find_referenced(leaf.element, place.kind, value)
            if marker is None or marker.name != "marker" or self._nesting >= _MAX_NESTING:
                continue
            self._nesting += 1
            yield from self.paint_all(self._markers.expand_marker(leaf, marker, place))
            self._nesting -= 1
