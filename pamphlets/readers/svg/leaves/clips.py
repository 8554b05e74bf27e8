"""What cuts an element -> outlines outside of which nothing of it is drawn. SVG 1.1 § 14.

A `<clipPath>` is the union of its shapes. A `<mask>` is one too where it is what drawing programs use it for: white
shapes show, black ones on them hide. One with greys or gradients would need tones that paper lacks; it is told.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final, Literal

from pamphlets.core.drawing import ClipPath, Outline, PathSegment, transform_outline
from pamphlets.core.matrix import IDENTITY, concatenate
from pamphlets.core.style import PAPER
from pamphlets.readers.svg.expansion import ClipUse, SvgExpander, SvgLeaf, SvgState
from pamphlets.readers.svg.leaves.outlines import OutlineReader
from pamphlets.readers.svg.paint.painter import parse_opacity
from pamphlets.readers.svg.svg_document import SvgDocument

_BLACK: Final = 0.99
_MAX_DEPTH: Final = 10  # of clips of clips


class ClipReader:
    """Reads the clips and masks of one drawing."""

    def __init__(
        self, document: SvgDocument, expander: SvgExpander, outlines: OutlineReader
    ) -> None:
        self._document = document
        self._expander = expander
        self._outlines = outlines
        # Of a clip and what it cuts: all shapes of a group share the same ones, and are drawn together.
        self._clips_cache: dict[tuple[int, int, object], tuple[ClipPath, ...]] = {}
        self._depth = 0

    def read_clips(self, clips: Sequence[ClipUse | ClipPath]) -> tuple[ClipPath, ...]:
        """Return the outlines that all hold. Raises SvgValueError and SvgLimitError."""
        read: list[ClipPath] = []
        for clip in clips:
            if isinstance(clip, ClipPath):
                read.append(clip)
                continue
            key = (id(clip.element), id(clip.user), clip.state.matrix)
            cached = self._clips_cache.get(key)
            if cached is None:
                cached = self._clips_cache[key] = self._read_use(clip)
            read += cached
        return tuple(read)

    def _read_use(self, clip: ClipUse) -> tuple[ClipPath, ...]:
        """Return the outlines of one `<clipPath>` or `<mask>`."""
        if self._depth >= _MAX_DEPTH:
            self._document.diagnostics.fault(
                "svg-circle", clip.element, name=clip.element.name
            )
            return ()
        self._depth += 1
        try:
            if clip.element.name == "mask":
                return self._read_mask(clip)
            return self._read_clip_path(clip)
        finally:
            self._depth -= 1

    def _inner_state(self, clip: ClipUse, units: str) -> SvgState:
        """Return the state of what a clip holds."""
        element, state = clip.element, clip.state
        matrix = self._document.inner_matrix(element, state.matrix)
        if element.attributes.get(units) == "objectBoundingBox":
            box = self._outlines.find_box(clip.user, state)
            matrix = concatenate(box.unit_matrix if box else IDENTITY, matrix)
        style = self._document.outer_style(element, state.style)
        return state._replace(matrix=matrix, clips=(), style=style)

    def _read_clip_path(self, clip: ClipUse) -> tuple[ClipPath, ...]:
        """Return the union of the shapes of a `<clipPath>`, and what that is cut by itself."""
        element = clip.element
        state = self._inner_state(clip, "clipPathUnits")
        leaves = list(self._expander.expand_all(element.children, state))
        parts: list[ClipPath] = []
        for leaf in leaves:
            parts += self._leaf_parts(leaf)
        has_cuts = any(leaf.state.clips for leaf in leaves)
        inner: tuple[ClipPath, ...] = ()
        if len(leaves) == 1:
            inner = self.read_clips(leaves[0].state.clips)
        elif has_cuts:
            self._document.diagnostics.fault("svg-property", element, name="clip-path")
        own = self._outer_clips(clip)
        return (*own, *inner, self._unite(clip, parts))

    def _outer_clips(self, clip: ClipUse) -> tuple[ClipPath, ...]:
        """Return what a `<clipPath>` is itself cut by."""
        specified = self._document.sheet.specified_values(clip.element)
        value = specified.get("clip-path", "none")
        if value == "none":
            return ()
        target, _ = self._document.find_referenced(clip.element, "clip-path", value)
        if target is None or target.name != "clipPath":
            return ()
        return self.read_clips([ClipUse(target, clip.user, clip.state)])

    def _leaf_parts(self, leaf: SvgLeaf) -> list[ClipPath]:
        """Return the outlines of one leaf, as its clip-rule takes them."""
        parts: list[ClipPath] = []
        if leaf.state.style.values["visibility"] != "visible":
            return parts
        for outline in self._outlines.read_outlines(leaf):
            segments = transform_outline(outline.segments, leaf.state.matrix)
            is_even_odd = outline.style.values["clip-rule"] == "evenodd"
            parts.append(ClipPath(segments, is_even_odd))
        return parts

    def _unite(self, clip: ClipUse, parts: Sequence[ClipPath]) -> ClipPath:
        """Return the union of outlines; several of them where one has holes by the even-odd rule is told."""
        if len(parts) == 1:
            return parts[0]
        if any(part.even_odd and _count_parts(part.segments) > 1 for part in parts):
            self._document.diagnostics.fault("svg-property", clip.element, name="clip-rule")
        return unite_outlines([part.segments for part in parts])

    def _read_mask(self, clip: ClipUse) -> tuple[ClipPath, ...]:
        """Return the outlines that stand for a `<mask>`."""
        element = clip.element
        state = self._inner_state(clip, "maskContentUnits")
        is_alpha = state.style.values["mask-type"] == "alpha"
        shown: list[Outline] = []
        hidden: list[ClipPath] = []
        for leaf in self._expander.expand_all(element.children, state):
            role = self._find_role(leaf, is_alpha=is_alpha)
            if role is None or leaf.state.clips:
                self._document.diagnostics.fault("svg-property", element, name="mask")
                continue
            for part in self._leaf_parts(leaf):
                if role == "shows":
                    shown.append(part.segments)
                elif role == "hides" and shown:
                    hidden.append(part)
        return (unite_outlines(shown), *[_cut_out(part, shown) for part in hidden])

    def _find_role(
        self, leaf: SvgLeaf, *, is_alpha: bool
    ) -> Literal["shows", "hides", "nothing"] | None:
        """Return what a shape of a mask does, white or (in a mask of opacities) of any colour; None if that needs tones."""
        values = leaf.state.style.values
        if leaf.element.name == "image" or values["fill"].startswith("url("):
            return None
        if values["stroke"] != "none":
            return None
        fill = self._document.painter.read_fill(leaf.element, leaf.state.style)
        if fill is None:
            return "nothing"
        opacity = parse_opacity("fill-opacity", values["fill-opacity"])
        if opacity < 1:
            return None
        if is_alpha or fill.ink == PAPER:
            return "shows"
        return "hides" if fill.tint > _BLACK else None


def unite_outlines(outlines: Iterable[Outline]) -> ClipPath:
    """Return one outline of several, each turned the same way round: where they overlap they add up, never cancel."""
    united: list[PathSegment] = []
    for outline in outlines:
        united += outline if _signed_area(outline) >= 0 else reverse_outline(outline)
    return ClipPath(tuple(united))


def reverse_outline(outline: Outline) -> Outline:
    """Return an outline whose parts are drawn from their ends to their beginnings."""
    parts: list[PathSegment] = []
    for part in _split_parts(outline):
        points: list[tuple[float, ...]] = [tuple(segment[1:]) for segment in part]
        end = points[-1][-2:]
        parts.append(("M", *end))  # type: ignore[arg-type]
        for index in range(len(part) - 1, 0, -1):
            start = points[index - 1][-2:]
            if part[index][0] == "C":
                x1, y1, x2, y2 = points[index][:4]
                parts.append(("C", x2, y2, x1, y1, *start))  # type: ignore[arg-type]
            else:
                parts.append(("L", *start))  # type: ignore[arg-type]
        parts.append(("Z",))
    return tuple(parts)


def _cut_out(part: ClipPath, around: Sequence[Outline]) -> ClipPath:
    """Return the outline of all that lies within the bounds of outlines, but for a part: by the even-odd rule."""
    corners = list(chain.from_iterable(map(_points, around)))
    corners += _points(part.segments)
    left, right = min(x for x, _ in corners) - 1, max(x for x, _ in corners) + 1
    top, foot = min(y for _, y in corners) - 1, max(y for _, y in corners) + 1
    frame: Outline = (
        ("M", left, top),
        ("L", right, top),
        ("L", right, foot),
        ("L", left, foot),
        ("Z",),
    )
    return ClipPath((*frame, *part.segments), even_odd=True)


def _split_parts(outline: Outline) -> list[list[PathSegment]]:
    """Return the parts of an outline, each from an M, their Z left out."""
    parts: list[list[PathSegment]] = []
    for segment in outline:
        if segment[0] == "M":
            parts.append([])
        if segment[0] != "Z" and parts:
            parts[-1].append(segment)
    return parts


def _count_parts(outline: Outline) -> int:
    return len(_split_parts(outline))


def _points(outline: Iterable[PathSegment]) -> list[tuple[float, float]]:
    """Return the points that an outline goes through."""
    points: list[tuple[float, float]] = []
    for segment in outline:
        if segment[0] != "Z":
            points.append((segment[-2], segment[-1]))
    return points


def _signed_area(outline: Outline) -> float:
    """Return twice the area of an outline's corners, below 0 where it turns against the clock."""
    area = 0.0
    for part in _split_parts(outline):
        corners = _points(part)
        for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
            area += x1 * y2 - x2 * y1
    return area
