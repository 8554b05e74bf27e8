"""The motifs look as they did when somebody last looked at them all: `python -m tests.golden.motif_sheet`, then look."""

from io import BytesIO

from PIL import Image, ImageChops, ImageStat

from tests.golden.motif_sheet import SHEET, draw_motif_sheet


def test_the_motifs_look_as_they_did() -> None:
    before = Image.open(SHEET).convert("L")
    after = Image.open(BytesIO(draw_motif_sheet())).convert("L")
    assert before.size == after.size
    assert ImageStat.Stat(ImageChops.difference(before, after)).mean[0] < 0.5


def test_the_picture_is_small() -> None:
    assert SHEET.stat().st_size <= 60 * 1024
