"""The list of contents: each heading with the page it stands on, no dot leaders."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.page import PageItem, PageItems
from pamphlets.core.source import WHOLE_FILE
from pamphlets.core.units import Pt
from pamphlets.document.nodes import (
    Blocks,
    Heading,
    Inline,
    Inlines,
    Link,
    NoteRef,
    StyledText,
    Text,
    walk_blocks,
)
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn, StackedParagraph

MAX_LEVELS: Final = 2  # levels of headings that the contents list
MIN_HEADINGS: Final = 3  # headings from which a list is worth its room
_ENTRY_GAP: Final = 0.18  # of the leading


class ContentsEntry(NamedTuple):
    """One heading of the list."""

    level: int
    title: Inlines
    anchor: str


class SetEntry(NamedTuple):
    """One entry of the list, set: its lines, and the white below them in points."""

    stack: ParagraphStack
    gap: Pt


ContentsColumn = tuple[SetEntry, ...]  # what of the list stands on one page


def find_contents_entries(blocks: Blocks) -> tuple[ContentsEntry, ...]:
    """Return the headings to list: the two highest levels in use; none where there are too few."""
    headings = [block for block in walk_blocks(blocks) if isinstance(block, Heading)]
    levels = sorted({heading.level for heading in headings})[:MAX_LEVELS]
    if not levels:
        return ()
    highest = [heading for heading in headings if heading.level == levels[0]]
    if levels[0] != 1 or len(highest) < MIN_HEADINGS:
        headings, levels = highest, levels[:1]
    entries: list[ContentsEntry] = []
    for heading in headings:
        if heading.level in levels:
            title = strip_notes_and_links(heading.children)
            entries.append(
                ContentsEntry(levels.index(heading.level) + 1, title, heading.anchor)
            )
    return tuple(entries) if len(entries) >= MIN_HEADINGS else ()


def strip_notes_and_links(inlines: Inlines) -> Inlines:
    """Return a heading's inlines without its notes' calls and links: a list of contents repeats none."""
    stripped: list[Inline] = []
    for inline in inlines:
        match inline:
            case NoteRef():
                pass
            case Link(children=inner):
                stripped += strip_notes_and_links(inner)
            case StyledText(kind=kind, children=inner, span=span):
                stripped.append(StyledText(kind, strip_notes_and_links(inner), span))
            case _:
                stripped.append(inline)
    return tuple(stripped)


def set_contents(
    column: SheetColumn,
    entries: Sequence[ContentsEntry],
    page_numbers: Mapping[str, str],
    height: Pt,
) -> tuple[ContentsColumn, ...]:
    """Return the list of contents, each entry set once with its page number, in columns no higher than `height`.

    There are as many columns as it takes; none where there are no entries.
    """
    # The number stands at the entry's end: no reference beside it.
    column = column._replace(context=replace(column.context, page_numbers={}))
    set_entries: list[SetEntry] = []
    for entry in entries:
        style = column.context.theme.block_styles[f"contents-{entry.level}"]
        number = Text(f"\u2002{page_numbers.get(entry.anchor, '00')}", WHOLE_FILE)
        children = (*entry.title, number)
        link = Link(f"#{entry.anchor}", children, is_bare=False, node=0, span=WHOLE_FILE)
        stack = column.stack_paragraphs([StackedParagraph((link,), style)])
        set_entries.append(SetEntry(stack, _ENTRY_GAP * style.text.leading))
    return divide_contents(set_entries, height)


def divide_contents(entries: Iterable[SetEntry], height: Pt) -> tuple[ContentsColumn, ...]:
    """Return set entries in columns no higher than `height`; an entry that is higher stands alone."""
    columns: list[ContentsColumn] = []
    column: list[SetEntry] = []
    y = 0.0
    for entry in entries:
        if y + entry.stack.height > height and column:
            columns.append(tuple(column))
            column, y = [], 0.0
        column.append(entry)
        y += entry.stack.height + entry.gap
    return (*columns, tuple(column)) if column else ()


def place_contents(column: ContentsColumn) -> PageItems:
    """Return the marks of one column of contents, from its top left corner."""
    marks: list[PageItem] = []
    y = 0.0
    for stack, gap in column:
        marks += stack.placed_at(0.0, y)
        y += stack.height + gap
    return tuple(marks)
