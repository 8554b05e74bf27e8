"""SVG -> Drawing: outlines, flat fills and strokes in black, its greys, paper and the theme's spot ink.

SVG 1.1 without text, pictures, gradients, patterns, masks, clips, filters and markers. What a drawing
uses beyond this is told at its place: an error where something would be missing or wrong, a warning where
it only looks a little different. `var(--encre)` and `class="encre"` ask for the spot ink (see colours).
"""

from typing import Final

from pamphlets.core.drawing import Drawing, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.matrix import IDENTITY, Matrix, concatenate, translate_matrix
from pamphlets.core.source import Diagnostic, Source, raise_errors
from pamphlets.core.style import BLACK, Ink
from pamphlets.readers.svg.css import (
    NOT_INHERITED,
    ComputedStyle,
    CssRule,
    compute_style,
    parse_style_sheet,
)
from pamphlets.readers.svg.paint import SvgPainter
from pamphlets.readers.svg.shapes import (
    SHAPE_NAMES,
    SvgValueError,
    SvgViewport,
    parse_length,
    shape_segments,
)
from pamphlets.readers.svg.transforms import (
    fit_view_box,
    parse_transform,
    transform_segments,
)
from pamphlets.readers.svg.xml_tree import SvgDiagnostics, SvgElement, parse_svg_tree

POINTS_PER_PIXEL: Final = 0.75  # SVG's unit is 1/96 inch
MAX_SHAPES: Final = 20_000
MAX_USE_DEPTH: Final = 100  # levels of groups and uses together
_NOT_DRAWN: Final = frozenset(
    "title desc metadata defs style symbol view"
    " linearGradient radialGradient pattern clipPath mask filter marker".split()
)
_UNSUPPORTED_PROPERTIES: Final = tuple(
    "clip-path mask filter marker marker-start marker-mid marker-end".split()
)
_IGNORED_PROPERTIES: Final = ("mix-blend-mode", "vector-effect", "transform-origin")
_ANIMATIONS: Final = ("animate", "animateMotion", "animateTransform", "set", "script")
_FAULTY_FRAME: Final = (Size(1.0, 1.0), IDENTITY)


def read_svg(source: Source, ink: Ink = BLACK) -> tuple[Drawing, tuple[Diagnostic, ...]]:
    """Return a drawing in points and the warnings about it; `ink` is the theme's spot ink.

    Raises the group of all PamphletErrors of a drawing that uses more than we have.
    """
    root = parse_svg_tree(source)
    reader = SvgReader(source, ink, root)
    size, matrix = reader.read_frame()
    matrix = reader.inner_matrix(root, matrix)
    style = reader.painter.apply_opacity(
        root, compute_style(root, ComputedStyle(), reader.rules), is_drawn=True
    )
    reader.report_unsupported(root, style)
    for child in root.children:
        reader.draw(child, matrix, style)
    diagnostics = tuple(reader.diagnostics.noted.values())
    raise_errors("svg", diagnostics)
    return Drawing(size, tuple(reader.paths)), diagnostics


class SvgReader:
    """One drawing while it is read: the paths drawn so far, and what there is to say about it."""

    def __init__(self, source: Source, ink: Ink, root: SvgElement) -> None:
        self.root = root
        self.diagnostics = SvgDiagnostics(source)
        self.painter = SvgPainter(ink, self.diagnostics)
        self.viewport = SvgViewport(0.0, 0.0)
        self.rules: list[CssRule] = []
        self.elements_by_id: dict[str, SvgElement] = {}
        self.paths: list[VectorPath] = []
        self.drawn_count = 0
        self.index(root)
        self.rules.sort(key=lambda rule: rule.weight)

    def index(self, element: SvgElement) -> None:
        """Find the elements that have a name, and the style sheets."""
        if "id" in element.attributes:
            self.elements_by_id.setdefault(element.attributes["id"], element)
        if element.name == "style":
            rules, unknown_selectors = parse_style_sheet(element.text)
            self.rules += rules
            for selector in unknown_selectors:
                self.diagnostics.warn("svg-selector", element, selector=selector)
        for child in element.children:
            self.index(child)

    def read_frame(self) -> tuple[Size, Matrix]:
        """Return the drawing's size in points, and the matrix of its viewBox."""
        attributes = self.root.attributes
        try:
            numbers = [
                float(number)
                for number in attributes.get("viewBox", "0 0 0 0").replace(",", " ").split()
            ]
            left, top, across, down = numbers or (0.0, 0.0, 0.0, 0.0)
        except ValueError:
            self.diagnostics.fault_value(self.root, "viewBox")
            return _FAULTY_FRAME
        self.viewport = SvgViewport(across, down)
        width = self.read_length(self.root, "width")
        height = self.read_length(self.root, "height")
        has_view_box = across > 0 and down > 0
        if has_view_box:  # one side alone follows from the other
            width = width or (height * across / down if height else across)
            height = height or width * down / across
        if width <= 0 or height <= 0:
            self.diagnostics.fault("svg-size", self.root)
            return _FAULTY_FRAME
        matrix: Matrix = (POINTS_PER_PIXEL, 0.0, 0.0, POINTS_PER_PIXEL, 0.0, 0.0)
        if has_view_box:
            aspect = attributes.get("preserveAspectRatio", "")
            try:
                view_box = fit_view_box((left, top, across, down), width, height, aspect)
                matrix = concatenate(view_box, matrix)
            except ValueError:
                self.diagnostics.fault_value(self.root, "preserveAspectRatio")
        else:
            self.viewport = SvgViewport(width, height)
        return Size(width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL), matrix

    def inner_matrix(self, element: SvgElement, matrix: Matrix) -> Matrix:
        """Return the matrix inside an element."""
        try:
            return concatenate(
                parse_transform(element.attributes.get("transform", "")), matrix
            )
        except ValueError:
            self.diagnostics.fault_value(element, "transform")
            return matrix

    def read_length(self, element: SvgElement, name: str) -> float:
        """Return one length of an element, 0 if it has none or a bad one."""
        try:
            return parse_length(name, element.attributes.get(name, "0"), self.viewport)
        except SvgValueError as bad:
            self.fault_attribute(element, bad)
            return 0.0

    def fault_attribute(self, element: SvgElement, bad: SvgValueError) -> None:
        """Note an attribute that cannot be read, or names a paint that is no flat colour."""
        name, value = bad.args
        code = "svg-paint" if value.startswith("url(") else "svg-value"
        self.diagnostics.fault(code, element, name=name, value=value)

    def draw(
        self, element: SvgElement, matrix: Matrix, outer: ComputedStyle, depth: int = 0
    ) -> None:
        """Draw an element and what it holds."""
        name = element.name
        self.drawn_count += 1
        # Each `use` may hold ten others: a few lines can ask for millions.
        if self.drawn_count > MAX_SHAPES:
            self.diagnostics.fault("svg-many", self.root, limit=str(MAX_SHAPES))
            return
        if name in _NOT_DRAWN:
            return
        if name in _ANIMATIONS:
            self.diagnostics.warn("svg-still", element, name=name)
            return
        style = compute_style(element, outer, self.rules)
        if style.values["display"] == "none":
            return
        matrix = self.inner_matrix(element, matrix)
        if name in ("g", "a"):
            style = self.painter.apply_opacity(
                element, style, is_drawn=len(element.children) > 0
            )
            for child in element.children:
                if self.drawn_count <= MAX_SHAPES:
                    self.draw(child, matrix, style, depth + 1)
        elif name == "use":
            self.draw_use(
                element,
                matrix,
                self.painter.apply_opacity(element, style, is_drawn=True),
                depth,
            )
        elif name in SHAPE_NAMES:
            self.draw_shape(
                element, matrix, self.painter.apply_opacity(element, style, is_drawn=True)
            )
        else:
            self.diagnostics.fault("svg-element", element, name=name)
        self.report_unsupported(element, style)

    def draw_use(
        self, element: SvgElement, matrix: Matrix, style: ComputedStyle, depth: int
    ) -> None:
        """Draw another element here."""
        href = element.attributes.get("href", "")
        target = self.elements_by_id.get(href[1:]) if href.startswith("#") else None
        if target is None:
            self.diagnostics.fault("svg-reference", element, name=href[:40])
        elif depth >= MAX_USE_DEPTH:
            self.diagnostics.fault("svg-circle", element, name=href[:40])
        elif target.name in ("symbol", "svg"):
            self.diagnostics.fault("svg-element", target, name=target.name)
        else:
            x = self.read_length(element, "x")
            y = self.read_length(element, "y")
            self.draw(
                target,
                concatenate(translate_matrix(IDENTITY, x, y), matrix),
                style,
                depth + 1,
            )

    def draw_shape(self, element: SvgElement, matrix: Matrix, style: ComputedStyle) -> None:
        """Draw one outline."""
        if style.values["visibility"] != "visible":
            return
        try:
            segments = shape_segments(element, self.viewport)
            if not segments:
                return
            fill = self.painter.read_fill(element, style)
            stroke = self.painter.read_stroke(element, style, matrix, self.viewport)
        except SvgValueError as bad:
            self.fault_attribute(element, bad)
            return
        if fill is None and stroke is None:
            return
        is_stroked_first = style.values["paint-order"].startswith("stroke")
        if is_stroked_first and fill is not None and stroke is not None:
            self.diagnostics.warn("svg-ignored", element, name="paint-order")
        outline = transform_segments(segments, matrix)
        self.paths.append(VectorPath(outline, fill, stroke))

    def report_unsupported(self, element: SvgElement, style: ComputedStyle) -> None:
        """Note properties that would change the picture and that we do not have."""
        for name in _UNSUPPORTED_PROPERTIES:
            if style.values[name] != "none":
                self.diagnostics.fault("svg-property", element, name=name)
        for name in _IGNORED_PROPERTIES:
            if style.values[name] != NOT_INHERITED[name]:
                self.diagnostics.warn("svg-ignored", element, name=name)
