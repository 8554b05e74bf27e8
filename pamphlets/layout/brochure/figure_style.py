"""Theme and the key `chiffres` -> Theme whose running text has old-style or lining figures.

Old-style figures rise and sink as small letters do, and dates of an essay are read as words: they stand in what is
read on, and in headings of the same face. Lining ones stand where figures are compared or looked up (tables, notes, sources, contents,
numbers of lists, folios, calls) and beside capitals or sans letters. Telephone numbers and hours are read within
their sentence and keep its figures; articles of law (1111-36) and words that mix figures with capitals (A4, H1N1) do
not: `font_variants.split_styles`.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.source import Diagnostic, warning
from pamphlets.core.style import OLD_STYLE_FIGURES, BlockStyle, FontSpec
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph.context import TypesettingContext

_READ_ON: Final = ("body", "quote", "attribution", "pull-quote", "term", "back")
_HEADINGS: Final = ("heading-1", "heading-2", "heading-3", "heading-4")
_ALL_FIGURES: Final = "0123456789"


def choose_figures(
    context: TypesettingContext, meta: Meta
) -> tuple[TypesettingContext, tuple[Diagnostic, ...]]:
    """Return the context with the figures that the text, or else the theme, asks for, and what there is to tell.

    A text that asks for old-style ones of a face that has none keeps that face's own, and is told.
    """
    theme = context.theme
    if (meta.figures or theme.figures) != "old-style":
        return context, ()
    text_font = theme.block_styles["body"].text.font
    if not _has_old_style(context, text_font):
        if not meta.figures:
            return context, ()
        fields = {"family": text_font.family}
        span = meta.span_of("figures")
        return context, (warning("figures-missing", context.source, span, **fields),)
    for role in (*_READ_ON, *_HEADINGS):
        style = theme.block_styles[role]
        if style.text.font.family == text_font.family and not style.text.caps:
            theme = theme.with_style(role, _with_old_style(style))
    return replace(context, theme=theme), ()


def _has_old_style(context: TypesettingContext, font: FontSpec) -> bool:
    """Return whether a face has old-style figures, all ten of them."""
    return context.font_book.has_feature(font, OLD_STYLE_FIGURES[0], _ALL_FIGURES)


def _with_old_style(style: BlockStyle) -> BlockStyle:
    """Return a style whose figures are old-style ones."""
    features = (*style.text.font.features, *OLD_STYLE_FIGURES)
    return style.in_font(replace(style.text.font, features=features))
