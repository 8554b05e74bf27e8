"""SVG -> Drawing: outlines, flat fills and strokes in black, its greys, paper and the theme's spot ink.

SVG 1.1 without text, pictures, gradients, patterns, masks, clips, filters and markers. What a drawing
uses beyond this is told at its place: an error where something would be missing or wrong, a warning where
it only looks a little different. `var(--encre)` and `class="encre"` ask for the spot ink (see svg_colours).
"""

from typing import Final

from pamphlets.core.drawing import Drawing, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source, error, raise_errors, warning
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
    IDENTITY,
    Matrix,
    fit_view_box,
    multiply,
    parse_transform,
    transform_segments,
)
from pamphlets.readers.svg.xml_tree import SvgElement, parse_svg_tree

POINTS_PER_PIXEL: Final = 0.75  # SVG's unit is 1/96 inch
MAX_SHAPES: Final = 20_000
MAX_USE_DEPTH: Final = 100  # levels of groups and uses together
_NOT_DRAWN: Final = ("title", "desc", "metadata", "defs", "style", "symbol", "view")
_DEFINITIONS: Final = (
    "linearGradient",
    "radialGradient",
    "pattern",
    "clipPath",
    "mask",
    "filter",
    "marker",
)
_GROUPS: Final = ("g", "a")
_UNSUPPORTED_PROPERTIES: Final = (
    "clip-path",
    "mask",
    "filter",
    "marker",
    "marker-start",
    "marker-mid",
    "marker-end",
)
_IGNORED_PROPERTIES: Final = ("mix-blend-mode", "vector-effect", "transform-origin")
_ANIMATIONS: Final = ("animate", "animateMotion", "animateTransform", "set", "script")


class _SvgReader:
    """One drawing in the reading: what was found so far, and what there is to say about it."""

    def __init__(self, source: Source, ink: Ink, root: SvgElement) -> None:
        self.source = source
        self.root = root
        self.walked = 0
        self.rules: list[CssRule] = []
        self.named: dict[str, SvgElement] = {}
        self.paths: list[VectorPath] = []
        self.said: dict[tuple[str, str], Diagnostic] = {}
        self.view = SvgViewport(0.0, 0.0)
        self.brush = SvgPainter(ink, self.warn)
        self._index(root)

    def fault(self, code: str, element: SvgElement, **fields: str) -> None:
        """Note an error, once for each thing."""
        self.said.setdefault((code, str(fields)), error(code, self.source, element.span, **fields))

    def warn(self, code: str, element: SvgElement, **fields: str) -> None:
        """Note a warning, once for each thing."""
        self.said.setdefault(
            (code, str(fields)), warning(code, self.source, element.span, **fields)
        )

    def bad(self, element: SvgElement, fault: SvgValueError) -> None:
        """Note an attribute that cannot be read, or names a paint that is no flat colour."""
        name, value = fault.args
        self.fault(
            "svg-paint" if value.startswith("url(") else "svg-value",
            element,
            name=name,
            value=value,
        )

    def _index(self, element: SvgElement) -> None:
        """Find the elements that have a name, and the style sheets."""
        if "id" in element.attributes:
            self.named.setdefault(element.attributes["id"], element)
        if element.name == "style":
            rules, strange = parse_style_sheet(element.text)
            self.rules = sorted([*self.rules, *rules], key=lambda rule: rule.weight)
            for selector in strange:
                self.warn("svg-selector", element, selector=selector)
        for child in element.children:
            self._index(child)

    def place(self, element: SvgElement, matrix: Matrix) -> Matrix:
        """Return the matrix inside an element."""
        try:
            return multiply(matrix, parse_transform(element.attributes.get("transform", "")))
        except ValueError:
            self.fault(
                "svg-value", element, name="transform", value=element.attributes["transform"][:40]
            )
            return matrix

    def walk(
        self, element: SvgElement, matrix: Matrix, outer: ComputedStyle, depth: int = 0
    ) -> None:
        """Draw an element and what it holds."""
        name = element.name
        self.walked += 1
        if (
            self.walked > MAX_SHAPES
        ):  # each `use` may hold ten others: a few lines can ask for millions
            self.fault("svg-many", self.root, limit=str(MAX_SHAPES))
            return
        if name in _NOT_DRAWN or name in _DEFINITIONS:
            return
        if name in _ANIMATIONS:
            self.warn("svg-still", element, name=name)
            return
        own = compute_style(element, outer, self.rules)
        if own.values["display"] == "none":
            return
        inside = self.place(element, matrix)
        if name in _GROUPS:
            own = self.brush.apply_opacity(element, own, drawn=len(element.children) > 0)
            for child in element.children:
                if self.walked <= MAX_SHAPES:
                    self.walk(child, inside, own, depth + 1)
        elif name == "use":
            self.use(element, inside, self.brush.apply_opacity(element, own, drawn=True), depth)
        elif name in SHAPE_NAMES:
            self.shape(element, inside, self.brush.apply_opacity(element, own, drawn=True))
        else:
            self.fault("svg-element", element, name=name)
        self.beyond(element, own)

    def beyond(self, element: SvgElement, own: ComputedStyle) -> None:
        """Tell of properties that would change the picture and that we do not have."""
        for name in _UNSUPPORTED_PROPERTIES:
            if own.values[name] != "none":
                self.fault("svg-property", element, name=name)
        for name in _IGNORED_PROPERTIES:
            if own.values[name] != NOT_INHERITED[name]:
                self.warn("svg-ignored", element, name=name)

    def use(self, element: SvgElement, matrix: Matrix, own: ComputedStyle, depth: int) -> None:
        """Draw another element here."""
        href = element.attributes.get("href", "")
        target = self.named.get(href[1:]) if href.startswith("#") else None
        if target is None:
            self.fault("svg-reference", element, name=href[:40])
        elif depth >= MAX_USE_DEPTH:
            self.fault("svg-circle", element, name=href[:40])
        elif target.name in ("symbol", "svg"):
            self.fault("svg-element", target, name=target.name)
        else:
            x, y = (self.measure(element, name) for name in ("x", "y"))
            self.walk(target, multiply(matrix, (1.0, 0.0, 0.0, 1.0, x, y)), own, depth + 1)

    def measure(self, element: SvgElement, name: str) -> float:
        """Return one length of an element, 0 if it has none or a bad one."""
        try:
            return parse_length(name, element.attributes.get(name, "0"), self.view)
        except SvgValueError as bad:
            self.bad(element, bad)
            return 0.0

    def shape(self, element: SvgElement, matrix: Matrix, own: ComputedStyle) -> None:
        """Draw one outline."""
        if own.values["visibility"] != "visible":
            return
        try:
            segments = shape_segments(element, self.view)
            path = self.brush.fill_and_stroke(element, own, matrix, self.view) if segments else None
        except SvgValueError as bad:
            self.bad(element, bad)
            return
        if path is None:
            return
        fill, stroke = path
        self.paths.append(VectorPath(transform_segments(segments, matrix), fill, stroke))

    def frame(self, root: SvgElement) -> tuple[Size, Matrix]:
        """Return the drawing's size in points, and the matrix of its viewBox."""
        given = root.attributes
        try:
            box = [float(value) for value in given.get("viewBox", "").replace(",", " ").split()]
            x, y, across, down = box or (0.0, 0.0, 0.0, 0.0)
        except ValueError:
            self.fault("svg-value", root, name="viewBox", value=given["viewBox"][:40])
            return Size(1.0, 1.0), IDENTITY
        self.view = SvgViewport(across, down)
        width = self.measure(root, "width") if "width" in given else 0.0
        height = self.measure(root, "height") if "height" in given else 0.0
        if across > 0 and down > 0:  # one side alone follows from the other
            width = width or (height * across / down if height else across)
            height = height or width * down / across
        if width <= 0 or height <= 0:
            self.fault("svg-size", root)
            return Size(1.0, 1.0), IDENTITY
        matrix: Matrix = (POINTS_PER_PIXEL, 0.0, 0.0, POINTS_PER_PIXEL, 0.0, 0.0)
        if across <= 0 or down <= 0:
            self.view = SvgViewport(width, height)
        else:
            aspect = given.get("preserveAspectRatio", "")
            try:
                matrix = multiply(matrix, fit_view_box((x, y, across, down), width, height, aspect))
            except ValueError:
                self.fault("svg-value", root, name="preserveAspectRatio", value=aspect[:40])
        return Size(width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL), matrix


def read_svg(source: Source, ink: Ink = BLACK) -> tuple[Drawing, tuple[Diagnostic, ...]]:
    """Return a drawing in points and the warnings about it; `ink` is the theme's spot ink.

    Raises the group of all PamphletErrors of a drawing that uses more than we have.
    """
    root = parse_svg_tree(source)
    reader = _SvgReader(source, ink, root)
    size, matrix = reader.frame(root)
    matrix = reader.place(root, matrix)
    own = reader.brush.apply_opacity(
        root, compute_style(root, ComputedStyle(), reader.rules), drawn=True
    )
    reader.beyond(root, own)
    for child in root.children:
        reader.walk(child, matrix, own)
    said = tuple(reader.said.values())
    raise_errors("svg", said)
    return Drawing(size, tuple(reader.paths)), said
