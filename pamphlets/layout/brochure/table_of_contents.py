"""The list of contents: each heading with the page it stands on, no dot leaders."""

from collections.abc import Mapping, Sequence
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
from pamphlets.layout.paragraph_stack import SheetColumn, StackedParagraph

MAX_LEVELS: Final = 2  # levels of headings that the contents list
MIN_HEADINGS: Final = 3  # headings from which a list is worth its room
_ENTRY_GAP: Final = 0.18  # of the leading


class ContentsEntry(NamedTuple):
    """One heading of the list."""

    level: int
    title: Inlines
    anchor: str


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
) -> list[PageItems]:
    """Return the list of contents as columns no higher than `height`, as many as it takes."""
    # The number stands at the entry's end: no reference beside it.
    column = column._replace(context=replace(column.context, page_numbers={}))
    columns: list[PageItems] = []
    marks: list[PageItem] = []
    y = 0.0
    for entry in entries:
        style = column.context.theme.block_styles[f"contents-{entry.level}"]
        number = Text(f"\u2002{page_numbers.get(entry.anchor, '00')}", WHOLE_FILE)
        children = (*entry.title, number)
        link = Link(f"#{entry.anchor}", children, is_bare=False, node=0, span=WHOLE_FILE)
        line = column.stack_paragraphs([StackedParagraph((link,), style)])
        if y + line.height > height and marks:
            columns.append(tuple(marks))
            marks, y = [], 0.0
        marks += line.placed_at(0.0, y)
        y += line.height + _ENTRY_GAP * style.text.leading
    columns.append(tuple(marks))
    return columns
