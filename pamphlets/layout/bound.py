"""Copy -> the pages of one flow, bound: brochures, and whatever else runs from page to page."""

from pamphlets.core.source import Diagnostic
from pamphlets.layout.brochure.converge import LayoutResult, finish_pages, paginate_until_stable
from pamphlets.layout.layout_input import LayoutInput


def lay_out_text(copy: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the pages of a text, in the number asked for if there is one and it can be had."""
    document, look, book, art, pages, _ = copy
    if not pages:
        return paginate_until_stable(document, look, book, art)
    from pamphlets.layout.copyfitting import copyfit

    look, draft, fitted = copyfit(document, look, book, art, pages)
    settled, doubts = finish_pages(document, look, draft)
    return settled, fitted + doubts
