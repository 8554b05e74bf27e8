"""What the plates of a press get: black overprints the spot inks, paper and every tint knock out."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, circle
from pamphlets.core.geometry import Point, Size
from pamphlets.core.inks import find_ink
from pamphlets.core.page import PageItem, ScaledDrawing, make_untrimmed_page, place_rule
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.draw import write_pdf
from tests.support.documents import written

RED = find_ink("rouge") or BLACK


def drawn(*items: PageItem) -> bytes:
    out = BytesIO()
    page = make_untrimmed_page(Size(200, 200), items, "1")
    write_pdf(written("Mot."), [page], {}, out)
    return out.getvalue()


def ring(fill: Ink, stroke: Ink) -> PageItem:
    path = VectorPath(circle(25 + 25j, 20), Fill(fill), Stroke(8, stroke))
    return PageItem(
        Point(20, 120), ScaledDrawing(Drawing(Size(50, 50), (path,)), Size(50, 50))
    )


def test_without_a_spot_ink_nothing_is_said_of_overprinting() -> None:
    inks = InkOperators()
    assert inks.colour_operators(BLACK, 1.0) == "0 g"
    assert inks.colour_operators(PAPER, 1.0, "stroke") == "1 G"
    assert inks.graphics_states() == {}
    page = pypdf.PdfReader(BytesIO(drawn(place_rule(10, 10, 20, 20)))).pages[0]
    assert "/ExtGState" not in page["/Resources"]  # type: ignore[operator]


def test_from_the_first_spot_ink_on_solid_black_overprints_and_all_else_knocks_out() -> (
    None
):
    inks = InkOperators()
    inks.colour_operators(BLACK, 1.0)
    assert inks.colour_operators(RED, 1.0) == "/Kf gs /S1 cs 1 scn"
    assert inks.colour_operators(BLACK, 1.0) == "/Of gs 0 g"
    assert inks.colour_operators(BLACK, 0.5) == "/Kf gs 0.5 g"
    assert inks.colour_operators(PAPER, 1.0) == "/Kf gs 1 g"
    assert inks.colour_operators(BLACK, 1.0, "stroke") == "/Os gs 0 G"
    states = inks.graphics_states()
    assert states["Of"] == {"op": True, "OPM": 1}
    assert states["Kf"] == {"op": False}


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript makes the plates")
def test_the_plates_lie_under_black_and_spare_the_paper(tmp_path: Path) -> None:
    flat = place_rule(0, 0, 200, 100, RED)
    black, paper = place_rule(50, 20, 40, 40), place_rule(120, 20, 40, 40, PAPER)
    shapes = ring(RED, BLACK)
    (tmp_path / "a.pdf").write_bytes(drawn(flat, black, paper, shapes))
    command = ["gs", "-q", "-sDEVICE=tiffsep", "-r72", "-o", "a.tif", "a.pdf"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    with (
        Image.open(tmp_path / "a(rouge).tif") as red,
        Image.open(tmp_path / "a(Black).tif") as key,
    ):
        # on the flat; under black; in paper; in the ring's middle; in its black line over red
        places = ((15, 15), (60, 40), (130, 40), (45, 145), (28, 145))
        assert [red.getpixel(place) for place in places] == [0, 0, 255, 0, 0]
        assert [key.getpixel(place) for place in places] == [255, 0, 255, 255, 0]
