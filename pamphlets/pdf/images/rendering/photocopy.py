"""A PDF's page -> a picture of what a copy of a copy leaves of it: grey becomes black or white, hairs go, gaps close.

A tired copier as a low-pass and a threshold: what it sees is blurred by its optics and toner, and parted in the middle.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from PIL import Image, ImageFilter

COPIER_DPI: Final = 300
# Millimetres: a stroke of 0.5 pt is lost in two copies, one of 0.6 stays.
_BLUR: Final = 0.14
_MIDDLE: Final = 127
_MOST_PIXELS: Final = 20_000_000  # of the copy: A3 has 17 million


def render_photocopy(pdf: bytes, scale: float) -> bytes:
    """Return the first page of a PDF, without its bleed, copied twice, as a PNG of `scale` pixels a point."""
    return next(render_photocopies(pdf, scale))


def render_photocopies(pdf: bytes, scale: float) -> Iterator[bytes]:
    """Yield each page of a PDF so."""
    import pypdfium2  # 50 ms

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield _copy_page(page, scale)


def _copy_page(page: Any, scale: float) -> bytes:  # noqa: ANN401 (pypdfium2 ships no types)
    width, height = page.get_size()
    share = min(1.0, (_MOST_PIXELS / (width * height)) ** 0.5 * 72 / COPIER_DPI)
    dots = COPIER_DPI / 72 * share
    crop = _beyond_trim(page)
    grey = page.render(scale=dots, grayscale=True, crop=crop).to_pil().convert("L")
    copy = copy_twice(grey, COPIER_DPI * share)
    size = (round(copy.width * scale / dots), round(copy.height * scale / dots))
    reduced = copy.resize((max(size[0], 1), max(size[1], 1)), Image.Resampling.BOX)
    out = BytesIO()
    reduced.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _beyond_trim(page: Any) -> tuple[float, float, float, float]:  # noqa: ANN401 (pypdfium2 ships no types)
    """Return how far a page goes beyond where it is cut: left, foot, right, head."""
    left, foot, right, head = page.get_mediabox()
    trim = page.get_trimbox()
    return trim[0] - left, trim[1] - foot, right - trim[2], head - trim[3]


def copy_twice(grey: Image.Image, dpi: float) -> Image.Image:
    """Return a picture in greys of so many dots an inch as it leaves a copier for the second time, in black and white."""
    blur = ImageFilter.GaussianBlur(_BLUR / 25.4 * dpi)
    copy = grey
    for _ in range(2):
        copy = copy.filter(blur).point(lambda value: 255 if value > _MIDDLE else 0)
    return copy
