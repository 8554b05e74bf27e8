"""A block and its ContainingBlock -> BlockKey, all that its parts depend on; and its parts, from the cache or set now.

In a key places are counted from the block's own beginning.
"""

from collections.abc import Callable

from pamphlets.document.nodes import Block, Note, Paragraph
from pamphlets.layout.blocks.block_cache import BlockKey, SetBlock
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.galley import GalleyPart
from pamphlets.layout.blocks.headings import is_chapter
from pamphlets.layout.paragraph.caches.relative_forms import (
    NotComparableError,
    RelativeForms,
)
from pamphlets.layout.paragraph.caches.source_shift import SourcePlace


def find_place(node: Block | Note) -> SourcePlace:
    """Return where a block or a note begins; one made of no place in the source begins at 0."""
    return SourcePlace(max(node.span.start, 0), node.node)


def make_block_key(
    block: Block | Note, container: ContainingBlock, before: Block | None = None
) -> BlockKey | None:
    """Return what decides the parts of a block, `before` being the one it follows; None where it is not to be kept.

    Not kept is a block that shows a picture or an ornament, and any where the container keeps none.
    """
    context, blocks = container.context, container.kept_blocks
    if blocks is None:
        return None
    forms = RelativeForms(find_place(block), context.page_numbers)
    try:
        form = forms.describe(block)
    except NotComparableError:
        return None
    follows = (before is None, isinstance(before, Paragraph), is_chapter(before))
    theme_number = blocks.number_theme(container.theme)
    return (form, follows, theme_number, context.is_trial, *container.room)


def find_or_set_parts(
    block: Block | Note,
    container: ContainingBlock,
    before: Block | None,
    set_parts: Callable[[], list[GalleyPart]],
) -> list[GalleyPart]:
    """Return the parts of a block as they were set before, or set now and kept where there is nothing to report."""
    blocks = container.kept_blocks
    key = make_block_key(block, container, before)
    if blocks is None or key is None:
        return set_parts()
    place, heads = find_place(block), container.table_heads
    parts = blocks.find(key, place, heads)
    if parts is None:
        diagnostics = container.context.diagnostics
        report_count, head_count = len(diagnostics), len(heads)
        parts = set_parts()
        if len(diagnostics) == report_count:
            kept = SetBlock(place, head_count, list(parts), heads[head_count:])
            blocks.keep(key, kept)
    return parts
