"""Sobre: a small-press essay. Garamond throughout, one weight for titles, black on a pale paper."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.style import (
    BlockBorder,
    BlockStyle,
    FontSpec,
    PageSpec,
    TextStyle,
    Theme,
)
from pamphlets.core.units import PAGE_SIZES, mm
from pamphlets.design.covers import sobre as covers
from pamphlets.design.covers.picture_cover import with_picture_covers
from pamphlets.layout.look import Design

GRID: Final = 13.4
_A5: Final = Size(*PAGE_SIZES["A5"])
_SERIF: Final = FontSpec("EB Garamond", 500)
_ITALIC: Final = replace(_SERIF, italic=True)
_SANS: Final = FontSpec("Source Sans 3", 400)
_BOLD: Final = FontSpec("Source Sans 3", 700)
# Code is shown as typed: `->` stays two characters.
_MONO: Final = FontSpec("JetBrains Mono", features=("-calt", "-liga"))
_TEXT: Final = TextStyle(_SERIF, 11, GRID)
_SMALL: Final = TextStyle(_SANS, 9.5, GRID)  # captions, tables, asides
_NOTE: Final = TextStyle(_SERIF, 9.2, GRID * 5 / 6)  # six note lines stand on five of text
_STRONG: Final = replace(_TEXT, font=replace(_SERIF, weight=700))
_BODY: Final = BlockStyle(_TEXT, first_indent=11)
_TITLE: Final = BlockStyle(
    replace(_TEXT, size=14, leading=16.75),
    "left",
    lines_before=1,
    lines_after=0.5,
    hyphenate=False,
    balanced=True,
    keep_small_words=True,
)
_OPENER: Final = replace(
    _TITLE, text=TextStyle(_SERIF, 22, 26.8), lines_before=0, lines_after=1, sink_lines=5
)
_PHRASE: Final = BlockStyle(
    TextStyle(_ITALIC, 17, 20.1), "left", hyphenate=False, balanced=True
)

BLOCKS: Final = {
    "body": _BODY,
    "heading-1": replace(
        _OPENER, text=TextStyle(_SERIF, 28, 32), lines_after=1.5, sink_lines=3
    ),
    "heading-2": _TITLE,
    "opener": _OPENER,
    "heading-3": replace(_TITLE, text=TextStyle(_BOLD, 10.2, GRID), lines_after=0),
    "heading-4": replace(
        _TITLE, text=replace(_TEXT, font=_ITALIC), lines_before=0, lines_after=0
    ),
    "quote": replace(_BODY, left_indent=13, right_indent=13, lines_before=1),
    "attribution": BlockStyle(_TEXT, "right", hyphenate=False),
    "code": BlockStyle(
        TextStyle(_MONO, 8.2, GRID), "left", left_indent=8, lines_before=1, hyphenate=False
    ),
    "cell": BlockStyle(_SMALL, "left"),
    "head": BlockStyle(replace(_SMALL, font=_BOLD), "left", hyphenate=False),
    "caption": BlockStyle(replace(_SMALL, font=replace(_SANS, italic=True)), "left"),
    "aside": BlockStyle(_SMALL, "left", lines_before=1, first_indent=9),
    "aside-title": BlockStyle(
        replace(_SMALL, font=_BOLD, size=10.2), "left", hyphenate=False, balanced=True
    ),
    "pull-quote": replace(_PHRASE, align="center", lines_before=1),
    "page-quote": replace(_PHRASE, text=TextStyle(_ITALIC, 30, 36)),
    "letter": BlockStyle(_TEXT, "left", left_indent=13, lines_before=1, hyphenate=False),
    "note": BlockStyle(_NOTE, first_indent=9.2),
    "entry": BlockStyle(_NOTE, "left", left_indent=11),
    "term": BlockStyle(_STRONG, "left", hyphenate=False),
    "contents-1": BlockStyle(_TEXT, "left", hyphenate=False),
    "contents-2": BlockStyle(_TEXT, "left", left_indent=13, hyphenate=False),
    "small": BlockStyle(_NOTE, "left"),
    "back": BlockStyle(TextStyle(_SERIF, 12.5, 16.75), "left", hyphenate=False),
}

RUNS: Final = {
    "code": TextStyle(_MONO, 0.84, GRID),  # a share of the letters around it
    "folio": TextStyle(_SERIF, 9.2, GRID),
    "running": TextStyle(_ITALIC, 9.2, GRID),
    "draft": TextStyle(_SERIF, 7.5, GRID, tracking=0.06, caps=True),
    "step": TextStyle(FontSpec("Source Sans 3", 900), 18, GRID),
    "note-number": replace(_NOTE, font=replace(_SERIF, features=("lnum",))),
}

THEME: Final = Theme(
    name="sobre",
    # inner, outer, top and bottom margin
    page=PageSpec(_A5, mm(17), mm(27), mm(20), mm(24.5), GRID),
    block_styles=MappingProxyType(BLOCKS),
    text_styles=MappingProxyType(RUNS),
    borders=MappingProxyType({"aside": BlockBorder("rules", 2.0, 0.6, 5.0)}),
    break_polygon=((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    fallback_fonts=(_SANS, FontSpec("DejaVu Sans")),
    note_rule=(mm(24), 0.6),
    note_gap=GRID * 0.9,
)

DESIGN: Final = Design(
    THEME,
    with_picture_covers(covers.draw_cover, covers.set_picture_title),
    covers.set_headline,
    tightest=(10.2, 12.6),
    loosest=(11.8, 14.4),
    draw_emblem=covers.draw_emblem,
    cover_plans=covers.PLANS,
)
