"""An arrangement -> a contact sheet: each side drawn to scale, as it stands in the file, with all that hands need.

Page numbers stand upright wherever they are, to be read; the triangle beyond each shows where its head is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Point, Size
from pamphlets.core.units import PAGE_SIZES, Pt, mm, to_mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import SheetSide, list_sheet_sides
from pamphlets.impose.placement.creep import compute_creep
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.place import Flip, is_two_sided
from pamphlets.printing.diagrams.figure import Diagram, Label, overlay_diagrams, shift_diagram
from pamphlets.printing.diagrams.legend import draw_legend
from pamphlets.printing.diagrams.sheet_side import draw_side
from pamphlets.printing.instructions.instruction_text import count_noun
from pamphlets.printing.instructions.languages.language import Language

PAGE_SIZE: Final = Size(*PAGE_SIZES["A4"])
MAX_SHEETS: Final = 96  # sheets on a picture that is one page, however long
_MARGIN: Final = mm(14)
_GAP: Final = 10.0  # between the two sides of a sheet
_APART: Final = 22.0  # between sheets
_TITLE: Final = 60  # letters
_NAME: Final = 14.0  # of the line above a side
_ACROSS: Final = ((3, 1), (12, 2))  # up to so many sheets, so many in a row; else three
_TALLEST: Final = (
    0.42  # of the page: a side; the one side of a single sheet may be nearly twice as high
)
_ALONE: Final = 0.76


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What there is to say of a job beside its sheets: title, paper, flip, wish, pages that bleed, words."""

    title: str
    paper_name: str
    flip: Flip
    options: ImposeOptions
    bleed_page_count: int
    language: Language


def draw_contact_sheet(
    job: Arrangement, shown: PlanFacts, *, long: bool = False
) -> tuple[Diagram, ...]:
    """Return the pages of the contact sheet, of A4; `long`: one page as long as it must be, for `MOST` sheets."""
    sheets = list(list_sheet_sides(job, shown.flip))
    left_out = max(0, len(sheets) - MAX_SHEETS) if long else 0
    sheets = sheets[: len(sheets) - left_out]
    head = _draw_heading(job, shown, left_out)
    across = next((number for limit, number in _ACROSS if len(sheets) <= limit), 3)
    tallest = PAGE_SIZE.height * (_ALONE if len(sheets) == len(sheets[0]) == 1 else _TALLEST)
    cells = [_draw_sheet(sides, job, shown, across, tallest) for sides in sheets]
    rows = [cells[first : first + across] for first in range(0, len(cells), across)]
    step = cells[0].size.height + _APART
    each = (
        len(rows)
        if long
        else max(1, int((PAGE_SIZE.height - 2 * _MARGIN - head.size.height + _APART) / step))
    )
    pages: list[Diagram] = []
    for first in range(0, len(rows), each):
        part = rows[first : first + each]
        height = (
            head.size.height + len(part) * step - _APART + 2 * _MARGIN if long else PAGE_SIZE.height
        )
        placed = [shift_diagram(head, _MARGIN, _MARGIN)]
        for place, row in enumerate(part):
            y = _MARGIN + head.size.height + place * step
            placed += [
                shift_diagram(one, _MARGIN + column * (one.size.width + _APART), y)
                for column, one in enumerate(row)
            ]
        pages.append(overlay_diagrams(Size(PAGE_SIZE.width, height), placed))
    return tuple(pages)


def _draw_heading(job: Arrangement, shown: PlanFacts, left_out: int) -> Diagram:
    """Return the title, what the job is, what else is printed, and the key."""
    words, own = shown.language, shown.language.plan_picture
    sheets, blanks = len(job.plan) + len(job.cover_plan), job.page_sequence.count(None)
    facts = [
        f"{count_noun(sheets, words.sheet)} {shown.paper_name}",
        count_noun(len(job.page_sequence) - blanks, words.page)
        + (f" + {count_noun(blanks, words.blank)}" if blanks else ""),
        own.schemes.format(scheme=job.scheme.name),
        own.flip[shown.flip] if is_two_sided(job.plan) else words.key_facts.single,
    ]
    besides = [own.marks[mark] for mark in sorted(shown.options.marks)]
    besides += (
        [own.bleed.format(pages=count_noun(shown.bleed_page_count, words.page))]
        if shown.bleed_page_count
        else []
    )
    lines = [" · ".join(facts)]
    lines += [own.besides.format(marks=", ".join(besides))] if besides else []
    lines += [own.more.format(sheets=count_noun(left_out, words.sheet))] if left_out else []
    labels = [
        Label(own.title.upper(), Point(0, 8), 8, "left", bold=True),
        Label(_shorten_title(shown.title), Point(0, 26), 16, "left", bold=True),
    ]
    y = 42.0
    for line in lines:
        labels.append(Label(line.replace("~", "\u00a0"), Point(0, y), 9, "left"))
        y += 13
    key = shift_diagram(draw_legend(job, shown.language), 0, y - 4)
    return overlay_diagrams(
        Size(PAGE_SIZE.width - 2 * _MARGIN, y + 22), (Diagram(key.size, (), tuple(labels)), key)
    )


def _draw_sheet(
    sides: Sequence[SheetSide], job: Arrangement, shown: PlanFacts, across: int, tallest: Pt
) -> Diagram:
    """Return the sides of one sheet beside each other, each under its name."""
    sheet = job.grid.sheet_size
    room = (PAGE_SIZE.width - 2 * _MARGIN - (across - 1) * _APART) / across
    width = min((room - _GAP * (len(sides) - 1)) / len(sides), tallest * sheet.width / sheet.height)
    scale = width / sheet.width
    figures: list[Diagram] = []
    for place, side in enumerate(sides):
        x = place * (width + _GAP)
        figures.append(
            Diagram(
                PAGE_SIZE, (), _side_labels(side, job, shown, (x, width), alone=len(sides) == 1)
            )
        )
        figures.append(
            shift_diagram(draw_side(side, job, shown.options, shown.language, scale), x, _NAME)
        )
    return overlay_diagrams(Size(room, _NAME + sheet.height * scale), figures)


def _side_labels(
    side: SheetSide, job: Arrangement, shown: PlanFacts, strip: tuple[Pt, Pt], *, alone: bool
) -> tuple[Label, ...]:
    """Return what stands above a side, and under a back the creep of its sheet."""
    own = shown.language.plan_picture
    x, width = strip
    size = max(5.5, min(8.0, width / 11))
    name = own.sheet.format(number=side.sheet_number) + (f", {own.cover}" if side.is_cover else "")
    if not alone:
        name = f"{name}, {own.back if side.is_back else own.front}"
    labels = [Label(name, Point(x, _NAME - 4), size, "left", bold=True)]
    creep = _creep_text(side, job, shown)
    if creep and side.is_back:
        foot = _NAME + width * job.grid.sheet_size.height / job.grid.sheet_size.width
        labels.append(Label(creep, Point(x + width, foot + size + 1.5), size, "right"))
    return tuple(labels)


def _creep_text(side: SheetSide, job: Arrangement, shown: PlanFacts) -> str:
    """Return how far the pages of a side go towards their spine, nothing where they do not."""
    wish = shown.options
    found = compute_creep(
        job.cover_plan + job.plan,
        job.scheme.columns,
        wish.sheet_thickness,
        wish.outer_sheet_thickness,
    )
    pushes = sorted(
        {
            round(to_mm(found[cell.sequence_index]), 2)
            for cell in side.cells
            if found.get(cell.sequence_index)
        }
    )
    if not pushes:
        return ""
    ends = dict.fromkeys((pushes[0], pushes[-1]))
    said = "–".join(f"{push:.2f}".replace(".", shown.language.brochure.point) for push in ends)
    return shown.language.plan_picture.creep.format(creep=said).replace("~", "\u00a0")


def _shorten_title(title: str) -> str:
    """Return a title of at most `_TITLE` letters."""
    return title if len(title) <= _TITLE else title[: _TITLE - 1] + "…"
