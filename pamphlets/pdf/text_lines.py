"""Lines of text -> a PDF with each alone on a page as large as itself, its fonts embedded.

For lines that are laid on sheets beside the pages of another PDF, whose own fonts are not ours to use.
"""

import unicodedata
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

from pamphlets.core.fonts.font_book import FontBook, MissingGlyphError
from pamphlets.core.style import FontSpec
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.numbers import format_numbers
from pamphlets.pdf.writer import PdfFile

LINE_SIZE: Final = 6  # points
_FAMILIES: Final = ("Source Sans 3", "DejaVu Sans")  # as far as they are there
_ABOVE, _BELOW = 0.95, 0.3  # of the baseline, in em: room for accents on capitals, and for tails
_REPLACEMENT: Final = "?"


def set_lines(folder: Path, lines: Sequence[str]) -> bytes:
    """Return a PDF whose page `k` shows `lines[k]`, set in fonts of a folder. Raises FontFault where it has none.

    What no font has stands as a question mark; controls, which have no shape, are left out.
    """
    found = FontBook(folder).families
    first, *others = [FontSpec(name) for name in _FAMILIES if name in found] or [
        FontSpec((*found, _FAMILIES[0])[0])
    ]
    book, file = FontBook(folder, tuple(others)), PdfFile()
    fonts = DocumentFonts(file)
    galley = [_set_line(line, book, first, fonts) for line in lines]
    fonts.finish()
    for width, code in galley:
        file.add_page(
            file.reserve(),
            {
                "MediaBox": [
                    0,
                    round(-_BELOW * LINE_SIZE, 3),
                    round(max(width, 1.0), 3),
                    round(_ABOVE * LINE_SIZE, 3),
                ],
                "Resources": {"Font": file.fonts},
                "Contents": file.add_stream(code.encode("ascii")),
            },
        )
    out = BytesIO()
    file.write(out, {}, {})
    return out.getvalue()


def _set_line(line: str, book: FontBook, spec: FontSpec, fonts: DocumentFonts) -> tuple[float, str]:
    """Return how long a line is, in points, and its operators. Between words stand real spaces, to be read."""
    drawn, at = ["BT 0 g"], 0.0
    for place, word in enumerate(_printable(line).split()):
        if place:
            blank = book.shape("|", spec)[0].font
            drawn.append(
                _show_text(fonts.resource_name(blank), at, fonts.space_element(blank, " "))
            )
            at += book.space_advance(spec)
        for shaped in book.shape(_replace_missing(word, book, spec), spec):
            drawn.append(
                _show_text(
                    fonts.resource_name(shaped.font),
                    at,
                    fonts.raised_tj_elements(shaped, LINE_SIZE),
                )
            )
            at += shaped.advance
    return at * LINE_SIZE, "\n".join((*drawn, "ET"))


def _show_text(font: str, at: float, elements: str) -> str:
    """Return the operators that draw the elements of a TJ array, `at` ems from the line's beginning."""
    return f"/{font} {LINE_SIZE} Tf 1 0 0 1 {format_numbers(at * LINE_SIZE, 0)} Tm [{elements}] TJ"


def _printable(line: str) -> str:
    """Return a line with every blank a space, and without what has no shape."""
    return "".join(
        char for char in line if char.isspace() or unicodedata.category(char)[0] not in "CZ"
    )


def _replace_missing(word: str, book: FontBook, spec: FontSpec) -> str:
    """Return a word with question marks for what no font has."""
    while True:
        try:
            book.shape(word, spec)
        except MissingGlyphError as lacking:
            if lacking.fields["char"] == _REPLACEMENT:
                raise
            word = word.replace(lacking.fields["char"], _REPLACEMENT)
        else:
            return word
