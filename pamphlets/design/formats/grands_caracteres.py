"""Grands caractères: any text composed again on A4 for tired eyes, notes at each chapter's end."""

from typing import Final

from pamphlets.core.source import Diagnostic
from pamphlets.design.format import Format
from pamphlets.design.themes.quiet import LARGE_PRINT
from pamphlets.layout.bound import bound
from pamphlets.layout.brochure.converge import Settled
from pamphlets.layout.brochure.large_print import legible
from pamphlets.layout.layout_input import Copy


def compose(copy: Copy) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the pages of a text in large print; the number of pages that the brochure was given is not asked for."""
    return bound(copy._replace(document=legible(copy.document), pages=None))


FORMAT: Final = Format(
    "grands-caracteres",
    compose,
    reading=lambda _meta: "grands-caracteres-a4",
    dress=lambda _look, _meta: LARGE_PRINT,
)
