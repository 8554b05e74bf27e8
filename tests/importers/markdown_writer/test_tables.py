"""Tables of pandoc's -> grids."""

from pamphlets.importers.markdown_writer.tables import (
    TableGrid,
    bold_headings,
    join_cell_lines,
    read_grid,
)
from pamphlets.importers.pandoc_ast import blocks_text, make_cell, make_table
from tests.importers.trees import para, text


def texts(grid: TableGrid) -> list[list[str]]:
    return [[blocks_text(cell) for cell in row] for row in grid.rows]


def test_a_cell_that_takes_several_places_leaves_the_others_empty() -> None:
    wide = make_cell([para("a")], column_count=2, row_count=2)
    rows = [
        [wide, make_cell([para("b")])],
        [make_cell([para("c")])],
        [make_cell([para("d")])],
    ]
    grid = read_grid(make_table([], rows, 3))
    assert texts(grid) == [["a", "", "b"], ["", "", "c"], ["d", "", ""]]
    assert grid.has_merged
    assert not grid.is_box


def test_rows_below_the_last_are_not_made() -> None:
    grid = read_grid(
        make_table([], [[make_cell([para("a")], row_count=3), make_cell([para("b")])]], 2)
    )
    assert texts(grid) == [["a", "b"]]


def test_empty_rows_go_and_every_column_has_its_bar() -> None:
    cells = [make_cell([para("a")]), make_cell([])]
    grid = read_grid(make_table([cells], [[make_cell([]), make_cell([], row_count=2)]], 1))
    assert texts(grid) == [["a", ""]]
    assert grid.bars == ["---", "---"]
    assert not grid.has_merged


def test_a_table_of_one_cell_a_row_is_a_box() -> None:
    assert read_grid(
        make_table([], [[make_cell([para("a")])], [make_cell([para("b")])]], 1)
    ).is_box
    empty = read_grid(make_table([], [[make_cell([])]], 1))
    assert (empty.rows, empty.bars, empty.is_box) == ([], ["---"], False)


def test_a_heading_in_a_cell_is_strong() -> None:
    (strong, other) = bold_headings([{"t": "Header", "c": [2, [], [text("a")]]}, para("b")])
    assert strong == para({"t": "Strong", "c": [text("a")]})
    assert other == para("b")


def test_what_a_cell_holds_stands_on_one_line() -> None:
    assert join_cell_lines("a\\\nb\n\n- c\n* d") == "a<br>b<br>– c<br>– d"
    assert join_cell_lines("1\\. a \\# b | c \\| d") == "1. a \\# b \\| c \\| d"
