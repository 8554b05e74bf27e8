"""StyleSettings over a Theme -> the Theme: which roles a section of a theme file speaks of, and what it changes of them."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from pamphlets.core.style import (
    BLACK,
    PAPER,
    BlockBorder,
    BlockStyle,
    FontSpec,
    LabelStrip,
    TextStyle,
    Theme,
)
from pamphlets.core.units import Pt
from pamphlets.layout.theme_scaling import scale_theme
from pamphlets.readers.theme_file.settings import StyleSettings

_PLAIN_WEIGHT: Final = 400
_TEXT_WEIGHTS: Final = range(300, 600)  # of faces that are read, not shouted
_LABEL_FRAME: Final = 1.0  # points: the frame of a white strip
_BORDERS: Final = MappingProxyType(
    {
        "side": BlockBorder("side", 4.0, distance=8.0),
        "rules": BlockBorder("rules", 2.0, 0.6, 5.0),
    }
)


class _SectionRoles(NamedTuple):
    """What a section speaks of: block styles, text styles, and block styles that only take its font."""

    blocks: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    font_blocks: tuple[str, ...] = ()


_ROLES: Final = MappingProxyType(
    {
        "headings": _SectionRoles(
            ("heading-1", "heading-2", "heading-3", "opener"), ("step",), ("aside-title", "page-quote", "pull-quote"),
        ),
        "heading-1": _SectionRoles(("heading-1",)),
        "heading-2": _SectionRoles(("heading-2",)),
        "heading-3": _SectionRoles(("heading-3",)),
        "opener": _SectionRoles(("opener",)),
        "notes": _SectionRoles(("note", "entry", "small"), ("note-number",)),
        "secondary": _SectionRoles(("cell", "caption", "aside"), (), ("head", "aside-title")),
        "aside": _SectionRoles(("aside",), (), ("aside-title",)),
        "quote": _SectionRoles(("quote",), (), ("attribution",)),
        "pull-quote": _SectionRoles(("pull-quote",), (), ("page-quote",)),
        "table": _SectionRoles(("cell",), (), ("head",)),
        "caption": _SectionRoles(("caption",)),
        "letter": _SectionRoles(("letter",)),
        "code": _SectionRoles(("code",)),
        "folio": _SectionRoles((), ("folio", "running")),
        "step": _SectionRoles((), ("step",)),
        "back": _SectionRoles(("back",)),
    }
)  # fmt: skip
# What is set as the text is: ragged where it is, its words whole where they are.
_RUNNING_ROLES: Final = ("body", "quote", "letter", "note", "entry", "aside", "caption")


def apply_text_settings(theme: Theme, settings: StyleSettings) -> Theme:
    """Return a theme whose running text is as a section `texte` says; all that is in proportion to it follows.

    Another font takes the place of the text's wherever that stands, except in titles that have one of their own.
    """
    text = theme.block_styles["body"].text
    size = settings.size or text.size
    leading = size * text.leading / text.size
    if settings.leading is not None:
        leading = settings.leading.resolve(size)
    if (size, leading) != (text.size, text.leading):
        theme = scale_theme(theme, size, leading)
    if settings.font:
        theme = _exchange_text_font(theme, settings)
    styles = dict(theme.block_styles)
    plain = replace(settings, font="", size=None, leading=None)
    styles["body"] = _apply_to_block(styles["body"], plain)
    for role in _RUNNING_ROLES:
        styles[role] = _follow_text(styles[role], settings)
    return replace(theme, block_styles=MappingProxyType(styles))


def _follow_text(style: BlockStyle, settings: StyleSettings) -> BlockStyle:
    """Return the style of what is set as the text is, as far as it was."""
    if settings.align is not None and style.align == "justify":
        style = replace(style, align=settings.align)
    if settings.hyphenate is not None:
        style = replace(style, hyphenate=settings.hyphenate)
    return style


def _exchange_text_font(theme: Theme, settings: StyleSettings) -> Theme:
    """Return a theme in which one family stands wherever that of the text stood."""
    old_font = theme.block_styles["body"].text.font
    weight = settings.weight or _PLAIN_WEIGHT

    def exchange(style: TextStyle) -> TextStyle:
        font = style.font
        if font.family != old_font.family:
            return style
        new_weight = weight if font.weight == old_font.weight else font.weight
        return replace(style, font=replace(font, family=settings.font, weight=new_weight))

    blocks = {
        role: replace(style, text=exchange(style.text))
        for role, style in theme.block_styles.items()
    }
    texts = {role: exchange(style) for role, style in theme.text_styles.items()}
    return replace(
        theme,
        block_styles=MappingProxyType(blocks),
        text_styles=MappingProxyType(texts),
    )


def apply_section(theme: Theme, section: str, settings: StyleSettings) -> Theme:
    """Return a theme in which the kinds of text of a section are as it says."""
    roles = _ROLES[section]
    blocks, texts = dict(theme.block_styles), dict(theme.text_styles)
    for role in roles.blocks:
        blocks[role] = _apply_to_block(blocks[role], settings)
    for role in roles.font_blocks:
        style = blocks[role]
        font = _change_font(style.text.font, StyleSettings(font=settings.font))
        blocks[role] = style.in_font(font)
    for role in roles.texts:
        texts[role] = _apply_to_text(texts[role], settings)
    if section == "code":
        texts["code"] = _inline_code(texts["code"], theme, settings)
    borders = dict(theme.borders)
    if settings.border is not None or settings.border_weight is not None:
        borders = _change_border(borders, section, settings)
    return replace(
        theme,
        block_styles=MappingProxyType(blocks),
        text_styles=MappingProxyType(texts),
        borders=MappingProxyType(borders),
    )


def _apply_to_block(style: BlockStyle, settings: StyleSettings) -> BlockStyle:
    """Return a style of paragraphs as settings say."""
    text = _apply_to_text(style.text, settings)
    changes: dict[str, Any] = {
        "align": settings.align,
        "hyphenate": settings.hyphenate,
        "lines_before": settings.lines_before,
        "lines_after": settings.lines_after,
    }
    given = {name: value for name, value in changes.items() if value is not None}
    style = replace(style, text=text, **given)
    if settings.indent is not None:
        style = replace(style, first_indent=settings.indent.resolve(text.size))
    if settings.left_indent is not None:
        style = replace(style, left_indent=settings.left_indent.resolve(text.size))
    if settings.label is not None:
        style = _change_label(style, settings)
    return style


def _change_label(style: BlockStyle, settings: StyleSettings) -> BlockStyle:
    """Return a style of headings on strips, white letters on what is dark."""
    if settings.label == "none":
        return replace(style, label=None, text=replace(style.text, ink=BLACK))
    if settings.label == "white":
        strip, ink = LabelStrip(PAPER, _LABEL_FRAME), BLACK
    else:
        strip, ink = LabelStrip(BLACK if settings.label == "black" else None), PAPER
    return replace(style, label=strip, text=replace(style.text, ink=ink))


def _apply_to_text(style: TextStyle, settings: StyleSettings) -> TextStyle:
    """Return a style of letters as settings say; another size keeps the proportion of its leading."""
    size = settings.size or style.size
    leading = style.leading * size / style.size
    if settings.leading is not None:
        leading = settings.leading.resolve(size)
    style = replace(
        style, font=_change_font(style.font, settings), size=size, leading=leading
    )
    if settings.caps is not None:
        style = replace(style, caps=settings.caps)
    if settings.tracking is not None:
        style = replace(style, tracking=settings.tracking)
    return style


def _change_font(font: FontSpec, settings: StyleSettings) -> FontSpec:
    """Return a face of another family, weight or slope; what was a weight for reading is plain in another family."""
    weight = font.weight
    if settings.font and settings.font != font.family and weight in _TEXT_WEIGHTS:
        weight = _PLAIN_WEIGHT
    italic = font.italic if settings.italic is None else settings.italic
    family = settings.font or font.family
    return replace(font, family=family, weight=settings.weight or weight, italic=italic)


def _inline_code(code: TextStyle, theme: Theme, settings: StyleSettings) -> TextStyle:
    """Return the style of code among letters, whose size is a share of theirs."""
    code = replace(code, font=_change_font(code.font, settings))
    if settings.size is None:
        return code
    return replace(code, size=settings.size / theme.block_styles["body"].text.size)


def _change_border(
    borders: dict[str, BlockBorder], section: str, settings: StyleSettings
) -> dict[str, BlockBorder]:
    """Return borders with that of one section changed, or taken away."""
    border = borders.pop(section, None)
    if settings.border == "none":
        return borders
    if settings.border is not None and (border is None or border.kind != settings.border):
        border = _BORDERS[settings.border]
    border = border or _BORDERS["rules"]
    weight: Pt | None = settings.border_weight
    if weight is not None:
        lower = border.lower_weight * weight / border.weight
        border = replace(border, weight=weight, lower_weight=lower)
    return {**borders, section: border}
