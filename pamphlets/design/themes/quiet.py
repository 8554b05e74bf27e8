"""Quiet: what large print and letters are set in. Not one of the looks that a title chooses.

Atkinson Hyperlegible, ragged, hyphens nowhere; no italics, no lines of capitals. A measure of 150 mm.
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import Placed
from pamphlets.core.style import Bar, BlockStyle, FontSpec, PageSpec, TextStyle, Theme
from pamphlets.core.units import PAPERS, Pt, mm
from pamphlets.design.themes import sobre
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.brochure.colophon import tell_full
from pamphlets.layout.look import Look
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, grown, stack, words

GRID: Final = 27.0
_SANS: Final = FontSpec("Atkinson Hyperlegible Next")
_BOLD: Final = replace(_SANS, weight=700)
_TEXT: Final = TextStyle(_SANS, 18, GRID)
_STRONG: Final = replace(_TEXT, font=_BOLD)
_BODY: Final = BlockStyle(_TEXT, "left", before=1, hyphenate=False)
_TITLE: Final = BlockStyle(_STRONG, "left", before=1, hyphenate=False, balanced=True, keep_small_words=True)

BLOCKS: Final = {
    "body": _BODY,
    "heading-1": replace(_TITLE, text=replace(_STRONG, size=32, leading=40), before=0, after=1, sink=1),
    "heading-2": replace(_TITLE, text=replace(_STRONG, size=26, leading=33), after=0.5),
    "heading-3": replace(_TITLE, text=replace(_STRONG, size=21)),
    "heading-4": replace(_TITLE, before=0),
    "quote": replace(_BODY, left=20, before=1),
    "attribution": replace(_BODY, before=0),
    "code": replace(_BODY, text=TextStyle(FontSpec("JetBrains Mono", features=("-calt", "-liga")), 13, GRID), before=1),
    "cell": replace(_BODY, before=0),
    "head": replace(_TITLE, text=_STRONG, before=0),
    "caption": replace(_BODY, before=0),
    "aside": replace(_BODY, before=1),
    "aside-title": replace(_TITLE, before=0),
    "pull-quote": replace(_TITLE, text=replace(_STRONG, size=24, leading=32)),
    "note": replace(_BODY, before=0),
    "entry": replace(_BODY, left=20, before=0),
    "term": replace(_TITLE, before=0),
    "contents-1": replace(_BODY, before=0),
    "contents-2": replace(_BODY, left=20, before=0),
    "small": replace(_BODY, before=0),
    "back": _BODY,
}

RUNS: Final = {
    "code": TextStyle(FontSpec("JetBrains Mono"), 0.84, GRID),
    "folio": replace(_STRONG, size=18),
    "running": replace(_TEXT, size=14),
    "draft": replace(_TEXT, size=12),
    "step": replace(_STRONG, size=24),
    "note-number": _STRONG,
}

LARGE: Final[Theme] = replace(
    sobre.THEME,
    name="quiet",
    page=PageSpec(Size(*PAPERS["A4"]), inner=mm(30), outer=mm(30), top=mm(22), bottom=mm(30), grid=GRID),
    blocks=MappingProxyType(BLOCKS),
    runs=MappingProxyType(RUNS),
    bars=MappingProxyType({"aside": Bar("side", 4.0, distance=10.0)}),
    fallback=(_SANS, FontSpec("DejaVu Sans")),
    notes="chapter",
    list_indent=26.0,
    step_indent=44.0,
    figure_scale=18 / 11,  # as the letters are
    note_rule=(mm(40), 1.0),
)

_LETTER_GRID: Final = 12.7  # two lines of it are 9 mm: what a hand needs between two rules
_HAND: Final = TextStyle(_SANS, 10.6, _LETTER_GRID)
_NOTE: Final = TextStyle(_SANS, 9.0, 11.2)

LETTER_THEME: Final[Theme] = replace(
    LARGE,
    name="letter",
    page=PageSpec(Size(*PAPERS["A4"]), inner=mm(25), outer=mm(25), top=mm(18), bottom=mm(12), grid=_LETTER_GRID),
    blocks=MappingProxyType(
        {
            role: replace(held, text=replace(held.text, size=_HAND.size, leading=_LETTER_GRID))
            for role, held in BLOCKS.items()
        }
        | {
            "heading-2": replace(_TITLE, text=replace(_HAND, font=_BOLD, size=13), before=1, after=0.5),
            "note": BlockStyle(_NOTE, "left", hyphenate=False),
            "small": BlockStyle(_NOTE, "left", hyphenate=False),
        }
    ),
    runs=MappingProxyType(
        {role: replace(held, size=_HAND.size) if role != "code" else held for role, held in RUNS.items()}
        | {"note-number": replace(_NOTE, font=_BOLD)}
    ),
    notes="page",
    list_indent=13.0,
    step_indent=18.0,
    figure_scale=1.0,
)

_MARGIN: Final = mm(25)
_TITLE_SIZES: Final = (60.0, 56.0, 52.0, 48.0, 44.0, 40.0, 36.0)
_TOP: Final = mm(60)


def cover(case: Case, meta: Meta) -> tuple[Placed, ...]:
    """Return the front of a large-print edition: its title, ranged left, and that it is in large print."""
    page = LARGE.page.size
    width = page.width - 2 * _MARGIN
    room = page.height * 0.42
    head = stack(case, [Piece(words("Édition en grands caractères"), replace(_BODY, before=0))], width, meta.lang)
    made = grown(case, lambda size: _set_large(meta.title, size), (width, room), _TITLE_SIZES, meta.lang)
    under = [Piece(words(meta.subtitle), replace(_BODY, text=replace(_TEXT, size=22, leading=30)))]
    sub = stack(case, under if meta.subtitle else [], width, meta.lang)
    lines = [line for line in (", ".join(meta.authors) or meta.collective, *meta.mentions) if line]
    foot = stack(case, [Piece(words(line), replace(_BODY, before=0), 9.0) for line in lines], width, meta.lang)
    low, foot_top = _TOP + made.height + mm(10), page.height - mm(28) - foot.height
    tell_full(case, "title" if len(meta.title) > len(meta.subtitle) else "subtitle", low + sub.height - foot_top)
    return (
        *lower(head.marks, mm(28), _MARGIN),
        *lower(made.marks, _TOP, _MARGIN),
        *lower(sub.marks, low, _MARGIN),
        *lower(foot.marks, foot_top, _MARGIN),
    )


def headline(case: Case, text: str, room: Size, lang: str) -> Stack:
    """Return words in bold, ranged left, never larger than a cover's title."""
    return grown(case, lambda size: _set_large(text, size), (room.width, room.height), _TITLE_SIZES, lang)


def _set_large(text: str, size: Pt) -> list[Piece]:
    """Return a title at a size."""
    return [Piece(words(text), replace(_TITLE, text=replace(_STRONG, size=size, leading=size * 1.15), before=0))]


LARGE_PRINT: Final = Look(LARGE, cover, headline, tightest=(18, 26), loosest=(20, 30), binding="loose")
LETTER: Final = Look(LETTER_THEME, cover, headline, tightest=(10, 12), loosest=(11, 13), binding="loose")
