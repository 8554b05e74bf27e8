"""Copy -> the pages of one flow, bound: brochures, and whatever else runs from page to page."""

from pamphlets.core.source import Diagnostic
from pamphlets.layout.brochure.converge import Settled, make_up, settle
from pamphlets.layout.layout_input import Copy


def bound(copy: Copy) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the pages of a text, in the number asked for if there is one and it can be had."""
    document, look, book, art, pages, _ = copy
    if not pages:
        return settle(document, look, book, art)
    from pamphlets.layout.copyfitting import fit

    look, draft, fitted = fit(document, look, book, art, pages)
    settled, doubts = make_up(document, look, draft)
    return settled, fitted + doubts
