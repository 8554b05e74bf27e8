"""Paragraphs one under the other at their own leading: for covers, contents, colophons, heads and folios."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.source import WHOLE_FILE, NodeId
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Inlines, Text
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph import TextColumn, set_paragraph

_BASELINE_SHARE = 0.75  # of the leading: where letters stand in their line


class StackedParagraph(NamedTuple):
    """One paragraph of a stack, with the white above it (none above the first)."""

    inlines: Inlines
    style: BlockStyle
    before: Pt = 0.0
    node: NodeId | None = None


class ParagraphStack(NamedTuple):
    """A set stack: marks from its top left corner, and its height."""

    marks: tuple[PageItem, ...]
    height: Pt
    line_count: int


def text_to_inlines(text: str) -> Inlines:
    """Return plain text as inlines."""
    return (Text(text, WHOLE_FILE),)


def stack_paragraphs(
    case: TypesettingContext, pieces: Iterable[StackedParagraph], width: Pt, lang: str
) -> ParagraphStack:
    """Return paragraphs set one under the other in a column of `width` points."""
    marks: list[PageItem] = []
    y = 0.0
    count = 0
    for piece in pieces:
        style = piece.style
        y += piece.before if count else 0.0
        room = TextColumn(
            style.left_indent, width - style.left_indent - style.right_indent, style.first_indent
        )
        for line in set_paragraph(case, piece.inlines, style, room, lang, piece.node, WHOLE_FILE):
            marks += translate_marks(line.marks, y + _BASELINE_SHARE * style.text.leading)
            y += style.text.leading
            count += 1
    return ParagraphStack(tuple(marks), y, count)


def stack_vertically(stacks: Iterable[ParagraphStack], gap: Pt) -> ParagraphStack:
    """Return stacks one under the other, `gap` points of white between them; empty ones leave no trace."""
    marks: list[PageItem] = []
    y = 0.0
    count = 0
    for made in stacks:
        if made.marks:
            y += gap if marks else 0.0
            marks += translate_marks(made.marks, y)
            y += made.height
            count += made.line_count
    return ParagraphStack(tuple(marks), y, count)


def smallest_font_size(made: ParagraphStack) -> Pt:
    """Return the size of the smallest letters of a stack, 0 where it has none."""
    return min(
        (mark.content.size for mark in made.marks if isinstance(mark.content, GlyphRun)),
        default=0.0,
    )


def largest_stack_that_fits(
    case: TypesettingContext,
    pieces: Callable[[Pt], list[StackedParagraph]],
    room: tuple[Pt, Pt],
    sizes: Sequence[Pt],
    lang: str,
) -> ParagraphStack:
    """Return what `pieces` gives at the first of `sizes`, which descend, at which it fits `room` (width, height).

    Where none does that of the last is returned, with its doubts.
    """
    width, height = room
    made = ParagraphStack((), 0.0, 0)
    for size in sizes:
        doubts = len(case.diagnostics)
        made = stack_paragraphs(case, pieces(size), width, lang)
        overfull = any(doubt.code == "overfull-line" for doubt in case.diagnostics[doubts:])
        if (not overfull and made.height <= height) or size == sizes[-1]:
            break
        del case.diagnostics[doubts:]
    return made


def set_label(
    case: TypesettingContext,
    text: str,
    style: TextStyle,
    at: tuple[Pt, Pt],
    width: Pt,
    align: Literal["left", "center", "right"],
    lang: str,
) -> tuple[PageItem, ...]:
    """Return one line of text, its baseline at `at`, in a strip of `width` points."""
    look = BlockStyle(style, align, hyphenate=False)
    lines = set_paragraph(
        case, text_to_inlines(text), look, TextColumn(0.0, width), lang, None, WHOLE_FILE
    )
    return translate_marks(lines[0].marks, at[1], at[0]) if lines else ()


def shorten_to_width(
    case: TypesettingContext, text: str, style: TextStyle, width: Pt, lang: str
) -> str:
    """Return a text that stands on one line of `width` points: where it is longer, its first words and an ellipsis."""
    sort = case.chunk_shaper(style, lang)
    kept = text.split(" ")
    while len(kept) > 1 and sort.shape_whole(text).width > width:
        kept.pop()
        text = " ".join(kept).rstrip("\u00a0\u202f:;,.!?") + "…"
    return text
