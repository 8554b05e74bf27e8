"""The cover of Sobre whose title begins with one letter as high as the page, cropped by the trim."""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, Outline, VectorPath, transform_outline
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing
from pamphlets.core.picture_settings import BLEED
from pamphlets.core.slug import strip_accents
from pamphlets.core.units import Pt, mm
from pamphlets.design.covers.plans.sobre_page import TITLE_LEFT, SobrePage
from pamphlets.design.ornaments.outline_fillings import find_inner_squares, hatch_outline
from pamphlets.design.ornaments.tiled_ground import place_vignettes
from pamphlets.layout.brochure import colophon

_LETTER_HEIGHT: Final = mm(190)  # where the page has room for it
_LEAST_SHOWN: Final = 0.74  # of the letter's height and width: the trim crops the rest
_HEADED: Final = "TFYVUIJ1457Γ"  # letters that are not known without their heads
_LEAST_SHOWN_HEAD: Final = 0.97  # of their height
_LEAST_SHOWN_ACCENT: Final = 0.93  # of the height of a letter and its accent
# Letters that are not known without what they have at their right.
_BOWED: Final = "DPBRG23ΦР"
_ROUND: Final = "OQŒ0689ΘО"  # letters that are not known without both their sides
_ROUND_CROP: Final = 0.05  # of the page's width, at each of their sides
# Letters that are not known without the curve at their head.
_CURVED: Final = f"{_ROUND}CGS235"
_LEAST_SHOWN_CURVE: Final = 0.9  # of their height
_BOW_CROP: Final = 0.08  # of the page's width, at the side of their stems
# Letters that are not known without strokes thinner than an ornament.
_HAIRLINED: Final = "4X"
_HATCH_STEP, _HATCH_WEIGHT = 5.4, 3.2  # points
_SQUARE: Final = mm(4.7)  # of a vignette of which the letter is made
_ARTICLES: Final = ("le", "la", "les", "l", "un", "une", "des", "du", "the", "a", "an")


def draw_initial_cover(page: SobrePage) -> PageItems:
    """Return the title below its initial: solid, hatched, or made of the title's ornament."""
    size, scale = page.size, page.scale
    left = TITLE_LEFT * scale
    width = size.width - left - mm(12) * scale
    authors = page.set_authors(width, "left")
    subtitle = page.set_subtitle(width, "left")
    mentions = page.set_mentions(width, "left")
    below = mm(4) * scale
    words = authors.height + subtitle.height + mentions.height + 3 * below
    most = size.height * 0.45 - words
    title = page.set_title(width, max(most, mm(14)), range(48, 13, -1), "left")
    fields = ("subtitle", "mentions", colophon.author_field(page.meta))
    colophon.report_overflow(page.context, page.meta, fields, mm(14) - most, words)
    mentions_y = page.foot - mentions.height
    authors_y = mentions_y - authors.height - (below if mentions.marks else 0.0)
    subtitle_y = authors_y - subtitle.height - (below if authors.marks else 0.0)
    title_y = subtitle_y - title.height - (mm(2) * scale if subtitle.marks else 0.0)
    return (
        *_draw_initial(page, title_y - mm(9) * scale),
        *title.placed_at(left, title_y),
        *subtitle.placed_at(left, subtitle_y),
        *authors.placed_at(left, authors_y),
        *mentions.placed_at(left, mentions_y),
    )


def find_initial(title: str) -> str:
    """Return the letter or figure that a library files a title under: not that of its article.

    Empty where there is none, and in scripts without capitals, whose letters lean on their neighbours.
    """
    spaced = "".join([char if char.isalnum() else " " for char in title])
    words = spaced.split()
    filed = [word for word in words if word.casefold() not in _ARTICLES] or words
    if not filed:
        return ""
    initial = filed[0][0]
    has_capital = initial.upper() != initial.lower()
    return initial.upper()[0] if initial.isdigit() or has_capital else ""


def _draw_initial(page: SobrePage, foot: Pt) -> PageItems:
    """Return the initial above `foot`, cropped by the head of the page and by its side."""
    letter = find_initial(page.meta.title)
    if not letter:
        return ()
    book = page.context.font_book
    font = page.serif.with_lining_figures()
    font = replace(font, features=(*font.features, "lnum"))
    shaped = book.shape(letter, font, page.meta.lang)
    ink = book.measure_ink(letter, font, page.meta.lang)
    room = page.size.width
    plain = strip_accents(letter)
    shown = _find_least_shown(letter, plain)
    height = min(_LETTER_HEIGHT * page.scale, foot / shown)
    em = height / max(ink.top - ink.bottom, 0.1)
    if plain in _BOWED:
        em = min(em, room * (1 + _BOW_CROP) / max(ink.right - ink.left, 0.1))
    elif plain in _ROUND:
        em = min(em, room * (1 + 2 * _ROUND_CROP) / max(ink.right - ink.left, 0.1))
    width = (ink.right - ink.left) * em
    # What is wider than the page is cropped at its right, where the hand turns it; else it leans out of a side.
    beyond = min(width * (1 - _LEAST_SHOWN), max(width * 0.12, width - room * 0.94))
    leans_left = plain in _BOWED or (page.seed.below(2) == 0 and width < room)
    x = -beyond if leans_left else room - width + beyond
    if plain in _ROUND:
        x = (room - width) / 2
    baseline = foot + min(ink.bottom, 0.0) * em
    bleed = BLEED if page.meta.bleeds else 0.0
    matrix = (1.0, 0.0, 0.0, 1.0, x - ink.left * em + bleed, baseline + bleed)
    outline: Outline = ()
    for glyph in outline_words(shaped, em):
        outline += transform_outline(glyph.outline, matrix)
    box = Size(page.size.width + 2 * bleed, page.size.height + 2 * bleed)
    drawing = Drawing(box, _fill_initial(page, outline))
    return (PageItem(Point(-bleed, -bleed), ScaledDrawing(drawing, box)),)


def _find_least_shown(letter: str, plain: str) -> float:
    """Return what the head of the page must show of a letter's height, `plain` being the letter without its accent."""
    if plain in _HEADED:
        return _LEAST_SHOWN_HEAD
    if letter != plain:
        return _LEAST_SHOWN_ACCENT
    return _LEAST_SHOWN_CURVE if plain in _CURVED else _LEAST_SHOWN


def _fill_initial(page: SobrePage, outline: Outline) -> tuple[VectorPath, ...]:
    """Return an outline filled as the title's seed has it."""
    fill = Fill(page.ink)
    ways = ["solid", "hatched", "swelling"]
    is_hairlined = find_initial(page.meta.title) in _HAIRLINED
    if page.vignette.stands_alone and not is_hairlined:
        ways.append("ornaments")
    match page.seed.choose(ways):
        case "hatched" | "swelling" as way:
            bars = hatch_outline(
                outline, _HATCH_STEP, _HATCH_WEIGHT, swells=way == "swelling"
            )
            return tuple([VectorPath(bar, fill) for bar in bars])
        case "ornaments":
            side = _SQUARE * page.vignette.side
            places = list(find_inner_squares(outline, side))
            return (
                VectorPath(
                    place_vignettes(page.vignette, places, side),
                    Fill(page.ink, even_odd=True),
                ),
            )
        case _:
            return (VectorPath(outline, fill),)
