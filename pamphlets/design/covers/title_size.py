"""The size below which the letters of a title are none of a cover, and the error that says so."""

from typing import Final

from pamphlets.core.source import error
from pamphlets.core.units import Pt
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph.context import TypesettingContext

LEAST_TITLE_SIZE: Final = 14.0  # points
_TOLERANCE: Final = 0.05  # points


def report_small_title(context: TypesettingContext, meta: Meta, size: Pt) -> None:
    """Add an error where the smallest letters of a title, `size` points, are too small; 0 is a title without any."""
    if 0.0 < size < LEAST_TITLE_SIZE - _TOLERANCE:
        fields = {"size": f"{size:.0f}", "least": f"{LEAST_TITLE_SIZE:.0f}"}
        span = meta.span_of("title")
        context.diagnostics.append(error("cover-title", context.source, span, **fields))
