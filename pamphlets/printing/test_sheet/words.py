"""What stands on the test sheet: each text by lines, which keep to their column."""

from dataclasses import dataclass
from typing import Final

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TestSheetWords:
    """The texts of both sides; of `greys`, `fine_lines`, `edges`, `rulers` and others the first line is a heading."""

    title: str
    up: str
    """The word that shows which way up a side is."""
    front: str
    sheet: str
    """A front, of two."""
    back: str
    lettered_back: str
    print_at_once: Lines
    print_by_hand: Lines
    greys: Lines
    fine_lines: Lines
    edges: Lines
    rulers: Lines
    visible_numbers: Lines
    how_to_read: Lines
    upright_lines: Lines
    lying_lines: Lines
    measured_rulers: Lines
    answers: Lines
    turned: Lines
    piled: Lines


ENGLISH_TEST_SHEET: Final = TestSheetWords(
    title="Test sheet",
    up="TOP",
    front="FRONT",
    sheet="SHEET {number}",
    back="BACK",
    lettered_back="BACK {letter}",
    print_at_once=(
        "Print at 100 % (“actual size”), A4 paper, on both sides,",
        "on the short edge. The questions are on the back.",
    ),
    print_by_hand=(
        "Print at 100 % (“actual size”), A4 paper, one side only.",
        "Take the two sheets as they came out, do not turn them",
        "over, put them back into the tray, print the backs.",
    ),
    greys=("Greys", "The 5 shows, the 90 differs from black: all is well."),
    fine_lines=(
        "The finest lines, in millimetres",
        "Those that are missing, the printer cannot make.",
    ),
    edges=(
        "Edges",
        "At each edge, the smallest number whose line shows",
        "says where the printer begins. The frame is at 5 mm.",
    ),
    rulers=(
        "Rulers of 100 mm",
        "Lay a real ruler on",
        "them, across, then",
        "upright. How much",
        "do they measure?",
    ),
    visible_numbers=(
        "2. At each edge of the front, the smallest number seen:",
        "left ……\u2003right ……\u2003top ……\u2003bottom ……",
    ),
    how_to_read=(
        "For 3 and 4: reading the scales",
        "Hold the sheet against a window, this side to you, the",
        "word TOP at the top: the cross of the front shows through.",
        "From −6 to +6: on which number does its line fall,",
        "to half a millimetre?",
        "From 0 to 9: which of the ten lines exactly continues",
        "a line of the front? None? Leave it empty.",
    ),
    upright_lines=("3. Upright lines", "−6 to +6 ……\u20030 to 9 ……"),
    lying_lines=("4. Lying lines", "−6 to +6 ……\u20030 to 9 ……"),
    measured_rulers=("5. The rulers of the front", "across …… mm\u2003upright …… mm"),
    answers=("Type your answers", ".venv/bin/pamphlets setup-printer"),
    turned=(
        "1. The front before you, TOP at the top, turn the sheet",
        "like the page of a book. Is the word TOP of the back",
        "at the top, upright?\u2003yes □\u2003no □",
    ),
    piled=(
        "1. Is this letter on a blank side?\u2003yes □\u2003no □",
        "Which letter goes with sheet 1?\u2003A □\u2003B □",
        "The front before you, TOP at the top, turn the sheet",
        "like the page of a book (or do not, if all is on the same",
        "side). Is TOP at the top?\u2003yes □\u2003no □",
    ),
)
