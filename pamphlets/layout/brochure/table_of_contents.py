"""Headings, page numbers -> the list of contents: figures ranged right in a column of their own, titles beside them.

The list is as airy as its page allows: large and wide apart where it is short, as close as the text where it is long.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.page import GeneratedElement, PageItem, PageItems
from pamphlets.core.source import WHOLE_FILE
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.contents_entries import MAX_LEVELS, ContentsEntry
from pamphlets.document.nodes import Link, Text, to_plain_text
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    first_baseline,
)

_NUMBER_GAP: Final = 0.9  # em, from the figures to the titles
_PART_GAP: Final = 0.5  # grid lines above an entry that has others under it
_LEAST_NUMBER: Final = "00"  # the column of figures is at least as wide
_UNKNOWN_NUMBER: Final = "00"  # until the pages stand


class ContentsPace(NamedTuple):
    """How large and how far apart the entries of a list stand."""

    size_factor: float  # times the size of the theme's style
    line_pitch: float  # grid lines, from one line of an entry to the next
    entry_pitch: float  # grid lines, from an entry to the next of the highest level


# The airiest first. A grid of 13.4 makes 12.5/20.1 of 11 points; the last is the text's own.
CONTENTS_PACES: Final = (
    ContentsPace(12.5 / 11, 1.25, 1.5),
    ContentsPace(12 / 11, 1.0, 1.25),
    ContentsPace(1.0, 1.0, 1.0),
)


class SetEntry(NamedTuple):
    """One entry of the list, set: its lines, and the white below them in points."""

    stack: ParagraphStack
    gap: Pt


ContentsColumn = tuple[SetEntry, ...]  # what of the list stands on one page


def set_contents(
    column: SheetColumn,
    entries: Sequence[ContentsEntry],
    page_numbers: Mapping[str, str],
    height: Pt,
) -> tuple[ContentsColumn, ...]:
    """Return the list of contents, each entry set with its page number, at the airiest pace that fits `height`.

    A list that fits at none stands at the closest, in as many columns of that height as it takes. There is no column
    where there are no entries.
    """
    if not entries:
        return ()
    # The number stands beside the entry: no reference in its title.
    column = column._replace(context=replace(column.context, page_numbers={}))
    numbers = [page_numbers.get(entry.anchor, _UNKNOWN_NUMBER) for entry in entries]
    grid_step = column.context.theme.page.grid_step
    *airy_paces, closest = CONTENTS_PACES
    for pace in airy_paces:
        if len(entries) * grid_step <= height:  # else no pace but the closest may fit
            columns = _set_at_pace(column, entries, numbers, pace, height)
            if len(columns) <= 1:
                return columns
    return _set_at_pace(column, entries, numbers, closest, height)


def _set_at_pace(
    column: SheetColumn,
    entries: Sequence[ContentsEntry],
    numbers: Sequence[str],
    pace: ContentsPace,
    height: Pt,
) -> tuple[ContentsColumn, ...]:
    """Return the list in columns of a height, its figures in one column, as wide as the widest."""
    grid_step = column.context.theme.page.grid_step
    styles: dict[int, BlockStyle] = {}
    for level in range(1, MAX_LEVELS + 1):
        style = column.context.theme.block_styles[f"contents-{level}"]
        # A lower level keeps the text's size.
        factor = pace.size_factor if level == 1 else 1.0
        styles[level] = style.at_size(style.text.size * factor, pace.line_pitch * grid_step)
    shaper = column.context.chunk_shaper(styles[1].text, column.lang)
    widths = [shaper.shape_whole(number).width for number in {_LEAST_NUMBER, *numbers}]
    figures = column._replace(width=max(widths))
    title_left = figures.width + _NUMBER_GAP * styles[1].text.size
    has_parts = any(entry.level > 1 for entry in entries)
    titles = column._replace(width=column.width - title_left)
    stacks: list[ParagraphStack] = []
    for index, (entry, number) in enumerate(zip(entries, numbers, strict=True)):
        words = f"{to_plain_text(entry.title)} {number.strip()}"
        element = GeneratedElement("contents-entry", words, number=index)
        # Figures and title lead to the heading; both stand on one baseline, the size being the title's.
        link = Link(f"#{entry.anchor}", entry.title, is_bare=False, node=0, span=WHOLE_FILE)
        style = styles[entry.level]
        title = titles.stack_paragraphs([StackedParagraph((link,), style, element=element)])
        figure = replace(link, children=(Text(number.strip(), WHOLE_FILE),))
        letters = replace(style.text, ink=column.context.theme.letter_ink)
        style = replace(style, text=letters, align="right", left_indent=0.0)
        page_figure = StackedParagraph((figure,), style, element=element)
        # As it is read: the title, then its page.
        page = figures.stack_paragraphs([page_figure])
        marks = (*title.placed_at(title_left, 0.0), *page.marks)
        stacks.append(title._replace(marks=marks))
    # The white stands above entries of the highest level, more of it where these have others under them.
    white = max(pace.entry_pitch - pace.line_pitch, _PART_GAP if has_parts else 0.0)
    return divide_contents(_space_entries(entries, stacks, white * grid_step), height)


def _space_entries(
    entries: Sequence[ContentsEntry], stacks: Sequence[ParagraphStack], white: Pt
) -> list[SetEntry]:
    """Return entries with so much white above those of the highest level."""
    set_entries: list[SetEntry] = []
    for stack, following in zip(stacks, (*entries[1:], None), strict=True):
        is_apart = following is not None and following.level == 1
        set_entries.append(SetEntry(stack, white * is_apart))
    return set_entries


def divide_contents(entries: Iterable[SetEntry], height: Pt) -> tuple[ContentsColumn, ...]:
    """Return set entries in columns no higher than `height`; an entry that is higher stands alone."""
    columns: list[ContentsColumn] = []
    column: list[SetEntry] = []
    y = 0.0
    for entry in entries:
        if y + entry.stack.height > height and column:
            columns.append(tuple(column))
            column, y = [], 0.0
        column.append(entry)
        y += entry.stack.height + entry.gap
    return (*columns, tuple(column)) if column else ()


def place_contents(column: ContentsColumn, baseline: Pt) -> PageItems:
    """Return the marks of one column of contents, from its left edge, its first line on a baseline."""
    marks: list[PageItem] = []
    y = baseline - first_baseline(column[0].stack) if column else 0.0
    for stack, gap in column:
        marks += stack.placed_at(0.0, y)
        y += stack.height + gap
    return tuple(marks)
