"""SVG -> Drawing: outlines, flat fills and strokes in black, its greys, paper and the theme's spot ink.

SVG 1.1 without text, pictures, gradients, patterns, masks, clips, filters and markers. What a drawing
uses beyond this is told at its place: an error where something would be missing or wrong, a warning where
it only looks a little different. `var(--encre)` and `class="encre"` ask for the spot ink (see colours).
"""

from typing import Final

from pamphlets.core.drawing import Drawing, VectorPath
from pamphlets.core.matrix import IDENTITY, Matrix, concatenate, translate_matrix
from pamphlets.core.source import Diagnostic, Source, raise_errors
from pamphlets.core.style import BLACK, Ink
from pamphlets.readers.svg.css import (
    NOT_INHERITED,
    ComputedStyle,
    CssRule,
    StyleSheet,
    compute_style,
    parse_style_sheet,
)
from pamphlets.readers.svg.frame import read_frame
from pamphlets.readers.svg.geometry.numbers import (
    MAX_NUMBER,
    PointBudget,
    SvgLimitError,
    check_path,
)
from pamphlets.readers.svg.geometry.shapes import (
    SHAPE_NAMES,
    SvgValueError,
    parse_length,
    shape_segments,
)
from pamphlets.readers.svg.geometry.transforms import (
    is_matrix_within,
    parse_transform,
    transform_segments,
)
from pamphlets.readers.svg.paint.painter import SvgPainter
from pamphlets.readers.svg.xml_tree import SvgDiagnostics, SvgElement, parse_svg_tree

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


def read_svg(source: Source, ink: Ink = BLACK) -> tuple[Drawing, tuple[Diagnostic, ...]]:
    """Return a drawing in points and the warnings about it; `ink` is the theme's spot ink.

    Raises the group of all PamphletErrors of a drawing that uses more than we have.
    """
    root = parse_svg_tree(source)
    reader = SvgReader(source, ink, root)
    reader.draw(root, reader.frame.matrix, ComputedStyle(), depth=-1)
    diagnostics = tuple(reader.diagnostics.noted.values())
    raise_errors("svg", diagnostics)
    return Drawing(reader.frame.size, tuple(reader.paths)), diagnostics


class SvgReader:
    """One drawing while it is read: the paths drawn so far, and what there is to say about it."""

    def __init__(self, source: Source, ink: Ink, root: SvgElement) -> None:
        self.root = root
        self.diagnostics = SvgDiagnostics(source)
        self.painter = SvgPainter(ink, self.diagnostics)
        self.frame = read_frame(root, self.diagnostics)
        self.viewport = self.frame.viewport
        self.budget = PointBudget()
        self.rules: list[CssRule] = []
        self.elements_by_id: dict[str, SvgElement] = {}
        self.paths: list[VectorPath] = []
        self.drawn_count = 0
        self.index(root)
        self.sheet = StyleSheet(self.rules)
        # By an element's identity, as a `use` may draw it many times.
        self.transform_cache: dict[int, Matrix] = {}

    def index(self, element: SvgElement) -> None:
        """Find the elements that have a name, and the style sheets."""
        if "id" in element.attributes:
            self.elements_by_id.setdefault(element.attributes["id"], element)
        if element.name == "style":
            self.add_style_sheet(element)
        for child in element.children:
            self.index(child)

    def add_style_sheet(self, element: SvgElement) -> None:
        """Take the rules of one `<style>`; of too many none."""
        try:
            rules, unknown_selectors = parse_style_sheet(element.text, len(self.rules))
        except SvgLimitError as fault:
            self.diagnostics.fault(fault.code, element, **fault.fields)
            return
        self.rules += rules
        for selector in unknown_selectors:
            self.diagnostics.warn("svg-selector", element, selector=selector[:40])

    def inner_matrix(self, element: SvgElement, matrix: Matrix) -> Matrix:
        """Return the matrix inside an element."""
        inner = self.read_transform(element)
        combined = concatenate(inner, matrix)
        if not is_matrix_within(combined, MAX_NUMBER):
            value = element.attributes.get("transform", "")[:40]
            self.diagnostics.fault("svg-number", element, value=value)
            return matrix
        return combined

    def read_transform(self, element: SvgElement) -> Matrix:
        """Return an element's own matrix; that which changes nothing where it has none or a bad one."""
        if "transform" not in element.attributes:
            return IDENTITY
        if id(element) not in self.transform_cache:
            matrix = IDENTITY
            try:
                matrix = parse_transform(element.attributes["transform"])
            except ValueError:
                self.diagnostics.fault_value(element, "transform")
            except SvgLimitError as fault:
                self.diagnostics.fault(fault.code, element, **fault.fields)
            self.transform_cache[id(element)] = matrix
        return self.transform_cache[id(element)]

    def read_length(self, element: SvgElement, name: str) -> float:
        """Return one length of an element, 0 if it has none or a bad one."""
        try:
            return parse_length(name, element.attributes.get(name, "0"), self.viewport)
        except SvgValueError as bad:
            self.fault_attribute(element, bad)
        except SvgLimitError as fault:
            self.diagnostics.fault(fault.code, element, **fault.fields)
        return 0.0

    def fault_attribute(self, element: SvgElement, bad: SvgValueError) -> None:
        """Note an attribute that cannot be read, or names a paint that is no flat colour."""
        name, value = bad.args
        value = value[:40]
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
        try:
            self.draw_element(
                element, matrix, compute_style(element, outer, self.sheet), depth
            )
        except SvgValueError as bad:
            self.fault_attribute(element, bad)
        except SvgLimitError as fault:
            self.diagnostics.fault(fault.code, element, **fault.fields)

    def draw_element(
        self, element: SvgElement, matrix: Matrix, style: ComputedStyle, depth: int
    ) -> None:
        """Draw an element of a known style. Raises SvgValueError and SvgLimitError for what cannot be drawn."""
        name = element.name
        if style.values["display"] == "none":
            return
        self.report_unsupported(element, style)
        matrix = self.inner_matrix(element, matrix)
        if name in ("g", "a") or element is self.root:
            has_children = len(element.children) > 0
            style = self.painter.apply_opacity(element, style, is_drawn=has_children)
            for child in element.children:
                if self.drawn_count <= MAX_SHAPES:
                    self.draw(child, matrix, style, depth + 1)
        elif name == "use":
            style = self.painter.apply_opacity(element, style, is_drawn=True)
            self.draw_use(element, matrix, style, depth)
        elif name in SHAPE_NAMES:
            style = self.painter.apply_opacity(element, style, is_drawn=True)
            self.draw_shape(element, matrix, style)
        else:
            self.diagnostics.fault("svg-element", element, name=name)

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
            place = concatenate(translate_matrix(IDENTITY, x, y), matrix)
            self.draw(target, place, style, depth + 1)

    def draw_shape(self, element: SvgElement, matrix: Matrix, style: ComputedStyle) -> None:
        """Draw one outline. Raises SvgValueError and SvgLimitError."""
        if style.values["visibility"] != "visible":
            return
        segments = shape_segments(element, self.viewport, self.budget)
        if not segments:
            return
        fill = self.painter.read_fill(element, style)
        stroke = self.painter.read_stroke(element, style, matrix, self.viewport)
        if fill is None and stroke is None:
            return
        is_stroked_first = style.values["paint-order"].startswith("stroke")
        if is_stroked_first and fill is not None and stroke is not None:
            self.diagnostics.warn("svg-ignored", element, name="paint-order")
        path = VectorPath(transform_segments(segments, matrix), fill, stroke)
        check_path(path, self.frame.reach)
        self.paths.append(path)

    def report_unsupported(self, element: SvgElement, style: ComputedStyle) -> None:
        """Note properties that would change the picture and that we do not have."""
        for name in _UNSUPPORTED_PROPERTIES:
            if style.values[name] != "none":
                self.diagnostics.fault("svg-property", element, name=name)
        for name in _IGNORED_PROPERTIES:
            if style.values[name] != NOT_INHERITED[name]:
                self.diagnostics.warn("svg-ignored", element, name=name)
