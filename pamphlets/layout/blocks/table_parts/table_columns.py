"""Table, ContainingBlock -> TableColumns: where the columns of a table stand, how their cells are aligned and set.

Words stay whole where there is room. Where there is not they are divided by hyphens; then the table is set smaller; and
what does not fit even so is an error.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.source import error
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm, to_mm
from pamphlets.document.nodes import Table, to_plain_text
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.table_parts.cell_alignment import (
    align_column,
    list_fractions,
)
from pamphlets.layout.blocks.table_parts.cell_measures import (
    CellWords,
    hyphenated_width,
    measure_column,
    measure_words,
    widest_piece,
)
from pamphlets.layout.blocks.table_parts.column_widths import (
    ColumnMeasures,
    find_column_widths,
    level_widths,
)
from pamphlets.layout.paragraph.words import MeasuredWord

COLUMN_GUTTER: Final = 9.0 / 9.5  # em of the cells
_MAX_GUTTER_SHARE: Final = 0.25  # of a column and the white beside it, where there are many
_LEAST_EMS: Final = mm(16) / 9.5  # of a column of text, as far as there is room
_MIN_EMS: Final = 0.7  # that a column has of its cells' letters: what most of them need
_SIZES: Final = (
    1.0,
    0.95,
    0.9,
)  # of the cells' letters: 9.5, 9 and 8.5 points, none smaller
_QUOTED_LENGTH: Final = 60  # characters of a word that a message quotes


class TableColumn(NamedTuple):
    """A column of a table, and how its cells are set."""

    left: Pt
    width: Pt
    style: BlockStyle
    head_style: BlockStyle
    """Of its cell in the head."""
    insets: tuple[Pt, ...]
    """How far each cell, from the head down, ends before the column's edge: decimal signs stand in line."""


def column_gutter(column_count: int, container: ContainingBlock) -> Pt:
    """Return the white between columns: less than usual where there are so many that it would leave them no room."""
    gutter = COLUMN_GUTTER * container.theme.block_styles["cell"].text.size
    return min(gutter, _MAX_GUTTER_SHARE * container.width / column_count)


def _report_too_many_columns(table: Table, container: ContainingBlock) -> bool:
    """Return whether a table has more columns than its place holds; if so, it is an error."""
    em = container.theme.block_styles["cell"].text.size
    most = int(container.width * (1 - _MAX_GUTTER_SHARE) / (_MIN_EMS * em))
    if len(table.align) <= most:
        return False
    context = container.context
    fields = {"columns": str(len(table.align)), "most": str(most)}
    context.diagnostics.append(error("table-columns", context.source, table.span, **fields))
    return True


def measure_columns(table: Table, container: ContainingBlock) -> list[TableColumn]:
    """Return the columns as their contents ask; none, with an error, where they do not fit."""
    if _report_too_many_columns(table, container):
        return []
    gutter = column_gutter(len(table.align), container)
    room = container.width - gutter * (len(table.align) - 1)
    least = _LEAST_EMS * container.theme.block_styles["cell"].text.size
    texts: list[list[CellWords]] = []
    insets: list[list[Pt]] = []
    measures: list[ColumnMeasures] = []
    for index in range(len(table.align)):
        texts.append([measure_words(row[index], container) for row in table.rows])
        insets.append(_measure_insets(table, index, container))
        measures.append(measure_column(texts[index], insets[index], least))
    pieces: list[Pt] = []
    size = 1.0
    widths = find_column_widths(measures, room, least)
    if widths is None:
        pieces = [widest_piece(cells, least) for cells in texts]
        size = next((step for step in _SIZES if sum(pieces) * step <= room), 0.0)
        wanted = [column.word * size for column in measures]
        widths = level_widths(wanted, [piece * size for piece in pieces], room)
    if not size:
        _report_wide_words(table, texts, pieces, container)
        return []
    columns: list[TableColumn] = []
    left = container.left
    for index, width in enumerate(widths):
        style = _scale_letters(_column_style(table, index, container), size)
        head_style = _head_style(style, size, container)
        cell_insets = tuple(inset * size for inset in insets[index])
        column = TableColumn(left, width, style, head_style, cell_insets)
        is_divided = width < measures[index].word * size
        columns.append(_divide_words(column) if is_divided else column)
        left += width + gutter
    return columns


def _head_style(style: BlockStyle, size: float, container: ContainingBlock) -> BlockStyle:
    """Return how the head of a column is set whose cells are set in a style."""
    head = replace(container.theme.block_styles["head"], align=style.align)
    return _scale_letters(head, size)


def _divide_words(column: TableColumn) -> TableColumn:
    """Return a column too narrow for its words, which hyphens divide, each cell as wide as it is."""
    style = replace(column.style, hyphenate=True)
    head_style = replace(column.head_style, hyphenate=True)
    insets = (0.0,) * len(column.insets)
    return column._replace(style=style, head_style=head_style, insets=insets)


def _scale_letters(style: BlockStyle, size: float) -> BlockStyle:
    """Return a style whose letters are `size` times as large, on the same grid."""
    return style.at_size(style.text.size * size, style.text.leading)


def _column_style(table: Table, index: int, container: ContainingBlock) -> BlockStyle:
    """Return how the cells of a column are set: figures end at one edge, signs stand in the middle."""
    style = container.theme.block_styles["cell"]
    align = table.align[index]
    if align != "default":
        return replace(style, align=align)
    return replace(style, align=align_column(_list_texts(table, index)))


def _list_texts(table: Table, index: int) -> list[str]:
    """Return what the cells of a column say below the head."""
    return [to_plain_text(row[index].children).strip() for row in table.rows[1:]]


def _measure_insets(table: Table, index: int, container: ContainingBlock) -> list[Pt]:
    """Return how far each cell of a column, from the head down, ends before its edge: decimal signs stand in line."""
    insets = [0.0] * len(table.rows)
    texts = _list_texts(table, index)
    style = _column_style(table, index, container)
    if style.align != "right" or align_column(texts) != "right":
        return insets
    shaper = container.context.chunk_shaper(style.text, container.lang)
    fractions = list_fractions(texts)
    widths = [shaper.shape(text).width if text else 0.0 for text in fractions]
    if any(fractions):
        insets[1:] = [max(widths) - width for width in widths]
    return insets


def _report_wide_words(
    table: Table,
    texts: Sequence[list[CellWords]],
    pieces: Sequence[Pt],
    container: ContainingBlock,
) -> None:
    """Report a table whose words do not fit side by side, by the widest of the column that needs most."""
    widest = max(range(len(pieces)), key=pieces.__getitem__)
    words: list[MeasuredWord] = []
    for text in texts[widest]:
        for line in text:
            words += line
    longest = max(words, key=hyphenated_width)
    context = container.context
    room = container.width / len(texts) - column_gutter(len(texts), container)
    fields = {
        "words": longest.chunk.text[:_QUOTED_LENGTH],
        "width": f"{to_mm(pieces[widest] * _SIZES[-1]):.0f}",
        "room": f"{to_mm(room):.0f}",
    }
    context.diagnostics.append(error("table-words", context.source, table.span, **fields))
