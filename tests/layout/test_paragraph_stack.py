"""Paragraphs in a stack: letters that a style sets in white stand on its strips, wherever the stack is placed."""

from dataclasses import replace

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.page import GlyphRun, ScaledDrawing
from pamphlets.core.source import Source
from pamphlets.core.style import BLACK, PAPER, LabelStrip
from pamphlets.design.registry import find_design
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn

DESIGN = find_design("bloc")


def test_each_line_of_a_style_with_strips_lies_on_one() -> None:
    assert DESIGN is not None
    book = FontBook(FONTS, DESIGN.theme.fallback_fonts)
    context = TypesettingContext(DESIGN.theme, book, Source("a.md", ""), {}, {})
    heading = DESIGN.theme.block_styles["heading-2"]
    white = replace(heading, text=replace(heading.text, ink=PAPER), label=LabelStrip(BLACK))
    column = SheetColumn(context, 100.0, "fr")
    plain = column.stack(["Et leurs réponses, une à une"], heading)
    stack = column.stack(["Et leurs réponses, une à une"], white)
    strips = stack.marks[: stack.line_count]
    assert stack.line_count > 1
    assert all(isinstance(mark.content, ScaledDrawing) for mark in strips)
    letters = stack.marks[stack.line_count :]
    assert [mark.at for mark in letters] == [mark.at for mark in plain.marks]
    for strip, line in zip(strips, letters, strict=True):
        assert isinstance(line.content, GlyphRun)
        assert isinstance(strip.content, ScaledDrawing)
        assert strip.at.y < line.at.y < strip.at.y + strip.content.size.height
