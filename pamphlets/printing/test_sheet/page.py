"""The test sheet: one A4 sheet, two sides, in French. It lies on its side as the sheets of our cahiers do.

Printers and their drivers treat pages that lie in ways of their own: what is to be learnt is what happens to those.
Drawn in the middle of each side is what is read against the light; nothing of it depends on which way up the other
side is. For printers that need hands, there are two fronts and two backs.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final, Literal

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page
from pamphlets.core.units import PAGE_SIZES, mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.pdf.draw import write_pdf
from pamphlets.printing.diagrams.figure import Diagram, Label, overlay_diagrams
from pamphlets.printing.diagrams.figure_layout import place_diagram
from pamphlets.printing.diagrams.pen import arrow
from pamphlets.printing.handout.pdf_output import handout_context
from pamphlets.printing.test_sheet.alignment_scales import draw_back_scales, draw_front_scales
from pamphlets.printing.test_sheet.margin_scales import draw_margin_scales
from pamphlets.printing.test_sheet.rulers import draw_fine_lines, draw_greys, draw_rulers

TestSheetPart = Literal["both", "fronts", "backs"]
SHEET_SIZE: Final = Size(*PAGE_SIZES["A4"][::-1])
_TITLE: Final = "Feuille d’essai"
_MIDDLE: Final = (SHEET_SIZE.width / 2, SHEET_SIZE.height / 2)
_FLIGHTS: Final = (
    mm(66),
    mm(66),
    mm(186),
    mm(33),
)  # where the steps begin: left, right, top, bottom
_LEFT, _RIGHT = mm(26), mm(206)
_WIDE: Final = mm(68)

_FIRST: Final = 62  # millimetres: where lines stay that are set larger
_LARGER: Final = 1.18  # for the back, which has nothing but questions
_AT_ONCE: Final = (
    (_LEFT, 23, "Imprimez à 100 % (« taille réelle »), papier A4, des deux", False),
    (_LEFT, 27, "côtés, sur le bord court. Les questions sont au verso.", False),
)
_BY_HAND: Final = (
    (_LEFT, 23, "Imprimez à 100 % (« taille réelle »), papier A4, une seule", False),
    (_LEFT, 27, "face. Prenez les deux feuilles comme elles sont sorties, sans", False),
    (_LEFT, 31, "les retourner, remettez-les dans le bac, imprimez les versos.", False),
)
_FRONT: Final = (
    (_LEFT, 66, "Gris", True),
    (_LEFT, 70, "Le 5 se voit, le 90 se distingue du noir : tout va bien.", False),
    (_LEFT, 107, "Traits les plus fins, en millimètres", True),
    (_LEFT, 111, "Ceux qui manquent, l’imprimante ne les fait pas.", False),
    (_LEFT, 150, "Bords", True),
    (_LEFT, 154, "À chaque bord, le plus petit numéro dont on voit le trait", False),
    (_LEFT, 158, "dit où l’imprimante commence. Le cadre est à 5 mm.", False),
    (_RIGHT, 66, "Règles de 100 mm", True),
    (_RIGHT, 70, "Posez dessus une vraie", False),
    (_RIGHT, 74, "règle, couchée puis", False),
    (_RIGHT, 78, "debout. Combien", False),
    (_RIGHT, 82, "mesurent-elles ?", False),
)
_READING: Final = (
    (_LEFT, 90, "2. À chaque bord du recto, le plus petit numéro visible :", False),
    (_LEFT, 96, "gauche ……\u2003droite ……\u2003haut ……\u2003bas ……", False),
    (_LEFT, 116, "Pour 3 et 4 : lire les échelles", True),
    (_LEFT, 121, "Tenez la feuille contre une vitre, ce côté vers vous,", False),
    (_LEFT, 125, "le mot HAUT en haut : la croix du recto se voit à travers.", False),
    (_LEFT, 131, "De −6 à +6 : sur quel nombre tombe son trait,", False),
    (_LEFT, 135, "au demi-millimètre près ?", False),
    (_LEFT, 141, "De 0 à 9 : lequel des dix traits continue exactement", False),
    (_LEFT, 145, "l’un des traits du recto ? Aucun ? Laissez vide.", False),
    (_RIGHT, 66, "3. Traits debout", False),
    (_RIGHT, 72, "de −6 à +6 ……\u2003de 0 à 9 ……", False),
    (_RIGHT, 84, "4. Traits couchés", False),
    (_RIGHT, 90, "de −6 à +6 ……\u2003de 0 à 9 ……", False),
    (_RIGHT, 102, "5. Les règles du recto mesurent", False),
    (_RIGHT, 108, "couchée …… mm\u2003debout …… mm", False),
    (_RIGHT, 121, "Tapez vos réponses", True),
    (_RIGHT, 126, "pamphlets regler-imprimante", False),
)
_TURNED: Final = (
    (_LEFT, 66, "1. Le recto devant vous, HAUT en haut, tournez la feuille", False),
    (_LEFT, 70, "comme la page d’un livre. Le mot HAUT du verso est-il", False),
    (_LEFT, 74, "en haut, à l’endroit ?\u2003oui □\u2003non □", False),
)
_PILED: Final = (
    (_LEFT, 56, "1. Cette lettre est-elle sur un côté blanc ?\u2003oui □\u2003non □", False),
    (_LEFT, 62, "Quelle lettre va avec la feuille 1 ?\u2003A □\u2003B □", False),
    (_LEFT, 68, "Le recto devant vous, HAUT en haut, tournez la feuille", False),
    (_LEFT, 72, "comme la page d’un livre (ou ne la tournez pas, si tout est", False),
    (_LEFT, 76, "du même côté). HAUT est-il en haut ?\u2003oui □\u2003non □", False),
)


def write_test_sheet(fonts: Path, part: TestSheetPart, file: BinaryIO) -> None:
    """Write the test sheet: front and back, or two fronts, or two backs. Raises FontFault."""
    sides = {
        "both": (_draw_front(""), _draw_back("")),
        "fronts": (_draw_front("1"), _draw_front("2")),
        "backs": (_draw_back("A"), _draw_back("B")),
    }
    case = handout_context(fonts)
    frame = Rect(0.0, 0.0, SHEET_SIZE.width, SHEET_SIZE.height)
    pages = [
        Page(SHEET_SIZE, frame, place_diagram(case, side, Point(0.0, 0.0), "fr"))
        for side in sides[part]
    ]
    write_pdf(Document(case.source, Meta(_TITLE, ""), (), ()), pages, fonts, file)


def _draw_front(number: str) -> Diagram:
    """Return the front; of several, with its number."""
    named = "RECTO" if not number else f"FEUILLE {number}"
    return overlay_diagrams(
        SHEET_SIZE,
        [
            draw_margin_scales(SHEET_SIZE, _FLIGHTS),
            _draw_heading(named),
            draw_front_scales(_MIDDLE, SHEET_SIZE),
            draw_greys((_LEFT, mm(73)), _WIDE, SHEET_SIZE),
            draw_fine_lines((_LEFT, mm(115)), _WIDE, SHEET_SIZE),
            draw_rulers((mm(98.5), mm(186)), (mm(250), mm(55)), SHEET_SIZE),
            _draw_text(_FRONT),
            _draw_text(_BY_HAND if number else _AT_ONCE),
            *([_draw_large_sign(number, mm(212), mm(178))] if number else []),
        ],
    )


def _draw_back(letter: str) -> Diagram:
    """Return the back; of several, with its letter."""
    named = "VERSO" if not letter else f"VERSO {letter}"
    return overlay_diagrams(
        SHEET_SIZE,
        [
            _draw_heading(named),
            draw_back_scales(_MIDDLE, SHEET_SIZE),
            _draw_text(_READING, _LARGER),
            _draw_text(_PILED if letter else _TURNED, _LARGER),
            *([_draw_large_sign(letter, mm(240), mm(178))] if letter else []),
        ],
    )


def _draw_heading(side: str) -> Diagram:
    """Return what both sides bear: their name, and which way is up."""
    x = SHEET_SIZE.width / 2
    up = arrow((x, mm(33)), (x, mm(17)), stroke=Stroke(2.6), head=13.0)
    labels = (
        Label(_TITLE, Point(_LEFT, mm(17)), 15.0, "left", bold=True),
        Label(side, Point(mm(130), mm(17)), 15.0, "right", bold=True),
        Label("HAUT", Point(x, mm(40)), 15.0, bold=True),
    )
    return Diagram(SHEET_SIZE, up, labels)


def _draw_text(lines: Sequence[tuple[float, float, str, bool]], larger: float = 1.0) -> Diagram:
    """Return lines of text, each by its left end in points and its baseline in millimetres."""
    labels: list[Label] = []
    for x, y, text, strong in lines:
        at = Point(x, mm(_FIRST + (y - _FIRST) * larger))
        labels.append(Label(text, at, (10.0 if strong else 8.4) * larger, "left", bold=strong))
    return Diagram(SHEET_SIZE, (), tuple(labels))


def _draw_large_sign(sign: str, x: float, y: float) -> Diagram:
    """Return the sign by which sheets of several are told apart, to be read over whatever is printed below it."""
    return Diagram(SHEET_SIZE, (), (Label(sign, Point(x, y), 60.0, bold=True),))
