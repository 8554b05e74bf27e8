"""The test sheet: one A4 sheet, two sides, in French. It lies on its side as the sheets of our brochures do.

Printers and their drivers treat landscape pages in ways of their own: what is to be learnt is what happens to those.
Drawn in the middle of each side is what is read against the light; nothing of it depends on which way up the other
side is. For printers that need hands, there are two fronts and two backs.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final, Literal, NamedTuple

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Point, Size
from pamphlets.core.units import PAGE_SIZES, mm
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

TestSheetPart = Literal["both", "fronts", "backs"]
SHEET_SIZE: Final = Size(*PAGE_SIZES["A4"][::-1])
_TITLE: Final = "Feuille d’essai"
_MIDDLE: Final = (SHEET_SIZE.width / 2, SHEET_SIZE.height / 2)
_SCALE_STARTS: Final = (mm(66), mm(66), mm(186), mm(33))  # left, right, top, bottom
_LEFT, _RIGHT = mm(26), mm(206)
_WIDTH: Final = mm(68)


class SheetLine(NamedTuple):
    """One line of text."""

    x: float
    """Points: its left end."""
    y: float
    """Millimetres: its baseline."""
    text: str
    bold: bool = False


_FIRST: Final = 62  # millimetres: where lines stay that are set larger
_LARGER: Final = 1.18  # for the back, which has nothing but questions
_SIGN_SIZE: Final = 60.0  # of the sign by which sheets are told apart, to be read over whatever is printed below it
_AT_ONCE: Final = (
    SheetLine(_LEFT, 23, "Imprimez à 100 % (« taille réelle »), papier A4, des deux"),
    SheetLine(_LEFT, 27, "côtés, sur le bord court. Les questions sont au verso."),
)
_BY_HAND: Final = (
    SheetLine(_LEFT, 23, "Imprimez à 100 % (« taille réelle »), papier A4, une seule"),
    SheetLine(_LEFT, 27, "face. Prenez les deux feuilles comme elles sont sorties, sans"),
    SheetLine(_LEFT, 31, "les retourner, remettez-les dans le bac, imprimez les versos."),
)
_FRONT: Final = (
    SheetLine(_LEFT, 66, "Gris", bold=True),
    SheetLine(_LEFT, 70, "Le 5 se voit, le 90 se distingue du noir : tout va bien."),
    SheetLine(_LEFT, 107, "Traits les plus fins, en millimètres", bold=True),
    SheetLine(_LEFT, 111, "Ceux qui manquent, l’imprimante ne les fait pas."),
    SheetLine(_LEFT, 150, "Bords", bold=True),
    SheetLine(_LEFT, 154, "À chaque bord, le plus petit numéro dont on voit le trait"),
    SheetLine(_LEFT, 158, "dit où l’imprimante commence. Le cadre est à 5 mm."),
    SheetLine(_RIGHT, 66, "Règles de 100 mm", bold=True),
    SheetLine(_RIGHT, 70, "Posez dessus une vraie"),
    SheetLine(_RIGHT, 74, "règle, couchée puis"),
    SheetLine(_RIGHT, 78, "debout. Combien"),
    SheetLine(_RIGHT, 82, "mesurent-elles ?"),
)
_READING: Final = (
    SheetLine(_LEFT, 90, "2. À chaque bord du recto, le plus petit numéro visible :"),
    SheetLine(_LEFT, 96, "gauche ……\u2003droite ……\u2003haut ……\u2003bas ……"),
    SheetLine(_LEFT, 116, "Pour 3 et 4 : lire les échelles", bold=True),
    SheetLine(_LEFT, 121, "Tenez la feuille contre une vitre, ce côté vers vous,"),
    SheetLine(_LEFT, 125, "le mot HAUT en haut : la croix du recto se voit à travers."),
    SheetLine(_LEFT, 131, "De −6 à +6 : sur quel nombre tombe son trait,"),
    SheetLine(_LEFT, 135, "au demi-millimètre près ?"),
    SheetLine(_LEFT, 141, "De 0 à 9 : lequel des dix traits continue exactement"),
    SheetLine(_LEFT, 145, "l’un des traits du recto ? Aucun ? Laissez vide."),
    SheetLine(_RIGHT, 66, "3. Traits debout"),
    SheetLine(_RIGHT, 72, "de −6 à +6 ……\u2003de 0 à 9 ……"),
    SheetLine(_RIGHT, 84, "4. Traits couchés"),
    SheetLine(_RIGHT, 90, "de −6 à +6 ……\u2003de 0 à 9 ……"),
    SheetLine(_RIGHT, 102, "5. Les règles du recto mesurent"),
    SheetLine(_RIGHT, 108, "couchée …… mm\u2003debout …… mm"),
    SheetLine(_RIGHT, 121, "Tapez vos réponses", bold=True),
    SheetLine(_RIGHT, 126, "pamphlets regler-imprimante"),
)
_TURNED: Final = (
    SheetLine(_LEFT, 66, "1. Le recto devant vous, HAUT en haut, tournez la feuille"),
    SheetLine(_LEFT, 70, "comme la page d’un livre. Le mot HAUT du verso est-il"),
    SheetLine(_LEFT, 74, "en haut, à l’endroit ?\u2003oui □\u2003non □"),
)
_PILED: Final = (
    SheetLine(
        _LEFT, 56, "1. Cette lettre est-elle sur un côté blanc ?\u2003oui □\u2003non □"
    ),
    SheetLine(_LEFT, 62, "Quelle lettre va avec la feuille 1 ?\u2003A □\u2003B □"),
    SheetLine(_LEFT, 68, "Le recto devant vous, HAUT en haut, tournez la feuille"),
    SheetLine(_LEFT, 72, "comme la page d’un livre (ou ne la tournez pas, si tout est"),
    SheetLine(_LEFT, 76, "du même côté). HAUT est-il en haut ?\u2003oui □\u2003non □"),
)


def write_test_sheet(fonts: Path, part: TestSheetPart, file: BinaryIO) -> None:
    """Write the test sheet: front and back, or two fronts, or two backs. Raises FontError."""
    context = handout_context(fonts)
    if part == "both":
        sides = (_draw_front(""), _draw_back(""))
    elif part == "fronts":
        sides = (_draw_front("1"), _draw_front("2"))
    else:
        sides = (_draw_back("A"), _draw_back("B"))
    page_marks: list[PageMarks] = []
    for side in sides:
        marks = place_diagram(context, side, Point(0.0, 0.0), "fr")
        page_marks.append(PageMarks(SHEET_SIZE, marks))
    write_marks_pdf(page_marks, _TITLE, "fr", file)


def _draw_front(number: str) -> Diagram:
    """Return the front; of several, with its number."""
    drawing = Pen(SHEET_SIZE)
    drawing.add(draw_margin_scales(SHEET_SIZE, _SCALE_STARTS))
    side_name = "RECTO"
    lines: Sequence[SheetLine] = _AT_ONCE
    if number:
        side_name = f"FEUILLE {number}"
        lines = _BY_HAND
    _draw_heading(drawing, side_name)
    drawing.add(draw_front_scales(_MIDDLE, SHEET_SIZE))
    drawing.add(draw_greys((_LEFT, mm(73)), _WIDTH, SHEET_SIZE))
    drawing.add(draw_fine_lines((_LEFT, mm(115)), _WIDTH, SHEET_SIZE))
    drawing.add(draw_rulers((mm(98.5), mm(186)), (mm(250), mm(55)), SHEET_SIZE))
    _draw_text(drawing, _FRONT)
    _draw_text(drawing, lines)
    if number:
        drawing.label(Label(number, mm(212), mm(178), _SIGN_SIZE, bold=True))
    return drawing.finish()


def _draw_back(letter: str) -> Diagram:
    """Return the back; of several, with its letter."""
    drawing = Pen(SHEET_SIZE)
    side_name = "VERSO"
    lines: Sequence[SheetLine] = _TURNED
    if letter:
        side_name = f"VERSO {letter}"
        lines = _PILED
    _draw_heading(drawing, side_name)
    drawing.add(draw_back_scales(_MIDDLE, SHEET_SIZE))
    _draw_text(drawing, _READING, _LARGER)
    _draw_text(drawing, lines, _LARGER)
    if letter:
        drawing.label(Label(letter, mm(240), mm(178), _SIGN_SIZE, bold=True))
    return drawing.finish()


def _draw_heading(drawing: Pen, side: str) -> None:
    """Draw what both sides bear: their name, and which way is up."""
    x, _ = _MIDDLE
    drawing.arrow((x, mm(33)), (x, mm(17)), style=ArrowStyle(Stroke(2.6), 13.0))
    drawing.label(Label(_TITLE, _LEFT, mm(17), 15.0, "left", bold=True))
    drawing.label(Label(side, mm(130), mm(17), 15.0, "right", bold=True))
    drawing.label(Label("HAUT", x, mm(40), 15.0, bold=True))


def _draw_text(drawing: Pen, lines: Sequence[SheetLine], factor: float = 1.0) -> None:
    """Write lines of text, their sizes and distances multiplied."""
    for line in lines:
        y = mm(_FIRST + (line.y - _FIRST) * factor)
        size = 10.0 if line.bold else 8.4
        drawing.label(Label(line.text, line.x, y, size * factor, "left", bold=line.bold))
