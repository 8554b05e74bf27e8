"""An event -> a hard grid: the day in figures as large as a fist; beside it the hours, the place, the way in, who."""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Placed, Rule
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.look import Look
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, stack, words

_FIST: Final = mm(74)  # as high as a fist is wide, on A3
_DAY: Final = 0.3  # of the width, for the day
_GUTTER: Final = mm(9)
_HOURS: Final = 2.0  # times the details' size
_WEIGHT: Final = 1.2  # of the rule above


def happening(look: Look, case: Case, meta: Meta, room: tuple[Pt, float]) -> Stack:
    """Return the block of an event in a room (its width, and the sheet as a share of A3); nothing without a day."""
    width, share = room
    if not meta.event_day:
        return Stack((), 0.0, 0)
    gutter = _GUTTER * share
    narrow = width * _DAY
    top = mm(6) * share
    day = _day(look, case, meta, narrow, share)
    facts = _facts(case, meta, width - narrow - gutter)
    rule = Placed(Point(0.0, 0.0), Rule(width, _WEIGHT * share))
    marks = (rule, *lower(day.marks, top), *lower(facts.marks, top, narrow + gutter))
    return Stack(marks, top + max(day.height, facts.height), day.lines + facts.lines)


def _day(look: Look, case: Case, meta: Meta, width: Pt, share: float) -> Stack:
    """Return the weekday, the figure, the month and the year."""
    weekday, figure, *rest = meta.event_day.split(" ")
    strong = _strong(case)
    above = stack(case, [Piece(words(weekday.capitalize()), strong)], width, meta.lang)
    large = look.headline(case, figure.removesuffix("er"), Size(width, _FIST * share), "zxx")
    below = stack(case, [Piece(words(" ".join(rest)), strong)], width, meta.lang)
    gap = mm(4) * share
    y = above.height + gap
    low = y + large.height + gap
    return Stack((*above.marks, *lower(large.marks, y), *lower(below.marks, low)), low + below.height, 3)


def _facts(case: Case, meta: Meta, width: Pt) -> Stack:
    """Return hours, place, the way there, entry, who speaks, who calls."""
    body, strong = replace(case.theme.blocks["body"], balanced=True), _strong(case)
    size = body.text.size
    hours = replace(strong, text=replace(strong.text, size=size * _HOURS, leading=size * _HOURS * 1.15))
    paragraph = body.text.leading * 0.45
    pieces = [
        Piece(words(meta.event_hours), hours),
        Piece(words(meta.event_place), strong),
        Piece(words(meta.event_access), body),
        Piece(words(_listed("Avec ", meta.event_speakers)), body, paragraph),
        Piece(words(_listed("Organisation\u00a0: ", meta.event_organisers)), body, paragraph),
        Piece(words(meta.event_entry), strong, paragraph),
    ]
    return stack(case, [piece for piece in pieces if piece.inlines != words("")], width, meta.lang)


def _strong(case: Case) -> BlockStyle:
    """Return the details' style in the theme's bold."""
    body = case.theme.blocks["body"]
    return replace(body, text=replace(body.text, font=case.theme.blocks["aside-title"].text.font), balanced=True)


def _listed(head: str, names: tuple[str, ...]) -> str:
    """Return names as a sentence lists them, nothing where there are none."""
    if not names:
        return ""
    *most, last = names
    return head + (f"{', '.join(most)} et {last}" if most else last)
