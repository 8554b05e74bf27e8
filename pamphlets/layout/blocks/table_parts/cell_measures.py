"""Cells -> what their words need: whole, divided as their language has it, or on one line."""

from collections.abc import Sequence
from typing import Final

from pamphlets.core.units import Pt
from pamphlets.document.nodes import TableCell
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.table_parts.column_widths import (
    Cell,
    CellLine,
    ColumnMeasures,
)
from pamphlets.layout.paragraph.chunks import InnerBreak
from pamphlets.layout.paragraph.styled_runs import (
    OBJECT_REPLACEMENT,
    RunStyle,
    collect_runs,
)
from pamphlets.layout.paragraph.words import MeasuredWord, hyphen_breaks, prepare_words

_TOLERANCE: Final = 0.5  # points that a column has beyond what it needs
# Of the least column, from which no one expects a word to stay whole.
_ENDLESS_SHARE: Final = 2
CellWords = list[list[MeasuredWord]]
"""The words of a cell, up to each line end that its author insists on."""


def measure_words(cell: TableCell, container: ContainingBlock) -> CellWords:
    """Return the words of a cell as the theme sets them."""
    role = "head" if cell.row == 0 else "cell"
    run_style = RunStyle(container.theme.block_styles[role].text, container.lang)
    runs = collect_runs(container.context, cell.children, run_style)
    return list(prepare_words(container.context, runs))


def widest_line(cell: TableCell, container: ContainingBlock) -> Pt:
    """Return how wide a cell is whose lines end only where its author insists."""
    return max(map(_line_width, measure_words(cell, container)), default=0.0)


def _line_width(words: Sequence[MeasuredWord]) -> Pt:
    """Return how wide words are on one line."""
    width = sum(word.chunk.width for word in words)
    return width + sum(word.chunk.space for word in words[:-1])


def measure_column(
    texts: Sequence[CellWords], insets: Sequence[Pt], least: Pt
) -> ColumnMeasures:
    """Return what the cells of a column need."""
    word_width = line_width = 0.0
    cells: list[Cell] = []
    for text, inset in zip(texts, insets, strict=True):
        lines: list[CellLine] = []
        for words in text:
            lines.append(tuple((word.chunk.width, word.chunk.space) for word in words))
            line_width = max(line_width, _line_width(words) + inset)
            for word in words:
                word_width = max(word_width, _whole_width(word, least) + inset)
        cells.append(tuple(lines))
    return ColumnMeasures(word_width + _TOLERANCE, line_width + _TOLERANCE, tuple(cells))


def _whole_width(word: MeasuredWord, least: Pt) -> Pt:
    """Return what a word needs that is not divided; a long one may break where it has a hyphen or a slash."""
    width = word.chunk.width
    if width <= least:
        return width
    return min(width, max(least, _piece_width(word, word.chunk.firm_breaks)))


def widest_piece(texts: Sequence[CellWords], least: Pt) -> Pt:
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
    width = hyphenated_width(word)
    return least if width > _ENDLESS_SHARE * least else width


def _piece_width(word: MeasuredWord, breaks: Sequence[InnerBreak]) -> Pt:
    """Return the width of the widest piece of a word between breaks, its hyphen included."""
    widest = left = 0.0
    for inner in breaks:
        widest = max(widest, inner.end_width - left)
        left = inner.width
    return max(widest, word.chunk.width - left)


def hyphenated_width(word: MeasuredWord) -> Pt:
    """Return the width of the widest piece of a word that is divided wherever its language allows it."""
    return _piece_width(word, hyphen_breaks(word))
