"""The back of a zine's sheet: its sources in columns of one measure each, a poster, or nothing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Page, PageItem, Rule, make_untrimmed_page
from pamphlets.core.source import PamphletError, error, iter_diagnostics
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.document.nodes import SourceList
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.copyfitting import scale_theme
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    stack_paragraphs,
    stack_vertically,
    text_to_inlines,
)
from pamphlets.layout.single_sheet.frame import set_column, set_notes_column
from pamphlets.layout.single_sheet.poster import lay_out_poster

BACK_LABEL: Final = "verso"
_SOURCES_TITLE: Final = "Sources"
_SHEET_SIZE: Final = Size(PAGE_SIZES["A4"][1], PAGE_SIZES["A4"][0])
_MARGIN: Final = mm(13)
_GUTTER: Final = mm(9)
_COLUMN_COUNT: Final = 3
_LARGEST_SIZE: Final = 12.0  # points
_SMALLEST_SIZE: Final = 9.5
_SIZE_STEP: Final = 0.25
_ENTRY_GAP: Final = 0.5  # of a line, from one note to the next


def make_back(
    copy: LayoutInput, case: TypesettingContext, listed: SourceList | None
) -> Page | None:
    """Return the page on the back of the sheet, None where it stays blank; what does not fit is told to the case.

    Where the author names none, the back carries the sources if there are any.
    """
    wish = copy.document.meta.verso or ("sources" if copy.document.notes or listed else "blank")
    match wish:
        case "poster":
            return _make_poster(copy, case)
        case "sources" if copy.document.notes or listed:
            return _make_sources(copy, case, listed)
        case _:
            return None


def _make_poster(copy: LayoutInput, case: TypesettingContext) -> Page | None:
    """Return a poster of the same title, sentence and notes."""
    document = copy.document
    document = replace(document, blocks=(), meta=replace(document.meta, paper="A4"))
    try:
        settled, doubts = lay_out_poster(copy._replace(document=document))
    except* PamphletError as group:
        case.diagnostics.extend(iter_diagnostics(group))
        settled, doubts = None, ()
    case.diagnostics.extend(doubts)
    return replace(settled.pages[0], label=BACK_LABEL) if settled else None


def _make_sources(copy: LayoutInput, case: TypesettingContext, listed: SourceList | None) -> Page:
    """Return the notes in columns, at the largest size at which they fit."""
    meta = copy.document.meta
    width = (_SHEET_SIZE.width - 2 * _MARGIN - (_COLUMN_COUNT - 1) * _GUTTER) / _COLUMN_COUNT
    head, foot = (
        _set_head(case, meta.title, meta.lang),
        _set_draft_line(case, meta.draft, meta.lang),
    )
    top = _MARGIN + head.height
    height = _SHEET_SIZE.height - _MARGIN - foot.height - top
    own = case.theme.block_styles["body"].text
    note = case.theme.block_styles["note"].text.size
    columns: list[ParagraphStack] = []
    for step in range(round((_LARGEST_SIZE - _SMALLEST_SIZE) / _SIZE_STEP) + 1):
        share = (_LARGEST_SIZE - step * _SIZE_STEP) / note
        small = replace(case, theme=scale_theme(case.theme, own.size * share, own.leading * share))
        columns = _balance_columns(
            _set_entries(small, copy, listed, width),
            small.theme.block_styles["note"].text.leading * _ENTRY_GAP,
        )
        if max(column.height for column in columns) <= height:
            break
    excess = max(column.height for column in columns) - height
    if excess > 0.0:
        these = copy.document.notes
        where = these[-1].span if these else copy.document.blocks[-1].span
        case.diagnostics.append(
            error("zine-sources", case.source, where, excess=f"{excess / mm(1):.0f}")
        )
    marks = [
        *translate_marks(head.marks, _MARGIN, _MARGIN),
        *translate_marks(foot.marks, _SHEET_SIZE.height - _MARGIN - foot.height, _MARGIN),
    ]
    for place, column in enumerate(columns):
        marks += translate_marks(column.marks, top, _MARGIN + place * (width + _GUTTER))
    return make_untrimmed_page(_SHEET_SIZE, tuple(marks), BACK_LABEL)


def _set_head(case: TypesettingContext, title: str, lang: str) -> ParagraphStack:
    """Return the small title of the sources, whose they are, and a rule under them; white below."""
    style = case.theme.block_styles["heading-2"]
    own = case.theme.block_styles["small"]
    of = replace(own, text=replace(own.text, size=_SMALLEST_SIZE, leading=_SMALLEST_SIZE * 1.5))
    width = _SHEET_SIZE.width - 2 * _MARGIN
    made = stack_paragraphs(
        case,
        [
            StackedParagraph(text_to_inlines(title), of),
            StackedParagraph(text_to_inlines(_SOURCES_TITLE), style),
        ],
        width,
        lang,
    )
    rule = PageItem(Point(0.0, made.height + mm(2)), Rule(width, max(case.theme.note_rule[1], 0.6)))
    return ParagraphStack((*made.marks, rule), rule.at.y + mm(5), made.line_count)


def _set_draft_line(case: TypesettingContext, draft: str, lang: str) -> ParagraphStack:
    """Return the line of a working version, with white above it."""
    if not draft:
        return ParagraphStack((), 0.0, 0)
    run = case.theme.text_styles["draft"]
    style = BlockStyle(TextStyle(run.font, run.size, run.size * 1.2), "left", hyphenate=False)
    made = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(draft), style)],
        _SHEET_SIZE.width - 2 * _MARGIN,
        lang,
    )
    return ParagraphStack(translate_marks(made.marks, mm(4)), made.height + mm(4), made.line_count)


def _set_entries(
    case: TypesettingContext, copy: LayoutInput, listed: SourceList | None, width: Pt
) -> list[ParagraphStack]:
    """Return each note set, then the list of what stands in no note."""
    document, lang = copy.document, copy.document.meta.lang
    made = [
        set_notes_column(case, (note,), width, lang, len(document.notes)) for note in document.notes
    ]
    if listed:
        small = replace(case.theme.block_styles["body"], text=case.theme.block_styles["note"].text)
        grid = replace(case.theme.page, grid_step=small.text.leading)
        theme = replace(
            case.theme, page=grid, block_styles={**case.theme.block_styles, "body": small}
        )
        made += [
            set_column(
                replace(case, theme=theme), (replace(listed, entries=(entry,)),), width, lang
            )
            for entry in listed.entries
        ]
    return made or [ParagraphStack((), 0.0, 0)]


def _balance_columns(entries: Sequence[ParagraphStack], between: Pt) -> list[ParagraphStack]:
    """Return entries in at most three columns, the highest of them as low as can be; no entry is parted.

    The lowest height at which filling column after column, as far as each goes, takes no more than there are: only
    the heights of runs of entries come into question.
    """
    tops = [0.0]
    for entry in entries:
        tops.append(tops[-1] + entry.height + between)
    heights = sorted(
        {tops[b] - tops[a] for a in range(len(entries)) for b in range(a + 1, len(tops))}
    )
    for height in heights:
        cuts = _column_cuts(tops, height)
        if len(cuts) - 1 <= _COLUMN_COUNT:
            return [stack_vertically(entries[a:b], between) for a, b in pairwise(cuts)]
    raise AssertionError(heights)  # one column holds them all at the last of the heights


def _column_cuts(tops: Sequence[Pt], height: Pt) -> list[int]:
    """Return where columns no higher than `height` begin and end, each as full as it can be."""
    cuts = [0]
    for place in range(1, len(tops)):
        if tops[place] - tops[cuts[-1]] > height + 1e-6:
            cuts.append(place - 1)
            if cuts[-1] == cuts[-2]:
                return [0] * (
                    _COLUMN_COUNT + 2
                )  # one entry is higher than that: no number of columns will do
    return [*cuts, len(tops) - 1]
