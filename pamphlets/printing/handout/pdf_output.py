"""Marks and figures of our own -> a PDF, or its first page as a PNG. The same values give the same bytes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from pamphlets.core.fonts.font_book import FontBook, MissingGlyph
from pamphlets.core.fonts.font_files import FontFault
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import Placed
from pamphlets.core.page_part import Page
from pamphlets.core.source import NOWHERE, Diagnostic, Source, fail
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.layout.paragraph.context import Case
from pamphlets.printing.handout.style import FALLBACK, LETTERS, THEME

Leaf = tuple[Size, tuple[Placed, ...]]  # a page: its size and its marks


@contextmanager
def lettered(out: Path) -> Iterator[None]:
    """Tell of what the fonts lack, for a file of ours that is being made, as a fault of that file."""
    try:
        yield
    except FontFault as fault:
        fail(Diagnostic("error", fault.code, Source(str(out), ""), NOWHERE, fault.fields))


def case_of(fonts: Path) -> Case:
    """Return a type case with the faces of a folder. Raises FontFault."""
    return Case(THEME, FontBook(fonts, FALLBACK), Source("", ""), {}, {})


def legible(case: Case, words: str) -> str:
    """Return words with a question mark for each character that no face has: a file may be called anything."""
    return "".join(char if (char.isascii() and char.isprintable()) or _has(case, char) else "?" for char in words)


def _has(case: Case, char: str) -> bool:
    """Return whether any face has a character; unbreakable spaces are drawn without one."""
    try:
        case.book.shape(char, LETTERS)
    except MissingGlyph:
        return char.isspace() and char.isprintable()
    return True


def write_pdf(leaves: Sequence[Leaf], title: str, lang: str, out: BinaryIO) -> None:
    """Write pages of these sizes and marks."""
    from pamphlets.pdf.draw import draw

    document = Document(Source("", ""), Meta(title=title, slug="", lang=lang), (), ())
    made = [
        Page(size, Rect(0.0, 0.0, size.width, size.height), marks, str(number))
        for number, (size, marks) in enumerate(leaves, 1)
    ]
    draw(document, made, Path(), out)


def write_png(page: Leaf, title: str, lang: str, out: BinaryIO, dpi: int) -> None:
    """Write one page as a picture of so many dots an inch."""
    from pamphlets.pdf.render import preview

    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        with path.open("wb") as file:
            write_pdf([page], title, lang, file)
        preview(path, out, dpi)
