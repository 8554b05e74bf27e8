"""Paragraphs one under the other at their own leading: for covers, contents, colophons, heads and folios."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from pamphlets.core.page import Glyphs, Placed
from pamphlets.core.source import NOWHERE, NodeId
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Inlines, Text
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.paragraph import Room, set_paragraph

_BASELINE = 0.75  # of the leading: where letters stand in their line


class Piece(NamedTuple):
    """One paragraph of a stack, with the white above it (none above the first)."""

    inlines: Inlines
    style: BlockStyle
    before: Pt = 0.0
    node: NodeId | None = None


class Stack(NamedTuple):
    """A set stack: marks from its top left corner, and its height."""

    marks: tuple[Placed, ...]
    height: Pt
    lines: int


def words(text: str) -> Inlines:
    """Return plain text as inlines."""
    return (Text(text, NOWHERE),)


def stack(case: Case, pieces: Iterable[Piece], width: Pt, lang: str) -> Stack:
    """Return paragraphs set one under the other in a column of `width` points."""
    marks: list[Placed] = []
    y = 0.0
    count = 0
    for piece in pieces:
        style = piece.style
        y += piece.before if count else 0.0
        room = Room(style.left, width - style.left - style.right, style.first_indent)
        for line in set_paragraph(case, piece.inlines, style, room, lang, piece.node, NOWHERE):
            marks += lower(line.marks, y + _BASELINE * style.text.leading)
            y += style.text.leading
            count += 1
    return Stack(tuple(marks), y, count)


def piled(stacks: Iterable[Stack], gap: Pt) -> Stack:
    """Return stacks one under the other, `gap` points of white between them; empty ones leave no trace."""
    marks: list[Placed] = []
    y = 0.0
    count = 0
    for made in stacks:
        if made.marks:
            y += gap if marks else 0.0
            marks += lower(made.marks, y)
            y += made.height
            count += made.lines
    return Stack(tuple(marks), y, count)


def smallest(made: Stack) -> Pt:
    """Return the size of the smallest letters of a stack, 0 where it has none."""
    return min((mark.what.size for mark in made.marks if isinstance(mark.what, Glyphs)), default=0.0)


def grown(
    case: Case, pieces: Callable[[Pt], list[Piece]], room: tuple[Pt, Pt], sizes: Sequence[Pt], lang: str
) -> Stack:
    """Return what `pieces` gives at the first of `sizes`, which descend, at which it fits `room` (width, height).

    Where none does that of the last is returned, with its doubts.
    """
    width, height = room
    made = Stack((), 0.0, 0)
    for size in sizes:
        doubts = len(case.doubts)
        made = stack(case, pieces(size), width, lang)
        overfull = any(doubt.code == "overfull-line" for doubt in case.doubts[doubts:])
        if (not overfull and made.height <= height) or size == sizes[-1]:
            break
        del case.doubts[doubts:]
    return made


def label(
    case: Case,
    text: str,
    style: TextStyle,
    at: tuple[Pt, Pt],
    width: Pt,
    align: Literal["left", "center", "right"],
    lang: str,
) -> tuple[Placed, ...]:
    """Return one line of text, its baseline at `at`, in a strip of `width` points."""
    look = BlockStyle(style, align, hyphenate=False)
    lines = set_paragraph(case, words(text), look, Room(0.0, width), lang, None, NOWHERE)
    return lower(lines[0].marks, at[1], at[0]) if lines else ()


def shortened(case: Case, text: str, style: TextStyle, width: Pt, lang: str) -> str:
    """Return a text that stands on one line of `width` points: where it is longer, its first words and an ellipsis."""
    sort = case.sort(style, lang)
    kept = text.split(" ")
    while len(kept) > 1 and sort.plain(text).width > width:
        kept.pop()
        text = " ".join(kept).rstrip("\u00a0\u202f:;,.!?") + "…"
    return text
