"""Posters, locked up for one file: tiles in their places, and what is drawn and said on each sheet."""

from typing import BinaryIO

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.output.writer import Run
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Placement
from pamphlets.impose.placement.printer_settings import moves
from pamphlets.impose.plan.sheet import Cell, Tiling
from pamphlets.impose.posters.assembly_plan import Room, assembly, room
from pamphlets.impose.posters.tile_marks import Tile, tile
from pamphlets.impose.posters.tiles import tile_sides, windows
from pamphlets.impose.source_pdf.source_document import Book


def posters(job: Arrangement, tiling: Tiling, book: Book, paper: Paper, wish: Wish, file: BinaryIO) -> Run:
    """Return what to write into the file of posters. Without a setter in the wish, nothing is said on them."""
    sheet, sizes = job.grid.sheet, [view.size for view in book.views]
    bleeding = {page for page, view in enumerate(book.views) if view.bleed != view.box}
    rooms = [room(sheet, size) for size in sizes]
    sides = tile_sides(job.plan, sizes, job.grid, tiling, bleeding, [space.picture for space in rooms])

    def drawn(cell: Cell, placement: Placement) -> Tile:
        if cell.window is not None:
            return tile(cell, tiling, windows(job.grid, tiling, cell.window), sheet.height)
        space: Room = rooms[cell.page]
        number = cell.page + 1 if len(sizes) > 1 else 0
        return Tile(*assembly(tiling, tiling.posters[cell.page], placement.box, sheet, space, paper.name, number))

    tiles = [drawn(leaf.front[0], side[0]) for leaf, side in zip(job.plan, sides, strict=True)]
    lettering = tuple(tile.lines for tile in tiles) if wish.setter else ()
    moved = moves(wish.machine, len(sides), sheet, both=False) if wish.machine else ()
    return Run(file, sides, None, tuple(tile.marks for tile in tiles), lettering=lettering, moves=moved)
