"""The cover of Bloc: its title as a wall of words, at the head of the page or at its foot, or in bands; its headlines and emblem."""

from itertools import pairwise
from types import MappingProxyType
from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Size
from pamphlets.core.page import PageItems
from pamphlets.core.units import PAGE_SIZES, mm
from pamphlets.design.covers.plan_choice import draw_first_that_fits
from pamphlets.design.covers.walls.line_place import KEYLINE
from pamphlets.design.covers.walls.wall import do_marks_meet, set_cover_wall
from pamphlets.design.covers.walls.wall_lines import WallRoom, divide_title
from pamphlets.design.covers.walls.wall_page import (
    EDGE,
    WallPage,
    compose_page,
    filled_share,
)
from pamphlets.design.ornaments.title_seed import TitleSeed
from pamphlets.design.ornaments.turned_marks import turn_marks
from pamphlets.design.ornaments.word_bars import draw_word_bars
from pamphlets.design.ornaments.word_wall import set_word_wall
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.draft_mark import set_cover_draft_mark
from pamphlets.layout.look import find_cover_plan
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn
from pamphlets.transforms.draft_words import draft_mark

PLANS: Final = MappingProxyType(
    {"mur": "wall", "pied": "foot", "debout": "upright", "bandes": "bands"}
    | {"wall": "wall", "foot": "foot", "upright": "upright", "bands": "bands"}
)
_A5_WIDTH: Final = PAGE_SIZES["A5"][0]
_DRAFT_FOOT: Final = mm(15)  # nothing stands lower where a line says that it is a draft
_LEAST_BAND_LETTERS: Final = 4  # fewer leave solids that come grey out of a copier
_LEAST_TURNED_LETTERS: Final = 3  # fewer are no word that one reads up a page
_LEAST_WALL, _MOST_WALL = mm(125), mm(150)
_LEAST_LYING_WALL: Final = mm(86)  # of a wall that runs up the page
_LEAST_FILLED: Final = 0.62  # of those heights: a lower wall had better run up the page
_LEAST_SEEN: Final = 0.4  # of them: a lower one is no wall
# On flyers: the white between two lines of a title, as a share of its width, and the least share of its room's height.
_GAP_SHARE: Final = 0.024
_LEAST_GAP: Final = mm(1.8)
_LEAST_TITLE: Final = 0.92


def draw_cover(context: TypesettingContext, meta: Meta) -> PageItems:
    """Return the front: the title as a wall under a rule as wide as it, standing on one, or running up the page."""

    def draw(context: TypesettingContext, plan: str) -> PageItems:
        upright, lying = _make_pages(context, meta)
        if plan == "upright":
            anchor = TitleSeed(meta.title, meta.seed, "lying").choose(("wall", "foot"))
            return turn_marks(compose_page(lying, anchor), lying.size.width)
        return compose_page(upright, plan)

    plan = _choose_plan(*_make_pages(context, meta))
    others = () if meta.cover_plan or meta.cover_image else ("wall", "upright")
    marks = draw_first_that_fits(context, (plan, *others), draw)
    return (*marks, *set_cover_draft_mark(context, meta, EDGE, "left"))


def _choose_plan(upright: WallPage, lying: WallPage) -> str:
    """Return the plan that the author asks for, else one on which the title's wall is high, by its seed."""
    meta = upright.meta
    plan = find_cover_plan(PLANS, meta.cover_plan)
    if meta.cover_image:  # a picture stands under its wall, upright
        return "foot" if plan == "foot" else "wall"
    if plan:
        return plan
    share = filled_share(upright)
    lying_share = filled_share(lying)
    letter_count = sum(char.isalnum() for char in meta.title)
    is_word = letter_count >= _LEAST_TURNED_LETTERS
    if is_word and share < _LEAST_SEEN and lying_share > share:
        return "upright"
    choices = ["wall", "foot"]
    if letter_count >= _LEAST_BAND_LETTERS:
        choices += ["bands", "bands"]
    if not is_word:
        pass  # a letter that lies on its back is read as another one
    elif share < _LEAST_FILLED:
        choices += ["upright"] * 3
    elif lying_share > _LEAST_FILLED:
        choices.append("upright")
    return TitleSeed(meta.title, meta.seed, "bloc").choose(choices)


def _make_pages(context: TypesettingContext, meta: Meta) -> tuple[WallPage, WallPage]:
    """Return the page as it is, and lying on its side."""
    size = context.theme.page.size
    scale = size.width / _A5_WIDTH
    draft_foot = _DRAFT_FOOT - EDGE if draft_mark(meta) else 0.0
    upright = WallPage(
        column=SheetColumn(context, size.width - 2 * EDGE, meta.lang),
        meta=meta,
        size=size,
        scale=scale,
        foot=size.height - EDGE - draft_foot,
        least_wall=_LEAST_WALL * scale,
        most_wall=_MOST_WALL * scale,
    )
    # A line about drafts stands upright at the foot of the page, which is the left side of a page that lies.
    length = size.height - draft_foot
    lying = upright._replace(
        column=SheetColumn(context, length - 2 * EDGE, meta.lang),
        size=Size(length, size.width),
        foot=size.width - EDGE,
        least_wall=_LEAST_LYING_WALL * scale,
        most_wall=size.width,
    )
    return upright, lying


def set_headline(
    context: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return words as a wall, in the theme's spot ink where it has one."""
    column = SheetColumn(context, room.width, lang)
    return set_word_wall(
        column,
        text,
        context.theme.block_styles["heading-1"].text.font,
        room.height,
        centred=False,
    )


def set_flyer_title(
    context: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return a flyer's title as a wall with the same white between all lines, so much that no accent meets a letter.

    A cover cuts its accents into the line above; letters that are read in a queue stay whole.
    """
    column = SheetColumn(context, room.width, lang)
    font = context.theme.block_styles["heading-1"].text.font
    gap = max(_LEAST_GAP, room.width * _GAP_SHARE)
    wall_room = WallRoom(room.width, room.height * _LEAST_TITLE, room.height, gap)
    lines, _ = divide_title(column, text, font, wall_room)
    for upper, lower in pairwise(lines):
        if do_marks_meet(upper, lower):
            gap = max(gap, upper.depth + lower.accent + KEYLINE)
        gap = max(gap, upper.depth + KEYLINE, lower.accent + KEYLINE)
    outside = lines[0].accent + lines[-1].depth
    wall_room = wall_room._replace(gap=gap, most_height=max(room.height - outside, gap))
    wall = set_cover_wall(column, text, font, wall_room, context.theme.letter_ink)
    height = wall.accent + wall.size.height + wall.depth
    return ParagraphStack(wall.placed_at(0.0, wall.accent), height, len(lines))


def draw_emblem(context: TypesettingContext, title: str, size: Size) -> Drawing:
    """Return a bar for each of the title's words, as long as the word, in the spot ink."""
    return draw_word_bars(title, size, context.theme.ink)
