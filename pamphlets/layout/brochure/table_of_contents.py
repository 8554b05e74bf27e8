"""The list of contents: each heading with the page it stands on, no dot leaders."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.page import Placed
from pamphlets.core.source import NOWHERE
from pamphlets.core.units import Pt
from pamphlets.document.nodes import (
    Blocks,
    Heading,
    Inline,
    Inlines,
    Link,
    NoteRef,
    Styled,
    Text,
    walk,
)
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, stack

LEVELS: Final = 2  # levels of headings that the contents list
FEWEST: Final = 3  # headings from which a list is worth its room
_ENTRY_GAP: Final = 0.18  # of the leading


class Entry(NamedTuple):
    """One heading of the list."""

    level: int
    title: Inlines
    anchor: str


def entries(blocks: Blocks) -> tuple[Entry, ...]:
    """Return the headings to list: the two highest levels in use; none where there are too few."""
    headings = [block for block in walk(blocks) if isinstance(block, Heading)]
    levels = sorted({heading.level for heading in headings})[:LEVELS]
    first = [heading for heading in headings if heading.level == levels[0]] if levels else []
    shown = levels if len(first) >= FEWEST and levels[0] == 1 else levels[:1]
    found = [
        Entry(levels.index(heading.level) + 1, without_calls(heading.children), heading.anchor)
        for heading in headings
        if heading.level in shown
    ]
    return tuple(found) if len(found) >= FEWEST else ()


def without_calls(inlines: Inlines) -> Inlines:
    """Return a heading's inlines without its notes' calls and links: a list of contents repeats none."""
    kept: list[Inline] = []
    for inline in inlines:
        match inline:
            case NoteRef():
                pass
            case Link(children=inner):
                kept += without_calls(inner)
            case Styled(kind=kind, children=inner, span=span):
                kept.append(Styled(kind, without_calls(inner), span))
            case _:
                kept.append(inline)
    return tuple(kept)


def contents(
    case: Case, listed: Sequence[Entry], pages: Mapping[str, str], size: tuple[Pt, Pt], lang: str
) -> list[tuple[Placed, ...]]:
    """Return the list of contents as columns of `size` (width, height), as many as it takes."""
    width, height = size
    case = replace(case, pages={})  # the number stands at the entry's end: no reference beside it
    columns: list[tuple[Placed, ...]] = []
    marks: list[Placed] = []
    y = 0.0
    for entry in listed:
        style = case.theme.blocks[f"contents-{entry.level}"]
        page = Text(f"\u2002{pages.get(entry.anchor, '00')}", NOWHERE)
        link = Link(f"#{entry.anchor}", (*entry.title, page), bare=False, node=0, span=NOWHERE)
        set_entry = stack(case, [Piece((link,), style)], width, lang)
        if y + set_entry.height > height and marks:
            columns.append(tuple(marks))
            marks, y = [], 0.0
        marks += lower(set_entry.marks, y)
        y += set_entry.height + _ENTRY_GAP * style.text.leading
    columns.append(tuple(marks))
    return columns
