"""The questions that go with the test sheet, and what answers to them mean.

A question is a value: what asks them (a terminal, a file, a test) only needs `ask`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pamphlets.impose.placement.printer_settings import OutputFace
from pamphlets.languages.wording import Sentence, sentence
from pamphlets.printing.printers.learn import CalibrationAnswers
from pamphlets.printing.test_sheet.alignment_scales import REACH
from pamphlets.printing.test_sheet.margin_scales import LARGEST_MARGIN


@dataclass(frozen=True, slots=True)
class Question:
    """One question."""

    key: str
    """Its name in a file of answers."""
    text: Sentence
    choices: tuple[str, ...] = ()
    """Answers allowed; none where it is a number that is asked for."""
    default: str = ""
    """The usual answer, which an empty one stands for."""
    minimum: float = 0.0
    maximum: float = 0.0
    is_whole: bool = True
    """Whether the number has no fraction."""


Ask = Callable[[Question], str]
WriteSentence = Callable[[Sentence], str]
"""Gives a sentence its words."""

_YES: Final = ("oui", "non")
AUTOMATIC_DUPLEX: Final = Question(
    "recto_verso", sentence("questions.recto_verso"), _YES, "oui"
)
_ASKED: Final = Question("bord", sentence("questions.bord"), ("court", "long"), "court")
_TURNED: Final = Question("endroit", sentence("questions.endroit"), _YES, "oui")
_BLANK: Final = Question("cote_blanc", sentence("questions.cote_blanc"), _YES, "oui")
_SAME_WAY: Final = Question("endroit", sentence("questions.same-way"), _YES, "oui")
_BEHIND: Final = Question("lettre", sentence("questions.lettre"), ("A", "B"), "B")
_FACE: Final = Question("sortie", sentence("questions.sortie"), ("visible", "cachée", ""))
_EDGES: Final = tuple(
    Question(f"bord_{edge}", sentence(f"questions.bord_{edge}"), (), "5", 1, LARGEST_MARGIN)
    for edge in ("gauche", "droite", "haut", "bas")
)
_COARSE: Final = tuple(
    Question(f"{key}_mm", sentence(f"questions.{key}_mm", reach=REACH), (), "0", -REACH, REACH, is_whole=False)
    for key in ("debout", "couche")
)  # fmt: skip
_FINE: Final = tuple(
    Question(f"{key}_dixieme", sentence(f"questions.{key}_dixieme"), (), "", 0, 9)
    for key in ("debout", "couche")
)
_RULERS: Final = tuple(
    Question(f"regle_{key}", sentence(f"questions.regle_{key}"), (), "100", 90, 110, is_whole=False)
    for key in ("couchee", "debout")
)  # fmt: skip
# Answers that have a word in each language; in files they are in French, as the keys are.
_ANSWER_WORDS: Final = MappingProxyType(
    {
        "oui": sentence("questions.yes"),
        "non": sentence("questions.no"),
        "court": sentence("questions.short"),
        "long": sentence("questions.long"),
        "visible": sentence("questions.visible"),
        "cachée": sentence("questions.hidden"),
    }
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


def parse_answer(
    question: Question, typed: str, write: WriteSentence | None = None
) -> str | None:
    """Return an answer as `ask_questions` wants it, None where it is none.

    Case, the first letters of a choice, accents of « cachée » and decimal commas are let pass. With `write`, choices
    may be given in its words too.
    """
    answer = typed.strip()
    if not answer:
        return question.default
    if question.choices:
        return _find_choice(question, answer.casefold(), write)
    try:
        value = parse_number(answer)
    except ValueError:
        return None
    if not question.minimum <= value <= question.maximum:  # inf and nan too
        return None
    return answer if not question.is_whole or value.is_integer() else None


def _find_choice(
    question: Question, prefix: str, write: WriteSentence | None
) -> str | None:
    """Return the choice that begins so, its own word before another language's; None where none does."""
    choices = [choice for choice in question.choices if choice]
    for choice in choices:
        if choice.casefold().startswith(prefix.replace("cachee", "cachée")):
            return choice
    if write is not None:
        for choice in choices:
            if write_choice(choice, write).casefold().startswith(prefix):
                return choice
    return None


def write_choice(choice: str, write: WriteSentence) -> str:
    """Return a choice in the words of `write`; a letter, a number and nothing stay as they are."""
    return write(_ANSWER_WORDS[choice]) if choice in _ANSWER_WORDS else choice


def parse_number(text: str) -> float:
    """Return a number as the French write it. Raises ValueError."""
    return float(text.strip().replace(",", ".").replace("−", "-"))


def format_prompt(question: Question, write: WriteSentence) -> str:
    """Return a question as it is asked at a terminal, with the usual answer, which Enter gives."""
    choices = " / ".join(
        write_choice(choice, write) for choice in question.choices if choice
    )
    usual = write_choice(question.default, write)
    return f"\n{write(question.text)}\n{choices} [{usual}] > ".replace("\n [", "\n[")
