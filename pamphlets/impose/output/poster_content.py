"""An Arrangement of posters -> SheetFile: tiles in their places, and what is drawn and said on each sheet."""

from typing import BinaryIO

from pamphlets.core.geometry import Rect
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.marks.sheet_words import load_sheet_words
from pamphlets.impose.output.writer import SheetFile, SheetSideContent
from pamphlets.impose.placement.printer_settings import compute_side_matrices
from pamphlets.impose.plan.sheet import Tiling
from pamphlets.impose.posters.assembly_plan import (
    AssemblyLayout,
    draw_assembly_plan,
    lay_out_assembly,
)
from pamphlets.impose.posters.tile_marks import TiledPoster, draw_tile_overlay
from pamphlets.impose.posters.tiles import place_tiles, window_rect
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.pdf.content.text_lines import TextLines


def build_poster_file(
    arrangement: Arrangement, tiling: Tiling, source: SourcePdf, file: BinaryIO
) -> SheetFile:
    """Return what to write into the file of posters."""
    options = arrangement.options
    grid = arrangement.grid
    sheet_size = grid.sheet_size
    page_sizes = [view.size for view in source.views]
    layouts: list[AssemblyLayout] = []
    pictures: list[Rect] = []
    for size in page_sizes:
        layouts.append(lay_out_assembly(sheet_size, size))
        pictures.append(layouts[-1].picture_area)
    plan = arrangement.plan
    sides = place_tiles(plan, page_sizes, grid, tiling, source.bleeding_pages, pictures)
    adjustments = compute_side_matrices(options.printer, len(sides), sheet_size, both=False)
    posters = _describe_tiled_posters(arrangement, tiling)
    contents = []
    for number, side in enumerate(sides):
        cell = plan[number].front[0]
        page = cell.sequence_index
        if cell.window is not None:
            shown = window_rect(grid, tiling, cell.window)
            marks, labels = draw_tile_overlay(posters[page], cell.window, shown)
        else:
            marks, labels = draw_assembly_plan(posters[page], side[0].box, layouts[page])
        contents.append(SheetSideContent(side, marks, labels, adjustments[number]))
    return SheetFile(file, tuple(contents), None)


def _describe_tiled_posters(arrangement: Arrangement, tiling: Tiling) -> list[TiledPoster]:
    """Return each poster with what its tiles are printed on; one of several has the number of its page."""
    options = arrangement.options
    words = load_sheet_words(options.lang)
    fonts = TextLines(options.font_folder)
    posters: list[TiledPoster] = []
    for page_index, poster_size in enumerate(tiling.posters):
        page_number = arrangement.page_numbers.number_page(page_index)
        poster = TiledPoster(
            tiling=tiling,
            size=poster_size,
            sheet_size=arrangement.grid.sheet_size,
            paper_name=arrangement.paper.name,
            words=words,
            fonts=fonts,
            page_number=page_number if len(tiling.posters) > 1 else None,
        )
        posters.append(poster)
    return posters
