"""What is printed on the tiles of a poster: whose strip it is, what is glued there, and where it is cut."""

from pathlib import Path

import pytest

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.units import mm
from pamphlets.impose.marks.sheet_words import load_sheet_words
from pamphlets.impose.plan.sheet import TileWindow, Tiling
from pamphlets.impose.posters.tile_marks import TiledPoster, TileOverlay, draw_tile_overlay
from pamphlets.pdf.content.text_lines import TextLines

FONTS = TextLines(Path(__file__).resolve().parents[3] / "fonts")
A4 = Size(mm(210), mm(297))
TILE = Rect(mm(5), mm(5), mm(200), mm(287))


def overlay(
    column: int,
    row: int,
    size: tuple[int, int] = (390_000, 564_000),
    overlap: int = 10_000,
    page_number: int | None = None,
) -> TileOverlay:
    """One tile of a poster, of four where no size is given."""
    tiling = Tiling(200_000, 287_000, overlap, (size,))
    words = load_sheet_words("en")
    poster = TiledPoster(tiling, size, A4, "A4", words, FONTS, page_number)
    x = column * (tiling.width - overlap)
    y = row * (tiling.height - overlap)
    window = TileWindow(column, row, x, y, tiling.width, tiling.height)
    return draw_tile_overlay(poster, window, TILE)


@pytest.mark.parametrize(
    ("column", "row", "words"),
    [
        (0, 0, ["A1 · glue A2 here", "A1 · glue B1 here"]),
        (1, 0, ["A2 · glue B2 here"]),
        (0, 1, ["B1 · glue B2 here"]),
        (1, 1, ["B2"]),
    ],
)
def test_each_strip_says_whose_it_is_and_what_is_glued_there(
    column: int, row: int, words: list[str]
) -> None:
    assert [label.text for label in overlay(column, row).lines] == words


def test_words_on_a_strip_are_outlined_and_have_no_plate_that_hides_the_picture() -> None:
    drawn = overlay(0, 0)
    assert [label.is_outlined for label in drawn.lines] == [True, True]
    assert b" f" not in drawn.marks


def test_words_stand_on_the_strips_that_are_covered() -> None:
    right, below = overlay(0, 0).lines
    assert (right.upward, below.upward) == (True, False)
    assert TILE.right - mm(10) < right.x - 0.95 * right.size
    assert right.x < TILE.right
    low = A4.height - TILE.bottom
    assert low < below.y < low + mm(10) - 0.95 * below.size


def test_the_last_tile_has_its_name_below_the_picture() -> None:
    (label,) = overlay(1, 1).lines
    assert label.y + 0.7 * label.size < A4.height - TILE.bottom


def test_a_strip_too_narrow_for_words_leaves_the_name_below() -> None:
    assert [label.text for label in overlay(0, 0, overlap=3_000).lines] == ["A1"]


def test_a_poster_of_one_tile_says_nothing() -> None:
    drawn = overlay(0, 0, (200_000, 287_000))
    assert drawn.lines == ()
    assert drawn.marks.count(b" S") == 4  # its cuts


def test_of_several_posters_names_begin_with_the_page() -> None:
    assert [label.text for label in overlay(1, 1, page_number=3).lines] == ["page 3 · B2"]
