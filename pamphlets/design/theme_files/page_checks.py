"""A Theme made from a theme file -> the faults of a page on which nobody could read, or nothing could be set."""

from collections.abc import Iterator
from typing import Final

from pamphlets.core.page_sizes import PAGE_SIZE_NAMES, parse_page_size
from pamphlets.core.source import Diagnostic, Span, error, warning
from pamphlets.core.style import Theme
from pamphlets.core.units import to_mm
from pamphlets.readers.theme_file.settings import ThemeSettings

_LEAST_MEASURE: Final = 45.0  # mm: a line of six words of 9 points
_LEAST_LINES: Final = 12  # of a page of text
# Of the size: below, accents on capitals touch what hangs above them.
_LEAST_LEADING: Final = 1.05


def check_page(settings: ThemeSettings, theme: Theme) -> Iterator[Diagnostic]:
    """Yield what is wrong with the text block and the distance of lines."""
    source, page = settings.source, theme.page
    if settings.page and parse_page_size(settings.page) is None:
        fields = {"value": settings.page, "known": PAGE_SIZE_NAMES}
        yield error("theme-page", source, settings.span_of("page"), **fields)
    text = theme.block_styles["body"].text
    if to_mm(page.measure) < _LEAST_MEASURE:
        span = _first_span(settings, ("margins.inner", "margins.outer", "page"))
        yield error("theme-narrow", source, span, width=f"{to_mm(page.measure):.0f}")
    if page.line_count < _LEAST_LINES:
        places = ("margins.top", "margins.bottom", "text.leading", "text.size", "page")
        span = _first_span(settings, places)
        yield error("theme-low", source, span, lines=str(max(page.line_count, 0)))
    if text.leading < _LEAST_LEADING * text.size:
        span = _first_span(settings, ("text.leading", "text.size"))
        fields = {"leading": f"{text.leading:.1f}", "size": f"{text.size:.1f}"}
        yield warning("theme-leading", source, span, **fields)


def _first_span(settings: ThemeSettings, places: tuple[str, ...]) -> Span:
    """Return where the first of some values stands that the file gives."""
    given = [place for place in places if place in settings.spans]
    return settings.span_of(given[0] if given else "")
