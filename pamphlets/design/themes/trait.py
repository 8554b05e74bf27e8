"""Trait: cut and drawn. Archivo Black over a block of linoleum cut for the title, black with one flat ink."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.style import (
    BlockBorder,
    BlockStyle,
    FontSpec,
    TextStyle,
    Theme,
)
from pamphlets.design.covers import trait as covers
from pamphlets.design.covers.linocut import titles
from pamphlets.design.covers.picture_cover import with_picture_covers
from pamphlets.design.themes import bloc, sobre

_GRID: Final = sobre.GRID
_LINOCUT_FONT: Final = FontSpec("Archivo Black")
_BOLD: Final = FontSpec("Source Sans 3", 700)
_TITLE_TRACKING: Final = -0.03  # em: letters cut in wood stand close
_TITLE: Final = BlockStyle(
    TextStyle(_LINOCUT_FONT, 13, 16.75),
    "left",
    lines_before=1,
    lines_after=0.5,
    hyphenate=False,
    balanced=True,
    keep_small_words=True,
)

BLOCKS: Final = bloc.BLOCKS | {
    "heading-1": replace(_TITLE, text=TextStyle(_LINOCUT_FONT, 30, 33.5, tracking=_TITLE_TRACKING), lines_before=0, lines_after=1.5, sink_lines=2),
    "heading-2": _TITLE,
    "opener": replace(
        _TITLE, text=TextStyle(_LINOCUT_FONT, 20, 26.8, tracking=-0.01), lines_before=0, lines_after=1, sink_lines=5
    ),
    "heading-3": replace(_TITLE, text=TextStyle(_BOLD, 10.8, _GRID), lines_after=0),
    "aside": sobre.BLOCKS["aside"],
    "quote": replace(sobre.BLOCKS["quote"], left_indent=0, right_indent=14),
    "pull-quote": BlockStyle(
        TextStyle(_LINOCUT_FONT, 15, 20.1, tracking=-0.01), "left", lines_before=1, hyphenate=False, balanced=True,
        keep_small_words=True,
    ),
    "page-quote": BlockStyle(
        TextStyle(_LINOCUT_FONT, 28, 36, tracking=-0.02), "left", hyphenate=False, balanced=True, keep_small_words=True,
    ),
}  # fmt: skip

RUNS: Final = bloc.RUNS | {
    "step": TextStyle(_LINOCUT_FONT, 18, _GRID),
}

THEME: Final[Theme] = replace(
    sobre.THEME,
    name="trait",
    figures="lining",
    block_styles=MappingProxyType(BLOCKS),
    text_styles=MappingProxyType(RUNS),
    borders=MappingProxyType(
        {
            "aside": BlockBorder("rules", 3.0, 0.8, 5.0),
            "quote": BlockBorder("side", 2.0, distance=8.0),
            "pull-quote": BlockBorder("rules", 3.0, 3.0, 6.0),
        }
    ),
    # a push of the gouge, standing
    break_polygon=(
        (0.5, 0.0),
        (0.72, 0.42),
        (0.66, 0.78),
        (0.5, 1.0),
        (0.36, 0.74),
        (0.3, 0.38),
    ),
)

DESIGN: Final = replace(
    sobre.DESIGN,
    theme=THEME,
    draw_cover=with_picture_covers(covers.draw_cover, titles.set_headline),
    set_headline=titles.set_headline,
    draw_emblem=covers.draw_emblem,
    draws_motifs=True,
    cover_plans=covers.COVER_PLANS,
)
