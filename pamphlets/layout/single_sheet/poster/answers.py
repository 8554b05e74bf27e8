"""PosterLayout, Size -> questions one under the other, each with a blank under it to write in with a felt pen."""

import re
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import PageItem, place_rule
from pamphlets.core.units import Pt, mm
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    stack_vertically,
)
from pamphlets.layout.single_sheet.headline_grounds import lay_on_pale_flat
from pamphlets.layout.single_sheet.poster.parts import set_headline_in
from pamphlets.layout.single_sheet.poster.poster_layout import PosterLayout
from pamphlets.layout.single_sheet.stack_sizes import (
    equalize_sizes,
    letters_right,
    scale_stack,
)

_BLANK_HEIGHT: Final = mm(57)  # three lines of a felt pen
_LINES_IN_BLANK: Final = 3
_MIN_QUESTION_HEIGHT: Final = mm(28)  # one line that is read from four metres
_RULE_WEIGHT: Final = 1.0
_QUESTION: Final = re.compile(r"[^?]+\?")
_SPACE_OVER_BLANK: Final = mm(2)  # the first line of a blank is white enough
_SPACE_BELOW_BLANK: Final = mm(9)


def split_questions(title: str) -> list[str]:
    """Return the questions of a title; nothing where part of it asks none."""
    questions = [question.strip() for question in _QUESTION.findall(title)]
    return questions if title.rstrip().endswith("?") else []


def set_questions(poster: PosterLayout, room: Size) -> ParagraphStack:
    """Return the questions of a title, all in letters of one size, each over its blank.

    A title that asks another number of questions than there are blanks stands over them all.
    """
    count = poster.meta.answer_count
    questions = split_questions(poster.title)
    if len(questions) != count:
        questions = [poster.title]
    scale = poster.scale
    blanks_per_question = count // len(questions)
    blank = _set_blanks(poster, blanks_per_question)
    gaps = _SPACE_BELOW_BLANK * scale * (len(questions) - 1)
    height = (room.height - gaps) / len(questions) - blank.height
    height = max(height, _MIN_QUESTION_HEIGHT * scale)
    question_room = Size(room.width, height)
    headlines = [set_headline_in(poster, text, question_room) for text in questions]
    equal = equalize_sizes(headlines)
    # The one with the highest accent was the first to fill its share: what the others leave makes all of them larger.
    widest = max(letters_right(headline) for headline in equal)
    taken = sum(headline.height for headline in equal)
    growth = min(height * len(equal) / taken, room.width / widest)
    theme = poster.details.context.theme
    parts: list[ParagraphStack] = []
    for level in equal:
        headline = scale_stack(level, max(growth, 1.0))
        padding = _SPACE_OVER_BLANK * scale
        headline = lay_on_pale_flat(headline, theme, room.width, padding)
        below = blank.placed_at(0.0, headline.height)
        part_height = headline.height + blank.height
        parts.append(ParagraphStack((*headline.marks, *below), part_height, 1))
    return stack_vertically(parts, _SPACE_BELOW_BLANK * scale)


def min_questions_height(poster: PosterLayout) -> Pt:
    """Return the height that questions and their blanks cannot do without."""
    count = poster.meta.answer_count
    question_count = count if len(split_questions(poster.title)) == count else 1
    height = count * _BLANK_HEIGHT + question_count * _MIN_QUESTION_HEIGHT
    gaps = question_count * _SPACE_OVER_BLANK + (question_count - 1) * _SPACE_BELOW_BLANK
    return (height + gaps) * poster.scale


def _set_blanks(poster: PosterLayout, count: int) -> ParagraphStack:
    """Return blanks one under the other, each ruled for three lines of writing."""
    step = _BLANK_HEIGHT * poster.scale / _LINES_IN_BLANK
    weight = _RULE_WEIGHT * poster.scale
    y = _SPACE_OVER_BLANK * poster.scale
    rules: list[PageItem] = []
    for _ in range(count * _LINES_IN_BLANK):
        y += step
        rules.append(place_rule(0.0, y - weight, poster.width, weight))
    return ParagraphStack(tuple(rules), y, 0)
