"""Copy -> the pages of one flow, bound: brochures, and whatever else runs from page to page."""

from pamphlets.layout.copy import Copy
from pamphlets.layout.settle import Settled, make_up, settle
from pamphlets.source import Diagnostic


def bound(copy: Copy) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the pages of a text, in the number asked for if there is one and it can be had."""
    document, look, book, art, pages, _ = copy
    if not pages:
        return settle(document, look, book, art)
    from pamphlets.layout.fit import fit

    look, draft, fitted = fit(document, look, book, art, pages)
    settled, doubts = make_up(document, look, draft)
    return settled, fitted + doubts
