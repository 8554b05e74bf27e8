"""A paper model: it prints a PDF on sheets, turns, folds and nests them, and reads the leaves in order.

It knows nothing of the code that made the PDF: all it sees is where text stands on each page of the file.
A source page says its number as `[7]`; the line from bracket to bracket shows which way up it is.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pypdfium2

Edge = Literal["short", "long"]


@dataclass(frozen=True)
class Mark:
    """A number read on a sheet: where its first bracket is (points from below left), and its direction."""

    number: int
    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True)
class Side:
    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Seen:
    """One page of the folded thing, as a reader holds it: its number (None: nothing), head up or not."""

    number: int | None
    upright: bool = True


def look(pdf: Path) -> list[Side]:
    """What stands on each page of a file."""
    sides = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            letters = text.get_text_range()
            boxes = [text.get_charbox(i) for i in range(text.count_chars())]
            assert len(letters) == len(boxes)
            marks = []
            for found in re.finditer(r"\[(\d+)\]", letters):
                first, last = boxes[found.start()], boxes[found.end() - 1]
                centre, other = _centre(first), _centre(last)
                dx, dy = other[0] - centre[0], other[1] - centre[1]
                marks.append(Mark(int(found[1]), *centre, dx, dy))
            width, height = page.get_size()
            sides.append(Side(width, height, tuple(marks)))
    return sides


def fold_and_nest(sides: list[Side], edge: Edge) -> list[Seen]:
    """Print front after back, flipped over `edge`; fold each sheet, front outside; nest; read the leaves.

    Seen from the front, what was printed on the back of a sheet that lies on its side lies mirrored left to
    right when the sheet went over its short edge, and upside down when it went over its long edge.
    """
    first_halves: list[Seen] = []
    second_halves: list[Seen] = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert (front.width, front.height) == (back.width, back.height)
        assert front.width > front.height, "this model folds sheets that lie on their side"
        fold = front.width / 2
        through = tuple(_through(mark, front, edge) for mark in back.marks)
        outside_right, outside_left = _halves(front.marks, fold)
        inside_right, inside_left = _halves(through, fold)
        first_halves += [_seen(outside_right, 1), _seen(inside_right, -1)]
        second_halves = [_seen(inside_left, -1), _seen(outside_left, 1), *second_halves]
    return first_halves + second_halves


def _centre(box: tuple[float, float, float, float]) -> tuple[float, float]:
    left, bottom, right, top = box
    return (left + right) / 2, (bottom + top) / 2


def _through(mark: Mark, sheet: Side, edge: Edge) -> Mark:
    """A mark on the back, as it would be seen through the paper from the front."""
    if edge == "short":
        return Mark(mark.number, sheet.width - mark.x, mark.y, -mark.dx, mark.dy)
    return Mark(mark.number, mark.x, sheet.height - mark.y, mark.dx, -mark.dy)


def _halves(marks: tuple[Mark, ...], fold: float) -> tuple[list[Mark], list[Mark]]:
    """The marks right and left of the fold."""
    return [m for m in marks if m.x > fold], [m for m in marks if m.x < fold]


def _seen(marks: list[Mark], facing: int) -> Seen:
    """A page as it is read; `facing` is -1 where one looks from the other side of the paper."""
    if not marks:
        return Seen(None)
    (mark,) = marks
    assert abs(mark.dy) < abs(mark.dx) / 100, "text that runs up or down the page"
    return Seen(mark.number, mark.dx * facing > 0)
