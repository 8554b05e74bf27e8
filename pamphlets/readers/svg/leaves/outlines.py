"""A leaf -> its outlines in its own coordinates, before anything is filled."""

from collections.abc import Iterator
from typing import NamedTuple

from pamphlets.core.drawing import PathSegment, polygon, transform_outline
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.matrix import IDENTITY
from pamphlets.readers.svg.css import ComputedStyle
from pamphlets.readers.svg.expansion import SvgExpander, SvgLeaf, SvgState
from pamphlets.readers.svg.geometry.bounds import OutlineBounds, find_solid_box
from pamphlets.readers.svg.geometry.shapes import shape_segments
from pamphlets.readers.svg.svg_document import SvgDocument
from pamphlets.readers.svg.text.setter import TextFaces, TextSetter
from pamphlets.readers.svg.xml_tree import SvgElement


class LeafOutline(NamedTuple):
    """An outline, and how it is to be painted."""

    segments: list[PathSegment]
    style: ComputedStyle


class OutlineReader:
    """Reads the outlines of one drawing's shapes and texts."""

    def __init__(
        self, document: SvgDocument, expander: SvgExpander, fonts: FontBook | None
    ) -> None:
        self._document = document
        self._expander = expander
        self._faces = None if fonts is None else TextFaces(fonts, {})

    def read_outlines(self, leaf: SvgLeaf) -> Iterator[LeafOutline]:
        """Yield the outlines of a shape or a text, and the frame of a picture. Raises SvgValueError and SvgLimitError."""
        element, state = leaf
        if element.name == "text":
            yield from self._read_text(leaf)
        elif element.name == "image":
            yield LeafOutline(list(self.picture_frame(leaf)), state.style)
        else:
            segments = shape_segments(element, state.viewport, self._document.budget)
            if segments:
                yield LeafOutline(segments, state.style)

    def find_box(self, element: SvgElement, state: SvgState) -> OutlineBounds | None:
        """Return the box around an element as it stands in its own coordinates, None where it has no area.

        Raises SvgValueError and SvgLimitError.
        """
        plain = state._replace(matrix=IDENTITY, clips=())
        if element.name in ("g", "a", "svg", "switch"):
            leaves = self._expander.expand_all(element.children, plain)
        elif element.name == "use":
            leaves = self._expander.expand(element, plain)
        else:
            leaves = iter((SvgLeaf(element, plain),))
        segments: list[PathSegment] = []
        for leaf in leaves:
            for outline in self.read_outlines(leaf):
                segments += transform_outline(outline.segments, leaf.state.matrix)
        return find_solid_box(segments)

    def picture_frame(self, leaf: SvgLeaf) -> tuple[PathSegment, ...]:
        """Return the rectangle that an `<image>` is given."""
        element, state = leaf
        read = self._document.read_length
        x, y = (read(element, name, state.viewport) for name in ("x", "y"))
        width, height = (
            read(element, name, state.viewport) for name in ("width", "height")
        )
        return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])

    def _read_text(self, leaf: SvgLeaf) -> Iterator[LeafOutline]:
        """Yield the letters of a text; of one in a way that we do not have, tell it."""
        element, state = leaf
        if state.style.values["writing-mode"].startswith(("vertical", "tb")):
            self._document.diagnostics.fault("svg-property", element, name="writing-mode")
            return
        if self._faces is None:
            self._document.diagnostics.fault("svg-element", element, name="text")
            return
        document = self._document
        setter = TextSetter(
            self._faces, document.sheet, state.viewport, document.diagnostics
        )
        for shape in setter.set_text(element, state.style):
            document.budget.spend(len(shape.outline))
            if shape.outline:
                yield LeafOutline(shape.outline, shape.style)
