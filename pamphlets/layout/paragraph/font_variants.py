"""A TextStyle and what an inline means -> the TextStyle that shows it: italics, bold, superscripts, small caps.

An OpenType feature counts only if it changes every character of the text; else size and position imitate it.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.style import TextStyle

SUPERSCRIPT_SIZE: Final = 0.62
SUPERSCRIPT_RISE: Final = 0.33
SUBSCRIPT_DROP: Final = 0.12
SMALL_CAPS_SIZE: Final = 0.94
SMALL_CAPS_TRACKING: Final = 0.03
SMALL_SIZE: Final = 0.88
BOLD: Final = 700
_REGULAR: Final = 500


def emphasis_style(style: TextStyle) -> TextStyle:
    """Return the italic of a roman and the roman of an italic."""
    return replace(style, font=replace(style.font, italic=not style.font.italic))


def note_call_style(style: TextStyle) -> TextStyle:
    """Return the upright regular of a style, without its features."""
    weight = min(style.font.weight, _REGULAR)
    font = replace(style.font, weight=weight, italic=False, features=())
    return replace(style, font=font, struck_through=False)


def strong_style(style: TextStyle) -> TextStyle:
    """Return the bold of a style."""
    return replace(style, font=replace(style.font, weight=max(BOLD, style.font.weight)))


def small_style(style: TextStyle) -> TextStyle:
    """Return a style for fine print in the line."""
    return replace(style, size=style.size * SMALL_SIZE)


def code_style(style: TextStyle, code: TextStyle) -> TextStyle:
    """Return the theme's style of code, its letters in proportion to the text around them."""
    size = style.size * code.size
    return replace(code, size=size, rise=style.rise, struck_through=style.struck_through)


def superscript_style(style: TextStyle, text: str, font_book: FontBook) -> TextStyle:
    """Return a style that raises `text`: the face's own superscripts, or smaller letters on a higher baseline."""
    if font_book.has_feature(style.font, "sups", text):
        return _with_feature(style, "sups")
    return replace(
        style,
        size=style.size * SUPERSCRIPT_SIZE,
        rise=style.rise + style.size * SUPERSCRIPT_RISE,
    )


def subscript_style(style: TextStyle, text: str, font_book: FontBook) -> TextStyle:
    """Return a style that lowers `text`: the face's own subscripts, or smaller letters on a lower baseline."""
    if font_book.has_feature(style.font, "subs", text):
        return _with_feature(style, "subs")
    return replace(
        style,
        size=style.size * SUPERSCRIPT_SIZE,
        rise=style.rise - style.size * SUBSCRIPT_DROP,
    )


def small_caps_style(style: TextStyle, text: str, font_book: FontBook) -> TextStyle:
    """Return a style that shows `text` in small capitals, or capitals a little smaller where a face has none."""
    letters = "".join(char for char in text if char.isalpha())
    lower = "".join(char for char in letters if char.islower())
    tracking = style.tracking + SMALL_CAPS_TRACKING
    if letters.isupper():
        if font_book.has_feature(style.font, "c2sc", letters):
            return replace(_with_feature(style, "c2sc"), tracking=tracking)
        return replace(style, size=style.size * SMALL_CAPS_SIZE, tracking=tracking)
    if lower and font_book.has_feature(style.font, "smcp", lower):
        return replace(
            _with_feature(style, "smcp"), tracking=style.tracking + SMALL_CAPS_TRACKING / 2
        )
    return style


def _with_feature(style: TextStyle, feature: str) -> TextStyle:
    return replace(
        style, font=replace(style.font, features=(*style.font.features, feature))
    )
