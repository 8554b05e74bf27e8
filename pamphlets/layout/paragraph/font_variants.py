"""A TextStyle and what an inline means -> the TextStyle that shows it: italics, bold, superscripts, small caps.

An OpenType feature counts only if it changes every character of the text; else size and position imitate it.
Within a word, sigles, « nº » and codes such as A4 have their own styles: `split_styles`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.style import OLD_STYLE_FIGURES, TextStyle

SUPERSCRIPT_SIZE: Final = 0.62
SUPERSCRIPT_RISE: Final = 0.33
SUBSCRIPT_DROP: Final = 0.12
SMALL_CAPS_SIZE: Final = 0.94
SMALL_CAPS_TRACKING: Final = 0.03
SMALL_SIZE: Final = 0.88
_ALL_FIGURES: Final = "0123456789"
ACRONYM_SIZE: Final = 0.95
ACRONYM_TRACKING: Final = 0.03
BOLD: Final = 700
_REGULAR: Final = 500
_SPECIAL_PIECE: Final = re.compile(
    r"(?P<acronym>(?<![\w’'])[A-ZÀÂÇÉÈÊÎÔÛ]{3,}(?!\w))"
    r"|(?P<code>(?<!\w)(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z\d]{2,}(?!\w))"
    r"|(?P<article>(?<![\w-])\d{3,4}(?:[-\u2011]\d{1,3})+(?![\w-]))|(?P<ordinal>º)"
)


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
    """Return a style that raises `text`: the face's own superscripts, or smaller letters on a higher baseline.

    Figures are all of one kind on a page: Atkinson Hyperlegible has ¹ ² ³ alone, heavier than the others would be.
    """
    needed = _ALL_FIGURES if text.isdigit() else text
    if font_book.has_feature(style.font, "sups", needed):
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


class StyledPiece(NamedTuple):
    """A piece of a word, and what is drawn for it."""

    text: str
    style: TextStyle
    letters: str
    """that are drawn; the text but for a sign drawn with others"""


def split_styles(text: str, style: TextStyle, font_book: FontBook) -> Iterator[StyledPiece]:
    """Yield the pieces of a word, in order, each with its style; together they are the word.

        Sigles stand a little smaller and spaced. The o of « nº » is a superior one without a bar. In a word that mixes
        figures with capitals (A4, H1N1, 4G) old-style figures become lining ones: beside capitals they hang and sink. In
    the number of an article of law (1111-36) they do, too: EB Garamond's old-style 1 is a small capital I.
    """
    start = 0
    for match in _SPECIAL_PIECE.finditer(text):
        piece = _style_piece(match, style, font_book)
        if piece is None:
            continue
        if start < match.start():
            plain = text[start : match.start()]
            yield StyledPiece(plain, style, plain)
        yield piece
        start = match.end()
    if start < len(text) or not text:
        yield StyledPiece(text[start:], style, text[start:])


def _style_piece(
    match: re.Match[str], style: TextStyle, font_book: FontBook
) -> StyledPiece | None:
    """Return a piece of a word in the style that its kind has; None where that is the style of the word."""
    text = match[0]
    if match["acronym"] and not style.caps:
        size, tracking = style.size * ACRONYM_SIZE, style.tracking + ACRONYM_TRACKING
        return StyledPiece(text, replace(style, size=size, tracking=tracking), text)
    if match["ordinal"] and has_superior_o(style, font_book):
        is_raised = style.rise > 0.0 or "sups" in style.font.features
        raised = style if is_raised else superscript_style(style, "o", font_book)
        return StyledPiece(text, raised, "o")
    is_looked_up = match["code"] or match["article"]
    if is_looked_up and OLD_STYLE_FIGURES[0] in style.font.features:
        font = style.font.with_lining_figures()
        return StyledPiece(text, replace(style, font=font), text)
    return None


def has_superior_o(style: TextStyle, font_book: FontBook) -> bool:
    """Return whether a face has a superior o: its º may be the one of Spanish, on a bar, as EB Garamond's is.

    Those without (Anton, Archivo Black, Atkinson Hyperlegible) have a plain ring for º; seen, face by face.
    """
    return font_book.has_feature(replace(style.font, features=()), "sups", "o")


def _with_feature(style: TextStyle, feature: str) -> TextStyle:
    return replace(
        style, font=replace(style.font, features=(*style.font.features, feature))
    )
