"""Inks are found by the names that authors give them."""

import pytest
from PIL import Image

from pamphlets.core.inks import (
    LEAST_CONTRAST,
    bears_letters,
    find_ink,
    ink_names,
    is_dark_ink,
    measure_contrast,
)
from pamphlets.core.style import BLACK, Ink
from tests.support.photocopy import copy_twice


@pytest.mark.parametrize("written", ["", "noir", "Noir", "black"])
def test_without_another_name_it_is_black(written: str) -> None:
    assert find_ink(written) == BLACK


@pytest.mark.parametrize("name", ink_names())
def test_every_drum_has_its_ink(name: str) -> None:
    found = find_ink(name.upper())
    assert found is not None
    assert found.name == name


def test_english_names_are_the_same_inks() -> None:
    assert find_ink("fluorescent pink") == find_ink("rose  fluo")


def test_any_other_ink_brings_a_colour_for_screens() -> None:
    assert find_ink("Pantone 485 U #DA291C") == Ink("Pantone 485 U", (0.855, 0.161, 0.11))


@pytest.mark.parametrize("written", ["mauve", "#da291c", "Pantone 485 U", "Pantone #12345"])
def test_what_names_no_ink_is_none(written: str) -> None:
    assert find_ink(written) is None


def test_contrast_is_that_of_the_guidelines() -> None:
    assert round(measure_contrast((0.0, 0.0, 0.0)), 2) == 21
    assert round(measure_contrast((1.0, 1.0, 1.0)), 2) == 1
    grey = 0x77 / 255
    assert round(measure_contrast((grey, grey, grey)), 2) == 4.48
    assert measure_contrast((1.0, 0.847, 0.0)) < LEAST_CONTRAST  # yellow


def test_letters_and_rules_outlive_a_copier_in_all_inks_but_the_palest() -> None:
    """What `copy_twice` leaves of a bar in each."""
    for name in ink_names():
        ink = find_ink(name) or BLACK
        red, green, blue = (round(part * 255) for part in ink.screen_colour)
        bar = Image.new("RGB", (60, 60), "white")
        bar.paste((red, green, blue), (20, 0, 40, 60))
        left = copy_twice(bar.convert("L"), 300).getpixel((30, 30))
        assert is_dark_ink(ink) == (left == 0), name
    pale = [name for name in ink_names() if not is_dark_ink(find_ink(name) or BLACK)]
    assert pale == ["jaune", "orange", "rose fluo"]
    assert [name for name in pale if bears_letters(find_ink(name) or BLACK)] == ["jaune"]
    assert is_dark_ink(BLACK)
