"""Inks of a press: black in DeviceCMYK, type alone overprinting, spot inks with their own alternate or in the four."""

import re

import pytest

from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.pdf.content.colour import SrgbProfile
from pamphlets.pdf.print_shop.printing_condition import MOST_INK, limit_ink, separate_colour
from pamphlets.pdf.print_shop.process_inks import (
    REGISTRATION,
    ProcessInkOperators,
    process_inks,
)
from pamphlets.pdf.writer import PdfFile

RED = Ink("rouge", (0.9, 0.2, 0.2))


def test_solid_black_type_overprints_and_nothing_else_does() -> None:
    inks = ProcessInkOperators()
    assert inks.colour_operators(BLACK, 1.0, "text") == "/Of gs 0 0 0 1 k"
    assert inks.colour_operators(BLACK, 0.5, "text") == "/Kf gs 0 0 0 0.5 k"
    assert inks.colour_operators(BLACK, 1.0) == "/Kf gs 0 0 0 1 k"
    assert inks.colour_operators(BLACK, 1.0, "stroke") == "/Ks gs 0 0 0 1 K"
    assert inks.colour_operators(PAPER, 1.0, "text") == "/Kf gs 0 0 0 0 k"
    assert inks.colour_operators(RED, 1.0, "text") == "/Kf gs /S1 cs 1 scn"
    assert inks.knock_out_operators() == "/Kf gs "
    assert set(inks.graphics_states()) == {"Of", "Kf", "Os", "Ks"}


def test_a_spot_ink_keeps_its_plate_or_is_printed_in_the_four_inks() -> None:
    cyan, magenta, yellow, black = process_inks(RED)
    assert min(magenta, yellow) > 0.7 > max(cyan, black)
    kept, converted = ProcessInkOperators(), ProcessInkOperators(converts_spot_inks=True)
    assert kept.gradient_colour(RED, 0.5) == [0.5]
    half = [share / 2 for share in process_inks(RED)]
    assert converted.gradient_colour(RED, 0.5) == half
    assert converted.gradient_colour(BLACK, 0.5) == [0, 0, 0, 0.5]
    assert converted.gradient_colour(PAPER, 1.0) == [0, 0, 0, 0]
    operators = converted.colour_operators(RED, 1.0)
    assert re.fullmatch(r"/Kf gs [\d. ]+ k", operators)
    assert converted.colour_spaces(SrgbProfile(PdfFile()), PdfFile()) == {}
    # Marks for registration are on every plate all the same.
    assert converted.colour_operators(REGISTRATION, 0.74) == "/Kf gs /S1 cs 0.74 scn"
    assert process_inks(REGISTRATION) == (1, 1, 1, 1)


@pytest.mark.parametrize("grey", [0.0, 0.25, 1.0])
def test_a_grey_is_black_alone(grey: float) -> None:
    assert separate_colour(grey, grey, grey) == (0, 0, 0, 1 - grey)


@pytest.mark.parametrize("inks", [(1, 1, 1, 1), (0.9, 0.8, 0.7, 0.9), (0.2, 0.1, 0.0, 1.0)])
def test_ink_beyond_300_per_cent_is_taken_from_the_colours_alike(
    inks: tuple[float, float, float, float],
) -> None:
    limited = limit_ink(inks)
    assert sum(limited) == pytest.approx(min(sum(inks), MOST_INK / 100))
    assert limited[3] == inks[3]
    if sum(inks) > MOST_INK / 100:
        assert limited[0] / inks[0] == pytest.approx(limited[1] / inks[1])
