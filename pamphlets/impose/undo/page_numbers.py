"""A SheetLayout and the words of its sides -> how far the numbers on the pages go on from page to page.

No number is known to be that of its page: but if page k of the layout has the number k + d on nearly every page,
for one d, that is no accident.
"""

from collections import Counter
from typing import Final, NamedTuple

from pamphlets.impose.undo.sheet_layouts import SheetLayout
from pamphlets.impose.undo.side_words import Sides, add_turns, words_in

# Pages whose numbers follow; fewer are an accident, but of a file that has no more.
_FEWEST: Final = 3
# Of the pages with a number: chapters begin without, tables have others.
_SHARE: Final = 0.6
_UPRIGHT_SHARE: Final = 0.7  # of all words; tables and captions may stand on their side


class NumberEvidence(NamedTuple):
    """What the numbers say for a layout."""

    following: int
    """Pages whose number follows."""
    numbered: int
    """Pages on which any number stands."""
    page_count: int
    upright_share: float
    """Of the words."""

    @property
    def is_proof(self) -> bool:
        """Whether pages are surely in this order."""
        fewest = min(_FEWEST, self.page_count)
        share = _SHARE * self.numbered
        is_upright = self.upright_share >= _UPRIGHT_SHARE
        return self.following >= max(fewest, 2, share) and is_upright

    @property
    def is_complete(self) -> bool:
        """Whether no other order can be better proved."""
        return self.is_proof and self.following >= _COMPLETE_SHARE * self.page_count


_COMPLETE_SHARE: Final = 0.9


def weigh_numbers(layout: SheetLayout, sides: Sides) -> NumberEvidence:
    """Return what the numbers on the pages say for a layout."""
    differences: Counter[int] = Counter()
    numbered = 0
    for index, part in enumerate(layout.parts):
        turn = layout.side_turns[part.side]
        numbers = sides.numbers_in(part.side, turn, part.area)
        numbered += bool(numbers)
        differences.update(number - index for number in numbers)
    following = max(differences.values(), default=0)
    share = 0.0
    if following >= 2:
        share = _measure_upright_share(layout, sides)
    return NumberEvidence(following, numbered, len(layout.parts), share)


def _measure_upright_share(layout: SheetLayout, sides: Sides) -> float:
    upright = 0
    count = 0
    for part in layout.parts:
        side = sides.turned(part.side, layout.side_turns[part.side])
        for word in words_in(side.words, part.area):
            count += 1
            upright += add_turns(word.turn, part.turn) == 0
    return upright / count if count else 0.0
