"""GalleyParts -> GalleyParts that no page end parts where one side would say nothing by itself.

A line that introduces what follows, a heading with nothing but a picture under it, the first or last line of what a
border sets apart.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.document import nodes
from pamphlets.layout.blocks.block_context import keep_together
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, GalleyPart

# At either end of what a border sets apart, and of a note among the text.
LINES_KEPT_APART: Final = 2
_INTRODUCED: Final = (nodes.List, nodes.Table, nodes.Quote, nodes.CodeBlock)


def keep_with_block(
    parts: list[GalleyPart], earlier: Sequence[nodes.Block], block: nodes.Block
) -> list[GalleyPart]:
    """Return parts that hold together with `block`, where those of the blocks before it need it.

    A paragraph that ends with a colon introduces the list, table, quotation or code after it; one of a single line
    does so before a table without. A heading needs more under it than a picture.
    """
    before = earlier[-1] if earlier else None
    if isinstance(before, nodes.Paragraph) and isinstance(block, _INTRODUCED):
        ends_with_colon = nodes.to_plain_text(before.children).rstrip().endswith(":")
        line_count = sum(
            isinstance(part, Box) and part.node == before.node for part in parts
        )
        if ends_with_colon or (line_count == 1 and isinstance(block, nodes.Table)):
            return keep_end(parts, 1)
    if _is_pictured_heading(earlier):
        return keep_end(parts, 1)
    return parts


def keep_lines_after(
    block_parts: list[GalleyPart], earlier: Sequence[nodes.Block], line_count: int
) -> list[GalleyPart]:
    """Return the parts of a block, their first lines held together after a heading, or a heading with its picture."""
    follows_heading = bool(earlier) and isinstance(earlier[-1], nodes.Heading)
    if follows_heading or _is_pictured_heading(earlier):
        return keep_together(block_parts, line_count)
    return block_parts


def _is_pictured_heading(earlier: Sequence[nodes.Block]) -> bool:
    """Return whether blocks end with a heading and a picture that no page end parts from it."""
    if len(earlier) < 2 or not isinstance(earlier[-2], nodes.Heading):
        return False
    return isinstance(earlier[-1], nodes.Figure)


def keep_end(parts: list[GalleyPart], line_count: int) -> list[GalleyPart]:
    """Return parts whose last lines, so many, no page end separates from each other nor from what follows."""
    kept_parts = list(parts)
    height = 0.0
    for index in range(len(parts) - 1, -1, -1):
        part = parts[index]
        if isinstance(part, Box):
            if height >= line_count:
                break
            height += part.line_count
            kept_parts[index] = replace(part, break_cost=FORBIDDEN_BREAK)
    return kept_parts


def keep_both_ends(parts: list[GalleyPart], line_count: int) -> list[GalleyPart]:
    """Return parts whose first lines and whose last ones, so many each, no page end divides."""
    last = max(
        (index for index, part in enumerate(parts) if isinstance(part, Box)), default=-1
    )
    if last < 0:
        return parts
    kept_parts = keep_together(keep_end(parts[: last + 1], line_count), line_count)
    kept_parts[last] = parts[last]
    return [*kept_parts, *parts[last + 1 :]]
