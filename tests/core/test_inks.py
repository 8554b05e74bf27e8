"""Inks are found by the names that authors give them."""

import pytest

from pamphlets.core.inks import find_ink, ink_names
from pamphlets.core.style import BLACK, Ink


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
