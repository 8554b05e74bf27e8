"""What lies behind a motif -> paths in points: rays, rows of gouge marks, dots, a flat disc, a black block with light in it."""

from typing import Final

from pamphlets.design.ornaments.linocut.bounds import Bounds
from pamphlets.design.ornaments.linocut.surfaces import BlockSurface

_RAY_PITCH: Final = 3.6  # units between two rays where they begin
_RING: Final = 13.0  # units from one ring of rays to the next


def box_path(box: Bounds) -> str:
    """Return the path data of a box."""
    return f"M{box.left} {box.top} L{box.right} {box.top} L{box.right} {box.bottom} L{box.left} {box.bottom} Z"


def circle_path(centre: complex, radius: float) -> str:
    """Return the path data of a circle."""
    x, y, r = centre.real, centre.imag, radius
    return f"M{x - r} {y} A{r} {r} 0 0 1 {x + r} {y} A{r} {r} 0 0 1 {x - r} {y} Z"


def draw_ray_rings(
    surface: BlockSurface, box: Bounds, centre: complex, radius: float
) -> None:
    """Draw rays that fly from around a circle to the corners of a box, ever thinner and wider apart."""
    corners = box.corners()
    farthest = max(abs(corner - centre) for corner in corners)
    ring = 0
    while radius < farthest:
        count = round(6.28 * radius / (_RAY_PITCH + ring * 0.5))
        weight = max(0.8, 1.9 - 0.16 * ring)
        surface.draw_rays(centre, (radius, radius + _RING * 1.05), count, weight)
        radius += _RING
        ring += 1


def draw_gouge_rows(ink: BlockSurface, box: Bounds) -> None:
    """Draw rows of short level marks, closer and heavier towards the foot of a box: ground to stand on."""
    height = box.bottom - box.top
    y = box.top
    row = 0
    while y < box.bottom:
        share = (y - box.top) / height
        x = box.left - 11.0 * (row % 3)
        while x < box.right:
            length = 12.0 + 20.0 * share
            ink.draw_line(
                f"M{x} {y} Q{x + length / 2} {y + 0.9} {x + length} {y}", 0.7 + 1.7 * share
            )
            x += length + 5.0 + 7.0 * (1 - share)
        y += 4.4 - 1.0 * share
        row += 1


def draw_dot_field(ink: BlockSurface, box: Bounds) -> None:
    """Draw a coarse halftone that darkens towards the foot of a box."""
    ink.stipple(box_path(box), 5.2, (0.5, 1.9))


def draw_hatched_disc(ink: BlockSurface, centre: complex, radius: float) -> None:
    """Draw a disc of level lines, heavier towards its foot."""
    ink.hatch(circle_path(centre, radius), 0.0, 3.6, (0.8, 2.4))


def draw_light(
    ink: BlockSurface, paper: BlockSurface, box: Bounds, centre: complex, radius: float
) -> None:
    """Draw a black block with a disc of light cut into it, its rays cut to the corners."""
    ink.fill_shape(box_path(box))
    paper.fill_shape(circle_path(centre, radius))
    draw_ray_rings(paper, box, centre, radius * 0.97)


def draw_ridges(surface: BlockSurface, box: Bounds) -> None:
    """Draw what a gouge leaves of a cleared ground: short marks side by side, some rows bare."""
    y = box.top + 3.0
    row = 0
    while y < box.bottom - 2.0:
        x = box.left + 2.0 + 5.0 * (row * 7 % 5)
        while x < box.right - 4.0:
            length = 5.0 + 2.6 * ((row * 3 + int(x)) % 4)
            if (row * 5 + int(x * 1.7)) % 7 > 2:
                surface.draw_line(f"M{x} {y} L{x + length} {y + 1.2}", 0.95)
            x += length + 6.0
        y += 4.6
        row += 1
