"""Pictures of every placement look as they did when somebody last looked: `python -m tests.golden.spread_sheet`, then look."""

from io import BytesIO

from PIL import Image, ImageChops, ImageStat

from tests.golden.spread_sheet import SHEET, draw_spread_sheet


def test_the_facing_pages_look_as_they_did() -> None:
    before = Image.open(SHEET).convert("L")
    after = Image.open(BytesIO(draw_spread_sheet())).convert("L")
    assert before.size == after.size
    assert ImageStat.Stat(ImageChops.difference(before, after)).mean[0] < 0.5


def test_the_picture_is_small() -> None:
    assert SHEET.stat().st_size <= 60 * 1024
