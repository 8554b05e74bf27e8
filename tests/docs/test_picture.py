"""The picture of the manuals: a brochure closed and open, and a flyer, from pages that the press made."""

from PIL import Image

from tests.docs.picture import PICTURE, SIZE, TABLE, lay_down, open_spread, staple_cover

PAGE = (100, 140)


def brightness(picture: Image.Image, x: int, y: int) -> int:
    """Return how bright a point is, from 0 to 255."""
    point = picture.convert("L").getpixel((x, y))
    assert isinstance(point, int)
    return point


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
    assert brightness(spread, 5, 70) == brightness(spread, 195, 70) == 250
    assert brightness(spread, 99, 70) < 250
    assert brightness(spread, 100, 70) < 250


def test_a_sheet_lies_on_its_shadow() -> None:
    table = Image.new("RGB", (300, 300), TABLE)
    lay_down(table, staple_cover(sheet(250)), (150, 150), 0)
    bare = brightness(table, 5, 5)
    assert brightness(table, 150, 150) == 250
    assert brightness(table, 204, 150) < bare < 250
