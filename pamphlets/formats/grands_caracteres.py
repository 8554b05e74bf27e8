"""Grands caractères: any text composed again on A4 for tired eyes, notes at each chapter's end."""

from typing import Final

from pamphlets.format import Format
from pamphlets.layout.bound import bound
from pamphlets.layout.copy import Copy
from pamphlets.layout.legible import legible
from pamphlets.layout.settle import Settled
from pamphlets.source import Diagnostic
from pamphlets.themes.quiet import LARGE_PRINT


def compose(copy: Copy) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the pages of a text in large print; the number of pages that the brochure was given is not asked for."""
    return bound(copy._replace(document=legible(copy.document), pages=None))


FORMAT: Final = Format(
    "grands-caracteres",
    compose,
    reading=lambda _meta: "grands-caracteres-a4",
    dress=lambda _look, _meta: LARGE_PRINT,
)
