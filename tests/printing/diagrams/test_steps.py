"""Drawings of what hands do: for each step that has words, within their frame, and thick enough to be printed."""

from dataclasses import replace

import pytest

from pamphlets.impose.placement.options import Lang
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.diagrams.reload_tray import TRAY_SIZE, draw_reload_tray
from pamphlets.printing.diagrams.steps import draw_steps
from pamphlets.printing.instructions.any_scheme import PrintedFiles, any_scheme_instructions
from pamphlets.printing.instructions.finishing_methods import finishing_method
from pamphlets.printing.instructions.instructions import Reloading, split_paragraphs
from tests.support.finishing import LANGS, METHODS, arrangement_of

_LEAST = 0.6  # points of a rule that a worn copier prints
_SMALLEST = 0.75  # how small a drawing is made


def figures() -> list[Diagram]:
    return [
        figure for name in METHODS for step in draw_steps(arrangement_of(name)) for figure in step
    ]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", METHODS)
def test_each_step_in_words_has_its_drawings(name: str, lang: Lang) -> None:
    job = arrangement_of(name)
    text = (
        any_scheme_instructions(job, PrintedFiles("T", "o.pdf", "", "A4", "short"), lang)
        .sections[-1]
        .text
    )
    lettered = [line for line in split_paragraphs(text) if line[1:3] == ") "]
    assert len(lettered) == len(draw_steps(job))
    assert all(draw_steps(job))
    assert finishing_method(job) == name


@pytest.mark.parametrize("name", METHODS)
def test_drawings_stay_in_their_frame(name: str) -> None:
    for step in draw_steps(arrangement_of(name)):
        for figure in step:
            for path in figure.paths:
                for segment in path.segments:
                    spot = [value for value in segment[1:] if not isinstance(value, str)]
                    assert all(0 <= x <= figure.size.width for x in spot[-2::2]), (name, segment)
                    assert all(0 <= y <= figure.size.height for y in spot[-1::2]), (name, segment)


def test_no_rule_is_too_fine_to_print() -> None:
    for figure in (
        *figures(),
        draw_reload_tray(Reloading()),
        draw_reload_tray(Reloading("reversed", "as-is", half_turn=True)),
    ):
        for path in figure.paths:
            assert path.stroke is None or path.stroke.width * _SMALLEST >= _LEAST


def test_page_1_is_seen_in_the_end_of_every_book() -> None:
    for name in METHODS:
        if not name.startswith(("poster", "cards", "repeat", "leaflet3-z")):
            *_, last = draw_steps(arrangement_of(name))
            assert "1" in [label.text for label in last[-1].labels], name


def test_the_tray_shows_what_hands_do() -> None:
    turned = Reloading(pile="turned-over")
    trays = (
        Reloading(pile="as-is"),
        turned,
        replace(turned, long_edge_up=True),
        replace(turned, half_turn=True),
    )
    assert len(set(map(draw_reload_tray, trays))) == 4
    assert [label.text for label in draw_reload_tray(Reloading("reversed")).labels] == ["3"]
    assert [label.text for label in draw_reload_tray(Reloading("same")).labels] == ["1"]
    assert draw_reload_tray(Reloading()).size == TRAY_SIZE
