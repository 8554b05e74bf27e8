"""The questions that go with the test sheet, in plain French, and what answers to them mean.

A question is a value: what asks them (a terminal, a file, a test) only needs `ask`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, cast

from pamphlets.impose.placement.printer_settings import OutputFace
from pamphlets.printing.printers.learn import CalibrationAnswers
from pamphlets.printing.test_sheet.alignment_scales import REACH
from pamphlets.printing.test_sheet.margin_scales import LARGEST_MARGIN


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its key in a file of answers, its words, answers allowed (none: a number), and the usual one.

    A number lies from `least` to `most`; an empty answer is allowed where `usual` is empty.
    """

    key: str
    text: str
    choices: tuple[str, ...] = ()
    default: str = ""
    minimum: float = 0.0
    maximum: float = 0.0


Ask = Callable[[Question], str]

_YES: Final = ("oui", "non")
AUTOMATIC_DUPLEX: Final = Question(
    "recto_verso",
    "L’imprimante imprime-t-elle d’elle-même les deux côtés (recto verso automatique) ?",
    _YES,
    "oui",
)
_ASKED: Final = Question(
    "bord", "Quel bord avez-vous choisi dans la fenêtre d’impression ?", ("court", "long"), "court"
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
    Question(
        f"{key}_mm",
        f"Contre une vitre, le verso vers vous : le trait {way} de la croix, sur quel nombre de"
        f" l’échelle de −{REACH} à +{REACH} tombe-t-il, au demi-millimètre près ?",
        (),
        "0",
        -REACH,
        REACH,
    )
    for key, way in (("debout", "debout"), ("couche", "couché"))
)
_FINE: Final = tuple(
    Question(
        f"{key}_dixieme",
        f"Des dix traits {way} numérotés de 0 à 9, lequel continue exactement l’un des traits"
        " du recto ? Vide : je ne vois pas.",
        (),
        "",
        0,
        9,
    )
    for key, way in (("debout", "debout"), ("couche", "couchés"))
)
_RULERS: Final = tuple(
    Question(
        f"regle_{key}",
        f"Combien de millimètres mesure la règle {way} de 100 mm ?",
        (),
        "100",
        90,
        110,
    )
    for key, way in (("couchee", "couchée"), ("debout", "debout"))
)
_FACES: Final[Mapping[str, OutputFace]] = MappingProxyType(
    {"visible": "up", "cachée": "down", "": ""}
)


def ask_questions(ask: Ask, *, by_hand: bool) -> CalibrationAnswers:
    """Return what was seen, asking one question after another: only those that the answers before leave open."""
    asked, over, behind, face = "court", False, "B", ""
    if by_hand:
        over = ask(_BLANK) == "non"
        behind = ask(_BEHIND)
        face = ask(_FACE)
    else:
        asked = ask(_ASKED)
    upside_down = ask(_SAME_WAY if over else _TURNED) == "non"
    edges = cast("tuple[int, int, int, int]", tuple(int(parse_number(ask(one))) for one in _EDGES))
    shifts = (
        []
        if over
        else [(parse_number(ask(one)), ask(fine)) for one, fine in zip(_COARSE, _FINE, strict=True)]
    )
    (x, tenth), (y, other) = shifts or [(0.0, ""), (0.0, "")]
    rulers = [parse_number(ask(one)) for one in _RULERS]
    return CalibrationAnswers(
        by_hand=by_hand,
        upside_down=upside_down,
        dialog_edge="long" if asked == "long" else "short",
        printed_over=over,
        first_back="A" if behind == "A" else "B",
        face=_FACES[face],
        edges=edges,
        coarse=(x, y),
        fine=(_parse_tenth(tenth), _parse_tenth(other)),
        rulers=(rulers[0], rulers[1]),
    )


def all_questions() -> Iterator[Question]:
    """Yield all questions there are, for whoever explains a file of answers."""
    yield from (AUTOMATIC_DUPLEX, _ASKED, _BLANK, _BEHIND, _FACE, _TURNED, *_EDGES)
    for coarse, fine in zip(_COARSE, _FINE, strict=True):
        yield from (coarse, fine)
    yield from _RULERS


def parse_answer(question: Question, said: str) -> str | None:
    """Return an answer as `put` wants it, None where it is none: case, accents of « cachée », commas are let pass."""
    said = said.strip()
    if not said:
        return question.default
    if question.choices:
        short = said.casefold().replace("cachee", "cachée")
        return next(
            (one for one in question.choices if one and one.casefold().startswith(short)), None
        )
    try:
        value = parse_number(said)
    except ValueError:
        return None
    whole = question.key.endswith("dixieme") or question.key.startswith("bord_")
    allowed = question.minimum <= value <= question.maximum and not (whole and value != int(value))
    return said if allowed else None


def parse_number(said: str) -> float:
    """Return a number as the French write it. Raises ValueError."""
    return float(said.strip().replace(",", ".").replace("−", "-"))


def _parse_tenth(said: str) -> int | None:
    """Return the number of a line, None where none was seen."""
    return int(parse_number(said)) if said else None


def format_prompt(question: Question) -> str:
    """Return a question as it is asked at a terminal, with the usual answer, which Enter gives."""
    choices = " / ".join(choice for choice in question.choices if choice)
    return f"\n{question.text}\n{choices} [{question.default}] > ".replace("\n [", "\n[")
