"""Marks of our own -> a PDF, or its first page as a PNG. The same values give the same bytes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FontError, MissingGlyphError
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import Page, PageItem
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, raise_error
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.render import render_preview
from pamphlets.printing.handout.style import FALLBACK_FONTS, TEXT_FONT, THEME

_DPI: Final = 150


class PageMarks(NamedTuple):
    """A page and what stands on it."""

    size: Size
    marks: tuple[PageItem, ...]
    folio: str = ""
    """Its number, for viewers; empty: none."""


@contextmanager
def locate_font_faults(out: Path) -> Iterator[None]:
    """Tell of what the fonts lack, for a file of ours that is being made, as a fault of that file."""
    try:
        yield
    except FontError as fault:
        raise_error(
            Diagnostic("error", fault.code, Source(str(out), ""), WHOLE_FILE, fault.fields)
        )


def handout_context(fonts: Path) -> TypesettingContext:
    """Return what sets words in the fonts of a folder. Raises FontError."""
    return TypesettingContext(
        THEME, FontBook(fonts, FALLBACK_FONTS), Source("", ""), {}, {}
    )


def replace_missing_glyphs(context: TypesettingContext, text: str) -> str:
    """Return a text with a question mark for each character that no font has: a file may be called anything."""
    shown = ""
    for char in text:
        is_missing = False
        if not (char.isascii() and char.isprintable()):
            try:
                context.font_book.shape(char, TEXT_FONT)
            except MissingGlyphError:
                # Unbreakable spaces are drawn without a glyph.
                is_missing = not (char.isspace() and char.isprintable())
        shown += "?" if is_missing else char
    return shown


def write_marks_pdf(
    pages: Sequence[PageMarks], title: str, lang: str, out: BinaryIO
) -> None:
    """Write pages of these sizes and marks."""
    document = Document(Source("", ""), Meta(title=title, slug="", lang=lang), (), ())
    set_pages: list[Page] = []
    for page in pages:
        frame = Rect(0.0, 0.0, page.size.width, page.size.height)
        set_pages.append(Page(page.size, frame, page.marks, page.folio))
    write_pdf(document, set_pages, {}, out)


def write_marks_png(page: PageMarks, title: str, lang: str, out: BinaryIO) -> None:
    """Write one page as a picture of 150 dots an inch."""
    with temporary_folder() as folder:
        path = folder / "page.pdf"
        with path.open("wb") as file:
            write_marks_pdf([page], title, lang, file)
        render_preview(path, out, _DPI)
