"""The outer panels of a zine: its cover, made from the front matter, and its colophon."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.source import WHOLE_FILE, Span, error
from pamphlets.core.style import BlockStyle, TextStyle, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.brochure.colophon import colophon_paragraphs
from pamphlets.layout.copyfitting import scale_theme
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    smallest_font_size,
    stack_paragraphs,
    stack_vertically,
    text_to_inlines,
)
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture
from pamphlets.layout.single_sheet.frame import largest_fitting_scale, set_column, set_notes_column
from pamphlets.layout.zine.panel import (
    PANEL_GAP,
    set_headline_within,
    set_panel_heading,
    without_overfull_lines,
)
from pamphlets.layout.zine.panel_fitting import MIN_HEADING_SIZE
from pamphlets.layout.zine.panel_text import PanelText

_AUTHOR_SIZE: Final = 9.5  # points
_MENTION_SIZE: Final = (
    10.6  # what a document is not stands on its front in ten at least, capitals of sigles too
)
_SENTENCE_SIZE: Final = 14.0
_MIN_TITLE_SHARE: Final = 0.3  # of the cover, for its title and the picture
_TITLE_SHARE_WITH_PICTURE: Final = 0.45  # of what is left for it and a picture, for the title
_SPACE_BELOW_TITLE: Final = mm(7)  # white under a title without a picture
_SPACE_BELOW_RULE: Final = mm(4)  # from the rule to the title
_HEADING_SHARE: Final = 0.2  # of the last panel, for a heading


def set_cover_panel(
    copy: LayoutInput, case: TypesettingContext, room: Rect
) -> tuple[PageItem, ...]:
    """Return the front: the title as large as it goes, a picture or white, the sentence, who speaks and who does not.

    What finds no room is a fault on the case's slip.
    """
    meta = copy.document.meta
    head, foot = _set_cover_head(case, meta, room.width), _set_cover_foot(case, meta, room.width)
    top = room.y + head.height
    free = room.bottom - foot.height - top
    least = room.height * _MIN_TITLE_SHARE
    share = max(_title_height(case, meta, room, free), least * _TITLE_SHARE_WITH_PICTURE)
    title = set_headline_within(
        copy.design.set_headline, case, meta.title, Size(room.width, share), meta.lang
    )
    if free < least:
        longest = "subtitle" if len(meta.subtitle) > sum(map(len, meta.mentions)) else "mentions"
        where = meta.span_of(longest)
        case.diagnostics.append(
            error("zine-cover", case.source, where, excess=f"{(least - free) / mm(1):.0f}")
        )
    elif smallest_font_size(title) < MIN_HEADING_SIZE:
        where = meta.span_of("title")
        case.diagnostics.append(
            error("zine-heading", case.source, where, size=f"{smallest_font_size(title):.0f}")
        )
    at = top + title.height + PANEL_GAP
    return (
        *translate_marks(head.marks, room.y, room.x),
        *translate_marks(title.marks, top, room.x),
        *place_cover_picture(case, meta, Rect(room.x, at, room.width, top + free - at - PANEL_GAP)),
        *translate_marks(foot.marks, room.bottom - foot.height, room.x),
    )


def _title_height(case: TypesettingContext, meta: Meta, room: Rect, free: Pt) -> Pt:
    """Return how much of the height that is free the title may have: more beside a flat picture, most beside none."""
    art = case.artworks.get(meta.cover_image)
    if art is None:
        return free - _SPACE_BELOW_TITLE
    return max(
        free * _TITLE_SHARE_WITH_PICTURE,
        free - 2 * PANEL_GAP - room.width * art.size.height / art.size.width,
    )


def _set_cover_head(case: TypesettingContext, meta: Meta, width: Pt) -> ParagraphStack:
    """Return what stands over the title: the series or who speaks, a rule, white."""
    said = _set_lines(
        case,
        [meta.series or _author_line(meta)],
        _sans_style(case, _AUTHOR_SIZE, "aside-title"),
        width,
        meta.lang,
    )
    weight = max(bar.weight for bar in case.theme.borders.values())
    rule = PageItem(
        Point(0.0, said.height + (_SPACE_BELOW_RULE / 3 if said.marks else 0.0)),
        Rule(width, weight),
    )
    return ParagraphStack(
        (*said.marks, rule), rule.at.y + weight + _SPACE_BELOW_RULE, said.line_count
    )


def _set_cover_foot(case: TypesettingContext, meta: Meta, width: Pt) -> ParagraphStack:
    """Return what stands under the title and its picture."""
    sentence = case.theme.block_styles["heading-2"]
    letters = replace(sentence.text, size=_SENTENCE_SIZE, leading=_SENTENCE_SIZE * 1.14)
    said = [
        _set_lines(
            case, [meta.subtitle], replace(sentence, text=letters, balanced=True), width, meta.lang
        ),
        _set_lines(
            case,
            [_author_line(meta) if meta.series else ""],
            _sans_style(case, _AUTHOR_SIZE, "aside-title"),
            width,
            meta.lang,
        ),
        _set_lines(
            case, meta.mentions, _sans_style(case, _MENTION_SIZE, "aside"), width, meta.lang
        ),
    ]
    return stack_vertically(said, PANEL_GAP * 0.7)


def _author_line(meta: Meta) -> str:
    """Return who speaks."""
    return ", ".join(meta.authors) or meta.collective


def _sans_style(case: TypesettingContext, size: Pt, role: str) -> BlockStyle:
    """Return the theme's sans, as in the role named, at a size."""
    font = case.theme.block_styles[role].text.font
    return BlockStyle(TextStyle(font, size, size * 1.24), "left", hyphenate=False, balanced=True)


def _set_lines(
    case: TypesettingContext, lines: Sequence[str], style: BlockStyle, width: Pt, lang: str
) -> ParagraphStack:
    """Return lines of text under each other; empty ones leave no trace."""
    return stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(line), style) for line in lines if line],
        width,
        lang,
    )


def set_colophon_panel(
    copy: LayoutInput,
    case: TypesettingContext,
    room: Rect,
    last: tuple[PanelText | None, Sequence[float]],
    *,
    noted: bool,
) -> tuple[PageItem, ...]:
    """Return the last panel: what the text still says, notes, the small print.

    The text is set at the first of the shares given at which it fits. `noted`: the notes have no other place.
    What is too long is a fault on the case's slip.
    """
    document, meta = copy.document, copy.document.meta
    panel, shares = last
    spoken = replace(meta, mentions=(), subtitle="")  # they stand on the front
    under = [
        set_notes_column(case, document.notes if noted else (), room.width, meta.lang),
        stack_paragraphs(case, colophon_paragraphs(case, spoken, ()), room.width, meta.lang),
    ]
    low = stack_vertically(under, PANEL_GAP)
    free = room.height - low.height - PANEL_GAP
    above = (
        _set_last_panel(copy, case, panel, shares, Size(room.width, free))
        if panel
        else ParagraphStack((), 0.0, 0)
    )
    excess = above.height - free
    if excess > 0.0:
        case.diagnostics.append(
            error(
                "zine-colophon",
                case.source,
                _overflow_span(copy, panel),
                excess=f"{excess / mm(1):.0f}",
            )
        )
    return (
        *translate_marks(above.marks, room.y, room.x),
        *translate_marks(low.marks, room.bottom - low.height, room.x),
    )


def _overflow_span(copy: LayoutInput, panel: PanelText | None) -> Span:
    """Return what is too long for the last panel: its own text, or the notes."""
    these = copy.document.notes
    return panel.heading.span if panel else these[0].span if these else WHOLE_FILE


def _set_last_panel(
    copy: LayoutInput,
    case: TypesettingContext,
    panel: PanelText,
    shares: Sequence[float],
    room: Size,
) -> ParagraphStack:
    """Return the heading and the text of the last panel, no higher than the room where a share allows it."""
    lang = copy.document.meta.lang
    head = set_panel_heading(
        copy.design.set_headline,
        case,
        panel.heading,
        Size(room.width, room.height * _HEADING_SHARE),
        lang,
    )

    def text(theme: Theme) -> ParagraphStack:
        return set_column(replace(case, theme=theme), panel.blocks, room.width, lang)

    tried = without_overfull_lines(case, lambda theme: text(theme).height)
    share = largest_fitting_scale(case.theme, shares, room.height - head.height - PANEL_GAP, tried)
    own = case.theme.block_styles["body"].text
    return stack_vertically(
        [head, text(scale_theme(case.theme, own.size * share, own.leading * share))], PANEL_GAP
    )
