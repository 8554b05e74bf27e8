"""Table, ContainingBlock -> TableColumns: where the columns of a table stand, and how their cells are aligned.

They are as wide as in automatic table layout (CSS 2.2 § 17.5.2.2), from what cells need and would like.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.source import error
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Table, TableCell, to_plain_text
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.paragraph.styled_runs import RunStyle, collect_runs
from pamphlets.layout.paragraph.words import prepare_words

COLUMN_GUTTER: Final = 9.0
_MAX_GUTTER_SHARE: Final = 0.25  # of a column and the white beside it, where there are many
_MIN_COLUMN_WIDTH: Final = 0.7  # em of the cells: what most letters need
_NUMERIC_CELL: Final = re.compile(
    r"^[+−–-]?\d[\d\u202f\u00a0 ]*(?:[.,]\d+)?\s*(?:%|€|M€|Md€|‰|°)?$"
)


class TableColumn(NamedTuple):
    """A column of a table, and how its cells are aligned."""

    left: Pt
    width: Pt
    style: BlockStyle
    is_narrow: bool = False
    """Whether its widest word needs more: then its head may be divided by hyphens too."""


def column_gutter(column_count: int, width: Pt) -> Pt:
    """Return the white between columns: less than usual where there are so many that it would leave them no room."""
    return min(COLUMN_GUTTER, _MAX_GUTTER_SHARE * width / column_count)


def _report_too_many_columns(table: Table, container: ContainingBlock) -> bool:
    """Return whether a table has more columns than its place holds; if so, it is an error."""
    em = container.theme.block_styles["cell"].text.size
    most = int(container.width * (1 - _MAX_GUTTER_SHARE) / (_MIN_COLUMN_WIDTH * em))
    if len(table.align) <= most:
        return False
    context = container.context
    fields = {"columns": str(len(table.align)), "most": str(most)}
    context.diagnostics.append(error("table-columns", context.source, table.span, **fields))
    return True


def measure_columns(table: Table, container: ContainingBlock) -> list[TableColumn]:
    """Return the columns as their contents ask; none, with an error, where they are too many."""
    if _report_too_many_columns(table, container):
        return []
    needed: list[Pt] = []
    wanted: list[Pt] = []
    styles: list[BlockStyle] = []
    cell_style = container.theme.block_styles["cell"]
    for index, align in enumerate(table.align):
        cells = [row[index] for row in table.rows]
        texts = [to_plain_text(cell.children).strip() for cell in cells[1:]]
        is_numeric = any(texts) and all(
            _NUMERIC_CELL.match(text) or not text for text in texts
        )
        style = replace(cell_style, align="right" if is_numeric else "left")
        if align != "default":
            style = replace(cell_style, align=align)
        styles.append(style)
        widest_word, widest_line = measure_cells(cells, container)
        needed.append(widest_word + 0.5)
        wanted.append(widest_line + 0.5)
    gutter = column_gutter(len(table.align), container.width)
    shares = share_column_widths(needed, wanted, container.width, gutter)
    columns: list[TableColumn] = []
    for index, style in enumerate(styles):
        left = container.left + sum(shares[:index]) + gutter * index
        is_narrow = shares[index] < needed[index]
        columns.append(TableColumn(left, shares[index], style, is_narrow))
    return columns


def measure_cells(cells: Sequence[TableCell], container: ContainingBlock) -> tuple[Pt, Pt]:
    """Return how wide the widest word of a column is, and its widest text on one line."""
    styles = container.theme.block_styles
    widest_word = widest_line = 0.0
    for cell in cells:
        letters = styles["head"].text if cell.row == 0 else styles["cell"].text
        run_style = RunStyle(letters, container.lang)
        runs = collect_runs(container.context, cell.children, run_style)
        for words in prepare_words(container.context, runs):
            words_width = space_width = 0.0
            for number, word in enumerate(words):
                words_width += word.chunk.width
                if number:
                    space_width += words[number - 1].chunk.space
                widest_word = max(widest_word, word.chunk.width)
            widest_line = max(widest_line, words_width + space_width)
    return widest_word, widest_line


def share_column_widths(
    needed: Sequence[Pt], wanted: Sequence[Pt], width: Pt, gutter: Pt = COLUMN_GUTTER
) -> list[Pt]:
    """Return the columns' widths; with the gutters between them they fill `width` exactly.

    `needed` is what each column needs for its widest word, `wanted` for its text on one line. Each gets what it
    needs and a share of the rest in proportion to what it wants beyond that. Where not even the needs fit,
    those that ask most are cut to one width, and the others keep what they need.
    """
    spare = width - gutter * (len(needed) - 1) - sum(needed)
    columns = range(len(needed))
    widths = list(needed)
    if spare <= 0.0:
        room = width - gutter * (len(needed) - 1)
        narrowest_first = sorted(columns, key=needed.__getitem__)
        for place, column in enumerate(narrowest_first):
            widths[column] = min(needed[column], room / (len(needed) - place))
            room -= widths[column]
        return widths
    wishes = [max(wanted[column] - needed[column], 0.0) for column in columns]
    if sum(wishes) <= spare:
        surplus = (spare - sum(wishes)) / len(needed)
        for column in columns:
            widths[column] = needed[column] + wishes[column] + surplus
        return widths
    # Square roots: a column of prose does not starve a column of short answers.
    total = sum(wish**0.5 for wish in wishes)
    surplus = 0.0  # none gets more than it wishes: that goes to the others
    lack = 0.0
    shares: list[Pt] = []
    for wish in wishes:
        share = spare * wish**0.5 / total
        surplus += max(0.0, share - wish)
        shares.append(min(share, wish))
        lack += wish - shares[-1]
    for column in columns:
        if surplus > 0.0 and lack > 0.0:
            shares[column] += surplus * (wishes[column] - shares[column]) / lack
        widths[column] += shares[column]
    return widths
