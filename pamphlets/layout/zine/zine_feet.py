"""What stands at the foot of a zine's panels: the line of a working version, and a number that does not speak."""

from typing import Final

from pamphlets.core.page import Placed
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, label, stack, words

_NUMBER: Final = 6.0  # points
_STRIP: Final = mm(4)  # that the number has to itself
_NEAR: Final = mm(3)
_INNER: Final = range(2, 8)  # the panels that carry a number


def foot_of(case: Case, meta: Meta) -> Pt:
    """Return how much of a panel's height its foot takes."""
    line = _line(case, meta)
    return line.height + _NEAR if line.marks else _STRIP


def feet(case: Case, meta: Meta, number: int) -> tuple[Placed, ...]:
    """Return the foot of panel `number`: artifacts all. A left-hand panel has its number at the left."""
    page = case.theme.page
    bottom = page.size.height - page.bottom
    line = _line(case, meta)
    marks = lower(line.marks, bottom - line.height, page.inner)
    if number not in _INNER:
        return marks
    style = TextStyle(case.theme.blocks["aside"].text.font, _NUMBER, _NUMBER)
    outer = number % 2 or bool(line.marks)  # the line begins at the left
    at = (page.inner, bottom - _NUMBER / 6)  # round figures reach below their line
    return marks + label(case, str(number), style, at, page.measure, "right" if outer else "left", "zxx")


def _line(case: Case, meta: Meta) -> Stack:
    """Return the line of a working version, in as many lines as so small a page needs."""
    run = case.theme.runs["draft"]
    text = TextStyle(run.font, run.size, run.size * 1.15)
    style = BlockStyle(text, "left", right=_STRIP, hyphenate=False, balanced=True, keep_small_words=True)
    return stack(case, [Piece(words(meta.draft), style)] if meta.draft else [], case.theme.page.measure, meta.lang)
