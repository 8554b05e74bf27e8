"""Outlines of letters lie where the letters would be printed, at the size asked for."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.style import FontSpec


@pytest.mark.parametrize(
    "spec",
    [FontSpec("EB Garamond", 500), FontSpec("Anton"), FontSpec("Source Sans 3", 700)],
)
def test_an_outline_fills_the_ink_bounds_of_its_letters(
    book: FontBook, spec: FontSpec
) -> None:
    words = book.shape("Ébène", spec)
    ink = book.measure_ink(words[0], spec)
    glyphs = outline_words(words, 100.0)
    ends = [
        segment[-2:] for glyph in glyphs for segment in glyph.outline if len(segment) > 1
    ]
    across = [float(x) for x, _ in ends]
    down = [float(y) for _, y in ends]
    # Extremes of these faces lie on points of their curves.
    assert min(across) == pytest.approx(ink.left * 100, abs=0.3)
    assert max(across) == pytest.approx(ink.right * 100, abs=0.3)
    assert min(down) == pytest.approx(-ink.top * 100, abs=0.3)
    assert max(down) == pytest.approx(-ink.bottom * 100, abs=0.3)
    assert "".join(glyph.text for glyph in glyphs) == "Ébène"
    assert sum(glyph.advance for glyph in glyphs) == pytest.approx(words[0].advance * 100)


def test_what_has_no_ink_has_no_outline(book: FontBook) -> None:
    words = book.shape("a\u00a0b", FontSpec("Anton"))
    blank = next(glyph for glyph in outline_words(words, 10.0) if glyph.text == "\u00a0")
    assert blank.outline == ()
    assert blank.advance > 0
