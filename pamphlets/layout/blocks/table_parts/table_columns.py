"""Table, ContainingBlock -> TableColumns: where the columns of a table stand, how their cells are aligned and set.

Words stay whole where there is room. Where there is not they are divided by hyphens; then the table is set smaller; and
what does not fit even so is an error.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.source import error
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm, to_mm
from pamphlets.document.nodes import Table, TableCell, to_plain_text
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.table_parts.column_widths import (
    Cell,
    CellLine,
    ColumnMeasures,
    find_column_widths,
    level_widths,
)
from pamphlets.layout.paragraph.chunks import InnerBreak
from pamphlets.layout.paragraph.styled_runs import (
    OBJECT_REPLACEMENT,
    RunStyle,
    collect_runs,
)
from pamphlets.layout.paragraph.words import MeasuredWord, hyphen_breaks, prepare_words

COLUMN_GUTTER: Final = 9.0 / 9.5  # em of the cells
_MAX_GUTTER_SHARE: Final = 0.25  # of a column and the white beside it, where there are many
_LEAST_EMS: Final = mm(16) / 9.5  # of a column of text, as far as there is room
# Of the least column, from which no one expects a word to stay whole.
_ENDLESS_SHARE: Final = 2
_MIN_EMS: Final = 0.7  # that a column has of its cells' letters: what most of them need
_SIZES: Final = (
    1.0,
    0.95,
    0.9,
)  # of the cells' letters: 9.5, 9 and 8.5 points, none smaller
_TOLERANCE: Final = 0.5  # points that a column has beyond what it needs
_QUOTED_LENGTH: Final = 60  # characters of a word that a message quotes
_NUMERIC_CELL: Final = re.compile(
    r"^[+−–-]?\d[\d\u202f\u00a0 ]*(?:[.,]\d+)?\s*(?:%|€|M€|Md€|‰|°)?$"
)
_SIGN_CELL: Final = re.compile(r"^[●○•■□✓✗×–—−+?-]$")
_NOTHING: Final = ("–", "—", "-", "?")  # stand among figures too


CellWords = list[list[MeasuredWord]]
"""The words of a cell, up to each line end that its author insists on."""


class TableColumn(NamedTuple):
    """A column of a table, and how its cells are set."""

    left: Pt
    width: Pt
    style: BlockStyle
    head_style: BlockStyle
    """Of its cell in the head."""


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
    texts: list[list[CellWords]] = []
    for index in range(len(table.align)):
        texts.append([_measure_words(row[index], container) for row in table.rows])
    least = _LEAST_EMS * container.theme.block_styles["cell"].text.size
    measures = [_measure_column(cells, least) for cells in texts]
    size = 1.0
    widths = find_column_widths(measures, room, least)
    if widths is None:
        pieces = [_widest_piece(cells, least) for cells in texts]
        fitting = [step for step in _SIZES if sum(pieces) * step <= room]
        if not fitting:
            _report_wide_words(table, texts, pieces, container)
            return []
        size = fitting[0]
        wanted = [column.word * size for column in measures]
        widths = level_widths(wanted, [piece * size for piece in pieces], room)
    columns: list[TableColumn] = []
    left = container.left
    for index, (column, width) in enumerate(zip(measures, widths, strict=True)):
        style = _scale_letters(_column_style(table, index, container), size)
        head_style = replace(container.theme.block_styles["head"], align=style.align)
        head_style = _scale_letters(head_style, size)
        if width < column.word * size:
            style = replace(style, hyphenate=True)
            head_style = replace(head_style, hyphenate=True)
        columns.append(TableColumn(left, width, style, head_style))
        left += width + gutter
    return columns


def _scale_letters(style: BlockStyle, size: float) -> BlockStyle:
    """Return a style whose letters are `size` times as large, on the same grid."""
    return style.at_size(style.text.size * size, style.text.leading)


def _column_style(table: Table, index: int, container: ContainingBlock) -> BlockStyle:
    """Return how the cells of a column are set: figures end at one edge, signs stand in the middle."""
    style = container.theme.block_styles["cell"]
    align = table.align[index]
    if align != "default":
        return replace(style, align=align)
    texts = [to_plain_text(row[index].children).strip() for row in table.rows[1:]]
    filled = [text for text in texts if text]
    figures = [text for text in filled if text not in _NOTHING]
    if figures and all(map(_NUMERIC_CELL.match, figures)):
        return replace(style, align="right")
    if filled and all(map(_SIGN_CELL.match, filled)):
        return replace(style, align="center")
    return replace(style, align="left")


def _measure_words(cell: TableCell, container: ContainingBlock) -> CellWords:
    """Return the words of a cell as the theme sets them."""
    role = "head" if cell.row == 0 else "cell"
    run_style = RunStyle(container.theme.block_styles[role].text, container.lang)
    runs = collect_runs(container.context, cell.children, run_style)
    return list(prepare_words(container.context, runs))


def widest_line(cell: TableCell, container: ContainingBlock) -> Pt:
    """Return how wide a cell is whose lines end only where its author insists."""
    return max(map(_line_width, _measure_words(cell, container)), default=0.0)


def _line_width(words: Sequence[MeasuredWord]) -> Pt:
    """Return how wide words are on one line."""
    width = sum(word.chunk.width for word in words)
    return width + sum(word.chunk.space for word in words[:-1])


def _measure_column(texts: Sequence[CellWords], least: Pt) -> ColumnMeasures:
    """Return what the cells of a column need."""
    word_width = line_width = 0.0
    cells: list[Cell] = []
    for text in texts:
        lines: list[CellLine] = []
        for words in text:
            lines.append(tuple((word.chunk.width, word.chunk.space) for word in words))
            line_width = max(line_width, _line_width(words))
            for word in words:
                word_width = max(word_width, _whole_width(word, least))
        cells.append(tuple(lines))
    return ColumnMeasures(word_width + _TOLERANCE, line_width + _TOLERANCE, tuple(cells))


def _whole_width(word: MeasuredWord, least: Pt) -> Pt:
    """Return what a word needs that is not divided; a long one may break where it has a hyphen or a slash."""
    width = word.chunk.width
    if width <= least:
        return width
    return min(width, max(least, _piece_width(word, word.chunk.firm_breaks)))


def _widest_piece(texts: Sequence[CellWords], least: Pt) -> Pt:
    """Return what a column needs whose words are divided wherever the language, or a picture, allows it."""
    widest = 0.0
    for text in texts:
        for words in text:
            for word in words:
                widest = max(widest, _divided_width(word, least))
    return widest + _TOLERANCE


def _divided_width(word: MeasuredWord, least: Pt) -> Pt:
    """Return the width of a word's widest piece; a picture is made smaller.

    What is endless and no word, as an address or a key, is divided anywhere, and its author is told.
    """
    if OBJECT_REPLACEMENT in word.chunk.text:
        return min(word.chunk.width, least)
    width = _piece_width(word, hyphen_breaks(word))
    return least if width > _ENDLESS_SHARE * least else width


def _piece_width(word: MeasuredWord, breaks: Sequence[InnerBreak]) -> Pt:
    """Return the width of the widest piece of a word between breaks, its hyphen included."""
    widest = left = 0.0
    for inner in breaks:
        widest = max(widest, inner.end_width - left)
        left = inner.width
    return max(widest, word.chunk.width - left)


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
    longest = max(words, key=lambda word: _piece_width(word, hyphen_breaks(word)))
    context = container.context
    room = container.width / len(texts) - column_gutter(len(texts), container)
    fields = {
        "words": longest.chunk.text[:_QUOTED_LENGTH],
        "width": f"{to_mm(pieces[widest] * _SIZES[-1]):.0f}",
        "room": f"{to_mm(room):.0f}",
    }
    context.diagnostics.append(error("table-words", context.source, table.span, **fields))
