"""An `Arrangement` -> a contact sheet: each side drawn to scale, as it stands in the file, with all that hands need.

Page numbers stand upright wherever they are, to be read; the triangle beyond each shows where its head is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.units import PAGE_SIZES, mm, to_mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.sheet_sides import SheetSide, label_cell, list_sheet_sides
from pamphlets.impose.placement.place import Flip, is_two_sided
from pamphlets.impose.plan.fold_lines import find_sheet_lines
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.pen import CUT, FOLD, HIDDEN, Pen
from pamphlets.printing.diagrams.sheet_side import BLANK_FILL, SideDrawing, draw_side
from pamphlets.printing.instructions.languages.language import (
    Language,
    count_noun,
    keep_spaces,
)

PAGE_SIZE: Final = Size(*PAGE_SIZES["A4"])
MAX_SHEETS: Final = 96
"""On a picture that is one page, however long."""
_MARGIN: Final = mm(14)
_WIDTH: Final = PAGE_SIZE.width - 2 * _MARGIN
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
    contact_sheet = _ContactSheet(arrangement, facts, sheets)
    heading = contact_sheet.draw_heading(left_out)
    cells = [contact_sheet.draw_sheet(sides) for sides in sheets]
    column_count = contact_sheet.columns
    row_count = -(-len(cells) // column_count)
    row_height = cells[0].size.height + _SHEET_GAP
    page_rows = row_count
    page_height = PAGE_SIZE.height
    top = _MARGIN + heading.size.height
    space = page_height - 2 * _MARGIN - heading.size.height + _SHEET_GAP
    if long:
        page_height += row_count * row_height - space
    else:
        page_rows = max(1, int(space / row_height))
    pages: list[Diagram] = []
    for first_row in range(0, row_count, page_rows):
        page = Pen(Size(PAGE_SIZE.width, page_height))
        page.add(heading, _MARGIN, _MARGIN)
        first = first_row * column_count
        page_cells = cells[first : first + page_rows * column_count]
        for place, cell in enumerate(page_cells):
            row, column = divmod(place, column_count)
            x = _MARGIN + column * (cell.size.width + _SHEET_GAP)
            page.add(cell, x, top + row * row_height)
        pages.append(page.finish())
    return tuple(pages)


SheetSides = Sequence[Sequence[SheetSide]]


class _ContactSheet:
    """The parts of a contact sheet, all sheets at one scale."""

    def __init__(
        self, arrangement: Arrangement, facts: PlanFacts, sheets: SheetSides
    ) -> None:
        self.arrangement = arrangement
        self.facts = facts
        self.words = facts.language.plan_picture
        if len(sheets) <= 3:
            self.columns = 1
        else:
            self.columns = 2 if len(sheets) <= 12 else 3
        self.sheet_width = (_WIDTH - (self.columns - 1) * _SHEET_GAP) / self.columns
        side_count = len(sheets[0])
        tallest = PAGE_SIZE.height * _TALLEST
        if len(sheets) == side_count == 1:
            tallest = PAGE_SIZE.height * _TALLEST_ALONE
        size = arrangement.grid.sheet_size
        width = (self.sheet_width - _SIDE_GAP * (side_count - 1)) / side_count
        width_if_tallest = tallest * size.width / size.height
        self.scale = min(width, width_if_tallest) / size.width

    def draw_heading(self, left_out: int) -> Diagram:
        """Return the title, what the arrangement is, what else is printed, and the key."""
        title = self.facts.title
        if len(title) > _LONGEST_TITLE:
            title = title[: _LONGEST_TITLE - 1] + "…"
        lines = self.list_heading_lines(left_out)
        y = 42.0 + 13 * len(lines)
        drawing = Pen(Size(_WIDTH, y + 22))
        drawing.label(Label(self.words.title.upper(), 0, 8, 8, "left", bold=True))
        drawing.label(Label(title, 0, 26, 16, "left", bold=True))
        baseline = 42.0
        for line in lines:
            drawing.label(Label(keep_spaces(line), 0, baseline, 9, "left"))
            baseline += 13
        drawing.add(self.draw_key(), 0, y - 4)
        return drawing.finish()

    def list_heading_lines(self, left_out: int) -> list[str]:
        """Return what the arrangement is, what is printed besides pages, and how many sheets are not shown."""
        arrangement, words = self.arrangement, self.words
        language = self.facts.language
        sheet_count = len(arrangement.plan) + len(arrangement.cover_plan)
        blank_count = arrangement.page_sequence.count(None)
        page_count = len(arrangement.page_sequence) - blank_count
        page_text = count_noun(page_count, language.page)
        if blank_count:
            page_text += f" + {count_noun(blank_count, language.blank)}"
        sides = language.key_facts.single
        if is_two_sided(arrangement.plan):
            sides = words.flip[self.facts.flip]
        sheets = f"{count_noun(sheet_count, language.sheet)} {arrangement.paper.name}"
        scheme = words.schemes.format(scheme=arrangement.scheme.name)
        lines = [f"{sheets} · {page_text} · {scheme} · {sides}"]
        marks = [words.marks[mark] for mark in sorted(arrangement.options.marks)]
        bleed_page_count = self.facts.bleed_page_count
        if bleed_page_count:
            bleed_pages = count_noun(bleed_page_count, language.page)
            marks.append(words.bleed.format(pages=bleed_pages))
        if marks:
            lines.append(words.besides.format(marks=", ".join(marks)))
        if left_out:
            more_sheets = count_noun(left_out, language.sheet)
            lines.append(words.more.format(sheets=more_sheets))
        return lines

    def draw_key(self) -> Diagram:
        """Return the signs that the arrangement has in one row, each with what it means."""
        arrangement, words = self.arrangement, self.words
        plan = arrangement.cover_plan or arrangement.plan
        lines = find_sheet_lines(arrangement.scheme, plan[0])
        middle = _KEY_HEIGHT / 2
        end = (_KEY_SIGN, middle)
        key = _Key()
        key.sign.head_mark((_KEY_SIGN / 2, middle), 0, 3.0)
        key.add_meaning(words.head)
        if lines.folds:
            key.sign.level(middle, 0, _KEY_SIGN, FOLD)
            key.add_meaning(words.fold)
        if lines.spines:
            key.sign.level(middle, 0, _KEY_SIGN, FOLD)
            key.sign.level_staple((_KEY_SIGN / 2, middle))
            key.add_meaning(words.spine)
        if lines.cuts:
            key.sign.level(middle, 0, _KEY_SIGN, CUT)
            key.sign.scissors((5, middle), end, 7)
            key.add_meaning(words.cut)
        if None in arrangement.page_sequence:
            key.sign.box(Rect(3, middle - 5, 14, 10), BLANK_FILL, HIDDEN)
            key.add_meaning(words.blank)
        return key.row.finish()

    def draw_sheet(self, sides: Sequence[SheetSide]) -> Diagram:
        """Return the sides of one sheet beside each other, each under its name."""
        arrangement = self.arrangement
        width = arrangement.grid.sheet_size.width * self.scale
        height = arrangement.grid.sheet_size.height * self.scale
        is_cut = arrangement.scheme.is_cut_out
        crop_marks = is_cut or "crop" in arrangement.options.marks
        shown = SideDrawing(self.scale, self.words.blank, crop_marks)
        drawing = Pen(Size(self.sheet_width, _NAME_HEIGHT + height))
        for place, side in enumerate(sides):
            x = place * (width + _SIDE_GAP)
            area = Rect(x, _NAME_HEIGHT, width, height)
            for label in self.make_side_labels(side, area):
                drawing.label(label)
            names = [label_cell(cell, arrangement) for cell in side.cells]
            drawing.add(draw_side(side, names, shown), area.x, area.y)
        return drawing.finish()

    def make_side_labels(self, side: SheetSide, area: Rect) -> list[Label]:
        """Return what stands above a side, and under a back the creep of its sheet."""
        words = self.words
        plan = self.arrangement.plan
        name = words.sheet.format(number=side.sheet_number)
        if side.is_cover:
            name += f", {words.cover}"
            plan = self.arrangement.cover_plan
        if is_two_sided(plan):
            name += f", {words.back if side.is_back else words.front}"
        size = max(5.5, min(8.0, area.width / 11))
        labels = [Label(name, area.x, area.y - 4, size, "left", bold=True)]
        creep = self.describe_creep(side) if side.is_back else ""
        if creep:
            baseline = area.bottom + size + 1.5
            labels.append(Label(creep, area.right, baseline, size, "right"))
        return labels

    def describe_creep(self, side: SheetSide) -> str:
        """Return how far the pages of a side go towards their spine, from least to most; nothing where they do not."""
        decimal = self.facts.language.decimal
        lengths: set[float] = set()
        for cell in side.cells:
            creep = to_mm(self.arrangement.creep.get(cell.sequence_index, 0.0))
            if creep:
                lengths.add(round(creep, 2))
        if not lengths:
            return ""
        text = decimal(f"{min(lengths):.2f}")
        if len(lengths) > 1:
            most = decimal(f"{max(lengths):.2f}")
            text += f"–{most}"
        return keep_spaces(self.words.creep.format(creep=text))


class _Key:
    """A row of signs and meanings: each sign is drawn, then explained."""

    def __init__(self) -> None:
        self.row = Pen(Size(_WIDTH, _KEY_HEIGHT))
        self.sign = Pen(Size(_KEY_SIGN, _KEY_HEIGHT))
        self._x = 0.0

    def add_meaning(self, meaning: str) -> None:
        """Set the sign and what it means beside those before."""
        text = keep_spaces(meaning)
        self.row.add(self.sign.finish(), self._x)
        self.row.label(Label(text, self._x + _KEY_SIGN + 5, 10.0, 8.5, "left"))
        self.sign = Pen(Size(_KEY_SIGN, _KEY_HEIGHT))
        self._x += _KEY_SIGN + 5 + _KEY_LETTER * len(text) + 12
