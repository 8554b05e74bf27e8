"""Paragraphs one under the other at their own leading: for covers, contents, colophons, heads and folios."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import inf
from typing import Final, Literal, NamedTuple

from pamphlets.core.candidates import first_that_fits
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.page import (
    GeneratedElement,
    GlyphRun,
    PageItem,
    PageItems,
    TextRole,
    give_element,
    make_element,
)
from pamphlets.core.source import WHOLE_FILE, NodeId
from pamphlets.core.style import BlockStyle, TextStyle, Theme
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Inlines, Text, to_plain_text
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.blocks.label_strips import draw_label_strips
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph import set_paragraph
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText

_UNFIT_CODES: Final = {"overfull-line", "forced-break", "table-words", "table-columns"}
_BASELINE_SHARE: Final = 0.75  # of the leading: where letters stand in their line


class StackedParagraph(NamedTuple):
    """One paragraph of a stack."""

    inlines: Inlines
    style: BlockStyle
    before: Pt = 0.0  # the white above it; none above the first
    node: NodeId | None = None
    element: GeneratedElement | None = None
    """what it is to a screen reader; None: a paragraph, unless it is a node's"""

    def generated_element(self) -> GeneratedElement | None:
        """Return what its marks belong to, None where they belong to a node."""
        if self.node is not None or self.element is not None:
            return self.element
        return GeneratedElement("paragraph", to_plain_text(self.inlines))


class ParagraphStack(NamedTuple):
    """A set stack: marks from its top left corner, and its height."""

    marks: PageItems
    height: Pt
    line_count: int

    def placed_at(self, x: Pt, y: Pt) -> PageItems:
        """Return the marks of the stack, its top left corner moved to a place."""
        return translate_marks(self.marks, y, x)

    def as_element(self, text: str, role: TextRole = "title") -> "ParagraphStack":
        """Return the stack as one element, whose letters stand for what was typed."""
        return self._replace(marks=make_element(self.marks, text, role))

    def as_artifact(self) -> "ParagraphStack":
        """Return the stack as something that is not read: a sign, a copy of what is read already."""
        return self._replace(marks=give_element(self.marks, None))


EMPTY_STACK: Final = ParagraphStack((), 0.0, 0)


class SheetColumn(NamedTuple):
    """A column that no page end parts: on covers, posters, flyers, panels of zines."""

    context: TypesettingContext
    width: Pt
    lang: str

    def in_theme(self, theme: Theme) -> "SheetColumn":
        """Return the column with its text set in another theme."""
        return self._replace(context=replace(self.context, theme=theme))

    def stack(
        self, lines: Iterable[str], style: BlockStyle, before: Pt = 0.0
    ) -> ParagraphStack:
        """Return lines of text one under the other, `before` points between them; empty ones leave no trace."""
        return self.stack_paragraphs(plain_paragraphs(lines, style, before))

    def stack_paragraphs(self, paragraphs: Iterable[StackedParagraph]) -> ParagraphStack:
        """Return paragraphs one under the other."""
        return stack_paragraphs(self.context, paragraphs, self.width, self.lang)


def plain_paragraphs(
    lines: Iterable[str], style: BlockStyle, before: Pt = 0.0
) -> list[StackedParagraph]:
    """Return lines of text as paragraphs of a stack, none for an empty line."""
    return [
        StackedParagraph(text_to_inlines(line), style, before) for line in lines if line
    ]


def text_to_inlines(text: str) -> Inlines:
    """Return plain text as inlines."""
    return (Text(text, WHOLE_FILE),)


def stack_paragraphs(
    context: TypesettingContext,
    paragraphs: Iterable[StackedParagraph],
    width: Pt,
    lang: str,
) -> ParagraphStack:
    """Return paragraphs set one under the other in a column of `width` points, on strips where their style has any."""
    marks: list[PageItem] = []
    y = 0.0
    line_count = 0
    for paragraph in paragraphs:
        style = paragraph.style
        if line_count:
            y += paragraph.before
        column = TextColumn(
            style.left_indent,
            width - style.left_indent - style.right_indent,
            style.first_indent,
        )
        text = ParagraphText(paragraph.inlines, lang, paragraph.node, WHOLE_FILE)
        letters: list[PageItem] = []
        for line in set_paragraph(context, text, style, column):
            letters += translate_marks(line.marks, y + _BASELINE_SHARE * style.text.leading)
            y += style.text.leading
            line_count += 1
        letters = list(give_element(letters, paragraph.generated_element()))
        if style.label is not None:
            ink, in_capitals = context.theme.letter_ink, style.text.caps
            letters[:0] = draw_label_strips(
                letters, style.label, ink, in_capitals=in_capitals
            )
        marks += letters
    return ParagraphStack(tuple(marks), y, line_count)


def first_baseline(stack: ParagraphStack) -> Pt:
    """Return how far under its top a stack has its first line of letters; 0 where it has none."""
    return min(
        (mark.at.y for mark in stack.marks if isinstance(mark.content, GlyphRun)),
        default=0.0,
    )


def stack_vertically(stacks: Iterable[ParagraphStack], gap: Pt) -> ParagraphStack:
    """Return stacks one under the other, `gap` points of white between them; empty ones leave no trace."""
    marks: list[PageItem] = []
    y = 0.0
    line_count = 0
    for stack in stacks:
        if stack.marks:
            if marks:
                y += gap
            marks += translate_marks(stack.marks, y)
            y += stack.height
            line_count += stack.line_count
    return ParagraphStack(tuple(marks), y, line_count)


def smallest_font_size(stack: ParagraphStack) -> Pt:
    """Return the size of the smallest letters of a stack, 0 where it has none."""
    return min(
        (mark.content.size for mark in stack.marks if isinstance(mark.content, GlyphRun)),
        default=0.0,
    )


def lowest_capitals(stack: ParagraphStack) -> Pt:
    """Return the height of the lowest capitals of a stack, infinite where it has no letters."""
    height = inf
    for mark in stack.marks:
        run = mark.content
        if isinstance(run, GlyphRun):
            for word in run.words:
                if isinstance(word, ShapedWord):
                    height = min(height, run.size * word.font.face.cap_height)
    return height


def largest_stack_that_fits(
    context: TypesettingContext,
    paragraphs: Callable[[Pt], list[StackedParagraph]],
    room: tuple[Pt, Pt],
    sizes: Sequence[Pt],
    lang: str,
) -> ParagraphStack:
    """Return what `paragraphs` gives at the first of `sizes`, which descend, at which it fits `room` (width, height).

    Where none does that of the last is returned, with its diagnostics.
    """
    width, height = room

    def fits(size: Pt) -> bool:
        return fits_height(
            context,
            lambda trial: stack_paragraphs(trial, paragraphs(size), width, lang).height,
            height,
        )

    return stack_paragraphs(context, paragraphs(first_that_fits(sizes, fits)), width, lang)


def fits_height(
    context: TypesettingContext, set_trial: Callable[[TypesettingContext], Pt], height: Pt
) -> bool:
    """Return whether `set_trial`, which returns a height, needs no more than `height` and divides no word by force.

    The trial has diagnostics of its own: it reports nothing to the author.
    """
    trial = replace(context, diagnostics=[], is_trial=True)
    needed = set_trial(trial)
    codes = {diagnostic.code for diagnostic in trial.diagnostics}
    return needed <= height and not codes & _UNFIT_CODES


def set_label(
    context: TypesettingContext,
    text: str,
    style: TextStyle,
    at: tuple[Pt, Pt],
    width: Pt,
    align: Literal["left", "center", "right"],
    lang: str,
) -> PageItems:
    """Return one line of text, its baseline at `at`, in a strip of `width` points."""
    paragraph = ParagraphText(text_to_inlines(text), lang, None, WHOLE_FILE)
    lines = set_paragraph(
        context,
        paragraph,
        BlockStyle(style, align, hyphenate=False),
        TextColumn(0.0, width),
    )
    return translate_marks(lines[0].marks, at[1], at[0]) if lines else ()
