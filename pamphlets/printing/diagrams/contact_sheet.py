"""An arrangement -> a contact sheet: each side drawn to scale, as it stands in the file, with all that hands need.

Page numbers stand upright wherever they are, to be read; the triangle beyond each shows where its head is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Point, Size
from pamphlets.core.units import PAPERS, Pt, in_mm, mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import Aspect, aspects
from pamphlets.impose.placement.creep import pushed
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.place import Flip, two_sided
from pamphlets.printing.diagrams.figure import Figure, Label, joined, moved
from pamphlets.printing.diagrams.legend import legend
from pamphlets.printing.diagrams.sheet_side import drawn
from pamphlets.printing.instructions.instruction_text import counted
from pamphlets.printing.instructions.languages.language import Tongue

PAGE: Final = Size(*PAPERS["A4"])
MOST: Final = 96  # sheets on a picture that is one page, however long
_MARGIN: Final = mm(14)
_GAP: Final = 10.0  # between the two sides of a sheet
_APART: Final = 22.0  # between sheets
_TITLE: Final = 60  # letters
_NAME: Final = 14.0  # of the line above a side
_ACROSS: Final = ((3, 1), (12, 2))  # up to so many sheets, so many in a row; else three
_TALLEST: Final = 0.42  # of the page: a side; the one side of a single sheet may be nearly twice as high
_ALONE: Final = 0.76


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to say of a job beside its sheets: title, paper, flip, wish, pages that bleed, words."""

    title: str
    paper: str
    flip: Flip
    wish: Wish
    bleeding: int
    words: Tongue


def contact(job: Arrangement, shown: Shown, *, long: bool = False) -> tuple[Figure, ...]:
    """Return the pages of the contact sheet, of A4; `long`: one page as long as it must be, for `MOST` sheets."""
    sheets = list(aspects(job, shown.flip))
    left_out = max(0, len(sheets) - MOST) if long else 0
    sheets = sheets[: len(sheets) - left_out]
    head = _head(job, shown, left_out)
    across = next((number for limit, number in _ACROSS if len(sheets) <= limit), 3)
    tallest = PAGE.height * (_ALONE if len(sheets) == len(sheets[0]) == 1 else _TALLEST)
    cells = [_sheet(sides, job, shown, across, tallest) for sides in sheets]
    rows = [cells[first : first + across] for first in range(0, len(cells), across)]
    step = cells[0].size.height + _APART
    each = len(rows) if long else max(1, int((PAGE.height - 2 * _MARGIN - head.size.height + _APART) / step))
    pages: list[Figure] = []
    for first in range(0, len(rows), each):
        part = rows[first : first + each]
        height = head.size.height + len(part) * step - _APART + 2 * _MARGIN if long else PAGE.height
        placed = [moved(head, _MARGIN, _MARGIN)]
        for place, row in enumerate(part):
            y = _MARGIN + head.size.height + place * step
            placed += [moved(one, _MARGIN + column * (one.size.width + _APART), y) for column, one in enumerate(row)]
        pages.append(joined(Size(PAGE.width, height), placed))
    return tuple(pages)


def _head(job: Arrangement, shown: Shown, left_out: int) -> Figure:
    """Return the title, what the job is, what else is printed, and the key."""
    words, own = shown.words, shown.words.picture
    sheets, blanks = len(job.plan) + len(job.cover), job.sequence.count(None)
    facts = [
        f"{counted(sheets, words.sheet)} {shown.paper}",
        counted(len(job.sequence) - blanks, words.page) + (f" + {counted(blanks, words.blank)}" if blanks else ""),
        own.schemes.format(scheme=job.scheme.name),
        own.flip[shown.flip] if two_sided(job.plan) else words.bands.single,
    ]
    besides = [own.marks[mark] for mark in sorted(shown.wish.marks)]
    besides += [own.bleed.format(pages=counted(shown.bleeding, words.page))] if shown.bleeding else []
    lines = [" · ".join(facts)]
    lines += [own.besides.format(marks=", ".join(besides))] if besides else []
    lines += [own.more.format(sheets=counted(left_out, words.sheet))] if left_out else []
    labels = [
        Label(own.title.upper(), Point(0, 8), 8, "left", bold=True),
        Label(_shortened(shown.title), Point(0, 26), 16, "left", bold=True),
    ]
    y = 42.0
    for line in lines:
        labels.append(Label(line.replace("~", "\u00a0"), Point(0, y), 9, "left"))
        y += 13
    key = moved(legend(job, shown.words), 0, y - 4)
    return joined(Size(PAGE.width - 2 * _MARGIN, y + 22), (Figure(key.size, (), tuple(labels)), key))


def _sheet(sides: Sequence[Aspect], job: Arrangement, shown: Shown, across: int, tallest: Pt) -> Figure:
    """Return the sides of one sheet beside each other, each under its name."""
    sheet = job.grid.sheet
    room = (PAGE.width - 2 * _MARGIN - (across - 1) * _APART) / across
    width = min((room - _GAP * (len(sides) - 1)) / len(sides), tallest * sheet.width / sheet.height)
    scale = width / sheet.width
    figures: list[Figure] = []
    for place, side in enumerate(sides):
        x = place * (width + _GAP)
        figures.append(Figure(PAGE, (), _names(side, job, shown, (x, width), alone=len(sides) == 1)))
        figures.append(moved(drawn(side, job, shown.wish, shown.words, scale), x, _NAME))
    return joined(Size(room, _NAME + sheet.height * scale), figures)


def _names(
    side: Aspect, job: Arrangement, shown: Shown, strip: tuple[Pt, Pt], *, alone: bool
) -> tuple[Label, ...]:
    """Return what stands above a side, and under a back the creep of its sheet."""
    own = shown.words.picture
    x, width = strip
    size = max(5.5, min(8.0, width / 11))
    name = own.sheet.format(number=side.number) + (f", {own.cover}" if side.cover else "")
    if not alone:
        name = f"{name}, {own.back if side.back else own.front}"
    labels = [Label(name, Point(x, _NAME - 4), size, "left", bold=True)]
    creep = _creep(side, job, shown)
    if creep and side.back:
        foot = _NAME + width * job.grid.sheet.height / job.grid.sheet.width
        labels.append(Label(creep, Point(x + width, foot + size + 1.5), size, "right"))
    return tuple(labels)


def _creep(side: Aspect, job: Arrangement, shown: Shown) -> str:
    """Return how far the pages of a side go towards their spine, nothing where they do not."""
    wish = shown.wish
    found = pushed(job.cover + job.plan, job.scheme.columns, wish.thickness, wish.outermost)
    pushes = sorted({round(in_mm(found[cell.page]), 2) for cell in side.cells if found.get(cell.page)})
    if not pushes:
        return ""
    ends = dict.fromkeys((pushes[0], pushes[-1]))
    said = "–".join(f"{push:.2f}".replace(".", shown.words.brochure.point) for push in ends)
    return shown.words.picture.creep.format(creep=said).replace("~", "\u00a0")


def _shortened(title: str) -> str:
    """Return a title of at most `_TITLE` letters."""
    return title if len(title) <= _TITLE else title[: _TITLE - 1] + "…"
