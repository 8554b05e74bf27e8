"""A page of another PDF among pictures becomes greys; what is no page stays what it is."""

from io import BytesIO

from PIL import Image

from pamphlets.core.geometry import Size
from pamphlets.pdf.images.page_form import FormObject, PageForm
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.rendering.flat_pages import flatten_page_forms

_OPERATORS = b"1 0 0 rg 0 0 36 36 re f"
_FORM = b"<< /Type /XObject /Subtype /Form /BBox [0 0 72 36] /Length %d >>" % len(
    _OPERATORS
)


def test_a_page_is_drawn_in_greys_at_600_dots_an_inch() -> None:
    form = PageForm(Size(72, 36), (FormObject(_FORM, _OPERATORS),), 0, 1)
    drawing = PictureFile("b.svg", b"<svg/>")
    flat = flatten_page_forms({"a": PictureFile("a.pdf", b"", form), "b": drawing})
    assert flat["b"] is drawing
    assert flat["a"].page_form is None
    picture = Image.open(BytesIO(flat["a"].data))
    assert (picture.mode, picture.size) == ("L", (600, 300))
    grey = picture.getpixel((150, 150))
    assert isinstance(grey, int)
    assert 40 < grey < 120  # red, as dark as it is seen
    assert picture.getpixel((450, 150)) == 255


def test_a_page_as_large_as_a_wall_has_fewer_dots() -> None:
    form = PageForm(Size(3000, 6000), (FormObject(_FORM, _OPERATORS),), 0, 1)
    flat = flatten_page_forms({"a": PictureFile("a.pdf", b"", form)})
    width, height = Image.open(BytesIO(flat["a"].data)).size
    assert width * height < 41_000_000
