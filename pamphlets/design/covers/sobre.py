"""The covers of Sobre, in four plans; its headlines and its emblem."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.drawing import Drawing, translate_paths
from pamphlets.core.geometry import Size
from pamphlets.core.page import PageItems
from pamphlets.core.style import BlockStyle, FontSpec, TextStyle
from pamphlets.core.units import Pt
from pamphlets.design.covers.plan_choice import draw_first_that_fits, report_plan_not_taken
from pamphlets.design.covers.plans.sobre_initial import draw_initial_cover, find_initial
from pamphlets.design.covers.plans.sobre_page import EDGE, TITLE_LEFT, make_sobre_page
from pamphlets.design.covers.plans.sobre_plans import (
    draw_border_cover,
    draw_label_cover,
    draw_picture_cover,
    draw_title_page,
)
from pamphlets.design.ornaments.rosette import draw_rosette
from pamphlets.design.ornaments.title_lines import (
    glue_small_words,
    headline_sizes,
    split_sentences,
    split_title_lines,
)
from pamphlets.design.ornaments.title_seed import TitleSeed
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.draft_mark import set_cover_draft_mark
from pamphlets.layout.look import find_cover_plan
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    largest_stack_that_fits,
    plain_paragraphs,
)

PLANS: Final = MappingProxyType(
    {"étiquette": "label", "initiale": "initial", "cadre": "border", "titre": "title"}
    | {"label": "label", "initial": "initial", "border": "border", "title": "title"}
)
_DRAWERS: Final = MappingProxyType(
    {
        "label": draw_label_cover,
        "initial": draw_initial_cover,
        "border": draw_border_cover,
        "title": draw_title_page,
        "picture": draw_picture_cover,
    }
)
# Up to how many characters a title suits which plans: a long one wants a label, a word alone the whole page.
_PLANS_BY_LENGTH: Final[tuple[tuple[int, tuple[str, ...]], ...]] = (
    (12, ("initial", "title", "border", "initial")),
    (34, ("label", "initial", "border", "title", "initial")),
    (60, ("label", "border", "title", "initial")),
)
_PLANS_OF_LONG_TITLES: Final = ("label", "border")
_RANGED_LEFT: Final = ("initial", "title")
# Letters: on a label a longer one is too small to be read afar.
_LONGEST_LABEL_WORD: Final = 16
_BOLDEST: Final = 800
_SERIF: Final = FontSpec("EB Garamond", 500)
_SHORT_SENTENCE_WORDS: Final = 4
_COVER_TEXT: Final = BlockStyle(
    TextStyle(_SERIF, 11, 13.4),
    "center",
    hyphenate=False,
    balanced=True,
    keep_small_words=True,
)


def draw_cover(context: TypesettingContext, meta: Meta) -> PageItems:
    """Return the front, in the plan that the author names, else in one for the length of the title, by its seed."""
    plan = find_cover_plan(PLANS, meta.cover_plan)
    if meta.cover_image in context.artworks:
        plan = "picture"
        report_plan_not_taken(context, meta, "cover-plan-picture")
    plans = [plan] if plan else _choose_plans(meta)

    def draw(context: TypesettingContext, plan: str) -> PageItems:
        page = make_sobre_page(context, meta)
        marks = _DRAWERS[plan](page)
        if plan in _RANGED_LEFT:
            left = TITLE_LEFT * page.scale
            return (*marks, *set_cover_draft_mark(context, meta, left, "left"))
        return (*marks, *set_cover_draft_mark(context, meta, EDGE, "center"))

    return draw_first_that_fits(context, plans, draw)


def _choose_plans(meta: Meta) -> list[str]:
    """Return the plan of a title whose author names none, then those to take where its words do not fit it."""
    title = meta.title
    plans: tuple[str, ...] = _PLANS_OF_LONG_TITLES
    for most, plans_to_choose in reversed(_PLANS_BY_LENGTH):
        if len(title) <= most:
            plans = plans_to_choose
    longest_word = max(map(len, title.split()), default=0)
    if longest_word > _LONGEST_LABEL_WORD:
        plans = ("initial", "title", "border")
    if not find_initial(title):
        plans = tuple([plan for plan in plans if plan != "initial"])
    return [TitleSeed(title, meta.seed, "plan").choose(plans), *plans, "title", "label"]


def set_headline(
    context: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return words in Garamond, ranged left, as large as the room lets them be, in the theme's spot ink.

    Each question or exclamation begins a line, and a short one keeps to it.
    """
    sentences = split_sentences(text)
    lines: list[str] = []
    for sentence in sentences:
        if len(sentences) > 1 and sentence.count(" ") < _SHORT_SENTENCE_WORDS:
            lines.append(sentence.replace(" ", "\u00a0"))
        else:
            lines += [glue_small_words(line) for line in split_title_lines(sentence)]
    font = context.theme.block_styles["heading-1"].text.font.with_lining_figures()
    font = replace(font, features=(*font.features, "lnum"))

    def paragraphs(size: Pt) -> list[StackedParagraph]:
        letters = TextStyle(font, size, size * 1.06, context.theme.ink, tracking=-0.005)
        return plain_paragraphs(lines, replace(_COVER_TEXT, text=letters, align="left"))

    room_size = (room.width, room.height)
    sizes = headline_sizes(room.height)
    return largest_stack_that_fits(context, paragraphs, room_size, sizes, lang)


def set_picture_title(
    context: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return a title for a picture to bear: as `set_headline`, but in the boldest weight, whose hairlines dots do not eat."""
    heading = context.theme.block_styles["heading-1"]
    bold = heading.in_font(replace(heading.text.font, weight=_BOLDEST))
    theme = context.theme.with_style("heading-1", bold)
    glued = glue_small_words(text)
    return set_headline(replace(context, theme=theme), glued, room, lang)


def draw_emblem(context: TypesettingContext, title: str, size: Size) -> Drawing:
    """Return the title's rosette, as large as a box lets it be, in the middle of it, in the spot ink."""
    side = min(size.width, size.height)
    rosette = draw_rosette(title, side, context.theme.ink)
    x, y = (size.width - side) / 2, (size.height - side) / 2
    return Drawing(size, translate_paths(rosette.paths, x, y))
