"""The cover as a picture: of the right size, the same each time, and it looks like the page."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from pamphlets.core.units import PAGE_SIZES
from pamphlets.pdf.render import PREVIEW_DPI, render_preview


def pdf(folder: Path, tint: float) -> Path:
    """An A5 page with a band of one tint across its upper half."""
    width, height = PAGE_SIZES["A5"]
    path = folder / "a.pdf"
    canvas = Canvas(str(path), pagesize=(width, height), invariant=1)
    canvas.setFillColorRGB(tint, 0, 0)
    canvas.rect(0, height / 2, width, height / 2, stroke=0, fill=1)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    return path


def shot(path: Path) -> bytes:
    out = BytesIO()
    render_preview(path, out)
    return out.getvalue()


def test_the_picture_shows_the_first_page_at_its_size(tmp_path: Path) -> None:
    image = Image.open(BytesIO(shot(pdf(tmp_path, 1.0))))
    assert image.size == (
        round(148 / 25.4 * PREVIEW_DPI) + 1,
        round(210 / 25.4 * PREVIEW_DPI) + 1,
    )  # whole pixels, rounded up
    assert image.info["dpi"] == pytest.approx(
        (PREVIEW_DPI, PREVIEW_DPI), rel=1e-3
    )  # PNG counts whole pixels a metre
    assert image.getpixel((400, 100)) == (255, 0, 0)
    assert image.getpixel((400, 1200)) == (255, 255, 255)


def test_the_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    path = pdf(tmp_path, 0.5)
    assert shot(path) == shot(path)
