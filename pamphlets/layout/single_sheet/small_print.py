"""Notes and the last sentences of one sheet -> its small print: notes that follow each other as sentences do.

Under a column of notes each begins a line, and half of the lines are half empty; run in, six lines hold ten sources.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import CALL_ANCHOR, NOTE_ANCHOR, Anchor, PageItem
from pamphlets.core.source import WHOLE_FILE, NodeId, Span
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import (
    Inline,
    Inlines,
    Link,
    Note,
    Paragraph,
    StyledText,
    Text,
)
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    stack_vertically,
)
from pamphlets.layout.single_sheet.frame import set_notes_column
from pamphlets.transforms.draft_words import (
    copies_sentence,
    draft_sentence,
    facts_date_sentence,
)
from pamphlets.transforms.paper_words import load_paper_words, name_publisher

_NOTE_SPACE: Final = "\u2003"  # from a note to the next on its line
_NUMBER_SPACE: Final = "\u00a0"


def set_run_in_notes(
    column: SheetColumn, notes: Sequence[Note], style: BlockStyle
) -> ParagraphStack:
    """Return notes one after the other in one paragraph, their numbers in bold.

    Notes of more than plain paragraphs, as those with a list, stand one under the other.
    """
    inlines: list[Inline] = []
    for note in notes:
        if not all(isinstance(block, Paragraph) for block in note.blocks):
            theme = column.context.theme.with_style("note", style)
            return set_notes_column(column.in_theme(theme), notes)
        inlines += _run_in_note(note, is_last=note is notes[-1])
    if not inlines:
        return column.stack_paragraphs(())
    style = replace(style, align="left", first_indent=0.0, left_indent=0.0)
    stack = column.stack_paragraphs([StackedParagraph(tuple(inlines), style)])
    anchors = [
        PageItem(Point(0.0, 0.0), Anchor(f"{NOTE_ANCHOR}{note.number}"), note.node)
        for note in notes
    ]
    return stack._replace(marks=(*anchors, *stack.marks))


def _run_in_note(note: Note, *, is_last: bool) -> list[Inline]:
    """Return the number of a note and its words; where one paragraph ends the next goes on.

    Number and words belong to the note and its paragraphs, as they do in a column of notes.
    """
    number = StyledText("strong", (Text(f"{note.number}.", note.span),), note.span)
    way_back = Link(
        f"#{CALL_ANCHOR}{note.number}",
        (number,),
        is_bare=False,
        node=note.node,
        span=note.span,
    )
    space: Inlines = (Text(_NUMBER_SPACE, note.span),)
    inlines: list[Inline] = [way_back, _in_node(space, note.node, note.span)]
    for index, block in enumerate(note.blocks):
        if isinstance(block, Paragraph):
            is_end = index == len(note.blocks) - 1
            children = block.children
            if not (is_end and is_last):
                blank = Text(_NOTE_SPACE if is_end else " ", note.span)
                children = (*children, blank)
            inlines.append(_in_node(children, block.node, block.span))
    return inlines


def _in_node(children: Inlines, node: NodeId, span: Span) -> Link:
    """Return inlines that belong to a node, and lead nowhere."""
    return Link("", children, is_bare=False, node=node, span=span)


def imprint_inlines(meta: Meta, *, is_handed_out: bool) -> Inlines:
    """Return the last sentences of a sheet in one row: the day of its facts in bold, what holds it, who printed it.

    The last says where not to throw it, if it is handed out in the street.
    """
    day = facts_date_sentence(meta)
    sentences: list[str] = []
    litter_notice = load_paper_words(meta.lang).litter_notice if is_handed_out else ""
    states = (copies_sentence(meta), draft_sentence(meta))
    for sentence in (*states, name_publisher(meta), litter_notice):
        if sentence:
            sentences.append(sentence if sentence.endswith((".", " ")) else f"{sentence}.")
    words = Text(" ".join(sentences), WHOLE_FILE)
    if not day:
        return (words,)
    bold = StyledText("strong", (Text(day, WHOLE_FILE),), WHOLE_FILE)
    return (bold, Text(" ", WHOLE_FILE), words)


def set_small_print(
    column: SheetColumn,
    notes: Sequence[Note],
    imprint: Inlines,
    style: BlockStyle,
    gap: Pt,
) -> ParagraphStack:
    """Return notes run in, and under them, `gap` points lower, the last sentences of the sheet."""
    imprint_style = replace(style, align="left", first_indent=0.0, left_indent=0.0)
    last = column.stack_paragraphs([StackedParagraph(imprint, imprint_style)])
    parts = (set_run_in_notes(column, notes, style), last)
    return stack_vertically(parts, gap)
