"""A table of a tree -> one of ours: a head, rows of one line, as many cells in each."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from pamphlets.importers.markdown_writer.emphasis import HARD_BREAK
from pamphlets.importers.markdown_writer.writer_state import WriterState
from pamphlets.importers.pandoc_ast import PandocNode, PandocNodes, blocks_text

BlocksWriter = Callable[[WriterState, PandocNodes], str]
PandocRow = list[
    list[Any]
]  # cells as pandoc has them: attributes, alignment, rows, columns, blocks

_ALIGNMENT_BARS: Final = {"AlignLeft": ":--", "AlignRight": "--:", "AlignCenter": ":-:"}
_LIST_MARK: Final = re.compile(r"^(?:[-*] )", re.MULTILINE)
_CONTEXT_LENGTH: Final = 60


def write_table(scribe: WriterState, one: PandocNode, write: BlocksWriter) -> str:
    """Return a table in Markdown. One cell alone is a box; rows of one cell each are text."""
    _, (_, caption), specs, (_, head), bodies, (_, foot) = one["c"]
    rows = [cells for _, cells in head] + [
        cells for body in bodies for part in (body[2], body[3]) for _, cells in part
    ]
    rows = [row for row in [*rows, *(cells for _, cells in foot)] if any(cell[4] for cell in row)]
    if not rows:
        return ""
    scribe.near = blocks_text(rows[0][0][4])[:_CONTEXT_LENGTH] or scribe.near
    if max(len(row) for row in rows) == 1:
        text = "\n\n".join(filter(None, (write(scribe, row[0][4]) for row in rows)))
        return f"::: encadré\n{text}\n:::" if text else ""
    if any(cell[2] > 1 or cell[3] > 1 for row in rows for cell in row):
        scribe.report_loss("entrance-merged")
    lines = list(_write_rows(scribe, _fill_grid(rows), write))
    bars = [_ALIGNMENT_BARS.get(align["t"], "---") for align, _width in specs]
    bars += ["---"] * (len(lines[0]) - len(bars))
    drawn = [lines[0], bars[: len(lines[0])], *lines[1:]]
    made = "\n".join("| " + " | ".join(line) + " |" for line in drawn)
    words = write(scribe, caption)
    return f"{made}\n\n{words}" if words else made


def _fill_grid(rows: Sequence[PandocRow]) -> list[list[PandocNodes]]:
    """Return rows of as many cells each: where one cell takes several places, the others are empty."""
    taken: dict[tuple[int, int], PandocNodes] = {}
    width = 0
    for number, row in enumerate(rows):
        column = 0
        for _, _, down, across, blocks in row:
            while (number, column) in taken:
                column += 1
            for below in range(min(down, len(rows) - number)):
                for beside in range(across):
                    taken.setdefault(
                        (number + below, column + beside), blocks if below == beside == 0 else []
                    )
            column += across
            width = max(width, column)
    return [
        [taken.get((number, column), []) for column in range(width)] for number in range(len(rows))
    ]


def _write_rows(
    scribe: WriterState, rows: Sequence[Sequence[PandocNodes]], write: BlocksWriter
) -> Iterator[list[str]]:
    """Yield the cells of each row as Markdown on one line."""
    for row in rows:
        yield [_on_one_line(scribe, write(scribe, _bold_headings(cell))) for cell in row]


def _bold_headings(blocks: PandocNodes) -> PandocNodes:
    """Return the blocks of a cell with headings made strong lines: a cell holds no other."""
    return [
        {"t": "Para", "c": [{"t": "Strong", "c": one["c"][2]}]} if one["t"] == "Header" else one
        for one in blocks
    ]


def _on_one_line(scribe: WriterState, text: str) -> str:
    """Return what a cell holds on one line: its paragraphs and items part by line ends."""
    if re.search(r"^(?:[-*] |\d+[.)] |> |```|:::)", text, re.MULTILINE):
        scribe.report_loss("entrance-cell", text[:_CONTEXT_LENGTH])
    text = _LIST_MARK.sub("– ", text)
    # Within a cell nothing stands at a line's beginning: the marks that keep it harmless there are not needed.
    text = re.sub(r"(?m)^(\d*)\\(?=[-+#>:=.)|])", r"\1", text)
    lines = [line.strip() for line in text.replace(HARD_BREAK, "\n").split("\n")]
    return re.sub(r"(?<!\\)\|", r"\\|", "<br>".join(filter(None, lines)))
