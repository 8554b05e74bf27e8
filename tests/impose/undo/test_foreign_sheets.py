"""Sheets made by others: what numbers on their pages prove, what is named, and what can only be assumed."""

from pathlib import Path
from typing import Final, NamedTuple

import pytest
from reportlab.pdfgen.canvas import Canvas

from pamphlets.impose.undo import undo
from pamphlets.impose.undo.choose_layout import Basis
from pamphlets.impose.undo.undo_options import SheetOrder, UndoOptions
from tests.impose.undo.test_undo_law import in_order, read_nothing
from tests.support.pages import MM
from tests.support.paper import look

SideNumbers = list[list[int]]


class Sheets(NamedTuple):
    """Sheets of A4 of 8 pages, as somebody made them."""

    sides: SideNumbers
    options: tuple[str, ...]
    """Those that name them."""
    turned: tuple[int, ...] = ()
    """The sides that stand on their heads."""
    upright: bool = False
    """Whether they were saved upright, turned by a quarter."""


NESTED: Final[SideNumbers] = [[8, 1], [2, 7], [6, 3], [4, 5]]
SHEETS: Final = {
    "nested": Sheets(NESTED, ("--scheme saddle",)),
    "backs turned": Sheets(NESTED, ("--scheme saddle",), turned=(1, 3)),
    "fronts turned": Sheets(NESTED, ("--scheme saddle",), turned=(0, 2)),
    "one side turned by a driver": Sheets(NESTED, ("--scheme saddle",), turned=(2,)),
    "saved upright": Sheets(NESTED, ("--scheme saddle",), upright=True),
    "saved upright, backs turned": Sheets(
        NESTED, ("--scheme saddle",), turned=(1, 3), upright=True
    ),
    "right to left": Sheets([[1, 8], [7, 2], [3, 6], [5, 4]], ("--scheme saddle", "--rtl")),
    "sections": Sheets(
        [[4, 1], [2, 3], [8, 5], [6, 7]], ("--scheme sections --signature 1",)
    ),
    "innermost first": Sheets(
        [[6, 3], [4, 5], [8, 1], [2, 7]], ("--scheme saddle", "--sheet-order inner-first")
    ),
    "last side first": Sheets(NESTED[::-1], ("--scheme saddle", "--sheet-order reversed")),
    "fronts, then backs": Sheets(
        [[8, 1], [6, 3], [2, 7], [4, 5]], ("--scheme saddle", "--passes 2")
    ),
    "fronts, then backs from the last": Sheets(
        [[8, 1], [6, 3], [4, 5], [2, 7]], ("--scheme saddle", "--passes 2")
    ),
    "two by two": Sheets([[1, 2], [3, 4], [5, 6], [7, 8]], ("--scheme spreads",)),
    "two by two, right to left": Sheets(
        [[2, 1], [4, 3], [6, 5], [8, 7]], ("--scheme spreads", "--rtl")
    ),
    "spreads": Sheets([[8, 1], [2, 3], [4, 5], [6, 7]], ("--scheme cover-spreads",)),
    "spreads with a single cover": Sheets(
        [[1], [2, 3], [4, 5], [6, 7], [8]], ("--scheme spreads",)
    ),
}
WIDTH, HEIGHT = 148.5 * MM, 210 * MM


def draw_sheets(path: Path, sheets: Sheets, words: str = "[{}]") -> Path:
    canvas = Canvas(str(path), invariant=True)
    for number, side in enumerate(sheets.sides):
        width = len(side) * WIDTH
        canvas.setPageSize((HEIGHT, width) if sheets.upright else (width, HEIGHT))
        if sheets.upright:
            canvas.translate(HEIGHT, 0)
            canvas.rotate(90)
        if number in sheets.turned:
            canvas.translate(width, HEIGHT)
            canvas.rotate(180)
        for column, page in enumerate(side):
            canvas.drawString(column * WIDTH + 50 * MM, 100 * MM, words.format(page))
        canvas.showPage()
    canvas.save()
    return path


def read_pages(path: Path) -> list[list[int]]:
    """Return the numbers on each page, all of them upright."""
    pages: list[list[int]] = []
    for side in look(path):
        marks = [mark for mark in side.marks if 0 < mark.x < side.width]
        marks = [mark for mark in marks if 0 < mark.y < side.height]
        assert all(mark.dx > 0 for mark in marks)
        pages.append([mark.number for mark in marks])
    return pages


@pytest.mark.parametrize("name", SHEETS)
def test_numbers_on_the_pages_prove_their_order(tmp_path: Path, name: str) -> None:
    sheets = SHEETS[name]
    source = draw_sheets(tmp_path / "sheets.pdf", sheets)
    result = undo.undo_imposition([source], tmp_path / "pages.pdf", UndoOptions())
    assert read_pages(tmp_path / "pages.pdf") == in_order(8)
    assert (result.basis, result.layout_options) == ("numbers", sheets.options)
    assert result.diagnostics == ()


@pytest.mark.parametrize(
    ("name", "scheme_name", "sheet_order", "basis"),
    [
        ("nested", None, None, "assumed"),
        ("two by two", "spreads", None, "options"),
        ("spreads", "cover-spreads", None, "options"),
        ("spreads with a single cover", None, None, "assumed"),
        ("innermost first", "saddle", "inner-first", "options"),
        ("last side first", "saddle", "reversed", "options"),
    ],
)
def test_sheets_without_words_are_as_named_or_assumed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    scheme_name: str | None,
    sheet_order: SheetOrder | None,
    basis: Basis,
) -> None:
    monkeypatch.setattr(undo, "read_page_words", read_nothing)
    source = draw_sheets(tmp_path / "sheets.pdf", SHEETS[name])
    options = UndoOptions(scheme_name, sheet_order=sheet_order)
    result = undo.undo_imposition([source], tmp_path / "pages.pdf", options)
    assert read_pages(tmp_path / "pages.pdf") == in_order(8)
    assert result.basis == basis


def test_what_is_named_holds_and_numbers_that_contradict_it_are_told(
    tmp_path: Path,
) -> None:
    source = draw_sheets(tmp_path / "sheets.pdf", SHEETS["nested"])
    result = undo.undo_imposition([source], None, UndoOptions("spreads"))
    assert result.basis == "options"
    assert result.side_rows == ("1 | 2", "3 | 4", "5 | 6", "7 | 8")
    (told,) = result.diagnostics
    assert told.code == "undo.contradiction"
    assert dict(told.fields)["options"] == "--scheme saddle"


def test_numbers_that_do_not_follow_prove_nothing(tmp_path: Path) -> None:
    sheets = Sheets([[1936, 12], [7, 7], [3, 40], [1871, 5]], ())
    source = draw_sheets(tmp_path / "sheets.pdf", sheets)
    result = undo.undo_imposition([source], None, UndoOptions())
    assert (result.basis, result.layout_options) == ("assumed", ("--scheme saddle",))
