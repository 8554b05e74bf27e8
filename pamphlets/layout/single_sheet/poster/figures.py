"""PosterLayout, Rect -> a poster of figures: one as tall as a hand with its unit and a sentence, or several with their bars."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Anchor, PageItem, PageItems, ScaledDrawing
from pamphlets.core.source import error
from pamphlets.core.style import BLACK
from pamphlets.core.units import Pt, mm
from pamphlets.layout.paragraph.context import make_picture_mark
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    letters_right,
    plain_paragraphs,
    stack_vertically,
)
from pamphlets.layout.single_sheet.frame import single_sheet_blocks
from pamphlets.layout.single_sheet.poster.event_block import set_event
from pamphlets.layout.single_sheet.poster.figure_text import (
    FigureText,
    parse_number,
    read_figures,
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

_MAX_FIGURE_HEIGHT: Final = mm(140)
_MIN_FIGURE_HEIGHT: Final = mm(30)
_MIN_TITLE_HEIGHT: Final = mm(9)  # of the capitals of a title that stands over figures
_TITLE_ROOM: Final = Size(mm(180), mm(22))  # of a title that stands over figures
_BAR_HEIGHT: Final = mm(40)
_FIGURE_WIDTH_SHARE: Final = 0.5  # of the width, for a figure beside its words
_UNIT_HEIGHT: Final = mm(22)
_UNIT_SHARE: Final = 0.42  # of a figure's height, for its unit beside it
_SLATS: Final = 100  # of a bar: one for each hundredth
_MAX_COUNTED: Final = 60  # of a whole that a bar counts out, a slat for each
_SLAT_SHARE: Final = (
    0.62  # of their distance: what is white between them keeps toner from flaking
)
_SLAT_OUTLINE: Final = 0.8  # points


def compose_figures(poster: PosterLayout, room: Rect) -> PageItems:
    """Return a poster of the figures that its headings name, or its title if they name none."""
    meta = poster.meta
    blocks = single_sheet_blocks(poster.layout_input.document)
    figures, before = read_figures(poster.title, blocks)
    shares = _bar_shares(figures)
    if len(figures) == 1 and figures[0].heading is None:
        if not figures[0].number:
            span = meta.span_of("title")
            fault = error("poster-figure", poster.layout_input.document.source, span)
            poster.details.context.diagnostics.append(fault)
        return _compose_alone(poster, figures[0], shares[0], room)
    head = _set_title(poster)
    tail = stack_vertically(
        [
            set_poster_text(poster, before) if before else EMPTY_STACK,
            set_event(poster.layout_input.design, poster.details, meta, poster.scale),
        ],
        poster.gap,
    )
    free = room.height - head.height - poster.gap
    if tail.height:
        free -= tail.height + poster.gap
    height = (free - poster.gap * (len(figures) - 1)) / len(figures)
    marks: list[PageItem] = [*head.placed_at(room.x, room.y)]
    y = room.y + head.height + poster.gap
    for figure, share in zip(figures, shares, strict=True):
        part = _set_beside(poster, figure, share, height)
        marks += part.placed_at(room.x, y)
        y += height + poster.gap
    marks += tail.placed_at(room.x, room.bottom - tail.height)
    return tuple(marks)


def _bar_shares(figures: Sequence[FigureText]) -> list[float | None]:
    """Return how full the bar of each figure is, None where it has none.

    A figure that is a share of a whole says so itself; figures of one unit are shares of the largest among them.
    """
    values = [parse_number(figure.number) for figure in figures]
    units = Counter(figure.unit.casefold() for figure in figures)
    shares: list[float | None] = []
    for figure, value in zip(figures, values, strict=True):
        share = figure.share
        if share is None and value and units[figure.unit.casefold()] > 1:
            of_unit = [
                abs(number or 0.0)
                for number, other in zip(values, figures, strict=True)
                if other.unit.casefold() == figure.unit.casefold()
            ]
            share = abs(value) / max(of_unit)
        shares.append(share)
    return shares


def _set_title(poster: PosterLayout) -> ParagraphStack:
    """Return the title over several figures, the series above it and the sentence below."""
    scale = poster.scale
    room = Size(min(_TITLE_ROOM.width * scale, poster.width), _TITLE_ROOM.height * scale)
    title = set_headline_in(poster, poster.title, room, BLACK)
    report_small_headline(poster, title, _MIN_TITLE_HEIGHT)
    parts = [set_kicker(poster), title, set_poster_sentence(poster)]
    return stack_vertically(parts, mm(4) * scale)


def _compose_alone(
    poster: PosterLayout, figure: FigureText, share: float | None, room: Rect
) -> PageItems:
    """Return a poster of one figure: its lead over it, its unit, sentence, text and event under it."""
    scale = poster.scale
    head = set_kicker(poster)
    lead = _set_line(poster, figure.lead)
    unit = _set_unit(poster, figure.unit, Size(room.width, _UNIT_HEIGHT * scale))
    bar = _set_bar(poster, figure, share)
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
    number = _set_number(poster, figure, Size(room.width, height))
    report_small_headline(poster, number)
    above = stack_vertically([head, lead, number, unit, bar], poster.gap)
    return (
        *above.placed_at(room.x, room.y),
        *below.placed_at(room.x, room.bottom - below.height),
    )


def _set_beside(
    poster: PosterLayout, figure: FigureText, share: float | None, height: Pt
) -> ParagraphStack:
    """Return a figure in a height: its lead over it, unit and text at its right, its bar under all of it."""
    scale = poster.scale
    bar = _set_bar(poster, figure, share)
    lead = _set_line(poster, figure.lead)
    gap = mm(4) * scale
    free = height
    for part in (bar, lead):
        if part.marks:
            free -= part.height + gap
    number_height = min(free, _MAX_FIGURE_HEIGHT * scale)
    report_full_poster(poster, _MIN_FIGURE_HEIGHT * scale - number_height)
    number_height = max(number_height, _MIN_FIGURE_HEIGHT * scale)
    room = Size(poster.width * _FIGURE_WIDTH_SHARE, number_height)
    number = _set_number(poster, figure, room)
    x = letters_right(number) + poster.gap
    beside = poster.in_column(poster.width - x)
    text = set_apart(beside.details, figure.blocks)
    unit_height = min(number.height * _UNIT_SHARE, number_height - text.height - gap)
    unit_room = Size(beside.width, max(unit_height, mm(8) * scale))
    unit = _set_unit(beside, figure.unit, unit_room)
    words = stack_vertically([unit, text], gap)
    report_full_poster(poster, words.height - number_height)
    row_height = max(number.height, words.height)
    row = ParagraphStack(
        (*number.marks, *words.placed_at(x, row_height - words.height)), row_height, 1
    )
    return stack_vertically([lead, row, bar], gap)


def _set_line(poster: PosterLayout, text: str) -> ParagraphStack:
    """Return what leads to a figure, in the details' bold."""
    styles = poster.details.context.theme.block_styles
    bold = styles["body"].in_font(styles["aside-title"].text.font)
    bold = replace(bold, balanced=True, lines_before=0)
    return poster.details.stack_paragraphs(plain_paragraphs([text], bold))


def _set_unit(poster: PosterLayout, unit: str, room: Size) -> ParagraphStack:
    """Return the unit of a figure in black, in the theme's manner; nothing where it has none."""
    if not unit:
        return EMPTY_STACK
    return set_headline_in(poster, unit, room, BLACK)


def _set_number(poster: PosterLayout, figure: FigureText, room: Size) -> ParagraphStack:
    """Return a number as tall as its room lets it be, in the theme's ink, with the anchor of its heading."""
    number = set_headline_in(poster, figure.number or figure.lead, room)
    heading = figure.heading
    if heading is None:
        return number
    anchor = Anchor(heading.anchor, heading.level, figure.number)
    marks = [PageItem(Point(0.0, 0.0), anchor, heading.node)]
    for mark in number.marks:
        marks.append(replace(mark, node=heading.node, span=heading.span))
    return number._replace(marks=tuple(marks))


def _set_bar(
    poster: PosterLayout, figure: FigureText, share: float | None
) -> ParagraphStack:
    """Return what shows how much a figure is: its picture, else a bar of slats; nothing where there is neither."""
    size = Size(poster.width, _BAR_HEIGHT * poster.scale)
    if figure.picture is not None:
        context = poster.details.context
        artwork = context.artworks[figure.picture.image.path]
        shown = artwork.size.scaled_into(size.width, size.height)
        mark = make_picture_mark(figure.picture.image, artwork, shown, context.theme)
        span = figure.picture.span
        item = PageItem(Point(0.0, 0.0), mark, figure.picture.node, "", span)
        return ParagraphStack((item,), shown.height, 0)
    if share is None:
        return EMPTY_STACK
    drawing = _draw_slats(poster, size, share, _slat_count(figure))
    item = PageItem(Point(0.0, 0.0), ScaledDrawing(drawing, size))
    return ParagraphStack((item,), size.height, 0)


def _slat_count(figure: FigureText) -> int:
    """Return how many slats a bar has: one for each of a whole that can be counted out, else one for each hundredth."""
    whole = figure.whole
    if whole is not None and whole == round(whole) and 1 < whole <= _MAX_COUNTED:
        return round(whole)
    return _SLATS


def _draw_slats(poster: PosterLayout, size: Size, share: float, slat_count: int) -> Drawing:
    """Return a bar: slats in the theme's ink as far as the share goes, the outlines of the others."""
    step = size.width / slat_count
    outline = _SLAT_OUTLINE * poster.scale
    width = min(step * _SLAT_SHARE, mm(26) * poster.scale)
    ink = poster.details.context.theme.ink
    full_count = round(share * slat_count)
    paths: list[VectorPath] = []
    for index in range(slat_count):
        if index < full_count:
            box = Rect(index * step, 0.0, width, size.height)
            paths.append(VectorPath(polygon(box.corners()), Fill(ink)))
        else:
            inset = outline / 2
            box = Rect(index * step + inset, inset, width - outline, size.height - outline)
            paths.append(VectorPath(polygon(box.corners()), None, Stroke(outline)))
    return Drawing(size, tuple(paths))
