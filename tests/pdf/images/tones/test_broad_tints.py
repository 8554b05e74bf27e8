"""Broad black has the ink that it may have, narrow black all of it."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pamphlets.pdf.images.tones.broad_tints import lighten_broad_solids, screen_broad_solids
from pamphlets.pdf.images.tones.halftone import Screen

DPI = 300
MM = DPI / 25.4
TINT = 0.85


def page(side_mm: float, mode: str = "1", grey: int = 0) -> Image.Image:
    """White, 40 mm square, with a dark square of a side in its middle."""
    image = Image.new("L", (round(40 * MM), round(40 * MM)), 255)
    start, end = round((20 - side_mm / 2) * MM), round((20 + side_mm / 2) * MM)
    ImageDraw.Draw(image).rectangle((start, start, end, end), fill=grey)
    return image.convert(mode)


def ink(image: Image.Image, side_mm: float = 6) -> float:
    """The share of black in the middle."""
    start, end = round((20 - side_mm / 2) * MM), round((20 + side_mm / 2) * MM)
    return (
        1
        - float(np.asarray(image.convert("L").crop((start, start, end, end))).mean()) / 255
    )


@pytest.mark.parametrize(("side", "share"), [(6.0, 1.0), (9.0, TINT), (30.0, TINT)])
def test_a_broad_black_of_a_bitmap_becomes_dots(side: float, share: float) -> None:
    dots = screen_broad_solids(page(side), Screen(45, DPI), TINT)
    assert dots.mode == "1"
    assert ink(dots) == pytest.approx(share, abs=0.02)


@pytest.mark.parametrize(("side", "share"), [(6.0, 1.0), (9.0, TINT), (30.0, TINT)])
def test_a_broad_black_in_greys_becomes_a_grey(side: float, share: float) -> None:
    lighter = lighten_broad_solids(page(side, "L"), DPI, TINT)
    assert ink(lighter) == pytest.approx(share, abs=0.01)


def test_what_is_paler_stays_and_edges_stay_sharp() -> None:
    pale = page(30, "L", 60)
    assert lighten_broad_solids(pale, DPI, TINT).tobytes() == pale.tobytes()
    cut = screen_broad_solids(page(20), Screen(45, DPI), TINT)
    assert np.all(np.asarray(cut)[: round(9 * MM)])
