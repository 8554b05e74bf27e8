"""Pages of other PDFs among pictures -> pictures in greys, of 600 dots an inch: a plate takes no colours, nor fonts of others."""

from collections.abc import Mapping
from io import BytesIO
from math import sqrt
from typing import Final

from pamphlets.core.geometry import Rect
from pamphlets.core.page import WHOLE_PICTURE
from pamphlets.pdf.images.page_form import PageForm, embed_page_form, place_page_form
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.writer import PdfFile, PdfValue

_DPI: Final = 600
_MOST_PIXELS: Final = 40_000_000  # an A4 page has 35 millions


def flatten_page_forms(pictures: Mapping[str, PictureFile]) -> dict[str, PictureFile]:
    """Return pictures of pixels and drawings alone: those that are pages of a PDF are drawn, on white, in greys."""
    flat: dict[str, PictureFile] = {}
    for address, picture in pictures.items():
        form = picture.page_form
        if form is None:
            flat[address] = picture
        else:
            flat[address] = PictureFile(f"{picture.name}.png", _draw_form(form))
    return flat


def _draw_form(form: PageForm) -> bytes:
    """Return a page as a PNG; layers that are not printed are left out."""
    import pypdfium2  # 50 ms

    size = form.size
    dots = min(_DPI / 72, sqrt(_MOST_PIXELS / (size.width * size.height)))
    out = BytesIO()
    with pypdfium2.PdfDocument(_write_form(form)) as document:
        bitmap = document[0].render(scale=dots, grayscale=True, optimize_mode="print")
        grey = bitmap.to_pil().convert("L")
    grey.save(out, "PNG", compress_level=1, dpi=(72 * dots, 72 * dots))
    return out.getvalue()


def _write_form(form: PageForm) -> bytes:
    """Return a PDF of a form alone."""
    file = PdfFile()
    embedded = embed_page_form(form, file, {})
    box = Rect(0.0, 0.0, form.size.width, form.size.height)
    place = place_page_form(form.size, box, WHOLE_PICTURE, box.height)
    entries: dict[str, PdfValue] = {
        "MediaBox": [0, 0, box.width, box.height],
        "Resources": {"XObject": {"F": embedded.reference}},
        "Contents": file.add_stream(f"q {place} /F Do Q".encode("ascii")),
    }
    file.add_page(file.reserve(), entries)
    catalog: dict[str, PdfValue] = {}
    if embedded.layers:
        layers = [layer for layer, _ in embedded.layers]
        hidden = [layer for layer, is_printed in embedded.layers if not is_printed]
        catalog["OCProperties"] = {"OCGs": layers, "D": {"OFF": hidden}}
    out = BytesIO()
    file.write(out, catalog, {})
    return out.getvalue()
