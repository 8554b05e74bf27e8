"""Sheets as integers: which page stands in which cell of which side. No lengths, no paper, no PDF.

A side is described as one looks at it: columns from the left, rows from the top, pages from 0. The back
is the side seen after the sheet has been turned like a leaf, about its upright axis.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

Turn = Literal[0, 90, 180, 270]  # clockwise, in degrees
SchemeKind = Literal[
    "book", "copies", "pairs", "leaves", "panels", "strips", "sequence", "cover", "tiles"
]
SideCount = Literal[1, 2]
BlankPosition = Literal["end", "inside"]
ReadingOrder = Literal["rows", "columns"]
"""How a side is read whose cells are read one after the other."""

COVER_PAGES: Final = 4  # pages that the outermost sheet of a folded pile carries


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

    @property
    def place(self) -> tuple[int, int]:
        """Its column and its row."""
        return self.column, self.row

    @property
    def page_number(self) -> int:
        """The page of the sequence, from 1."""
        return self.sequence_index + 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper: what its two sides carry. A back without cells is not printed.

    But a sheet that is printed on one side may have a page of its own size on its back: `sheet_sized_page`, of the source.
    """

    front: tuple[SheetCell, ...]
    back: tuple[SheetCell, ...]
    sheet_sized_page: int | None = None


Plan = tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of folding or cutting. Its `kind` says what its plans promise, and `plan_check` holds them to that.

    `book`: the cells hold each of `range(n)` `copies` times, no two of a side coincide, and the cells (c, r) of a
    front and (columns - 1 - c, r) of its back are the two pages of one leaf; where all is printed on one side, there
    is no back. `copies`: every cell of a side holds the same page, and its back the page after it. `pairs`:
    behind page 2k stands page 2k + 1. `leaves`: so they do, and cell after cell, row by row, cut apart and laid on each
    other, the leaves follow on each other. `panels`: pages go on from panel to panel, none of them a leaf. `strips`: so
    they do along strips, or one path, and then back behind them. `sequence`: so they do from cell to cell in the reading
    order, then on the next side. `cover`: the last page and the first one stand at both sides of the spine, the pages
    between them behind. `tiles`: each page is a poster, every point of it on one tile at least, where tiles meet on two as
    wide as they overlap;
    after several tiles comes the page once more, whole and small, to show how they are put together.
    """

    name: str
    kind: SchemeKind
    page_multiple: int
    columns: int
    rows: int
    make_plan: Callable[[int], Plan]
    """The sheets of so many pages, a multiple of `page_multiple`, outermost sheet first."""
    copies: int = 1
    has_inner_cuts: bool = False
    """All on one side, with cuts inside the sheet: its lines are drawn on it."""
    side_count: SideCount = 2
    """Of strips, and of pages in a sequence: how many sides are printed."""
    has_slits: bool = False
    """Of strips: they stay together, with cuts that end inside the sheet: its lines are drawn on fronts."""
    is_landscape: bool | None = None
    """How the sheet lies; None: on its side where it has more columns than rows."""
    narrow_column_tenths: int = 0
    """Tenths of a millimetre by which a front's first column is narrower than the others."""
    spine_width: int | None = None
    """Of a cover: how wide its middle column is, which no page stands on, in thousandths of a millimetre."""
    gap: int = 0
    """What is left between neighbouring cells, in thousandths of a millimetre."""
    with_signatures: Callable[[int], Callable[[int], Plan]] | None = None
    """The plan of signatures of so many sheets at most; None, here and below: the scheme knows none."""
    with_grid: Callable[[int, int], "Scheme"] | None = None
    """The scheme on so many columns and rows."""
    with_fold: Callable[[str], "Scheme"] | None = None
    """The scheme with its folds in another manner, by name."""
    fold_names: tuple[str, ...] = ()
    """The manners that `with_fold` knows, the scheme's own first."""
    with_sides: Callable[[SideCount], "Scheme"] | None = None
    """The scheme printed on so many sides."""
    with_spine: Callable[[int], "Scheme"] | None = None
    """The scheme with a spine so wide."""
    with_reading_order: Callable[[ReadingOrder], "Scheme"] | None = None
    """The scheme read in another order."""
    reading_order: ReadingOrder | None = None
    """Of its cells, where they are read one after the other."""
    with_tiling: Callable[[Tiling], "Scheme"] | None = None
    """The scheme for posters of these sizes."""
    tiling: Tiling | None = None
    """Of the posters that its plan is for."""

    @property
    def is_cut_out(self) -> bool:
        """Whether its pages may be smaller than the sheet has room for, the paper round them being cut away."""
        has_pieces = self.with_grid is not None and self.reading_order is None
        return has_pieces or self.spine_width is not None


def add_blanks(
    page_count: int, multiple: int, last_pages: int = 0, blanks: BlankPosition = "end"
) -> tuple[int | None, ...]:
    """Return the pages from 0, with as many blanks (None) as a multiple asks for.

    They stand before the last pages (`0 <= last_pages < page_count`), or inside: after the first page.
    """
    before = page_count - last_pages
    if blanks == "inside":
        before = min(1, page_count)
    blank_count = -page_count % multiple
    blank_pages = [None] * blank_count
    return (*range(before), *blank_pages, *range(before, page_count))


def mirror_plan(plan: Plan, column_count: int) -> Plan:
    """Return the plan of the same thing bound at its right: every row in the other direction."""
    return _map_cells(
        plan, lambda cell: replace(cell, column=column_count - 1 - cell.column)
    )


def renumber_plan(plan: Plan, pages: Sequence[int]) -> Plan:
    """Return a plan with `pages[k]` in place of page k."""
    return _map_cells(
        plan, lambda cell: replace(cell, sequence_index=pages[cell.sequence_index])
    )


def _map_cells(plan: Plan, change: Callable[[SheetCell], SheetCell]) -> Plan:
    sheets: list[Sheet] = []
    for sheet in plan:
        front = tuple(change(cell) for cell in sheet.front)
        back = tuple(change(cell) for cell in sheet.back)
        sheets.append(replace(sheet, front=front, back=back))
    return tuple(sheets)


def split_cover(scheme: Scheme, page_count: int) -> tuple[Plan, Plan]:
    """Return the plan of the cover, the first two and last two pages, and the plan of what goes inside.

    For schemes that take 4 pages at least; `page_count` is more than 4.
    """
    cover_pages = (0, 1, page_count - 2, page_count - 1)
    cover = renumber_plan(scheme.make_plan(COVER_PAGES), cover_pages)
    inside = scheme.make_plan(page_count - COVER_PAGES)
    return cover, renumber_plan(inside, range(2, page_count - 2))


def nest_sheets(front: str, back: str, page_count: int) -> Plan:
    """Return the sheets of a book, each folded like the one that the two tables show, then laid into each other.

    A table gives page numbers from 1 row by row, `/` between rows, `v` behind what stands upside down; the
    back's is empty where nothing is printed there. The number of their cells divides `page_count`. A sheet holds
    the pages next inside those of the sheet around it.
    """
    one_sheet = (Sheet(_parse_cell_table(front), _parse_cell_table(back)),)
    pages_per_sheet = len(one_sheet[0].front) + len(one_sheet[0].back)
    half = pages_per_sheet // 2
    sheets: Plan = ()
    for number in range(page_count // pages_per_sheet):
        first = half * number
        last = page_count - half * number
        pages = [
            *range(first, first + half),
            *range(last - half, last),
        ]
        sheets += renumber_plan(one_sheet, pages)
    return sheets


def _parse_cell_table(text: str) -> tuple[SheetCell, ...]:
    """Return the cells that a table shows."""
    cells: list[SheetCell] = []
    for row, line in enumerate(text.split("/")):
        for column, word in enumerate(line.split()):
            turn: Turn = 180 if word.endswith("v") else 0
            cells.append(SheetCell(int(word.removesuffix("v")) - 1, column, row, turn))
    return tuple(cells)
