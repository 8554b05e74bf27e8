"""Large letters become outlines where they stand, letters on grounds stand on paper; the text is there once."""

from io import BytesIO

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageChops

from pamphlets.core.drawing import Drawing, Fill, VectorPath, circle, polygon
from pamphlets.core.fonts.font_book import FontBook, ShapedWord, Space
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.inks import find_ink
from pamphlets.core.page import (
    GlyphRun,
    PageItem,
    Rule,
    ScaledDrawing,
    make_untrimmed_page,
    place_rule,
)
from pamphlets.core.style import BLACK, PAPER, FontSpec, Ink
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.metadata.standards import PLAIN
from pamphlets.prepress.economy import LEAST_SIZE, InkSaver
from tests.support.documents import written

BOOK = FontBook(FONTS)
HEAVY = FontSpec("Anton")
SIZE = Size(300, 200)
RED = find_ink("rouge") or BLACK


def saved(*items: PageItem) -> tuple[PageItem, ...]:
    return InkSaver().save_ink(make_untrimmed_page(SIZE, items, "1")).items


def title(
    size: float = 80.0, ink: Ink = BLACK, angle: float = 0.0, tracking: float = 0.0
) -> PageItem:
    first, second = BOOK.shape("MAI", HEAVY), BOOK.shape("DÉ", HEAVY)
    words: tuple[ShapedWord | Space, ...] = (*first, Space(" ", 20.0), *second)
    run = GlyphRun(words, size, tracking, ink, angle=angle, horizontal_scale=0.9)
    return PageItem(Point(30, 150), run)


def draw(*items: PageItem) -> Image.Image:
    out = BytesIO()
    page = make_untrimmed_page(SIZE, items, "1")
    write_pdf(written("Mot."), [page], {}, out, PdfSettings(0, standard=PLAIN))
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        grey: Image.Image = (
            document[0].render(scale=3, grayscale=True).to_pil().convert("L")
        )
    return grey


def black_share(image: Image.Image) -> float:
    return float((np.asarray(image) < 128).mean())


@pytest.mark.parametrize("angle", [0.0, 12.0])
@pytest.mark.parametrize("tracking", [0.0, 3.0])
def test_an_outline_runs_around_each_letter(angle: float, tracking: float) -> None:
    filled = draw(title(angle=angle, tracking=tracking))
    outlined = draw(*saved(title(angle=angle, tracking=tracking)))
    assert black_share(outlined) < 0.4 * black_share(filled)
    # Nothing is left of the letters themselves, and the line is within 1.5 pt of them.
    letters = filled.point(lambda value: 255 * (value < 128))
    lines = outlined.point(lambda value: 255 * (value < 128))
    inner = np.asarray(ImageChops.darker(letters, lines), float)
    assert inner.mean() < 0.05 * np.asarray(lines, float).mean()
    for coordinate in (0, 1, 2, 3):
        edges = letters.getbbox(), lines.getbbox()
        assert edges[0] is not None
        assert edges[1] is not None
        assert abs(edges[0][coordinate] - edges[1][coordinate]) <= 1.5 * 3


def test_the_letters_stay_as_text_once_in_paper() -> None:
    outline, letters = saved(title(ink=RED))
    assert isinstance(outline.content, ScaledDrawing)
    assert {path.stroke.ink for path in outline.content.drawing.paths if path.stroke} == {
        RED
    }
    assert outline.node is None
    before = title(ink=RED).content
    assert isinstance(letters.content, GlyphRun)
    assert isinstance(before, GlyphRun)
    assert (letters.content.ink, letters.content.words) == (PAPER, before.words)


def test_small_letters_and_white_ones_stay() -> None:
    small = title(LEAST_SIZE - 0.1)
    white = title(ink=PAPER)
    assert saved(small, white) == (small, white)
    assert len(saved(title(LEAST_SIZE))) == 2


def test_letters_on_a_ground_stand_on_paper_in_a_frame_of_its_ink() -> None:
    ground = place_rule(10, 40, 280, 130, RED)
    frame, outline, letters = saved(ground, title(ink=PAPER))
    assert isinstance(frame.content, ScaledDrawing)
    (path,) = frame.content.drawing.paths
    assert (path.fill, path.stroke and path.stroke.ink) == (Fill(PAPER), RED)
    assert isinstance(outline.content, ScaledDrawing)
    assert isinstance(letters.content, GlyphRun)
    assert letters.content.ink == PAPER
    _, small = saved(ground, title(20, PAPER))
    assert isinstance(small.content, GlyphRun)
    assert small.content.ink == RED
    _, _, dark = saved(ground, title(20), title(20))
    assert dark == title(20)


def test_a_ground_in_a_drawing_becomes_a_frame_and_its_other_paths_stay() -> None:
    square = VectorPath(polygon(Rect(0, 0, 140, 65).corners()), Fill())
    other = VectorPath(polygon(Rect(0, 66, 10, 10).corners()), Fill())
    shape = ScaledDrawing(Drawing(Size(140, 80), (square, other)), Size(280, 160))
    drawn, _, _ = saved(PageItem(Point(10, 40), shape), title(ink=PAPER))
    assert isinstance(drawn.content, ScaledDrawing)
    framed, same = drawn.content.drawing.paths
    assert framed.fill == Fill(PAPER)
    assert framed.stroke is not None
    assert framed.stroke.width * 2 == pytest.approx(2.0)
    assert same == other


def test_a_ground_on_which_something_is_drawn_in_paper_stays_with_its_letters() -> None:
    ground = place_rule(10, 40, 280, 130)
    moon = VectorPath(circle(10 + 10j, 9), Fill(PAPER))
    drawing = PageItem(
        Point(250, 45), ScaledDrawing(Drawing(Size(20, 20), (moon,)), Size(20, 20))
    )
    letters = title(ink=PAPER)
    assert saved(ground, drawing, letters) == (ground, drawing, letters)


def test_other_areas_and_rules_stay() -> None:
    items = (place_rule(10, 10, 200, 6), PageItem(Point(0, 170), Rule(30, 30)))
    assert saved(*items) == items
