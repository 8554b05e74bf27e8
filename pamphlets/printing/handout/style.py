"""The quiet look of what is printed for whoever prints: one sans serif, black, much white."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.style import BlockStyle, FontSpec, PageSpec, TextStyle, Theme
from pamphlets.core.units import PAGE_SIZES, Pt, mm

PAGE_SIZE: Final = Size(*PAGE_SIZES["A4"])
MARGIN: Final = mm(17)  # more than any printer leaves white
TEXT_FONT: Final = FontSpec("Source Sans 3", 400)
_BOLD: Final = FontSpec("Source Sans 3", 700)
# A title may have letters that only the faces of a theme have.
FALLBACK_FONTS: Final = (TEXT_FONT, FontSpec("DejaVu Sans"), FontSpec("EB Garamond"))
_SIZE: Final = 9.3
_LEADING: Final = 1.27  # of the size


def text_style(size: Pt) -> BlockStyle:
    """Return the style of paragraphs at a size."""
    return BlockStyle(TextStyle(TEXT_FONT, size, size * _LEADING), "left")


def bold_style(size: Pt, tracking: float = 0.0) -> BlockStyle:
    """Return the style of headings, facts and names of files at a size."""
    bold = TextStyle(_BOLD, size, size * _LEADING, tracking=tracking)
    return BlockStyle(bold, "left", hyphenate=False)


def hanging_style(style: BlockStyle, indent: Pt) -> BlockStyle:
    """Return a style whose first line begins further out."""
    return replace(style, left_indent=indent, first_indent=-indent)


# Covers, contents and notes there are none, so that most roles are never asked for.
THEME: Final = Theme(
    name="handout",
    page=PageSpec(
        PAGE_SIZE,
        inner=MARGIN,
        outer=MARGIN,
        top=MARGIN,
        bottom=MARGIN,
        grid_step=_SIZE * _LEADING,
    ),
    block_styles=MappingProxyType({"body": text_style(_SIZE)}),
    text_styles=MappingProxyType({}),
    borders=MappingProxyType({}),
    break_polygon=(),
    fallback_fonts=FALLBACK_FONTS,
)
