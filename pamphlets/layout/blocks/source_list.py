"""SourceList -> GalleyParts: entries hanging, in small letters on their own leading, small headings over groups."""

from dataclasses import replace
from math import floor
from typing import Final

from pamphlets.core.style import BlockStyle
from pamphlets.document.nodes import SourceGroup, SourceList, StyledText, Text
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    keep_with_next,
    make_paragraph_boxes,
)
from pamphlets.layout.blocks.galley import Box, GalleyPart, VerticalSpace
from pamphlets.layout.paragraph.styled_runs import ParagraphText

_PARTS_OF_LINE: Final = 1024


def set_source_list(
    source_list: SourceList, container: ContainingBlock
) -> list[GalleyPart]:
    """Return the list of sources at the size and on the leading of its letters, each entry hanging.

    As the rows of a table do, its lines stand off the grid, and what follows stands on it again.
    """
    style = container.block_style("entry")
    style = replace(style, first_indent=-style.left_indent, protrudes=False)
    share = _leading_share(style, container)
    inner = replace(container, grid=container.grid * share)
    groups = {group.first_entry: group for group in source_list.groups}
    parts: list[GalleyPart] = []
    for index, entry in enumerate(source_list.entries):
        if index in groups:
            parts += [VerticalSpace(share / 2)] if parts else []
            parts += _set_group_title(groups[index], source_list, inner)
        text = ParagraphText(entry.children, container.lang, entry.node, entry.span)
        parts += make_paragraph_boxes(text, style, inner, indent=True)
    parts = [
        replace(part, line_count=share) if isinstance(part, Box) else part for part in parts
    ]
    if parts and isinstance(last := parts[-1], Box):
        parts[-1] = replace(last, ends_table=True)
    return parts


def _leading_share(style: BlockStyle, container: ContainingBlock) -> float:
    """Return the height of a line in grid lines, at most one: a binary fraction, sums of which are exact."""
    return min(
        floor(style.text.leading / container.grid * _PARTS_OF_LINE) / _PARTS_OF_LINE, 1.0
    )


def _set_group_title(
    group: SourceGroup, source_list: SourceList, container: ContainingBlock
) -> list[GalleyPart]:
    """Return the small heading over a group of sources, which stays with its first entry."""
    style = replace(container.block_style("entry"), left_indent=0.0, protrudes=False)
    span = source_list.span
    words = StyledText("strong", (Text(group.title, span),), span)
    text = ParagraphText((words,), container.lang, group.node, span)
    return keep_with_next(make_paragraph_boxes(text, style, container))
