"""The list of contents: each heading with the page it stands on, no dot leaders."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.page import PageItem
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
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import StackedParagraph, stack_paragraphs

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
    first = [heading for heading in headings if heading.level == levels[0]] if levels else []
    shown = levels if len(first) >= MIN_HEADINGS and levels[0] == 1 else levels[:1]
    found = [
        ContentsEntry(
            levels.index(heading.level) + 1, strip_notes_and_links(heading.children), heading.anchor
        )
        for heading in headings
        if heading.level in shown
    ]
    return tuple(found) if len(found) >= MIN_HEADINGS else ()


def strip_notes_and_links(inlines: Inlines) -> Inlines:
    """Return a heading's inlines without its notes' calls and links: a list of contents repeats none."""
    kept: list[Inline] = []
    for inline in inlines:
        match inline:
            case NoteRef():
                pass
            case Link(children=inner):
                kept += strip_notes_and_links(inner)
            case StyledText(kind=kind, children=inner, span=span):
                kept.append(StyledText(kind, strip_notes_and_links(inner), span))
            case _:
                kept.append(inline)
    return tuple(kept)


def set_contents(
    case: TypesettingContext,
    listed: Sequence[ContentsEntry],
    pages: Mapping[str, str],
    size: tuple[Pt, Pt],
    lang: str,
) -> list[tuple[PageItem, ...]]:
    """Return the list of contents as columns of `size` (width, height), as many as it takes."""
    width, height = size
    case = replace(
        case, page_numbers={}
    )  # the number stands at the entry's end: no reference beside it
    columns: list[tuple[PageItem, ...]] = []
    marks: list[PageItem] = []
    y = 0.0
    for entry in listed:
        style = case.theme.block_styles[f"contents-{entry.level}"]
        page = Text(f"\u2002{pages.get(entry.anchor, '00')}", WHOLE_FILE)
        link = Link(
            f"#{entry.anchor}", (*entry.title, page), is_bare=False, node=0, span=WHOLE_FILE
        )
        set_entry = stack_paragraphs(case, [StackedParagraph((link,), style)], width, lang)
        if y + set_entry.height > height and marks:
            columns.append(tuple(marks))
            marks, y = [], 0.0
        marks += translate_marks(set_entry.marks, y)
        y += set_entry.height + _ENTRY_GAP * style.text.leading
    columns.append(tuple(marks))
    return columns
