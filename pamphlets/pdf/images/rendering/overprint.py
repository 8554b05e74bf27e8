"""Plates as PDFs, and the colours of their inks -> pictures of what they print over each other.

Inks are see-through: each lets through, of every colour of light, what it lets through alone (Neugebauer's solids
multiplied). Paper is one more of them.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from io import BytesIO
from typing import Final, NamedTuple

from PIL import Image, ImageChops, ImageOps

from pamphlets.core.inks import RgbBytes

_WHITE: Final[RgbBytes] = (255, 255, 255)


class InkedPlate(NamedTuple):
    """A plate in greys, and the colour of its ink on white paper."""

    pdf: bytes
    colour: RgbBytes


def render_overprint(
    plates: Sequence[InkedPlate], dpi: float, paper: RgbBytes = _WHITE
) -> Iterator[bytes]:
    """Yield each page of plates, which have as many each, printed over each other on a paper, as a PNG."""
    import pypdfium2  # 50 ms

    documents = [pypdfium2.PdfDocument(plate.pdf) for plate in plates]
    try:
        for index in range(len(documents[0])):
            layers: list[Image.Image] = []
            for document, plate in zip(documents, plates, strict=True):
                bitmap = document[index].render(scale=dpi / 72, grayscale=True)
                grey = bitmap.to_pil().convert("L")
                layers.append(ImageOps.colorize(grey, plate.colour, _WHITE))
            printed = reduce(ImageChops.multiply, layers)
            sheet = Image.new("RGB", printed.size, paper)
            out = BytesIO()
            ImageChops.multiply(printed, sheet).save(out, "PNG", dpi=(dpi, dpi))
            yield out.getvalue()
    finally:
        for document in documents:
            document.close()
