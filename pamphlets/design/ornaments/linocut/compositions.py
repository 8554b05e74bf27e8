"""Motifs and a room -> one drawing for a cover: the motif large and cropped by the trim, in one of several plans.

The plan, what lies behind the motif, how it leans and which way it looks come from the title's hand.
"""

from cmath import rect
from collections.abc import Callable, Mapping
from math import radians
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.inks import is_dark_ink
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.block import (
    cut_motif,
    open_block,
    surround_shapes,
)
from pamphlets.design.ornaments.linocut.bounds import Bounds, MotifFrame
from pamphlets.design.ornaments.linocut.motif_table import Motif
from pamphlets.design.ornaments.linocut.scenes import (
    box_path,
    circle_path,
    draw_dot_field,
    draw_gouge_rows,
    draw_hatched_disc,
    draw_light,
    draw_ray_rings,
)
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.ornaments.linocut.surfaces import BlockSurface, SurfaceInks

# Points a unit of what lies behind a motif: that of a motif on an A5 cover.
_UNIT: Final = 3.0
_HALO: Final = 4.5  # points of paper around a motif that lies over something
_SMALL_SCALE: Final = 0.4  # of a second motif beside the first
# Of its radius: how far its middle stands from the edges of the room.
_DISC_INSET: Final = 1.06
_SCENE_SCALE: Final = 1.07  # of the room: the trim crops a scene's own white edge
_UNITS: Final = 100.0  # of a motif's square
_MAX_TILT: Final = 13.0  # degrees
_CELL_SHARE: Final = 0.8  # of a cell's side, for the motif in it
_CELLS_ACROSS: Final = 2.55  # the last one cropped by the trim


class CoverArt(NamedTuple):
    """What a composition draws with."""

    motifs: tuple[Motif, ...]
    """one or two"""
    hand: LinocutHand
    size: Size
    """of the room, with what the trim cuts off"""
    ink: Ink
    """the flat ink; black where there is none"""
    second_ink: Ink = BLACK
    """of what stands beside the first motif; black where there is none"""

    @property
    def box(self) -> Bounds:
        """Return the room in units of what lies behind the motif."""
        width, height = self.size.width / _UNIT, self.size.height / _UNIT
        return Bounds(left=0.0, top=0.0, right=width, bottom=height)

    @property
    def is_inked(self) -> bool:
        """Return whether there is a flat ink."""
        return self.ink != BLACK

    def open_ground(
        self, paths: list[VectorPath], ink: Ink = BLACK
    ) -> tuple[BlockSurface, BlockSurface]:
        """Return the surfaces of what lies behind the motif."""
        return open_block(
            self.hand, MotifFrame(0j, complex(_UNIT)), paths, SurfaceInks(ink, PAPER)
        )


def draw_composition(plan: str, art: CoverArt) -> Drawing:
    """Return the drawing of a plan, in a box of the room's size."""
    return Drawing(art.size, tuple(COMPOSITIONS[plan](art)))


def compose_large(art: CoverArt) -> list[VectorPath]:
    """Return one motif as large as the room and larger, over gouge marks or flat ink; a second, small, in a corner."""
    motif = art.motifs[0]
    frame = _place_large(art, motif)
    centre = frame.place(complex(_UNITS / 2, _UNITS / 2)) / _UNIT
    paths: list[VectorPath] = []
    radius = min(art.size.width, art.size.height) / _UNIT * 0.46
    if art.is_inked:
        ground, _ = art.open_ground(paths, art.ink)
        # Whole under the title: a disc that the room's upper edge cuts looks like a mistake.
        x = centre.real + art.hand.random_about(9)
        y = max(centre.imag - 6, radius + 1)
        ground.fill_shape(circle_path(complex(x, y), radius))
    elif motif.fit != "scene":
        _draw_ground(art, paths, centre, radius)
    print_paths = cut_motif(motif, art.hand, frame)
    if not art.is_inked:
        paths += surround_shapes(print_paths, BLACK, _HALO)
    paths += print_paths
    return paths + _draw_second(art, frame)


def compose_light(art: CoverArt) -> list[VectorPath]:
    """Return a motif in a light that breaks a black block, or a block of the flat ink."""
    motif = art.motifs[0]
    side = min(art.size.width * 0.8, art.size.height * 0.8)
    origin = complex(art.size.width - side, art.size.height - side) / 2
    frame = _turn_frame(art, motif, origin, side)
    centre = (origin + complex(side, side) / 2) / _UNIT
    paths: list[VectorPath] = []
    ground, paper = art.open_ground(paths, art.ink)
    draw_light(ground, paper, art.box, centre, side / _UNIT * 0.5)
    print_paths = cut_motif(motif, art.hand, frame)
    paths += surround_shapes(print_paths, BLACK, _HALO)
    paths += print_paths
    return paths + _draw_second(art, frame)


def compose_checks(art: CoverArt) -> list[VectorPath]:
    """Return motifs in the cells of a chequerboard, white on black by turns, cropped by the trim."""
    cell = art.size.width / _CELLS_ACROSS
    paths: list[VectorPath] = []
    row_count = int(art.size.height / cell) + 1
    for row in range(row_count):
        for column in range(int(_CELLS_ACROSS) + 1):
            motif = art.motifs[(row + column) % len(art.motifs)]
            corner = complex(column, row) * cell
            is_black = (row + column) % 2 == 0
            inks = (PAPER, BLACK) if is_black else (BLACK, PAPER)
            if is_black and art.is_inked:
                inks = (BLACK, art.ink)
            paths += _draw_cell(art, motif, corner, cell, inks)
    return paths


def _draw_cell(
    art: CoverArt, motif: Motif, corner: complex, cell: Pt, inks: tuple[Ink, Ink]
) -> list[VectorPath]:
    """Return a motif on a square of the ground's ink."""
    ink, ground = inks
    paths: list[VectorPath] = []
    side = cell * _CELL_SHARE
    if ground != PAPER:
        surface, _ = art.open_ground(paths, ground)
        top_left, bottom_right = corner / _UNIT, (corner + complex(cell, cell)) / _UNIT
        surface.fill_shape(box_path(Bounds.between(top_left, bottom_right)))
    frame = MotifFrame(
        corner + complex(cell - side, cell - side) / 2, complex(side / _UNITS)
    )
    if art.hand.is_chosen(0.5) and motif.fit == "thing":
        frame = frame._replace(mirror_width=_UNITS)
    cut_ink = PAPER if ground == art.ink and art.is_inked else ground
    return paths + cut_motif(motif, art.hand, frame, ink, cut_ink)


def _place_large(art: CoverArt, motif: Motif) -> MotifFrame:
    """Return a frame that fills the room: scenes and things bleed, what is upright stands on the foot."""
    width, height = art.size.width, art.size.height
    if motif.fit == "scene":
        side = max(width, height) * _SCENE_SCALE
        origin = complex((width - side) / 2, height - side * 0.985)
        return _mirror(art, MotifFrame(origin, complex(side / _UNITS)))
    if motif.fit == "upright":
        side = min(width * 0.97, height * 1.02)
        origin = complex((width - side) * art.hand.random_between(0.3, 0.7), height - side)
        return _mirror(art, MotifFrame(origin, complex(side / _UNITS)))
    side = min(width * 1.08, height * 1.12)
    origin = complex(
        (width - side) * art.hand.random_between(0.2, 0.8), (height - side) / 2
    )
    return _turn_frame(art, motif, origin, side)


def _turn_frame(art: CoverArt, motif: Motif, origin: complex, side: Pt) -> MotifFrame:
    """Return a frame about the middle of a square, a thing leaning a little."""
    angle = 0.0
    if motif.fit == "thing":
        angle = radians(art.hand.random_about(_MAX_TILT))
    turn = rect(side / _UNITS, angle)
    middle = origin + complex(side, side) / 2
    half = complex(_UNITS, _UNITS) / 2
    return _mirror(art, MotifFrame(middle - half * turn, turn))


def _mirror(art: CoverArt, frame: MotifFrame) -> MotifFrame:
    """Return a frame, in half of all titles with left and right exchanged."""
    if art.hand.is_chosen(0.5):
        return frame._replace(mirror_width=_UNITS)
    return frame


def _draw_ground(
    art: CoverArt, paths: list[VectorPath], centre: complex, radius: float
) -> None:
    """Add what lies behind a motif where there is no flat ink."""
    ink, _ = art.open_ground(paths)
    box = art.box
    floor = box._replace(top=box.bottom * 0.62)
    match art.hand.random_below(4):
        case 0:
            draw_ray_rings(ink, box, centre, radius * 1.02)
        case 1:
            draw_gouge_rows(ink, floor)
        case 2:
            draw_dot_field(ink, floor)
        case _:
            draw_hatched_disc(ink, centre, radius)


def _draw_second(art: CoverArt, frame: MotifFrame) -> list[VectorPath]:
    """Return the second motif at 0.4 of the first, white on a black disc in an upper corner; nothing where there is none."""
    if len(art.motifs) < 2:
        return []
    side = frame.scale * _UNITS * _SMALL_SCALE
    disc_radius = side * 0.6
    x = disc_radius * _DISC_INSET
    if art.hand.is_chosen(0.5):
        x = art.size.width - x
    middle = complex(x, disc_radius * _DISC_INSET)
    paths: list[VectorPath] = []
    ink, paper = art.open_ground(paths, art.second_ink)
    paper.fill_shape(circle_path(middle / _UNIT, disc_radius / _UNIT * 1.06))
    ink.fill_shape(circle_path(middle / _UNIT, disc_radius / _UNIT))
    small_frame = MotifFrame(
        middle - complex(side, side) * 0.43, complex(side * 0.86 / _UNITS)
    )
    motif_ink = PAPER
    if art.second_ink != BLACK and not is_dark_ink(art.second_ink):
        motif_ink = BLACK
    second = art.motifs[1]
    return paths + cut_motif(second, art.hand, small_frame, motif_ink, art.second_ink)


Composition = Callable[[CoverArt], list[VectorPath]]
COMPOSITIONS: Final[Mapping[str, Composition]] = MappingProxyType(
    {"large": compose_large, "light": compose_light, "checks": compose_checks}
)
