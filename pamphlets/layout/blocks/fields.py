"""Lines to fill in by hand -> parts: words, then a rule as far as the measure goes."""

from math import ceil
from typing import Final

from pamphlets.core.fonts.font_book import Word
from pamphlets.core.geometry import Point
from pamphlets.core.page import Glyphs, Placed, Rule
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Item, List
from pamphlets.layout.blocks.block_context import Compose, Context, apart, lower
from pamphlets.layout.blocks.galley import FORBIDDEN, Box, Part
from pamphlets.layout.paragraph.context import Case

_HAND: Final = mm(8)  # from rule to rule, at least: what a hand needs to write standing
_WEIGHT: Final = 0.6
_GAP: Final = 4.0  # points between words and rule
_LEAST: Final = mm(35)  # of rule that is left to write on; where words leave less it begins on the next line


def set_fields(case: Case, block: List, context: Context, compose: Compose) -> list[Part]:
    """Return a list whose items are to be filled in, each on its own line or lines."""
    parts: list[Part] = []
    for item in block.items:
        parts += _field(case, item, context, compose)
    return apart(parts, 1) if context.role == "body" else parts


def _field(case: Case, item: Item, context: Context, compose: Compose) -> list[Part]:
    """Return one item: its words, their last line ending in a rule. The white for the hand is above it."""
    count = max(1, ceil(_HAND / context.grid - 1e-6))
    drop = (count - 1) * context.grid
    boxes = [part for part in compose(case, item.blocks, context) if isinstance(part, Box)]
    if not boxes:
        return [_ruled(case, Box(count, (), (), 0.0, item.node, item.span), context.left, drop, context)]
    *first, last = boxes
    end = max((_end(mark) for mark in last.marks), default=context.left) + _GAP
    if context.left + context.width - end < _LEAST:
        bare = Box(count, (), (), 0.0, item.node, item.span)
        return [*boxes[:-1], _tied(last), _ruled(case, bare, context.left, drop, context)]
    above = drop if not first else 0.0
    lines = last.lines + (count - 1 if not first else 0)
    words = Box(lines, lower(last.marks, above), last.notes, 0.0, last.node, last.span)
    return [*map(_tied, first), _ruled(case, words, end, above, context)]


def _tied(box: Box) -> Box:
    """Return a box that no page end parts from the next."""
    return Box(box.lines, box.marks, box.notes, FORBIDDEN, box.node, box.span, box.head, box.shrink)


def _ruled(case: Case, box: Box, start: Pt, drop: Pt, context: Context) -> Box:
    """Return a box with a rule from `start` to the end of the measure, on the baseline of its last line."""
    y = drop + case.theme.baseline * context.grid
    rule = Placed(Point(start, y), Rule(context.left + context.width - start, _WEIGHT), box.node)
    return Box(box.lines, (*box.marks, rule), box.notes, box.after, box.node, box.span)


def _end(mark: Placed) -> Pt:
    """Return where a mark ends on its line."""
    what = mark.what
    if isinstance(what, Glyphs):
        width = sum(word.advance * what.size if isinstance(word, Word) else word.width for word in what.words)
        return mark.at.x + width
    return mark.at.x
