"""Gradients, clips and pictures of drawings as pdfium prints them: in which tint, in which ink, and where not at all."""

from io import BytesIO
from types import MappingProxyType

import pypdfium2
import pytest
from PIL import Image

from pamphlets.core.drawing import (
    ClipPath,
    Drawing,
    Fill,
    Gradient,
    GradientStop,
    Outline,
    PicturePattern,
    Stroke,
    VectorPath,
    circle,
    polygon,
    recolour_drawing,
    translate_paths,
)
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page, PageItem, ScaledDrawing
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import Source
from pamphlets.core.style import PAPER, Ink
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.pdf.content.gradient_dots import DotGrid, draw_gradient_dots
from pamphlets.pdf.draw import write_pdf
from tests.support.packed_pdf import unpack_objects

SIZE = Size(200, 200)
SCALE = 4  # pixels a point
ROUGE = Ink("rouge", (1.0, 0.0, 0.0))
SQUARE: Outline = polygon([(0, 0), (200, 0), (200, 200), (0, 200)])
BLACKENING = (GradientStop(0.0, 0.0), GradientStop(1.0, 1.0))
ACROSS = Gradient((0, 0), (200, 0), BLACKENING, (1, 0, 0, 1, 0, 0))
ROUND = Gradient((0, 0), (0, 0), BLACKENING, (1, 0, 0, 1, 100, 100), (0, 100))


def dots(colour: tuple[int, int, int]) -> bytes:
    """A small PNG: its left half in a colour, its right half white."""
    image = Image.new("RGB", (40, 20), "white")
    image.paste(colour, (0, 0, 20, 20))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def printed(*paths: VectorPath, frequency: int | None = None) -> tuple[Image.Image, bytes]:
    """A page of 200 by 200 that shows paths and its PDF."""
    shape = ScaledDrawing(
        Drawing(SIZE, paths), SIZE, tones=ToneRendering(screen_frequency=frequency)
    )
    page = Page(SIZE, Rect(0, 0, 200, 200), (PageItem(Point(0, 0), shape),))
    document = Document(Source("a.md", ""), Meta("T", "t"), (), ())
    out = BytesIO()
    write_pdf(document, [page], MappingProxyType({}), out)
    with pypdfium2.PdfDocument(out.getvalue()) as pdf:
        image: Image.Image = pdf[0].render(scale=SCALE).to_pil().convert("RGB")
    return image, out.getvalue()


def shade(image: Image.Image, x: int, y: int, side: int = 24) -> float:
    """How dark the surroundings of a place are, from 0 to 1."""
    box = (SCALE * x - side, SCALE * y - side, SCALE * x + side, SCALE * y + side)
    return 1 - sum(image.convert("L").crop(box).tobytes()) / (4 * side * side * 255)


@pytest.mark.parametrize("frequency", [None, 25])
def test_a_gradient_darkens_as_its_stops_say(frequency: int | None) -> None:
    image, _ = printed(VectorPath(SQUARE, Fill(pattern=ACROSS)), frequency=frequency)
    for x in (20, 60, 100, 140):
        assert shade(image, x, 100) == pytest.approx(x / 200, abs=0.1)
    image, _ = printed(VectorPath(SQUARE, Fill(pattern=ROUND)), frequency=frequency)
    assert shade(image, 100, 50) == pytest.approx(0.5, abs=0.1)
    assert shade(image, 100, 15) == pytest.approx(0.85, abs=0.1)
    assert shade(image, 10, 10, 16) > 0.97


def test_dots_are_black_or_paper_and_a_shading_is_grey() -> None:
    path = VectorPath(SQUARE, Fill(pattern=ACROSS))
    _, dotted = printed(path, frequency=25)
    _, shaded = printed(path)
    assert b"/ShadingType" not in unpack_objects(dotted)
    assert b"/ShadingType 2" in unpack_objects(shaded)
    small = VectorPath(circle(100 + 100j, 2.0), Fill(pattern=ACROSS))
    assert b"/ShadingType 2" in unpack_objects(printed(small, frequency=25)[1])


def test_a_gradient_is_printed_in_its_ink() -> None:
    image, data = printed(
        *recolour_drawing(
            Drawing(SIZE, (VectorPath(SQUARE, Fill(pattern=ACROSS)),)), ROUGE
        ).paths
    )
    assert b"/Separation /rouge" in unpack_objects(data)
    red, green, blue = image.getpixel((190 * SCALE, 100 * SCALE))  # type: ignore[misc]
    assert red > 240
    assert max(green, blue) < 40


def test_a_veil_lets_black_below_show_and_another_gradient_does_not() -> None:
    below = VectorPath(SQUARE, Fill())
    veil = Gradient(
        (0, 0), (200, 0), BLACKENING, (1, 0, 0, 1, 0, 0), ink=PAPER, is_veil=True
    )
    image, _ = printed(below, VectorPath(SQUARE, Fill(pattern=veil)), frequency=25)
    assert shade(image, 20, 100) > 0.8
    assert shade(image, 180, 100) < 0.2
    image, _ = printed(below, VectorPath(SQUARE, Fill(pattern=ACROSS)), frequency=25)
    assert shade(image, 20, 100) < 0.2


def test_nothing_is_drawn_outside_of_all_clips_and_no_clip_is_left_over() -> None:
    left = ClipPath(polygon([(0, 0), (100, 0), (100, 200), (0, 200)]))
    upper = ClipPath(polygon([(0, 0), (200, 0), (200, 100), (0, 100)]))
    nothing = ClipPath(())
    path = VectorPath(SQUARE, Fill(), clips=(left, upper))
    image, _ = printed(path)
    assert [shade(image, x, y) > 0.9 for x, y in ((50, 50), (150, 50), (50, 150))] == [
        1,
        0,
        0,
    ]
    moved, _ = printed(*translate_paths([path], 100, 100))
    assert [shade(moved, x, y) > 0.9 for x, y in ((150, 150), (50, 50))] == [1, 0]
    image, _ = printed(VectorPath(SQUARE, Fill(), clips=(nothing,)), VectorPath(SQUARE))
    assert shade(image, 50, 50) == 0
    after = VectorPath(polygon([(120, 120), (190, 120), (190, 190), (120, 190)]), Fill())
    assert shade(printed(path, after)[0], 150, 150) > 0.9


def test_a_picture_stands_upright_where_its_pattern_says() -> None:
    pattern = PicturePattern("a", dots((0, 0, 0)), (100, 0, 0, 50, 50, 100))
    box = polygon([(50, 100), (150, 100), (150, 150), (50, 150)])
    path = VectorPath(box, Fill(pattern=pattern))
    image, data = printed(path, path)
    assert [shade(image, x, 125, 16) > 0.9 for x in (60, 90, 110, 40)] == [1, 1, 0, 0]
    assert data.count(b"/Subtype /Image") == 1


def test_a_stroke_may_have_a_gradient() -> None:
    line: Outline = (("M", 0.0, 100.0), ("L", 200.0, 100.0))
    image, _ = printed(VectorPath(line, stroke=Stroke(40.0, gradient=ACROSS)))
    assert shade(image, 100, 100) == pytest.approx(0.5, abs=0.05)
    assert shade(image, 100, 50) == 0


def test_what_is_too_pale_or_too_dark_for_dots_has_none_or_no_paper_left() -> None:
    grid = DotGrid(Rect(0, 0, 40, 40), 4.0)
    flat = [GradientStop(0.0, 0.03), GradientStop(1.0, 0.03)]
    pale = Gradient((0, 0), (1, 0), tuple(flat), (1, 0, 0, 1, 0, 0))
    assert draw_gradient_dots(pale, grid) == ["1 J [] 0 d"]
    flat = [GradientStop(0.0, 0.95), GradientStop(1.0, 0.95)]
    dark = Gradient((0, 0), (1, 0), tuple(flat), (1, 0, 0, 1, 0, 0))
    assert "5.657 w" in draw_gradient_dots(dark, grid)


def test_a_flat_tint_is_in_dots_where_gradients_are_and_solid_ink_is_not() -> None:
    pale = VectorPath(SQUARE, Fill(tint=0.3))
    image, data = printed(pale, frequency=25)
    assert shade(image, 100, 100) == pytest.approx(0.3, abs=0.1)
    assert len(set(image.convert("L").crop((300, 300, 500, 500)).getcolors() or [])) > 1
    assert len(data) > len(printed(pale)[1])
    solid = VectorPath(SQUARE, Fill())
    assert printed(solid, frequency=25)[1] == printed(solid)[1]
    narrow = VectorPath(polygon([(0, 0), (200, 0), (200, 2), (0, 2)]), Fill(tint=0.3))
    assert printed(narrow, frequency=25)[1] == printed(narrow)[1]
