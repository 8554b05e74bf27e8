"""Font files -> a PDF with a line set in each face, its name beside it: to choose from, and to see what a face lacks."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FontFile
from pamphlets.core.fonts.own_fonts import OwnFonts
from pamphlets.core.page import PageItem, place_rule
from pamphlets.core.source import Source
from pamphlets.core.style import BlockStyle, FontSpec, TextStyle
from pamphlets.core.units import Pt, mm
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    SheetColumn,
    StackedParagraph,
    largest_stack_that_fits,
    plain_paragraphs,
)
from pamphlets.printing.handout.pdf_output import PageMarks, write_marks_pdf
from pamphlets.printing.handout.style import (
    FALLBACK_FONTS,
    MARGIN,
    PAGE_SIZE,
    THEME,
    bold_style,
    text_style,
)

_PANGRAM: Final = "Voix ambiguë d’un cœur qui préfère les jattes de kiwis"
_SIGNS: Final = "« ÀÉÊÇŒ » — 0123456789 €"
_TITLE: Final = "Polices"
_SIZES: Final = (22.0, 20.0, 18.0, 16.0, 14.5, 13.0, 11.5, 10.0, 8.5)
_ROW: Final = mm(19)
_NAME_WIDTH: Final = mm(42)
_RULE: Final = 0.4


class FontLine(NamedTuple):
    """A face to show."""

    file: FontFile
    is_own: bool
    """whether it is of the project's folder of fonts"""

    @property
    def spec(self) -> FontSpec:
        """What asks for this face."""
        weight = self.file.nearest_weight(400)
        return FontSpec(self.file.family, weight, self.file.italic)


def write_font_lines(
    fonts: Path, own_fonts: OwnFonts, lines: Sequence[FontLine], out: BinaryIO
) -> None:
    """Write a line set in each face, the families in order, those of the project's folder marked by a black square."""
    context = TypesettingContext(
        THEME, FontBook(fonts, FALLBACK_FONTS, own_fonts), Source("", ""), {}, {}
    )
    row_count = int((PAGE_SIZE.height - 2 * MARGIN) / _ROW)
    pages: list[PageMarks] = []
    for start in range(0, len(lines), row_count):
        marks: list[PageItem] = []
        for row, line in enumerate(lines[start : start + row_count]):
            marks += _set_line(context, line, MARGIN + row * _ROW)
        pages.append(PageMarks(PAGE_SIZE, tuple(marks), str(len(pages) + 1)))
    write_marks_pdf(pages, _TITLE, "fr", out)


def _set_line(context: TypesettingContext, line: FontLine, y: Pt) -> Iterator[PageItem]:
    """Yield the marks of one face: a rule, its name, its weight, and words in it."""
    width = PAGE_SIZE.width - 2 * MARGIN
    yield place_rule(MARGIN, y, width, _RULE)
    if line.is_own:
        yield place_rule(MARGIN - mm(4), y, mm(2.5), mm(2.5))
    names = SheetColumn(context, _NAME_WIDTH - mm(4), "fr")
    weights = f"{line.file.min_weight}"
    if line.file.max_weight != line.file.min_weight:
        weights = f"{line.file.min_weight}–{line.file.max_weight}"
    if line.file.italic:
        weights += " italique"
    name = names.stack_paragraphs(
        [
            *plain_paragraphs([line.file.family], bold_style(9)),
            *plain_paragraphs([weights], text_style(8)),
        ]
    )
    yield from name.placed_at(MARGIN, y + mm(2))
    spec = line.spec

    def paragraphs(size: Pt) -> list[StackedParagraph]:
        style = BlockStyle(TextStyle(spec, size, size * 1.2), "left", hyphenate=False)
        signs = style.at_size(size * 0.72, size * 0.95)
        return [
            *plain_paragraphs([_PANGRAM.replace(" ", "\u00a0")], style),
            *plain_paragraphs([_SIGNS.replace(" ", "\u00a0")], signs),
        ]

    room = (width - _NAME_WIDTH, _ROW - mm(3))
    words = largest_stack_that_fits(context, paragraphs, room, _SIZES, "fr")
    yield from words.placed_at(MARGIN + _NAME_WIDTH, y + mm(1.5))
