"""Marks and figures of our own -> a PDF, or its first page as a PNG. The same values give the same bytes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from pamphlets.core.fonts.font_book import FontBook, MissingGlyphError
from pamphlets.core.fonts.font_files import FontError
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import Page, PageItem
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, raise_error
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.printing.handout.style import FALLBACK_FONTS, TEXT_FONT, THEME

PageMarks = tuple[Size, tuple[PageItem, ...]]  # a page: its size and its marks


@contextmanager
def locate_font_faults(out: Path) -> Iterator[None]:
    """Tell of what the fonts lack, for a file of ours that is being made, as a fault of that file."""
    try:
        yield
    except FontError as fault:
        raise_error(Diagnostic("error", fault.code, Source(str(out), ""), WHOLE_FILE, fault.fields))


def handout_context(fonts: Path) -> TypesettingContext:
    """Return a type case with the faces of a folder. Raises FontFault."""
    return TypesettingContext(THEME, FontBook(fonts, FALLBACK_FONTS), Source("", ""), {}, {})


def replace_missing_glyphs(case: TypesettingContext, words: str) -> str:
    """Return words with a question mark for each character that no face has: a file may be called anything."""
    return "".join(
        char if (char.isascii() and char.isprintable()) or _has_glyph(case, char) else "?"
        for char in words
    )


def _has_glyph(case: TypesettingContext, char: str) -> bool:
    """Return whether any face has a character; unbreakable spaces are drawn without one."""
    try:
        case.font_book.shape(char, TEXT_FONT)
    except MissingGlyphError:
        return char.isspace() and char.isprintable()
    return True


def write_marks_pdf(leaves: Sequence[PageMarks], title: str, lang: str, out: BinaryIO) -> None:
    """Write pages of these sizes and marks."""
    from pamphlets.pdf.draw import write_pdf

    document = Document(Source("", ""), Meta(title=title, slug="", lang=lang), (), ())
    made = [
        Page(size, Rect(0.0, 0.0, size.width, size.height), marks, str(number))
        for number, (size, marks) in enumerate(leaves, 1)
    ]
    write_pdf(document, made, Path(), out)


def write_marks_png(page: PageMarks, title: str, lang: str, out: BinaryIO, dpi: int) -> None:
    """Write one page as a picture of so many dots an inch."""
    from pamphlets.pdf.render import render_preview

    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        with path.open("wb") as file:
            write_marks_pdf([page], title, lang, file)
        render_preview(path, out, dpi)
