"""A page of another PDF shown on one of ours looks as it does alone; what cannot be shown is refused, never crashes us."""

from io import BytesIO
from types import MappingProxyType

import pypdfium2
import pytest
from PIL.Image import Image
from PIL.ImageChops import difference
from pypdf import PdfReader

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import WHOLE_PICTURE, Page, PageItem, ScaledPicture
from pamphlets.core.source import Source
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.impose.output.page_pictures import (
    PageFormError,
    copy_page_form,
    read_page_form,
)
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.page_form import FormObject, embed_page_form
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.writer import PdfObjects, PdfReference
from tests.support.hostile_files import HOSTILE
from tests.support.nasty import BOX, FONTS, book, page
from tests.support.nasty_files import BOXES, LAYERS, NASTY
from tests.support.pages import said, stream

PAGE = Size(500, 700)
THREE = book([(BOX + FONTS, said(number)) for number in (1, 2, 3)])
SHOWN = (
    *(name for name in BOXES if name != "cropped, corners exchanged"),  # the judge draws it a pixel apart
    *LAYERS, "one page shown four times", "a state that leaks into the next page", "a soft mask", "a form in a form, without resources",
    "a stamp", "a stamp skewed by its matrix", "objects and table in streams",
)  # fmt: skip


def show(
    data: bytes,
    box: Rect,
    crop: Rect = WHOLE_PICTURE,
    number: int = 1,
    paper: Size = PAGE,
) -> bytes:
    """Our own PDF of one page that shows a page of another in a box."""
    form = copy_page_form(data, number)
    address = f"a.pdf#page={number}"
    picture = ScaledPicture(address, Size(box.width, box.height), crop=crop)
    item = PageItem(Point(box.x, box.y), picture)
    pages = (Page(paper, Rect(0, 0, paper.width, paper.height), (item, item)),)
    document = Document(Source("a.md", ""), Meta("T", "t"), (), ())
    files = MappingProxyType({address: PictureFile("a.pdf", data, form)})
    out = BytesIO()
    write_pdf(document, pages, files, out)
    return out.getvalue()


def draw(data: bytes, scale: float = 1.0) -> Image:
    """The first page of a PDF as it is printed."""
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        bitmap = document[0].render(scale=scale, optimize_mode="print")
        image: Image = bitmap.to_pil().convert("L")
        return image


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_looks_as_it_does_alone(name: str) -> None:
    nasty = NASTY[name]
    size = copy_page_form(nasty.data, 1).size
    shown = draw(show(nasty.data, Rect(0, 0, size.width, size.height), paper=size))
    alone = draw(nasty.plain or nasty.data)
    changed = difference(shown, alone).point([int(shade > 60) for shade in range(256)])
    assert sum(changed.tobytes()) < 50


def test_a_crop_shows_its_part_alone_and_nothing_beyond_its_box() -> None:
    """The right half of a page whose right half is black."""
    data = page(b"/MediaBox[0 0 420 595]", b"0 g 210 0 210 595 re f")
    image = draw(show(data, Rect(100, 100, 200, 200), Rect(0.5, 0.0, 0.5, 0.5)))
    assert image.getpixel((110, 110)) == image.getpixel((290, 290)) == 0
    assert image.getpixel((95, 200)) == image.getpixel((305, 200)) == 255
    left = draw(show(data, Rect(100, 100, 200, 200), Rect(0.25, 0.0, 0.5, 0.5)))
    assert (left.getpixel((195, 200)), left.getpixel((205, 200))) == (255, 0)


def test_what_is_shown_twice_is_there_once_and_fonts_are_kept() -> None:
    reader = PdfReader(BytesIO(show(THREE, Rect(0, 0, 100, 100), number=2)))
    assert "[2]" in reader.pages[0].extract_text()
    resources = reader.pages[0]["/Resources"].get_object()
    assert len(resources["/XObject"]) == 1  # type: ignore[index]


def test_pages_of_a_file_share_what_leads_nowhere_and_each_form_is_its_own() -> None:
    entries = BOX + b"/Resources<</XObject<</P 7 0 R>>>>"
    dots = stream(
        b"abcd", b"/Subtype/Image/Width 4/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
    )
    data = book(
        [(entries, b"q 9 0 0 9 0 0 cm /P Do Q"), (entries, b"q 8 0 0 8 0 0 cm /P Do Q")],
        [dots],
    )
    file, shared = PdfObjects(), dict[FormObject, PdfReference]()
    forms = {
        number: embed_page_form(copy_page_form(data, number), file, shared)
        for number in (1, 1, 2)
    }
    assert len({file.object_number(form.reference) for form in forms.values()}) == 2
    body = b"".join(file.format_objects())
    assert body.count(b"/Width 4") == 1
    assert b"1000000" not in body


@pytest.mark.parametrize(
    ("data", "number", "code"),
    [
        (THREE, 4, "pdf-page"),
        (THREE, 0, "pdf-page"),
        (b"no PDF at all", 1, "pdf-damaged"),
        (page()[:300], 1, "pdf-damaged"),
    ],
)
def test_what_cannot_be_shown_is_refused(data: bytes, number: int, code: str) -> None:
    with pytest.raises(PageFormError) as refusal:
        read_page_form(data, number)
    assert refusal.value.code == code
    assert refusal.value.page_count == (3 if code == "pdf-page" else 0)


def test_what_is_made_to_eat_the_machine_is_refused_in_a_process_of_its_own() -> None:
    with pytest.raises(PageFormError) as refusal:
        read_page_form(HOSTILE["a gigabyte of codes"](), 1)
    assert refusal.value.code == "pdf-damaged"


def test_fields_of_a_form_are_part_of_the_page() -> None:
    """Whatever font has their letters."""
    fields = b"/Annots["
    for y, value in ((300, b"(Marie)"), (350, b"<FEFF041F0440>")):
        fields += (
            b"<</Subtype/Widget/F 4/FT/Tx/Rect[100 %d 300 %d]/V" % (y, y + 30)
            + value
            + b">>"
        )
    data = page(BOX + FONTS + fields + b"]")
    size = copy_page_form(data, 1).size
    shown = show(data, Rect(0, 0, size.width, size.height), paper=size)
    with pypdfium2.PdfDocument(shown) as document:
        text = document[0].get_textpage().get_text_range()
    assert "Marie" in text
    assert "Пр" in text
