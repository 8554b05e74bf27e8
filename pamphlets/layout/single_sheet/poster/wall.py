"""PosterLayout, Rect -> a wall: the title over half the sheet, level, leaning or standing, what is said of it below."""

from math import cos, radians, sin
from typing import Final

from pamphlets.core.candidates import first_that_fits
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import PageItem, PageItems
from pamphlets.core.units import Pt, mm
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    stack_vertically,
)
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture
from pamphlets.layout.single_sheet.frame import single_sheet_blocks
from pamphlets.layout.single_sheet.headline_grounds import draw_pale_flat
from pamphlets.layout.single_sheet.poster.answers import (
    min_questions_height,
    set_questions,
)
from pamphlets.layout.single_sheet.poster.event_block import set_event
from pamphlets.layout.single_sheet.poster.parts import (
    MIN_HEADLINE_SHARE,
    report_full_poster,
    report_small_headline,
    sentence_sizes,
    set_headline_in,
    set_kicker,
    set_poster_head,
    set_poster_sentence,
    set_poster_text,
    set_side_by_side,
)
from pamphlets.layout.single_sheet.poster.poster_layout import PosterLayout
from pamphlets.layout.single_sheet.poster.turning import TurnedStack, turn_stack
from pamphlets.layout.single_sheet.stack_sizes import letters_right, scale_stack

# Of the sheet: white above the sentence is a better use of more.
_MAX_TITLE_SHARE: Final = 0.6
_MIN_PICTURE_HEIGHT: Final = mm(50)  # left by a headline: less would be a stamp
_STANDING_SHARE: Final = 0.42  # of the width, for a headline that stands beside the text
# Of a room's height, to divide a leaning headline for: it leaves the corners of the room white.
_LEANING_SHARES: Final = (1.0, 0.85, 0.7, 0.55, 0.4)
QUARTER_TURN: Final = 90.0


def compose_wall(poster: PosterLayout, room: Rect) -> PageItems:
    """Return a poster whose headline is all there is to see from afar, in the room above its foot."""
    meta = poster.meta
    if abs(meta.headline_angle) == QUARTER_TURN:
        return _compose_beside(poster, room)
    head = EMPTY_STACK
    if not meta.answer_count:  # a question needs no rule over it, and its blank the room
        head = set_poster_head(poster)
    title_y = room.y + head.height
    full_room = Size(room.width, poster.size.height * _MAX_TITLE_SHARE)
    title_height = _set_title(poster, full_room).height
    if meta.answer_count and not meta.event_day:
        below = _set_beside_each_other(poster)
    else:
        below = set_details(poster, room.bottom - title_y - title_height - poster.gap)
    free = room.bottom - below.height - poster.gap - title_y
    min_room = poster.size.height * MIN_HEADLINE_SHARE
    if meta.answer_count:
        min_room = max(min_room, min_questions_height(poster))
    report_full_poster(poster, min_room - free)
    title_height = max(free, min_room)
    if not meta.answer_count:
        title_height = min(title_height, full_room.height)
    if meta.cover_image in poster.layout_input.artworks:
        title_height -= _MIN_PICTURE_HEIGHT * poster.scale + poster.gap * 1.5
    title = _set_title(poster, Size(room.width, title_height))
    report_small_headline(poster, title)
    details_y = room.bottom - below.height
    picture_y = title_y + title.height + poster.gap
    picture_height = details_y - poster.gap / 2 - picture_y
    picture_room = Rect(room.x, picture_y, room.width, picture_height)
    titled = Rect(room.x, room.y, room.width, title_y + title.height - room.y)
    return (
        *_draw_flat(poster, titled),
        *head.placed_at(room.x, room.y),
        *title.placed_at(room.x, title_y),
        *place_cover_picture(poster.details.context, meta, picture_room),
        *below.placed_at(room.x, details_y),
    )


def set_details(poster: PosterLayout, height: Pt) -> ParagraphStack:
    """Return what is read from three metres and less: the sentence, the text, the event, one under the other.

    The sentence is as large as `height` lets it be; in the smallest letters it may be higher.
    """
    text = _set_text(poster)
    design = poster.layout_input.design
    event = set_event(design, poster.details, poster.meta, poster.scale)
    others = stack_vertically([text, event], poster.gap)
    taken = others.height + poster.gap

    def fits(size: Pt) -> bool:
        return set_poster_sentence(poster, [size]).height + taken <= height

    size = first_that_fits(sentence_sizes(poster), fits)
    sentence = set_poster_sentence(poster, [size])
    return stack_vertically([sentence, others], poster.gap)


def _set_text(poster: PosterLayout) -> ParagraphStack:
    """Return the text of the poster, nothing where it has none."""
    blocks = single_sheet_blocks(poster.layout_input.document)
    return set_poster_text(poster, blocks) if blocks else EMPTY_STACK


def _set_beside_each_other(poster: PosterLayout) -> ParagraphStack:
    """Return sentence and text in two columns: blanks to write in leave no height to set them one under the other."""
    width = (poster.width - poster.gap) / 2
    half = poster.in_column(width)
    sentence, text = set_poster_sentence(half), _set_text(half)
    return set_side_by_side(sentence, text, width + poster.gap)


def _set_title(poster: PosterLayout, room: Size) -> ParagraphStack:
    """Return the headline in a room: questions with their blanks, or words that may lean."""
    if poster.meta.answer_count:
        return poster.as_headline(set_questions(poster, room))
    return poster.as_headline(_set_leaning(poster, room).stack)


def _set_leaning(poster: PosterLayout, room: Size) -> TurnedStack:
    """Return the headline, leaning as its author asks, divided so that it covers as much of a room as it can."""
    degrees = poster.meta.headline_angle
    if not degrees:
        return TurnedStack(set_headline_in(poster, poster.title, room), room.width)
    sine, cosine = abs(sin(radians(degrees))), cos(radians(degrees))
    best, best_area = TurnedStack(EMPTY_STACK, 0.0), 0.0
    for share in _LEANING_SHARES:
        level_room = Size(room.width, room.height * share)
        headline = set_headline_in(poster, poster.title, level_room)
        width = letters_right(headline)
        needed_width = width * cosine + headline.height * sine
        needed_height = headline.height * cosine + width * sine
        shrink = min(room.width / needed_width, room.height / needed_height)
        area = width * headline.height * shrink**2
        if area > best_area:
            scaled = scale_stack(headline, shrink)
            best, best_area = turn_stack(scaled, width * shrink, degrees), area
    return best


def _draw_flat(poster: PosterLayout, titled: Rect) -> PageItems:
    """Return a flat of a pale ink behind a headline and what stands over it; questions have each their own."""
    if poster.meta.answer_count and abs(poster.meta.headline_angle) != QUARTER_TURN:
        return ()
    return draw_pale_flat(poster.details.context.theme, poster.grow_area(titled))


def _compose_beside(poster: PosterLayout, room: Rect) -> PageItems:
    """Return a poster whose headline runs along its left side, what is said of it at the right."""
    length, depth = room.height, room.width * _STANDING_SHARE
    headline = set_headline_in(poster, poster.title, Size(length, depth))
    headline = poster.as_headline(headline)
    report_small_headline(poster, headline)
    turned = turn_stack(headline, length, poster.meta.headline_angle)
    x = room.x + turned.width + poster.gap
    beside = poster.in_column(room.right - x)
    head = set_kicker(beside)
    below = set_details(beside, room.height - head.height - poster.gap)
    report_full_poster(poster, head.height + below.height + poster.gap - room.height)
    titled = Rect(room.x, room.y, turned.width, room.height)
    marks: list[PageItem] = list(_draw_flat(poster, titled))
    marks += turned.stack.placed_at(room.x, room.y)
    marks += head.placed_at(x, room.y)
    marks += below.placed_at(x, room.bottom - below.height)
    return tuple(marks)
