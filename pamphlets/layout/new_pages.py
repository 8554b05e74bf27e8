"""A layout without running pages -> the same, for texts that ask for new ones: they are left out, and that is told."""

from dataclasses import replace
from itertools import chain

from pamphlets.core.source import Span, notice
from pamphlets.document.nodes import (
    Block,
    Blocks,
    ForeignBlocks,
    Heading,
    NewPage,
    PullQuote,
    walk_blocks,
)
from pamphlets.layout.layout_input import LayoutFunction, LayoutInput, ReportedLayout


def without_new_pages(lay_out: LayoutFunction) -> LayoutFunction:
    """Return a layout function that lays a text out as if it asked for no new page, and says how often it does.

    Headings that open a page and phrases that have one to themselves are set as others are.
    """

    def lay_out_without(layout_input: LayoutInput) -> ReportedLayout:
        document = layout_input.document
        spans: list[Span] = []
        blocks: list[Block] = []
        for block in document.blocks:
            spans += [inner.span for inner in walk_blocks((block,)) if asks_for_page(inner)]
            blocks += _on_same_page(block)
        if not spans:
            return lay_out(layout_input)
        without = replace(document, blocks=tuple(blocks))
        result, diagnostics = lay_out(layout_input._replace(document=without))
        count = str(len(spans))
        ignored = notice("new-page-ignored", document.source, spans[0], count=count)
        return result, (ignored, *diagnostics)

    return lay_out_without


def asks_for_page(block: Block) -> bool:
    """Return whether a block begins a page of its own."""
    match block:
        case NewPage() | Heading(opens_page=True) | PullQuote(full_page=True):
            return True
        case _:
            return False


def _on_same_page(block: Block) -> Blocks:
    """Return what stands for a block where there are no pages."""
    match block:
        case NewPage():
            return ()
        case Heading():
            return (replace(block, opens_page=False),)
        case PullQuote():
            return (replace(block, full_page=False),)
        case ForeignBlocks():
            inner = chain.from_iterable(map(_on_same_page, block.blocks))
            return (replace(block, blocks=tuple(inner)),)
        case _:
            return (block,)
