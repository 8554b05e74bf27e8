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
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.pen import Pen
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
    columns = contact_sheet.columns
    row_count = -(-len(cells) // columns)
    row_height = cells[0].size.height + _SHEET_GAP
    page_rows, page_height = row_count, PAGE_SIZE.height
    space = page_height - 2 * _MARGIN - heading.size.height + _SHEET_GAP
    if long:
        page_height += row_count * row_height - space
    else:
        page_rows = max(1, int(space / row_height))
    pages: list[Diagram] = []
    for first_row in range(0, row_count, page_rows):
        page = Pen(Size(PAGE_SIZE.width, page_height))
        page.add(heading, _MARGIN, _MARGIN)
        page_cells = cells[first_row * columns : (first_row + page_rows) * columns]
        for place, cell in enumerate(page_cells):
            row, column = divmod(place, columns)
            x = _MARGIN + column * (cell.size.width + _SHEET_GAP)
            page.add(cell, x, _MARGIN + heading.size.height + row * row_height)
        pages.append(page.finish())
    return tuple(pages)


class _ContactSheet:
    """The parts of a contact sheet, all sheets at one scale."""

    def __init__(
        self,
        arrangement: Arrangement,
        facts: PlanFacts,
        sheets: Sequence[Sequence[SheetSide]],
    ) -> None:
        self.arrangement = arrangement
        self.facts = facts
        self.words = facts.language.plan_picture
        self.columns = 3
        if len(sheets) <= 12:
            self.columns = 1 if len(sheets) <= 3 else 2
        self.sheet_width = (_WIDTH - (self.columns - 1) * _SHEET_GAP) / self.columns
        side_count = len(sheets[0])
        is_alone = len(sheets) == side_count == 1
        tallest = PAGE_SIZE.height * (_TALLEST_ALONE if is_alone else _TALLEST)
        size = arrangement.grid.sheet_size
        width = (self.sheet_width - _SIDE_GAP * (side_count - 1)) / side_count
        self.scale = min(width, tallest * size.width / size.height) / size.width

    def draw_heading(self, left_out: int) -> Diagram:
        """Return the title, what the arrangement is, what else is printed, and the key."""
        title = self.facts.title
        if len(title) > _LONGEST_TITLE:
            title = title[: _LONGEST_TITLE - 1] + "…"
        lines = self.heading_lines(left_out)
        y = 42.0 + 13 * len(lines)
        drawing = Pen(Size(_WIDTH, y + 22))
        drawing.label(Label(self.words.title.upper(), 0, 8, 8, "left", bold=True))
        drawing.label(Label(title, 0, 26, 16, "left", bold=True))
        for number, line in enumerate(lines):
            drawing.label(Label(keep_spaces(line), 0, 42.0 + 13 * number, 9, "left"))
        drawing.add(self.draw_key(), 0, y - 4)
        return drawing.finish()

    def heading_lines(self, left_out: int) -> list[str]:
        """Return what the arrangement is, what is printed besides pages, and how many sheets are not shown."""
        arrangement, language, words = self.arrangement, self.facts.language, self.words
        sheet_count = len(arrangement.plan) + len(arrangement.cover_plan)
        blank_count = arrangement.page_sequence.count(None)
        pages = count_noun(len(arrangement.page_sequence) - blank_count, language.page)
        if blank_count:
            pages += f" + {count_noun(blank_count, language.blank)}"
        sides = language.key_facts.single
        if is_two_sided(arrangement.plan):
            sides = words.flip[self.facts.flip]
        sheets = f"{count_noun(sheet_count, language.sheet)} {arrangement.paper.name}"
        scheme = words.schemes.format(scheme=arrangement.scheme.name)
        lines = [f"{sheets} · {pages} · {scheme} · {sides}"]
        marks = [words.marks[mark] for mark in sorted(arrangement.options.marks)]
        bleed_page_count = self.facts.bleed_page_count
        if bleed_page_count:
            marks.append(
                words.bleed.format(pages=count_noun(bleed_page_count, language.page))
            )
        if marks:
            lines.append(words.besides.format(marks=", ".join(marks)))
        if left_out:
            lines.append(words.more.format(sheets=count_noun(left_out, language.sheet)))
        return lines

    def draw_key(self) -> Diagram:
        """Return the signs that the arrangement has in one row, each with what it means."""
        arrangement, words = self.arrangement, self.words
        first = (*arrangement.cover_plan, *arrangement.plan)[0]
        lines = find_sheet_lines(arrangement.scheme, first)
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

    def draw_sheet(self, sides: Sequence[SheetSide]) -> Diagram:
        """Return the sides of one sheet beside each other, each under its name."""
        arrangement = self.arrangement
        size = arrangement.grid.sheet_size
        width, height = size.width * self.scale, size.height * self.scale
        crop_marks = (
            "crop" in arrangement.options.marks or arrangement.scheme.with_grid is not None
        )
        shown = SideDrawing(self.scale, self.words.blank, crop_marks)
        drawing = Pen(Size(self.sheet_width, _NAME_HEIGHT + height))
        for place, side in enumerate(sides):
            area = Rect(place * (width + _SIDE_GAP), _NAME_HEIGHT, width, height)
            for label in self.side_labels(side, area):
                drawing.label(label)
            names = [label_cell(cell, arrangement.page_sequence) for cell in side.cells]
            drawing.add(draw_side(side, names, shown), area.x, area.y)
        return drawing.finish()

    def side_labels(self, side: SheetSide, area: Rect) -> list[Label]:
        """Return what stands above a side, and under a back the creep of its sheet."""
        arrangement, words = self.arrangement, self.words
        name = words.sheet.format(number=side.sheet_number)
        if side.is_cover:
            name += f", {words.cover}"
        if is_two_sided(arrangement.cover_plan if side.is_cover else arrangement.plan):
            name += f", {words.back if side.is_back else words.front}"
        size = max(5.5, min(8.0, area.width / 11))
        labels = [Label(name, area.x, area.y - 4, size, "left", bold=True)]
        creep = self.creep_text(side) if side.is_back else ""
        if creep:
            labels.append(Label(creep, area.right, area.bottom + size + 1.5, size, "right"))
        return labels

    def creep_text(self, side: SheetSide) -> str:
        """Return how far the pages of a side go towards their spine, from least to most; nothing where they do not."""
        decimal = self.facts.language.decimal
        pages = [cell.sequence_index for cell in side.cells]
        creep = [to_mm(self.arrangement.creep.get(page, 0.0)) for page in pages]
        lengths = sorted({round(length, 2) for length in creep if length})
        if not lengths:
            return ""
        text = decimal(f"{lengths[0]:.2f}")
        if len(lengths) > 1:
            text += f"–{decimal(f'{lengths[-1]:.2f}')}"
        return keep_spaces(self.words.creep.format(creep=text))


class _Key:
    """A row of signs and meanings: each sign is drawn, then explained."""

    def __init__(self) -> None:
        self.row = Pen(Size(_WIDTH, _KEY_HEIGHT))
        self.sign = Pen(Size(_KEY_SIGN, _KEY_HEIGHT))
        self._x = 0.0

    def explain(self, meaning: str) -> None:
        """Set the sign and what it means beside those before."""
        text = keep_spaces(meaning)
        self.row.add(self.sign.finish(), self._x)
        self.row.label(Label(text, self._x + _KEY_SIGN + 5, 10.0, 8.5, "left"))
        self.sign = Pen(Size(_KEY_SIGN, _KEY_HEIGHT))
        self._x += _KEY_SIGN + 5 + _KEY_LETTER * len(text) + 12
