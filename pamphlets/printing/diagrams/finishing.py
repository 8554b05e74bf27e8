"""Drawings of what no fold makes: staples, thread and knife; a zine's cross and concertina; light; tiles and glue."""

from itertools import pairwise
from typing import Final

from pamphlets.core.drawing import Stroke, VectorPath
from pamphlets.core.geometry import Point, Rect
from pamphlets.impose.posters.tile_marks import name_tile
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.figure import Diagram, Label, overlay_diagrams
from pamphlets.printing.diagrams.folded_paper import FoldedSheet
from pamphlets.printing.diagrams.folding import (
    DRAWING_SIZE,
    draw_flat_sheet,
    draw_page_number,
    frame_sheet,
)

_STITCH: Final = Stroke(1.3, cap="round")
_HATCH: Final = Stroke(pen.THIN, tint=0.7)


def draw_binding(paper: FoldedSheet, *, sewn: bool) -> Diagram:
    """Return a folded pile opened, its outside up: staples or thread in the spine."""
    pile = paper.panels[0, 0]
    outside = (pile[-1].down, pile[0].up)
    pair = outside if paper.spine == "left" else outside[::-1]
    half_width, height = 34.0, min(34.0 * paper.heights[0] / paper.widths[0], 60.0)
    half_width = min(half_width, height * paper.widths[0] / paper.heights[0])
    middle, top = DRAWING_SIZE.width / 2, (DRAWING_SIZE.height - height) / 2
    paths: list[VectorPath] = [
        pen.box(
            Rect(
                middle - half_width - 2 * deep, top - deep * 1.2, 2 * half_width + 4 * deep, height
            )
        )
        for deep in (2, 1, 0)
    ]
    paths.append(pen.line((middle, top), (middle, top + height), pen.HIDDEN))
    if sewn:
        holes = [top + height * (0.1 + 0.2 * place) for place in range(5)]
        paths += [
            pen.line((middle, upper), (middle, lower), _STITCH) for upper, lower in pairwise(holes)
        ]
        paths += [pen.circle((middle, hole), 1.5, pen.WHITE) for hole in holes]
    else:
        paths += [pen.staple((middle, top + height * share)) for share in (0.25, 0.75)]
        for share in (0.25, 0.75):
            paths += pen.arrow(
                (middle + 15, top + height * share - 5),
                (middle + 3.5, top + height * share),
                head=4.5,
            )
    figures = [
        draw_page_number(face, (middle + side * half_width * 0.68, top + height / 2), 10.0)
        for side, face in zip((-1, 1), pair, strict=True)
    ]
    return overlay_diagrams(DRAWING_SIZE, (Diagram(DRAWING_SIZE, tuple(paths)), *figures))


def draw_slitting(paper: FoldedSheet, *, fore: bool) -> Diagram:
    """Return a book whose folds are opened with a knife: at its head, and at its fore-edge."""
    rect, _ = frame_sheet(paper)
    x, y = rect.x, rect.y
    paths = [
        pen.line((x - 4, y), (rect.right + 4, y), pen.CUT),
        *pen.scissors((x - 9, y), (rect.right, y)),
    ]
    if fore:
        edge = rect.right if paper.spine == "left" else x
        paths += [
            pen.line((edge, y), (edge, rect.bottom + 4), pen.CUT),
            *pen.scissors((edge, rect.bottom + 6), (edge, y), 7),
        ]
    return overlay_diagrams(
        DRAWING_SIZE,
        (draw_flat_sheet(paper), _draw_spine(paper, rect), Diagram(DRAWING_SIZE, tuple(paths))),
    )


def draw_finished_book(paper: FoldedSheet) -> Diagram:
    """Return a folded bundle as it is in the end, its spine marked."""
    rect, _ = frame_sheet(paper)
    return overlay_diagrams(DRAWING_SIZE, (draw_flat_sheet(paper), _draw_spine(paper, rect)))


def draw_pushed_ends(paper: FoldedSheet) -> Diagram:
    """Return a slit sheet, folded lengthwise, whose two ends are pushed together."""
    rect, _ = frame_sheet(paper)
    left, right = rect.x + rect.width / 4, rect.right - rect.width / 4
    rise = 9.0
    lens = pen.polygon(
        (
            (left, rect.y),
            ((left + right) / 2, rect.y - rise),
            (right, rect.y),
            ((left + right) / 2, rect.y + rise * 0.35),
        ),
        pen.GREY,
    )
    at = rect.y + rect.height / 2
    arrows = (
        *pen.arrow((rect.x - 16, at), (rect.x - 2, at)),
        *pen.arrow((rect.right + 16, at), (rect.right + 2, at)),
    )
    return overlay_diagrams(
        DRAWING_SIZE, (draw_flat_sheet(paper), Diagram(DRAWING_SIZE, (lens, *arrows)))
    )


def draw_zine_cross() -> Diagram:
    """Return the cross of a zine from above: four wings of two leaves, two of them folded onto the others."""
    x, y, long, thick = DRAWING_SIZE.width / 2, DRAWING_SIZE.height / 2, 34.0, 3.6
    wings = [
        pen.polygon(
            (
                (x, y),
                (x + long * dx + thick * dy, y + long * dy + thick * dx),
                (x + long * dx - thick * dy, y + long * dy - thick * dx),
            )
        )
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))
    ]
    turns = (
        *pen.arrow((x + 8, y - long * 0.8), (x + long * 0.8, y - 8), 0.3),
        *pen.arrow((x - 8, y + long * 0.8), (x - long * 0.8, y + 8), 0.3),
    )
    return Diagram(DRAWING_SIZE, (*wings, *turns))


def draw_concertina(pages: tuple[str, ...]) -> Diagram:
    """Return the first panels of a ring from above, folded to and fro, their pages beside them."""
    high, low, step = 26.0, 66.0, 17.0
    start = (DRAWING_SIZE.width - step * len(pages)) / 2
    spots = [(start + step * place, low if place % 2 else high) for place in range(len(pages) + 1)]
    paths = [pen.line(first, second, Stroke(1.2, cap="round")) for first, second in pairwise(spots)]
    labels = []
    for place, page in enumerate(pages):
        x = (spots[place][0] + spots[place + 1][0]) / 2
        side = -1 if place % 2 else 1
        labels.append(Label(page, Point(x - 6 * side, (high + low) / 2 + 3), 8.0, bold=page == "1"))
    ends = ((spots[0][0] - 16, (high + low) / 2), (spots[-1][0] + 16, (high + low) / 2))
    arrows = (
        *pen.arrow(ends[0], (ends[0][0] + 12, ends[0][1])),
        *pen.arrow(ends[1], (ends[1][0] - 12, ends[1][1])),
    )
    return Diagram(DRAWING_SIZE, (*paths, *arrows), tuple(labels))


def draw_light_check(paper: FoldedSheet) -> Diagram:
    """Return a sheet held against the light, its back shining through."""
    rect, _ = frame_sheet(paper)
    x, y = rect.right + 4, rect.y - 2
    rays: list[VectorPath] = [pen.circle((x, y), 5, pen.WHITE, pen.EDGE)]
    for dx, dy in ((0, -1), (1, 0), (0.71, -0.71), (0.71, 0.71), (-0.71, -0.71)):
        rays.append(
            pen.line(
                (x + 7.5 * dx, y + 7.5 * dy), (x + 12 * dx, y + 12 * dy), Stroke(1.0, cap="round")
            )
        )
    return overlay_diagrams(
        DRAWING_SIZE, (draw_flat_sheet(paper), Diagram(DRAWING_SIZE, tuple(rays)))
    )


def draw_tile_order() -> Diagram:
    """Return the tiles of a poster in their places, a letter for each row, a figure for each column."""
    wide, high, left, top = 25.0, 33.0, 21.0, 11.0
    spots = [(column, row) for row in range(2) for column in range(3)]
    boxes = [
        Rect(left + column * (wide + 2), top + row * (high + 2), wide, high)
        for column, row in spots
    ]
    labels = tuple(
        Label(name_tile(*spot), Point(box.x + wide / 2, box.y + high / 2 + 4), 10, bold=True)
        for spot, box in zip(spots, boxes, strict=True)
    )
    return Diagram(DRAWING_SIZE, tuple(pen.box(box) for box in boxes), labels)


def draw_tile_trimming(*, strips: bool) -> Diagram:
    """Return a tile of a poster: two edges to cut, the strips at the others hatched."""
    tile = Rect(34, 10, 48, 62)
    solid = [
        pen.line((tile.x + 7, tile.y), (tile.x + 7, tile.bottom), pen.CUT),
        pen.line((tile.x, tile.y + 7), (tile.right, tile.y + 7), pen.CUT),
    ]
    paths: list[VectorPath] = [pen.box(tile)]
    if strips:
        paths += _draw_hatching(Rect(tile.right - 9, tile.y, 9, tile.height))
        paths += _draw_hatching(Rect(tile.x, tile.bottom - 9, tile.width - 9, 9))
    else:
        solid += [
            pen.line((tile.right - 7, tile.y), (tile.right - 7, tile.bottom), pen.CUT),
            pen.line((tile.x, tile.bottom - 7), (tile.right, tile.bottom - 7), pen.CUT),
        ]
    paths += [
        *solid,
        *pen.scissors((tile.x + 7, tile.bottom + 6), (tile.x + 7, tile.y), 8),
        *pen.scissors((tile.right + 6, tile.y + 7), (tile.x, tile.y + 7)),
    ]
    return Diagram(
        DRAWING_SIZE, tuple(paths), (Label("A1", Point(tile.x + 27, tile.y + 42), 12, bold=True),)
    )


def draw_tile_joining(*, strips: bool, rows: bool) -> Diagram:
    """Return two tiles, or two rows of them, on their way together."""
    names = ("A", "B") if rows else ("A1", "A2")
    size = (70.0, 26.0) if rows else (34.0, 52.0)
    first = Rect((DRAWING_SIZE.width - size[0]) / 2, 8, *size) if rows else Rect(16, 20, *size)
    second = Rect(first.x, 56, *size) if rows else Rect(78, 14, *size)
    paths: list[VectorPath] = [pen.box(first)]
    edge = (
        Rect(first.x, first.bottom - 6, first.width, 6)
        if rows
        else Rect(first.right - 7, first.y, 7, first.height)
    )
    if strips:
        paths += _draw_hatching(edge)
    paths.append(pen.box(second))
    if rows:
        middle = DRAWING_SIZE.width / 2 + size[0] / 2 + 9
        paths += pen.arrow((middle, second.y + 10), (middle, first.bottom - 3), 0.2)
    else:
        paths += pen.arrow((second.x - 3, second.y + 26), (first.right + 2, first.y + 24), 0.15)
    labels = tuple(
        Label(name, Point(rect.x + rect.width / 2 - 2, rect.y + rect.height / 2 + 4), 12, bold=True)
        for name, rect in zip(names, (first, second), strict=True)
    )
    if rows:
        paths += [
            pen.line(
                (rect.x + size[0] * part, rect.y),
                (rect.x + size[0] * part, rect.bottom),
                pen.HIDDEN,
            )
            for rect in (first, second)
            for part in (1 / 3, 2 / 3)
        ]
    return Diagram(DRAWING_SIZE, tuple(paths), labels)


def _draw_hatching(rect: Rect) -> list[VectorPath]:
    """Return a strip with slanting lines."""
    paths = [pen.box(rect, pen.WHITE, pen.HIDDEN)]
    if rect.width > rect.height:
        paths += [
            pen.line((rect.x + at, rect.bottom), (rect.x + at + rect.height, rect.y), _HATCH)
            for at in range(0, int(rect.width - rect.height) + 1, 4)
        ]
    else:
        paths += [
            pen.line((rect.x, rect.y + at + rect.width), (rect.right, rect.y + at), _HATCH)
            for at in range(0, int(rect.height - rect.width) + 1, 4)
        ]
    return paths


def _draw_spine(paper: FoldedSheet, rect: Rect) -> Diagram:
    """Return the thick line of a spine."""
    ends = {
        "left": ((rect.x, rect.y), (rect.x, rect.bottom)),
        "right": ((rect.right, rect.y), (rect.right, rect.bottom)),
        "top": ((rect.x, rect.y), (rect.right, rect.y)),
        "bottom": ((rect.x, rect.bottom), (rect.right, rect.bottom)),
    }
    return Diagram(
        DRAWING_SIZE, (pen.line(*ends[paper.spine], Stroke(2.0)),) if paper.spine else ()
    )
