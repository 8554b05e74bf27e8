"""PosterLayout -> the strip at a poster's foot, and the page of sources behind it where the strip cannot hold them."""

from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import Page, PageItem, make_untrimmed_page, place_rule
from pamphlets.core.source import error
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import PAGE_SIZES, mm, to_mm
from pamphlets.layout.brochure.imprint import imprint_lines
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    plain_paragraphs,
    stack_vertically,
)
from pamphlets.layout.single_sheet.frame import set_notes_column, split_notes
from pamphlets.layout.single_sheet.poster.poster_layout import PosterLayout
from pamphlets.layout.theme_scaling import enlarge_theme

SOURCES_LABEL: Final = "verso"
_STRIP_HEIGHT: Final = mm(12)  # that notes may take at the foot, on A3
# Notes are as large on A4 as on A3, so that a strip of three lines is: the least that is worth a column.
_MIN_STRIP_LINES: Final = 3
_NOTE_COLUMN_WIDTH: Final = mm(62)  # a column of notes is about so wide, at nine points
_GUTTER: Final = mm(5)
_RULE_WEIGHT: Final = 0.6
_MIN_MENTION_SIZE: Final = 10.0  # of what says that it is no office's paper
_SOURCES_TITLE: Final = "Notes et sources"
_SOURCES_BEHIND: Final = "Notes et sources\u00a0: au dos."
_BACK_SIZE: Final = Size(*PAGE_SIZES["A4"])
_BACK_MARGIN: Final = mm(20)
_BACK_NOTE_SIZE: Final = 11.0  # points
_BACK_TITLE_SIZE: Final = 20.0


def set_poster_foot(poster: PosterLayout, *, has_notes: bool) -> ParagraphStack:
    """Return a rule, the notes below it if they stand here, mentions and imprint: what the law or custom asks for."""
    meta = poster.meta
    marks: list[PageItem] = [place_rule(0.0, 0.0, poster.width, _RULE_WEIGHT)]
    y = mm(2) * poster.scale
    if has_notes:
        notes = _set_strip(poster)
        marks += notes.placed_at(0.0, y)
        y += notes.height + mm(2) * poster.scale
    small = _small_style(poster)
    texts = [" ".join(meta.mentions), *imprint_lines(poster.fine_print, meta, small)]
    if poster.layout_input.document.notes and not has_notes:
        texts.insert(0, _SOURCES_BEHIND)
    lines = poster.fine_print.stack(texts, small)
    marks += lines.placed_at(0.0, y)
    return ParagraphStack(tuple(marks), y + lines.height, lines.line_count)


def fits_strip(poster: PosterLayout) -> bool:
    """Return whether the notes stand at the foot: they fit its strip, or their author wants them nowhere else.

    `verso: sources` puts them on the back, whatever their length.
    """
    document = poster.layout_input.document
    if not document.notes:
        return False
    verso = document.meta.verso
    if verso == "sources":
        return False
    leading = poster.fine_print.context.theme.block_styles["note"].text.leading
    room = max(_STRIP_HEIGHT * poster.scale, _MIN_STRIP_LINES * leading)
    return verso == "blank" or _set_strip(poster).height <= room


def _set_strip(poster: PosterLayout) -> ParagraphStack:
    """Return the notes in columns side by side, none much longer than another."""
    notes = poster.layout_input.document.notes
    gutter = _GUTTER * poster.scale
    most_columns = max(1, round(poster.width / _NOTE_COLUMN_WIDTH))
    parts = split_notes(notes, min(len(notes), most_columns))
    gutters = gutter * (len(parts) - 1)
    width = (poster.width - gutters) / len(parts)
    note_column = poster.fine_print._replace(width=width)
    marks: list[PageItem] = []
    height = 0.0
    for index, part in enumerate(parts):
        column = set_notes_column(note_column, part, len(notes))
        marks += column.placed_at(index * (width + gutter), 0.0)
        height = max(height, column.height)
    return ParagraphStack(tuple(marks), height, 1)


def _small_style(poster: PosterLayout) -> BlockStyle:
    """Return the style of mentions and imprint."""
    styles = poster.fine_print.context.theme.block_styles
    small = styles["small"].in_font(styles["aside"].text.font)
    size = max(_MIN_MENTION_SIZE, small.text.size)
    return small.at_size(size, max(small.text.leading, size * 1.2))


def make_sources_page(poster: PosterLayout) -> Page:
    """Return a page of A4 with the notes of a poster, to be printed or glued on its back. Too many are an error."""
    document = poster.layout_input.document
    context = poster.fine_print.context
    theme = context.theme
    note_size = theme.block_styles["note"].text.size
    theme = enlarge_theme(theme, _BACK_NOTE_SIZE / note_size)
    column = poster.fine_print.in_theme(theme)
    column = column._replace(width=_BACK_SIZE.width - 2 * _BACK_MARGIN)
    title = theme.block_styles["heading-2"]
    title = title.at_size(_BACK_TITLE_SIZE, _BACK_TITLE_SIZE * 1.2)
    small = theme.block_styles["small"].in_font(theme.block_styles["aside"].text.font)
    small = small.at_size(_BACK_NOTE_SIZE, _BACK_NOTE_SIZE * 1.3)
    head = column.stack_paragraphs(
        [
            *plain_paragraphs([document.meta.title], small),
            *plain_paragraphs([_SOURCES_TITLE], title),
        ]
    )
    entries = [
        set_notes_column(column, [note], len(document.notes)) for note in document.notes
    ]
    stack = stack_vertically([head, *entries], _BACK_NOTE_SIZE * 0.7)
    excess = stack.height + 2 * _BACK_MARGIN - _BACK_SIZE.height
    if excess > 0.0:
        fields = {"excess": f"{to_mm(excess):.0f}"}
        span = document.notes[-1].span
        context.diagnostics.append(error("zine-sources", document.source, span, **fields))
    marks = stack.placed_at(_BACK_MARGIN, _BACK_MARGIN)
    return make_untrimmed_page(_BACK_SIZE, marks, SOURCES_LABEL)
