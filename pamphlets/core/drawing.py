"""Vector art in our own few words: filled and stroked paths in named inks. No text, no gradients."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt

# ("M", x, y) moves, ("L", x, y) draws a line, ("C", x1, y1, x2, y2, x, y) a Bezier curve, ("Z",) closes.
PathSegment = (
    tuple[Literal["Z"]]
    | tuple[Literal["M", "L"], Pt, Pt]
    | tuple[Literal["C"], Pt, Pt, Pt, Pt, Pt, Pt]
)

Outline = tuple[PathSegment, ...]

_HANDLE: Final = 0.5523  # of the radius: the handles of a quarter circle (Goldapp 1991)


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


@dataclass(frozen=True, slots=True)
class Fill:
    """A flat filling; `even_odd` as in SVG's fill-rule."""

    ink: Ink = BLACK
    tint: float = 1.0
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class VectorPath:
    """One path, filled, stroked or both (filled first)."""

    segments: Outline
    fill: Fill | None = None
    stroke: Stroke | None = None


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


def circle(centre: complex, radius: Pt) -> Outline:
    """Return the outline of a circle about a place x + y·j, from its right."""
    start = centre + radius
    segments: list[PathSegment] = [("M", start.real, start.imag)]
    for turn in (1, 1j, -1, -1j):
        arm = radius * turn
        first = centre + arm * complex(1, _HANDLE)
        second = centre + arm * complex(_HANDLE, 1)
        segments.append(bezier_curve(first, second, centre + arm * 1j))
    return (*segments, ("Z",))


def translate_paths(paths: Iterable[VectorPath], x: Pt, y: Pt) -> tuple[VectorPath, ...]:
    """Return paths further right and down."""
    return tuple(replace(path, segments=_move_outline(path, 1.0, x, y)) for path in paths)


def recolour_drawing(drawing: Drawing, ink: Ink) -> Drawing:
    """Return a drawing whose black is printed in `ink`; what it has in paper, or in a spot ink already, stays so."""
    paths = [_recolour_path(path, ink) for path in drawing.paths]
    return replace(drawing, paths=tuple(paths))


def _recolour_path(path: VectorPath, ink: Ink) -> VectorPath:
    fill, stroke = path.fill, path.stroke
    if fill is not None and fill.ink == BLACK:
        fill = replace(fill, ink=ink)
    if stroke is not None and stroke.ink == BLACK:
        stroke = replace(stroke, ink=ink)
    return replace(path, fill=fill, stroke=stroke)


def scale_path(path: VectorPath, factor: float) -> VectorPath:
    """Return a path so many times larger, its line and dashes too."""
    stroke = path.stroke
    if stroke is not None:
        dashes = [dash * factor for dash in stroke.dashes]
        width = stroke.width * factor
        stroke = replace(stroke, width=width, dashes=tuple(dashes))
    segments = _move_outline(path, factor, 0.0, 0.0)
    return replace(path, segments=segments, stroke=stroke)


def _move_outline(path: VectorPath, factor: float, x: Pt, y: Pt) -> Outline:
    """Return the outline of a path so many times larger, then further right and down."""
    moved: list[PathSegment] = []
    for segment in path.segments:
        match segment:
            case ("C", x1, y1, x2, y2, x3, y3):
                first = complex(x1 * factor + x, y1 * factor + y)
                second = complex(x2 * factor + x, y2 * factor + y)
                end = complex(x3 * factor + x, y3 * factor + y)
                moved.append(bezier_curve(first, second, end))
            case (kind, x1, y1):
                moved.append((kind, x1 * factor + x, y1 * factor + y))
            case _:
                moved.append(segment)
    return tuple(moved)
