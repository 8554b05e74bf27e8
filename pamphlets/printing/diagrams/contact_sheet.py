"""An `Arrangement` -> a contact sheet: each side drawn to scale, as it stands in the file, with all that hands need.

Page numbers stand upright wherever they are, to be read; the triangle beyond each shows where its head is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.units import PAGE_SIZES, mm, to_mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import SheetSide, label_cell, list_sheet_sides
from pamphlets.impose.placement.place import Flip, is_two_sided
from pamphlets.impose.plan.fold_lines import find_sheet_lines
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.pen import Pen
from pamphlets.printing.diagrams.sheet_side import BLANK_FILL, SideDrawing, draw_side
from pamphlets.printing.instructions.languages.language import Language, count_noun, keep_spaces

PAGE_SIZE: Final = Size(*PAGE_SIZES["A4"])
MAX_SHEETS: Final = 96
"""On a picture that is one page, however long."""
_MARGIN: Final = mm(14)
_SIDE_GAP: Final = 10.0  # between the two sides of a sheet
_SHEET_GAP: Final = 22.0
_LONGEST_TITLE: Final = 60  # letters
_NAME_HEIGHT: Final = 14.0  # of the line above a side
_TALLEST: Final = 0.42  # of the page: a side
_TALLEST_ALONE: Final = 0.76  # of the page: the one side of a single sheet
_KEY_SIGN: Final = 20.0  # points of a sign of the key
_KEY_HEIGHT: Final = 14.0
_KEY_LETTER: Final = 4.6  # points of a letter of the key, with some room


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What there is to say of an arrangement beside its sheets."""

    title: str
    flip: Flip
    bleed_page_count: int
    language: Language


def draw_contact_sheet(
    arrangement: Arrangement, facts: PlanFacts, *, long: bool = False
) -> tuple[Diagram, ...]:
    """Return the pages of the contact sheet, of A4; `long`: one page as long as it must be, for `MAX_SHEETS`."""
    sheets = list(list_sheet_sides(arrangement, facts.flip))
    left_out = max(0, len(sheets) - MAX_SHEETS) if long else 0
    sheets = sheets[: len(sheets) - left_out]
    heading = _draw_heading(arrangement, facts, left_out)
    cells = _draw_sheets(sheets, arrangement, facts)
    columns = _column_count(len(sheets))
    row_count = -(-len(cells) // columns)
    row_height = cells[0].size.height + _SHEET_GAP
    page_rows = row_count
    if not long:
        space = PAGE_SIZE.height - 2 * _MARGIN - heading.size.height + _SHEET_GAP
        page_rows = max(1, int(space / row_height))
    pages: list[Diagram] = []
    for first_row in range(0, row_count, page_rows):
        page_cells = cells[first_row * columns : (first_row + page_rows) * columns]
        height = PAGE_SIZE.height
        if long:
            height = heading.size.height + row_count * row_height - _SHEET_GAP + 2 * _MARGIN
        page = Pen(Size(PAGE_SIZE.width, height))
        page.add(heading, _MARGIN, _MARGIN)
        for place, cell in enumerate(page_cells):
            row, column = divmod(place, columns)
            x = _MARGIN + column * (cell.size.width + _SHEET_GAP)
            page.add(cell, x, _MARGIN + heading.size.height + row * row_height)
        pages.append(page.finish())
    return tuple(pages)


def _column_count(sheet_count: int) -> int:
    """Return how many sheets stand in a row."""
    return 1 if sheet_count <= 3 else 2 if sheet_count <= 12 else 3


def _draw_heading(arrangement: Arrangement, facts: PlanFacts, left_out: int) -> Diagram:
    """Return the title, what the arrangement is, what else is printed, and the key."""
    words = facts.language.plan_picture
    y = 42.0
    labels = [
        Label(words.title.upper(), Point(0, 8), 8, "left", bold=True),
        Label(_shorten_title(facts.title), Point(0, 26), 16, "left", bold=True),
    ]
    for line in _heading_lines(arrangement, facts, left_out):
        labels.append(Label(keep_spaces(line), Point(0, y), 9, "left"))
        y += 13
    drawing = Pen(Size(PAGE_SIZE.width - 2 * _MARGIN, y + 22))
    for label in labels:
        drawing.label(label)
    drawing.add(_draw_key(arrangement, facts.language), 0, y - 4)
    return drawing.finish()


def _heading_lines(arrangement: Arrangement, facts: PlanFacts, left_out: int) -> list[str]:
    """Return what the arrangement is, what is printed besides pages, and how many sheets are not shown."""
    language, words = facts.language, facts.language.plan_picture
    sheet_count = len(arrangement.plan) + len(arrangement.cover_plan)
    blank_count = arrangement.page_sequence.count(None)
    pages = count_noun(len(arrangement.page_sequence) - blank_count, language.page)
    if blank_count:
        pages += f" + {count_noun(blank_count, language.blank)}"
    sides = words.flip[facts.flip] if is_two_sided(arrangement.plan) else language.key_facts.single
    scheme = words.schemes.format(scheme=arrangement.scheme.name)
    lines = [
        f"{count_noun(sheet_count, language.sheet)} {arrangement.paper.name} · {pages} · {scheme} · {sides}"
    ]
    marks = [words.marks[mark] for mark in sorted(arrangement.options.marks)]
    if facts.bleed_page_count:
        marks.append(words.bleed.format(pages=count_noun(facts.bleed_page_count, language.page)))
    if marks:
        lines.append(words.besides.format(marks=", ".join(marks)))
    if left_out:
        lines.append(words.more.format(sheets=count_noun(left_out, language.sheet)))
    return lines


def _draw_key(arrangement: Arrangement, language: Language) -> Diagram:
    """Return the signs that the arrangement has in one row, each with what it means."""
    words = language.plan_picture
    lines = find_sheet_lines(arrangement.scheme, (*arrangement.cover_plan, *arrangement.plan)[0])
    middle = _KEY_HEIGHT / 2
    start, end = (0, middle), (_KEY_SIGN, middle)
    key = _Key()
    key.sign.head_mark((_KEY_SIGN / 2, middle), 0, 3.0)
    key.explain(words.head)
    if lines.folds:
        key.sign.line(start, end, pen.FOLD)
        key.explain(words.fold)
    if lines.spines:
        key.sign.line(start, end, pen.FOLD)
        key.sign.level_staple((_KEY_SIGN / 2, middle))
        key.explain(words.spine)
    if lines.cuts:
        key.sign.line(start, end, pen.CUT)
        key.sign.scissors((5, middle), end, 7)
        key.explain(words.cut)
    if None in arrangement.page_sequence:
        key.sign.box(Rect(3, middle - 5, 14, 10), BLANK_FILL, pen.HIDDEN)
        key.explain(words.blank)
    return key.row.finish()


class _Key:
    """A row of signs and meanings: each sign is drawn, then explained."""

    def __init__(self) -> None:
        self.row = Pen(Size(PAGE_SIZE.width, _KEY_HEIGHT))
        self.sign = Pen(Size(_KEY_SIGN, _KEY_HEIGHT))
        self._x = 0.0

    def explain(self, meaning: str) -> None:
        """Set the sign and what it means beside those before."""
        text = keep_spaces(meaning)
        self.row.add(self.sign.finish(), self._x)
        self.row.label(
            Label(text, Point(self._x + _KEY_SIGN + 5, _KEY_HEIGHT / 2 + 3), 8.5, "left")
        )
        self.sign = Pen(Size(_KEY_SIGN, _KEY_HEIGHT))
        self._x += _KEY_SIGN + 5 + _KEY_LETTER * len(text) + 12


def _draw_sheets(
    sheets: Sequence[tuple[SheetSide, ...]], arrangement: Arrangement, facts: PlanFacts
) -> list[Diagram]:
    """Return the sheets, the sides of each beside each other under their names."""
    size = arrangement.grid.sheet_size
    columns = _column_count(len(sheets))
    sheet_width = (PAGE_SIZE.width - 2 * _MARGIN - (columns - 1) * _SHEET_GAP) / columns
    side_count = len(sheets[0])
    tallest = PAGE_SIZE.height * (_TALLEST_ALONE if len(sheets) == side_count == 1 else _TALLEST)
    width = min(
        (sheet_width - _SIDE_GAP * (side_count - 1)) / side_count,
        tallest * size.width / size.height,
    )
    scale = width / size.width
    crop_marks = "crop" in arrangement.options.marks or arrangement.scheme.with_grid is not None
    shown = SideDrawing(scale, facts.language.plan_picture.blank, crop_marks)
    drawings: list[Diagram] = []
    for sides in sheets:
        drawing = Pen(Size(sheet_width, _NAME_HEIGHT + size.height * scale))
        x = 0.0
        for side in sides:
            names = [label_cell(cell, arrangement.page_sequence) for cell in side.cells]
            for label in _side_labels(
                side, arrangement, facts, Rect(x, _NAME_HEIGHT, width, size.height * scale)
            ):
                drawing.label(label)
            drawing.add(draw_side(side, names, shown), x, _NAME_HEIGHT)
            x += width + _SIDE_GAP
        drawings.append(drawing.finish())
    return drawings


def _side_labels(
    side: SheetSide, arrangement: Arrangement, facts: PlanFacts, rect: Rect
) -> list[Label]:
    """Return what stands above a side, and under a back the creep of its sheet."""
    words = facts.language.plan_picture
    size = max(5.5, min(8.0, rect.width / 11))
    name = words.sheet.format(number=side.sheet_number)
    if side.is_cover:
        name += f", {words.cover}"
    if is_two_sided(arrangement.cover_plan if side.is_cover else arrangement.plan):
        name += f", {words.back if side.is_back else words.front}"
    labels = [Label(name, Point(rect.x, rect.y - 4), size, "left", bold=True)]
    creep = _creep_text(side, arrangement, facts) if side.is_back else ""
    if creep:
        labels.append(Label(creep, Point(rect.right, rect.bottom + size + 1.5), size, "right"))
    return labels


def _creep_text(side: SheetSide, arrangement: Arrangement, facts: PlanFacts) -> str:
    """Return how far the pages of a side go towards their spine, from least to most; nothing where they do not."""
    language = facts.language
    lengths = sorted(
        {
            round(to_mm(arrangement.creep[cell.sequence_index]), 2)
            for cell in side.cells
            if arrangement.creep.get(cell.sequence_index)
        }
    )
    if not lengths:
        return ""
    ends = dict.fromkeys((lengths[0], lengths[-1]))
    text = "–".join(language.decimal(f"{length:.2f}") for length in ends)
    return keep_spaces(language.plan_picture.creep.format(creep=text))


def _shorten_title(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
