"""A page for a photocopier is black and white alone, and a copy of a copy keeps what stands on it."""

import re
from io import BytesIO

import numpy as np
import pypdf
import pypdfium2
import pytest
from PIL import Image

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.inks import find_ink
from pamphlets.core.page import (
    Anchor,
    GlyphRun,
    LinkArea,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
    make_untrimmed_page,
    place_rule,
)
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.style import BLACK, PAPER, FontSpec, Ink
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.rendering.photocopy import render_photocopy
from pamphlets.prepress.photocopy.copied_page import LEAST_RULE, prepare_for_copier
from pamphlets.prepress.photocopy.hatching import LEAST_GAP
from pamphlets.prepress.photocopy.letter_weights import LetterWeights
from tests.prepress.plates.mixed_pages import PICTURES, mixed_pages
from tests.support.documents import written

BOOK = FontBook(FONTS)
WEIGHTS = LetterWeights(BOOK)
SIZE = Size(200, 200)
ORANGE, BLUE = find_ink("orange") or BLACK, find_ink("bleu") or BLACK
SERIF = FontSpec("EB Garamond", 500)


def prepared(*items: PageItem) -> tuple[PageItem, ...]:
    return prepare_for_copier(make_untrimmed_page(SIZE, items, "1"), WEIGHTS).items


def letters(x: float, y: float, ink: Ink = BLACK, text: str = "Fêtes") -> PageItem:
    return PageItem(Point(x, y), GlyphRun(BOOK.shape(text, SERIF), 11.0, ink=ink))


def area(ink: Ink, tint: float = 1.0) -> PageItem:
    return PageItem(Point(10, 10), Rule(180, 60, ink, tint))


def ink_of(item: PageItem) -> Ink:
    assert isinstance(item.content, GlyphRun)
    return item.content.ink


def write(pages: list[Page]) -> bytes:
    out = BytesIO()
    write_pdf(written("Mot."), pages, PICTURES, out)
    return out.getvalue()


def test_nothing_on_the_page_is_grey_or_coloured() -> None:
    pages = [prepare_for_copier(page, WEIGHTS) for page in mixed_pages()]
    for page in pypdf.PdfReader(BytesIO(write(pages))).pages:
        operators = page.get_contents().get_data().decode("ascii")  # type: ignore[union-attr]
        greys = re.findall(r"([\d.]+) [gG]\b", operators)
        assert set(greys) <= {"0", "1"}
        assert not re.findall(r" (?:scn|SCN|rg|RG|k|K|sh)\b", operators)
        for picture in page["/Resources"]["/XObject"].values():  # type: ignore[index]
            assert picture["/ImageMask"]


@pytest.mark.parametrize(("width", "height"), [(100, 0.2), (0.2, 100)])
def test_a_hairline_is_thickened_about_its_middle(width: float, height: float) -> None:
    (item,) = prepared(place_rule(20, 20, width, height))
    assert isinstance(item.content, Rule)
    assert sorted((item.content.width, item.content.height)) == [LEAST_RULE, 100]
    assert item.at.x + item.content.width / 2 == pytest.approx(20 + width / 2)
    assert item.at.y + item.content.height / 2 == pytest.approx(20 + height / 2)


def test_a_line_of_paper_is_a_gap_that_stays_open_and_a_heavy_line_stays() -> None:
    gap, heavy = prepared(place_rule(20, 20, 100, 0.2, PAPER), place_rule(20, 40, 100, 2))
    assert isinstance(gap.content, Rule)
    assert gap.content.height == LEAST_GAP
    assert heavy == place_rule(20, 40, 100, 2)


@pytest.mark.parametrize(("weight", "factor"), [(0.1, 2.0), (3.0, 2.0)])
def test_strokes_are_as_thick_as_they_must_be_printed(weight: float, factor: float) -> None:
    path = VectorPath((("M", 0, 0), ("L", 40, 40)), None, Stroke(weight, BLUE, 0.5))
    shape = ScaledDrawing(Drawing(Size(40, 40), (path,)), Size(40 * factor, 40 * factor))
    (item,) = prepared(PageItem(Point(0, 0), shape))
    assert isinstance(item.content, ScaledDrawing)
    stroke = item.content.drawing.paths[0].stroke
    assert stroke == Stroke(max(weight, LEAST_RULE / factor))


def test_dark_letters_have_paper_in_a_frame_and_white_ones_solid_black() -> None:
    framed, dark = prepared(area(ORANGE), letters(20, 40))
    assert ink_of(dark) == BLACK
    assert isinstance(framed.content, ScaledDrawing)
    (path,) = framed.content.drawing.paths
    assert path.fill == Fill(PAPER)
    assert path.stroke is not None
    solid, white = prepared(area(BLUE), letters(20, 40, PAPER))
    assert ink_of(white) == PAPER
    assert isinstance(solid.content, ScaledDrawing)
    assert solid.content.drawing.paths[0].fill == Fill()


def test_letters_of_both_kinds_on_one_area_are_all_black_on_paper() -> None:
    framed, white, dark = prepared(area(ORANGE), letters(20, 40, PAPER), letters(20, 60))
    assert [ink_of(white), ink_of(dark)] == [BLACK, BLACK]
    assert isinstance(framed.content, ScaledDrawing)


def test_letters_on_a_white_label_on_black_are_black() -> None:
    label = place_rule(20, 20, 100, 30, PAPER)
    _, _, inside, outside = prepared(
        area(BLACK), label, letters(25, 40), letters(130, 40, PAPER)
    )
    assert [ink_of(inside), ink_of(outside)] == [BLACK, PAPER]


def test_letters_beside_an_area_leave_it_hatched() -> None:
    hatched, _ = prepared(area(BLACK, 0.3), letters(20, 90))
    assert isinstance(hatched.content, ScaledDrawing)
    assert len(hatched.content.drawing.paths) == 3
    pale = PageItem(
        Point(10, 100), GlyphRun(BOOK.shape("oui", SERIF), 11, ink=ORANGE, tint=0.5)
    )
    (item,) = prepared(pale)
    assert ink_of(item) == BLACK
    assert isinstance(item.content, GlyphRun)
    assert item.content.tint == 1.0


def test_links_go_and_pictures_become_bitmaps() -> None:
    grey = ScaledPicture("photo.png", SIZE, tones=ToneRendering("colour", 85), ink=BLUE)
    (item,) = prepared(
        PageItem(Point(0, 0), LinkArea("#a", Size(9, 9))),
        PageItem(Point(0, 0), Anchor("a")),
        PageItem(Point(0, 0), grey),
    )
    assert isinstance(item.content, ScaledPicture)
    assert (item.content.ink, item.content.tones) == (BLACK, ToneRendering("auto", 30))


def test_a_copy_of_a_copy_keeps_small_letters_and_an_accent() -> None:
    text = "Élève, où ? naïf"
    page = make_untrimmed_page(Size(90, 30), (letters(10, 20, text=text),), "1")
    kept = []
    for each in (page, prepare_for_copier(page, WEIGHTS)):
        copy = Image.open(BytesIO(render_photocopy(write([each]), 300 / 72))).convert("L")
        kept.append(float((np.asarray(copy) < 128).mean()))
    plain, heavier = kept
    with pypdfium2.PdfDocument(write([page])) as document:
        drawn = document[0].render(scale=4, grayscale=True).to_pil().convert("L")
    printed = 1 - float(np.asarray(drawn).mean()) / 255
    assert plain < 0.8 * printed
    assert heavier > printed


def test_an_outline_of_a_part_is_hatched_at_its_printed_size() -> None:
    outline = polygon(Rect(0, 0, 40, 40).corners())
    path = VectorPath(outline, Fill(BLACK, 0.3))
    small = ScaledDrawing(Drawing(Size(40, 40), (path,)), Size(6, 6))
    large = ScaledDrawing(Drawing(Size(40, 40), (path,)), Size(80, 80))
    counts = []
    for shape in (small, large):
        (item,) = prepared(PageItem(Point(0, 0), shape))
        assert isinstance(item.content, ScaledDrawing)
        counts.append(len(item.content.drawing.paths))
    assert counts == [1, 3]
