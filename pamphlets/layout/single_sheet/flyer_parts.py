"""A flyer with its text at one size -> the parts of its sides: headline, rule, text, address with its QR code."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import (
    GeneratedElement,
    LinkArea,
    PageItem,
    give_element,
    place_rule,
)
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Blocks, Figure, walk_blocks
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
)
from pamphlets.layout.single_sheet.flyer_headline import Headline, fit_headline
from pamphlets.layout.single_sheet.flyer_papers import FlyerPaper
from pamphlets.layout.single_sheet.frame import set_column
from pamphlets.layout.single_sheet.headline_grounds import in_letter_ink
from pamphlets.layout.single_sheet.qr_code import QUIET_ZONE, make_qr_code
from pamphlets.layout.single_sheet.small_print import imprint_inlines, set_small_print
from pamphlets.transforms.citations.urls import strip_url
from pamphlets.transforms.paper_words import load_paper_words

_MAX_PICTURE_SHARE: Final = 0.3  # of the height, for a picture
# Of its size: small print of six lines is read by one who looks for it.
_NOTE_LEADING: Final = 1.1
_FINE_RULE: Final = 0.6  # a rule's weight
_SPACE_BELOW_RULE: Final = 5.0
_SPACE_BELOW_NOTES: Final = 2.5
_MAX_HEAD_RULE: Final = 3.0  # points: the heaviest rule at a flyer's head


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


def set_flyer_headline(flyer: Flyer, height: Pt, *, is_trial: bool) -> Headline:
    """Return the title in the theme's manner, in no ink too pale for letters, as wide as the flyer or as high as it may be."""
    design, meta = flyer.layout_input.design, flyer.meta
    set_title = design.set_flyer_title or design.set_headline
    context = in_letter_ink(flyer.context)
    room = Size(flyer.width, height)
    headline = fit_headline(
        set_title, context, meta.title, room, meta.lang, is_trial=is_trial
    )
    return headline._replace(stack=headline.stack.as_element(meta.title))


def draw_head_rule(flyer: Flyer, width: Pt) -> ParagraphStack:
    """Return the rule at the head of a side, as heavy as the theme's own, with the white below it."""
    theme = flyer.context.theme
    weight = min(theme.heaviest_rule, _MAX_HEAD_RULE)
    rule = place_rule(0.0, 0.0, width, weight, theme.rule_ink)
    return ParagraphStack((rule,), weight + flyer.grid_step * 0.45, 1)


def set_flyer_text(flyer: Flyer, blocks: Blocks, void: Pt = 0.0) -> ParagraphStack:
    """Return the text of a side; a picture takes a share of the flyer's height at most, and the void left on its side."""
    picture_height = flyer.paper.size.height * _MAX_PICTURE_SHARE
    picture_height += void / flyer.context.theme.figure_height
    picture_lines = int(picture_height / flyer.grid_step)
    return set_column(flyer.column, blocks, picture_lines)


def has_pictures(blocks: Blocks) -> bool:
    """Return whether a picture stands among blocks."""
    return any(isinstance(block, Figure) for block in walk_blocks(blocks))


def sans_style(
    flyer: Flyer, size_and_leading: tuple[Pt, Pt], role: str = "aside"
) -> BlockStyle:
    """Return the theme's sans, or its bold (`aside-title`), at a size and leading."""
    style = flyer.context.theme.block_styles[role].at_size(*size_and_leading)
    return replace(style, align="left", first_indent=0.0, hyphenate=False, balanced=True)


def stack_under_rule(flyer: Flyer, stack: ParagraphStack) -> ParagraphStack:
    """Return a stack under a fine rule; nothing where it is empty."""
    if not stack.marks:
        return EMPTY_STACK
    rule = place_rule(0.0, 0.0, flyer.width, _FINE_RULE, flyer.context.theme.rule_ink)
    marks = (rule, *stack.placed_at(0.0, _SPACE_BELOW_RULE))
    return ParagraphStack(marks, _SPACE_BELOW_RULE + stack.height, stack.line_count)


def set_flyer_small_print(flyer: Flyer) -> ParagraphStack:
    """Return the notes and the imprint of a flyer, in the size that notes have in a book: they are for the hand."""
    theme = flyer.layout_input.design.theme
    note = theme.block_styles["note"]
    size = max(note.text.size, flyer.paper.least_note_size)
    style = replace(note.at_size(size, size * _NOTE_LEADING), hyphenate=True)
    notes = flyer.layout_input.document.notes
    imprint = imprint_inlines(flyer.meta, is_handed_out=True)
    return set_small_print(flyer.column, notes, imprint, style, _SPACE_BELOW_NOTES)


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
    column = SheetColumn(flyer.context, width, flyer.meta.lang)
    words = load_paper_words(flyer.meta.lang)
    label = column.stack([words.on_the_web], sans_style(flyer, text))
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
    address = GeneratedElement("paragraph", strip_url(url))
    figure = GeneratedElement("figure", code.alt)
    marks = (
        *label.placed_at(0.0, label_y),
        *give_element(letters.placed_at(0.0, letters_y), address),
        PageItem(Point(0.0, letters_y), link, element=address),
        PageItem(Point(code_x, code_y), code, element=figure),
    )
    line_count = label.line_count + letters.line_count
    return ParagraphStack(marks, height, line_count)
