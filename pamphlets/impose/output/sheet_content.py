"""A plan, locked up for one file: pages in their places, and whatever else is printed with them."""

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.page_placements import place_pages
from pamphlets.impose.output.writer import SheetFile
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip, SidePlacements, is_two_sided
from pamphlets.impose.placement.printer_settings import compute_side_matrices
from pamphlets.impose.plan.sheet import Plan
from pamphlets.impose.source_pdf.source_document import SourcePdf

if TYPE_CHECKING:
    from pamphlets.impose.output.slug_line import SlugLine


def plan_sheet_file(
    job: Arrangement,
    plan: Plan,
    book: SourcePdf,
    paper: Paper,
    flip: Flip,
    wish: ImposeOptions,
    file: BinaryIO,
    name: str,
) -> SheetFile:
    """Return what to write into one file.

    `plan` is the job's or its cover's; `name` stands for a title where the book has none.
    """
    if job.scheme.tiling is not None:
        from pamphlets.impose.output.poster_content import build_poster_file

        return build_poster_file(job, job.scheme.tiling, book, paper, wish, file)
    sizes = [view.size for view in book.views]
    bleeding = {page for page, view in enumerate(book.views) if view.bleed_box != view.trim_box}
    sides = place_pages(job, plan, sizes, flip, bleeding)
    layers: list[tuple[bytes, ...]] = []
    if (
        job.scheme.has_inner_cuts
        or job.scheme.with_grid
        or paper.needs_trimming
        or "crop" in wish.marks
    ):
        from pamphlets.impose.marks.cut_marks import draw_cut_marks

        layers.append(
            draw_cut_marks(
                job.scheme, plan, sides, job.grid, raw=paper.needs_trimming or "crop" in wish.marks
            )
        )
    if wish.blanks == "notes" and None in job.page_sequence:
        from pamphlets.impose.marks.note_lines import draw_note_lines

        blanks = tuple(0 if page is None else None for page in job.page_sequence)
        notes = place_pages(replace(job, page_sequence=blanks), plan, sizes, flip, bleeding)
        layers.append(
            tuple(
                draw_note_lines([one for one in side if one.page_index == 0], job.grid.sheet_size)
                for side in notes
            )
        )
    backs = wish.marks & {"staples", "steps"}
    if backs:
        layers.append(_spine_marks(job, plan, backs, sides, sizes[0].height))
    marks = tuple(b"".join(drawn) for drawn in zip(*layers, strict=True)) if layers else ()
    slugs = _slug_lines(job, plan, book, sides, name) if "slug" in wish.marks else ()
    both = is_two_sided(plan)
    moved = (
        compute_side_matrices(wish.printer, len(sides), job.grid.sheet_size, both=both)
        if wish.printer
        else ()
    )
    asked = (wish.printer and wish.printer.asked_flip) or flip
    return SheetFile(file, sides, asked if both else None, marks, slugs, moved)


def _spine_marks(
    job: Arrangement,
    plan: Plan,
    wanted: frozenset[str],
    sides: tuple[SidePlacements, ...],
    height: float,
) -> tuple[bytes, ...]:
    """Return the marks on the folds of fronts."""
    from pamphlets.impose.marks.spine_marks import collation_marks, staple_marks

    row = job.grid.row_edges[1] - job.grid.row_edges[0]
    found = [
        marks(job.scheme, plan, job.cover_plan + job.plan, job.grid, min(row, height))
        for name, marks in (("staples", staple_marks), ("steps", collation_marks))
        if name in wanted
    ]
    of = 2 if is_two_sided(plan) else 1
    return tuple(
        b"".join(marks.get(number // of, b"") for marks in found) if number % of == 0 else b""
        for number in range(len(sides))
    )


def _slug_lines(
    job: Arrangement, plan: Plan, book: SourcePdf, sides: tuple[SidePlacements, ...], name: str
) -> "tuple[SlugLine, ...]":
    """Return the line of each side."""
    from pamphlets.impose.output.slug_line import decode_text_string, make_slug_line

    title = decode_text_string(dict(book.info).get("/Title", b"")).strip() or name
    of = 2 if is_two_sided(plan) else 1
    return tuple(
        make_slug_line(title, 1 + number // of, side, job.grid.sheet_size, back=number % of == 1)
        for number, side in enumerate(sides)
    )
