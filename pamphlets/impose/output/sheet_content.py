"""An Arrangement and one of its plans -> SheetFiles: pages in their places, and what else is printed with them."""

from dataclasses import replace
from typing import BinaryIO

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.page_placements import place_pages
from pamphlets.impose.marks.cut_marks import (
    draw_crop_marks,
    draw_cuts_between_pages,
    draw_folds_and_cuts,
)
from pamphlets.impose.marks.note_lines import draw_note_lines
from pamphlets.impose.marks.registration_marks import draw_registration_marks
from pamphlets.impose.marks.sheet_words import load_sheet_words
from pamphlets.impose.marks.slug_line import decode_text_string, make_slug_line, slug_text
from pamphlets.impose.marks.spine_marks import collation_marks, staple_marks
from pamphlets.impose.output.duplex_passes import pass_orders
from pamphlets.impose.output.writer import SheetFile, SheetSideContent
from pamphlets.impose.placement.creep import list_bifolia
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.place import Flip, SidePlacements, is_two_sided
from pamphlets.impose.placement.printer_settings import compute_side_matrices
from pamphlets.impose.plan.fold_lines import SheetLines, find_sheet_lines
from pamphlets.impose.plan.sheet import Plan
from pamphlets.impose.source_pdf.source_document import SourcePdf


def plan_sheet_files(
    arrangement: Arrangement,
    plan: Plan,
    source: SourcePdf,
    flip: Flip,
    files: list[BinaryIO],
) -> list[SheetFile]:
    """Return what to write into one file, or into two: one for each pass of a printer that prints one side.

    `plan` is the arrangement's or its cover's.
    """
    scheme = arrangement.scheme
    printer = arrangement.options.printer
    if scheme.tiling is not None:
        # ReportLab and HarfBuzz, for the words on posters: 60 ms
        from pamphlets.impose.output.poster_content import build_poster_file

        return [build_poster_file(arrangement, scheme.tiling, source, files[0])]
    sides = _fill_sides(arrangement, plan, source, flip)
    if len(files) == 2 and printer is not None:
        first, second = pass_orders(len(plan), printer)
        fronts = [sides[2 * sheet] for sheet in first]
        backs = [sides[2 * sheet + 1] for sheet in second]
        first_pass = SheetFile(files[0], tuple(fronts), flip=None)
        second_pass = SheetFile(files[1], tuple(backs), flip=None)
        return [first_pass, second_pass]
    asked_flip: Flip | None = flip
    if printer is not None and printer.asked_flip:
        asked_flip = printer.asked_flip
    if not is_two_sided(plan):
        asked_flip = None
    return [SheetFile(files[0], sides, asked_flip)]


def _fill_sides(
    arrangement: Arrangement, plan: Plan, source: SourcePdf, flip: Flip
) -> tuple[SheetSideContent, ...]:
    """Return the sides of a plan in printing order."""
    options = arrangement.options
    sheet_size = arrangement.grid.sheet_size
    page_sizes = [view.size for view in source.views]
    bleeding = source.bleeding_pages
    sides = place_pages(arrangement, plan, page_sizes, flip, bleeding)
    note_sides: tuple[SidePlacements, ...] = ()
    if arrangement.ruled_blanks:
        notes: list[int | None] = []
        for place in range(len(arrangement.page_sequence)):
            notes.append(0 if place in arrangement.ruled_blanks else None)
        note_arrangement = replace(arrangement, page_sequence=tuple(notes))
        note_sides = place_pages(note_arrangement, plan, page_sizes, flip, bleeding)
    has_backs = is_two_sided(plan)
    adjustments = compute_side_matrices(
        options.printer, len(sides), sheet_size, both=has_backs
    )
    spine_marks = _spine_marks(arrangement, plan, page_sizes[0].height)
    title = decode_text_string(dict(source.info).get("/Title", b"")).strip()
    contents = []
    for number, side in enumerate(sides):
        sheet = number // 2 if has_backs else number
        back = has_backs and number % 2 == 1
        marks = _cut_marks(arrangement, plan, sheet, side, is_back=back)
        if note_sides:
            marks += draw_note_lines(note_sides[number], sheet_size)
        if not back:
            marks += spine_marks.get(sheet, b"")
        labels = []
        if "slug" in options.marks:
            name = title or source.name
            text = slug_text(load_sheet_words(options.lang), name, sheet + 1, back=back)
            labels.append(make_slug_line(text, side, sheet_size))
        content = SheetSideContent(side, marks, tuple(labels), adjustments[number])
        contents.append(content)
    return tuple(contents)


def _cut_marks(
    arrangement: Arrangement, plan: Plan, sheet: int, side: SidePlacements, *, is_back: bool
) -> bytes:
    """Return the lines for whoever folds and cuts: what lies on pages is on fronts alone; and crosses of plates."""
    scheme = arrangement.scheme
    grid = arrangement.grid
    lines = find_sheet_lines(scheme, plan[sheet])
    is_slit = scheme.has_inner_cuts or scheme.has_slits
    marks = b""
    if arrangement.options.has_registration_marks:
        marks = draw_registration_marks(grid.sheet_size)
    if is_slit and not is_back:
        marks += draw_folds_and_cuts(lines, grid)
    if scheme.has_inner_cuts:
        return marks
    needs_marks = scheme.is_cut_out or arrangement.paper.needs_trimming
    if needs_marks or "crop" in arrangement.options.marks:
        marks += draw_crop_marks(side, grid, _find_fold_positions(lines, grid))
    if not is_slit and not is_back:
        marks += draw_cuts_between_pages(lines.cuts, grid)
    return marks


def _find_fold_positions(lines: SheetLines, grid: Grid) -> frozenset[float]:
    """Return where upright lines are folded, even if they go on as cuts, from the sheet's left edge."""
    columns = {line.x for line in (*lines.folds, *lines.spines) if line.x == line.to_x}
    return frozenset(round(grid.column_edges[column], 3) for column in columns)


def _spine_marks(
    arrangement: Arrangement, plan: Plan, page_height: float
) -> dict[int, bytes]:
    """Return the marks on the folds of fronts, by the numbers of their sheets in the plan."""
    asked = arrangement.options.marks
    grid = arrangement.grid
    whole_plan = arrangement.cover_plan + arrangement.plan
    bifolia = list_bifolia(whole_plan, arrangement.scheme.columns)
    row_height = grid.row_edges[1] - grid.row_edges[0]
    height = min(row_height, page_height)
    marks: dict[int, bytes] = {}
    if "staples" in asked:
        marks = staple_marks(bifolia, plan, grid, height)
    if "steps" in asked:
        steps = collation_marks(bifolia, plan, grid, height)
        for sheet, step in steps.items():
            marks[sheet] = marks.get(sheet, b"") + step
    return marks
