"""Trait: cut and drawn. Archivo Black over a block of linoleum cut for the title, black with one flat ink."""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Glyphs, Placed, Shape
from pamphlets.core.style import Bar, BlockStyle, FontSpec, TextStyle, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.design.ornaments.linocut import block
from pamphlets.design.ornaments.linocut_strokes import Hand
from pamphlets.design.ornaments.title_lines import glued, verses
from pamphlets.design.themes import bloc, sobre
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.brochure.colophon import tell_full
from pamphlets.layout.look import Look
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, grown, stack, words
from pamphlets.layout.single_sheet.cover_picture import frontispiece

_GRID: Final = sobre.GRID
_CUT: Final = FontSpec("Archivo Black")
_SANS: Final = FontSpec("Source Sans 3")
_BOLD: Final = FontSpec("Source Sans 3", 700)
_TIGHT: Final = -0.03  # em: letters cut in wood stand close
_LEADING: Final = 1.0  # of the size of a title
_TITLE: Final = BlockStyle(
    TextStyle(_CUT, 13, 16.75), "left", before=1, after=0.5, hyphenate=False, balanced=True, keep_small_words=True
)

BLOCKS: Final = bloc.BLOCKS | {
    "heading-1": replace(_TITLE, text=TextStyle(_CUT, 30, 33.5, tracking=_TIGHT), before=0, after=1.5, sink=2),
    "heading-2": _TITLE,
    "heading-3": replace(_TITLE, text=TextStyle(_BOLD, 10.8, _GRID), after=0),
    "aside": sobre.BLOCKS["aside"],
    "quote": replace(sobre.BLOCKS["quote"], left=0, right=14),
    "pull-quote": BlockStyle(
        TextStyle(_CUT, 15, 20.1, tracking=-0.01), "left", before=1, hyphenate=False, balanced=True,
        keep_small_words=True,
    ),
}  # fmt: skip

RUNS: Final = bloc.RUNS | {
    "folio": TextStyle(_CUT, 10, _GRID),
    "step": TextStyle(_CUT, 18, _GRID),
}

THEME: Final[Theme] = replace(
    sobre.THEME,
    name="trait",
    blocks=MappingProxyType(BLOCKS),
    runs=MappingProxyType(RUNS),
    bars=MappingProxyType(
        {
            "aside": Bar("rules", 3.0, 0.8, 5.0),
            "quote": Bar("side", 2.0, distance=8.0),
            "pull-quote": Bar("rules", 3.0, 3.0, 6.0),
        }
    ),
    # a push of the gouge, standing
    ornament=((0.5, 0.0), (0.72, 0.42), (0.66, 0.78), (0.5, 1.0), (0.36, 0.74), (0.3, 0.38)),
)

_EDGE: Final = mm(10)  # nothing stands nearer to the paper's edge
_FOOT: Final = mm(17)  # below it there may be a line that says it is a draft
_HANG: Final = mm(3)  # what a comma hangs beyond its line
_LARGE: Final = (104.0, 96.0, 88.0, 80.0, 72.0, 66.0, 60.0, 56.0, 52.0)
_COVER_SIZES: Final = (*_LARGE, 48.0, 45.0, 43.5, 42.0, 39.0, 36.0, 33.0, 30.0)
_LONG_WORD: Final = (28.0, 27.5, 27.0, 26.5, 26.0)  # where one word is as long as a line
_NEARLY: Final = 0.86  # of a size: so much smaller is hardly seen
_AFAR: Final = 42.0  # points: capitals 10 mm high, read at 2 m
_TITLE_ROOM: Final = 0.4  # of the page, for the title
_LEAST_BLOCK: Final = mm(24)
_SHRINK: Final = 0.95  # of a headline, until it fits
_STEPS: Final = 80
_STROKE: Final = 0.13  # of a headline's size: the cut line under it
_UNDER: Final = 0.26  # of that size: what the line and the white above it take
_SAID: Final = re.compile(r"[^?!]+[?!]*")


def cover(case: Case, meta: Meta) -> tuple[Placed, ...]:
    """Return the front: the series, the title ranged left, the block cut for it, who wrote it at the foot."""
    page = case.theme.page.size
    share = page.height / THEME.page.size.height  # of an A5 page
    width, lang = page.width - 2 * _EDGE, meta.lang
    plain = BlockStyle(TextStyle(_SANS, 10, 13), "left", hyphenate=False, balanced=True)
    strong = replace(plain, text=TextStyle(_BOLD, 10, 13))
    head = stack(case, [Piece(words(meta.series or meta.date), strong)], width, lang)
    sub_style = replace(
        plain, keep_small_words=True, text=TextStyle(_BOLD, max(11.0, 14.5 * share), max(13.5, 18 * share))
    )
    sub = stack(case, [Piece(words(meta.subtitle), sub_style)] if meta.subtitle else [], width, lang)
    who = replace(plain, text=TextStyle(_BOLD, 12, 15))
    below = [Piece(words(", ".join(meta.authors) or meta.collective), who)]
    below += [Piece(words(line), plain, 2.0 if not place else 0.0) for place, line in enumerate(meta.mentions)]
    foot = stack(case, below, width, lang)
    top = _EDGE + (head.height + mm(5) * share if head.height else 0.0)
    room = page.height * _TITLE_ROOM
    title = _title(case, meta, (width - (_HANG if "," in meta.title else 0.0), room), share)
    under = top + title.height + (mm(3) * share + sub.height if meta.subtitle else 0.0) + mm(5) * share
    foot_top = page.height - _FOOT * share - foot.height
    art = Rect(_EDGE, under, width, foot_top - mm(5) * share - under)
    tell_full(case, "title" if len(meta.title) > len("".join(meta.authors)) else "authors", title.height - room)
    tell_full(case, _longest(meta), _LEAST_BLOCK * share - art.height)
    picture = frontispiece(case, meta, art) or _block(case, meta.title, art)
    return (
        *lower(head.marks, _EDGE, _EDGE),
        *lower(title.marks, top, _EDGE),
        *lower(sub.marks, top + title.height + mm(3) * share, _EDGE),
        *picture,
        *lower(foot.marks, foot_top, _EDGE),
    )


def _longest(meta: Meta) -> str:
    """Return the field that takes the most room on a cover, its title apart."""
    said = {"subtitle": meta.subtitle, "mentions": "".join(meta.mentions), "authors": "".join(meta.authors)}
    return max(said, key=lambda field: len(said[field]))


def _block(case: Case, title: str, room: Rect) -> tuple[Placed, ...]:
    """Return the block cut for a title, filling its room; none where that is no room at all."""
    if room.height < mm(10):
        return ()
    size = Size(room.width, room.height)
    return (Placed(Point(room.x, room.y), Shape(block(title, size, case.theme.ink), size)),)


def _title(case: Case, meta: Meta, room: tuple[Pt, Pt], share: float) -> Stack:
    """Return the title as large as its part of the page allows: each verse on one line where that is read afar.

    A little smaller where that saves a line: what stood alone on it would look lost.
    """
    sizes = [size * share for size in (*_COVER_SIZES, *_LONG_WORD)]
    lines = [part for verse in verses(meta.title) for part in _halves(verse)]
    for size in (size for size in sizes if size >= _AFAR * share):
        made = _tried(case, lines, size, room, meta.lang)
        if made is not None and made.lines == len(lines):
            return made
    made = grown(case, lambda size: _set_large(case, verses(meta.title), size, plain=True), room, sizes, meta.lang)
    largest = _largest(made)
    for size in (size for size in sizes if _NEARLY * largest <= size < largest):
        shorter = _tried(case, verses(meta.title), size, room, meta.lang)
        if shorter is not None and shorter.lines < made.lines:
            return shorter
    return made


def _largest(made: Stack) -> Pt:
    """Return the size of the largest letters of a title, 0 where it has none."""
    return max((mark.what.size for mark in made.marks if isinstance(mark.what, Glyphs)), default=0.0)


def _tried(case: Case, lines: list[str], size: Pt, room: tuple[Pt, Pt], lang: str) -> Stack | None:
    """Return lines at a size, None where they do not fit their room; no doubt about them is kept."""
    doubts = len(case.doubts)
    made = stack(case, _set_large(case, lines, size, plain=True), room[0], lang)
    fits = made.height <= room[1] and len(case.doubts) == doubts
    del case.doubts[doubts:]
    return made if fits else None


def _halves(verse: str) -> list[str]:
    """Return a verse parted at its comma, where it has one; else whole."""
    first, comma, second = verse.partition(", ")
    return [f"{first},", second] if comma and ", " not in second else [verse]


def _set_large(case: Case, lines: list[str], size: Pt, *, plain: bool) -> list[Piece]:
    """Return lines of a title at a size; in the spot ink where it is not to be `plain` black."""
    text = TextStyle(_CUT, size, size * _LEADING, tracking=_TIGHT)
    if not plain:
        text = replace(text, ink=case.theme.ink)
    style = BlockStyle(text, "left", hyphenate=False, balanced=True, keep_small_words=True)
    return [Piece(words(glued(line)), style) for line in lines]


def headline(case: Case, text: str, room: Size, lang: str) -> Stack:
    """Return words in Archivo Black, ranged left, as large as the room lets them be, a line cut under them.

    Each question or exclamation begins a line. The line is cut by the title's own hand.
    """
    said = [part.strip() for part in _SAID.findall(text) if part.strip()] or [text]
    sizes = [room.height * _SHRINK**step for step in range(_STEPS)]

    def pieces(size: Pt) -> list[Piece]:
        return [piece for part in said for piece in _set_large(case, verses(part), size, plain=False)]

    made = grown(case, pieces, (room.width, room.height / (1 + _UNDER)), sizes, lang)
    size = _largest(made)
    if not size:
        return made
    weight = size * _STROKE
    long = min(room.width, max(size * 2.2, room.width * 0.3))
    line = Placed(Point(0.0, made.height + size * (_UNDER - _STROKE) * 0.5), _stroke(case, text, long, weight))
    return Stack((*made.marks, line), made.height + size * _UNDER, made.lines)


def _stroke(case: Case, text: str, long: Pt, weight: Pt) -> Shape:
    """Return a line cut under words: broad and square where the knife enters, pointed where it leaves."""
    hand, middle = Hand(text), weight / 2
    upper = [(0.0, weight * 0.1), (long * 0.5, weight * 0.04), (long * 0.86, weight * 0.24), (long, middle)]
    lower_edge = [(long * 0.8, weight * 0.86), (long * 0.4, weight * 0.95), (weight * 0.12, weight * 0.93)]
    path = hand.cut([*upper, *lower_edge], case.theme.ink, weight * 0.06, weight * 2.5)
    return Shape(Drawing(Size(long, weight), (path,)), Size(long, weight))


def device(case: Case, title: str, size: Size) -> Drawing:
    """Return the block cut for a title, its sun in the spot ink."""
    return block(title, size, case.theme.ink)


LOOK: Final = Look(THEME, cover, headline, tightest=sobre.LOOK.tightest, loosest=sobre.LOOK.loosest, device=device)
