"""A block and its ContainingBlock -> BlockKey: all that its parts depend on, places counted from its own beginning."""

from pamphlets.document.nodes import Block, Paragraph
from pamphlets.layout.blocks.block_cache import BlockKey
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.headings import is_chapter
from pamphlets.layout.paragraph.caches.relative_forms import (
    NotComparableError,
    RelativeForms,
)
from pamphlets.layout.paragraph.caches.source_shift import SourcePlace


def find_block_place(block: Block) -> SourcePlace:
    """Return where a block begins; one made of no place in the source begins at 0."""
    return SourcePlace(max(block.span.start, 0), block.node)


def make_block_key(
    block: Block, container: ContainingBlock, before: Block | None
) -> BlockKey | None:
    """Return what decides the parts of a block, `before` being the one it follows; None where it is not to be kept.

    Not kept is a block that shows a picture or an ornament, and any where the container keeps none.
    """
    context, blocks = container.context, container.kept_blocks
    if blocks is None:
        return None
    forms = RelativeForms(find_block_place(block), context.page_numbers)
    try:
        form = forms.describe(block)
    except NotComparableError:
        return None
    follows = (before is None, isinstance(before, Paragraph), is_chapter(before))
    theme_number = blocks.number_theme(container.theme)
    return (form, follows, theme_number, context.is_trial, *container.room)
