"""Lines stand for a tint: as much black as it, none too thin or too near for two copies; the extremes become flat."""

from io import BytesIO
from math import dist

import numpy as np
import pytest
from PIL import Image

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem, ScaledDrawing, make_untrimmed_page
from pamphlets.core.style import PAPER
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.rendering.photocopy import render_photocopy
from pamphlets.prepress.photocopy.hatching import LEAST_GAP, LEAST_LINE, hatch_path
from tests.support.documents import written

SIDE = 80.0
SQUARE = VectorPath(polygon(Rect(0, 0, SIDE, SIDE).corners()), Fill())


def copied_black(paths: tuple[VectorPath, ...]) -> float:
    """The share of black in the middle of a square, copied twice."""
    size = Size(SIDE, SIDE)
    item = PageItem(Point(0, 0), ScaledDrawing(Drawing(size, paths), size))
    out = BytesIO()
    write_pdf(written("Mot."), [make_untrimmed_page(size, (item,), "1")], {}, out)
    copy = Image.open(BytesIO(render_photocopy(out.getvalue(), 300 / 72))).convert("L")
    inner = copy.crop((40, 40, copy.width - 40, copy.height - 40))
    return float((np.asarray(inner) < 128).mean())


@pytest.mark.parametrize("darkness", [0.06, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7])
def test_a_tint_keeps_its_darkness_through_two_copies(darkness: float) -> None:
    paths = hatch_path(SQUARE, darkness, 1.0, is_turned=False)
    assert copied_black(paths) == pytest.approx(darkness, abs=0.05)


@pytest.mark.parametrize("scale", [0.5, 1.0, 3.0])
@pytest.mark.parametrize("darkness", [0.06, 0.2, 0.4, 0.8])
def test_lines_and_gaps_are_broad_enough_at_every_scale(
    scale: float, darkness: float
) -> None:
    _, hatching, edge = hatch_path(SQUARE, darkness, scale, is_turned=False)
    assert hatching.stroke is not None
    width = hatching.stroke.width * scale
    starts = [segment[1:] for segment in hatching.segments if segment[0] == "M"]
    pitch = dist(starts[0], starts[1]) / 2**0.5 * scale
    assert width >= LEAST_LINE - 1e-9
    assert pitch - width >= LEAST_GAP - 1e-9
    assert width / pitch == pytest.approx(darkness)
    assert edge.fill is None
    assert hatching.clips[0].segments == SQUARE.segments


def test_the_extremes_are_flat_and_small_shapes_are_parted() -> None:
    black = hatch_path(SQUARE, 0.81, 1.0, is_turned=False)
    assert black == (SQUARE,)
    (paper,) = hatch_path(SQUARE, 0.04, 1.0, is_turned=False)
    assert paper.fill == Fill(PAPER)
    assert paper.stroke is not None
    small = 8.9 / SIDE
    assert hatch_path(SQUARE, 0.5, small, is_turned=False) == (SQUARE,)
    (open_shape,) = hatch_path(SQUARE, 0.49, small, is_turned=False)
    assert open_shape.fill == Fill(PAPER)
    assert len(hatch_path(SQUARE, 0.49, 9.1 / SIDE, is_turned=False)) == 3


def test_a_shape_keeps_its_own_edge_and_what_has_no_filling_stays() -> None:
    edged = VectorPath(SQUARE.segments, Fill(tint=0.4), Stroke(3.0))
    ground, _, edge = hatch_path(edged, 0.4, 1.0, is_turned=False)
    assert edge.stroke == Stroke(3.0)
    assert ground.stroke is None
    bare = VectorPath(SQUARE.segments, None, Stroke(3.0))
    assert hatch_path(bare, 0.4, 1.0, is_turned=False) == (bare,)


def test_a_second_ink_has_its_lines_turned() -> None:
    slopes = []
    for is_turned in (False, True):
        _, hatching, _ = hatch_path(SQUARE, 0.4, 1.0, is_turned=is_turned)
        (_, x1, y1), (_, x2, y2) = hatching.segments[:2]  # type: ignore[misc]
        slopes.append((x2 - x1) / (y2 - y1))
    assert slopes == pytest.approx([-1.0, 1.0])
