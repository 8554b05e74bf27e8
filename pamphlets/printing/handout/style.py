"""The quiet look of what is printed for whoever prints: one sans serif, black, much white."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.style import BlockStyle, FontSpec, PageSpec, TextStyle, Theme
from pamphlets.core.units import PAPERS, Pt, mm

PAGE: Final = Size(*PAPERS["A4"])
MARGIN: Final = mm(17)  # more than any printer leaves white
LETTERS: Final = FontSpec("Source Sans 3", 400)
_BOLD: Final = FontSpec("Source Sans 3", 700)
# A title may have letters that only the faces of a theme have.
FALLBACK: Final = (LETTERS, FontSpec("DejaVu Sans"), FontSpec("EB Garamond"))
_SIZE: Final = 9.3
_LEADING: Final = 1.27  # of the size


def text(size: Pt) -> BlockStyle:
    """Return the style of paragraphs at a size."""
    return BlockStyle(TextStyle(LETTERS, size, size * _LEADING), "left")


def strong(size: Pt, tracking: float = 0.0) -> BlockStyle:
    """Return the style of headings, facts and names of files at a size."""
    look = TextStyle(_BOLD, size, size * _LEADING, tracking=tracking)
    return BlockStyle(look, "left", hyphenate=False)


def hanging(style: BlockStyle, indent: Pt) -> BlockStyle:
    """Return a style whose first line begins further out."""
    return replace(style, left=indent, first_indent=-indent)


# Covers, contents and notes there are none, so that most roles are never asked for.
THEME: Final = Theme(
    name="handout",
    page=PageSpec(PAGE, inner=MARGIN, outer=MARGIN, top=MARGIN, bottom=MARGIN, grid=_SIZE * _LEADING),
    blocks=MappingProxyType({"body": text(_SIZE)}),
    runs=MappingProxyType({}),
    bars=MappingProxyType({}),
    ornament=(),
    fallback=FALLBACK,
)
