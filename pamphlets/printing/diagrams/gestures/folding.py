"""What hands do with paper, each gesture a small drawing: fold, turn over, cut, pile.

`FoldedSheet` -> `Diagram`. A flap that comes towards the reader is white and lies over the rest, with a solid arrow;
one that goes behind is grey, with a dashed arrow. Lines as in `pen`.
"""

from collections.abc import Iterable

from pamphlets.impose.plan.fold_lines import GridLine
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.diagrams.folded_paper import (
    FoldedSheet,
)
from pamphlets.printing.diagrams.pen import (
    CUT,
    FOLD,
    HIDDEN,
    MOST_PILED,
    STAPLE,
    Pen,
)
from pamphlets.printing.diagrams.sheet_frame import (
    DRAWING_SIZE,
    SheetFrame,
    draw_page_numbers,
    frame_sheet,
    is_cut_from_end,
)


def draw_flat_sheet(
    sheet: FoldedSheet, folds: Iterable[GridLine] = (), sheet_count: int = 1
) -> Diagram:
    """Return a sheet as it lies, with lines to fold; `sheets` of it on each other."""
    frame = frame_sheet(sheet)
    rect = frame.rect
    drawing = Pen(DRAWING_SIZE)
    drawing.pile(rect, min(sheet_count, MOST_PILED))
    for column in range(1, len(sheet.widths)):
        x, _ = frame.corner(column, 0)
        drawing.upright(x, rect.y, rect.bottom, HIDDEN)
    for row in range(1, len(sheet.heights)):
        _, y = frame.corner(0, row)
        drawing.level(y, rect.x, rect.right, HIDDEN)
    for seam in folds:
        drawing.line(*frame.line(seam), FOLD)
    drawing.add(draw_page_numbers(frame))
    return drawing.finish()


def draw_stapled_corner(sheet: FoldedSheet) -> Diagram:
    """Return a pile with a staple across the corner next to its first page."""
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet, sheet_count=MOST_PILED))
    rect = frame_sheet(sheet).rect
    first_column = min(
        (int(pile[0].up.page), column)
        for (column, _), pile in sheet.panels.items()
        if pile[0].up.page
    )[1]
    is_at_left = 2 * first_column < len(sheet.widths) or len(sheet.widths) == 1
    inward = 1 if is_at_left else -1
    corner_x = rect.x if is_at_left else rect.right
    start = (corner_x + 3 * inward, rect.y + 9)
    end = (corner_x + 9 * inward, rect.y + 3)
    drawing.line(start, end, STAPLE)
    outside = (corner_x - 12 * inward, rect.y - 10)
    drawing.arrow(outside, (corner_x + 3 * inward, rect.y + 2))
    return drawing.finish()


def draw_turning_over(sheet: FoldedSheet) -> Diagram:
    """Return a sheet being turned over like the page of a book."""
    rect = frame_sheet(sheet).rect
    lowest = DRAWING_SIZE.height - 2
    y = min(rect.bottom + 14, lowest) - 8
    inset = rect.width * 0.15
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet))
    drawing.level_arrow(y, rect.x + inset, rect.right - inset, -0.25)
    return drawing.finish()


def draw_cuts(
    sheet: FoldedSheet,
    cuts: Iterable[GridLine],
    folds: Iterable[GridLine] = (),
    sheet_count: int = 1,
) -> Diagram:
    """Return a sheet with lines to cut, each entered by scissors: from the edge of the paper where it reaches one."""
    frame = frame_sheet(sheet)
    shortest = frame.scale * min(*sheet.widths, *sheet.heights)
    size = max(5.5, min(8.5, 0.5 * shortest))
    drawing = Pen(DRAWING_SIZE)
    drawing.add(draw_flat_sheet(sheet, folds, sheet_count))
    for seam in cuts:
        start, end = frame.line(seam)
        drawing.line(start, end, CUT)
        if is_cut_from_end(seam, len(sheet.widths), len(sheet.heights)):
            start, end = end, start
        drawing.scissors(start, end, size)
    return drawing.finish()


def draw_stacking(sheet: FoldedSheet, number: int) -> Diagram:
    """Return the last of `number` sheets lowered onto the others."""
    frame = frame_sheet(sheet, 0.8, 0.55)
    rect = frame.rect
    low_top = DRAWING_SIZE.height - rect.height - 4
    low = frame.move_to(rect.x, low_top)
    high = frame.move_to(rect.x, 6)
    drawing = Pen(DRAWING_SIZE)
    drawing.pile(low.rect, max(2, min(number, 4)))
    drawing.box(high.rect)
    start = high.rect.bottom + 1.5
    drawing.upright_arrow(rect.centre_x, start, low_top - 4.4)
    drawing.add(draw_page_numbers(high))
    return drawing.finish()


def draw_stacking_halves(upper: FoldedSheet, lower: FoldedSheet) -> Diagram:
    """Return the upper half of a cut pile being laid on the lower one, whose pages are shown as far as they are seen."""
    frame = frame_sheet(upper, 0.8, 0.62)
    rect = frame.rect
    low_top = DRAWING_SIZE.height - rect.height - 4
    low = frame.move_to(rect.x - 14, low_top)
    high = frame.move_to(rect.x + 14, 6)
    drawing = Pen(DRAWING_SIZE)
    drawing.pile(low.rect, MOST_PILED)
    lower_frame = SheetFrame(lower, low.rect, frame.scale)
    numbers = draw_page_numbers(lower_frame)
    hidden_down_to = high.rect.bottom + 7
    seen = [label for label in numbers.labels if label.y > hidden_down_to]
    head_marks = numbers.paths if len(seen) == len(numbers.labels) else ()
    drawing.add(Diagram(DRAWING_SIZE, head_marks, tuple(seen)))
    drawing.pile(high.rect, MOST_PILED)
    start = (high.rect.x - 1, high.rect.centre_y)
    end = (low.rect.x + 10, low.rect.y - 6)
    drawing.arrow(start, end, -0.35)
    drawing.add(draw_page_numbers(high))
    return drawing.finish()
