"""LayoutInput -> a poster: one sheet for four distances.

From afar the headline; nearer the sentence; then day, place, who; in the hand the notes. Three sizes of type
besides these, and white where nothing need be said.
"""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import GlyphRun, PageItem, make_untrimmed_page, place_rule
from pamphlets.core.source import (
    error,
    notice,
    raise_errors,
    without_duplicates,
)
from pamphlets.core.style import BLACK, BlockStyle, TextStyle
from pamphlets.core.units import PAGE_SIZES, Pt, mm, to_mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import imprint_line
from pamphlets.layout.copyfitting import scale_theme
from pamphlets.layout.layout_input import LayoutInput, LayoutResult, ReportedLayout
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    largest_stack_that_fits,
    plain_paragraphs,
)
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture
from pamphlets.layout.single_sheet.event_block import set_event
from pamphlets.layout.single_sheet.frame import (
    set_column,
    set_notes_column,
    single_sheet_blocks,
    split_notes,
)

POSTER_PAPERS: Final = ("A2", "A3", "A4")
_REFERENCE_HEIGHT: Final = mm(420)  # of A3, for which the sizes are
_MARGIN: Final = mm(15)
_DETAIL_SIZE: Final = 22.0  # points: read from a step away
_SENTENCE_SIZE: Final = 50.0  # from three metres
_NOTE_SIZE: Final = 10.0
_MIN_NOTE_SIZE: Final = 9.0
_MIN_MENTION_SIZE: Final = 10.0  # of what says that it is no office's paper
_MIN_HEADLINE_SHARE: Final = 1 / 3  # of the sheet, for the headline and the white around it
# The least height of a headline's capitals on A3: read from four metres, half of what is asked.
_MIN_CAPITALS_HEIGHT: Final = mm(20)
_GAP: Final = mm(9)
_MIN_PICTURE_HEIGHT: Final = mm(50)  # left by a headline: less would be a stamp
_PICTURE_LINES: Final = 14  # the height that a picture in the text may have
_A2: Final = Size(mm(420), mm(594))
_NOTE_COLUMN_WIDTH: Final = mm(85)  # a column of notes is about so wide
_TEXT_WIDTH_SHARE: Final = 0.8  # of the width, for text to read: longer lines lose the eye
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
        return _MARGIN * self.scale

    @property
    def width(self) -> Pt:
        """Return the width between the margins."""
        return self.details.width

    @property
    def gap(self) -> Pt:
        """Return the white between two parts."""
        return _GAP * self.scale


def lay_out_poster(layout_input: LayoutInput) -> ReportedLayout:
    """Return the one page of a poster. Raises what does not fit, and how much of it, as one group."""
    poster = _make_layout(layout_input)
    document, design = layout_input.document, layout_input.design
    meta, context = document.meta, poster.details.context
    margin, height, gap = poster.margin, poster.size.height, poster.gap
    foot = _set_foot(poster)
    text_column = poster.details._replace(width=poster.width * _TEXT_WIDTH_SHARE)
    parts = (
        set_event(design, poster.details, meta, poster.scale),
        set_column(text_column, single_sheet_blocks(document), _PICTURE_LINES),
        _set_sentence(poster),
    )
    parts_upwards = [part for part in parts if part.marks]
    head = _set_head(poster)
    below = foot.height + sum(part.height + gap for part in parts_upwards)
    headline_y = margin + head.height
    room = height - headline_y - margin - below - gap
    headline = _set_headline(poster, room)
    y = height - margin - foot.height
    marks = [
        *head.placed_at(margin, margin),
        *headline.placed_at(margin, headline_y),
        *foot.placed_at(margin, y),
    ]
    for part in parts_upwards:
        y -= part.height + gap
        marks += part.placed_at(margin, y)
    picture_y = headline_y + headline.height + gap
    picture_room = Rect(margin, picture_y, poster.width, y - gap / 2 - picture_y)
    marks += place_cover_picture(context, meta, picture_room)
    if design.theme.ink == BLACK:
        context.diagnostics.append(notice("poster-white", document.source))
    raise_errors("setting", context.diagnostics)
    result = LayoutResult((make_untrimmed_page(poster.size, tuple(marks), "1"),))
    return result, without_duplicates(context.diagnostics)


def poster_paper_name(meta: Meta) -> str:
    """Return the name of the poster's size: A3 where the author names none."""
    return meta.paper or "A3"


def _make_layout(layout_input: LayoutInput) -> PosterLayout:
    """Return the layout that a poster is made in. Raises an error for a size that posters do not have."""
    document, theme = layout_input.document, layout_input.design.theme
    name = poster_paper_name(document.meta)
    if name not in POSTER_PAPERS:
        span = document.meta.span_of("paper")
        known = ", ".join(POSTER_PAPERS)
        fault = error("paper-unknown", document.source, span, paper=name, known=known)
        raise_errors("setting", [fault])
    size = _A2 if name == "A2" else Size(*PAGE_SIZES[name])
    scale = size.height / _REFERENCE_HEIGHT
    width = size.width - 2 * (_MARGIN * scale)
    # Details are read standing: sans, ragged, no hyphens.
    detail_theme = scale_theme(theme, _DETAIL_SIZE * scale, _DETAIL_SIZE * scale * 1.3)
    styles = detail_theme.block_styles
    text = styles["body"].in_font(theme.block_styles["aside"].text.font)
    text = replace(text, align="left", first_indent=0.0, hyphenate=False)
    detail_theme = replace(detail_theme, block_styles={**styles, "body": text})
    context = layout_input.new_context(detail_theme)
    body = theme.block_styles["body"].text
    note_size = theme.block_styles["note"].text.size
    note_scale = max(_NOTE_SIZE * scale, _MIN_NOTE_SIZE) / note_size
    small_theme = scale_theme(theme, body.size * note_scale, body.leading * note_scale)
    details = SheetColumn(context, width, document.meta.lang)
    fine_print = details._replace(context=replace(context, theme=small_theme))
    return PosterLayout(layout_input, size, scale, details, fine_print)


def _set_headline(poster: PosterLayout, room: Pt) -> ParagraphStack:
    """Return the headline in the height that the other parts leave, less what a picture asks for.

    Too little room is an error, and so is a headline that nobody reads from afar: it, or a word of it, is too long.
    """
    layout_input, context = poster.layout_input, poster.details.context
    document, meta = layout_input.document, layout_input.document.meta
    min_room = poster.size.height * _MIN_HEADLINE_SHARE
    if room < min_room:
        span = document.blocks[0].span if document.blocks else meta.span_of("title")
        excess = f"{to_mm(min_room - room):.0f}"
        fault = error("poster-full", document.source, span, excess=excess)
        context.diagnostics.append(fault)
    room = max(room, min_room)
    if meta.cover_image in layout_input.artworks:
        room -= _MIN_PICTURE_HEIGHT * poster.scale + poster.gap * 1.5
    title = ARCHIVE_TITLE if meta.archive else meta.title
    set_headline = layout_input.design.set_headline
    headline = set_headline(context, title, Size(poster.width, room), meta.lang)
    min_height = _MIN_CAPITALS_HEIGHT * poster.scale
    height = min_height
    for mark in headline.marks:
        if isinstance(mark.content, GlyphRun):
            for word in mark.content.words:
                if isinstance(word, ShapedWord):
                    height = min(height, mark.content.size * word.font.face.cap_height)
    if height < min_height:
        fields = {"height": f"{to_mm(height):.0f}", "least": f"{to_mm(min_height):.0f}"}
        span = meta.span_of("title")
        context.diagnostics.append(error("poster-title", document.source, span, **fields))
    return headline


def _set_head(poster: PosterLayout) -> ParagraphStack:
    """Return what stands over the headline: the series or who calls, and a heavy rule; white below."""
    meta, theme = poster.layout_input.document.meta, poster.layout_input.design.theme
    scale = poster.scale
    font = theme.block_styles["aside-title"].text.font
    size = _DETAIL_SIZE * 0.82
    text = TextStyle(font, size * scale, size * scale * 1.2)
    style = BlockStyle(text, "left", hyphenate=False)
    line = poster.details.stack([meta.series or meta.collective], style)
    weight = 2 * scale * max(border.weight for border in theme.borders.values())
    rule = place_rule(0.0, line.height + mm(3) * scale, poster.width, weight)
    return ParagraphStack((*line.marks, rule), rule.at.y + weight + mm(9) * scale, 1)


def _set_sentence(poster: PosterLayout) -> ParagraphStack:
    """Return the sentence, behind the title itself where the headline says that it is past."""
    meta = poster.layout_input.document.meta
    sentence = meta.subtitle
    if meta.archive:
        # No line begins with the dash.
        sentence = "\u00a0— ".join(filter(None, (meta.title, sentence)))
    if not sentence:
        return EMPTY_STACK
    heading = poster.layout_input.design.theme.block_styles["heading-2"]
    sizes = [_SENTENCE_SIZE * poster.scale * step for step in (1.0, 0.92, 0.84, 0.76)]

    def paragraphs(size: Pt) -> list[StackedParagraph]:
        style = replace(heading.at_size(size, size * 1.14), align="left", balanced=True)
        return plain_paragraphs([sentence], style)

    room = (poster.width, poster.size.height * _MIN_HEADLINE_SHARE / 2)
    context = poster.details.context
    return largest_stack_that_fits(context, paragraphs, room, sizes, meta.lang)


def _set_foot(poster: PosterLayout) -> ParagraphStack:
    """Return notes, mentions and imprint, each line of which the law or custom asks for."""
    meta, notes = poster.layout_input.document.meta, poster.layout_input.document.notes
    scale = poster.scale
    marks: list[PageItem] = []
    y = 0.0
    if notes:
        marks.append(place_rule(0.0, 0.0, mm(24) * scale, 0.6))
        y = 6.0 * scale
        most_columns = max(1, round(poster.width / _NOTE_COLUMN_WIDTH))
        parts = split_notes(notes, min(len(notes), most_columns))
        gutter = mm(6) * scale
        width = (poster.width - gutter * (len(parts) - 1)) / len(parts)
        note_column = poster.fine_print._replace(width=width)
        columns = [set_notes_column(note_column, part) for part in parts]
        for index, column in enumerate(columns):
            marks += column.placed_at(index * (width + gutter), y)
        y += max(column.height for column in columns) + poster.gap / 2
    styles = poster.fine_print.context.theme.block_styles
    small = styles["small"].in_font(styles["aside"].text.font)
    small = small.at_size(max(_MIN_MENTION_SIZE, small.text.size), small.text.leading)
    mentions = [*meta.mentions, f"{meta.draft}."] if meta.draft else meta.mentions
    lines = poster.fine_print.stack([" ".join(mentions).strip(), imprint_line(meta)], small)
    marks += lines.placed_at(0.0, y)
    return ParagraphStack(tuple(marks), y + lines.height, lines.line_count)
