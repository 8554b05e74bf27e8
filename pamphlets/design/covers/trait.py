"""The cover of Trait: what the title speaks of, cut in linoleum and cropped by the trim; else the title itself, cut.

Its emblem is the same motif in a box.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItems
from pamphlets.core.picture_settings import BLEED
from pamphlets.core.slug import strip_accents
from pamphlets.core.style import BLACK
from pamphlets.core.units import Pt, mm
from pamphlets.design.covers.linocut.cover_texts import (
    A5_HEIGHT,
    EDGE,
    CoverText,
    foot_margin,
    place_cut_title,
    place_draft_mark,
    place_drawing,
    set_cover_text,
)
from pamphlets.design.covers.linocut.letter_covers import (
    draw_letters_cover,
    draw_letters_emblem,
)
from pamphlets.design.covers.linocut.titles import LINOCUT_FONT, set_title
from pamphlets.design.covers.plan_choice import report_plan_not_taken
from pamphlets.design.ornaments.cut_wall import cut_title_wall
from pamphlets.design.ornaments.linocut.compositions import (
    CoverArt,
    draw_composition,
)
from pamphlets.design.ornaments.linocut.emblems import draw_motif_emblem
from pamphlets.design.ornaments.linocut.motif_names import is_letters
from pamphlets.design.ornaments.linocut.motif_table import Motif, find_motif
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.ornaments.linocut.words.title_words import find_title_motifs
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import (
    author_field,
    report_crowding,
    report_overflow,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture

_LETTERS: Final = "letters"
_FRIEZE: Final = "frieze"
# The plans by the names that an author may write, French ones first.
COVER_PLANS: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys(("grand", "large"), "large")
    | dict.fromkeys(("lumière", "light"), "light")
    | dict.fromkeys(("damier", "checks"), "checks")
    | dict.fromkeys(("frise", "frieze"), _FRIEZE)
    | dict.fromkeys(("lettres", "letters"), _LETTERS)
)
_PLANS_BY_CHANCE: Final = ("large", "large", "large", "light", "light", "checks", _FRIEZE)
_EMBLEM_PLANS: Final = ("large", "light")
_LARGE_EMBLEM: Final = mm(100)  # a box that holds a composition rather than a motif alone
_TITLE_HEIGHT_SHARE: Final = 0.4  # of the page, for the title beside a motif or a picture
_MIN_LINOCUT_HEIGHT: Final = mm(24)
_FRIEZE_COUNT: Final = 3  # motifs across the page
_TEXT_BELOW_SHARE: Final = 0.35  # of all titles stand below their motif


def draw_cover(context: TypesettingContext, meta: Meta) -> PageItems:
    """Return the front: a title, who wrote it, and what it speaks of, cropped by the trim; or the title alone, cut."""
    column = SheetColumn(context, context.theme.page.size.width - 2 * EDGE, meta.lang)
    text = set_cover_text(column, meta)
    hand = _choose_hand(meta.title, meta.seed)
    plan = _find_plan(meta.cover_plan)
    motifs = _choose_motifs(context, meta.title, meta.lang)
    if meta.cover_image in context.artworks:
        report_plan_not_taken(context, meta, "cover-plan-picture")
        marks, left = _draw_picture_cover(column, meta, text, hand)
    elif motifs and plan != _LETTERS:
        plan = plan or _PLANS_BY_CHANCE[hand.random_below(len(_PLANS_BY_CHANCE))]
        framed = None
        if plan == _FRIEZE:
            framed = _draw_frieze_cover(column, meta, text, motifs, hand)
        art = ("large" if plan == _FRIEZE else plan, motifs, hand)
        marks, left = framed or _draw_motif_cover(column, meta, text, art)
        # A letter that no font has is told already.
        if plan == _FRIEZE and framed is None and not context.diagnostics:
            report_plan_not_taken(context, meta, "cover-plan-full")
    else:
        if plan != _LETTERS:
            report_plan_not_taken(context, meta, "cover-plan-motif")
        marks, left = draw_letters_cover(column, meta, text, hand)
    _report_full_cover(context, meta, left, context.theme.page.size.height - left)
    return (*marks, *place_draft_mark(context, meta))


def _choose_hand(title: str, seed: int) -> LinocutHand:
    """Return the hand of a title, another one for each seed."""
    return LinocutHand(f"{title} {seed}" if seed else title)


def _find_plan(written: str) -> str:
    """Return the plan of that name, empty where a title chooses."""
    plain_names = {strip_accents(name): plan for name, plan in COVER_PLANS.items()}
    return plain_names.get(strip_accents(written).casefold(), "")


def _choose_motifs(context: TypesettingContext, title: str, lang: str) -> tuple[Motif, ...]:
    """Return the motifs that an author asks for, else those that the words of a title call for; none for letters."""
    asked = context.theme.motifs
    if any(is_letters(name) for name in asked):
        return ()
    motifs = [motif for motif in map(find_motif, asked) if motif is not None]
    return tuple(motifs) or find_title_motifs(title, lang)


def _draw_motif_cover(
    column: SheetColumn,
    meta: Meta,
    text: CoverText,
    art: tuple[str, tuple[Motif, ...], LinocutHand],
) -> tuple[PageItems, Pt]:
    """Return a title above or below its motif, which bleeds, and the height that is left to the motif."""
    plan, motifs, hand = art
    page = column.context.theme.page.size
    title = set_title(column, meta.title, page.height * _TITLE_HEIGHT_SHARE, text.scale)
    text = text._replace(title=title)
    gap = mm(3.5) * text.scale
    is_below = hand.is_chosen(_TEXT_BELOW_SHARE)
    text_y = EDGE
    if is_below:
        text_y = page.height - foot_margin(meta) - text.height
    marks, title_y, bottom = text.place(text_y)
    art_y, art_height = bottom + gap, page.height - bottom - gap
    if is_below:
        art_y, art_height = -BLEED, text_y - 1.5 * gap
    cut_title = place_cut_title(title, Point(EDGE, title_y), hand, page, BLACK)
    marks = (
        *cut_title,
        *marks,
    )  # as they are read: the title, what it is about, who wrote it
    if art_height >= mm(10):
        size = Size(page.width + 2 * BLEED, art_height + BLEED)
        drawing = draw_composition(plan, _open_art(column.context, motifs, hand, size))
        marks = (place_drawing(drawing, art_y, -BLEED), *marks)
    return marks, art_height


def _open_art(
    context: TypesettingContext, motifs: tuple[Motif, ...], hand: LinocutHand, size: Size
) -> CoverArt:
    """Return what a composition draws with, in the title's inks; a second one only where it is another."""
    theme = context.theme
    second_ink = BLACK if theme.second_ink == theme.ink else theme.second_ink
    return CoverArt(motifs, hand, size, theme.ink, second_ink)


def _draw_frieze_cover(
    column: SheetColumn,
    meta: Meta,
    text: CoverText,
    motifs: tuple[Motif, ...],
    hand: LinocutHand,
) -> tuple[PageItems, Pt] | None:
    """Return a title cut as a wall over a row of its motifs, which bleeds; None where the wall's letters would be small."""
    context = column.context
    page = context.theme.page.size
    size = Size(page.width + 2 * BLEED, (page.width + 2 * BLEED) / _FRIEZE_COUNT)
    frieze_y = page.height + BLEED - size.height
    text_y = frieze_y - text.height - mm(3) * text.scale
    height = text_y - EDGE - mm(5) * text.scale
    if height < mm(40) * text.scale:
        return None
    wall = cut_title_wall(column, meta.title, LINOCUT_FONT, height, hand, BLACK)
    if wall is None:
        return None
    letters = Drawing(page, wall.move(EDGE, EDGE).letters)
    frieze = draw_motif_emblem(motifs, hand, size, context.theme.ink)
    marks, _, _ = text.place(text_y)
    words = wall.move(EDGE, EDGE).words
    drawn = (place_drawing(letters, 0.0), place_drawing(frieze, frieze_y, -BLEED))
    return (*words, *drawn, *marks), height


def _draw_picture_cover(
    column: SheetColumn, meta: Meta, text: CoverText, hand: LinocutHand
) -> tuple[PageItems, Pt]:
    """Return a title above its author's picture, and the height that is left to the picture."""
    page = column.context.theme.page.size
    title = set_title(column, meta.title, page.height * _TITLE_HEIGHT_SHARE, text.scale)
    marks, title_y, bottom = text._replace(title=title).place(EDGE)
    marks = (*place_cut_title(title, Point(EDGE, title_y), hand, page, BLACK), *marks)
    top = bottom + mm(3) * text.scale
    room = Rect(EDGE, top, column.width, page.height - foot_margin(meta) - top)
    return (*marks, *place_cover_picture(column.context, meta, room)), room.height


def _report_full_cover(
    context: TypesettingContext, meta: Meta, art_height: Pt, text_height: Pt
) -> None:
    """Report a text that leaves the linocut too little height; with less than none of it, an error."""
    fields = ("title", "subtitle", author_field(meta), "mentions", "series")
    report_overflow(context, meta, fields, -art_height, text_height)
    scale = context.theme.page.size.height / A5_HEIGHT
    if art_height >= 0.0:
        excess = _MIN_LINOCUT_HEIGHT * scale - art_height
        report_crowding(context, meta, _longest_field(meta), excess)


def _longest_field(meta: Meta) -> str:
    """Return the field that takes the most room on a cover."""
    lengths = {
        "title": len(meta.title),
        "subtitle": len(meta.subtitle),
        "mentions": _total_length(meta.mentions),
        "authors": _total_length(meta.authors),
    }
    return max(lengths, key=lambda field: lengths[field])


def _total_length(texts: Sequence[str]) -> int:
    """Return how long texts are together."""
    return sum(map(len, texts))


def draw_emblem(context: TypesettingContext, title: str, size: Size) -> Drawing:
    """Return the motif of a title in a box, the flat ink in its ground; the title's initial where there is none."""
    hand = LinocutHand(title)
    motifs = _choose_motifs(context, title, "fr")
    if motifs and min(size.width, size.height) >= _LARGE_EMBLEM:
        plan = _EMBLEM_PLANS[hand.random_below(len(_EMBLEM_PLANS))]
        return draw_composition(plan, _open_art(context, motifs, hand, size))
    if motifs:
        return draw_motif_emblem(motifs, hand, size, context.theme.ink)
    return draw_letters_emblem(context, title, size, hand)
