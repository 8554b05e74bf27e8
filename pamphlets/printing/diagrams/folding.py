"""What hands do with paper, each gesture a small drawing: fold, turn over, cut, pile, bind, slit.

A flap that comes towards the reader is white and lies over the rest, with a solid arrow; one that goes behind is grey,
with a dashed arrow. Lines as in `diagrams.pen`.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import VectorPath
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.impose.plan.seams import GridLine
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.figure import Diagram, Label, overlay_diagrams, shift_diagram
from pamphlets.printing.diagrams.folded_paper import FoldedSheet, PaperEdge, PrintedFace

DRAWING_SIZE: Final = Size(120, 88)  # points: what one drawing takes, its arrows within
_SHEET_AREA: Final = Size(88, 58)  # what paper takes in it
_LIFT: Final = 7.0  # how far the edge of a flap is moved aside, for it to look lifted
_BEHIND: Final = replace(pen.ARROW, dashes=(2.6, 2.6))
_PILED: Final = 2.2  # from sheet to sheet of a pile


def frame_sheet(paper: FoldedSheet, *, whole: Size = _SHEET_AREA) -> tuple[Rect, float]:
    """Return where a bundle stands in its drawing, and its scale."""
    width, height = sum(paper.widths), sum(paper.heights)
    scale = min(whole.width / width, whole.height / height)
    width, height = width * scale, height * scale
    return Rect(
        (DRAWING_SIZE.width - width) / 2, (DRAWING_SIZE.height - height) / 2, width, height
    ), scale


def draw_flat_sheet(paper: FoldedSheet, folds: Iterable[GridLine] = (), sheets: int = 1) -> Diagram:
    """Return a bundle as it lies, with lines to fold; `sheets` of it on each other."""
    rect, scale = frame_sheet(paper)
    paths = [
        pen.box(Rect(rect.x + _PILED * below, rect.y - _PILED * below, rect.width, rect.height))
        for below in range(max(1, min(sheets, 3)) - 1, -1, -1)
    ]
    paths += _draw_panel_borders(paper, rect, scale)
    paths += [_draw_fold_line(paper, rect, scale, seam) for seam in folds]
    return overlay_diagrams(
        DRAWING_SIZE, (Diagram(DRAWING_SIZE, tuple(paths)), draw_page_numbers(paper, rect, scale))
    )


def draw_fold(
    paper: FoldedSheet, edge: PaperEdge, cells: int, *, behind: bool, sheets: int = 1
) -> Diagram:
    """Return so many columns or rows at an edge on their way over the others, or behind them."""
    rect, scale = frame_sheet(paper)
    lengths = paper.widths if edge in ("left", "right") else paper.heights
    moving = scale * sum(lengths[:cells] if edge in ("left", "top") else lengths[-cells:])
    stays, gone = _split_at_fold(rect, edge, moving)
    flap = _draw_flap(gone, edge, behind=behind)
    under = [pen.box(gone, None, pen.HIDDEN)]
    pile = [
        pen.box(Rect(stays.x + _PILED * deep, stays.y - _PILED * deep, stays.width, stays.height))
        for deep in range(min(sheets, 3) - 1, 0, -1)
    ]
    paths = (
        [*under, flap, *pile, pen.box(stays)] if behind else [*under, *pile, pen.box(stays), flap]
    )
    kept = _staying_part(paper, edge, cells)
    line = _fold_line(stays, edge)
    paths.append(pen.line(*line, pen.BEHIND if behind else pen.FOLD))
    paths += _draw_fold_arrow(gone, stays, edge, behind=behind)
    return overlay_diagrams(
        DRAWING_SIZE, (Diagram(DRAWING_SIZE, tuple(paths)), draw_page_numbers(kept, stays, scale))
    )


def draw_turning_over(paper: FoldedSheet) -> Diagram:
    """Return a bundle being turned over like the page of a book."""
    rect, _ = frame_sheet(paper)
    foot = min(rect.bottom + 14, DRAWING_SIZE.height - 2)
    turn = pen.arrow(
        (rect.x + rect.width * 0.15, foot - 8), (rect.right - rect.width * 0.15, foot - 8), -0.25
    )
    return overlay_diagrams(DRAWING_SIZE, (draw_flat_sheet(paper), Diagram(DRAWING_SIZE, turn)))


def draw_cuts(
    paper: FoldedSheet, cuts: Iterable[GridLine], folds: Iterable[GridLine] = (), sheets: int = 1
) -> Diagram:
    """Return a bundle with lines to cut, each entered by scissors."""
    rect, scale = frame_sheet(paper)
    paths: list[VectorPath] = []
    for seam in cuts:
        start, end = _line_ends(paper, rect, scale, seam)
        paths.append(pen.line(start, end, pen.CUT))
        # Scissors come from the edge where the cut reaches one; inside the sheet they stand on the line.
        back = start[0] > rect.x + 1 if seam.y == seam.to_y else start[1] > rect.y + 1
        edge = (
            (seam.to_x == len(paper.widths))
            if seam.y == seam.to_y
            else (seam.to_y == len(paper.heights))
        )
        size = max(5.5, min(8.5, 0.5 * scale * min(*paper.widths, *paper.heights)))
        paths += pen.scissors(end, start, size) if back and edge else pen.scissors(start, end, size)
    return overlay_diagrams(
        DRAWING_SIZE, (draw_flat_sheet(paper, folds, sheets), Diagram(DRAWING_SIZE, tuple(paths)))
    )


def draw_stacking(paper: FoldedSheet, number: int) -> Diagram:
    """Return a bundle lowered onto those that lie there already."""
    rect, scale = frame_sheet(paper, whole=Size(_SHEET_AREA.width * 0.8, _SHEET_AREA.height * 0.55))
    low = Rect(rect.x, DRAWING_SIZE.height - rect.height - 4, rect.width, rect.height)
    high = Rect(rect.x, 6, rect.width, rect.height)
    paths = [
        pen.box(Rect(low.x + _PILED * deep, low.y - _PILED * deep, low.width, low.height))
        for deep in range(max(1, min(number, 4) - 1), -1, -1)
    ]
    paths.append(pen.box(high))
    paths += pen.arrow(
        (high.x + high.width / 2, high.bottom + 1.5), (high.x + high.width / 2, low.y - 2 * _PILED)
    )
    return overlay_diagrams(
        DRAWING_SIZE, (Diagram(DRAWING_SIZE, tuple(paths)), draw_page_numbers(paper, high, scale))
    )


def draw_stacking_halves(upper: FoldedSheet, lower: FoldedSheet) -> Diagram:
    """Return the upper half of a cut pile being laid on the lower one."""
    rect, scale = frame_sheet(upper, whole=Size(_SHEET_AREA.width * 0.8, _SHEET_AREA.height * 0.62))
    low = Rect(rect.x - 14, DRAWING_SIZE.height - rect.height - 4, rect.width, rect.height)
    high = Rect(rect.x + 14, 6, rect.width, rect.height)
    paths = [
        *(
            pen.box(Rect(low.x + _PILED * deep, low.y - _PILED * deep, low.width, low.height))
            for deep in (2, 1, 0)
        ),
        *(
            pen.box(Rect(high.x + _PILED * deep, high.y - _PILED * deep, high.width, high.height))
            for deep in (2, 1, 0)
        ),
        *pen.arrow((high.x - 1, high.y + high.height / 2), (low.x + 10, low.y - 6), -0.35),
    ]
    hidden = draw_page_numbers(lower, low, scale)
    seen = tuple(label for label in hidden.labels if label.at.y > high.bottom + 7)
    keys = hidden.paths if len(seen) == len(hidden.labels) else ()
    return overlay_diagrams(
        DRAWING_SIZE,
        (
            Diagram(DRAWING_SIZE, tuple(paths[:3]) + keys, seen),
            Diagram(DRAWING_SIZE, tuple(paths[3:])),
            draw_page_numbers(upper, high, scale),
        ),
    )


def draw_page_numbers(paper: FoldedSheet, rect: Rect, scale: float) -> Diagram:
    """Return the pages that are seen on a bundle, each with the sign of its head."""
    paths: list[VectorPath] = []
    labels: list[Label] = []
    for (column, row), pile in paper.panels.items():
        x = rect.x + scale * (sum(paper.widths[:column]) + paper.widths[column] / 2)
        y = rect.y + scale * (sum(paper.heights[:row]) + paper.heights[row] / 2)
        room = scale * min(paper.widths[column], paper.heights[row] * 0.8)
        figure = draw_page_number(pile[0].up, (x, y), max(6.0, min(13.0, room * 0.5)))
        paths += figure.paths
        labels += figure.labels
    return Diagram(DRAWING_SIZE, tuple(paths), tuple(labels))


def draw_page_number(face: PrintedFace, at: tuple[float, float], size: float) -> Diagram:
    """Return a page's number in the middle of a panel, and the sign for its head beyond it."""
    if not face.page:
        return Diagram(DRAWING_SIZE, ())
    x, y = at
    away = size * 0.78
    tip = max(1.3, min(0.2 * size, 1.6 + 0.07 * size))
    if face.turn in (90, 270):
        beside = (x + away * (1 if face.turn == 90 else -1), y)
        return Diagram(
            DRAWING_SIZE,
            (pen.head_mark(beside, face.turn, tip),),
            (Label(face.page, Point(x, y + size * 0.35), size),),
        )
    sign = -1 if face.turn == 0 else 1
    middle = y - sign * size * 0.22
    label = Label(face.page, Point(x, middle + size * 0.34), size, bold=face.page == "1")
    return Diagram(
        DRAWING_SIZE, (pen.head_mark((x, middle + sign * away), face.turn, tip),), (label,)
    )


def _staying_part(paper: FoldedSheet, edge: PaperEdge, cells: int) -> FoldedSheet:
    """Return the part of a bundle that stays when an edge is folded."""
    low = cells if edge in ("left", "top") else 0
    if edge in ("left", "right"):
        held = range(low, low + len(paper.widths) - cells)
        piles = {
            (column - low, row): pile
            for (column, row), pile in paper.panels.items()
            if column in held
        }
        return FoldedSheet(tuple(paper.widths[column] for column in held), paper.heights, piles)
    held = range(low, low + len(paper.heights) - cells)
    piles = {
        (column, row - low): pile for (column, row), pile in paper.panels.items() if row in held
    }
    return FoldedSheet(paper.widths, tuple(paper.heights[row] for row in held), piles)


def _split_at_fold(rect: Rect, edge: PaperEdge, moving: float) -> tuple[Rect, Rect]:
    """Return what of a rectangle stays, and what moves."""
    x, y, width, height = rect.x, rect.y, rect.width, rect.height
    match edge:
        case "left":
            return Rect(x + moving, y, width - moving, height), Rect(x, y, moving, height)
        case "right":
            return Rect(x, y, width - moving, height), Rect(rect.right - moving, y, moving, height)
        case "top":
            return Rect(x, y + moving, width, height - moving), Rect(x, y, width, moving)
        case "bottom":
            return Rect(x, y, width, height - moving), Rect(x, rect.bottom - moving, width, moving)


def _draw_flap(gone: Rect, edge: PaperEdge, *, behind: bool) -> VectorPath:
    """Return the part that moves, half way up."""
    lift = -_LIFT if behind else _LIFT
    x, y, right, foot = gone.x, gone.y, gone.right, gone.bottom
    spots = {
        "left": (
            (right, y),
            (right, foot),
            (x + gone.width / 2, foot + lift),
            (x + gone.width / 2, y + lift),
        ),
        "right": (
            (x, y),
            (x, foot),
            (right - gone.width / 2, foot + lift),
            (right - gone.width / 2, y + lift),
        ),
        "top": (
            (x, foot),
            (right, foot),
            (right - lift, y + gone.height / 2),
            (x - lift, y + gone.height / 2),
        ),
        "bottom": (
            (x, y),
            (right, y),
            (right - lift, foot - gone.height / 2),
            (x - lift, foot - gone.height / 2),
        ),
    }[edge]
    return pen.polygon(spots, pen.GREY if behind else pen.WHITE)


def _fold_line(stays: Rect, edge: PaperEdge) -> tuple[pen.Coordinates, pen.Coordinates]:
    """Return the line about which the flap turns, a little longer than the paper."""
    x, y, right, foot = stays.x, stays.y, stays.right, stays.bottom
    if edge in ("left", "right"):
        at = x if edge == "left" else right
        return (at, y - 5), (at, foot + 5)
    at = y if edge == "top" else foot
    return (x - 5, at), (right + 5, at)


def _draw_fold_arrow(
    gone: Rect, stays: Rect, edge: PaperEdge, *, behind: bool
) -> tuple[VectorPath, ...]:
    """Return the arrow that takes the flap to its place."""
    stroke = _BEHIND if behind else pen.ARROW
    if edge in ("left", "right"):
        high = gone.y - 2.5
        start, end = gone.x + gone.width / 2, stays.x + stays.width / 2
        return pen.arrow((start, high), (end, high), 0.22 if end > start else -0.22, stroke)
    side = gone.right + 3
    start, end = gone.y + gone.height / 2, stays.y + stays.height / 2
    return pen.arrow((side, start), (side, end), 0.25 if end > start else -0.25, stroke)


def _draw_panel_borders(paper: FoldedSheet, rect: Rect, scale: float) -> list[VectorPath]:
    """Return the borders between panels, faint."""
    lines: list[VectorPath] = []
    for column in range(1, len(paper.widths)):
        x = rect.x + scale * sum(paper.widths[:column])
        lines.append(pen.line((x, rect.y), (x, rect.bottom), pen.HIDDEN))
    for row in range(1, len(paper.heights)):
        y = rect.y + scale * sum(paper.heights[:row])
        lines.append(pen.line((rect.x, y), (rect.right, y), pen.HIDDEN))
    return lines


def _draw_fold_line(paper: FoldedSheet, rect: Rect, scale: float, seam: GridLine) -> VectorPath:
    """Return a line to fold."""
    return pen.line(*_line_ends(paper, rect, scale, seam), pen.FOLD)


def _line_ends(
    paper: FoldedSheet, rect: Rect, scale: float, seam: GridLine
) -> tuple[pen.Coordinates, pen.Coordinates]:
    """Return where a seam begins and ends."""

    def at(column: int, row: int) -> pen.Coordinates:
        return rect.x + scale * sum(paper.widths[:column]), rect.y + scale * sum(
            paper.heights[:row]
        )

    return at(seam.x, seam.y), at(seam.to_x, seam.to_y)


def beside(*figures: Diagram) -> Diagram:
    """Return drawings in a row, as one."""
    size = Size(DRAWING_SIZE.width * len(figures), DRAWING_SIZE.height)
    return overlay_diagrams(
        size,
        (
            shift_diagram(figure, DRAWING_SIZE.width * place, 0)
            for place, figure in enumerate(figures)
        ),
    )
