"""LayoutInput -> a poster: one sheet for four distances.

From afar the headline; nearer the sentence; then day, place, who; in the hand the notes. Three sizes of type
besides these, and white where nothing need be said.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import make_untrimmed_page
from pamphlets.core.source import error, notice, raise_errors, without_duplicates
from pamphlets.core.style import BLACK
from pamphlets.core.units import PAGE_SIZES, mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.layout_input import LayoutInput, LayoutResult, ReportedLayout
from pamphlets.layout.paragraph_stack import SheetColumn
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture
from pamphlets.layout.single_sheet.frame import set_column, single_sheet_blocks
from pamphlets.layout.single_sheet.poster.event_block import set_event
from pamphlets.layout.single_sheet.poster.parts import (
    DETAIL_SIZE,
    MARGIN,
    PosterLayout,
    set_poster_foot,
    set_poster_head,
    set_poster_headline,
    set_poster_sentence,
)
from pamphlets.layout.theme_scaling import enlarge_theme, scale_theme

POSTER_PAPERS: Final = ("A2", "A3", "A4")
_REFERENCE_HEIGHT: Final = mm(420)  # of A3, for which the sizes are
_NOTE_SIZE: Final = 10.0
_MIN_NOTE_SIZE: Final = 9.0
_PICTURE_LINES: Final = 14  # the height that a picture in the text may have
_A2: Final = Size(mm(420), mm(594))
_TEXT_WIDTH_SHARE: Final = 0.8  # of the width, for text to read: longer lines lose the eye


def lay_out_poster(layout_input: LayoutInput) -> ReportedLayout:
    """Return the one page of a poster. Raises what does not fit, and how much of it, as one group."""
    poster = _make_layout(layout_input)
    document = layout_input.document
    context = poster.details.context
    margin = poster.margin
    height = poster.size.height
    gap = poster.gap
    foot = set_poster_foot(poster)
    text_width = poster.width * _TEXT_WIDTH_SHARE
    text_column = poster.details._replace(width=text_width)
    parts = (
        set_event(layout_input.design, poster.details, document.meta, poster.scale),
        set_column(text_column, single_sheet_blocks(document), _PICTURE_LINES),
        set_poster_sentence(poster),
    )
    parts_upwards = [part for part in parts if part.marks]
    head = set_poster_head(poster)
    below = foot.height + sum(part.height + gap for part in parts_upwards)
    headline_y = margin + head.height
    room = height - headline_y - margin - below - gap
    headline = set_poster_headline(poster, room)
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
    picture_height = y - gap / 2 - picture_y
    picture_room = Rect(margin, picture_y, poster.width, picture_height)
    marks += place_cover_picture(context, document.meta, picture_room)
    if layout_input.design.theme.ink == BLACK:
        context.diagnostics.append(notice("poster-white", document.source))
    raise_errors("setting", context.diagnostics)
    page = make_untrimmed_page(poster.size, tuple(marks), "1")
    return LayoutResult((page,)), without_duplicates(context.diagnostics)


def poster_paper_name(meta: Meta) -> str:
    """Return the name of the poster's size: A3 where the author names none."""
    return meta.paper or "A3"


def _make_layout(layout_input: LayoutInput) -> PosterLayout:
    """Return the layout that a poster is made in. Raises an error for a size that posters do not have."""
    document = layout_input.document
    theme = layout_input.design.theme
    name = poster_paper_name(document.meta)
    if name not in POSTER_PAPERS:
        span = document.meta.span_of("paper")
        known = ", ".join(POSTER_PAPERS)
        fault = error("paper-unknown", document.source, span, paper=name, known=known)
        raise_errors("setting", [fault])
    size = _A2 if name == "A2" else Size(*PAGE_SIZES[name])
    scale = size.height / _REFERENCE_HEIGHT
    width = size.width - 2 * (MARGIN * scale)
    # Details are read standing: sans, ragged, no hyphens.
    detail_size = DETAIL_SIZE * scale
    detail_theme = scale_theme(theme, detail_size, detail_size * 1.3)
    sans = theme.block_styles["aside"].text.font
    body = detail_theme.block_styles["body"].in_font(sans)
    body = replace(body, align="left", first_indent=0.0, hyphenate=False)
    context = layout_input.new_context(detail_theme.with_style("body", body))
    note_size = max(_NOTE_SIZE * scale, _MIN_NOTE_SIZE)
    note_scale = note_size / theme.block_styles["note"].text.size
    details = SheetColumn(context, width, document.meta.lang)
    fine_print = details.in_theme(enlarge_theme(theme, note_scale))
    return PosterLayout(layout_input, size, scale, details, fine_print)
