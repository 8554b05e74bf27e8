"""A Design and a title's spot inks -> the Design in these inks: which letters, rules and bars print in them.

Black stays the ink of all that is read line by line. Nothing is told by its ink alone: where all plates are black, as
on a photocopier, sizes, weights and rules say the same. Pale inks print no letters and no rules:
they lie in flat strips behind black titles, which overprint them, or under these as bars.
"""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.inks import bears_letters, is_dark_ink
from pamphlets.core.style import (
    BLACK,
    BlockBorder,
    BlockStyle,
    Ink,
    LabelStrip,
    TextStyle,
    Theme,
)
from pamphlets.layout.look import Design

# Block styles and text styles whose letters are large, and few on a page.
_INKED_BLOCKS: Final = ("heading-1", "heading-2", "opener", "pull-quote", "page-quote")
_INKED_TEXTS: Final = ("step",)
# Twice through a copier, a title of 14 points in red loses all of its regular letters, and the rule of a hair its line.
_LARGE_SIZE: Final = 20.0  # points
_INKED_WEIGHT: Final = 700
_LEAST_RULE: Final = 1.5  # points
_BOLDER: Final = 1.5  # times its weight: a border, so that its heavy rule stays heavier than its light one


def apply_inks(design: Design, ink: Ink, second_ink: Ink | None = None) -> Design:
    """Return a design in a spot ink, or in two; without the second the first does the work of both.

    Letters take the first ink that is dark enough for them, rules and bars the last. Where none is, they are black.
    """
    second = second_ink or ink
    theme = replace(
        design.theme,
        ink=ink,
        second_ink=second,
        letter_ink=_find_dark_ink((ink, second)),
        rule_ink=_find_dark_ink((second, ink)),
    )
    return replace(design, theme=_ink_styles(theme))


def _find_dark_ink(inks: Iterable[Ink]) -> Ink:
    """Return the first ink that is no black and can be read; black where there is none."""
    return next((ink for ink in inks if ink != BLACK and is_dark_ink(ink)), BLACK)


def _ink_styles(theme: Theme) -> Theme:
    """Return a theme whose large letters and bars print in its inks; what has an ink of its own keeps it."""
    block_styles = dict(theme.block_styles)
    for role in _INKED_BLOCKS:
        block_styles[role] = _ink_block(block_styles[role], theme)
    text_styles = dict(theme.text_styles)
    for role in _INKED_TEXTS:
        text_styles[role] = _ink_text(text_styles[role], theme.letter_ink)
    borders = dict(theme.borders)
    for role, border in borders.items():
        if border.ink == BLACK and theme.rule_ink != BLACK:
            borders[role] = _ink_border(border, theme.rule_ink)
    length, weight = theme.note_rule
    if theme.rule_ink != BLACK:
        weight = max(weight, _LEAST_RULE) if weight else 0.0
    return replace(
        theme,
        block_styles=MappingProxyType(block_styles),
        text_styles=MappingProxyType(text_styles),
        borders=MappingProxyType(borders),
        note_rule=(length, weight),
    )


def _ink_border(border: BlockBorder, ink: Ink) -> BlockBorder:
    """Return a border in an ink, bolder than in black."""
    lower_weight = border.lower_weight
    if lower_weight:
        lower_weight = max(lower_weight, _LEAST_RULE)
    weight = border.weight
    if weight < 2 * _LEAST_RULE:
        weight *= _BOLDER
    return replace(border, ink=ink, weight=weight, lower_weight=lower_weight)


def _ink_block(style: BlockStyle, theme: Theme) -> BlockStyle:
    """Return a style with its letters in a theme's ink, or in black on strips of it where it is pale.

    Strips that a theme file wants in the ink are black where a copier makes that one too dark for black letters.
    """
    if style.label is not None and style.label.fill is None and bears_letters(theme.ink):
        label, text = replace(style.label, fill=theme.ink), replace(style.text, ink=BLACK)
        return replace(style, label=label, text=text)
    if is_dark_ink(theme.ink) or style.label is not None:
        return replace(style, text=_ink_text(style.text, theme.letter_ink))
    is_underline = not bears_letters(theme.ink)
    return replace(
        style, label=LabelStrip(theme.ink, is_torn=False, is_underline=is_underline)
    )


def _ink_text(text: TextStyle, ink: Ink) -> TextStyle:
    """Return a text style in an ink, unless it has one; thin letters are set bolder: an ink is no black."""
    if text.ink != BLACK or ink == BLACK:
        return text
    font = text.font
    if text.size < _LARGE_SIZE:
        font = replace(font, weight=max(font.weight, _INKED_WEIGHT))
    return replace(text, ink=ink, font=font)
