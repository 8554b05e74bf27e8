"""Quiet: what large print and letters are set in. Not one of the looks that a title chooses.

Atkinson Hyperlegible, ragged, hyphens nowhere; no italics, no lines of capitals. A measure of 150 mm.
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import PageItems
from pamphlets.core.style import (
    BlockBorder,
    BlockStyle,
    FontSpec,
    PageSpec,
    TextStyle,
    Theme,
)
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.design.themes import sobre
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import author_field, author_line, report_overflow
from pamphlets.layout.brochure.draft_mark import set_cover_draft_mark
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    largest_stack_that_fits,
    plain_paragraphs,
)
from pamphlets.transforms.paper_words import load_paper_words

GRID: Final = 27.0
_SANS: Final = FontSpec("Atkinson Hyperlegible Next")
_BOLD: Final = replace(_SANS, weight=700)
_TEXT: Final = TextStyle(_SANS, 18, GRID)
_STRONG: Final = replace(_TEXT, font=_BOLD)
_BODY: Final = BlockStyle(_TEXT, "left", lines_before=1, hyphenate=False)
_TITLE: Final = BlockStyle(
    _STRONG, "left", lines_before=1, hyphenate=False, balanced=True, keep_small_words=True
)

BLOCKS: Final = {
    "body": _BODY,
    "heading-1": replace(
        _TITLE,
        text=replace(_STRONG, size=32, leading=40),
        lines_before=0,
        lines_after=1,
        sink_lines=1,
    ),
    "heading-2": replace(
        _TITLE, text=replace(_STRONG, size=26, leading=33), lines_after=0.5
    ),
    "opener": replace(
        _TITLE,
        text=replace(_STRONG, size=29, leading=36),
        lines_before=0,
        lines_after=1,
        sink_lines=4,
    ),
    "heading-3": replace(_TITLE, text=replace(_STRONG, size=21)),
    "heading-4": replace(_TITLE, lines_before=0),
    "quote": replace(_BODY, left_indent=20, lines_before=1),
    "attribution": replace(_BODY, lines_before=0),
    "code": replace(
        _BODY,
        text=TextStyle(FontSpec("JetBrains Mono", features=("-calt", "-liga")), 13, GRID),
        lines_before=1,
    ),
    "cell": replace(_BODY, lines_before=0),
    "head": replace(_TITLE, text=_STRONG, lines_before=0),
    "caption": replace(_BODY, lines_before=0),
    "aside": replace(_BODY, lines_before=1),
    "aside-title": replace(_TITLE, lines_before=0),
    "pull-quote": replace(_TITLE, text=replace(_STRONG, size=24, leading=32)),
    "page-quote": replace(_TITLE, text=replace(_STRONG, size=36, leading=48)),
    "letter": replace(_BODY, left_indent=20),
    "note": replace(_BODY, lines_before=0),
    "entry": replace(_BODY, left_indent=20, lines_before=0),
    "term": replace(_TITLE, lines_before=0),
    "contents-1": replace(_BODY, lines_before=0),
    "contents-2": replace(_BODY, left_indent=20, lines_before=0),
    "small": replace(_BODY, lines_before=0),
    "back": _BODY,
}

RUNS: Final = {
    "code": TextStyle(FontSpec("JetBrains Mono"), 0.84, GRID),
    "folio": replace(_TEXT, size=16),
    "running": replace(_TEXT, size=16),
    "draft": replace(_TEXT, size=7.5 * 18 / 11, tracking=0.06, caps=True),
    "step": replace(_STRONG, size=24),
    "note-number": _STRONG,
}

LARGE_PRINT_THEME: Final[Theme] = replace(
    sobre.THEME,
    name="quiet",
    figures="lining",
    page=PageSpec(
        Size(*PAGE_SIZES["A4"]),
        inner=mm(30),
        outer=mm(30),
        top=mm(22),
        bottom=mm(30),
        grid_step=GRID,
    ),
    block_styles=MappingProxyType(BLOCKS),
    text_styles=MappingProxyType(RUNS),
    borders=MappingProxyType({"aside": BlockBorder("side", 4.0, distance=10.0)}),
    fallback_fonts=(_SANS, FontSpec("DejaVu Sans")),
    note_placement="chapter",
    list_indent=26.0,
    step_indent=44.0,
    figure_scale=18 / 11,  # as the letters are
    note_rule=(mm(40), 1.0),
)

_LETTER_GRID: Final = 12.7  # two lines of it are 9 mm: what a hand needs between two rules
_LETTER_TEXT: Final = TextStyle(_SANS, 10.6, _LETTER_GRID)
_NOTE: Final = TextStyle(_SANS, 9.0, 11.2)

LETTER_THEME: Final[Theme] = replace(
    LARGE_PRINT_THEME,
    name="letter",
    page=PageSpec(
        Size(*PAGE_SIZES["A4"]),
        inner=mm(25),
        outer=mm(25),
        top=mm(18),
        bottom=mm(12),
        grid_step=_LETTER_GRID,
    ),
    block_styles=MappingProxyType(
        {
            role: replace(
                held, text=replace(held.text, size=_LETTER_TEXT.size, leading=_LETTER_GRID)
            )
            for role, held in BLOCKS.items()
        }
        | {
            "heading-2": replace(
                _TITLE,
                text=replace(_LETTER_TEXT, font=_BOLD, size=13),
                lines_before=1,
                lines_after=0.5,
            ),
            "note": BlockStyle(_NOTE, "left", hyphenate=False),
            "small": BlockStyle(_NOTE, "left", hyphenate=False),
        }
    ),
    text_styles=MappingProxyType(
        {
            role: replace(held, size=_LETTER_TEXT.size) if role != "code" else held
            for role, held in RUNS.items()
        }
        | {"note-number": replace(_NOTE, font=_BOLD)}
    ),
    note_placement="page",
    list_indent=13.0,
    step_indent=18.0,
    figure_scale=1.0,
)

_MARGIN: Final = mm(25)
_TITLE_SIZES: Final = (60.0, 56.0, 52.0, 48.0, 44.0, 40.0, 36.0)
_TITLE_TOP: Final = mm(60)


def draw_cover(context: TypesettingContext, meta: Meta) -> PageItems:
    """Return the front of a large-print edition: its title, ranged left, and that it is in large print."""
    page_size = LARGE_PRINT_THEME.page.size
    column = SheetColumn(context, page_size.width - 2 * _MARGIN, meta.lang)
    plain = replace(_BODY, lines_before=0)
    head = column.stack([load_paper_words(meta.lang).large_print], plain)
    title = set_headline(
        context, meta.title, Size(column.width, page_size.height * 0.42), meta.lang
    )
    subtitle = column.stack([meta.subtitle], _BODY.at_size(22, 30))
    foot = column.stack([author_line(meta), *meta.mentions], plain, 9.0)
    subtitle_y = _TITLE_TOP + title.height + mm(10)
    foot_y = page_size.height - mm(28) - foot.height
    fields = ("title", "subtitle", author_field(meta), "mentions")
    excess, height = subtitle_y + subtitle.height - foot_y, title.height + subtitle.height
    report_overflow(context, meta, fields, excess, height + foot.height)
    return (
        *head.placed_at(_MARGIN, mm(28)),
        *title.as_element(meta.title).placed_at(_MARGIN, _TITLE_TOP),
        *subtitle.placed_at(_MARGIN, subtitle_y),
        *foot.placed_at(_MARGIN, foot_y),
        *set_cover_draft_mark(context, meta, _MARGIN, "left"),
    )


def set_headline(
    context: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return words in bold, ranged left, never larger than a cover's title."""

    def paragraphs(size: Pt) -> list[StackedParagraph]:
        style = replace(_TITLE.at_size(size, size * 1.15, _BOLD), lines_before=0)
        return plain_paragraphs([text], style)

    room_size = (room.width, room.height)
    return largest_stack_that_fits(context, paragraphs, room_size, _TITLE_SIZES, lang)


LARGE_PRINT_DESIGN: Final = Design(
    LARGE_PRINT_THEME,
    draw_cover,
    set_headline,
    tightest=(18, 26),
    loosest=(20, 30),
    binding="loose",
)
LETTER_DESIGN: Final = replace(
    LARGE_PRINT_DESIGN, theme=LETTER_THEME, tightest=(10, 12), loosest=(11, 13)
)
