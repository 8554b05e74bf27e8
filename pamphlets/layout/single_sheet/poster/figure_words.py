"""FigureText -> its words, set: what leads to the number, the number, its unit; all of one heading, or of the title."""

from dataclasses import replace

from pamphlets.core.fonts.font_book import Space
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import (
    Anchor,
    GeneratedElement,
    GlyphRun,
    PageItem,
    PageItems,
    give_element,
    give_node,
    spell_marks,
)
from pamphlets.core.style import BLACK
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    plain_paragraphs,
)
from pamphlets.layout.single_sheet.poster.figure_text import FigureText
from pamphlets.layout.single_sheet.poster.parts import set_headline_in
from pamphlets.layout.single_sheet.poster.poster_layout import PosterLayout


def set_figure_lead(poster: PosterLayout, figure: FigureText) -> ParagraphStack:
    """Return what leads to a figure, in the details' bold."""
    styles = poster.details.context.theme.block_styles
    bold = styles["body"].in_font(styles["aside-title"].text.font)
    bold = replace(bold, balanced=True, lines_before=0)
    lead = poster.details.stack_paragraphs(plain_paragraphs([figure.lead], bold))
    return _as_part(poster, figure, lead, figure.lead)


def set_figure_unit(poster: PosterLayout, figure: FigureText, room: Size) -> ParagraphStack:
    """Return the unit of a figure in black, in the theme's manner; nothing where it has none."""
    if not figure.unit:
        return EMPTY_STACK
    unit = set_headline_in(poster, figure.unit, room, BLACK)
    return _as_part(poster, figure, unit, figure.unit)


def set_figure_number(
    poster: PosterLayout, figure: FigureText, room: Size
) -> ParagraphStack:
    """Return a number as tall as its room lets it be, in the theme's ink, with the anchor of its heading."""
    words = figure.number or figure.lead
    number = _as_part(poster, figure, set_headline_in(poster, words, room), words)
    heading = figure.heading
    if heading is None:
        return number
    anchor = Anchor(heading.anchor, heading.level, figure.number)
    mark = PageItem(Point(0.0, 0.0), anchor, heading.node)
    return number._replace(marks=(mark, *number.marks))


def _as_part(
    poster: PosterLayout, figure: FigureText, stack: ParagraphStack, words: str
) -> ParagraphStack:
    """Return some words of a figure as a part of its heading, or of the poster's title where it has none.

    A space without width parts them from the next words: as large as they are, their distance tells nothing.
    """
    heading = figure.heading
    stack = stack._replace(marks=_end_with_space(stack.marks))
    if heading is not None:
        return stack._replace(
            marks=give_node(stack.marks, words, heading.node, heading.span)
        )
    title = GeneratedElement("title", poster.title)
    return stack._replace(marks=give_element(spell_marks(stack.marks, words), title))


def _end_with_space(marks: PageItems) -> PageItems:
    """Return marks whose last letters are followed by a space that takes no room."""
    for index in reversed(range(len(marks))):
        run = marks[index].content
        if isinstance(run, GlyphRun):
            spaced = replace(run, words=(*run.words, Space(" ", 0.0)))
            mark = replace(marks[index], content=spaced)
            return (*marks[:index], mark, *marks[index + 1 :])
    return marks
