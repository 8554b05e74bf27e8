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
    translated: list[VectorPath] = []
    for path in paths:
        segments = tuple(_translate_segment(segment, x, y) for segment in path.segments)
        translated.append(replace(path, segments=segments))
    return tuple(translated)


def _translate_segment(segment: PathSegment, x: Pt, y: Pt) -> PathSegment:
    """Return one segment further right and down."""
    match segment:
        case ("C", x1, y1, x2, y2, x3, y3):
            return ("C", x1 + x, y1 + y, x2 + x, y2 + y, x3 + x, y3 + y)
        case (kind, x1, y1):
            return (kind, x1 + x, y1 + y)
        case _:
            return segment
