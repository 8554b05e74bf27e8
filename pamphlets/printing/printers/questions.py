"""The questions that go with the test sheet, in plain French, and what answers to them mean.

A question is a value: what asks them (a terminal, a file, a test) only needs `ask`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pamphlets.impose.placement.printer_settings import OutputFace
from pamphlets.printing.printers.learn import CalibrationAnswers
from pamphlets.printing.test_sheet.alignment_scales import REACH
from pamphlets.printing.test_sheet.margin_scales import LARGEST_MARGIN


@dataclass(frozen=True, slots=True)
class Question:
    """One question."""

    key: str
    """Its name in a file of answers."""
    text: str
    choices: tuple[str, ...] = ()
    """Answers allowed; none where it is a number that is asked for."""
    default: str = ""
    """The usual answer, which an empty one stands for."""
    minimum: float = 0.0
    maximum: float = 0.0
    is_whole: bool = True
    """Whether the number has no fraction."""


Ask = Callable[[Question], str]

_YES: Final = ("oui", "non")
AUTOMATIC_DUPLEX: Final = Question(
    "recto_verso",
    "L’imprimante imprime-t-elle d’elle-même les deux côtés (recto verso automatique) ?",
    _YES,
    "oui",
)
_ASKED: Final = Question(
    "bord",
    "Quel bord avez-vous choisi dans la fenêtre d’impression ?",
    ("court", "long"),
    "court",
)
_TURNED: Final = Question(
    "endroit",
    "Le recto devant vous, HAUT en haut, tournez la feuille comme la page d’un livre. Le mot HAUT du verso est-il en"
    " haut, à l’endroit ?",
    _YES,
    "oui",
)
_BLANK: Final = Question(
    "cote_blanc",
    "Les lettres A et B se sont-elles imprimées sur le côté blanc des deux feuilles ?",
    _YES,
    "oui",
)
_SAME_WAY: Final = Question(
    "endroit",
    "Tout est donc du même côté. Les deux mots HAUT y sont-ils en haut, dans le même sens ?",
    _YES,
    "oui",
)
_BEHIND: Final = Question("lettre", "Quelle lettre porte la feuille 1 ?", ("A", "B"), "B")
_FACE: Final = Question(
    "sortie",
    "À la sortie de l’imprimante, l’impression est-elle visible (dessus) ou cachée (dessous) ? Vide : je ne sais pas.",
    ("visible", "cachée", ""),
)
_EDGES: Final = tuple(
    Question(f"bord_{edge}", f"Au bord {place} du recto, quel est le plus petit numéro dont on voit le trait ?",
             (), "5", 1, LARGEST_MARGIN)
    for edge, place in (("gauche", "gauche"), ("droite", "droit"), ("haut", "du haut"), ("bas", "du bas"))
)  # fmt: skip
_COARSE: Final = tuple(
    Question(f"{key}_mm", f"Contre une vitre, le verso vers vous : le trait {way} de la croix, sur quel nombre de"
             f" l’échelle de −{REACH} à +{REACH} tombe-t-il, au demi-millimètre près ?", (), "0", -REACH, REACH, is_whole=False)
    for key, way in (("debout", "debout"), ("couche", "couché"))
)  # fmt: skip
_FINE: Final = tuple(
    Question(f"{key}_dixieme", f"Des dix traits {way} numérotés de 0 à 9, lequel continue exactement l’un des traits"
             " du recto ? Vide : je ne vois pas.", (), "", 0, 9)
    for key, way in (("debout", "debout"), ("couche", "couchés"))
)  # fmt: skip
_RULERS: Final = tuple(
    Question(
        f"regle_{key}",
        f"Combien de millimètres mesure la règle {way} de 100 mm ?",
        (),
        "100",
        90,
        110,
        is_whole=False,
    )
    for key, way in (("couchee", "couchée"), ("debout", "debout"))
)
_FACES: Final[Mapping[str, OutputFace]] = MappingProxyType(
    {"visible": "up", "cachée": "down", "": ""}
)


def ask_questions(ask: Ask, *, by_hand: bool) -> CalibrationAnswers:
    """Return what was seen, asking one question after another: only those that the answers before leave open."""
    asked_edge, printed_over, first_back, face = "court", False, "B", ""
    if by_hand:
        printed_over = ask(_BLANK) == "non"
        first_back = ask(_BEHIND)
        face = ask(_FACE)
    else:
        asked_edge = ask(_ASKED)
    is_upside_down = ask(_SAME_WAY if printed_over else _TURNED) == "non"
    left, right, top, bottom = [int(parse_number(ask(question))) for question in _EDGES]
    coarse = [0.0, 0.0]
    fine: list[int | None] = [None, None]
    if not printed_over:
        for axis in (0, 1):
            coarse[axis] = parse_number(ask(_COARSE[axis]))
            tenth = ask(_FINE[axis])
            fine[axis] = int(parse_number(tenth)) if tenth else None
    width, height = [parse_number(ask(question)) for question in _RULERS]
    return CalibrationAnswers(
        by_hand=by_hand,
        upside_down=is_upside_down,
        asked_flip="long" if asked_edge == "long" else "short",
        printed_over=printed_over,
        first_back="A" if first_back == "A" else "B",
        output_face=_FACES[face],
        edges=(left, right, top, bottom),
        coarse=(coarse[0], coarse[1]),
        fine=(fine[0], fine[1]),
        rulers=(width, height),
    )


def all_questions() -> tuple[Question, ...]:
    """Return all questions there are, for whoever explains a file of answers."""
    (coarse_x, coarse_y), (fine_x, fine_y) = _COARSE, _FINE
    first = (AUTOMATIC_DUPLEX, _ASKED, _BLANK, _BEHIND, _FACE, _TURNED, *_EDGES)
    return (*first, coarse_x, fine_x, coarse_y, fine_y, *_RULERS)


def parse_answer(question: Question, typed: str) -> str | None:
    """Return an answer as `ask_questions` wants it, None where it is none.

    Case, the first letters of a choice, accents of « cachée » and decimal commas are let pass.
    """
    answer = typed.strip()
    if not answer:
        return question.default
    if question.choices:
        prefix = answer.casefold().replace("cachee", "cachée")
        matching = [
            choice
            for choice in question.choices
            if choice and choice.casefold().startswith(prefix)
        ]
        return matching[0] if matching else None
    try:
        value = parse_number(answer)
    except ValueError:
        return None
    if not question.minimum <= value <= question.maximum:  # inf and nan too
        return None
    return answer if not question.is_whole or value.is_integer() else None


def parse_number(text: str) -> float:
    """Return a number as the French write it. Raises ValueError."""
    return float(text.strip().replace(",", ".").replace("−", "-"))


def format_prompt(question: Question) -> str:
    """Return a question as it is asked at a terminal, with the usual answer, which Enter gives."""
    choices = " / ".join(choice for choice in question.choices if choice)
    return f"\n{question.text}\n{choices} [{question.default}] > ".replace("\n [", "\n[")
