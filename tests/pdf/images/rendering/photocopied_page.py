"""A page of photographs -> a copy of its copy: `python -m tests.pdf.images.rendering.photocopied_page` accepts it."""

from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page, PageItem, ScaledPicture
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.units import mm
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.picture_file import PictureFile
from tests.support.documents import written
from tests.support.photocopy import copy_twice
from tests.support.photographs import draw_engraving, take_landscape, take_portrait

ACCEPTED = Path(__file__).with_name("photocopied_page.png")
PAGE = Size(mm(84), mm(84))
SIDE = mm(38)
PRINTER_DPI = 600
# Left to right, top to bottom: each picture and its tones.
PICTURES = (
    (take_landscape(400), ToneRendering("auto", 25)),
    (take_portrait(400), ToneRendering("auto", 45)),
    (draw_engraving(300), ToneRendering("auto", 45)),
    (take_portrait(400), ToneRendering("line-art")),
)


def photocopy_page() -> Image.Image:
    """The page, printed at 600 dots an inch in black and white and copied twice."""
    files: dict[str, PictureFile] = {}
    items: list[PageItem] = []
    for index, (image, tones) in enumerate(PICTURES):
        data = BytesIO()
        image.save(data, "PNG")
        name = f"{index}.png"
        files[name] = PictureFile(name, data.getvalue())
        at = Point(mm(3) + index % 2 * mm(40), mm(3) + index // 2 * mm(40))
        items.append(PageItem(at, ScaledPicture(name, Size(SIDE, SIDE), tones=tones)))
    out = BytesIO()
    page = Page(PAGE, Rect(0, 0, PAGE.width, PAGE.height), tuple(items))
    write_pdf(written("Mot."), [page], files, out)
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        image = document[0].render(scale=PRINTER_DPI / 72).to_pil().convert("L")
    return copy_twice(image.point(lambda value: 255 * (value > 127)), PRINTER_DPI)


def main() -> None:
    """Write the picture anew, small."""
    photocopy_page().resize((500, 500), Image.Resampling.BOX).quantize(4).save(
        ACCEPTED, optimize=True
    )


if __name__ == "__main__":
    main()
