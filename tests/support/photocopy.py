"""What a tired photocopier leaves of a drawing: how much of its black and of its white is too thin, or too broad."""

from io import BytesIO
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageFilter

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page, PageItem, ScaledDrawing
from pamphlets.core.units import Pt, mm
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.rendering import photocopy
from tests.support.documents import written

_DOTS = 5  # across the finest line that is let pass
_STROKE = 0.7  # points
_GAP = 0.8
_SOLID = mm(30)


class Loss(NamedTuple):
    """What is too fine of the black, what closes up of the white, as shares of the black; is a solid too broad?"""

    black: float
    white: float
    solid: bool


def loss(drawing: Drawing, width: Pt) -> Loss:
    """What is lost of a drawing printed so many points wide."""
    size = Size(width, width * drawing.size.height / drawing.size.width)
    fine = _seen(drawing, size, _DOTS / _STROKE)
    opened = fine.filter(ImageFilter.MaxFilter(_DOTS)).filter(ImageFilter.MinFilter(_DOTS))
    wide = _seen(drawing, size, _DOTS / _GAP)
    closed = wide.filter(ImageFilter.MinFilter(_DOTS)).filter(ImageFilter.MaxFilter(_DOTS))
    return Loss(
        1 - _blacks(opened) / _blacks(fine),
        _blacks(closed) / _blacks(wide) - 1,
        has_broad_solid(drawing, width),
    )


def has_broad_solid(drawing: Drawing, width: Pt) -> bool:
    """Whether a drawing printed so many points wide has 30 mm of black both ways."""
    size = Size(width, width * drawing.size.height / drawing.size.width)
    coarse = _seen(drawing, size, 0.5)
    side = int(_SOLID * 0.5) // 2 * 2 + 1
    if min(coarse.size) <= side:
        return False
    return _blacks(coarse.filter(ImageFilter.MaxFilter(side))) > 0


def _seen(drawing: Drawing, size: Size, dots: float) -> Image.Image:
    """A drawing in black and white, at so many dots a point, with white around it."""
    margin = 40.0
    sheet = Size(size.width + 2 * margin, size.height + 2 * margin)
    marks = (PageItem(Point(margin, margin), ScaledDrawing(drawing, size)),)
    file = BytesIO()
    write_pdf(
        written("Mot."),
        [Page(sheet, Rect(0, 0, sheet.width, sheet.height), marks, "1")],
        {},
        file,
    )
    with pypdfium2.PdfDocument(file.getvalue()) as document:
        grey: Image.Image = document[0].render(scale=dots).to_pil().convert("L")
    seen: Image.Image = grey.point(lambda value: 255 if value > 127 else 0)
    return seen


def _blacks(image: Image.Image) -> int:
    """How many dots are black."""
    return image.histogram()[0]


def copy_twice(bitmap: Image.Image, dpi: float) -> Image.Image:
    """What a copy of a copy leaves of a bitmap (mode 1) of so many dots an inch: blurred and parted in two, twice."""
    share = photocopy.COPIER_DPI / dpi
    size = (round(bitmap.width * share), round(bitmap.height * share))
    grey: Image.Image = bitmap.convert("L").resize(size, Image.Resampling.BOX)
    return photocopy.copy_twice(grey, photocopy.COPIER_DPI)
