"""A leaf -> its two sides: in front what is asked, answered and to be done; behind what it takes, and sources."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import LinkArea, Placed, Rule
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Blocks
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.brochure.colophon import LITTER, dated
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, smallest, stack, words
from pamphlets.layout.single_sheet.frame import frame, notes
from pamphlets.layout.single_sheet.qr_code import QUIET, square
from pamphlets.transforms.citations.urls import shown

_LEAST: Final = 0.19  # of the height, for the headline
_MOST: Final = 0.42
_WIDTHS: Final = (1.0, 0.93, 0.86, 0.79, 0.72)  # of the measure, the widest first
_GAPS: Final = (0.65, 0.95, 0.8)  # lines: above the answer, the text, the foot
_PICTURE: Final = 0.3  # of the height, for a picture
_ANSWER: Final = 1.22  # times the text's size
_MENTION: Final = (10.0, 12.5)  # size and leading: custom asks for 10 points on the front
_SMALL: Final = (9.0, 11.0)
_FINE: Final = 0.6  # a rule's weight
_BELOW_RULE: Final = 5.0
_BELOW_NOTES: Final = 6.0
_THIN: Final = 3.0  # points: the heaviest rule at a flyer's head


class Leaf(NamedTuple):
    """A flyer under way: paper, margin, the module of its square, the blocks of both sides, their case."""

    copy: Copy
    size: Size
    margin: Pt
    module: Pt
    front: Blocks
    back: Blocks
    case: Case | None = None

    @property
    def width(self) -> Pt:
        """Return the width between the margins."""
        return self.size.width - 2 * self.margin

    @property
    def height(self) -> Pt:
        """Return the height between the margins."""
        return self.size.height - 2 * self.margin

    def at(self) -> Case:
        """Return the case. Raises ValueError where the leaf has no size of text yet."""
        if self.case is None:
            raise ValueError
        return self.case


class Side(NamedTuple):
    """A side: its marks, how much it is too high (0: it fits), the doubts of setting it."""

    marks: tuple[Placed, ...]
    excess: Pt
    doubts: tuple[Diagnostic, ...]


def front(leaf: Leaf) -> Side:
    """Return the front: the title in the theme's manner, the answer, the text low, at the foot what it is not."""
    case, meta = leaf.at(), leaf.copy.document.meta
    grid = case.theme.page.grid
    head = _rule(leaf)
    answer = stack(case, [Piece(words(meta.subtitle), _answer(case))] if meta.subtitle else [], leaf.width, meta.lang)
    text = _text(leaf, leaf.front)
    foot = _mentions(leaf)
    gaps = [grid * share if made.marks else 0.0 for share, made in zip(_GAPS, (answer, text, foot), strict=True)]
    room = leaf.height - head.height - answer.height - text.height - foot.height - sum(gaps)
    least = leaf.size.height * _LEAST
    if room < least:
        return Side((), least - room, tuple(case.doubts))
    headline = _headline(leaf, min(room, leaf.size.height * _MOST))
    top = leaf.margin + head.height
    low = leaf.size.height - leaf.margin - foot.height
    marks = (
        *lower(head.marks, leaf.margin, leaf.margin),
        *lower(headline.marks, top, leaf.margin),
        *lower(answer.marks, top + headline.height + gaps[0], leaf.margin),
        *lower(text.marks, low - gaps[2] - text.height, leaf.margin),
        *lower(foot.marks, low, leaf.margin),
    )
    return Side(marks, 0.0, tuple(case.doubts))


def back(leaf: Leaf) -> Side:
    """Return the back: the text; at the foot the written address and its square, notes, date of the facts, imprint."""
    case = leaf.at()
    grid = case.theme.page.grid
    head = _rule(leaf)
    text = _text(leaf, leaf.back)
    address = _address(leaf)
    foot = _foot(leaf)
    gaps = [grid * 0.6 if made.marks else 0.0 for made in (address, foot)]
    low = leaf.size.height - leaf.margin - foot.height
    high = low - gaps[1] - address.height
    excess = leaf.margin + head.height + text.height + gaps[0] - high
    marks = (
        *lower(head.marks, leaf.margin, leaf.margin),
        *lower(text.marks, leaf.margin + head.height, leaf.margin),
        *lower(address.marks, high, leaf.margin),
        *lower(foot.marks, low, leaf.margin),
    )
    return Side(marks, max(excess, 0.0), tuple(case.doubts))


def _headline(leaf: Leaf, height: Pt) -> Stack:
    """Return the title across the leaf, or across less of it where its lines, divided otherwise, come out larger."""
    look, meta = leaf.copy.look, leaf.copy.document.meta
    widths = [leaf.width * share for share in _WIDTHS]
    made = [(look.headline(leaf.at(), meta.title, Size(width, height), meta.lang), width) for width in widths]
    # A line that does not reach the other side must be worth it.
    return max(made, key=lambda one: smallest(one[0]) * one[1])[0]


def _rule(leaf: Leaf) -> Stack:
    """Return the rule at the head of a side, as heavy as the theme's own, with the white below it."""
    weight = min(max(bar.weight for bar in leaf.at().theme.bars.values()), _THIN)
    rule = Placed(Point(0.0, 0.0), Rule(leaf.width, weight, leaf.at().theme.ink))
    return Stack((rule,), weight + leaf.at().theme.page.grid * 0.45, 1)


def _answer(case: Case) -> BlockStyle:
    """Return the style of the answer."""
    own = case.theme.blocks["heading-2"]
    size = case.theme.blocks["body"].text.size * _ANSWER
    return replace(own, text=replace(own.text, size=size, leading=size * 1.18), align="left", balanced=True)


def _text(leaf: Leaf, blocks: Blocks) -> Stack:
    """Return the text of a side."""
    case = leaf.at()
    lines = int(leaf.size.height * _PICTURE / case.theme.page.grid)
    return frame(case, blocks, leaf.width, leaf.copy.document.meta.lang, lines)


def _sans(case: Case, size: tuple[Pt, Pt], role: str = "aside") -> BlockStyle:
    """Return the theme's sans, or its bold (`aside-title`), at a size and leading."""
    own = case.theme.blocks[role]
    text = replace(own.text, size=size[0], leading=size[1])
    return replace(own, text=text, align="left", first_indent=0.0, hyphenate=False, balanced=True)


def _mentions(leaf: Leaf) -> Stack:
    """Return what the flyer is not, and that it is a working version where it is one, under a fine rule."""
    case, meta = leaf.at(), leaf.copy.document.meta
    pieces = [Piece(words(line), _sans(case, _MENTION)) for line in meta.mentions]
    return _ruled(leaf, Stack((), 0.0, 0), stack(case, [*pieces, *_draft(leaf)], leaf.width, meta.lang))


def _foot(leaf: Leaf) -> Stack:
    """Return the sources, and each line that law or custom asks for."""
    case, meta, these = leaf.at(), leaf.copy.document.meta, leaf.copy.document.notes
    # Sources keep the size that they have in a book, whatever the text is set in: they are for the hand.
    theme = leaf.copy.look.theme
    note = replace(theme.blocks["note"], align="left", hyphenate=False)
    own = replace(case, theme=replace(theme, blocks={**theme.blocks, "note": note}))
    sources = notes(own, these, leaf.width, meta.lang) if these else Stack((), 0.0, 0)
    facts = dated(meta)
    imprint = "\u00a0· ".join(part for part in (meta.imprint or meta.collective, LITTER) if part)
    small = _sans(case, _SMALL)
    pieces = [Piece(words(facts), _sans(case, _SMALL, "aside-title"))] if facts else []
    pieces += [Piece(words(imprint), small), *_draft(leaf)]
    return _ruled(leaf, sources, stack(case, pieces, leaf.width, meta.lang))


def _draft(leaf: Leaf) -> list[Piece]:
    """Return the line that both sides of a working version carry."""
    said = leaf.copy.document.meta.draft
    return [Piece(words(said), _sans(leaf.at(), _SMALL, "aside-title"), 3.0)] if said else []


def _ruled(leaf: Leaf, above: Stack, below: Stack) -> Stack:
    """Return two stacks under a fine rule; nothing where both are empty."""
    if not above.marks and not below.marks:
        return Stack((), 0.0, 0)
    rule = Placed(Point(0.0, 0.0), Rule(leaf.width, _FINE))
    first = _BELOW_RULE
    second = first + above.height + (_BELOW_NOTES if above.marks else 0.0)
    marks = (rule, *lower(above.marks, first), *lower(below.marks, second))
    return Stack(marks, second + below.height, above.lines + below.lines)


def _address(leaf: Leaf) -> Stack:
    """Return the written address, and at its right the square that leads there; nothing where there is none."""
    case, target = leaf.at(), leaf.copy.document.meta.qr
    if not target:
        return Stack((), 0.0, 0)
    made = square(target, leaf.module)
    quiet = QUIET * leaf.module
    inked = made.size.width - 2 * quiet
    # The quiet zone may lie over the margin: nothing is printed there.
    width = leaf.width - inked - quiet - mm(3)
    size = case.theme.blocks["body"].text.size
    label = stack(case, [Piece(words("Sur internet\u00a0:"), _sans(case, (size, size * 1.3)))], width, "fr")
    letters = stack(case, [Piece(words(shown(target)), _sans(case, (size, size * 1.3), "aside-title"))], width, "zxx")
    height = label.height + letters.height
    row = max(height, made.size.height)
    top = (row - height) / 2
    marks = (
        Placed(Point(leaf.width + quiet - made.size.width, (row - made.size.height) / 2), made),
        *lower(label.marks, top),
        *lower(letters.marks, top + label.height),
        Placed(Point(0.0, top + label.height), LinkArea(target, Size(width, letters.height))),
    )
    return Stack(marks, row, label.lines + letters.lines)
