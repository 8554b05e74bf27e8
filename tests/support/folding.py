"""Paper that is folded once, twice, thrice, cut, stacked, nested, turned over: what a reader then finds in it.

Like `tests/paper.py` it knows nothing of the code that made the PDF: all it sees is where text and lines stand
on the sheets. Positions are points from the lower left corner of a pile, as seen from above.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.pdfgen.canvas import Canvas

from tests.support.paper import Edge, Mark, Seen, Side

Half = Literal["left", "right", "top", "bottom"]
Cell = tuple[int, int]


@dataclass(frozen=True)
class Leaf:
    """A piece of paper that is not folded: the marks on its upper and lower face, both as seen from above."""

    up: tuple[Mark, ...]
    down: tuple[Mark, ...]


@dataclass(frozen=True)
class Pile:
    """Paper that lies on the table, uppermost leaf first."""

    width: float
    height: float
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class Line:
    """A straight line printed on a sheet: solid to be cut, dashed to be folded."""

    left: float
    bottom: float
    right: float
    top: float
    dashed: bool


def numbered(path: Path, pages: int, size: tuple[float, float]) -> Path:
    """Pages that say `[1]`, `[2]` … a quarter from the left and at two thirds of their height."""
    canvas = Canvas(str(path), pagesize=size, invariant=True)
    for number in range(1, pages + 1):
        canvas.setFont("Times-Roman", size[0] / 20)
        canvas.drawString(size[0] / 4, size[1] * 2 / 3, f"[{number}]")
        canvas.showPage()
    canvas.save()
    return path


def printed(sides: Sequence[Side], edge: Edge | None) -> list[Pile]:
    """Sheets, each front up; printed on both sides by a printer that turns paper over `edge`, or on one."""
    if edge is None:
        return [Pile(side.width, side.height, (Leaf(side.marks, ()),)) for side in sides]
    sheets = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert (front.width, front.height) == (back.width, back.height)
        # The axis about which the paper was turned.
        upright = (edge == "long") == (front.height > front.width)
        down = _mirrored(
            back.marks,
            front.width / 2 if upright else None,
            None if upright else front.height / 2,
        )
        sheets.append(Pile(front.width, front.height, (Leaf(front.marks, down),)))
    return sheets


def fold(pile: Pile, half: Half, *, over: bool, at: float | None = None) -> Pile:
    """Fold one half over the other, or behind it, in the middle or at a distance from left or from below."""
    across = half in {"left", "right"}
    length = pile.width if across else pile.height
    at = length / 2 if at is None else at
    low, high = _cut(pile, at, across=across)
    moving, staying = (low, high) if half in {"left", "bottom"} else (high, low)
    moved = [
        Leaf(
            _mirrored(leaf.down, *_axis(at, across=across)),
            _mirrored(leaf.up, *_axis(at, across=across)),
        )
        for leaf in reversed(moving)
    ]
    leaves = [*moved, *staying] if over else [*staying, *moved]
    least = at if half in {"left", "bottom"} else min(0, 2 * at - length)
    longest = max(at, length - at)
    placed = tuple(_leaf_shifted(leaf, least, across=across) for leaf in leaves)
    return Pile(
        longest if across else pile.width, pile.height if across else longest, placed
    )


def cut_across(pile: Pile) -> tuple[Pile, Pile]:
    """The upper and the lower half of a pile."""
    middle = pile.height / 2
    low, high = _cut(pile, middle, across=False)
    upper = tuple(_leaf_shifted(leaf, middle, across=False) for leaf in high)
    return Pile(pile.width, middle, upper), Pile(pile.width, middle, tuple(low))


def cut_in_grid(pile: Pile, columns: int, rows: int, *, rtl: bool) -> list[Pile]:
    """The pieces of a pile that is cut into like ones, row by row from above, from the right where that is read first."""
    width, height = pile.width / columns, pile.height / rows
    pieces: list[Pile] = []
    for _ in range(rows):
        bottom = pile.height - height
        low, above = _cut(pile, bottom, across=False)
        strip = Pile(
            pile.width,
            height,
            tuple(_leaf_shifted(leaf, bottom, across=False) for leaf in above),
        )
        pile = replace(pile, height=bottom, leaves=tuple(low))
        of_row: list[Pile] = []
        for column in range(columns):
            left = column * width
            _, right_of = _cut(strip, left, across=True)
            piece, _ = _cut(
                replace(strip, leaves=tuple(right_of)), left + width, across=True
            )
            of_row.append(
                Pile(
                    width,
                    height,
                    tuple(_leaf_shifted(leaf, left, across=True) for leaf in piece),
                )
            )
        pieces += of_row[::-1] if rtl else of_row
    return pieces


def stack(piles: Sequence[Pile]) -> Pile:
    """Piles on each other, the first one uppermost."""
    first = piles[0]
    assert all((pile.width, pile.height) == (first.width, first.height) for pile in piles)
    return replace(first, leaves=tuple(leaf for pile in piles for leaf in pile.leaves))


def turned_over(pile: Pile) -> Pile:
    """The pile turned about its upright axis."""
    middle = pile.width / 2
    leaves = (
        Leaf(_mirrored(leaf.down, middle, None), _mirrored(leaf.up, middle, None))
        for leaf in pile.leaves[::-1]
    )
    return replace(pile, leaves=tuple(leaves))


def turned_clockwise(pile: Pile) -> Pile:
    """The pile turned by a quarter on the table: what was at its left is up."""

    def turned(marks: Sequence[Mark]) -> tuple[Mark, ...]:
        return tuple(Mark(m.number, m.y, pile.width - m.x, m.dy, -m.dx) for m in marks)

    leaves = tuple(Leaf(turned(leaf.up), turned(leaf.down)) for leaf in pile.leaves)
    return Pile(pile.height, pile.width, leaves)


def leafed_upwards(pile: Pile) -> list[Seen]:
    """What a reader finds who lifts leaf after leaf over the upper edge: turned so, what ran to the right still does."""
    seen: list[Seen] = []
    for leaf in pile.leaves:
        for marks in (leaf.up, leaf.down):
            seen.append(_seen(marks, 1))
    return seen


def read_in_order(marks: Sequence[Mark], *, by_columns: bool, rtl: bool) -> list[int]:
    """The numbers on a side, along its rows from the uppermost one, or down its columns."""

    def place(mark: Mark) -> tuple[int, int]:
        across = round(-mark.x if rtl else mark.x)
        down = round(-mark.y)
        return (across, down) if by_columns else (down, across)

    return [mark.number for mark in sorted(marks, key=place)]


def leafed(pile: Pile) -> list[Seen]:
    """What a reader finds who turns leaf after leaf. Every recto must stand where the others do, every verso too."""
    seen: list[Seen] = []
    for facing in (1, -1):
        marks = [(leaf.up if facing == 1 else leaf.down) for leaf in pile.leaves]
        places = {
            (round(mark.x), round(mark.y))
            for (mark,) in filter(None, marks)
            if mark.dx * facing > 0
        }
        assert all(
            abs(x - other[0]) <= 1 and abs(y - other[1]) <= 1
            for x, y in places
            for other in places
        ), places
    for leaf in pile.leaves:
        seen += (_seen(leaf.up, 1), _seen(leaf.down, -1))
    return seen


def lines(pdf: Path) -> list[list[Line]]:
    """The straight lines on each page of a file; other paths are left out."""
    found: list[list[Line]] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            paths = page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,))
            straight = [
                path for path in paths if pdfium.FPDFPath_CountSegments(path.raw) == 2
            ]
            found.append([_line(path.get_bounds(), path.raw) for path in straight])
    return found


def _line(bounds: tuple[float, float, float, float], raw: object) -> Line:
    return Line(*bounds, pdfium.FPDFPageObj_GetDashCount(raw) > 0)


def ring(
    side: Side,
    drawn: Sequence[Line],
    columns: int,
    rows: int,
    spine: Literal["left", "right"],
    cover: int,
) -> list[Seen]:
    """Cut and crease a sheet along its lines, and fold the ring of panels that is left, panel on panel.

    Begin in the lowest row, at the panel that is number `cover` counted from the spine's side. A printed face lies on
    each panel, so it turns with each step; the folds between the two pages of an opening must all lie at the spine,
    and no other ones there.
    """
    cells = _panels(side, columns, rows)
    way = {
        cell: [other for other in cells if _joined(side, drawn, columns, rows, cell, other)]
        for cell in cells
    }
    assert all(len(others) == 2 for others in way.values()), "what is left is no ring"
    towards = -1 if spine == "left" else 1
    cell = (cover if spine == "left" else columns - 1 - cover, rows - 1)
    (following,) = [other for other in way[cell] if other != (cell[0] + towards, cell[1])]
    seen: list[Seen] = []
    flipped = False  # left for right, against the sheet
    for step in range(len(cells)):
        facing = -1 if step % 2 else 1
        seen.append(_seen(cells[cell], -facing if flipped else facing))
        aside = following[0] - cell[0]
        at_spine = bool(aside) and (-aside if flipped else aside) == towards
        assert at_spine == (step % 2 == 1), "folded at the wrong edge"
        flipped ^= bool(aside)
        (after,) = [other for other in way[following] if other != cell]
        cell, following = following, after
    assert len({*way}) == len(seen)
    return seen


def zigzag(panels: Sequence[Pile], *, rtl: bool) -> Pile:
    """Panels joined in a row, folded from the last one on: the second goes behind the first, the third onto it."""
    last: Half = "left" if rtl else "right"
    width = panels[0].width
    folded = panels[-1]
    for number in range(len(panels) - 1, 0, -1):
        flat = panels[number - 1]
        beside = [
            _leaf_shifted(leaf, 0 if rtl else -width, across=True) for leaf in folded.leaves
        ]
        (leaf,) = flat.leaves
        leaf = _leaf_shifted(leaf, -width if rtl else 0, across=True)
        # What is folded already lies on one side of the joint, one panel on the other.
        moving = fold(Pile(2 * width, flat.height, tuple(beside)), last, over=True)
        turned = moving.leaves[: len(beside)]
        staying = _leaf_shifted(leaf, width if rtl else 0, across=True)
        over = number % 2 == 0
        leaves = (*turned, staying) if over else (staying, *turned)
        folded = Pile(width, flat.height, leaves)
    return folded


def follow_path(
    sheet: Pile, drawn: Sequence[Line], grid: tuple[int, int], *, rtl: bool
) -> list[Seen]:
    """Cut and crease a sheet along its lines, and fold the path of panels that is left: the faces of each, from the top.

    It begins in the lowest row, at the left, or at the right.
    """
    columns, rows = grid
    (leaf,) = sheet.leaves
    side = Side(sheet.width, sheet.height, leaf.up)
    fronts = _panels(side, columns, rows)
    backs = _panels(Side(sheet.width, sheet.height, leaf.down), columns, rows)
    way = {
        cell: [
            other for other in fronts if _joined(side, drawn, columns, rows, cell, other)
        ]
        for cell in fronts
    }
    ends = [cell for cell, others in way.items() if len(others) == 1]
    assert len(ends) == 2, "what is left is no path"
    cell = (columns - 1 if rtl else 0, rows - 1)
    assert cell in ends
    faces: list[Seen] = []
    before: Cell | None = None
    flipped = False  # left for right, against the sheet
    for step in range(columns * rows):
        facing = -1 if step % 2 else 1
        towards = -facing if flipped else facing
        front, back = _seen(fronts[cell], towards), _seen(backs[cell], -towards)
        faces += [front, back] if facing == 1 else [back, front]
        following = [other for other in way[cell] if other != before]
        if following:
            flipped ^= following[0][0] != cell[0]
            before, cell = cell, following[0]
    return faces


def nest(books: Sequence[list[Seen]]) -> list[Seen]:
    """Each book in the middle of the one before."""
    inner: list[Seen] = []
    for book in reversed(books):
        half = len(book) // 2
        inner = [*book[:half], *inner, *book[half:]]
    return inner


def _panels(side: Side, columns: int, rows: int) -> dict[Cell, tuple[Mark, ...]]:
    """The marks of each panel, rows counted from above."""

    def within(mark: Mark) -> Cell:
        return int(mark.x / side.width * columns), rows - 1 - int(
            mark.y / side.height * rows
        )

    every = [(column, row) for column in range(columns) for row in range(rows)]
    return {
        cell: tuple(mark for mark in side.marks if within(mark) == cell) for cell in every
    }


def _joined(
    side: Side, drawn: Sequence[Line], columns: int, rows: int, cell: Cell, other: Cell
) -> bool:
    """Whether two panels hang together. Where they touch there is a line to cut or one to fold, not both."""
    if abs(cell[0] - other[0]) + abs(cell[1] - other[1]) != 1:
        return False
    x = (cell[0] + other[0] + 1) / 2 * side.width / columns
    y = side.height - (cell[1] + other[1] + 1) / 2 * side.height / rows
    found = [
        line.dashed
        for line in drawn
        if line.left - 1 < x < line.right + 1 and line.bottom - 1 < y < line.top + 1
    ]
    assert len(found) == 1, "between two panels there is one line"
    return found[0]


def _cut(pile: Pile, at: float, *, across: bool) -> tuple[list[Leaf], list[Leaf]]:
    """What is left of (or below) a line in each leaf, and what is right of (or above) it."""

    def low(mark: Mark) -> bool:
        start, end = (mark.x, mark.x + mark.dx) if across else (mark.y, mark.y + mark.dy)
        assert (start < at) == (end < at), "a line goes through a word"
        return start < at

    def part(wanted: bool) -> Iterator[Leaf]:
        for leaf in pile.leaves:
            up, down = (
                tuple(m for m in face if low(m) is wanted) for face in (leaf.up, leaf.down)
            )
            yield Leaf(up, down)

    return list(part(wanted=True)), list(part(wanted=False))


def _axis(at: float, *, across: bool) -> tuple[float | None, float | None]:
    return (at, None) if across else (None, at)


def _mirrored(marks: Sequence[Mark], x: float | None, y: float | None) -> tuple[Mark, ...]:
    """Marks on the other side of an upright line at x, or of a level one at y."""
    if x is not None:
        return tuple(Mark(m.number, 2 * x - m.x, m.y, -m.dx, m.dy) for m in marks)
    assert y is not None
    return tuple(Mark(m.number, m.x, 2 * y - m.y, m.dx, -m.dy) for m in marks)


def _shifted(marks: Sequence[Mark], by: float, *, across: bool) -> tuple[Mark, ...]:
    return tuple(
        replace(m, x=m.x - by) if across else replace(m, y=m.y - by) for m in marks
    )


def _leaf_shifted(leaf: Leaf, by: float, *, across: bool) -> Leaf:
    return Leaf(
        _shifted(leaf.up, by, across=across), _shifted(leaf.down, by, across=across)
    )


def _seen(marks: Sequence[Mark], facing: int) -> Seen:
    """A page as it is read; `facing` is -1 where one looks from the other side of the paper."""
    if not marks:
        return Seen(None)
    (mark,) = marks
    assert abs(mark.dy) < abs(mark.dx) / 100, "text that runs up or down the page"
    return Seen(mark.number, mark.dx * facing > 0)


Binding = Callable[[Sequence[Pile], Half], Pile]


def saddle(sheets: Sequence[Pile], behind: Half) -> Pile:
    """Fold the pile as it came out; `behind` is the half that goes back: the left one of a book bound at its left."""
    return fold(stack(sheets), behind, over=False)


def quarto(sheets: Sequence[Pile], behind: Half) -> Pile:
    return fold(
        stack([fold(sheet, "top", over=False) for sheet in sheets]), behind, over=False
    )


def octavo(sheets: Sequence[Pile], behind: Half) -> Pile:
    """In a book bound at its right, left and right change places."""
    other: Half = "right" if behind == "left" else "left"
    open_books = [
        fold(fold(sheet, other, over=False), "top", over=True) for sheet in sheets
    ]
    return turned_over(fold(stack(open_books[::-1]), other, over=True))


def cut_stack_fold(sheets: Sequence[Pile], behind: Half) -> Pile:
    return fold(stack(cut_across(stack(sheets))), behind, over=False)
