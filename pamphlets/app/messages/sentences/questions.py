"""The questions that go with the test sheet, and what may be answered."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "questions.recto_verso": "Does the printer print both sides by itself (automatic two-sided printing)?",
        "questions.bord": "Which edge did you choose in the print dialog?",
        "questions.endroit": "With the front before you, TOP at the top, turn the sheet like the page of a book. Is the word TOP of the back at the top, the right way up?",
        "questions.cote_blanc": "Were the letters A and B printed on the blank side of the two sheets?",
        "questions.same-way": "So all is on the same side. Are both words TOP at the top there, the same way up?",
        "questions.lettre": "Which letter is on sheet 1?",
        "questions.sortie": "As sheets come out of the printer, is the print visible (on top) or hidden (below)? Empty: I do not know.",
        "questions.bord_gauche": "At the left edge of the front, what is the smallest number whose line can be seen?",
        "questions.bord_droite": "At the right edge of the front, what is the smallest number whose line can be seen?",
        "questions.bord_haut": "At the top edge of the front, what is the smallest number whose line can be seen?",
        "questions.bord_bas": "At the bottom edge of the front, what is the smallest number whose line can be seen?",
        "questions.debout_mm": "Against a window, the back towards you: on which number of the scale from −{reach} to +{reach} does the upright line of the cross fall, to half a millimetre?",
        "questions.couche_mm": "Against a window, the back towards you: on which number of the scale from −{reach} to +{reach} does the lying line of the cross fall, to half a millimetre?",
        "questions.debout_dixieme": "Of the ten upright lines numbered from 0 to 9, which one exactly continues a line of the front? Empty: I cannot see.",
        "questions.couche_dixieme": "Of the ten lying lines numbered from 0 to 9, which one exactly continues a line of the front? Empty: I cannot see.",
        "questions.regle_couchee": "How many millimetres does the lying ruler of 100 mm measure?",
        "questions.regle_debout": "How many millimetres does the upright ruler of 100 mm measure?",
        "questions.yes": "yes",
        "questions.no": "no",
        "questions.short": "short",
        "questions.long": "long",
        "questions.visible": "visible",
        "questions.hidden": "hidden",
    }
)
