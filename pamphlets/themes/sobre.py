"""Sobre: a small-press essay. Garamond throughout, one weight for titles, black on a pale paper."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.document import Meta
from pamphlets.geometry import Point, Rect, Size
from pamphlets.layout.look import Look
from pamphlets.layout.matter import tell_full
from pamphlets.marks import Placed, Shape
from pamphlets.style import Bar, BlockStyle, FontSpec, PageSpec, TextStyle, Theme
from pamphlets.text.case import Case
from pamphlets.text.flow import lower
from pamphlets.text.stack import Piece, Stack, stack, words
from pamphlets.themes.frontispiece import frontispiece
from pamphlets.themes.rosette import rosette
from pamphlets.units import PAPERS, mm

GRID: Final = 13.4
_SERIF: Final = FontSpec("EB Garamond", 500)
_SANS: Final = FontSpec("Source Sans 3", 400)
_BOLD: Final = FontSpec("Source Sans 3", 700)

# Code is shown as typed: `->` stays two characters.
_MONO: Final = FontSpec("JetBrains Mono", features=("-calt", "-liga"))

_TEXT: Final = TextStyle(_SERIF, 11, GRID)
_SMALL: Final = TextStyle(_SANS, 9.5, GRID)  # captions, tables, asides
_NOTE: Final = TextStyle(_SERIF, 9.2, GRID * 5 / 6)  # six note lines stand on five of text

_BODY: Final = BlockStyle(_TEXT, first_indent=11)
_TITLE: Final = BlockStyle(
    replace(_TEXT, size=14, leading=16.75), "left", before=1, after=0.5, hyphenate=False, balanced=True,
    keep_small_words=True,
)  # fmt: skip

BLOCKS: Final = {
    "body": _BODY,
    "heading-1": replace(_TITLE, text=TextStyle(_SERIF, 28, 32), before=0, after=1.5, sink=3),
    "heading-2": _TITLE,
    "heading-3": replace(_TITLE, text=TextStyle(_BOLD, 10.2, GRID), after=0),
    "heading-4": replace(_TITLE, text=replace(_TEXT, font=replace(_SERIF, italic=True)), before=0, after=0),
    "quote": BlockStyle(_TEXT, left=13, right=13, before=1, first_indent=11),
    "attribution": BlockStyle(_TEXT, "right", hyphenate=False),
    "code": BlockStyle(TextStyle(_MONO, 8.2, GRID), "left", left=8, before=1, hyphenate=False),
    "cell": BlockStyle(_SMALL, "left"),
    "head": BlockStyle(replace(_SMALL, font=_BOLD), "left", hyphenate=False),
    "caption": BlockStyle(replace(_SMALL, font=replace(_SANS, italic=True)), "left"),
    "aside": BlockStyle(_SMALL, "left", before=1, first_indent=9),
    "aside-title": BlockStyle(replace(_SMALL, font=_BOLD, size=10.2), "left", hyphenate=False, balanced=True),
    "pull-quote": BlockStyle(
        TextStyle(replace(_SERIF, italic=True), 17, 20.1), "center", before=1, hyphenate=False, balanced=True
    ),
    "note": BlockStyle(_NOTE, first_indent=9.2),
    "entry": BlockStyle(_NOTE, "left", left=11),
    "term": BlockStyle(replace(_TEXT, font=replace(_SERIF, weight=700)), "left", before=0, hyphenate=False),
    "contents-1": BlockStyle(_TEXT, "left", hyphenate=False),
    "contents-2": BlockStyle(_TEXT, "left", left=13, hyphenate=False),
    "small": BlockStyle(_NOTE, "left"),
    "back": BlockStyle(TextStyle(_SERIF, 12.5, 16.75), "left", hyphenate=False),
}

RUNS: Final = {
    "code": TextStyle(_MONO, 0.84, GRID),  # a share of the letters around it
    "folio": TextStyle(_SERIF, 9.2, GRID),
    "running": TextStyle(_SERIF, 9.2, GRID),
    "draft": TextStyle(_SANS, 9, GRID),
    "step": TextStyle(FontSpec("Source Sans 3", 900), 18, GRID),
    "note-number": replace(_NOTE, font=replace(_SERIF, features=("lnum",))),
}

THEME: Final = Theme(
    name="sobre",
    page=PageSpec(Size(*PAPERS["A5"]), inner=mm(17), outer=mm(27), top=mm(20), bottom=mm(24.5), grid=GRID),
    blocks=MappingProxyType(BLOCKS),
    runs=MappingProxyType(RUNS),
    bars=MappingProxyType({"aside": Bar("rules", 2.0, 0.6, 5.0)}),
    ornament=((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    fallback=(_SANS, FontSpec("DejaVu Sans")),
    note_rule=(mm(24), 0.6),
    note_gap=GRID * 0.9,
)

_MARGIN: Final = mm(15)
_READABLE: Final = 44.0  # points: capitals 10 mm high, read at two metres
_SMALLEST: Final = 30.0
_ORNAMENT: Final = mm(30)
_AROUND: Final = mm(7)  # white above and below a picture
_WHO: Final = mm(18)  # from the head of the page to the authors
_FOOT: Final = mm(21)
_TITLE_FOOT: Final = mm(62)  # from the foot of the page to the foot of the title


def cover(case: Case, meta: Meta) -> tuple[Placed, ...]:
    """Return the front: who at the head, an ornament, the title large and low, what it is not at the foot."""
    page = THEME.page.size
    width = page.width - 2 * _MARGIN
    lang = meta.lang
    center = BlockStyle(_TEXT, "center", hyphenate=False, balanced=True, keep_small_words=True)
    who = replace(center, text=TextStyle(replace(_SERIF, features=("smcp", "c2sc")), 12, 15, tracking=0.06))
    head = stack(case, [Piece(words(", ".join(meta.authors) or meta.collective), who)], width, lang)
    room = page.height - _TITLE_FOOT - _WHO - head.height - _ORNAMENT
    title = _title(case, meta, center, (width, room))
    below = [
        Piece(words(meta.subtitle), replace(center, text=TextStyle(replace(_SERIF, italic=True), 14, 18))),
    ]
    sub = stack(case, [piece for piece in below if meta.subtitle], width, lang)
    small = replace(center, text=TextStyle(_SANS, 10, 13))
    foot = stack(case, [Piece(words(line), small) for line in meta.mentions], width, lang)
    top = page.height - _TITLE_FOOT - title.height
    below_title, foot_top = page.height - _TITLE_FOOT + mm(5), page.height - _FOOT - foot.height
    tell_full(case, "title" if len(meta.title) > len(", ".join(meta.authors)) else "authors", title.height - room)
    tell_full(case, "mentions" if foot.height > sub.height else "subtitle", below_title + sub.height - foot_top)
    high = _WHO + head.height + _AROUND
    art = frontispiece(case, meta, Rect(_MARGIN, high, width, top - _AROUND - high)) or _ornament(meta.title, high, top)
    return (
        *lower(head.marks, _WHO, _MARGIN),
        *art,
        *lower(title.marks, top, _MARGIN),
        *lower(sub.marks, below_title, _MARGIN),
        *lower(foot.marks, foot_top, _MARGIN),
    )


def _ornament(title: str, high: float, low: float) -> tuple[Placed, ...]:
    """Return the title's own ornament, between two heights."""
    at = Point((THEME.page.size.width - _ORNAMENT) / 2, (high - _AROUND + mm(6) + low - _ORNAMENT) / 2)
    return (Placed(at, Shape(rosette(title, _ORNAMENT), Size(_ORNAMENT, _ORNAMENT))),)


def _title(case: Case, meta: Meta, center: BlockStyle, room: tuple[float, float]) -> Stack:
    """Return the title as large as its longest word and the room's height allow, down to a size still read afar."""
    width, height = room
    size = _READABLE
    while True:
        style = replace(center, text=TextStyle(_SERIF, size, size * 1.06, tracking=-0.005))
        pieces = [Piece(words(line), style) for line in _lines(meta.title)]
        doubts = len(case.doubts)
        made = stack(case, pieces, width, meta.lang)
        overfull = any(doubt.code == "overfull-line" for doubt in case.doubts[doubts:])
        if not (overfull or made.height > height) or size <= _SMALLEST:
            return made
        del case.doubts[doubts:]
        size -= 2.0


def _lines(title: str) -> list[str]:
    """Return a title in the stretches that its author's colon makes."""
    head, colon, tail = title.partition("\u00a0: ")
    return [f"{head}\u00a0:", tail] if colon else [title]


LOOK: Final = Look(THEME, cover, tightest=(10.2, 12.6), loosest=(11.8, 14.4))
