"""LayoutInput, SheetColumn -> the back of a zine's sheet: its sources in columns of one measure, a poster, or nothing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Final

from pamphlets.core.candidates import first_that_fits, sizes_downwards
from pamphlets.core.geometry import Size
from pamphlets.core.page import (
    Page,
    PageItem,
    make_untrimmed_page,
    place_rule,
)
from pamphlets.core.source import PamphletError, error, iter_diagnostics
from pamphlets.core.units import PAGE_SIZES, Pt, mm, to_mm
from pamphlets.document.nodes import SourceList
from pamphlets.layout.brochure.draft_mark import set_draft_mark
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    stack_vertically,
)
from pamphlets.layout.single_sheet.frame import set_column, set_notes_column
from pamphlets.layout.single_sheet.poster.poster import lay_out_poster
from pamphlets.layout.theme_scaling import enlarge_theme
from pamphlets.layout.zine.back_poster import find_poster_image, make_picture_poster
from pamphlets.transforms.draft_words import draft_mark
from pamphlets.transforms.paper_words import load_paper_words

BACK_LABEL: Final = "verso"
_A4_WIDTH, _A4_HEIGHT = PAGE_SIZES["A4"]
_SHEET_SIZE: Final = Size(_A4_HEIGHT, _A4_WIDTH)
_MARGIN: Final = mm(13)
_GUTTER: Final = mm(9)
_SPACE_FOR_DRAFT_MARK: Final = mm(6)
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
    if verso == "poster":
        poster = _make_poster(layout_input, column)
        return None if poster is None else _without_title(poster)
    if verso == "sources" and has_sources:
        return _make_sources(layout_input, column, source_list)
    return None


def _without_title(poster: Page) -> Page:
    """Return a poster whose headline is a heading: the zine's title is on its cover."""
    items: list[PageItem] = []
    for item in poster.items:
        element = item.element
        if element is not None and element.role == "title":
            element = element._replace(role="heading")
        items.append(replace(item, element=element))
    return replace(poster, items=tuple(items))


def _make_poster(layout_input: LayoutInput, column: SheetColumn) -> Page | None:
    """Return a poster of the zine's picture, or of its title where it has none; None for one that has no room."""
    image = find_poster_image(layout_input)
    if image is not None:
        page = make_picture_poster(layout_input, image, column.context)
        return replace(page, label=BACK_LABEL)
    document = layout_input.document
    meta = replace(document.meta, paper="A4", verso="blank")  # the notes at its foot
    document = replace(document, blocks=(), meta=meta)
    poster: Page | None = None
    try:
        result, warnings = lay_out_poster(layout_input._replace(document=document))
        column.context.diagnostics.extend(warnings)
        poster = replace(result.pages[0], label=BACK_LABEL)
    except* PamphletError as group:
        column.context.diagnostics.extend(iter_diagnostics(group))
    return poster


def _make_sources(
    layout_input: LayoutInput, column: SheetColumn, source_list: SourceList | None
) -> Page:
    """Return the notes in columns, at the largest size at which they fit."""
    document = layout_input.document
    page_column = column._replace(width=_SHEET_SIZE.width - 2 * _MARGIN)
    head = _set_head(page_column, document.meta.title)
    foot_y = _SHEET_SIZE.height - _MARGIN
    mark = set_draft_mark(
        column.context,
        draft_mark(document.meta),
        (_MARGIN, foot_y),
        page_column.width,
        "left",
        column.lang,
    )
    if mark:
        foot_y -= _SPACE_FOR_DRAFT_MARK
    columns_y = _MARGIN + head.height
    gutters = (_COLUMN_COUNT - 1) * _GUTTER
    width = (page_column.width - gutters) / _COLUMN_COUNT
    entry_column = column._replace(width=width)
    marks = [
        *head.placed_at(_MARGIN, _MARGIN),
        *mark,
    ]
    x = _MARGIN
    height = foot_y - columns_y
    for notes in _fit_columns(layout_input, entry_column, source_list, height):
        marks += notes.placed_at(x, columns_y)
        x += width + _GUTTER
    return make_untrimmed_page(_SHEET_SIZE, tuple(marks), BACK_LABEL)


def _fit_columns(
    layout_input: LayoutInput,
    column: SheetColumn,
    source_list: SourceList | None,
    height: Pt,
) -> list[ParagraphStack]:
    """Return the notes in columns of a height, at the largest size at which they fit; an error where none does."""
    document = layout_input.document
    context = column.context
    note_size = context.theme.block_styles["note"].text.size

    def set_columns(size: Pt, *, is_trial: bool) -> list[ParagraphStack]:
        theme = enlarge_theme(context.theme, size / note_size)
        diagnostics = [] if is_trial else context.diagnostics
        scaled = replace(context, theme=theme, diagnostics=diagnostics)
        scaled_column = column._replace(context=scaled)
        entries = _set_entries(scaled_column, layout_input, source_list)
        gap = theme.block_styles["note"].text.leading * _ENTRY_GAP
        return _balance_columns(entries, gap)

    def fits(size: Pt) -> bool:
        columns = set_columns(size, is_trial=True)
        return _column_height(columns) <= height

    sizes = sizes_downwards(_LARGEST_SIZE, _SMALLEST_SIZE, _SIZE_STEP)
    columns = set_columns(first_that_fits(sizes, fits), is_trial=False)
    excess = _column_height(columns) - height
    if excess > 0.0:
        last = document.notes[-1] if document.notes else document.blocks[-1]
        excess_mm = f"{to_mm(excess):.0f}"
        fault = error("zine-sources", context.source, last.span, excess=excess_mm)
        context.diagnostics.append(fault)
    return columns


def _column_height(columns: Sequence[ParagraphStack]) -> Pt:
    return max(column.height for column in columns)


def _set_head(column: SheetColumn, title: str) -> ParagraphStack:
    """Return the small title of the sources, whose they are, and a rule under them; white below."""
    theme = column.context.theme
    small = theme.block_styles["small"]
    title_style = small.at_size(_SMALLEST_SIZE, _SMALLEST_SIZE * 1.5)
    running_title = column.stack([title], title_style).as_artifact()
    words = load_paper_words(column.lang).sources
    heading = column.stack([words], theme.block_styles["heading-2"])
    heading = heading.as_element(words, "notes-heading")
    lines = stack_vertically([running_title, heading], 0.0)
    rule_y = lines.height + mm(2)
    _, note_rule_weight = theme.note_rule
    weight = max(note_rule_weight, 0.6)
    rule = place_rule(0.0, rule_y, column.width, weight)
    height = rule_y + mm(5)
    return ParagraphStack((*lines.marks, rule), height, lines.line_count)


def _set_entries(
    column: SheetColumn, layout_input: LayoutInput, source_list: SourceList | None
) -> list[ParagraphStack]:
    """Return each note set, then the list of what stands in no note."""
    notes = layout_input.document.notes
    note_count = len(notes)
    entries: list[ParagraphStack] = []
    for note in notes:
        entries.append(set_notes_column(column, [note], note_count))
    if source_list:
        theme = column.context.theme
        styles = theme.block_styles
        body = replace(styles["body"], text=styles["note"].text)
        page_spec = replace(theme.page, grid_step=body.text.leading)
        theme = replace(theme, page=page_spec).with_style("body", body)
        column = column.in_theme(theme)
        for entry in source_list.entries:
            block = replace(source_list, entries=(entry,), groups=())
            entries.append(set_column(column, (block,)))
    return entries or [EMPTY_STACK]


def _balance_columns(entries: Sequence[ParagraphStack], gap: Pt) -> list[ParagraphStack]:
    """Return entries in at most three columns, the highest of them as low as can be; no entry is parted.

    The lowest height at which filling column after column, as far as each goes, takes no more than there are: only
    the heights of runs of entries come into question.
    """
    top = 0.0
    tops = [top]
    for entry in entries:
        top += entry.height + gap
        tops.append(top)
    heights: set[Pt] = set()
    for top, bottom in combinations(tops, 2):
        heights.add(bottom - top)

    def fits(height: Pt) -> bool:
        cut_count = len(_column_cuts(tops, height))
        return 1 < cut_count <= _COLUMN_COUNT + 1

    column_height = first_that_fits(sorted(heights), fits)
    columns: list[ParagraphStack] = []
    for start, stop in pairwise(_column_cuts(tops, column_height)):
        columns.append(stack_vertically(entries[start:stop], gap))
    return columns


def _column_cuts(tops: Sequence[Pt], height: Pt) -> list[int]:
    """Return where columns no higher than `height` begin and end, each as full as it can be.

    Nothing where an entry is higher than that: no number of columns will do.
    """
    last_cut = 0
    cuts = [last_cut]
    for index in range(1, len(tops)):
        run_height = tops[index] - tops[last_cut]
        if run_height > height + 1e-6:
            if index - 1 == last_cut:
                return []
            last_cut = index - 1
            cuts.append(last_cut)
    return [*cuts, len(tops) - 1]
