"""Lines to fill in by hand -> parts: words, then a rule as far as the measure goes."""

from math import ceil
from typing import Final

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem, Rule
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import List, ListItem
from pamphlets.layout.blocks.block_context import (
    Compose,
    ContainingBlock,
    add_space_around,
    translate_marks,
)
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, GalleyPart
from pamphlets.layout.paragraph.context import TypesettingContext

_LINE_DISTANCE: Final = mm(8)  # from rule to rule, at least: what a hand needs to write standing
_RULE_WEIGHT: Final = 0.6
_RULE_GAP: Final = 4.0  # points between words and rule
_SHORTEST_RULE: Final = mm(
    35
)  # of rule that is left to write on; where words leave less it begins on the next line


def set_form_fields(
    case: TypesettingContext, block: List, context: ContainingBlock, compose: Compose
) -> list[GalleyPart]:
    """Return a list whose items are to be filled in, each on its own line or lines."""
    parts: list[GalleyPart] = []
    for item in block.items:
        parts += _set_field(case, item, context, compose)
    return add_space_around(parts, 1) if context.role == "body" else parts


def _set_field(
    case: TypesettingContext, item: ListItem, context: ContainingBlock, compose: Compose
) -> list[GalleyPart]:
    """Return one item: its words, their last line ending in a rule. The white for the hand is above it."""
    count = max(1, ceil(_LINE_DISTANCE / context.grid - 1e-6))
    drop = (count - 1) * context.grid
    boxes = [part for part in compose(case, item.blocks, context) if isinstance(part, Box)]
    if not boxes:
        return [
            _add_rule(
                case, Box(count, (), (), 0.0, item.node, item.span), context.left, drop, context
            )
        ]
    *first, last = boxes
    end = max((_mark_end(mark) for mark in last.marks), default=context.left) + _RULE_GAP
    if context.left + context.width - end < _SHORTEST_RULE:
        bare = Box(count, (), (), 0.0, item.node, item.span)
        return [
            *boxes[:-1],
            _keep_box_with_next(last),
            _add_rule(case, bare, context.left, drop, context),
        ]
    above = drop if not first else 0.0
    lines = last.lines + (count - 1 if not first else 0)
    words = Box(
        lines, translate_marks(last.marks, above), last.note_numbers, 0.0, last.node, last.span
    )
    return [*map(_keep_box_with_next, first), _add_rule(case, words, end, above, context)]


def _keep_box_with_next(box: Box) -> Box:
    """Return a box that no page end parts from the next."""
    return Box(
        box.lines,
        box.marks,
        box.note_numbers,
        FORBIDDEN_BREAK,
        box.node,
        box.span,
        box.table_head,
        box.shrink,
    )


def _add_rule(
    case: TypesettingContext, box: Box, start: Pt, drop: Pt, context: ContainingBlock
) -> Box:
    """Return a box with a rule from `start` to the end of the measure, on the baseline of its last line."""
    y = drop + case.theme.baseline * context.grid
    rule = PageItem(
        Point(start, y), Rule(context.left + context.width - start, _RULE_WEIGHT), box.node
    )
    return Box(box.lines, (*box.marks, rule), box.note_numbers, box.break_cost, box.node, box.span)


def _mark_end(mark: PageItem) -> Pt:
    """Return where a mark ends on its line."""
    what = mark.content
    if isinstance(what, GlyphRun):
        width = sum(
            word.advance * what.size if isinstance(word, ShapedWord) else word.width
            for word in what.words
        )
        return mark.at.x + width
    return mark.at.x
