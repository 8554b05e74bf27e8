"""Bloc: a wall of words. Anton in capitals across the whole cover; inside, sans headings and hard left edges."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.style import BlockBorder, BlockStyle, FontSpec, TextStyle, Theme
from pamphlets.design.covers import bloc as covers
from pamphlets.design.covers.picture_cover import with_picture_covers
from pamphlets.design.themes import sobre

_GRID: Final = sobre.GRID
_POSTER_FONT: Final = FontSpec("Anton")
_SANS: Final = FontSpec("Source Sans 3")
_BOLD: Final = FontSpec("Source Sans 3", 700)
_BLACK: Final = FontSpec("Source Sans 3", 900)
_TITLE: Final = BlockStyle(
    TextStyle(_BLACK, 15, 16.75),
    "left",
    lines_before=1,
    lines_after=0.5,
    hyphenate=False,
    balanced=True,
    keep_small_words=True,
)

BLOCKS: Final = sobre.BLOCKS | {
    "heading-1": replace(
        _TITLE,
        text=TextStyle(_POSTER_FONT, 34, 44, caps=True),
        lines_before=0,
        lines_after=1.0,
        sink_lines=0,
    ),
    "heading-2": _TITLE,
    "opener": replace(
        _TITLE,
        text=TextStyle(_BLACK, 22, 26.8),
        lines_before=0,
        lines_after=1,
        sink_lines=5,
    ),
    "heading-3": replace(_TITLE, text=TextStyle(_BOLD, 10.8, _GRID), lines_after=0),
    "heading-4": replace(
        _TITLE, text=TextStyle(_BOLD, 10, _GRID), lines_before=0, lines_after=0
    ),
    "aside": replace(sobre.BLOCKS["aside"], left_indent=0, right_indent=12),
    "quote": replace(sobre.BLOCKS["quote"], left_indent=0, right_indent=14),
    "pull-quote": BlockStyle(
        TextStyle(_POSTER_FONT, 19, 26.8, caps=True),
        "left",
        lines_before=1,
        hyphenate=False,
        balanced=True,
    ),
    "page-quote": BlockStyle(
        TextStyle(_POSTER_FONT, 30, 40.2, caps=True), "left", hyphenate=False, balanced=True
    ),
    "back": BlockStyle(TextStyle(_BOLD, 12.5, 16.75), "left", hyphenate=False),
}

RUNS: Final = sobre.RUNS | {
    "folio": TextStyle(_SANS, 9.2, _GRID),
    "running": TextStyle(_SANS, 9.2, _GRID),
    "draft": replace(sobre.RUNS["draft"], font=_SANS),
    "step": TextStyle(_POSTER_FONT, 20, _GRID),
}

THEME: Final[Theme] = replace(
    sobre.THEME,
    name="bloc",
    figures="lining",
    block_styles=MappingProxyType(BLOCKS),
    text_styles=MappingProxyType(RUNS),
    borders=MappingProxyType(
        {
            "aside": BlockBorder("side", 4.0, distance=8.0),
            "quote": BlockBorder("side", 1.2, distance=8.0),
            "pull-quote": BlockBorder("rules", 6.0, 6.0, 7.0),
        }
    ),
    break_polygon=((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)),
)

DESIGN: Final = replace(
    sobre.DESIGN,
    theme=THEME,
    draw_cover=with_picture_covers(covers.draw_cover, covers.set_headline),
    set_headline=covers.set_headline,
    set_flyer_title=covers.set_flyer_title,
    draw_emblem=covers.draw_emblem,
    cover_plans=covers.PLANS,
)
