"""An edition of a text, its Design and its pictures -> its pages, in the fonts of the program and of the project."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.project import Project, build_day
from pamphlets.app.build.stages.press_caches import describe_fonts
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FontError
from pamphlets.core.source import WHOLE_FILE, Diagnostic, raise_error
from pamphlets.design.format import Format
from pamphlets.document.nodes import Document
from pamphlets.layout.layout_input import LayoutCache, LayoutInput, ReportedLayout
from pamphlets.layout.look import Design
from pamphlets.readers.dates import format_date


def open_fonts(document: Document, design: Design, project: Project) -> FontBook:
    """Return the fonts of the program and of the project. Raises the fault of one that cannot be read."""
    cache = project.caches.fonts if project.caches else None
    key: Hashable = None
    known: FontBook | None = None
    if cache is not None:
        key = (design.theme.fallback_fonts, describe_fonts(project.own_fonts))
        known = cache.find(key)
    if known is not None:
        return known
    with _locating_font_faults(document):
        book = FontBook(project.fonts, design.theme.fallback_fonts, project.own_fonts)
    return book if cache is None else cache.keep(key, book)


def lay_out_edition(
    fmt: Format, layout_input: LayoutInput, project: Project, options: BuildOptions
) -> ReportedLayout:
    """Return the pages of a document in a format, and doubts about them.

    Raises the faults of setting, among them those of the fonts.
    """
    document = layout_input.document
    day = format_date(build_day(options.epoch).isoformat(), "fr")
    page_count = options.pages or document.meta.pages
    cache = _find_layout_cache(document, fmt, project)
    if cache is not None:
        cache.begin_edit(layout_input.font_book)
    asked = layout_input._replace(page_count=page_count, date_text=day, cache=cache)
    with _locating_font_faults(document):
        return fmt.lay_out(asked._replace(copyfits=project.copyfits))


def _find_layout_cache(
    document: Document, fmt: Format, project: Project
) -> LayoutCache | None:
    """Return what is left of the last layout of a text in a format; None where nothing is to be kept."""
    if project.caches is None:
        return None
    layouts = project.caches.layouts
    key = (document.source.path, fmt.name)
    cache = layouts.find(key)
    return layouts.keep(key, LayoutCache()) if cache is None else cache


@contextmanager
def _locating_font_faults(document: Document) -> Iterator[None]:
    """Turn the fault of a font file or a family into one of the text that needs it: no place in it is to blame."""
    try:
        yield
    except FontError as fault:
        raise_error(
            Diagnostic("error", fault.code, document.source, WHOLE_FILE, fault.fields)
        )
