"""LayoutInput, SheetColumn -> the back of a zine's sheet: its sources in columns of one measure, a poster, or nothing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pamphlets.core.candidates import first_that_fits
from pamphlets.core.geometry import Size
from pamphlets.core.page import Page, make_untrimmed_page, place_rule
from pamphlets.core.source import PamphletError, error, iter_diagnostics
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import PAGE_SIZES, Pt, mm, to_mm
from pamphlets.document.nodes import SourceList
from pamphlets.layout.copyfitting import scale_theme
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    plain_paragraphs,
    stack_vertically,
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
    layout_input: LayoutInput, column: SheetColumn, source_list: SourceList | None
) -> Page | None:
    """Return the page on the back of the sheet, None where it stays blank.

    Where the author names none, the back carries the sources if there are any. What does not fit is an error of the
    column's context.
    """
    has_sources = bool(layout_input.document.notes or source_list)
    verso = layout_input.document.meta.verso or "sources"
    if verso == "poster":  # of the same title, sentence and notes
        document = layout_input.document
        document = replace(document, blocks=(), meta=replace(document.meta, paper="A4"))
        page: Page | None = None
        try:
            result, warnings = lay_out_poster(layout_input._replace(document=document))
            column.context.diagnostics.extend(warnings)
            page = replace(result.pages[0], label=BACK_LABEL)
        except* PamphletError as group:
            column.context.diagnostics.extend(iter_diagnostics(group))
        return page
    if verso == "sources" and has_sources:
        return _make_sources(layout_input, column, source_list)
    return None


def _make_sources(
    layout_input: LayoutInput, column: SheetColumn, source_list: SourceList | None
) -> Page:
    """Return the notes in columns, at the largest size at which they fit."""
    document, context = layout_input.document, column.context
    page_column = column._replace(width=_SHEET_SIZE.width - 2 * _MARGIN)
    head = _set_head(page_column, document.meta.title)
    foot = _set_draft_line(page_column, document.meta.draft)
    foot_y = _SHEET_SIZE.height - _MARGIN - foot.height
    columns_y = _MARGIN + head.height
    width = (page_column.width - (_COLUMN_COUNT - 1) * _GUTTER) / _COLUMN_COUNT
    text = context.theme.block_styles["body"].text
    note_size = context.theme.block_styles["note"].text.size

    def set_columns(size: Pt, *, is_trial: bool) -> list[ParagraphStack]:
        scale = size / note_size
        theme = scale_theme(context.theme, text.size * scale, text.leading * scale)
        diagnostics = [] if is_trial else context.diagnostics
        scaled = replace(context, theme=theme, diagnostics=diagnostics)
        entry_column = SheetColumn(scaled, width, column.lang)
        entries = _set_entries(entry_column, layout_input, source_list)
        gap = theme.block_styles["note"].text.leading * _ENTRY_GAP
        return _balance_columns(entries, gap)

    def fits(size: Pt) -> bool:
        return _column_height(set_columns(size, is_trial=True)) <= foot_y - columns_y

    step_count = round((_LARGEST_SIZE - _SMALLEST_SIZE) / _SIZE_STEP)
    sizes = [_LARGEST_SIZE - step * _SIZE_STEP for step in range(step_count + 1)]
    columns = set_columns(first_that_fits(sizes, fits), is_trial=False)
    excess = _column_height(columns) - (foot_y - columns_y)
    if excess > 0.0:
        last = document.notes[-1] if document.notes else document.blocks[-1]
        excess_mm = f"{to_mm(excess):.0f}"
        fault = error("zine-sources", context.source, last.span, excess=excess_mm)
        context.diagnostics.append(fault)
    marks = [*head.placed_at(_MARGIN, _MARGIN), *foot.placed_at(_MARGIN, foot_y)]
    for index, notes in enumerate(columns):
        marks += notes.placed_at(_MARGIN + index * (width + _GUTTER), columns_y)
    return make_untrimmed_page(_SHEET_SIZE, tuple(marks), BACK_LABEL)


def _column_height(columns: Sequence[ParagraphStack]) -> Pt:
    return max(column.height for column in columns)


def _set_head(column: SheetColumn, title: str) -> ParagraphStack:
    """Return the small title of the sources, whose they are, and a rule under them; white below."""
    theme = column.context.theme
    small = theme.block_styles["small"].at_size(_SMALLEST_SIZE, _SMALLEST_SIZE * 1.5)
    heading = plain_paragraphs([_SOURCES_TITLE], theme.block_styles["heading-2"])
    lines = column.stack_paragraphs([*plain_paragraphs([title], small), *heading])
    rule_y = lines.height + mm(2)
    rule = place_rule(0.0, rule_y, column.width, max(theme.note_rule[1], 0.6))
    return ParagraphStack((*lines.marks, rule), rule_y + mm(5), lines.line_count)


def _set_draft_line(column: SheetColumn, draft_note: str) -> ParagraphStack:
    """Return the line of a working version, with white above it."""
    draft = column.context.theme.text_styles["draft"]
    text = TextStyle(draft.font, draft.size, draft.size * 1.2)
    line = column.stack([draft_note], BlockStyle(text, "left", hyphenate=False))
    if not line.marks:
        return EMPTY_STACK
    return ParagraphStack(line.placed_at(0.0, mm(4)), line.height + mm(4), line.line_count)


def _set_entries(
    column: SheetColumn, layout_input: LayoutInput, source_list: SourceList | None
) -> list[ParagraphStack]:
    """Return each note set, then the list of what stands in no note."""
    notes = layout_input.document.notes
    entries = [set_notes_column(column, [note], len(notes)) for note in notes]
    if source_list:
        theme = column.context.theme
        styles = theme.block_styles
        body = replace(styles["body"], text=styles["note"].text)
        page_spec = replace(theme.page, grid_step=body.text.leading)
        theme = replace(theme, page=page_spec, block_styles={**styles, "body": body})
        column = column._replace(context=replace(column.context, theme=theme))
        for entry in source_list.entries:
            entries.append(set_column(column, (replace(source_list, entries=(entry,)),)))
    return entries or [EMPTY_STACK]


def _balance_columns(entries: Sequence[ParagraphStack], gap: Pt) -> list[ParagraphStack]:
    """Return entries in at most three columns, the highest of them as low as can be; no entry is parted.

    The lowest height at which filling column after column, as far as each goes, takes no more than there are: only
    the heights of runs of entries come into question.
    """
    tops = [0.0]
    for entry in entries:
        tops.append(tops[-1] + entry.height + gap)
    heights: set[Pt] = set()
    for start, top in enumerate(tops):
        heights.update(bottom - top for bottom in tops[start + 1 :])

    def fits(height: Pt) -> bool:
        return 1 < len(_column_cuts(tops, height)) <= _COLUMN_COUNT + 1

    cuts = _column_cuts(tops, first_that_fits(sorted(heights), fits))
    return [stack_vertically(entries[start:stop], gap) for start, stop in pairwise(cuts)]


def _column_cuts(tops: Sequence[Pt], height: Pt) -> list[int]:
    """Return where columns no higher than `height` begin and end, each as full as it can be.

    Nothing where an entry is higher than that: no number of columns will do.
    """
    cuts = [0]
    for index in range(1, len(tops)):
        if tops[index] - tops[cuts[-1]] > height + 1e-6:
            if index - 1 == cuts[-1]:
                return []
            cuts.append(index - 1)
    return [*cuts, len(tops) - 1]
