"""PosterLayout -> the strip at a poster's foot, and the page of sources behind it where the strip cannot hold them."""

from dataclasses import replace
from typing import Final

from pamphlets.core.candidates import first_that_fits
from pamphlets.core.geometry import Size
from pamphlets.core.page import Page, PageItem, make_untrimmed_page, place_rule
from pamphlets.core.source import error
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import PAGE_SIZES, Pt, mm, to_mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.imprint import imprint_lines
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    fits_height,
    stack_vertically,
)
from pamphlets.layout.single_sheet.frame import set_notes_column, split_notes
from pamphlets.layout.single_sheet.poster.poster_layout import PosterLayout
from pamphlets.layout.theme_scaling import enlarge_theme
from pamphlets.transforms.paper_words import load_paper_words

SOURCES_LABEL: Final = "verso"
_STRIP_HEIGHT: Final = mm(12)  # that notes may take at the foot, on A3
# Notes are as large on A4 as on A3, so that a strip of three lines is: the least that is worth a column.
_MIN_STRIP_LINES: Final = 3
_NOTE_COLUMN_WIDTH: Final = mm(62)  # a column of notes is about so wide, at nine points
_GUTTER: Final = mm(5)
_RULE_WEIGHT: Final = 0.6
_MIN_MENTION_SIZE: Final = 10.0  # of what says that it is no office's paper
_BACK_SIZE: Final = Size(*PAGE_SIZES["A4"])
_BACK_MARGIN: Final = mm(20)
_BACK_NOTE_SIZES: Final = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.5)  # points
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
    texts.append(_owner_line(meta))
    if poster.layout_input.document.notes and not has_notes:
        texts.insert(0, load_paper_words(meta.lang).sources_behind)
    lines = poster.fine_print.stack(texts, small)
    marks += lines.placed_at(0.0, y)
    return ParagraphStack(tuple(marks), y + lines.height, lines.line_count)


def _owner_line(meta: Meta) -> str:
    """Return who posts it (code de l'environnement, L.581-5), where a print shop's imprint does not name them; or nothing."""
    if not (meta.names_print_shop and meta.collective and meta.address):
        return ""
    pattern = load_paper_words(meta.lang).posted_by
    return pattern.format(name=meta.collective, address=meta.address)


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
    room = _BACK_SIZE.height - 2 * _BACK_MARGIN

    def fits(size: Pt) -> bool:
        return fits_height(
            context, lambda trial: _set_sources(poster, trial, size).height, room
        )

    size = first_that_fits(_BACK_NOTE_SIZES, fits)
    stack = _set_sources(poster, context, size)
    if stack.height > room:
        fields = {"excess": f"{to_mm(stack.height - room):.0f}"}
        span = document.notes[-1].span
        context.diagnostics.append(error("zine-sources", document.source, span, **fields))
    marks = stack.placed_at(_BACK_MARGIN, _BACK_MARGIN)
    return make_untrimmed_page(_BACK_SIZE, marks, SOURCES_LABEL)


def _set_sources(
    poster: PosterLayout, context: TypesettingContext, size: Pt
) -> ParagraphStack:
    """Return the title of a poster and its notes under it, in letters of a size."""
    document = poster.layout_input.document
    theme = context.theme
    theme = enlarge_theme(theme, size / theme.block_styles["note"].text.size)
    width = _BACK_SIZE.width - 2 * _BACK_MARGIN
    column = SheetColumn(replace(context, theme=theme), width, document.meta.lang)
    title = theme.block_styles["heading-2"]
    title = title.at_size(_BACK_TITLE_SIZE, _BACK_TITLE_SIZE * 1.2)
    small = theme.block_styles["small"].in_font(theme.block_styles["aside"].text.font)
    small = small.at_size(size, size * 1.3)
    heading = load_paper_words(document.meta.lang).notes_and_sources
    # The poster's own title is read on its front.
    parts = [
        column.stack([document.meta.title], small).as_artifact(),
        column.stack([heading], title).as_element(heading, "notes-heading"),
    ]
    for note in document.notes:
        parts.append(set_notes_column(column, [note], len(document.notes)))
    return stack_vertically(parts, size * 0.7)
