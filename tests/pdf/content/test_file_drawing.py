"""Boxes and resources of pages: y turned over, and pictures on the pages alone that show them."""

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import Page
from pamphlets.core.source import Source
from pamphlets.pdf.content.colour import InkOperators, SrgbProfile
from pamphlets.pdf.content.file_drawing import FileDrawing, page_boxes
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.content.page_content import PageContent
from pamphlets.pdf.images.rendering.picture_renderer import PictureRenderer
from pamphlets.pdf.writer import PdfFile


def test_boxes_are_counted_from_the_foot_of_the_page() -> None:
    page = Page(Size(100, 200), Rect(10, 20, 70, 140), ())
    boxes = page_boxes(page, page.trim.expand_by(5))
    assert boxes["MediaBox"] == [0, 0, 100, 200]
    assert boxes["BleedBox"] == [5, 35, 85, 185]
    assert boxes["TrimBox"] == [10, 40, 80, 180]


def test_a_page_without_pictures_and_spot_inks_names_fonts_alone() -> None:
    file, inks = PdfFile(), InkOperators()
    profile = SrgbProfile(file)
    images = ImageObjects(file, inks, profile, PictureRenderer({}, Source("t.md", "")))
    drawing = FileDrawing(file, inks, profile, images)
    shared = drawing.finish()
    assert list(shared) == ["Font"]
    assert drawing.page_resources(PageContent(), shared) is shared


def test_operators_are_taken_once() -> None:
    content = PageContent(operators=["q", "Q"])
    assert content.take_operators() == b"q\nQ"
    assert content.take_operators() == b""
