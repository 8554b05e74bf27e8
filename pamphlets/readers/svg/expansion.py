"""Elements of an SVG -> its leaves: shapes, texts and pictures, each with its place, its look and what cuts it.

Groups, `use`, symbols, nested `<svg>` and `<switch>` are resolved here. SVG 1.1 § 5 and 7.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from pamphlets.core.drawing import ClipPath, polygon, transform_outline
from pamphlets.core.matrix import IDENTITY, Matrix, concatenate, translate_matrix
from pamphlets.readers.svg.css import NOT_INHERITED, ComputedStyle, compute_style
from pamphlets.readers.svg.geometry.numbers import SvgLimitError
from pamphlets.readers.svg.geometry.shapes import SHAPE_NAMES, SvgValueError, SvgViewport
from pamphlets.readers.svg.geometry.transforms import fit_view_box
from pamphlets.readers.svg.geometry.view_box import parse_view_box
from pamphlets.readers.svg.svg_document import MAX_SHAPES, SvgDocument
from pamphlets.readers.svg.xml_tree import SvgElement

MAX_USE_DEPTH: Final = 100  # levels of groups and uses together
LEAF_NAMES: Final = (*SHAPE_NAMES, "text", "image")
_GROUP_NAMES: Final = ("g", "a")
_NOT_DRAWN: Final = frozenset(
    "title desc metadata defs style symbol view font font-face cursor color-profile hatch solidColor"
    " linearGradient radialGradient meshgradient pattern clipPath mask filter marker #text".split()
)
_IGNORED_PROPERTIES: Final = ("mix-blend-mode", "vector-effect", "transform-origin")
_ANIMATIONS: Final = ("animate", "animateMotion", "animateTransform", "set", "script")
_CUTS: Final = (("clip-path", "clipPath"), ("mask", "mask"))


class ClipUse(NamedTuple):
    """A `<clipPath>` or `<mask>` and the element that it cuts."""

    element: SvgElement
    user: SvgElement
    state: "SvgState"
    """Inside the user, without its own cuts."""


class SvgState(NamedTuple):
    """What an element has from those around it."""

    matrix: Matrix
    """From its coordinates to those of the drawing, in points."""
    viewport: SvgViewport
    style: ComputedStyle
    """Of an element itself where it is a leaf; of its parent else."""
    clips: tuple[ClipUse | ClipPath, ...] = ()
    depth: int = -1


class SvgLeaf(NamedTuple):
    """A shape, a text or a picture."""

    element: SvgElement
    state: SvgState


class SvgExpander:
    """Finds the leaves of one drawing."""

    def __init__(self, document: SvgDocument) -> None:
        self._document = document
        self._diagnostics = document.diagnostics

    def expand(self, element: SvgElement, state: SvgState) -> Iterator[SvgLeaf]:
        """Yield the leaves of an element; what cannot be drawn is told."""
        if element.name in _NOT_DRAWN or self._document.count_shape():
            return
        if element.name in _ANIMATIONS:
            self._diagnostics.warn("svg-still", element, name=element.name)
            return
        try:
            style = compute_style(element, state.style, self._document.sheet)
            if style.values["display"] != "none":
                yield from self._expand_styled(element, state._replace(style=style))
        except SvgValueError as bad:
            self._document.fault_attribute(element, bad)
        except SvgLimitError as fault:
            self._diagnostics.fault(fault.code, element, **fault.fields)

    def expand_all(
        self, elements: Iterable[SvgElement], state: SvgState
    ) -> Iterator[SvgLeaf]:
        """Yield the leaves of several elements."""
        inner = state._replace(depth=state.depth + 1)
        for element in elements:
            if self._document.drawn_count <= MAX_SHAPES:
                yield from self.expand(element, inner)

    def _expand_styled(self, element: SvgElement, state: SvgState) -> Iterator[SvgLeaf]:
        """Yield the leaves of an element of a known style. Raises SvgValueError and SvgLimitError."""
        name = element.name
        self._report_unsupported(element, state.style)
        matrix = self._document.inner_matrix(element, state.matrix)
        state = self._add_cuts(element, state._replace(matrix=matrix))
        is_root = element is self._document.root
        has_ink = name in (*LEAF_NAMES, "use") or bool(element.children)
        style = self._document.painter.apply_opacity(element, state.style, is_drawn=has_ink)
        state = state._replace(style=style)
        if name in LEAF_NAMES:
            yield SvgLeaf(element, state)
        elif name in _GROUP_NAMES or is_root:
            yield from self.expand_all(element.children, state)
        elif name == "use":
            yield from self._expand_use(element, state)
        elif name == "svg":
            yield from self._expand_viewport(element, element, state)
        elif name == "switch":
            yield from self._expand_switch(element, state)
        else:
            self._diagnostics.fault("svg-element", element, name=name)

    def _add_cuts(self, element: SvgElement, state: SvgState) -> SvgState:
        """Return the state with what cuts the element."""
        clips = state.clips
        for name, kind in _CUTS:
            value = state.style.values[name]
            if value == "none":
                continue
            target, _ = self._document.find_referenced(element, name, value)
            if target is not None and target.name == kind:
                clips = (*clips, ClipUse(target, element, state._replace(clips=())))
            elif target is not None:
                self._diagnostics.fault("svg-property", element, name=name)
        return state._replace(clips=clips)

    def _expand_use(self, element: SvgElement, state: SvgState) -> Iterator[SvgLeaf]:
        """Yield the leaves of another element, drawn here."""
        target = self._document.find_linked(element)
        if target is None:
            return
        if state.depth >= MAX_USE_DEPTH:
            name = element.attributes["href"]
            self._diagnostics.fault("svg-circle", element, name=name[:40])
            return
        x = self._document.read_length(element, "x", state.viewport)
        y = self._document.read_length(element, "y", state.viewport)
        matrix = concatenate(translate_matrix(IDENTITY, x, y), state.matrix)
        state = state._replace(matrix=matrix, depth=state.depth + 1)
        if target.name not in ("symbol", "svg"):
            yield from self.expand(target, state)
            return
        style = compute_style(target, state.style, self._document.sheet)
        if style.values["display"] != "none" and not self._document.count_shape():
            inner = self._add_cuts(target, state._replace(style=style))
            yield from self._expand_viewport(target, element, inner)

    def _expand_viewport(
        self, element: SvgElement, sizer: SvgElement, state: SvgState
    ) -> Iterator[SvgLeaf]:
        """Yield the leaves of a nested `<svg>` or a symbol; `sizer` says how large it is: itself, or a `use`."""
        document, outer = self._document, state.viewport
        box: list[float] = []
        for name in ("width", "height"):
            sized = sizer if name in sizer.attributes else element
            box.append(document.read_length(sized, name, outer, "100%"))
        width, height = box
        x = y = 0.0
        if element.name == "svg":
            x = document.read_length(element, "x", outer)
            y = document.read_length(element, "y", outer)
        if width <= 0 or height <= 0:
            return
        matrix = document.combine(element, (1.0, 0.0, 0.0, 1.0, x, y), state.matrix)
        if state.style.values["overflow"] not in ("visible", "auto"):
            corners = polygon([(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)])
            frame = ClipPath(transform_outline(corners, matrix))
            state = state._replace(clips=(*state.clips, frame))
        viewport = SvgViewport(width, height)
        view_box = parse_view_box(element)
        if view_box is not None:
            viewport = SvgViewport(view_box[2], view_box[3])
            aspect = element.attributes.get("preserveAspectRatio", "")
            fit = fit_view_box(view_box, width, height, aspect)
            matrix = document.combine(element, fit, matrix)
        inner = state._replace(matrix=matrix, viewport=viewport)
        yield from self.expand_all(element.children, inner)

    def _expand_switch(self, element: SvgElement, state: SvgState) -> Iterator[SvgLeaf]:
        """Yield the leaves of the first child that can be drawn: programs put one there for readers such as ours."""
        drawable = (*LEAF_NAMES, *_GROUP_NAMES, "use", "svg", "switch")
        for child in element.children:
            languages = child.attributes.get("systemLanguage", "fr")
            is_ours = "fr" in languages or "en" in languages
            has_condition = bool(child.attributes.get("requiredExtensions"))
            if child.name in drawable and is_ours and not has_condition:
                yield from self.expand_all((child,), state)
                return
        if element.children:
            child = element.children[0]
            self._diagnostics.fault("svg-element", child, name=child.name)

    def _report_unsupported(self, element: SvgElement, style: ComputedStyle) -> None:
        """Note properties that would change the picture and that we do not have."""
        if style.values["filter"] != "none":
            self._diagnostics.fault("svg-property", element, name="filter")
        for name in _IGNORED_PROPERTIES:
            if style.values[name] != NOT_INHERITED[name]:
                self._diagnostics.warn("svg-ignored", element, name=name)
