"""A plan, locked up for one file: pages in their places, and whatever else is printed with them."""

from typing import TYPE_CHECKING, BinaryIO

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.output.writer import Run
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip, Side, place, two_sided
from pamphlets.impose.placement.printer_settings import moves
from pamphlets.impose.plan.sheet import Plan
from pamphlets.impose.source_pdf.source_document import Book

if TYPE_CHECKING:
    from pamphlets.impose.output.slug_line import Slug


def forme(
    job: Arrangement, plan: Plan, book: Book, paper: Paper, flip: Flip, wish: Wish, file: BinaryIO, name: str
) -> Run:
    """Return what to write into one file.

    `plan` is the job's or its cover's; `name` stands for a title where the book has none.
    """
    if job.scheme.tiling is not None:
        from pamphlets.impose.output.poster_content import posters

        return posters(job, job.scheme.tiling, book, paper, wish, file)
    sizes = [view.size for view in book.views]
    bleeding = {page for page, view in enumerate(book.views) if view.bleed != view.box}
    pushes = _pushes(job, wish)

    def placed(sequence: tuple[int | None, ...]) -> tuple[Side, ...]:
        return place(
            plan, job.scheme, sequence, sizes, job.grid, flip, fit=wish.fit, pushes=pushes, bleeding=bleeding
        )

    sides = placed(job.sequence)
    layers: list[tuple[bytes, ...]] = []
    if job.scheme.slit or job.scheme.gridded or paper.raw or "crop" in wish.marks:
        from pamphlets.impose.marks.cut_marks import drawn

        layers.append(drawn(job.scheme, plan, sides, job.grid, raw=paper.raw or "crop" in wish.marks))
    if wish.blanks == "notes" and None in job.sequence:
        from pamphlets.impose.marks.note_lines import ruled

        notes = placed(tuple(0 if page is None else None for page in job.sequence))
        layers.append(tuple(ruled([one for one in side if one.page == 0], job.grid.sheet) for side in notes))
    backs = wish.marks & {"staples", "steps"}
    if backs:
        layers.append(_backs(job, plan, backs, sides, sizes[0].height))
    marks = tuple(b"".join(drawn) for drawn in zip(*layers, strict=True)) if layers else ()
    slugs = _slugs(job, plan, book, sides, name) if "slug" in wish.marks else ()
    both = two_sided(plan)
    moved = moves(wish.machine, len(sides), job.grid.sheet, both=both) if wish.machine else ()
    asked = (wish.machine and wish.machine.asked) or flip
    return Run(file, sides, asked if both else None, marks, slugs, moved)


def _pushes(job: Arrangement, wish: Wish) -> dict[int, float]:
    """Return how far pages go towards the spine."""
    if not wish.thickness:
        return {}
    from pamphlets.impose.placement.creep import pushes

    return pushes(job.cover + job.plan, job.scheme.columns, wish.thickness, wish.outermost or wish.thickness)


def _backs(
    job: Arrangement, plan: Plan, wanted: frozenset[str], sides: tuple[Side, ...], height: float
) -> tuple[bytes, ...]:
    """Return the marks on the folds of fronts."""
    from pamphlets.impose.marks.spine_marks import staples, steps

    row = job.grid.rows[1] - job.grid.rows[0]
    found = [
        marks(job.scheme, plan, job.cover + job.plan, job.grid, min(row, height))
        for name, marks in (("staples", staples), ("steps", steps))
        if name in wanted
    ]
    of = 2 if two_sided(plan) else 1
    return tuple(
        b"".join(marks.get(number // of, b"") for marks in found) if number % of == 0 else b""
        for number in range(len(sides))
    )


def _slugs(job: Arrangement, plan: Plan, book: Book, sides: tuple[Side, ...], name: str) -> "tuple[Slug, ...]":
    """Return the line of each side."""
    from pamphlets.impose.output.slug_line import slug, title_of

    title = title_of(dict(book.facts).get("/Title", b"")).strip() or name
    of = 2 if two_sided(plan) else 1
    return tuple(
        slug(title, 1 + number // of, side, job.grid.sheet, back=number % of == 1)
        for number, side in enumerate(sides)
    )
