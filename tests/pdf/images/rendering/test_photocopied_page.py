"""A page of photographs photocopied twice: white and black areas stay apart, faces stay faces; and it looks as accepted."""

import numpy as np
import pytest
from PIL import Image

from tests.pdf.images.rendering.photocopied_page import ACCEPTED, photocopy_page

COPY = photocopy_page()


def black_share(left: float, top: float, right: float, bottom: float) -> float:
    """The share of black in a part of the page, given in shares of its sides."""
    side = COPY.width
    box = [round(edge * side) for edge in (left, top, right, bottom)]
    return float(np.mean(np.asarray(COPY.crop((box[0], box[1], box[2], box[3]))) == 0))


@pytest.mark.parametrize(
    ("area", "least", "most"),
    [
        ((0.04, 0.04, 0.48, 0.15), 0.0, 0.01),  # the sky
        ((0.04, 0.44, 0.48, 0.48), 0.85, 1.0),  # the nearest hills, in coarse dots
        ((0.04, 0.27, 0.48, 0.31), 0.25, 0.75),  # the hills between
        ((0.66, 0.28, 0.70, 0.32), 0.0, 0.05),  # a cheek
        ((0.66, 0.10, 0.80, 0.12), 0.9, 1.0),  # hair
        ((0.66, 0.76, 0.70, 0.80), 0.0, 0.05),  # the cheek of the stencil
        ((0.68, 0.62, 0.80, 0.65), 0.9, 1.0),  # its hair
    ],
)
def test_black_and_white_areas_stay_apart(
    area: tuple[float, float, float, float], least: float, most: float
) -> None:
    assert least <= black_share(*area) <= most


def test_the_copy_looks_as_it_did() -> None:
    before = np.asarray(Image.open(ACCEPTED).convert("L"), float)
    after = COPY.resize((500, 500), Image.Resampling.BOX).quantize(4).convert("L")
    assert np.mean(np.abs(before - np.asarray(after, float))) < 2
    assert ACCEPTED.stat().st_size <= 40 * 1024
