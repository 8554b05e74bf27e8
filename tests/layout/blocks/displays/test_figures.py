"""A caption stands under its picture, from its left edge on, as wide as it."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import GlyphRun, ScaledPicture
from pamphlets.design.themes import sobre
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.blocks import set_blocks
from pamphlets.layout.blocks.displays.figures import MIN_CAPTION_WIDTH
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box
from pamphlets.layout.paragraph.context import TypesettingContext
from tests.support.documents import ART, SOURCE, written

THEME = sobre.THEME
WIDTH = THEME.page.measure
CAPTION = (
    "Une légende assez longue pour tenir sur plusieurs lignes, et même davantage. " * 3
)


def boxes_of(book: FontBook, picture: str) -> list[Box]:
    document = written(f"::: figure\n{picture}\n\n{CAPTION}\n:::\n")
    context = TypesettingContext(THEME, book, SOURCE, ART, {})
    flow = ContainingBlock(context, "body", 0.0, WIDTH, THEME.page.grid_step, "fr", 35, [])
    return [part for part in set_blocks(document.blocks, flow) if isinstance(part, Box)]


@pytest.mark.parametrize(
    ("picture", "width"),
    [
        ("![a](large.png)", WIDTH),
        ("![a](large.png){largeur=60%}", 0.6 * WIDTH),
        ("![a](petit.png)", MIN_CAPTION_WIDTH * 9.5),
        ("![a](tour.png){largeur=20%}", MIN_CAPTION_WIDTH * 9.5),
    ],
)
def test_a_caption_has_its_picture_s_edge_and_width(
    book: FontBook, picture: str, width: float
) -> None:
    first, *lines = boxes_of(book, picture)
    (mark,) = first.marks
    assert isinstance(mark.content, ScaledPicture)
    assert len(lines) > 2
    for line in lines:
        runs = [item for item in line.marks if isinstance(item.content, GlyphRun)]
        left = min(item.at.x for item in runs)
        right = max(
            item.at.x + item.content.advance
            for item in runs
            if isinstance(item.content, GlyphRun)
        )
        assert left == pytest.approx(mark.at.x, abs=2.0)
        assert right <= mark.at.x + width + 2.0
    widest = max(
        item.at.x + item.content.advance
        for line in lines
        for item in line.marks
        if isinstance(item.content, GlyphRun)
    )
    assert widest > mark.at.x + 0.75 * width
    assert [box.break_cost for box in (first, *lines)] == [FORBIDDEN_BREAK] * len(lines) + [
        0.0
    ]
