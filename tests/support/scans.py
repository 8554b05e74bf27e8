"""Pages as a scanner sees them: leaning on its dark bed, with its noise."""

from io import BytesIO
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw


class Bed(NamedTuple):
    """How a page lies on a scanner: pixels of the bed at left, top, right, bottom, its shade, degrees clockwise."""

    border: tuple[int, int, int, int] = (30, 20, 35, 25)
    shade: int = 30
    lean: float = 0.0


def type_page(width: int = 620, height: int = 877, seed: int = 1) -> Image.Image:
    """A page of words as grey bars in lines, some of them short."""
    image = Image.new("L", (width, height), 247)
    draw = ImageDraw.Draw(image)
    random = np.random.default_rng(seed)
    for y in range(height // 10, height - height // 10, 20):
        x = width // 9
        end = (
            width - width // 8 - (int(random.integers(0, width // 3)) if y % 5 == 0 else 0)
        )
        while x < end:
            length = int(random.integers(10, 60))
            draw.rectangle((x, y, min(x + length, end), y + 7), fill=60)
            x += length + 9
    return image


def scan_page(page: Image.Image, bed: Bed) -> Image.Image:
    """The picture of a page on a bed."""
    left, top, right, bottom = bed.border
    size = (page.width + left + right, page.height + top + bottom)
    image = Image.new("L", size, bed.shade)
    image.paste(page, (left, top))
    image = image.rotate(-bed.lean, Image.Resampling.BICUBIC, fillcolor=bed.shade)
    noise = np.random.default_rng(7).normal(0, 4, (image.height, image.width))
    return Image.fromarray((np.asarray(image) + noise).clip(0, 255).astype("uint8"))


def picture_pdf(*images: Image.Image, dpi: float = 105.0) -> BytesIO:
    """A PDF of a page for each picture, which fills it."""
    file = BytesIO()
    images[0].save(file, "PDF", save_all=True, append_images=images[1:], resolution=dpi)
    file.seek(0)
    return file
