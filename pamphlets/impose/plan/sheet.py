"""Sheets as integers: which page stands in which cell of which side. No lengths, no paper, no PDF.

A side is described as one looks at it: columns from the left, rows from the top, pages from 0. The back
is the side seen after the sheet has been turned like a leaf, about its upright axis.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

Turn = Literal[0, 90, 180, 270]  # clockwise, in degrees
SchemeKind = Literal["book", "copies", "pairs", "panels", "tiles"]
BlankPosition = Literal["end", "inside"]

_COVER_PAGES: Final = 4  # pages that the outermost sheet of a folded pile carries


@dataclass(frozen=True, slots=True)
class TileWindow:
    """The part of a poster that one sheet shows: its place among the tiles, and the part in thousandths of a mm."""

    column: int
    row: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Tiling:
    """What a tile can show, how far neighbours share it, and each poster's width and height, in thousandths of a mm."""

    width: int
    height: int
    overlap: int
    posters: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One page in its place on a side, or what of it is seen through a window."""

    sequence_index: int
    column: int
    row: int = 0
    turn: Turn = 0
    window: TileWindow | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper: what its two sides carry. A back without cells is not printed.

    But a sheet that is printed on one side may have a page of its own size on its back: `whole`, of the source.
    """

    front: tuple[SheetCell, ...]
    back: tuple[SheetCell, ...]
    sheet_sized_page: int | None = None


Plan = tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of folding or cutting. `plan(n)` orders `n` pages, a multiple of `multiple`, outermost sheet first.

    `law` says what the plan promises, and the tests hold it to that. `book`: the cells hold each of
    `range(n)` `copies` times, no two of a side coincide, and the cells (c, r) of a front and
    (columns - 1 - c, r) of its back are the two pages of one leaf; where all is printed on one side, there
    is no back. `copies`: every cell of a side holds the same page, and its back the page after it. `pairs`:
    behind page 2k stands page 2k + 1. `panels`: pages go on from panel to panel, none of them a leaf. `tiles`:
    each page is a poster, every point of it on one tile at least, where tiles meet on two as wide as they overlap;
    after several tiles comes the page once more, whole and small, to show how they are put together.
    """

    name: str
    kind: SchemeKind
    page_multiple: int
    columns: int
    rows: int
    make_plan: Callable[[int], Plan]
    copies: int = 1
    has_inner_cuts: bool = (
        False  # all on one side, with cuts inside the sheet: its lines are drawn on it
    )
    is_landscape: bool | None = (
        None  # how the sheet lies; None: on its side where it has more columns than rows
    )
    narrow_column_tenths: int = (
        0  # tenths of a millimetre by which a front's first column is narrower than the others
    )
    with_signatures: Callable[[int], Callable[[int], Plan]] | None = (
        None  # the plan of signatures of so many sheets at most
    )
    with_grid: Callable[[int, int], "Scheme"] | None = (
        None  # the scheme on so many columns and rows
    )
    with_fold: Callable[[str], "Scheme"] | None = (
        None  # the scheme with its folds in another manner, by name
    )
    fold_names: tuple[str, ...] = ()  # the manners that `folded` knows, the scheme's own first
    with_tiling: Callable[[Tiling], "Scheme"] | None = None  # the scheme for posters of these sizes
    tiling: Tiling | None = None  # of the posters that its plan is for


def add_blanks(
    pages: int, multiple: int, last: int = 0, blanks: BlankPosition = "end"
) -> tuple[int | None, ...]:
    """Return the pages 0 to `pages - 1`, with as many blanks (None) as a multiple asks for.

    They stand before the last `last` pages (`0 <= last < pages`), or inside: after the first page.
    """
    before = min(1, pages) if blanks == "inside" else pages - last
    return (*range(before), *(None for _ in range(-pages % multiple)), *range(before, pages))


def mirror_plan(plan: Plan, columns: int) -> Plan:
    """Return the plan of the same thing bound at its right: every row in the other direction."""
    return tuple(
        replace(
            sheet,
            front=_mirror_cells(sheet.front, columns),
            back=_mirror_cells(sheet.back, columns),
        )
        for sheet in plan
    )


def _mirror_cells(cells: tuple[SheetCell, ...], columns: int) -> tuple[SheetCell, ...]:
    return tuple(replace(cell, column=columns - 1 - cell.column) for cell in cells)


def renumber_plan(plan: Plan, pages: tuple[int, ...]) -> Plan:
    """Return a plan with `pages[k]` in place of page k."""

    def side(cells: tuple[SheetCell, ...]) -> tuple[SheetCell, ...]:
        return tuple(replace(cell, sequence_index=pages[cell.sequence_index]) for cell in cells)

    return tuple(Sheet(side(sheet.front), side(sheet.back)) for sheet in plan)


def split_cover(scheme: Scheme, pages: int) -> tuple[Plan, Plan]:
    """Return the plan of the cover, the first two and last two pages, and the plan of what goes inside.

    For schemes that take 4 pages at least; `pages` is more than 4.
    """
    outer = (0, 1, pages - 2, pages - 1)
    inner = tuple(range(2, pages - 2))
    return renumber_plan(scheme.make_plan(_COVER_PAGES), outer), renumber_plan(
        scheme.make_plan(pages - _COVER_PAGES), inner
    )


def nest_sheets(front: str, back: str, pages: int) -> Plan:
    """Return the sheets of a book, each folded like the one that the two tables show, then laid into each other.

    A table gives page numbers from 1 row by row, `/` between rows, `v` behind what stands upside down; the
    back's is empty where nothing is printed there. The number of their cells divides `pages`.
    """
    faces = (_parse_cell_table(front), _parse_cell_table(back))
    of = len(faces[0]) + len(faces[1])
    sheets = pages // of
    return tuple(
        Sheet(_nest_cells(faces[0], of, sheet, sheets), _nest_cells(faces[1], of, sheet, sheets))
        for sheet in range(sheets)
    )


def _nest_cells(
    cells: tuple[SheetCell, ...], of: int, sheet: int, sheets: int
) -> tuple[SheetCell, ...]:
    """Return the cells of sheet number `sheet`: it holds the pages next inside those of the sheet around it."""
    half = of // 2
    first, second = half * sheet, of * (sheets - 1) - half * sheet
    return tuple(
        replace(
            cell,
            sequence_index=cell.sequence_index + (first if cell.sequence_index < half else second),
        )
        for cell in cells
    )


def _parse_cell_table(text: str) -> tuple[SheetCell, ...]:
    """Return the cells that a table shows."""
    rows = [row.split() for row in text.split("/")]
    return tuple(
        SheetCell(int(word.removesuffix("v")) - 1, column, row, 180 if word.endswith("v") else 0)
        for row, words in enumerate(rows)
        for column, word in enumerate(words)
    )
