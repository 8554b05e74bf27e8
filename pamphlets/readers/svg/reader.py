"""SVG -> Drawing: outlines, flat fills and strokes in black, its greys, paper and the theme's spot ink.

SVG 1.1 without text, pictures, gradients, patterns, masks, clips, filters and markers. What a drawing
uses beyond this is told at its place: an error where something would be missing or wrong, a warning where
it only looks a little different. `var(--encre)` and `class="encre"` ask for the spot ink (see svg_colours).
"""

from typing import Final

from pamphlets.core.drawing import Drawing, Path
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source, error, raise_all, warning
from pamphlets.core.style import BLACK, Ink
from pamphlets.readers.svg.css import OWN, Look, Rule, look, parse_sheet
from pamphlets.readers.svg.paint import Brush
from pamphlets.readers.svg.shapes import SHAPES, BadValueError, View, length, outline
from pamphlets.readers.svg.transforms import IDENTITY, Matrix, fit, moved, parse_transform, times
from pamphlets.readers.svg.xml_tree import Element, parse

POINTS: Final = 0.75  # SVG's unit is 1/96 inch
MOST_SHAPES: Final = 20_000
DEEPEST_USE: Final = 100  # levels of groups and uses together
_SILENT: Final = ("title", "desc", "metadata", "defs", "style", "symbol", "view")
_UNUSED: Final = ("linearGradient", "radialGradient", "pattern", "clipPath", "mask", "filter", "marker")
_GROUPS: Final = ("g", "a")
_MISSING: Final = ("clip-path", "mask", "filter", "marker", "marker-start", "marker-mid", "marker-end")
_IGNORED: Final = ("mix-blend-mode", "vector-effect", "transform-origin")
_STILL: Final = ("animate", "animateMotion", "animateTransform", "set", "script")


class _Reader:
    """One drawing in the reading: what was found so far, and what there is to say about it."""

    def __init__(self, source: Source, ink: Ink, root: Element) -> None:
        self.source = source
        self.root = root
        self.walked = 0
        self.rules: list[Rule] = []
        self.named: dict[str, Element] = {}
        self.paths: list[Path] = []
        self.said: dict[tuple[str, str], Diagnostic] = {}
        self.view = View(0.0, 0.0)
        self.brush = Brush(ink, self.warn)
        self._index(root)

    def fault(self, code: str, element: Element, **fields: str) -> None:
        """Note an error, once for each thing."""
        self.said.setdefault((code, str(fields)), error(code, self.source, element.span, **fields))

    def warn(self, code: str, element: Element, **fields: str) -> None:
        """Note a warning, once for each thing."""
        self.said.setdefault((code, str(fields)), warning(code, self.source, element.span, **fields))

    def bad(self, element: Element, fault: BadValueError) -> None:
        """Note an attribute that cannot be read, or names a paint that is no flat colour."""
        name, value = fault.args
        self.fault("svg-paint" if value.startswith("url(") else "svg-value", element, name=name, value=value)

    def _index(self, element: Element) -> None:
        """Find the elements that have a name, and the style sheets."""
        if "id" in element.attributes:
            self.named.setdefault(element.attributes["id"], element)
        if element.name == "style":
            rules, strange = parse_sheet(element.text)
            self.rules = sorted([*self.rules, *rules], key=lambda rule: rule.weight)
            for selector in strange:
                self.warn("svg-selector", element, selector=selector)
        for child in element.children:
            self._index(child)

    def place(self, element: Element, matrix: Matrix) -> Matrix:
        """Return the matrix inside an element."""
        try:
            return times(matrix, parse_transform(element.attributes.get("transform", "")))
        except ValueError:
            self.fault("svg-value", element, name="transform", value=element.attributes["transform"][:40])
            return matrix

    def walk(self, element: Element, matrix: Matrix, outer: Look, depth: int = 0) -> None:
        """Draw an element and what it holds."""
        name = element.name
        self.walked += 1
        if self.walked > MOST_SHAPES:  # each `use` may hold ten others: a few lines can ask for millions
            self.fault("svg-many", self.root, limit=str(MOST_SHAPES))
            return
        if name in _SILENT or name in _UNUSED:
            return
        if name in _STILL:
            self.warn("svg-still", element, name=name)
            return
        own = look(element, outer, self.rules)
        if own.values["display"] == "none":
            return
        inside = self.place(element, matrix)
        if name in _GROUPS:
            own = self.brush.fade(element, own, drawn=len(element.children) > 0)
            for child in element.children:
                if self.walked <= MOST_SHAPES:
                    self.walk(child, inside, own, depth + 1)
        elif name == "use":
            self.use(element, inside, self.brush.fade(element, own, drawn=True), depth)
        elif name in SHAPES:
            self.shape(element, inside, self.brush.fade(element, own, drawn=True))
        else:
            self.fault("svg-element", element, name=name)
        self.beyond(element, own)

    def beyond(self, element: Element, own: Look) -> None:
        """Tell of properties that would change the picture and that we do not have."""
        for name in _MISSING:
            if own.values[name] != "none":
                self.fault("svg-property", element, name=name)
        for name in _IGNORED:
            if own.values[name] != OWN[name]:
                self.warn("svg-ignored", element, name=name)

    def use(self, element: Element, matrix: Matrix, own: Look, depth: int) -> None:
        """Draw another element here."""
        href = element.attributes.get("href", "")
        target = self.named.get(href[1:]) if href.startswith("#") else None
        if target is None:
            self.fault("svg-reference", element, name=href[:40])
        elif depth >= DEEPEST_USE:
            self.fault("svg-circle", element, name=href[:40])
        elif target.name in ("symbol", "svg"):
            self.fault("svg-element", target, name=target.name)
        else:
            x, y = (self.measure(element, name) for name in ("x", "y"))
            self.walk(target, times(matrix, (1.0, 0.0, 0.0, 1.0, x, y)), own, depth + 1)

    def measure(self, element: Element, name: str) -> float:
        """Return one length of an element, 0 if it has none or a bad one."""
        try:
            return length(name, element.attributes.get(name, "0"), self.view)
        except BadValueError as bad:
            self.bad(element, bad)
            return 0.0

    def shape(self, element: Element, matrix: Matrix, own: Look) -> None:
        """Draw one outline."""
        if own.values["visibility"] != "visible":
            return
        try:
            segments = outline(element, self.view)
            path = self.brush.draw(element, own, matrix, self.view) if segments else None
        except BadValueError as bad:
            self.bad(element, bad)
            return
        if path is None:
            return
        fill, stroke = path
        self.paths.append(Path(moved(segments, matrix), fill, stroke))

    def frame(self, root: Element) -> tuple[Size, Matrix]:
        """Return the drawing's size in points, and the matrix of its viewBox."""
        given = root.attributes
        try:
            box = [float(value) for value in given.get("viewBox", "").replace(",", " ").split()]
            x, y, across, down = box or (0.0, 0.0, 0.0, 0.0)
        except ValueError:
            self.fault("svg-value", root, name="viewBox", value=given["viewBox"][:40])
            return Size(1.0, 1.0), IDENTITY
        self.view = View(across, down)
        width = self.measure(root, "width") if "width" in given else 0.0
        height = self.measure(root, "height") if "height" in given else 0.0
        if across > 0 and down > 0:  # one side alone follows from the other
            width = width or (height * across / down if height else across)
            height = height or width * down / across
        if width <= 0 or height <= 0:
            self.fault("svg-size", root)
            return Size(1.0, 1.0), IDENTITY
        matrix: Matrix = (POINTS, 0.0, 0.0, POINTS, 0.0, 0.0)
        if across <= 0 or down <= 0:
            self.view = View(width, height)
        else:
            aspect = given.get("preserveAspectRatio", "")
            try:
                matrix = times(matrix, fit((x, y, across, down), width, height, aspect))
            except ValueError:
                self.fault("svg-value", root, name="preserveAspectRatio", value=aspect[:40])
        return Size(width * POINTS, height * POINTS), matrix


def read_svg(source: Source, ink: Ink = BLACK) -> tuple[Drawing, tuple[Diagnostic, ...]]:
    """Return a drawing in points and the warnings about it; `ink` is the theme's spot ink.

    Raises the group of all PamphletErrors of a drawing that uses more than we have.
    """
    root = parse(source)
    reader = _Reader(source, ink, root)
    size, matrix = reader.frame(root)
    matrix = reader.place(root, matrix)
    own = reader.brush.fade(root, look(root, Look(), reader.rules), drawn=True)
    reader.beyond(root, own)
    for child in root.children:
        reader.walk(child, matrix, own)
    said = tuple(reader.said.values())
    raise_all("svg", said)
    return Drawing(size, tuple(reader.paths)), said
