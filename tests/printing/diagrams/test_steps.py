"""Drawings of what hands do: for each step that has words, within their frame, and thick enough to be printed."""

import string

import pytest

from pamphlets.printing.diagrams.figure import Diagram
from pamphlets.printing.diagrams.reload_tray import TRAY_SIZE, draw_reload_tray
from pamphlets.printing.diagrams.steps import draw_steps
from pamphlets.printing.instructions.any_scheme import (
    PrintedFiles,
    any_scheme_instructions,
    finishing_method,
)
from pamphlets.printing.instructions.instruction_text import Lang, language_table, split_paragraphs
from tests.support.manners import LANGS, MANNERS, job_of

_LEAST = 0.6  # points of a rule that a worn copier prints
_SMALLEST = 0.75  # how small a drawing is made


def figures() -> list[Diagram]:
    return [figure for name in MANNERS for step in draw_steps(job_of(name)) for figure in step]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", MANNERS)
def test_each_step_in_words_has_its_drawings(name: str, lang: Lang) -> None:
    job = job_of(name)
    text = (
        any_scheme_instructions(job, PrintedFiles("T", "o.pdf", "", "A4", "short"), lang)
        .sections[-1]
        .text
    )
    lettered = [line for line in split_paragraphs(text) if line[1:3] == ") "]
    assert len(lettered) == len(draw_steps(job))
    assert all(draw_steps(job))
    assert finishing_method(job) == name


@pytest.mark.parametrize("name", MANNERS)
def test_drawings_stay_in_their_frame(name: str) -> None:
    for step in draw_steps(job_of(name)):
        for figure in step:
            for path in figure.paths:
                for segment in path.segments:
                    spot = [value for value in segment[1:] if not isinstance(value, str)]
                    assert all(0 <= x <= figure.size.width for x in spot[-2::2]), (name, segment)
                    assert all(0 <= y <= figure.size.height for y in spot[-1::2]), (name, segment)


def test_no_rule_is_too_fine_to_print() -> None:
    for figure in (
        *figures(),
        draw_reload_tray(),
        draw_reload_tray("reversed", "as-is", half_turn=True),
    ):
        for path in figure.paths:
            assert path.stroke is None or path.stroke.width * _SMALLEST >= _LEAST


def test_page_1_is_seen_in_the_end_of_every_book() -> None:
    for name in MANNERS:
        if not name.startswith(("poster", "cards", "repeat", "leaflet3-z")):
            *_, last = draw_steps(job_of(name))
            assert "1" in [label.text for label in last[-1].labels], name


def test_the_tray_shows_what_hands_do() -> None:
    assert (
        len(
            {
                draw_reload_tray(pile="as-is"),
                draw_reload_tray(pile="turned-over"),
                draw_reload_tray(lying=True),
                draw_reload_tray(half_turn=True),
            }
        )
        == 4
    )
    assert [label.text for label in draw_reload_tray("reversed").labels] == ["3"]
    assert draw_reload_tray().size == TRAY_SIZE


def test_both_languages_have_the_same_steps_and_places_to_fill() -> None:
    french, english = language_table("fr"), language_table("en")
    assert french.finishing_steps.keys() == english.finishing_steps.keys()
    for name in french.finishing_steps:
        one, other = french.finishing_steps[name], english.finishing_steps[name]
        assert [line[:2] for line in split_paragraphs(one)] == [
            line[:2] for line in split_paragraphs(other)
        ]
        assert fields(one) == fields(other)


def test_both_languages_fill_the_same_places_in_every_sentence() -> None:
    french, english = language_table("fr"), language_table("en")
    for name in french.__dataclass_fields__:
        one, other = getattr(french, name), getattr(english, name)
        if isinstance(one, str):
            assert fields(one) == fields(other), name
    for name in french.brochure.__dataclass_fields__:
        assert fields(getattr(french.brochure, name)) == fields(getattr(english.brochure, name)), (
            name
        )


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
