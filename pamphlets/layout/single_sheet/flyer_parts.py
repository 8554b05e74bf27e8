"""A flyer with its text at one size -> the parts of its sides: headline, rule, text, address with its QR code."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import LinkArea, PageItem, place_rule
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Blocks
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    smallest_font_size,
)
from pamphlets.layout.single_sheet.frame import set_column
from pamphlets.layout.single_sheet.qr_code import QUIET_ZONE, make_qr_code
from pamphlets.transforms.citations.urls import strip_url

_LONG_TITLE: Final = 200  # letters, beyond which it is set across the measure or not at all
_MIN_TITLE_SIZE: Final = 9.0  # points: smaller letters are no headline
_NARROW_LETTER: Final = 0.25  # em
_TOLERANCE: Final = 0.5  # points that a headline may be higher than its room
_HEADLINE_WIDTHS: Final = (1.0, 0.93, 0.86, 0.79, 0.72)  # of the measure, the widest first
_MAX_PICTURE_SHARE: Final = 0.3  # of the height, for a picture
SMALL_TEXT: Final = (9.0, 11.0)  # size and leading
_FINE_RULE: Final = 0.6  # a rule's weight
_SPACE_BELOW_RULE: Final = 5.0
_SPACE_BELOW_NOTES: Final = 6.0
_MAX_HEAD_RULE: Final = 3.0  # points: the heaviest rule at a flyer's head


class FlyerPaper(NamedTuple):
    """A paper that flyers are printed on."""

    size: Size
    copies_per_a4: int
    margin: Pt
    leading_ratio: float  # leading as a share of type size
    min_x_height: Pt  # of letters that are still read
    qr_module: Pt


class Flyer(NamedTuple):
    """A flyer with its text at one size."""

    layout_input: LayoutInput
    paper: FlyerPaper
    context: TypesettingContext

    @property
    def width(self) -> Pt:
        """Return the width between the margins."""
        return self.paper.size.width - 2 * self.paper.margin

    @property
    def column(self) -> SheetColumn:
        """Return the column between the margins."""
        return SheetColumn(self.context, self.width, self.meta.lang)

    @property
    def meta(self) -> Meta:
        """Return the head of the text."""
        return self.layout_input.document.meta

    @property
    def grid_step(self) -> Pt:
        """Return the height of a line of text."""
        return self.context.theme.page.grid_step


def measure_gap_above(flyer: Flyer, stack: ParagraphStack, lines: float) -> Pt:
    """Return so many grid lines; none above an empty stack."""
    if not stack.marks:
        return 0.0
    return flyer.grid_step * lines


def set_flyer_headline(flyer: Flyer, height: Pt) -> tuple[ParagraphStack, Pt]:
    """Return the title, and by how much it is too high in the smallest letters that are read.

    It stands across the flyer, or across less of it where its lines, divided otherwise, come out larger.
    """
    design, meta = flyer.layout_input.design, flyer.layout_input.document.meta
    # A title that no division makes low enough is not set in forty sizes of the text around it.
    least_height = len(meta.title) * _NARROW_LETTER * _MIN_TITLE_SIZE**2 / flyer.width
    if least_height > height:
        return EMPTY_STACK, least_height - height
    best, best_worth = EMPTY_STACK, -1.0
    is_long = len(meta.title) > _LONG_TITLE
    for share in _HEADLINE_WIDTHS[:1] if is_long else _HEADLINE_WIDTHS:
        width = flyer.width * share
        size = Size(width, height)
        headline = design.set_headline(flyer.context, meta.title, size, meta.lang)
        # A line that does not reach the other side must be worth it.
        worth = smallest_font_size(headline) * width
        if worth > best_worth:
            best, best_worth = headline, worth
    # A theme reduces a headline as far as it can, or leaves it too high.
    smallest = smallest_font_size(best) or _MIN_TITLE_SIZE
    excess = best.height * max(1.0, _MIN_TITLE_SIZE / smallest) - height
    return best, excess if excess > _TOLERANCE else 0.0


def draw_head_rule(flyer: Flyer) -> ParagraphStack:
    """Return the rule at the head of a side, as heavy as the theme's own, with the white below it."""
    theme = flyer.context.theme
    weight = min(theme.heaviest_rule, _MAX_HEAD_RULE)
    rule = place_rule(0.0, 0.0, flyer.width, weight, theme.ink)
    return ParagraphStack((rule,), weight + flyer.grid_step * 0.45, 1)


def set_flyer_text(flyer: Flyer, blocks: Blocks) -> ParagraphStack:
    """Return the text of a side; a picture takes a share of the flyer's height at most."""
    picture_height = flyer.paper.size.height * _MAX_PICTURE_SHARE
    picture_lines = int(picture_height / flyer.grid_step)
    return set_column(flyer.column, blocks, picture_lines)


def sans_style(
    flyer: Flyer, size_and_leading: tuple[Pt, Pt], role: str = "aside"
) -> BlockStyle:
    """Return the theme's sans, or its bold (`aside-title`), at a size and leading."""
    style = flyer.context.theme.block_styles[role].at_size(*size_and_leading)
    return replace(style, align="left", first_indent=0.0, hyphenate=False, balanced=True)


def stack_under_rule(
    flyer: Flyer, above: ParagraphStack, below: ParagraphStack
) -> ParagraphStack:
    """Return two stacks under a fine rule; nothing where both are empty."""
    if not above.marks and not below.marks:
        return EMPTY_STACK
    y = _SPACE_BELOW_RULE + above.height
    if above.marks:
        y += _SPACE_BELOW_NOTES
    marks = (
        place_rule(0.0, 0.0, flyer.width, _FINE_RULE),
        *above.placed_at(0.0, _SPACE_BELOW_RULE),
        *below.placed_at(0.0, y),
    )
    line_count = above.line_count + below.line_count
    return ParagraphStack(marks, y + below.height, line_count)


def set_address(flyer: Flyer) -> ParagraphStack:
    """Return the written address, and at its right the QR code that leads there; nothing where there is none."""
    url = flyer.meta.qr
    if not url:
        return EMPTY_STACK
    code = make_qr_code(url, flyer.paper.qr_module)
    quiet_zone = QUIET_ZONE * flyer.paper.qr_module
    # The quiet zone may lie over the margin: nothing is printed there.
    dark_width = code.size.width - 2 * quiet_zone
    width = flyer.width - dark_width - quiet_zone - mm(3)
    size = flyer.context.theme.block_styles["body"].text.size
    text = (size, size * 1.3)
    column = SheetColumn(flyer.context, width, "fr")
    label = column.stack(["Sur internet\u00a0:"], sans_style(flyer, text))
    bold = sans_style(flyer, text, "aside-title")
    url_column = column._replace(lang="zxx")
    letters = url_column.stack([strip_url(url)], bold)
    words_height = label.height + letters.height
    height = max(words_height, code.size.height)
    label_y = (height - words_height) / 2
    letters_y = label_y + label.height
    code_x = flyer.width + quiet_zone - code.size.width
    code_y = (height - code.size.height) / 2
    link = LinkArea(url, Size(width, letters.height))
    marks = (
        PageItem(Point(code_x, code_y), code),
        *label.placed_at(0.0, label_y),
        *letters.placed_at(0.0, letters_y),
        PageItem(Point(0.0, letters_y), link),
    )
    line_count = label.line_count + letters.line_count
    return ParagraphStack(marks, height, line_count)
