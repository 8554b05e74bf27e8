"""The picture of the manuals: a brochure closed and open, and a flyer, from pages that the press made."""

from pathlib import Path

from PIL import Image

from tests.docs.picture import PICTURE, SIZE, TABLE, lay_down, open_spread, staple_cover

PAGE = (100, 140)


def sheet(grey: int) -> Image.Image:
    return Image.new("RGB", PAGE, (grey, grey, grey))


def test_the_manuals_begin_with_a_picture_that_is_there() -> None:
    top = PICTURE.parents[1]
    for manual in ("README.md", "LISEZMOI.md"):
        lines = (top / manual).read_text("utf-8").splitlines()
        assert lines[2].endswith(f"({PICTURE.relative_to(top).as_posix()})")
    with Image.open(PICTURE) as picture:
        assert picture.size == SIZE
    assert PICTURE.stat().st_size < 250_000


def test_a_spread_is_darker_at_its_fold() -> None:
    spread = open_spread(sheet(250), sheet(250))
    row = [spread.getpixel((x, 70)) for x in (5, 99, 100, 195)]
    assert row[0] == row[3] == (250, 250, 250)
    assert row[1] < row[0]
    assert row[2] < row[0]


def test_a_sheet_lies_on_its_shadow() -> None:
    table = Image.new("RGB", (300, 300), TABLE)
    lay_down(table, staple_cover(sheet(250)), (150, 150), 0)
    assert table.getpixel((150, 150)) == (250, 250, 250)
    assert table.getpixel((5, 5)) == TABLE
    beside = table.getpixel((204, 150))
    assert isinstance(beside, tuple)
    assert sum(beside) < sum(TABLE)
    assert Path(PICTURE).is_file()
