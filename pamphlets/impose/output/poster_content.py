"""Posters, locked up for one file: tiles in their places, and what is drawn and said on each sheet."""

from typing import BinaryIO

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.output.writer import SheetFile
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Placement
from pamphlets.impose.placement.printer_settings import compute_side_matrices
from pamphlets.impose.plan.sheet import SheetCell, Tiling
from pamphlets.impose.posters.assembly_plan import (
    TiledPoster,
    draw_assembly_plan,
    lay_out_assembly,
)
from pamphlets.impose.posters.assembly_words import ASSEMBLY_WORDS
from pamphlets.impose.posters.tile_marks import TileOverlay, draw_tile_overlay
from pamphlets.impose.posters.tiles import place_tiles, window_rect
from pamphlets.impose.source_pdf.source_document import SourcePdf


def build_poster_file(
    job: Arrangement,
    tiling: Tiling,
    book: SourcePdf,
    paper: Paper,
    wish: ImposeOptions,
    file: BinaryIO,
) -> SheetFile:
    """Return what to write into the file of posters. Without a setter in the wish, nothing is said on them."""
    sheet, sizes = job.grid.sheet_size, [view.size for view in book.views]
    bleeding = {page for page, view in enumerate(book.views) if view.bleed_box != view.trim_box}
    rooms = [lay_out_assembly(sheet, size) for size in sizes]
    sides = place_tiles(
        job.plan, sizes, job.grid, tiling, bleeding, [space.picture_area for space in rooms]
    )

    def drawn(cell: SheetCell, placement: Placement) -> TileOverlay:
        if cell.window is not None:
            return draw_tile_overlay(
                cell, tiling, window_rect(job.grid, tiling, cell.window), sheet.height
            )
        page = cell.sequence_index
        poster = TiledPoster(
            tiling,
            tiling.posters[page],
            sheet,
            paper.name,
            ASSEMBLY_WORDS[wish.lang],
            page + 1 if len(sizes) > 1 else None,
        )
        return TileOverlay(*draw_assembly_plan(poster, placement.box, rooms[page]))

    tiles = [drawn(leaf.front[0], side[0]) for leaf, side in zip(job.plan, sides, strict=True)]
    lettering = tuple(tile.lines for tile in tiles) if wish.setter else ()
    moved = (
        compute_side_matrices(wish.printer, len(sides), sheet, both=False) if wish.printer else ()
    )
    return SheetFile(
        file, sides, None, tuple(tile.marks for tile in tiles), labels=lettering, adjustments=moved
    )
