"""Blocks -> the headings that a list of contents names."""

from typing import Final, NamedTuple

from pamphlets.document.nodes import (
    Blocks,
    Heading,
    Inline,
    Inlines,
    Link,
    NoteRef,
    StyledText,
    walk_blocks,
)

MAX_LEVELS: Final = 2  # levels of headings that the contents list
MIN_HEADINGS: Final = 3  # headings from which a list is worth its room


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
