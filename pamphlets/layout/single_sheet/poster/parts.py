"""PosterLayout -> the parts of a poster: headline, head, sentence, foot with its notes."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.page import PageItem, place_rule
from pamphlets.core.source import error
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import Pt, mm, to_mm
from pamphlets.layout.brochure.imprint import imprint_lines
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    largest_stack_that_fits,
    lowest_capitals,
    plain_paragraphs,
)
from pamphlets.layout.single_sheet.frame import set_notes_column, split_notes

MARGIN: Final = mm(15)
DETAIL_SIZE: Final = 22.0  # points: read from a step away
_SENTENCE_SIZE: Final = 50.0  # from three metres
_SENTENCE_SHARES: Final = (1.0, 0.92, 0.84, 0.76)  # of that, until it fits
_MIN_MENTION_SIZE: Final = 10.0  # of what says that it is no office's paper
_MIN_HEADLINE_SHARE: Final = 1 / 3  # of the sheet, for the headline and the white around it
# The least height of a headline's capitals on A3: read from four metres, half of what is asked.
_MIN_CAPITALS_HEIGHT: Final = mm(20)
_GAP: Final = mm(9)
_MIN_PICTURE_HEIGHT: Final = mm(50)  # left by a headline: less would be a stamp
_NOTE_COLUMN_WIDTH: Final = mm(85)  # a column of notes is about so wide
ARCHIVE_TITLE: Final = "Archive"


class PosterLayout(NamedTuple):
    """A sheet, and the columns across it that a poster is set in."""

    layout_input: LayoutInput
    size: Size
    scale: float  # as a share of A3
    details: SheetColumn  # text read from a step away
    fine_print: SheetColumn  # notes and mentions

    @property
    def margin(self) -> Pt:
        """Return the white at every side."""
        return MARGIN * self.scale

    @property
    def width(self) -> Pt:
        """Return the width between the margins."""
        return self.details.width

    @property
    def gap(self) -> Pt:
        """Return the white between two parts."""
        return _GAP * self.scale


def set_poster_headline(poster: PosterLayout, room: Pt) -> ParagraphStack:
    """Return the headline in the height that the other parts leave, less what a picture asks for.

    Too little room is an error, and so is a headline that nobody reads from afar: it, or a word of it, is too long.
    """
    layout_input = poster.layout_input
    context = poster.details.context
    document = layout_input.document
    meta = document.meta
    min_room = poster.size.height * _MIN_HEADLINE_SHARE
    if room < min_room:
        span = meta.span_of("title")
        if document.blocks:
            span = document.blocks[0].span
        excess = f"{to_mm(min_room - room):.0f}"
        fault = error("poster-full", document.source, span, excess=excess)
        context.diagnostics.append(fault)
    room = max(room, min_room)
    if meta.cover_image in layout_input.artworks:
        room -= _MIN_PICTURE_HEIGHT * poster.scale + poster.gap * 1.5
    title = ARCHIVE_TITLE if meta.archive else meta.title
    set_headline = layout_input.design.set_headline
    headline_room = Size(poster.width, room)
    headline = set_headline(context, title, headline_room, meta.lang)
    min_height = _MIN_CAPITALS_HEIGHT * poster.scale
    height = lowest_capitals(headline)
    if height < min_height:
        fields = {
            "height": f"{to_mm(height):.0f}",
            "least": f"{to_mm(min_height):.0f}",
        }
        span = meta.span_of("title")
        fault = error("poster-title", document.source, span, **fields)
        context.diagnostics.append(fault)
    return headline


def set_poster_head(poster: PosterLayout) -> ParagraphStack:
    """Return what stands over the headline: the series or who calls, and a heavy rule; white below."""
    meta = poster.layout_input.document.meta
    theme = poster.layout_input.design.theme
    scale = poster.scale
    font = theme.block_styles["aside-title"].text.font
    size = DETAIL_SIZE * 0.82 * scale
    text = TextStyle(font, size, size * 1.2)
    style = BlockStyle(text, "left", hyphenate=False)
    line = poster.details.stack([meta.series or meta.collective], style)
    weight = 2 * scale * theme.heaviest_rule
    rule_y = line.height + mm(3) * scale
    rule = place_rule(0.0, rule_y, poster.width, weight)
    height = rule.at.y + weight + mm(9) * scale
    return ParagraphStack((*line.marks, rule), height, 1)


def set_poster_sentence(poster: PosterLayout) -> ParagraphStack:
    """Return the sentence, behind the title itself where the headline says that it is past."""
    meta = poster.layout_input.document.meta
    sentence = meta.subtitle
    if meta.archive:
        # No line begins with the dash.
        parts = [part for part in (meta.title, sentence) if part]
        sentence = "\u00a0— ".join(parts)
    if not sentence:
        return EMPTY_STACK
    heading = poster.layout_input.design.theme.block_styles["heading-2"]
    largest = _SENTENCE_SIZE * poster.scale
    sizes = [largest * share for share in _SENTENCE_SHARES]

    def paragraphs(size: Pt) -> list[StackedParagraph]:
        style = heading.at_size(size, size * 1.14)
        style = replace(style, align="left", balanced=True)
        return plain_paragraphs([sentence], style)

    max_height = poster.size.height * _MIN_HEADLINE_SHARE / 2
    room = (poster.width, max_height)
    context = poster.details.context
    return largest_stack_that_fits(context, paragraphs, room, sizes, meta.lang)


def set_poster_foot(poster: PosterLayout) -> ParagraphStack:
    """Return notes, mentions and imprint, each line of which the law or custom asks for."""
    document = poster.layout_input.document
    meta = document.meta
    notes = document.notes
    scale = poster.scale
    marks: list[PageItem] = []
    y = 0.0
    if notes:
        marks.append(place_rule(0.0, 0.0, mm(24) * scale, 0.6))
        y = 6.0 * scale
        most_columns = max(1, round(poster.width / _NOTE_COLUMN_WIDTH))
        parts = split_notes(notes, min(len(notes), most_columns))
        gutter = mm(6) * scale
        gutters = gutter * (len(parts) - 1)
        width = (poster.width - gutters) / len(parts)
        note_column = poster.fine_print._replace(width=width)
        columns = [set_notes_column(note_column, part) for part in parts]
        for index, column in enumerate(columns):
            x = index * (width + gutter)
            marks += column.placed_at(x, y)
        highest = max(column.height for column in columns)
        y += highest + poster.gap / 2
    styles = poster.fine_print.context.theme.block_styles
    small = styles["small"].in_font(styles["aside"].text.font)
    mention_size = max(_MIN_MENTION_SIZE, small.text.size)
    small = small.at_size(mention_size, small.text.leading)
    texts = [" ".join(meta.mentions), *imprint_lines(poster.fine_print, meta, small)]
    lines = poster.fine_print.stack(texts, small)
    marks += lines.placed_at(0.0, y)
    return ParagraphStack(tuple(marks), y + lines.height, lines.line_count)
