"""Bloc: a wall of words. Anton in capitals across the whole cover; inside, sans headings and hard left edges."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Placed, Rule
from pamphlets.core.style import PAPER, Bar, BlockStyle, FontSpec, TextStyle, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.design.ornaments.word_bars import courses
from pamphlets.design.ornaments.word_wall import wall
from pamphlets.design.themes import sobre
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.brochure.colophon import tell_full
from pamphlets.layout.look import Look
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, stack, words
from pamphlets.layout.single_sheet.cover_picture import frontispiece

_GRID: Final = sobre.GRID
_POSTER: Final = FontSpec("Anton")
_SANS: Final = FontSpec("Source Sans 3")
_BOLD: Final = FontSpec("Source Sans 3", 700)
_BLACK: Final = FontSpec("Source Sans 3", 900)
_TITLE: Final = BlockStyle(
    TextStyle(_BLACK, 15, 16.75), "left", before=1, after=0.5, hyphenate=False, balanced=True, keep_small_words=True
)

BLOCKS: Final = sobre.BLOCKS | {
    "heading-1": replace(_TITLE, text=TextStyle(_POSTER, 34, 44, caps=True), before=0, after=1.0, sink=0),
    "heading-2": _TITLE,
    "heading-3": replace(_TITLE, text=TextStyle(_BOLD, 10.8, _GRID), after=0),
    "heading-4": replace(_TITLE, text=TextStyle(_BOLD, 10, _GRID), before=0, after=0),
    "aside": replace(sobre.BLOCKS["aside"], left=0, right=12),
    "quote": replace(sobre.BLOCKS["quote"], left=0, right=14),
    "pull-quote": BlockStyle(
        TextStyle(_POSTER, 19, 26.8, caps=True), "left", before=1, hyphenate=False, balanced=True
    ),
    "back": BlockStyle(TextStyle(_BOLD, 12.5, 16.75), "left", hyphenate=False),
}

RUNS: Final = sobre.RUNS | {
    "folio": TextStyle(_BLACK, 11, _GRID),
    "running": TextStyle(_BOLD, 9, _GRID),
    "step": TextStyle(_POSTER, 20, _GRID),
}

THEME: Final[Theme] = replace(
    sobre.THEME,
    name="bloc",
    blocks=MappingProxyType(BLOCKS),
    runs=MappingProxyType(RUNS),
    bars=MappingProxyType(
        {
            "aside": Bar("side", 4.0, distance=8.0),
            "quote": Bar("side", 1.2, distance=8.0),
            "pull-quote": Bar("rules", 6.0, 6.0, 7.0),
        }
    ),
    ornament=((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)),
)

_EDGE: Final = mm(10)  # nothing stands nearer to the paper's edge
_RULE: Final = 6.0
_BAND: Final = mm(15)  # a solid of 15 mm: larger ones come grey out of a copier
_WALL_TOP: Final = mm(24)
_PICTURE: Final = 0.42  # of the room above the band, at most, for a picture
_LEAST_WALL: Final = mm(30)


def cover(case: Case, meta: Meta) -> tuple[Placed, ...]:
    """Return the front: the title as a wall, a heavy rule above it, who wrote it reversed out of a black band."""
    page = case.theme.page.size
    width = page.width - 2 * _EDGE
    plain = BlockStyle(TextStyle(_SANS, 10, 13), "left", hyphenate=False, balanced=True)
    foot = stack(case, [Piece(words(line), plain) for line in meta.mentions], width, meta.lang)
    foot_top = page.height - mm(17) - foot.height
    band_top = foot_top - mm(5) - _BAND
    sub_style = replace(plain, keep_small_words=True, text=TextStyle(_BOLD, 15, 18))
    sub = stack(case, [Piece(words(meta.subtitle), sub_style)] if meta.subtitle else [], width, meta.lang)
    room = band_top - mm(6) - sub.height - mm(4) - _WALL_TOP
    tell_full(case, "mentions" if foot.height > sub.height else "subtitle", _LEAST_WALL - room)
    room -= _pictured(case, meta, width, room)
    title = wall(case.book, meta.title, _POSTER, (width, max(room, _LEAST_WALL)), meta.lang, case.theme.ink)
    who = ", ".join(meta.authors) or meta.collective
    name = stack(case, [Piece(words(who), _reversed(case, who, width))], width - mm(8), meta.lang)
    strong = replace(plain, text=TextStyle(_BOLD, 10, 13))
    head = stack(case, [Piece(words(meta.series or meta.date), strong)], width, meta.lang)
    tell_full(case, "authors" if meta.authors else "collective", name.height - _BAND)
    tell_full(case, "series" if meta.series else "date", _EDGE + head.height - (_WALL_TOP - mm(4) - _RULE))
    low = _WALL_TOP + title.height + mm(10) + sub.height
    return (
        *lower(head.marks, _EDGE, _EDGE),
        Placed(Point(_EDGE, _WALL_TOP - mm(4) - _RULE), Rule(width, _RULE)),
        *lower(title.marks, _WALL_TOP, _EDGE),
        *lower(sub.marks, _WALL_TOP + title.height + mm(6), _EDGE),
        *frontispiece(case, meta, Rect(_EDGE, low, width, band_top - mm(4) - low)),
        Placed(Point(_EDGE, band_top), Rule(width, _BAND)),
        *lower(name.marks, band_top + (_BAND - name.height) / 2, _EDGE + mm(4)),
        *lower(foot.marks, foot_top, _EDGE),
    )


def _pictured(case: Case, meta: Meta, width: Pt, room: Pt) -> Pt:
    """Return the height that the title leaves to the author's picture; none where there is none."""
    art = case.art.get(meta.cover_image)
    if art is None:
        return 0.0
    return min(width * art.size.height / art.size.width, room * _PICTURE) + mm(8)


def _reversed(case: Case, text: str, width: float) -> BlockStyle:
    """Return the style of a name in white on black: one line, never under 16 points where it fits."""
    size = 20.0
    while size > 16.5 and case.sort(TextStyle(_BOLD, size, size), "fr").plain(text).width > width - mm(8):
        size -= 0.5
    return BlockStyle(TextStyle(_BOLD, size, size * 1.2, ink=PAPER), "left", hyphenate=False, balanced=True)


def headline(case: Case, text: str, room: Size, lang: str) -> Stack:
    """Return words as a wall, in the theme's spot ink where it has one."""
    made = wall(case.book, text, _POSTER, (room.width, room.height), lang, case.theme.ink, centred=False)
    return Stack(made.marks, made.height, 0)


def device(case: Case, title: str, size: Size) -> Drawing:
    """Return the title's courses: a bar for each of its words, as long as the word, in the spot ink."""
    return courses(title, size, case.theme.ink)


LOOK: Final = Look(
    THEME, cover, headline, tightest=sobre.LOOK.tightest, loosest=sobre.LOOK.loosest, device=device
)
