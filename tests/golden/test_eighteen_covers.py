"""Eighteen covers side by side are those that were looked at and kept, and no two of them are alike."""

from io import BytesIO

from PIL import Image, ImageChops, ImageStat

from tests.golden.eighteen_covers import PICTURE, draw_eighteen


def test_the_eighteen_covers_look_as_they_did() -> None:
    before = Image.open(PICTURE).convert("RGB")
    after = Image.open(BytesIO(draw_eighteen())).convert("RGB")
    assert before.size == after.size
    assert max(ImageStat.Stat(ImageChops.difference(before, after)).mean) < 0.8
    assert PICTURE.stat().st_size <= 60 * 1024
