"""The test sheet: one A4 sheet, two sides. It lies on its side as the sheets of our brochures do.

Printers and their drivers treat landscape pages in ways of their own: what is to be learnt is what happens to those.
Drawn in the middle of each side is what is read against the light; nothing of it depends on which way up the other
side is. For printers that need hands, there are two fronts and two backs.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Final, Literal, NamedTuple

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Point, Size
from pamphlets.core.units import PAGE_SIZES, mm
from pamphlets.languages.word_tables import translate_table
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.diagram_layout import place_diagram
from pamphlets.printing.diagrams.pen import ArrowStyle, Pen
from pamphlets.printing.handout.pdf_output import (
    PageMarks,
    handout_context,
    write_marks_pdf,
)
from pamphlets.printing.test_sheet.alignment_scales import (
    draw_back_scales,
    draw_front_scales,
)
from pamphlets.printing.test_sheet.margin_scales import draw_margin_scales
from pamphlets.printing.test_sheet.rulers import draw_fine_lines, draw_greys, draw_rulers
from pamphlets.printing.test_sheet.words import ENGLISH_TEST_SHEET, Lines, TestSheetWords

TestSheetPart = Literal["both", "fronts", "backs"]
SHEET_SIZE: Final = Size(*PAGE_SIZES["A4"][::-1])
_MIDDLE: Final = (SHEET_SIZE.width / 2, SHEET_SIZE.height / 2)
_SCALE_STARTS: Final = (mm(66), mm(66), mm(186), mm(33))  # left, right, top, bottom
_LEFT, _RIGHT = mm(26), mm(206)
_WIDTH: Final = mm(68)


_FIRST: Final = 62  # millimetres: where lines stay that are set larger
_LARGER: Final = 1.18  # for the back, which has nothing but questions
_SIGN_SIZE: Final = 60.0  # of the sign by which sheets are told apart, to be read over whatever is printed below it


class TextPlace(NamedTuple):
    """Where the lines of a text stand."""

    x: float
    """Points: their left end."""
    baselines: tuple[float, ...]
    """Millimetres, of each line."""
    has_heading: bool = False


# Places by the names of the texts in TestSheetWords.
_AT_ONCE: Final = {"print_at_once": TextPlace(_LEFT, (23, 27))}
_BY_HAND: Final = {"print_by_hand": TextPlace(_LEFT, (23, 27, 31))}
_FRONT: Final = {
    "greys": TextPlace(_LEFT, (66, 70), has_heading=True),
    "fine_lines": TextPlace(_LEFT, (107, 111), has_heading=True),
    "edges": TextPlace(_LEFT, (150, 154, 158), has_heading=True),
    "rulers": TextPlace(_RIGHT, (66, 70, 74, 78, 82), has_heading=True),
}
_READING: Final = {
    "visible_numbers": TextPlace(_LEFT, (90, 96)),
    "how_to_read": TextPlace(_LEFT, (116, 121, 125, 131, 135, 141, 145), has_heading=True),
    "upright_lines": TextPlace(_RIGHT, (66, 72)),
    "lying_lines": TextPlace(_RIGHT, (84, 90)),
    "measured_rulers": TextPlace(_RIGHT, (102, 108)),
    "answers": TextPlace(_RIGHT, (121, 126), has_heading=True),
}
_TURNED: Final = {"turned": TextPlace(_LEFT, (66, 70, 74))}
_PILED: Final = {"piled": TextPlace(_LEFT, (56, 62, 68, 72, 76))}


def write_test_sheet(
    fonts: Path, part: TestSheetPart, file: BinaryIO, language: str = "fr"
) -> None:
    """Write the test sheet in a language: front and back, or two fronts, or two backs. Raises FontError."""
    context = handout_context(fonts)
    words = translate_table(ENGLISH_TEST_SHEET, language)
    if part == "both":
        sides = (_draw_front(words, ""), _draw_back(words, ""))
    elif part == "fronts":
        sides = (_draw_front(words, "1"), _draw_front(words, "2"))
    else:
        sides = (_draw_back(words, "A"), _draw_back(words, "B"))
    page_marks: list[PageMarks] = []
    for side in sides:
        marks = place_diagram(context, side, Point(0.0, 0.0), language)
        page_marks.append(PageMarks(SHEET_SIZE, marks))
    write_marks_pdf(page_marks, words.title, language, file)


def _draw_front(words: TestSheetWords, number: str) -> Diagram:
    """Return the front; of several, with its number."""
    drawing = Pen(SHEET_SIZE)
    drawing.add(draw_margin_scales(SHEET_SIZE, _SCALE_STARTS))
    side_name, places = words.front, _AT_ONCE
    if number:
        side_name, places = words.sheet.format(number=number), _BY_HAND
    _draw_heading(drawing, words, side_name)
    drawing.add(draw_front_scales(_MIDDLE, SHEET_SIZE))
    drawing.add(draw_greys((_LEFT, mm(73)), _WIDTH, SHEET_SIZE))
    drawing.add(draw_fine_lines((_LEFT, mm(115)), _WIDTH, SHEET_SIZE))
    drawing.add(draw_rulers((mm(98.5), mm(186)), (mm(250), mm(55)), SHEET_SIZE))
    _draw_text(drawing, words, _FRONT)
    _draw_text(drawing, words, places)
    if number:
        drawing.label(Label(number, mm(212), mm(178), _SIGN_SIZE, bold=True))
    return drawing.finish()


def _draw_back(words: TestSheetWords, letter: str) -> Diagram:
    """Return the back; of several, with its letter."""
    drawing = Pen(SHEET_SIZE)
    side_name, places = words.back, _TURNED
    if letter:
        side_name, places = words.lettered_back.format(letter=letter), _PILED
    _draw_heading(drawing, words, side_name)
    drawing.add(draw_back_scales(_MIDDLE, SHEET_SIZE))
    _draw_text(drawing, words, _READING, _LARGER)
    _draw_text(drawing, words, places, _LARGER)
    if letter:
        drawing.label(Label(letter, mm(240), mm(178), _SIGN_SIZE, bold=True))
    return drawing.finish()


def _draw_heading(drawing: Pen, words: TestSheetWords, side: str) -> None:
    """Draw what both sides bear: their name, and which way is up."""
    x, _ = _MIDDLE
    drawing.arrow((x, mm(33)), (x, mm(17)), style=ArrowStyle(Stroke(2.6), 13.0))
    drawing.label(Label(words.title, _LEFT, mm(17), 15.0, "left", bold=True))
    drawing.label(Label(side, mm(130), mm(17), 15.0, "right", bold=True))
    drawing.label(Label(words.up, x, mm(40), 15.0, bold=True))


def _draw_text(
    drawing: Pen,
    words: TestSheetWords,
    places: Mapping[str, TextPlace],
    factor: float = 1.0,
) -> None:
    """Write texts at their places, their sizes and distances multiplied."""
    for name, place in places.items():
        lines: Lines = getattr(words, name)
        for number, (line, baseline) in enumerate(zip(lines, place.baselines, strict=True)):
            y = mm(_FIRST + (baseline - _FIRST) * factor)
            is_bold = place.has_heading and number == 0
            size = 10.0 if is_bold else 8.4
            drawing.label(Label(line, place.x, y, size * factor, "left", bold=is_bold))
