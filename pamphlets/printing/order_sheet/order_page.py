"""OrderDetails -> the order sheet, one A4 page: a table of facts, what to say on the telephone, what to look at, what to fill in.

Words that take too much room are set smaller, a little at a time, until all stands on the page.
"""

from pathlib import Path
from typing import BinaryIO, Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.impose.placement.options import Lang
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    stack_paragraphs,
    text_to_inlines,
)
from pamphlets.printing.handout.mark_groups import MarkColumn, MarkGroup
from pamphlets.printing.handout.pdf_output import (
    PageMarks,
    handout_context,
    replace_missing_glyphs,
    write_marks_pdf,
)
from pamphlets.printing.handout.style import (
    MARGIN,
    PAGE_SIZE,
    bold_style,
    hanging_style,
    text_style,
)
from pamphlets.printing.instructions.languages.language import keep_spaces
from pamphlets.printing.order_sheet.order_details import OrderDetails
from pamphlets.printing.order_sheet.order_text import OrderText, word_order
from pamphlets.printing.order_sheet.order_words import load_order_words
from pamphlets.transforms.typography.apply import apply_typography_to_line

_MEASURE: Final = PAGE_SIZE.width - 2 * MARGIN
_HEIGHT: Final = PAGE_SIZE.height - 2 * MARGIN
_SIZES: Final = (10.4, 10.0, 9.6, 9.2, 8.8, 8.4, 8.0, 7.6, 7.2)
_TITLE_SIZES: Final = (24.0, 20.0, 16.0, 12.5)
_LABEL_WIDTH: Final = mm(44)
_HAIRLINE: Final = 0.4
_BOX: Final = 0.72  # of the size of type: what is ticked


def write_order_sheet(
    details: OrderDetails, lang: Lang, fonts: Path, out: BinaryIO
) -> None:
    """Write the order sheet of a title. Raises FontError."""
    context = handout_context(fonts)
    text = word_order(details, load_order_words(lang))
    composer = _OrderComposer(context, text, lang)
    marks = composer.compose()
    heading = f"{text.heading.capitalize()} : {composer.show(text.title)}"
    write_marks_pdf([PageMarks(PAGE_SIZE, marks, "1")], heading, lang, out)


class _OrderComposer:
    """Sets the parts of the sheet."""

    def __init__(self, context: TypesettingContext, text: OrderText, lang: Lang) -> None:
        self._context = context
        self._text = text
        self._lang = lang

    def compose(self) -> tuple[PageItem, ...]:
        """Return the marks of the page."""
        heading = self._set_heading()
        for size in _SIZES:
            foot = self._set_signing(size)
            body = self._set_body(size)
            space = _HEIGHT - heading.height - body.height - foot.height
            if space >= mm(9):
                break
        gap = max(mm(3), min(mm(9), space / 2))
        page = MarkColumn(MARGIN, MARGIN)
        page.add(heading)
        page.add(body, gap)
        marks = translate_marks(foot.marks, MARGIN + _HEIGHT - foot.height, MARGIN)
        return (*page.group().marks, *marks)

    def show(self, words: str) -> str:
        """Return words that an author wrote, without what no font has."""
        return replace_missing_glyphs(self._context, words)

    def _set_heading(self) -> MarkGroup:
        """Return what the sheet is, and of what."""
        for size in _TITLE_SIZES:
            title = self._set(self._text.title, bold_style(size))
            if title.line_count <= 2:
                break
        column = MarkColumn()
        column.add(self._set(self._text.heading, bold_style(9.0, tracking=0.14)))
        column.add(title, 3)
        return column.group()

    def _set_body(self, size: Pt) -> MarkGroup:
        """Return the table, the call and what to look at."""
        text = self._text
        column = MarkColumn()
        for label, fact in text.rows:
            column.add(self._set_row(label, fact, size))
        column.add(_rule(), 0)
        column.add(self._set_title(text.call_heading, size), 9)
        column.add(self._set(text.call, text_style(size * 1.06)), 3)
        for question in text.questions:
            column.add(self._set(f"–\u2002{question}", _hung(size, 0.95)), 2)
        column.add(self._set_title(text.proof_heading, size), 9)
        for warning in text.warnings:
            column.add(self._set(f"→\u2002{warning}", _hung(size, 1.3, is_bold=True)), 2)
        for check in text.checks:
            column.add(self._set_check(check, size), 2)
        return column.group()

    def _set_title(self, words: str, size: Pt) -> ParagraphStack:
        return self._set(words, bold_style(size * 1.1, tracking=0.02))

    def _set_row(self, label: str, fact: str, size: Pt) -> MarkGroup:
        """Return a fact beside its label, under a hairline; one to be filled in leaves room for a hand."""
        name = self._set(label, text_style(size * 0.94), _LABEL_WIDTH - 6)
        lines = fact.split("\u2028")
        paragraphs = [self._paragraph(lines[0], bold_style(size))]
        paragraphs += [self._paragraph(line, text_style(size * 0.94)) for line in lines[1:]]
        width = _MEASURE - _LABEL_WIDTH
        value = stack_paragraphs(self._context, paragraphs, width, self._lang)
        height = max(name.height, value.height if fact else size * 2.0)
        rule = _rule().marks if label else ()
        marks = (
            *rule,
            *translate_marks(name.marks, 2.6),
            *translate_marks(value.marks, 2.2, _LABEL_WIDTH),
        )
        return MarkGroup(marks, height + 5.0)

    def _set_check(self, words: str, size: Pt) -> MarkGroup:
        """Return a line behind a box to tick."""
        indent = size * 1.3
        stack = self._set(words, text_style(size), _MEASURE - indent)
        box = _draw_box(size * _BOX, size * 0.32)
        return MarkGroup((*box, *translate_marks(stack.marks, 0.0, indent)), stack.height)

    def _set_signing(self, size: Pt) -> MarkGroup:
        """Return three places to fill in, beside each other at the foot."""
        gap = mm(5)
        width = (_MEASURE - 2 * gap) / 3
        marks: list[PageItem] = []
        height = size * 3.4
        for number, label in enumerate(self._text.signing):
            x = number * (width + gap)
            words = self._set(label, bold_style(size * 0.86), width)
            marks += translate_marks(words.marks, 0.0, x)
            marks.append(PageItem(Point(x, height), Rule(width, 0.6)))
        return MarkGroup(tuple(marks), height + 1.0)

    def _set(self, words: str, style: BlockStyle, width: Pt = _MEASURE) -> ParagraphStack:
        """Return a paragraph in the typography of its language."""
        paragraph = self._paragraph(words, style)
        return stack_paragraphs(self._context, [paragraph], width, self._lang)

    def _paragraph(self, words: str, style: BlockStyle) -> StackedParagraph:
        line = apply_typography_to_line(keep_spaces(self.show(words)), self._lang)
        return StackedParagraph(text_to_inlines(line), style, 1.0)


def _rule() -> MarkGroup:
    return MarkGroup((PageItem(Point(0.0, 0.0), Rule(_MEASURE, _HAIRLINE)),), _HAIRLINE)


def _hung(size: Pt, indent: float, *, is_bold: bool = False) -> BlockStyle:
    """Return a style whose first line begins further out, so many em."""
    style = bold_style(size) if is_bold else text_style(size)
    return hanging_style(style, size * indent)


def _draw_box(side: Pt, y: Pt) -> tuple[PageItem, ...]:
    """Return a square of four rules."""
    edges = (
        (0.0, y, side, 0.6),
        (0.0, y + side - 0.6, side, 0.6),
        (0.0, y, 0.6, side),
        (side - 0.6, y, 0.6, side),
    )
    return tuple(
        PageItem(Point(x, top), Rule(width, height)) for x, top, width, height in edges
    )
