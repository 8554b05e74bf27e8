"""Thin faces are made heavier, the more the smaller they are; sturdy ones are left alone."""

import pytest

from pamphlets.core.fonts.font_book import Face, FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.style import FontSpec
from pamphlets.prepress.photocopy.letter_weights import LEAST_STROKE, LetterWeights

BOOK = FontBook(FONTS)
WEIGHTS = LetterWeights(BOOK)


def face(family: str, weight: int = 400) -> Face:
    return BOOK.find_face(FontSpec(family, weight))


def test_the_thinnest_stroke_is_that_of_the_bows() -> None:
    assert WEIGHTS.thinnest_stroke(face("EB Garamond")) == pytest.approx(0.028, abs=0.004)
    assert WEIGHTS.thinnest_stroke(face("Source Sans 3")) == pytest.approx(0.065, abs=0.004)
    assert WEIGHTS.thinnest_stroke(face("Anton")) > 0.08


def test_what_is_added_makes_strokes_heavy_enough_and_no_more_than_letters_bear() -> None:
    sans = face("Source Sans 3")
    thin = WEIGHTS.thinnest_stroke(sans)
    for size in (9, 10, 11):
        added = WEIGHTS.find_added_stroke(sans, size)
        assert thin * size + added == pytest.approx(LEAST_STROKE, abs=0.01)
    assert WEIGHTS.find_added_stroke(sans, 12.3) == 0.0
    assert WEIGHTS.find_added_stroke(sans, 15) == 0.0
    assert WEIGHTS.find_added_stroke(face("EB Garamond"), 8) == 0.3
