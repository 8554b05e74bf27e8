"""Questions about the test sheet: which are asked, what answers mean, and files of answers."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from pamphlets.app.messages import word
from pamphlets.core.source import Diagnostic, PamphletError, Source, iter_diagnostics
from pamphlets.languages.wording import Sentence, speak_language
from pamphlets.printing.printers.answers import (
    allowed_answers,
    blank_answers,
    load_answers,
    parse_answers,
)
from pamphlets.printing.printers.learn import CalibrationAnswers
from pamphlets.printing.printers.questions import (
    AUTOMATIC_DUPLEX,
    Question,
    all_questions,
    ask_questions,
    format_prompt,
    parse_answer,
    parse_number,
)


def in_french(told: Sentence) -> str:
    with speak_language("fr"):
        return word(told)


QUESTIONS = {question.key: question for question in all_questions()}


def asked(
    answers: Mapping[str, str], *, by_hand: bool
) -> tuple[CalibrationAnswers, list[str]]:
    """What was learnt, and the keys of the questions in their order; the usual answer where none is given."""
    keys: list[str] = []

    def ask(question: Question) -> str:
        keys.append(question.key)
        return answers.get(question.key, question.default)

    return ask_questions(ask, by_hand=by_hand), keys


EDGES = ["bord_gauche", "bord_droite", "bord_haut", "bord_bas"]
SCALES = ["debout_mm", "debout_dixieme", "couche_mm", "couche_dixieme"]
RULERS = ["regle_couchee", "regle_debout"]


def test_of_a_printer_that_turns_by_itself_the_edge_is_asked() -> None:
    learnt, keys = asked({"bord": "long", "endroit": "non"}, by_hand=False)
    assert keys == ["bord", "endroit", *EDGES, *SCALES, *RULERS]
    assert (learnt.asked_flip, learnt.upside_down, learnt.by_hand) == ("long", True, False)
    usual, _ = asked({}, by_hand=False)
    assert usual == CalibrationAnswers()


def test_questions_name_the_edge_line_or_ruler_that_they_are_about() -> None:
    for key, words in {
        "bord_droite": "Au bord droit du recto",
        "debout_mm": "le trait debout de la croix",
        "couche_mm": "le trait couché de la croix",
        "debout_dixieme": "Des dix traits debout",
        "couche_dixieme": "Des dix traits couchés",
        "regle_debout": "la règle debout de 100\u00a0mm",
    }.items():
        assert words in in_french(QUESTIONS[key].text)


def test_of_hands_the_pile_is_asked_and_no_scale_where_backs_were_printed_over() -> None:
    learnt, keys = asked(
        {"cote_blanc": "non", "lettre": "A", "sortie": "cachée"}, by_hand=True
    )
    assert keys == ["cote_blanc", "lettre", "sortie", "endroit", *EDGES, *RULERS]
    assert (learnt.printed_over, learnt.first_back, learnt.output_face) == (
        True,
        "A",
        "down",
    )
    assert (learnt.coarse, learnt.fine) == ((0.0, 0.0), (None, None))


def test_numbers_go_to_their_edges_axes_and_rulers() -> None:
    answers = {
        "bord_gauche": "1", "bord_droite": "2", "bord_haut": "3", "bord_bas": "4",
        "debout_mm": "1,5", "debout_dixieme": "7", "couche_mm": "−0,5", "couche_dixieme": "",
        "regle_couchee": "99,5", "regle_debout": "101",
    }  # fmt: skip
    learnt, _ = asked(answers, by_hand=False)
    assert learnt.edges == (1, 2, 3, 4)
    assert learnt.coarse == (1.5, -0.5)
    assert learnt.fine == (7, None)
    assert learnt.rulers == (99.5, 101.0)


@pytest.mark.parametrize(
    ("key", "typed", "answer"),
    [
        ("recto_verso", "", "oui"),
        ("recto_verso", "N", "non"),
        ("recto_verso", " Oui ", "oui"),
        ("recto_verso", "peut-être", None),
        ("sortie", "cachee", "cachée"),
        ("sortie", "V", "visible"),
        ("sortie", "", ""),
        ("bord_haut", "12", "12"),
        ("bord_haut", "13", None),
        ("bord_haut", "0", None),
        ("bord_haut", "5,5", None),
        ("bord_haut", "cinq", None),
        ("bord_haut", "inf", None),
        ("bord_haut", "nan", None),
        ("bord_haut", "1e999", None),
        ("bord_haut", "9" * 5000, None),
        ("regle_debout", "nan", None),
        ("debout_mm", "−5,5", "−5,5"),
        ("debout_mm", "6,5", None),
        ("debout_dixieme", "9", "9"),
        ("debout_dixieme", "10", None),
        ("debout_dixieme", "1,5", None),
        ("debout_dixieme", "", ""),
        ("regle_debout", "99.5", "99.5"),
        ("regle_debout", "89", None),
        ("regle_debout", "90", "90"),
        ("regle_couchee", "110", "110"),
        ("regle_couchee", "110,5", None),
        ("bord_gauche", "1", "1"),
        ("couche_mm", "-6", "-6"),
        ("couche_mm", "-6,5", None),
        ("couche_dixieme", "0", "0"),
        ("couche_dixieme", "-1", None),
    ],
)
def test_an_answer_is_read_as_people_type_it(
    key: str, typed: str, answer: str | None
) -> None:
    assert parse_answer(QUESTIONS[key], typed) == answer


def test_numbers_are_read_as_the_french_write_them() -> None:
    assert [parse_number(text) for text in (" 1,5 ", "−2", "3.25")] == [1.5, -2.0, 3.25]
    with pytest.raises(ValueError, match="rien"):
        parse_number("rien")


def test_a_prompt_shows_what_may_be_answered_and_what_enter_gives() -> None:
    assert format_prompt(AUTOMATIC_DUPLEX, in_french).endswith(
        "(recto verso automatique)\u00a0?\noui / non [oui] > "
    )
    assert format_prompt(QUESTIONS["bord_haut"], in_french).endswith(
        "le trait\u00a0?\n[5] > "
    )


def test_answers_are_taken_in_the_words_that_the_prompt_shows() -> None:
    assert format_prompt(AUTOMATIC_DUPLEX, word).endswith("\nyes / no [yes] > ")
    asked = ("Y", "no", "o", "short")
    assert [parse_answer(AUTOMATIC_DUPLEX, typed, word) for typed in asked] == [
        "oui", "non", "oui", None,
    ]  # fmt: skip
    assert parse_answer(QUESTIONS["sortie"], "hid", word) == "cachée"
    assert parse_answer(AUTOMATIC_DUPLEX, "yes") is None


def test_what_is_allowed_stands_in_brackets() -> None:
    assert allowed_answers(QUESTIONS["sortie"]) == "[visible / cachée]"
    assert allowed_answers(QUESTIONS["debout_mm"]) == "[-6 … 6]"


def test_each_question_has_a_key_of_its_own_but_the_two_about_heads() -> None:
    keys = [question.key for question in all_questions()]
    assert len(keys) == len(set(keys))
    assert keys[:2] == ["recto_verso", "bord"]
    assert keys[-6:] == [*SCALES, *RULERS]


def test_a_file_to_fill_in_holds_the_usual_answers() -> None:
    ask = parse_answers(Source("reponses.txt", blank_answers(word)))
    assert {key: ask(question) for key, question in QUESTIONS.items()} == {
        key: question.default for key, question in QUESTIONS.items()
    }


def test_a_file_of_answers_has_comments_quotes_and_blanks() -> None:
    ask = parse_answers(Source("r.txt", '# tout\n bord = "long"  # vu\n\nlettre=A\n'))
    assert ask(QUESTIONS["bord"]) == "long"
    assert ask(QUESTIONS["lettre"]) == "A"


def only(group: BaseExceptionGroup[PamphletError]) -> Diagnostic:
    (diagnostic,) = iter_diagnostics(group)
    return diagnostic


@pytest.mark.parametrize(
    ("key", "code", "offset"),
    [("recto_verso", "printer.no-answer", 0), ("bord", "printer.answer", 12)],
)
def test_an_answer_that_lacks_or_is_wrong_is_told_by_its_place(
    key: str, code: str, offset: int
) -> None:
    ask = parse_answers(Source("r.txt", "lettre = A\n\nbord = rond\n"))
    with pytest.raises(ExceptionGroup) as caught:
        ask(QUESTIONS[key])
    diagnostic = only(caught.value)
    assert diagnostic.code == code
    if offset:
        assert diagnostic.span.start == offset
    assert diagnostic.fields["key"] == key


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ExceptionGroup) as caught:
        load_answers(tmp_path / "rien.txt")
    diagnostic = only(caught.value)
    assert diagnostic.code == "printer.no-answers"
    assert "No such file" in diagnostic.fields["reason"]
