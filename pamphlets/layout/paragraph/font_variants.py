"""Which letters a meaning asks for: italics, bold, superiors, small caps, with honest substitutes.

A feature counts only if it changes every character of the run; else the substitute of `looks` serves.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.style import FontSpec, TextStyle

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
    """Return the upright regular of a style, without its features: what a note's call is set in."""
    weight = min(style.font.weight, _REGULAR)
    return replace(
        style,
        font=replace(style.font, weight=weight, italic=False, features=()),
        struck_through=False,
    )


def strong_style(style: TextStyle) -> TextStyle:
    """Return the bold of a style."""
    return replace(style, font=replace(style.font, weight=max(BOLD, style.font.weight)))


def small_style(style: TextStyle) -> TextStyle:
    """Return a style for fine print in the line."""
    return replace(style, size=style.size * SMALL_SIZE)


def superscript_style(style: TextStyle, text: str, book: FontBook) -> TextStyle:
    """Return a style for superior letters or figures: the face's own, or reduced and raised."""
    if book.has_feature(style.font, "sups", text):
        return replace(style, font=_with_feature(style.font, "sups"))
    return replace(
        style, size=style.size * SUPERSCRIPT_SIZE, rise=style.rise + style.size * SUPERSCRIPT_RISE
    )


def subscript_style(style: TextStyle, text: str, book: FontBook) -> TextStyle:
    """Return a style for inferiors: the face's own, or reduced and lowered."""
    if book.has_feature(style.font, "subs", text):
        return replace(style, font=_with_feature(style.font, "subs"))
    return replace(
        style, size=style.size * SUPERSCRIPT_SIZE, rise=style.rise - style.size * SUBSCRIPT_DROP
    )


def small_caps_style(style: TextStyle, text: str, book: FontBook) -> TextStyle:
    """Return a style that shows `text` in small capitals, or capitals a little smaller where a face has none."""
    letters = "".join(char for char in text if char.isalpha())
    if letters.isupper() and book.has_feature(style.font, "c2sc", letters):
        return replace(
            style,
            font=_with_feature(style.font, "c2sc"),
            tracking=style.tracking + SMALL_CAPS_TRACKING,
        )
    lower = "".join(char for char in letters if char.islower())
    if lower and book.has_feature(style.font, "smcp", lower):
        return replace(
            style,
            font=_with_feature(style.font, "smcp"),
            tracking=style.tracking + SMALL_CAPS_TRACKING / 2,
        )
    if letters.isupper():
        return replace(
            style, size=style.size * SMALL_CAPS_SIZE, tracking=style.tracking + SMALL_CAPS_TRACKING
        )
    return style


def _with_feature(font: FontSpec, feature: str) -> FontSpec:
    """Return the same face with one feature more."""
    return replace(font, features=(*font.features, feature))
