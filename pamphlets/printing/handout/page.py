"""`Instructions` and drawings -> the marks of one A4 page: facts, what to try, how to fold, each step under its drawing.

Words that take too much room are set smaller, a little at a time, until all stands on the page.
"""

from collections.abc import Sequence
from typing import Final

from pamphlets.core.page import PageItem
from pamphlets.core.units import mm
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.handout.composer import HandoutComposer, HandoutScale
from pamphlets.printing.handout.drawing_rows import MOST_DRAWINGS
from pamphlets.printing.handout.mark_groups import MarkColumn
from pamphlets.printing.handout.style import MARGIN, PAGE_SIZE
from pamphlets.printing.instructions.instructions import Instructions

_PAGE_HEIGHT: Final = PAGE_SIZE.height - 2 * MARGIN
# Of white between two parts of the page.
_LEAST_GAP: Final = mm(3)
_MOST_GAP: Final = mm(12)
# Where there are more, the first scales are too large, and trying them takes time.
_FEW_SECTIONS: Final = 4
_LARGE_SCALES: Final = 3
_SCALES: Final[tuple[HandoutScale, ...]] = (  # tried in this order
    HandoutScale(11.2, 1.8, 2),
    HandoutScale(10.6, 1.5, 2),
    HandoutScale(11.2, 1.5, 3),
    HandoutScale(10.4, 1.3, 3),
    HandoutScale(10.0, 1.2, 3),
    HandoutScale(9.6, 1.1, 3),
    HandoutScale(9.2, 1.0, 3),
    HandoutScale(8.8, 1.0, 3),
    HandoutScale(8.2, 0.9, 3),
    HandoutScale(7.8, 0.8, 3),
    HandoutScale(7.2, 0.75, 3),
)


def compose_handout(
    context: TypesettingContext,
    instructions: Instructions,
    steps: Sequence[Sequence[Diagram]],
    tray: Diagram,
) -> tuple[PageItem, ...]:
    """Return the marks of the page; `steps` are the drawings of the last section's paragraphs."""
    composer = HandoutComposer(context, instructions, tray)
    heading = composer.set_heading()
    scales = list(_SCALES)
    if len(instructions.sections) > _FEW_SECTIONS:
        scales = scales[_LARGE_SCALES:]
    if len(steps) > MOST_DRAWINGS:
        scales = [scale for scale in scales if scale.columns > 2]
    for scale in scales:
        columns = composer.set_columns(scale.text)
        finishing = composer.set_finishing(steps, scale)
        height = heading.height + columns.height + finishing.height
        space = _PAGE_HEIGHT - height
        if space >= mm(8):
            break
    gap = min(_MOST_GAP, max(_LEAST_GAP, space / 2))
    page = MarkColumn(MARGIN, MARGIN)
    page.add(heading)
    page.add(columns, gap)
    page.add(finishing, gap)
    return page.group().marks
