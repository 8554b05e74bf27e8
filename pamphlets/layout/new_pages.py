"""A layout without running pages -> the same, for texts that ask for new ones: they are left out, and that is told."""

from dataclasses import replace

from pamphlets.core.source import notice
from pamphlets.document.nodes import NewPage
from pamphlets.layout.layout_input import LayoutFunction, LayoutInput, ReportedLayout


def without_new_pages(lay_out: LayoutFunction) -> LayoutFunction:
    """Return a layout function that lays a text out as if it asked for no new page, and says how often it does."""

    def lay_out_without(layout_input: LayoutInput) -> ReportedLayout:
        document = layout_input.document
        new_pages = [block for block in document.blocks if isinstance(block, NewPage)]
        if not new_pages:
            return lay_out(layout_input)
        blocks = tuple(block for block in document.blocks if not isinstance(block, NewPage))
        without = replace(document, blocks=blocks)
        result, diagnostics = lay_out(layout_input._replace(document=without))
        span, count = new_pages[0].span, str(len(new_pages))
        ignored = notice("new-page-ignored", document.source, span, count=count)
        return result, (ignored, *diagnostics)

    return lay_out_without
