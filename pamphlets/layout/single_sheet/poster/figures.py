"""PosterLayout, Rect -> a poster of figures: one as tall as a hand with its unit and a sentence, or several with their bars."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import (
    PageItem,
    PageItems,
)
from pamphlets.core.source import error
from pamphlets.core.style import BLACK
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Blocks
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    stack_vertically,
)
from pamphlets.layout.single_sheet.frame import single_sheet_blocks
from pamphlets.layout.single_sheet.headline_grounds import lay_on_pale_flat
from pamphlets.layout.single_sheet.poster.bars import bar_shares, set_bar
from pamphlets.layout.single_sheet.poster.event_block import set_event
from pamphlets.layout.single_sheet.poster.figure_text import (
    FigureText,
    read_figures,
)
from pamphlets.layout.single_sheet.poster.figure_words import (
    set_figure_lead,
    set_figure_number,
    set_figure_unit,
)
from pamphlets.layout.single_sheet.poster.parts import (
    report_full_poster,
    report_small_headline,
    set_apart,
    set_headline_in,
    set_kicker,
    set_poster_sentence,
    set_poster_text,
)
from pamphlets.layout.single_sheet.poster.poster_layout import PosterLayout
from pamphlets.layout.single_sheet.stack_sizes import letters_right

_MAX_FIGURE_HEIGHT: Final = mm(140)
_MIN_FIGURE_HEIGHT: Final = mm(30)
_MIN_TITLE_HEIGHT: Final = mm(9)  # of the capitals of a title that stands over figures
_TITLE_ROOM: Final = Size(mm(180), mm(22))  # of a title that stands over figures
_SENTENCE_HEIGHT: Final = mm(82)  # of a title that is a sentence: it has the whole width
_SENTENCE_ENDS: Final = tuple(".!?…")
_FIGURE_WIDTH_SHARE: Final = 0.5  # of the width, for a figure beside its words
_UNIT_HEIGHT: Final = mm(22)
_UNIT_SHARE: Final = 0.42  # of a figure's height, for its unit beside it
_MIN_UNIT_HEIGHT: Final = mm(8)
_FLAT_PADDING: Final = mm(2.5)  # of a number, in the white over its bar
_ROW_GAP: Final = mm(4)  # between the parts of one figure


class _FigureRow(NamedTuple):
    """One of several figures, and what stands under and over its number."""

    figure: FigureText
    bar: ParagraphStack
    lead: ParagraphStack


def compose_figures(poster: PosterLayout, room: Rect) -> PageItems:
    """Return a poster of the figures that its headings name, or its title if they name none."""
    meta = poster.meta
    blocks = single_sheet_blocks(poster.layout_input.document)
    figures, before = read_figures(poster.title, blocks)
    shares = bar_shares(figures)
    if len(figures) == 1 and figures[0].heading is None:
        if not figures[0].number:
            span = meta.span_of("title")
            fault = error("poster-figure", poster.layout_input.document.source, span)
            poster.details.context.diagnostics.append(fault)
        return _compose_alone(poster, figures[0], shares[0], room)
    rows = [
        _FigureRow(figure, set_bar(poster, figure, share), set_figure_lead(poster, figure))
        for figure, share in zip(figures, shares, strict=True)
    ]
    return _compose_rows(poster, rows, before, room)


def _compose_rows(
    poster: PosterLayout, rows: Sequence[_FigureRow], before: Blocks, room: Rect
) -> PageItems:
    """Return the title over figures, each in a row of its own, and below them what stands before the first in the text."""
    head = _set_title(poster)
    event = set_event(poster.layout_input.design, poster.details, poster.meta, poster.scale)
    text = set_poster_text(poster, before) if before else EMPTY_STACK
    tail = stack_vertically([text, event], poster.gap)
    free = room.height - head.height - poster.gap
    if tail.height:
        free -= tail.height + poster.gap
    gaps = poster.gap * (len(rows) - 1)
    number_height = _shared_number_height(poster, rows, free - gaps)
    parts = [_set_beside(poster, row, number_height) for row in rows]
    # What the numbers leave, being equals, is white between the rows and under the last.
    excess = sum(part.height for part in parts) + gaps - free
    report_full_poster(poster, excess)
    white = poster.gap - min(excess, 0.0) / len(parts)
    marks: list[PageItem] = [*head.placed_at(room.x, room.y)]
    y = room.y + head.height + poster.gap
    for part in parts:
        marks += part.placed_at(room.x, y)
        y += part.height + white
    marks += tail.placed_at(room.x, room.bottom - tail.height)
    return tuple(marks)


def _set_title(poster: PosterLayout) -> ParagraphStack:
    """Return the title over several figures, the series above it and the sentence below.

    A name is small beside its figures. A sentence is what one remembers of them, and is seen from as far.
    """
    scale = poster.scale
    room = Size(min(_TITLE_ROOM.width * scale, poster.width), _TITLE_ROOM.height * scale)
    if poster.title.endswith(_SENTENCE_ENDS):
        room = Size(poster.width, _SENTENCE_HEIGHT * scale)
    title = set_headline_in(poster, poster.title, room, BLACK)
    title = poster.as_headline(title)
    report_small_headline(poster, title, _MIN_TITLE_HEIGHT)
    parts = [set_kicker(poster), title, set_poster_sentence(poster)]
    return stack_vertically(parts, mm(4) * scale)


def _compose_alone(
    poster: PosterLayout, figure: FigureText, share: float | None, room: Rect
) -> PageItems:
    """Return a poster of one figure: its lead over it, its unit, sentence, text and event under it."""
    scale = poster.scale
    head = set_kicker(poster)
    lead = set_figure_lead(poster, figure)
    unit = set_figure_unit(poster, figure, Size(room.width, _UNIT_HEIGHT * scale))
    bar = set_bar(poster, figure, share)
    texts = [
        set_poster_sentence(poster),
        set_poster_text(poster, figure.blocks) if figure.blocks else EMPTY_STACK,
        set_event(poster.layout_input.design, poster.details, poster.meta, scale),
    ]
    below = stack_vertically(texts, poster.gap)
    parts = (head, lead, unit, bar, below)
    taken = sum(part.height + poster.gap for part in parts if part.marks)
    height = room.height - taken
    report_full_poster(poster, _MIN_FIGURE_HEIGHT * scale - height)
    height = min(max(height, _MIN_FIGURE_HEIGHT * scale), _MAX_FIGURE_HEIGHT * scale)
    number = set_figure_number(poster, figure, Size(room.width, height))
    report_small_headline(poster, number)
    number = _lay_on_flat(poster, number)
    above = stack_vertically([head, lead, number, unit, bar], poster.gap)
    return (
        *above.placed_at(room.x, room.y),
        *below.placed_at(room.x, room.bottom - below.height),
    )


def _shared_number_height(
    poster: PosterLayout, rows: Sequence[_FigureRow], height: Pt
) -> Pt:
    """Return the height that the numbers of all rows have, which are equals: what bars and leads leave of `height`."""
    scale = poster.scale
    width = poster.width * _FIGURE_WIDTH_SHARE
    for row in rows:
        for part in (row.bar, row.lead):
            if part.marks:
                height -= part.height + _ROW_GAP * scale
    number_height = min(_MAX_FIGURE_HEIGHT * scale, height / len(rows))
    number_height = max(number_height, _MIN_FIGURE_HEIGHT * scale)
    for row in rows:
        number = set_figure_number(poster, row.figure, Size(width, number_height))
        number_height = min(number_height, number.height)
    return number_height


def _set_beside(poster: PosterLayout, row: _FigureRow, height: Pt) -> ParagraphStack:
    """Return a figure, its number of a height: its lead over it, unit and text at its right, its bar under all of it."""
    scale = poster.scale
    figure = row.figure
    room = Size(poster.width * _FIGURE_WIDTH_SHARE, height)
    number = set_figure_number(poster, figure, room)
    x = letters_right(number) + poster.gap
    beside = poster.in_column(poster.width - x)
    gap = _ROW_GAP * scale
    text = set_apart(beside.details, figure.blocks)
    unit_height = min(height * _UNIT_SHARE, height - text.height - gap)
    unit_room = Size(beside.width, max(unit_height, _MIN_UNIT_HEIGHT * scale))
    words = stack_vertically([set_figure_unit(beside, figure, unit_room), text], gap)
    number = _lay_on_flat(poster, number)
    row_height = max(number.height, words.height)
    words_marks = words.placed_at(x, row_height - words.height)
    marks = (*number.placed_at(0.0, row_height - number.height), *words_marks)
    numbered = ParagraphStack(marks, row_height, 1)
    return stack_vertically([row.lead, numbered, row.bar], gap)


def _lay_on_flat(poster: PosterLayout, number: ParagraphStack) -> ParagraphStack:
    """Return a number on a flat of the theme's ink, where that is too pale for it; a copier would lose a bar in it."""
    theme, padding = poster.details.context.theme, _FLAT_PADDING * poster.scale
    return lay_on_pale_flat(number, theme, letters_right(number), padding)
