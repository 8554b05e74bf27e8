"""Épreuve: a title's own A5 pages, lines numbered, on A4 with a wide margin, for who corrects on paper."""

from typing import Final

from pamphlets.core.source import Diagnostic
from pamphlets.design.format import Format
from pamphlets.layout.bound import bound
from pamphlets.layout.brochure.converge import Settled
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.proofs import proofs


def compose(copy: Copy) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the pages of the brochure as proofs."""
    settled, doubts = bound(copy)
    return proofs(copy, settled), doubts


FORMAT: Final = Format("epreuve", compose, reading=lambda _meta: "epreuve-a4")
