"""A font for a browser has the letters that a page shows, with their kerning, and no more."""

import uharfbuzz as hb

from pamphlets.core.fonts.font_files import FONTS, list_font_files
from pamphlets.core.fonts.web_fonts import subset_web_font

GARAMOND = next(
    font.path
    for font in list_font_files(FONTS)
    if font.family == "EB Garamond" and not font.italic
)


def shape(data: bytes, text: str) -> list[int]:
    font = hb.Font(hb.Face(data))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": True})
    return [position.x_advance for position in buffer.glyph_positions]


def test_the_letters_of_a_page_are_there_as_they_were_and_others_are_not() -> None:
    whole = GARAMOND.read_bytes()
    subset = subset_web_font(GARAMOND, "AVÉo, ")
    assert shape(subset, "AVÉ, Vo") == shape(whole, "AVÉ, Vo")
    assert set(hb.Face(subset).unicodes) == set(map(ord, "AVÉo, "))
    assert len(subset) < len(whole) / 20


def test_the_same_letters_give_the_same_bytes() -> None:
    assert subset_web_font(GARAMOND, "abc") == subset_web_font(GARAMOND, "cba")


def test_a_character_that_the_font_lacks_is_left_to_the_browser() -> None:
    assert set(hb.Face(subset_web_font(GARAMOND, "a漢")).unicodes) == {ord("a")}
