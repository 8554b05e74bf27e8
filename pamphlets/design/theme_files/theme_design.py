"""ThemeSettings, the Design that they begin with, and the drawings that they name -> a Design."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from pamphlets.core.drawing import Drawing, scale_path, translate_paths
from pamphlets.core.geometry import Point, Size, crop_to_ratio
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing
from pamphlets.core.page_sizes import parse_page_size
from pamphlets.core.picture_settings import CENTRE
from pamphlets.core.style import FontSpec, Theme
from pamphlets.design.covers import labels
from pamphlets.design.covers.picture_cover import with_picture_covers
from pamphlets.design.page_sizes import with_page_size
from pamphlets.design.registry import find_design
from pamphlets.design.theme_files.style_settings import apply_section, apply_text_settings
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Design, DrawCover, DrawEmblem, SetHeadline
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack
from pamphlets.readers.theme_file.settings import ThemeSettings

NO_PLANS: Final[Mapping[str, str]] = MappingProxyType({})
_NOTE_RULE_WEIGHT: Final = 0.6


class ThemeDrawings(NamedTuple):
    """The drawings that a theme file names, read."""

    ornament: Drawing | None = None
    cover: Drawing | None = None


def make_design(settings: ThemeSettings, base: Design, drawings: ThemeDrawings) -> Design:
    """Return a design as a theme file says, over the one that it begins with: its page first, which that one follows."""
    page = parse_page_size(settings.page)
    if page is not None:
        base = with_page_size(base, page.size)
    theme = _make_theme(settings, base.theme)
    old_text, text = (each.block_styles["body"].text for each in (base.theme, theme))
    scale = (text.size / old_text.size, text.leading / old_text.leading)
    cover = _choose_cover(settings, base, theme, drawings)
    design = replace(
        base,
        theme=theme,
        tightest=(base.tightest[0] * scale[0], base.tightest[1] * scale[1]),
        loosest=(base.loosest[0] * scale[0], base.loosest[1] * scale[1]),
        draw_cover=cover.draw,
        cover_plans=cover.plans,
        set_headline=_choose_headline(base, theme),
    )
    if base.set_flyer_title is not None:
        substitutes = _find_substitutes(base.theme, theme)
        set_title = _in_other_letters(base.set_flyer_title, substitutes)
        design = replace(design, set_flyer_title=set_title)
    if drawings.ornament is not None:
        emblem = _make_emblem(drawings.ornament)
        design = replace(design, ornament=drawings.ornament, draw_emblem=emblem)
    return design


def _make_theme(settings: ThemeSettings, theme: Theme) -> Theme:
    """Return a theme with the values of a theme file in it: of the page, of the text, then of each kind of text."""
    margins = settings.margins
    changes: dict[str, Any] = {
        "inner": margins.inner,
        "outer": margins.outer,
        "top": margins.top,
        "bottom": margins.bottom,
    }
    given = {name: value for name, value in changes.items() if value is not None}
    theme = replace(theme, name=settings.name, page=replace(theme.page, **given))
    if "text" in settings.styles:
        theme = apply_text_settings(theme, settings.styles["text"])
    for section, style in settings.styles.items():
        if section != "text":
            theme = apply_section(theme, section, style)
    if settings.figures:
        theme = replace(theme, figures=settings.figures)
    if settings.note_placement:
        theme = replace(theme, note_placement=settings.note_placement)
    if settings.note_rule is not None:
        weight = _NOTE_RULE_WEIGHT if settings.note_rule else 0.0
        theme = replace(theme, note_rule=(settings.note_rule, weight))
    if settings.fallback:
        chain = [FontSpec(family) for family in settings.fallback]
        chain += [font for font in theme.fallback_fonts if font not in chain]
        theme = replace(theme, fallback_fonts=tuple(chain))
    return theme


class _CoverChoice(NamedTuple):
    """What draws a cover, and how it may compose it."""

    draw: DrawCover
    plans: Mapping[str, str]


def _choose_cover(
    settings: ThemeSettings, base: Design, theme: Theme, drawings: ThemeDrawings
) -> _CoverChoice:
    """Return what draws the cover: the plan named, its letters in the theme's faces, a drawing behind them."""
    plan = settings.cover.plan
    planned = find_design(plan) or base
    font = _find_cover_font(settings, theme)
    substitutes = _find_substitutes(planned.theme, theme, font.family)
    plans = planned.cover_plans
    if plan == "labels":
        has_ground = drawings.cover is not None
        draw_cover = labels.make_label_cover(font, drawings.ornament, has_ground=has_ground)
        set_title = _in_other_letters(base.set_headline, substitutes)
        draw_cover, plans = with_picture_covers(draw_cover, set_title), NO_PLANS
    else:
        draw_cover = planned.draw_cover
        if substitutes or font != theme.block_styles["heading-1"].text.font:
            draw_cover = _in_other_fonts(draw_cover, substitutes, font)
    if drawings.cover is not None:
        draw_cover = _draw_over(draw_cover, drawings.cover)
    return _CoverChoice(draw_cover, plans)


def _find_cover_font(settings: ThemeSettings, theme: Theme) -> FontSpec:
    """Return the face of the titles of covers: that of headings, but for what the file says of it."""
    font = theme.block_styles["heading-1"].text.font
    family = settings.cover.font or font.family
    return replace(font, family=family, weight=settings.cover.weight or font.weight)


def _find_substitutes(base: Theme, theme: Theme, cover_font: str = "") -> dict[str, str]:
    """Return the families of a theme in place of those in which the covers and headlines of its base are drawn."""
    substitutes: dict[str, str] = {}
    for role, font in (("aside", ""), ("heading-1", cover_font)):
        old, new = base.block_styles[role].text.font, theme.block_styles[role].text.font
        family = font or new.family
        if family != old.family:
            substitutes[old.family] = family
    return substitutes


def _in_other_fonts(
    draw_cover: DrawCover, substitutes: dict[str, str], font: FontSpec
) -> DrawCover:
    """Return what draws a cover in other families than its own, its title in a face."""

    def draw(context: TypesettingContext, meta: Meta) -> PageItems:
        heading = context.theme.block_styles["heading-1"]
        theme = context.theme.with_style("heading-1", heading.in_font(font))
        context = replace(_exchange_fonts(context, substitutes), theme=theme)
        return draw_cover(context, meta)

    return draw


def _choose_headline(base: Design, theme: Theme) -> SetHeadline:
    """Return what sets headlines: as the base does, in the theme's faces, on strips where its headings stand on them."""
    if theme.block_styles["heading-1"].label is not None:
        return labels.set_label_headline
    return _in_other_letters(base.set_headline, _find_substitutes(base.theme, theme))


def _in_other_letters(
    set_headline: SetHeadline, substitutes: dict[str, str]
) -> SetHeadline:
    """Return what sets headlines in other families than its own."""
    if not substitutes:
        return set_headline

    def set_in_other_letters(
        context: TypesettingContext, text: str, room: Size, lang: str
    ) -> ParagraphStack:
        return set_headline(_exchange_fonts(context, substitutes), text, room, lang)

    return set_in_other_letters


def _exchange_fonts(
    context: TypesettingContext, substitutes: dict[str, str]
) -> TypesettingContext:
    """Return a context in which one family stands where another is asked for. Its cache of shapers is its own, and empty."""
    font_book = context.font_book.with_substitutes(substitutes)
    return replace(context, font_book=font_book, chunk_shapers={}, paragraphs=None)


def _draw_over(draw_cover: DrawCover, drawing: Drawing) -> DrawCover:
    """Return what draws a cover over a drawing that fills the page, cropped to its proportions.

    A title that brings a picture of its own has that alone: both in one place would be read as neither.
    """

    def draw(context: TypesettingContext, meta: Meta) -> PageItems:
        if meta.cover_image:
            return draw_cover(context, meta)
        size = context.theme.page.size
        crop = crop_to_ratio(drawing.size, size, CENTRE)
        ground = ScaledDrawing(drawing, size, crop=crop)
        return (PageItem(Point(0.0, 0.0), ground), *draw_cover(context, meta))

    return draw


def _make_emblem(ornament: Drawing) -> DrawEmblem:
    """Return what draws an ornament in a box: as large as it lets it be, in its middle."""

    def draw(_context: TypesettingContext, _title: str, size: Size) -> Drawing:
        own = ornament.size
        factor = min(size.width / own.width, size.height / own.height)
        x = (size.width - own.width * factor) / 2
        y = (size.height - own.height * factor) / 2
        paths = [scale_path(path, factor) for path in ornament.paths]
        return Drawing(size, translate_paths(paths, x, y))

    return draw
