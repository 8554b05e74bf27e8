"""The verified page orders of folded sheets, written as they look: `5v` is page 5 upside down."""

import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.plan.sheet import SheetCell, mirror_plan

TABLES = {
    "quarto": (8, ["5v 4v / 8 1", "3v 6v / 2 7"]),
    "octavo": (16, ["5v 12v 9v 8v / 4 13 16 1", "7v 10v 11v 6v / 2 15 14 3"]),
    "cut-stack-fold": (16, ["16 1 / 12 5", "2 15 / 6 11", "14 3 / 10 7", "4 13 / 8 9"]),
    "double": (8, ["8 1 / 8 1", "2 7 / 2 7", "6 3 / 6 3", "4 5 / 4 5"]),
    "zine8": (8, ["7v 6v 5v 4v / 8 1 2 3", ""]),
    "zine16": (16, ["9v 8v 7v 6v / 10 11 4 5 / 13v 12v 3v 2v / 14 15 16 1", ""]),
    "zine12": (12, ["11v 10v 9v 8v 7v 6v / 12 1 2 3 4 5", ""]),
    "french-fold": (4, ["3v 2v / 4 1", ""]),
    "accordion": (
        16,
        ["1 2 3 4 / 5 6 7 8", "13 14 15 16 / 9 10 11 12"],
    ),
    "meander": (16, ["8v 7v 6v 5v / 1 2 3 4", "12v 11v 10v 9v / 13 14 15 16"]),
    "cover": (4, ["4 1", "2 3"]),
    "perfect": (10, ["1 7", "8 2", "3 9", "10 4", "5", "6"]),
    "tall-folio": (8, ["8 1", "2 7", "6 3", "4 5"]),
    "n-up": (7, ["1 2", "3 4", "5 6", "7"]),
    "leaflet3": (6, ["5 6 1", "2 3 4"]),
    "repeat": (2, ["1 1 / 1 1", "2 2 / 2 2"]),
    "sections": (8, ["8 1", "2 7", "6 3", "4 5"]),
}


def shown(cells: tuple[SheetCell, ...]) -> str:
    rows: dict[int, list[SheetCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return " / ".join(
        " ".join(
            f"{cell.sequence_index + 1}{'v' if cell.turn else ''}"
            for cell in sorted(rows[row], key=lambda cell: cell.column)
        )
        for row in sorted(rows)
    )


@pytest.mark.parametrize("name", TABLES)
def test_sheets_look_like_their_tables(name: str) -> None:
    pages, sides = TABLES[name]
    assert [
        shown(side)
        for sheet in load_scheme(name).make_plan(pages)
        for side in (sheet.front, sheet.back)
    ] == sides


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("quarto", 8),
        ("octavo", 16),
        ("zine8", 8),
        ("zine12", 12),
        ("zine16", 16),
        ("french-fold", 4),
    ],
)
@pytest.mark.parametrize("sheets", [1, 2, 5, 12])
def test_a_sheet_inside_another_holds_the_pages_next_to_it(
    name: str, of: int, sheets: int
) -> None:
    """Of G sheets, sheet g: p -> p + of/2 g in the first half of the pages, p + of (G - 1) - of/2 g in the second."""
    (one,) = load_scheme(name).make_plan(of)
    for g, sheet in enumerate(load_scheme(name).make_plan(of * sheets)):
        for side, lone in ((sheet.front, one.front), (sheet.back, one.back)):
            for cell, model in zip(side, lone, strict=True):
                p = model.sequence_index + 1
                assert cell.sequence_index + 1 == (
                    p + of // 2 * g if p <= of // 2 else p + of * (sheets - 1) - of // 2 * g
                )


@pytest.mark.parametrize("pages", range(8, 201, 8))
def test_cut_stack_fold_takes_the_outer_half_from_above(pages: int) -> None:
    """Sheet s of S: above saddle(P, s), below saddle(P, s + S)."""
    whole, sheets = (
        load_scheme("saddle").make_plan(pages),
        load_scheme("cut-stack-fold").make_plan(pages),
    )
    for s, sheet in enumerate(sheets):
        for side, above, below in (
            (sheet.front, whole[s].front, whole[s + len(sheets)].front),
            (sheet.back, whole[s].back, whole[s + len(sheets)].back),
        ):
            assert shown(side) == f"{shown(above)} / {shown(below)}"


def test_a_book_bound_at_its_right_has_its_rows_in_the_other_direction() -> None:
    shown_rows = [
        shown(side)
        for side in (mirror_plan(load_scheme("quarto").make_plan(8), 2)[0].front,)
    ]
    assert shown_rows == ["4v 5v / 1 8"]
    assert shown(mirror_plan(load_scheme("saddle").make_plan(8), 2)[0].front) == "1 8"


def test_no_scheme_is_left_out() -> None:
    assert {*TABLES, "saddle", "cards", "poster"} == set(scheme_names())
