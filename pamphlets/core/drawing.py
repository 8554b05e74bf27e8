"""Vector art in our own few words: filled and stroked paths in named inks. Letters are outlines, like all shapes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.matrix import Matrix, concatenate, transform_point
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt

# ("M", x, y) moves, ("L", x, y) draws a line, ("C", x1, y1, x2, y2, x, y) a Bezier curve, ("Z",) closes.
PathSegment = (
    tuple[Literal["Z"]]
    | tuple[Literal["M", "L"], Pt, Pt]
    | tuple[Literal["C"], Pt, Pt, Pt, Pt, Pt, Pt]
)

Outline = tuple[PathSegment, ...]

MITER_LIMIT: Final = 4.0  # SVG's own
_HANDLE: Final = 0.5523  # of the radius: the handles of a quarter circle (Goldapp 1991)


class GradientStop(NamedTuple):
    """A place between a gradient's start, 0, and its end, 1, and the tint there."""

    offset: float
    tint: float


@dataclass(frozen=True, slots=True)
class Gradient:
    """Tints of one ink along a line, or between two circles; beyond its ends it goes on as at them.

    Two circles as in SVG and PDF: the first, inside the second, is its focus.
    """

    start: tuple[float, float]
    end: tuple[float, float]
    stops: tuple[GradientStop, ...]
    """two or more, their offsets ascending"""
    matrix: Matrix
    """from the gradient's own coordinates to those of the drawing"""
    radii: tuple[float, float] | None = None
    """of both circles; None for a gradient along a line"""
    ink: Ink = BLACK
    is_veil: bool = False
    """lets what lies below show through where its tint is less than 1; else paper does"""


@dataclass(frozen=True, slots=True)
class PicturePattern:
    """A raster picture, its upper left corner at (0, 0) and its lower right one at (1, 1) of its own coordinates."""

    name: str
    """of the file, or what stands for it where the picture is written into a drawing"""
    data: bytes
    """the file's content"""
    matrix: Matrix
    """from the picture's own coordinates to those of the drawing"""
    ink: Ink = BLACK
    """of its dots"""


Pattern = Gradient | PicturePattern


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's look: width, ends, joins, dashes."""

    width: Pt
    ink: Ink = BLACK
    tint: float = 1.0
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["miter", "round", "bevel"] = "miter"
    dashes: tuple[Pt, ...] = ()
    dash_phase: Pt = 0.0
    gradient: Gradient | None = None
    """in place of the tint"""
    miter_limit: float = MITER_LIMIT
    """how many times longer than the line is wide a sharp corner may be; beyond it is cut off"""


@dataclass(frozen=True, slots=True)
class Fill:
    """A filling, flat or of a pattern; `even_odd` as in SVG's fill-rule."""

    ink: Ink = BLACK
    tint: float = 1.0
    even_odd: bool = False
    pattern: Pattern | None = None
    """in place of the tint"""


@dataclass(frozen=True, slots=True)
class ClipPath:
    """An outline, outside of which nothing of a path is drawn."""

    segments: Outline
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class VectorPath:
    """One path, filled, stroked or both (filled first)."""

    segments: Outline
    fill: Fill | None = None
    stroke: Stroke | None = None
    clips: tuple[ClipPath, ...] = ()
    """What is drawn lies inside all of them."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Paths in a box of `size`, y downward from the top left corner; what leaves the box is clipped."""

    size: Size
    paths: tuple[VectorPath, ...]


def polygon(corners: Iterable[tuple[Pt, Pt]]) -> Outline:
    """Return a closed outline of straight lines."""
    first, *others = corners
    lines: list[PathSegment] = [("L", x, y) for x, y in others]
    return (("M", *first), *lines, ("Z",))


def bezier_curve(first: complex, second: complex, end: complex) -> PathSegment:
    """Return a Bezier curve by its two handles and its end, each x + y·j."""
    return (
        "C",
        first.real,
        first.imag,
        second.real,
        second.imag,
        end.real,
        end.imag,
    )


def quarter_circle(centre: complex, arm: complex, turn: complex) -> PathSegment:
    """Return a quarter circle about a centre, from the end of an arm to that of the arm turned by `turn`, 1j or -1j."""
    first = centre + arm + arm * turn * _HANDLE
    second = centre + arm * turn + arm * _HANDLE
    return bezier_curve(first, second, centre + arm * turn)


def circle(centre: complex, radius: Pt) -> Outline:
    """Return the outline of a circle about a place x + y·j, from its right."""
    start = centre + radius
    segments: list[PathSegment] = [("M", start.real, start.imag)]
    for turn in (1, 1j, -1, -1j):
        segments.append(quarter_circle(centre, radius * turn, 1j))
    return (*segments, ("Z",))


def translate_paths(paths: Iterable[VectorPath], x: Pt, y: Pt) -> tuple[VectorPath, ...]:
    """Return paths further right and down."""
    return tuple(transform_path(path, (1.0, 0.0, 0.0, 1.0, x, y)) for path in paths)


def recolour_drawing(drawing: Drawing, ink: Ink) -> Drawing:
    """Return a drawing whose black is printed in `ink`; what it has in paper, or in a spot ink already, stays so."""
    paths = [_recolour_path(path, ink) for path in drawing.paths]
    return replace(drawing, paths=tuple(paths))


def _recolour_path(path: VectorPath, ink: Ink) -> VectorPath:
    fill, stroke = path.fill, path.stroke
    if fill is not None and fill.ink == BLACK:
        pattern = fill.pattern
        if pattern is not None and pattern.ink == BLACK:
            pattern = replace(pattern, ink=ink)
        fill = replace(fill, ink=ink, pattern=pattern)
    if stroke is not None and stroke.ink == BLACK:
        gradient = stroke.gradient
        if gradient is not None and gradient.ink == BLACK:
            gradient = replace(gradient, ink=ink)
        stroke = replace(stroke, ink=ink, gradient=gradient)
    return replace(path, fill=fill, stroke=stroke)


def scale_path(path: VectorPath, factor: float) -> VectorPath:
    """Return a path so many times larger, its line and dashes too."""
    stroke = path.stroke
    if stroke is not None:
        dashes = [dash * factor for dash in stroke.dashes]
        width = stroke.width * factor
        stroke = replace(stroke, width=width, dashes=tuple(dashes))
    matrix = (factor, 0.0, 0.0, factor, 0.0, 0.0)
    return transform_path(replace(path, stroke=stroke), matrix)


def outline_bounds(segments: Iterable[PathSegment]) -> Rect | None:
    """Return the smallest box around all points of an outline, handles too; None for one of no point."""
    xs: list[Pt] = []
    ys: list[Pt] = []
    for _, *values in segments:
        xs += values[::2]
        ys += values[1::2]
    if not xs:
        return None
    left, top = min(xs), min(ys)
    return Rect(left, top, max(xs) - left, max(ys) - top)


def transform_outline(segments: Iterable[PathSegment], matrix: Matrix) -> Outline:
    """Return an outline with the matrix applied to every point."""
    transformed: list[PathSegment] = []
    for segment in segments:
        match segment:
            case ("Z",):
                transformed.append(segment)
            case ("C", x1, y1, x2, y2, x, y):
                first = transform_point(matrix, x1, y1)
                second = transform_point(matrix, x2, y2)
                stop = transform_point(matrix, x, y)
                transformed.append(("C", *first, *second, *stop))
            case (("M" | "L") as kind, x, y):
                transformed.append((kind, *transform_point(matrix, x, y)))
    return tuple(transformed)


def transform_path(path: VectorPath, matrix: Matrix) -> VectorPath:
    """Return a path with the matrix applied to it, to what it is filled with and to what cuts it; strokes keep their width."""
    segments = transform_outline(path.segments, matrix)
    if path.clips:
        clips = [
            replace(clip, segments=transform_outline(clip.segments, matrix))
            for clip in path.clips
        ]
        path = replace(path, clips=tuple(clips))
    fill, stroke = path.fill, path.stroke
    if fill is not None and fill.pattern is not None:
        fill = replace(fill, pattern=_move_pattern(fill.pattern, matrix))
    if stroke is not None and stroke.gradient is not None:
        gradient = stroke.gradient
        moved = replace(gradient, matrix=concatenate(gradient.matrix, matrix))
        stroke = replace(stroke, gradient=moved)
    return replace(path, segments=segments, fill=fill, stroke=stroke)


def _move_pattern(pattern: Pattern, matrix: Matrix) -> Pattern:
    """Return the pattern of a drawing that has been changed by a matrix."""
    return replace(pattern, matrix=concatenate(pattern.matrix, matrix))
