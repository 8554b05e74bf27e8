"""The widths of a table's columns, by the measures of their words alone."""

from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pamphlets.layout.blocks.table_parts.column_widths import (
    Cell,
    ColumnMeasures,
    count_cell_lines,
    find_column_widths,
    level_widths,
    share_room,
)

SPACE = 2.0
LEAST = 45.0


def column(*cells: tuple[float, ...]) -> ColumnMeasures:
    """A column whose cells are words of these widths, two points between them."""
    made: list[Cell] = [(tuple((width, SPACE) for width in cell),) for cell in cells]
    word = max((width for cell in cells for width in cell), default=0.0)
    line = max((sum(cell) + SPACE * (len(cell) - 1) for cell in cells if cell), default=0.0)
    return ColumnMeasures(word + 0.5, line + 0.5, tuple(made))


def widths_of(room: float, *columns: ColumnMeasures) -> list[float]:
    """The widths of columns whose words fit."""
    widths = find_column_widths(columns, room, LEAST)
    assert widths is not None
    return widths


def height(columns: list[ColumnMeasures], widths: list[float]) -> int:
    """The lines of all rows side by side, the head's twice."""
    rows = [
        max(
            1,
            *[
                count_cell_lines(one.cells[row], width)
                for one, width in zip(columns, widths, strict=True)
            ],
        )
        for row in range(len(columns[0].cells))
    ]
    return sum(rows) + rows[0]


words = st.lists(st.integers(8, 60), min_size=0, max_size=9).map(tuple)


@st.composite
def tables(draw: st.DrawFn, most: int = 4) -> list[ColumnMeasures]:
    rows = draw(st.integers(2, 6))
    cells = st.lists(words, min_size=rows, max_size=rows)
    return [column(*one) for one in draw(st.lists(cells, min_size=1, max_size=most))]


@given(tables(7), st.integers(100, 500))
@settings(max_examples=30, deadline=None)
def test_widths_fill_the_room_and_no_word_is_divided(
    columns: list[ColumnMeasures], room: int
) -> None:
    widths = find_column_widths(columns, room, LEAST)
    if sum(one.word for one in columns) > room:
        assert widths is None
        return
    assert widths is not None
    assert sum(widths) == pytest.approx(room)
    for one, width in zip(columns, widths, strict=True):
        assert width >= one.word - 1e-6


@given(tables(3), st.integers(140, 320))
@settings(max_examples=40, deadline=None)
def test_no_other_widths_give_less_height(columns: list[ColumnMeasures], room: int) -> None:
    """Of three columns all are tried, from the least width that each may have, in steps of four points."""
    floors = [max(one.word, min(LEAST, one.line, room / len(columns))) for one in columns]
    assume(sum(floors) < room)
    widths = find_column_widths(columns, room, LEAST)
    assert widths is not None
    steps = [
        [floor + 4 * step for step in range(int((room - floor) / 4))]
        for floor in floors[:-1]
    ]
    for picked in product(*steps):
        last = room - sum(picked)
        if last >= floors[-1]:
            # A step of the search is up to a sixty-fourth of the room wide: so much is lent to it.
            lent = [width - room / 64 for width in (*picked, last)]
            assert height(columns, widths) <= height(columns, [*picked, last]) or height(
                columns, widths
            ) <= height(columns, lent)


def test_a_column_of_text_has_sixteen_millimetres_where_there_is_room() -> None:
    short = column((20,), *[(20, 20, 20)] * 3)
    prose = column((30,), *[(30,) * 40] * 3)
    narrow, _ = widths_of(300, short, prose)
    assert narrow >= LEAST
    sign, _ = widths_of(300, column((8,), (8,)), prose)
    assert sign < LEAST
    many = widths_of(8 * 30, *[short] * 8)
    assert many == pytest.approx([30] * 8)


def test_heads_break_only_where_no_column_has_room_to_spare() -> None:
    head = column((40, 40, 40), (30,), (30,))
    prose = column((20,), (30,) * 8, (30,) * 8)
    wide, _ = widths_of(124 + 160, head, prose)
    assert count_cell_lines(head.cells[0], wide) == 1
    crowded = column((20,), (50,) * 6, (50,) * 6)
    narrow, _ = widths_of(210, head, crowded)
    assert count_cell_lines(head.cells[0], narrow) == 2


def test_of_widths_as_low_names_keep_their_line() -> None:
    names = column((20,), (30, 30), (30, 30))
    prose = column((20,), (25,) * 20, (25,) * 20)
    wide, _ = widths_of(205, names, prose)
    assert count_cell_lines(names.cells[1], wide) == 1


@given(
    st.lists(st.tuples(st.floats(5, 80), st.floats(0, 400)), min_size=1, max_size=6),
    st.floats(0, 400),
)
def test_what_is_spare_goes_to_those_that_want_it(
    wants: list[tuple[float, float]], spare: float
) -> None:
    needed = [need for need, _ in wants]
    wanted = [need + more for need, more in wants]
    widths = share_room(needed, wanted, sum(needed) + spare)
    assert sum(widths) == pytest.approx(sum(needed) + spare)
    lacking = [most - width for most, width in zip(wanted, widths, strict=True)]
    assert min(lacking) >= -1e-6 or max(lacking) <= 1e-6
    assert all(width >= need - 1e-6 for width, need in zip(widths, needed, strict=True))


def test_a_column_of_short_answers_is_not_starved_by_one_of_prose() -> None:
    short, prose = share_room([30, 40], [45, 2000], 291)
    assert short == pytest.approx(45, abs=8)
    assert prose > 240


def test_where_needs_do_not_fit_only_those_that_ask_most_are_cut() -> None:
    assert level_widths([6, 20, 900], [0, 0, 0], 282) == pytest.approx([6, 20, 256])
    assert level_widths([200, 200, 10], [0, 0, 0], 210) == pytest.approx([100, 100, 10])
    assert level_widths([200, 200, 10], [150, 0, 5], 210) == pytest.approx([150, 50, 10])


@pytest.mark.parametrize(
    ("width", "lines"), [(100, 2), (34.6, 2), (34.4, 3), (22.6, 3), (22.4, 4), (7.4, 8)]
)
def test_the_lines_of_a_cell_are_counted_as_they_are_filled(
    width: float, lines: int
) -> None:
    cell: Cell = (((10, 2), (10, 2), (10, 2)), ((10, 2),))
    assert count_cell_lines(cell, width) == lines
    assert count_cell_lines((), width) == 0
